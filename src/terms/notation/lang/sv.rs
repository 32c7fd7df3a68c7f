//! Swedish, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "dag dagar"),
    (Week, 0, 0, "vecka veckor"),
    (Month, 0, 0, "manad manader manaden manadens"),
    (End, 0, 0, "slut slutet"),
    (Net, 0, 0, "netto"),
    (Event, ISSUE, 0, "fakturadatum faktura fakturan fakturans"),
    (Event, RECEIPT, 0, "mottagande"),
    (Event, DELIVERY, 0, "leverans"),
    (Date, 0, 0, "datum"),
    (After, 0, 0, "fran efter"),
    (At, 0, 0, "inom vid till via"),
    (Of, 0, 0, "av"),
    (And, 0, 0, "och"),
    (Next, 0, 0, "nasta foljande"),
    (WorkingDay, 0, 0, "arbetsdagar bankdagar"),
    (
        Pay,
        0,
        0,
        "betalning betalningsvillkor betalas forfaller forfallodag forfallodatum senast ar",
    ),
    (AtOnce, 0, 0, "kontant omgaende"),
    (Method, 49, 0, "autogiro"),
    (Interest, 0, 0, "drojsmalsranta"),
    (PerYear, 1, 0, "arligen"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] = &[(PerYear, 1, &["per ar"]), (PerYear, 12, &["per manad"])];
