//! Polish, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "dzien dni"),
    (Week, 0, 0, "tydzien tygodnie tygodni"),
    (Month, 0, 0, "miesiac miesiaca miesiace miesiecy"),
    (End, 0, 0, "koniec konca"),
    (Net, 0, 0, "netto"),
    (Event, ISSUE, 0, "faktura faktury wystawienia"),
    (Event, RECEIPT, 0, "otrzymania"),
    (Event, DELIVERY, 0, "dostawy"),
    (Date, 0, 0, "data daty"),
    (After, 0, 0, "od po"),
    (Working, 0, 0, "roboczych"),
    (Pay, 0, 0, "platnosc platnosci termin zaplata zaplaty platne platna warunki"),
    (AtOnce, 0, 0, "natychmiast gotowka"),
    (Method, 30, 0, "przelew przelewem"),
    (Interest, 0, 0, "odsetki"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] =
    &[(At, 0, &["w ciagu", "w terminie"]), (PerYear, 1, &["w skali roku", "rocznie"])];
