//! How well a client pays, from 0 to 100: a fixed public rule, in exact fractions.
//!
//! Nothing is learnt and nothing comes from outside: who knows the invoices can work the score out
//! by hand. What is disputed has no part in it.

use super::experience::Experience;
use crate::calendar::Date;
use crate::money::Rounding;
use crate::order::ranking;
use crate::reason::WhenPaid;
use crate::shape::string_enum;

string_enum! {
    /// On how many instalments a score rests.
    pub enum Confidence {
        /// On none: it is what is assumed of anybody.
        None => "none",
        /// On one or two.
        Low => "low",
        /// On three to eleven.
        Medium => "medium",
        /// On twelve or more.
        High => "high",
    }
}

/// Points by days late, straight lines between them. The knots lie where the risk of failure
/// changes: fifteen days late is what French firms are on average, from 30 days on failure is six
/// times as frequent, and 90 days are the presumption of default of IFRS 9.
const POINTS: &[(i32, i32)] = &[(0, 100), (15, 80), (30, 60), (60, 30), (90, 10), (120, 0)];
/// The most parts of a point that are told apart where no common one would do.
const FINEST: i64 = 1_000_000;
/// What is assumed of a client of whom nothing is known: that of one who pays 15 days late.
pub(super) const PRIOR: i32 = 80;
/// The number of instalments from which the assumption counts for nothing.
const FULL: i128 = 12;
/// Days up to which an experience counts fully, half, and a quarter.
const AGES: [(i32, i128); 3] = [(183, 4), (365, 2), (730, 1)];
/// What a broken promise or a bounced payment costs, and all of a kind together at most.
const PENALTY: (i32, i32) = (5, 15);
/// Days late from which a score is no longer than the first cap.
pub(super) const LONG_OVERDUE: i32 = 90;
pub(super) const MOST_OVERDUE: i32 = 20;
pub(super) const MOST_HANDED_OVER: i32 = 30;

/// Points by days late.
#[derive(Debug)]
pub struct PointTable {
    knots: Vec<(i32, i32)>,
    /// How many parts of a point are told apart.
    scale: i64,
}

impl PointTable {
    /// Returns a table of these knots, days late and points; the usual one where there are none.
    pub fn new(knots: &[(i32, i32)]) -> PointTable {
        let knots = if knots.is_empty() { POINTS } else { knots };
        let mut scale = 1i64;
        for pair in knots.windows(2) {
            let [(from, _), (to, _)] = pair else { continue };
            let width = (i64::from(*to) - i64::from(*from)).max(1);
            // Both are small: the table is refused beyond ten years, and the scale is cut below.
            scale *= width / common_divisor(scale, width);
            if scale > FINEST {
                scale = FINEST;
                break;
            }
        }
        PointTable { knots: knots.to_vec(), scale }
    }

    /// Returns the points of so many days late, in parts of a point.
    fn points(&self, days: i32) -> i64 {
        let whole = |points: i32| i64::from(points) * self.scale;
        let mut before: Option<(i32, i32)> = None;
        for &(day, points) in &self.knots {
            if days <= day {
                let Some((from, high)) = before.filter(|_| days < day) else {
                    return whole(points);
                };
                let rise = i128::from(whole(points) - whole(high)) * i128::from(days - from);
                let part = Rounding::HalfUp.divide(rise, i128::from(day - from));
                return whole(high) + part as i64;
            }
            before = Some((day, points));
        }
        before.map_or(0, |(_, points)| whole(points))
    }
}

fn common_divisor(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// What counts beside payments and waiting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    /// Promises broken within twelve months.
    pub broken_promises: i32,
    /// Payments that bounced within twelve months.
    pub rejected_payments: i32,
    /// Whether a claim was handed over to an agency or a court.
    pub handed_over: bool,
    /// Whether the client is insolvent.
    pub insolvent: bool,
}

/// A score, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The score, 0 to 100.
    pub value: i32,
    /// The instalments that it rests on.
    pub instalments: i32,
    /// The mean of their points in hundredths of a point; none without instalments.
    pub own: Option<i32>,
    /// With the assumption mixed in, in hundredths.
    pub mixed: i32,
    /// What was taken off for broken promises.
    pub promises: i32,
    /// What was taken off for bounced payments.
    pub rejected: i32,
    /// The longest lateness of what is open and undisputed.
    pub oldest: i32,
    /// The same to a millionth, to tell which change moves it most.
    fine: i64,
}

impl Score {
    /// Returns on how much it rests.
    pub const fn confidence(&self) -> Confidence {
        match self.instalments {
            0 => Confidence::None,
            1 | 2 => Confidence::Low,
            3..=11 => Confidence::Medium,
            _ => Confidence::High,
        }
    }

    /// Returns for how many instalments the assumption still counts, in hundredths.
    pub fn prior_weight(&self) -> i32 {
        (FULL as i32 - self.instalments).max(0) * 25
    }
}

/// What a score would be if one instalment were paid otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The place of the invoice.
    pub invoice: usize,
    /// The due date of the instalment.
    pub due: Date,
    /// What is open of it, else what was paid late.
    pub amount: i64,
    /// How it would be paid.
    pub paid: WhenPaid,
    /// The score then.
    pub score: i32,
}

/// Sums of weights and of weighted points.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// In quarters of a minor unit.
    weight: i128,
    points: i128,
    instalments: i128,
}

impl Tally {
    fn add(&mut self, table: &PointTable, amount: i64, days_late: i32, age: i32) {
        let weight = i128::from(amount) * weight(age);
        self.weight += weight;
        self.points += weight * i128::from(table.points(days_late));
    }

    fn plus(self, other: Tally) -> Tally {
        Tally {
            weight: self.weight + other.weight,
            points: self.points + other.points,
            instalments: self.instalments + other.instalments,
        }
    }

    fn less(self, other: Tally) -> Tally {
        Tally {
            weight: self.weight - other.weight,
            points: self.points - other.points,
            instalments: self.instalments - other.instalments,
        }
    }

    /// Counts as one instalment where it has any weight.
    fn counted(self) -> Tally {
        Tally { instalments: (self.weight > 0).into(), ..self }
    }
}

/// What an experience of so many days ago weighs, in quarters.
fn weight(age: i32) -> i128 {
    AGES.iter().find(|(most, _)| age <= *most).map_or(0, |(_, weight)| *weight)
}

/// All portions of one instalment.
struct Part {
    invoice: usize,
    due: Date,
    tally: Tally,
    /// What it would count if it had been paid in time.
    in_time: Tally,
    /// What is open and late.
    open: i64,
    /// What was paid late.
    late: i64,
    days_late: i32,
}

/// The score of one client on a day, from its experiences in any order.
pub struct Scoring<'a> {
    table: &'a PointTable,
    conduct: Conduct,
    parts: Vec<Part>,
    tally: Tally,
}

impl<'a> Scoring<'a> {
    /// Reads the experiences of a client up to a day.
    pub fn new(
        table: &'a PointTable,
        experiences: &[Experience],
        conduct: Conduct,
        day: Date,
    ) -> Scoring<'a> {
        let keys: Vec<i128> = experiences
            .iter()
            .map(|found| (found.invoice as i128) << 64 | found.instalment as i128)
            .collect();
        let mut parts: Vec<Part> = Vec::new();
        let mut last = None;
        for place in ranking(&keys) {
            let Some(found) = experiences.get(place) else { continue };
            if last != Some(found.key()) {
                last = Some(found.key());
                parts.push(Part {
                    invoice: found.invoice,
                    due: due(found),
                    tally: Tally::default(),
                    in_time: Tally::default(),
                    open: 0,
                    late: 0,
                    days_late: 0,
                });
            }
            let Some(part) = parts.last_mut() else { continue };
            let age = if found.open { 0 } else { day.days_since(found.date) };
            part.tally.add(table, found.amount, found.days_late, age);
            if found.days_late > 0 {
                part.in_time.add(table, found.amount, 0, day.days_since(part.due));
                part.late += found.amount;
            } else {
                part.in_time.add(table, found.amount, found.days_late, age);
            }
            if found.open {
                part.open += found.amount;
                part.days_late = part.days_late.max(found.days_late);
            }
        }
        let mut tally = Tally::default();
        for part in &mut parts {
            part.tally = part.tally.counted();
            part.in_time = part.in_time.counted();
            tally = tally.plus(part.tally);
        }
        Scoring { table, conduct, parts, tally }
    }

    /// Returns the score: the mean of the points of all instalments, by amount and age, mixed with
    /// 80 points while there are fewer than twelve of them; less 5 for each broken promise and each
    /// bounced payment of a year, 15 of a kind at most; no more than 20 where something undisputed
    /// is 90 days late, than 30 where a claim was handed over, and 0 where the client is insolvent.
    pub fn score(&self) -> Score {
        self.of(self.tally, self.oldest().0)
    }

    /// The longest lateness of what is open, and the longest but for one part of that lateness.
    fn oldest(&self) -> (i32, i32) {
        let open = self.parts.iter().filter(|part| part.open > 0).map(|part| part.days_late);
        open.fold((0, 0), |(first, second), days| (first.max(days), second.max(first.min(days))))
    }

    fn of(&self, tally: Tally, oldest: i32) -> Score {
        let scale = i128::from(self.table.scale);
        let Tally { weight, points, instalments } = tally;
        let prior = i128::from(PRIOR);
        // Over the weights and parts of a point, and over the instalments while the assumption
        // counts: of n instalments, 3 - n/4 more are assumed to be like it.
        let (above, below) = match instalments {
            _ if weight == 0 => (prior, 1),
            0..FULL => {
                let assumed = FULL - instalments;
                let (own, all) = (4 * instalments * points, weight * scale);
                (own + assumed * prior * all, all * (4 * instalments + assumed))
            }
            _ => (points, weight * scale),
        };
        let taken = |count: i32| count.saturating_mul(PENALTY.0).clamp(0, PENALTY.1);
        let promises = taken(self.conduct.broken_promises);
        let rejected = taken(self.conduct.rejected_payments);
        let most = match self.conduct {
            Conduct { insolvent: true, .. } => 0,
            _ if oldest >= LONG_OVERDUE => MOST_OVERDUE,
            Conduct { handed_over: true, .. } => MOST_HANDED_OVER,
            _ => 100,
        };
        let left = above - i128::from(promises + rejected) * below;
        let left = left.clamp(0, i128::from(most) * below);
        let round = |above: i128, parts: i128| Rounding::HalfUp.divide(above * parts, below);
        let own = (weight > 0).then(|| Rounding::HalfUp.divide(points * 100, weight * scale));
        Score {
            value: round(left, 1) as i32,
            instalments: instalments as i32,
            own: own.map(|own| own as i32),
            mixed: round(above, 100) as i32,
            promises,
            rejected,
            oldest,
            fine: round(left, 1_000_000) as i64,
        }
    }

    /// Returns what would change the score: for the three open or late instalments that move it
    /// most, what it would be had they been paid in time and, where that alone helps, if what is
    /// open of them were paid today.
    pub fn what_if(&self) -> Vec<WhatIf> {
        let now = self.score();
        let (first, second) = self.oldest();
        let mut found: Vec<(i64, Vec<WhatIf>)> = Vec::new();
        for part in self.parts.iter().filter(|part| part.late > 0) {
            let is_oldest = part.open > 0 && part.days_late == first;
            let oldest = if is_oldest { second } else { first };
            let amount = if part.open > 0 { part.open } else { part.late };
            let would = |paid: WhenPaid, then: Score| WhatIf {
                invoice: part.invoice,
                due: part.due,
                amount,
                paid,
                score: then.value,
            };
            let today = self.of(self.tally, oldest);
            let in_time = self.of(self.tally.less(part.tally).plus(part.in_time), oldest);
            let mut better = Vec::new();
            if part.open > 0 && today.value > now.value {
                better.push(would(WhenPaid::Today, today));
            }
            if in_time.value > now.value.max(if better.is_empty() { 0 } else { today.value }) {
                better.push(would(WhenPaid::InTime, in_time));
            }
            if !better.is_empty() {
                found.push((today.fine.max(in_time.fine), better));
            }
        }
        let keys: Vec<i128> = found.iter().map(|(fine, _)| -i128::from(*fine)).collect();
        let places = ranking(&keys).into_iter().take(3);
        places
            .filter_map(|place| found.get(place))
            .flat_map(|(_, better)| better)
            .copied()
            .collect()
    }
}

/// The due date behind an experience.
fn due(found: &Experience) -> Date {
    Date::from_days(found.date.days() - found.days_late)
}
