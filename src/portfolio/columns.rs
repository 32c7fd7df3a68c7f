//! Columns of invoices, assessed at a few nanoseconds a row.
//!
//! All invoices that fell due on one day share everything but their amount: the days, the rates,
//! the compensation. What a day of delay weighs, `rate x days` summed over its periods, is worked
//! out once for each due date that occurs; a row then costs a look-up, a multiplication and a
//! rounded division. The figures are those of [`assess`](crate::assess), to the cent.

use crate::calendar::Date;
use crate::claim::{Delay, Invoice, Payment, Policy, RoundingAt, assess, delay};
use crate::error::{Problem, ProblemCode, Problems};
use crate::law::{Tier, tier_sum};
use crate::money::{Amount, Rounding, saturate};

/// What is owed on each row, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimColumns {
    /// Principal still owed.
    pub outstanding: Vec<i64>,
    /// Days from the due date, 0 where not late or paid.
    pub days_late: Vec<i32>,
    /// Interest accrued.
    pub interest: Vec<i64>,
    /// Fixed compensation.
    pub compensation: Vec<i64>,
    /// The three sums together.
    pub total: Vec<i64>,
}

/// Returns what is owed on each row: an invoice of `amount` minor units due on day `due`, counted
/// from 1970-01-01, of which `paid` were paid in time.
///
/// Each row equals [`assess`] of an invoice issued and due on that day in the policy's currency,
/// with a payment of `paid` on the due date. `paid` may be empty: nothing was paid.
///
/// # Errors
/// `input.type` where the columns differ in length; those of [`assess`] with the place of the row,
/// such as `amount[7]`, a hundred at most.
pub fn assess_columns(
    amount: &[i64],
    due: &[i32],
    paid: &[i64],
    policy: &Policy,
    as_of: Date,
) -> Result<ClaimColumns, Problems> {
    let rows = amount.len();
    if due.len() != rows || (!paid.is_empty() && paid.len() != rows) {
        let hint = format!("amount has {rows} rows, due {}, paid {}", due.len(), paid.len());
        return Err(Problem::new(ProblemCode::InputType, "").hint(hint).into());
    }
    let mut assessor = ColumnAssessor::new(policy.clone(), as_of)?;
    let mut columns = ClaimColumns::with_room_for(rows);
    let mut problems = Vec::new();
    for (index, (amount, due)) in amount.iter().zip(due).enumerate() {
        match assessor.row(*amount, *due, paid.get(index).copied().unwrap_or(0)) {
            Ok(row) => columns.push(row),
            Err(found) if problems.len() < MOST_PROBLEMS => problems.extend(at_row(found, index)),
            Err(_) => {}
        }
    }
    if problems.is_empty() { Ok(columns) } else { Err(Problems(problems)) }
}

impl ClaimColumns {
    fn with_room_for(rows: usize) -> ClaimColumns {
        let room = || Vec::with_capacity(rows);
        ClaimColumns {
            outstanding: room(),
            days_late: Vec::with_capacity(rows),
            interest: room(),
            compensation: room(),
            total: room(),
        }
    }

    fn push(&mut self, row: Row) {
        self.outstanding.push(row.outstanding);
        self.days_late.push(row.days_late);
        self.interest.push(row.interest);
        self.compensation.push(row.compensation);
        self.total.push(row.total());
    }
}

/// Most problems that are listed.
const MOST_PROBLEMS: usize = 100;

/// Names the row in the paths of its problems.
pub(crate) fn at_row(problems: Problems, row: usize) -> impl Iterator<Item = Problem> {
    problems.0.into_iter().map(move |mut problem| {
        let column = match problem.path.as_str() {
            "total" => "amount",
            path if path.starts_with("payments") => "paid",
            "due" | "issued" => "due",
            _ => return problem,
        };
        problem.path = format!("{column}[{row}]");
        problem
    })
}

/// One row of the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Principal still owed.
    pub outstanding: i64,
    /// Days late.
    pub days_late: i32,
    /// Interest.
    pub interest: i64,
    /// Compensation.
    pub compensation: i64,
}

impl Row {
    /// Returns the three sums together.
    pub const fn total(&self) -> i64 {
        self.outstanding.saturating_add(self.interest).saturating_add(self.compensation)
    }
}

/// Assesses rows under one policy on one day, and remembers what each due date weighs.
#[derive(Debug)]
pub struct ColumnAssessor {
    policy: Policy,
    as_of: Date,
    /// What is known of each due date, from the first of the range.
    delays: Vec<Known>,
    /// The yearly weights of delays that are capitalised.
    years: Vec<Vec<i64>>,
    /// The denominator of weights, where it fits.
    denominator: i64,
    /// Amounts up to this can be multiplied with any weight seen so far.
    safe: i64,
    /// Whether a weight says all: not where each line is rounded by itself.
    weighs: bool,
}

/// What is known of a due date.
#[derive(Clone, Copy, Debug)]
struct Known {
    state: State,
    days_late: i32,
    /// What a minor unit weighs over the denominator.
    weight: i64,
    /// The compensation, where it does not depend on the size of the debt.
    compensation: i64,
    tiers: Option<&'static [Tier]>,
    /// Place among the yearly weights.
    years: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Unknown,
    NotLate,
    Late,
    Capitalised,
}

impl Known {
    #[inline(always)]
    fn compensation(&self, amount: i64) -> i64 {
        match self.tiers {
            None => self.compensation,
            Some(tiers) => tier_sum(tiers, amount).unwrap_or(0),
        }
    }
}

impl ColumnAssessor {
    /// Returns an assessor of rows under a policy on a day.
    ///
    /// # Errors
    /// `date.range` for a day out of range.
    pub fn new(policy: Policy, as_of: Date) -> Result<ColumnAssessor, Problems> {
        if !as_of.in_range() {
            return Err(Problem::new(ProblemCode::DateRange, "asOf").value(as_of).into());
        }
        let unknown = Known {
            state: State::Unknown,
            days_late: 0,
            weight: 0,
            compensation: 0,
            tiers: None,
            years: 0,
        };
        let days = as_of.days_since(Date::MIN) as usize + 1;
        Ok(ColumnAssessor {
            weighs: policy.rounding_at == RoundingAt::Total,
            policy,
            as_of,
            delays: vec![unknown; days],
            years: Vec::new(),
            denominator: 1,
            safe: i64::MAX,
        })
    }

    /// Returns one row.
    ///
    /// # Errors
    /// Those of [`assess`].
    pub fn row(&mut self, amount: i64, due: i32, paid: i64) -> Result<Row, Problems> {
        match self.fast_row(amount, due, paid) {
            Some(row) => Ok(row),
            None => self.slow_row(amount, due, paid),
        }
    }

    /// A row whose due date is known, and whose interest fits one multiplication.
    #[inline(always)]
    fn fast_row(&self, amount: i64, due: i32, paid: i64) -> Option<Row> {
        let known = self.delays.get(due.wrapping_sub(Date::MIN.days()) as usize)?;
        if known.state != State::Late || amount <= 0 || paid < 0 {
            return None;
        }
        let outstanding = amount.wrapping_sub(paid);
        if outstanding <= 0 {
            return Some(Row::default());
        }
        if outstanding > self.safe {
            return None;
        }
        // Below the safe amount the product fits: a checked one is a call of its own in WebAssembly.
        let exact = outstanding.wrapping_mul(known.weight);
        Some(Row {
            outstanding,
            days_late: known.days_late,
            interest: divide(self.policy.rounding, exact, self.denominator),
            compensation: known.compensation(outstanding),
        })
    }

    /// Assesses a chunk of rows in place: `money` holds six columns, of which total and paid are
    /// read and outstanding, interest, compensation and total are written; `days` holds due dates
    /// and takes the days late. The first row is row `first` of the caller's.
    ///
    /// # Errors
    /// Those of the rows, a hundred at most.
    pub fn chunk(
        &mut self,
        rows: usize,
        first: usize,
        money: &mut [i64],
        days: &mut [i32],
    ) -> Result<(), Problems> {
        let mut columns = money.chunks_exact_mut(rows.max(1));
        let mut column = || columns.next().unwrap_or_default();
        let (amounts, paid) = (column(), column());
        let (outstanding, interest, compensation, total) = (column(), column(), column(), column());
        let mut columns = days.chunks_exact_mut(rows.max(1));
        let (due, late) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let mut problems = Vec::new();
        for index in 0..total.len().min(late.len()) {
            // Eight iterators side by side would be walked one by one; one index serves them all.
            let (Some(amount), Some(paid), Some(due)) =
                (amounts.get(index), paid.get(index), due.get(index))
            else {
                break;
            };
            let row = match self.fast_row(*amount, *due, *paid) {
                Some(row) => row,
                None => match self.slow_row(*amount, *due, *paid) {
                    Ok(row) => row,
                    Err(found) => {
                        if problems.len() < MOST_PROBLEMS {
                            problems.extend(at_row(found, first + index));
                        }
                        continue;
                    }
                },
            };
            let cells = (
                outstanding.get_mut(index),
                interest.get_mut(index),
                compensation.get_mut(index),
                total.get_mut(index),
                late.get_mut(index),
            );
            if let (Some(o), Some(i), Some(c), Some(t), Some(l)) = cells {
                (*o, *i, *c, *t, *l) =
                    (row.outstanding, row.interest, row.compensation, row.total(), row.days_late);
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(Problems(problems)) }
    }

    /// A row that is the first of its due date, or needs more than one multiplication.
    #[inline(never)]
    fn slow_row(&mut self, amount: i64, due: i32, paid: i64) -> Result<Row, Problems> {
        let currency = self.policy.currency();
        let due_date = Date::from_days(due);
        let invoice = || {
            let mut invoice = Invoice::new(due_date, Amount::from_minor(amount, currency));
            invoice.due = Some(due_date);
            if paid != 0 {
                let amount = Amount::from_minor(paid, currency);
                invoice.payments = vec![Payment::new(due_date, amount)];
            }
            invoice
        };
        if !self.weighs || amount <= 0 || paid < 0 || !due_date.in_range() {
            return self.by_ledger(&invoice());
        }
        let place = due.wrapping_sub(Date::MIN.days()) as usize;
        let Some(known) = self.delays.get(place).copied() else {
            // Due after the day of the assessment.
            return self.by_ledger(&invoice());
        };
        let known = match known.state {
            State::Unknown => self.learn(due_date, place)?,
            _ => known,
        };
        let outstanding = (amount - paid).max(0);
        if outstanding == 0 {
            return Ok(Row::default());
        }
        if known.state == State::NotLate {
            return Ok(Row { outstanding, ..Row::default() });
        }
        let interest = if known.state == State::Capitalised {
            let years = self.years.get(known.years as usize).map_or(&[][..], Vec::as_slice);
            let mut bearing = outstanding;
            for weight in years {
                bearing = bearing.saturating_add(self.interest(bearing, *weight));
            }
            bearing - outstanding
        } else {
            self.interest(outstanding, known.weight)
        };
        let compensation = known.compensation(outstanding);
        Ok(Row { outstanding, days_late: known.days_late, interest, compensation })
    }

    fn interest(&self, principal: i64, weight: i64) -> i64 {
        if (0..=self.safe).contains(&principal) {
            return divide(self.policy.rounding, principal.wrapping_mul(weight), self.denominator);
        }
        let exact = i128::from(principal) * i128::from(weight);
        saturate(self.policy.rounding.divide(exact, self.denominator.into()))
    }

    /// Works a due date out.
    fn learn(&mut self, due: Date, place: usize) -> Result<Known, Problems> {
        let Delay { days_late, weights, denominator, compensation, tiers } =
            delay(&self.policy, due, self.as_of)?;
        let state = match weights.as_slice() {
            _ if days_late == 0 => State::NotLate,
            [_] => State::Late,
            _ => State::Capitalised,
        };
        let weight = weights.first().copied().unwrap_or(0);
        let known =
            Known { state, days_late, weight, compensation, tiers, years: self.years.len() as u32 };
        self.denominator = denominator;
        for weight in &weights {
            // A negative weight, of a reference rate below zero, is left to 128 bits.
            let safe = if *weight < 0 { 0 } else { i64::MAX / 2 / (*weight).max(1) };
            self.safe = self.safe.min(safe);
        }
        if state == State::Capitalised {
            self.years.push(weights);
        }
        if let Some(slot) = self.delays.get_mut(place) {
            *slot = known;
        }
        Ok(known)
    }

    fn by_ledger(&self, invoice: &Invoice) -> Result<Row, Problems> {
        let claim = assess(invoice, &self.policy, self.as_of, false)?;
        let late = claim.instalments.first().filter(|part| part.outstanding.minor() > 0);
        Ok(Row {
            outstanding: claim.outstanding.minor(),
            days_late: late.map_or(0, |part| part.days_late),
            interest: claim.interest.minor(),
            compensation: claim.compensation.minor(),
        })
    }
}

/// `Rounding::divide` of numbers that are not negative and fit 64 bits with room to double.
#[inline(always)]
fn divide(rounding: Rounding, numerator: i64, denominator: i64) -> i64 {
    // Division of unsigned numbers needs no look at signs.
    let (n, d) = (numerator as u64, (denominator as u64).max(1));
    let quotient = n / d;
    let twice = n.wrapping_sub(quotient.wrapping_mul(d)).wrapping_mul(2);
    let away = match rounding {
        Rounding::HalfUp => twice >= d,
        Rounding::HalfEven => twice > d || (twice == d && quotient % 2 != 0),
        Rounding::Down => false,
    };
    quotient.wrapping_add(u64::from(away)) as i64
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::claim::{CompensationChoice, InterestChoice};
    use crate::law::{DayCount, Debtor, laws};
    use crate::money::Rate;
    use proptest::prelude::*;

    /// The row as a single invoice.
    fn single(
        amount: i64,
        due: i32,
        paid: i64,
        policy: &Policy,
        as_of: Date,
    ) -> Result<Row, Problems> {
        let currency = policy.currency();
        let due = Date::from_days(due);
        let mut invoice = Invoice::new(due, Amount::from_minor(amount, currency));
        invoice.due = Some(due);
        if paid > 0 {
            invoice.payments = vec![Payment::new(due, Amount::from_minor(paid, currency))];
        }
        let claim = assess(&invoice, policy, as_of, true)?;
        let part = &claim.instalments[0];
        Ok(Row {
            outstanding: claim.outstanding.minor(),
            days_late: if part.outstanding.minor() > 0 { part.days_late } else { 0 },
            interest: claim.interest.minor(),
            compensation: claim.compensation.minor(),
        })
    }

    fn policies() -> impl Strategy<Value = Policy> {
        let law = (0..laws().len()).prop_map(|index| laws()[index]);
        let debtor = prop::sample::select(Debtor::ALL);
        let interest = prop_oneof![
            3 => Just(InterestChoice::Statutory),
            1 => (0i32..30_000_000).prop_map(|rate| InterestChoice::Annual(Rate::from_millionths(rate))),
            1 => Just(InterestChoice::Reference { series: "ecb-mro".into(), margin: Rate::from_millionths(7_000_000) }),
        ];
        let day_count = prop::option::of(prop::sample::select(DayCount::ALL));
        let rounding =
            prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfEven, Rounding::Down]);
        let at = prop::sample::select(RoundingAt::ALL);
        (law, debtor, interest, day_count, rounding, at, any::<bool>()).prop_map(
            |(law, debtor, interest, day_count, rounding, at, compensated)| Policy {
                debtor,
                interest,
                day_count,
                rounding,
                rounding_at: at,
                compensation: if compensated {
                    CompensationChoice::Statutory
                } else {
                    CompensationChoice::None
                },
                ..Policy::of(law)
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn every_row_equals_a_single_assessment(
            policy in policies(),
            as_of in 16_000i32..22_000,
            rows in prop::collection::vec((-1i64..3_000_000_000_000, 15_000i32..22_500, prop_oneof![Just(0i64), 0i64..2_000_000_000]), 1..30),
        ) {
            let as_of = Date::from_days(as_of);
            let mut assessor = ColumnAssessor::new(policy.clone(), as_of).unwrap();
            for (amount, due, paid) in rows {
                // Twice: the first time a due date is learnt, the second time it is known.
                for _ in 0..2 {
                    let row = assessor.row(amount, due, paid);
                    let expected = single(amount, due, paid, &policy, as_of);
                    prop_assert_eq!(row.is_ok(), expected.is_ok());
                    if let (Ok(row), Ok(expected)) = (row, expected) {
                        prop_assert_eq!(row, expected);
                    }
                }
            }
        }
    }

    #[test]
    fn names_the_row_of_a_problem() {
        let policy = Policy::of(laws().iter().find(|law| law.code == "FR").unwrap());
        let as_of = Date::parse("2026-01-01").unwrap();
        let Problems(problems) =
            assess_columns(&[100, 0], &[20_000, 20_000], &[], &policy, as_of).unwrap_err();
        assert_eq!(
            (problems[0].code, problems[0].path.as_str()),
            (ProblemCode::AmountNotPositive, "amount[1]")
        );
        let Problems(problems) = assess_columns(&[100], &[], &[], &policy, as_of).unwrap_err();
        assert_eq!(problems[0].code, ProblemCode::InputType);
    }
}
