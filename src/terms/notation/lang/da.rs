//! Danish, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "dag dage"),
    (Week, 0, 0, "uge uger"),
    (Month, 0, 0, "maned maneder maneden manedens md"),
    (End, 0, 0, "udgang udgangen slutning slutningen"),
    (Net, 0, 0, "netto"),
    (Event, ISSUE, 0, "fakturadato faktura fakturaens fakturering"),
    (Event, RECEIPT, 0, "modtagelse"),
    (Event, DELIVERY, 0, "levering"),
    (Date, 0, 0, "dato"),
    (After, 0, 0, "efter"),
    (At, 0, 0, "inden til pr per via"),
    (Of, 0, 0, "af"),
    (And, 0, 0, "og"),
    (Current, 0, 0, "lobende"),
    (Next, 0, 0, "folgende"),
    (WorkingDay, 0, 0, "arbejdsdage hverdage"),
    (
        Pay,
        0,
        0,
        "betaling betalingsbetingelser betalingsfrist betales forfald forfalder forfaldsdato senest",
    ),
    (AtOnce, 0, 0, "kontant straks omgaende"),
    (Method, 30, 0, "bankoverforsel overforsel"),
    (Method, 49, 0, "betalingsservice"),
    (Interest, 0, 0, "morarente"),
    (PerYear, 1, 0, "arligt"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] = &[
    (EndOf, MONTH, &["lobende maned", "lb md"]),
    (PerYear, 1, &["pro anno", "om aret"]),
    (PerYear, 12, &["pr maned"]),
];
