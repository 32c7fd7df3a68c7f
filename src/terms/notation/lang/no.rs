//! Norwegian, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "dag dager"),
    (Week, 0, 0, "uke uker"),
    (Month, 0, 0, "maned maneder maneden manedens"),
    (End, 0, 0, "slutt slutten utgang utgangen"),
    (Net, 0, 0, "netto"),
    (Event, ISSUE, 0, "fakturadato faktura fakturaens"),
    (Event, RECEIPT, 0, "mottak mottagelse"),
    (Event, DELIVERY, 0, "levering"),
    (Date, 0, 0, "dato"),
    (After, 0, 0, "etter"),
    (At, 0, 0, "innen ved til pr per via"),
    (Of, 0, 0, "av"),
    (And, 0, 0, "og"),
    (Next, 0, 0, "neste folgende"),
    (WorkingDay, 0, 0, "virkedager arbeidsdager"),
    (
        Pay,
        0,
        0,
        "betaling betalingsbetingelser betalingsfrist betales forfall forfaller forfallsdato senest",
    ),
    (AtOnce, 0, 0, "kontant straks omgaende"),
    (Method, 49, 0, "avtalegiro"),
    (Interest, 0, 0, "forsinkelsesrente morarente"),
    (PerYear, 1, 0, "arlig"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] = &[(PerYear, 1, &["per ar"]), (PerYear, 12, &["per maned"])];
