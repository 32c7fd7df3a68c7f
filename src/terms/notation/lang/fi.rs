//! Finnish, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "paiva paivaa paivan pv"),
    (Week, 0, 0, "viikko viikkoa"),
    (Month, 0, 0, "kuukausi kuukautta kuukauden kuun kk"),
    (End, 0, 0, "loppu lopussa loppuun"),
    (Net, 0, 0, "netto"),
    (Event, ISSUE, 0, "lasku laskun laskusta"),
    (Event, DELIVERY, 0, "toimituksesta"),
    (Date, 0, 0, "paivays paivayksesta paivamaarasta paivamaara"),
    (At, 0, 0, "kuluessa sisalla"),
    (WorkingDay, 0, 0, "arkipaivaa tyopaivaa"),
    (Pay, 0, 0, "maksuehto maksuehdot maksu maksuaika erapaiva"),
    (AtOnce, 0, 0, "heti kateinen"),
    (Interest, 0, 0, "viivastyskorko"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] = &[];
