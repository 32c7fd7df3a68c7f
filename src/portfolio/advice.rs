//! What to do with a client of a score: advice, which nothing follows by itself.

use super::options::AdviceRow;
use super::score::Confidence;
use crate::money::Rate;

/// What is advised from a score on: scenario, deposit in percent, longest term in days, tenths of
/// the limit.
type Row = (i32, &'static str, Option<i32>, Option<i32>, i32);

const ROWS: &[Row] = &[
    (90, "gentle", None, None, 15),
    (70, "standard", None, None, 10),
    (50, "standard", Some(20), Some(30), 7),
    (30, "firm", Some(30), Some(15), 5),
    (0, "firm", Some(100), Some(0), 0),
];
/// What is advised at most where little is known.
const CAREFUL: Row = (0, "standard", Some(30), Some(30), 5);
/// The scenario of a client who is not scored.
pub(super) const PLAIN: &str = "standard";

const PERCENT: i32 = 1_000_000;

fn row(&(from, scenario, deposit, longest_days, tenths): &Row) -> AdviceRow {
    AdviceRow {
        from,
        scenario: scenario.to_string(),
        deposit: deposit.map(|percent| Rate::from_millionths(percent * PERCENT)),
        longest_days,
        limit_factor: Rate::from_millionths(tenths * PERCENT / 10),
    }
}

/// The rows of a table of advice, the highest score first.
#[derive(Debug)]
pub struct AdviceTable(Vec<AdviceRow>);

impl AdviceTable {
    /// Returns a table of these rows; the usual one where there are none.
    pub fn new(rows: &[AdviceRow]) -> AdviceTable {
        if rows.is_empty() {
            return AdviceTable(ROWS.iter().map(row).collect());
        }
        let mut rows = rows.to_vec();
        crate::order::sort_by_key(&mut rows, |row| -i64::from(row.from));
        AdviceTable(rows)
    }

    /// Returns what is advised for a score. Where it rests on fewer than three instalments, the more
    /// careful of that and what is advised for a client of whom little is known: scenario
    /// `standard` instead of a gentler one, 30 % deposit, 30 days, half the limit.
    pub fn advice(&self, score: i32, confidence: Confidence) -> AdviceRow {
        let fits = self.0.iter().find(|row| score >= row.from).or(self.0.last());
        let careful = row(&CAREFUL);
        let Some(mut advised) = fits.cloned() else { return careful };
        if matches!(confidence, Confidence::None | Confidence::Low) {
            if advised.scenario == ROWS.first().map_or("", |row| row.1) {
                advised.scenario = careful.scenario;
            }
            advised.deposit = advised.deposit.max(careful.deposit);
            let days = [advised.longest_days, careful.longest_days].into_iter().flatten().min();
            advised.longest_days = days;
            advised.limit_factor = advised.limit_factor.min(careful.limit_factor);
        }
        advised
    }
}
