//! Columns of invoices, assessed at a few nanoseconds a row.
//!
//! All invoices that fell due on one day share everything but their amount: the days, the rates,
//! the compensation. What a day of delay weighs, `rate x days` summed over its periods, is worked
//! out once for each due date that occurs; a row then costs a look-up, a multiplication and a
//! rounded division. The figures are those of [`assess`](crate::assess), to the cent.

use crate::calendar::Date;
use crate::claim::{
    CompensationChoice, Delay, Invoice, Payment, Policy, assess, check_policy, delay,
};
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::law::{Tier, tier_sum};
use crate::money::{Amount, Rounding, sum};
use crate::shape::{Input, InputPath};

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
/// `input.type` where the columns differ in length; those of [`assess`] in all rows, with the place
/// of the row, such as `amount[7]`.
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
    for (index, (amount, due)) in amount.iter().zip(due).enumerate() {
        match assessor.row(*amount, *due, paid.get(index).copied().unwrap_or(0)) {
            Ok(row) => columns.push(row),
            Err(found) => assessor.note(found, index),
        }
    }
    assessor.finish()?;
    Ok(columns)
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
        self.total.push(row.total);
    }
}

/// Names the row in the path of its problem; what is wrong with the policy is no row's.
fn at_row(mut problem: Problem, row: usize) -> Problem {
    let column = match problem.path.as_str() {
        "total" => "amount",
        path if path.starts_with("payments") => "paidInTime",
        "due" | "issued" => "due",
        // The law is known, but not so far back as the day on which this row was due.
        _ if problem.code == ProblemCode::LawCoverage => "due",
        _ => return problem,
    };
    problem.path = format!("{column}[{row}]");
    problem
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
    /// The three sums together.
    pub total: i64,
}

impl Row {
    /// A row of which nothing but principal is owed.
    fn of(outstanding: i64) -> Row {
        Row { outstanding, total: outstanding, ..Row::default() }
    }

    /// Adds the total.
    ///
    /// # Errors
    /// `sum.range` where it passes 64 bits.
    fn with_total(self) -> Result<Row, Problem> {
        let total = sum([self.outstanding, self.interest, self.compensation]);
        Ok(Row { total: total.ok_or_else(Problem::too_large)?, ..self })
    }
}

/// Assesses rows under one policy on one day, and remembers what each due date weighs.
#[derive(Debug)]
pub struct ColumnAssessor {
    policy: Policy,
    as_of: Date,
    /// What is known of each due date, from the first of the range to the last that occurred.
    delays: Vec<Known>,
    /// The weights of delays that are no single one: for each year that is capitalised, and within
    /// it for each part that is rounded by itself.
    years: Vec<Vec<Vec<i64>>>,
    /// The denominator of weights.
    denominator: i64,
    /// Amounts up to this can be multiplied with any weight seen so far.
    safe: i64,
    /// The largest amount in minor units of which two make a sum that fits.
    most: i64,
    problems: ProblemList,
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
    /// Place among the weights of years.
    years: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Unknown,
    NotLate,
    Late,
    /// Late, with more than one weight.
    LateInParts,
}

impl Known {
    const NOTHING: Known = Known {
        state: State::Unknown,
        days_late: 0,
        weight: 0,
        compensation: 0,
        tiers: None,
        years: 0,
    };

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
    /// `date.range` for a day out of range; what is wrong with the policy.
    pub fn new(policy: Policy, as_of: Date) -> Result<ColumnAssessor, Problems> {
        let mut problems = ProblemList::default();
        as_of.check(&Date::KIND, &InputPath::ROOT.key("asOf"), &mut problems);
        check_policy(&policy, &InputPath::ROOT.key("policy"), &mut problems);
        if !problems.is_empty() {
            return Err(problems.into());
        }
        let days = as_of.days_since(Date::MIN) as usize + 1;
        Ok(ColumnAssessor {
            most: Amount::largest(policy.currency()).minor().min(i64::MAX / 2),
            policy,
            as_of,
            delays: vec![Known::NOTHING; days],
            years: Vec::new(),
            denominator: 1,
            safe: i64::MAX,
            problems: ProblemList::default(),
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

    /// What is known of the due date of a row, and its principal, where one multiplication gives the
    /// interest and nothing can go wrong.
    #[inline(always)]
    fn fast(&self, amount: i64, due: i32, paid: i64) -> Option<(&Known, i64)> {
        let known = self.delays.get(due.wrapping_sub(Date::MIN.days()) as usize)?;
        let sound = (1..=self.most).contains(&amount) && (0..=self.most).contains(&paid);
        if !sound || !matches!(known.state, State::Late | State::NotLate) {
            return None;
        }
        let outstanding = self.outstanding(amount, due, paid);
        (outstanding <= self.safe).then_some((known, outstanding))
    }

    /// The principal. A payment on a due date that has not come is not known yet.
    #[inline(always)]
    fn outstanding(&self, amount: i64, due: i32, paid: i64) -> i64 {
        if due > self.as_of.days() { amount } else { amount.wrapping_sub(paid).max(0) }
    }

    #[inline(always)]
    fn fast_row(&self, amount: i64, due: i32, paid: i64) -> Option<Row> {
        let (known, outstanding) = self.fast(amount, due, paid)?;
        if outstanding == 0 || known.state == State::NotLate {
            return Some(Row::of(outstanding));
        }
        // Up to the safe amount product and sums fit: checked ones are calls of their own in
        // WebAssembly.
        let exact = outstanding.wrapping_mul(known.weight);
        let interest = divide(self.policy.rounding.mode, exact, self.denominator);
        let compensation = known.compensation(outstanding);
        Some(Row {
            outstanding,
            days_late: known.days_late,
            interest,
            compensation,
            total: outstanding.wrapping_add(interest).wrapping_add(compensation),
        })
    }

    /// Assesses a chunk of rows in place: `money` holds six columns, of which total and paid are
    /// read and outstanding, interest, compensation and total are written; `days` holds due dates
    /// and takes the days late. The first row is row `first` of the caller's. What is wrong with
    /// rows is noted for [`ColumnAssessor::finish`].
    pub fn chunk(&mut self, rows: usize, first: usize, money: &mut [i64], days: &mut [i32]) {
        let mut columns = money.chunks_exact_mut(rows.max(1));
        let mut column = || columns.next().unwrap_or_default();
        let (amounts, paid) = (column(), column());
        let (outstanding, interest, compensation, total) = (column(), column(), column(), column());
        let mut columns = days.chunks_exact_mut(rows.max(1));
        let (due, late) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
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
                        self.note(found, first + index);
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
                    (row.outstanding, row.interest, row.compensation, row.total, row.days_late);
            }
        }
    }

    /// Looks for what is wrong with a chunk of rows, laid out as for [`ColumnAssessor::chunk`], and
    /// writes nothing.
    pub fn check(&mut self, rows: usize, first: usize, money: &[i64], days: &[i32]) {
        let paid = money.get(rows..).unwrap_or_default();
        for (index, ((amount, paid), due)) in
            money.iter().zip(paid).zip(days).take(rows).enumerate()
        {
            if self.fast(*amount, *due, *paid).is_none()
                && let Err(found) = self.slow_row(*amount, *due, *paid)
            {
                self.note(found, first + index);
            }
        }
    }

    /// Notes what is wrong with a row.
    fn note(&mut self, found: Problems, row: usize) {
        let found: Vec<Problem> = found.0.into_iter().map(|problem| at_row(problem, row)).collect();
        // What is wrong with the policy is so in every row.
        self.problems.merge(found.into(), |problems, problem| {
            !problems.iter().any(|known| (known.code, &known.path) == (problem.code, &problem.path))
        });
    }

    /// Ends a call.
    ///
    /// # Errors
    /// Every problem of the rows since the last call.
    pub fn finish(&mut self) -> Result<(), Problems> {
        let problems = std::mem::take(&mut self.problems);
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    }

    /// A row that is the first of its due date, or needs more than one multiplication.
    #[inline(never)]
    fn slow_row(&mut self, amount: i64, due: i32, paid: i64) -> Result<Row, Problems> {
        let currency = self.policy.currency();
        let due_date = Date::from_days(due);
        let place = due.wrapping_sub(Date::MIN.days()) as usize;
        let sound = (1..=self.most).contains(&amount) && (0..=self.most).contains(&paid);
        let invoice = || {
            let mut invoice = Invoice::new(due_date, Amount::from_minor(amount, currency));
            invoice.due = Some(due_date);
            if paid != 0 {
                let amount = Amount::from_minor(paid, currency);
                invoice.payments = vec![Payment::new(due_date, amount)];
            }
            invoice
        };
        // A share of the debt is no sum that all debts of a day have in common.
        let share = matches!(self.policy.compensation, CompensationChoice::Percent { .. });
        if !sound || share || !due_date.in_range() {
            return self.by_ledger(&invoice());
        }
        let known = self.delays.get(place).copied().unwrap_or(Known::NOTHING);
        let known = match known.state {
            State::Unknown => match self.learn(due_date, place) {
                // What was paid in time bears no interest, whatever is not known of its rate.
                Err(_) if self.outstanding(amount, due, paid) == 0 => {
                    return self.by_ledger(&invoice());
                }
                learnt => learnt?,
            },
            _ => known,
        };
        let outstanding = self.outstanding(amount, due, paid);
        if outstanding == 0 || known.state == State::NotLate {
            return Ok(Row::of(outstanding));
        }
        let interest = match known.state {
            State::LateInParts => self.interest_in_parts(outstanding, known.years)?,
            _ => self.interest(outstanding, known.weight)?,
        };
        let row = Row {
            outstanding,
            days_late: known.days_late,
            interest,
            compensation: known.compensation(outstanding),
            total: 0,
        };
        Ok(row.with_total()?)
    }

    fn interest(&self, principal: i64, weight: i64) -> Result<i64, Problem> {
        if (0..=self.safe).contains(&principal) {
            let exact = principal.wrapping_mul(weight);
            return Ok(divide(self.policy.rounding.mode, exact, self.denominator));
        }
        let exact = i128::from(principal) * i128::from(weight);
        let interest = self.policy.rounding.mode.minor(exact, self.denominator.into());
        interest.ok_or_else(Problem::too_large)
    }

    /// The interest of each year joins the principal of the next.
    fn interest_in_parts(&self, principal: i64, years: u32) -> Result<i64, Problem> {
        let mut bearing = principal;
        for year in self.years.get(years as usize).map_or(&[][..], Vec::as_slice) {
            let mut joined = bearing;
            for weight in year {
                let interest = self.interest(bearing, *weight)?;
                joined = sum([joined, interest]).ok_or_else(Problem::too_large)?;
            }
            bearing = joined;
        }
        Ok(bearing - principal)
    }

    /// Works a due date out.
    fn learn(&mut self, due: Date, place: usize) -> Result<Known, Problems> {
        let Delay { days_late, weights, denominator, compensation, tiers } =
            delay(&self.policy, due, self.as_of)?;
        let (state, weight) = match weights.as_slice() {
            _ if days_late == 0 => (State::NotLate, 0),
            [year] if let [weight] = year.as_slice() => (State::Late, *weight),
            _ => (State::LateInParts, 0),
        };
        let known =
            Known { state, days_late, weight, compensation, tiers, years: self.years.len() as u32 };
        self.denominator = i64::try_from(denominator).map_err(|_| Problem::too_large())?;
        for weight in weights.iter().flatten() {
            // A negative weight, of a reference rate below zero, is left to 128 bits.
            let safe = if *weight < 0 { 0 } else { i64::MAX / 2 / (*weight).max(1) };
            self.safe = self.safe.min(safe);
        }
        if state == State::LateInParts {
            self.years.push(weights);
        }
        if self.delays.len() <= place {
            // Due after the day of the assessment.
            self.delays.resize(place + 1, Known::NOTHING);
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
            total: claim.total.minor(),
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
    use crate::claim::{InterestChoice, RoundingAt, RoundingChoice};
    use crate::law::{DayCount, Debtor, laws};
    use crate::money::{Currency, Rate};
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
        if paid != 0 {
            invoice.payments = vec![Payment::new(due, Amount::from_minor(paid, currency))];
        }
        let claim = assess(&invoice, policy, as_of, true)?;
        let part = &claim.instalments[0];
        Ok(Row {
            outstanding: claim.outstanding.minor(),
            days_late: if part.outstanding.minor() > 0 { part.days_late } else { 0 },
            interest: claim.interest.minor(),
            compensation: claim.compensation.minor(),
            total: claim.total.minor(),
        })
    }

    fn policies() -> impl Strategy<Value = Policy> {
        let law = (0..laws().len()).prop_map(|index| laws()[index]);
        let debtor = prop::sample::select(Debtor::ALL);
        let interest = prop_oneof![
            3 => Just(InterestChoice::Statutory),
            1 => (0i32..30_000_000).prop_map(|rate| InterestChoice::Annual(Rate::from_millionths(rate))),
            1 => Just(InterestChoice::Annual(Rate::from_millionths(1_000_000_000))),
            1 => Just(InterestChoice::Reference { series: "ecb-mro".into(), multiple: Rate::UNIT, margin: Rate::from_millionths(7_000_000) }),
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
                rounding: RoundingChoice { mode: rounding, at },
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
            as_of in prop_oneof![8 => 16_000i32..22_000, 1 => 80_000i32..84_006],
            currency in prop::sample::select(vec!["EUR", "JPY", "KWD", "CLF"]),
            rows in prop::collection::vec(
                (
                    prop_oneof![8 => -1i64..3_000_000_000_000, 1 => any::<i64>()],
                    prop_oneof![8 => 15_000i32..22_500, 1 => 7_000i32..84_100],
                    prop_oneof![8 => Just(0i64), 8 => 0i64..2_000_000_000, 1 => any::<i64>()],
                ),
                1..30,
            ),
        ) {
            let as_of = Date::from_days(as_of);
            let policy = Policy { currency: Currency::parse(currency), ..policy };
            let mut assessor = ColumnAssessor::new(policy.clone(), as_of).unwrap();
            for (index, (amount, due, paid)) in rows.into_iter().enumerate() {
                let expected = single(amount, due, paid, &policy, as_of);
                let code = |row: &Result<Row, Problems>| row.as_ref().err().map(|problems| problems.0[0].code);
                // Twice: the first time a due date is learnt, the second time it is known.
                for _ in 0..2 {
                    let row = assessor.row(amount, due, paid);
                    prop_assert_eq!(code(&row), code(&expected));
                    let (mut money, mut days) = ([amount, paid, 0, 0, 0, 0], [due, 0]);
                    assessor.check(1, index, &money, &days);
                    let checked = assessor.finish();
                    assessor.chunk(1, index, &mut money, &mut days);
                    prop_assert_eq!(&assessor.finish(), &checked);
                    prop_assert_eq!(checked.is_ok(), row.is_ok());
                    if let (Ok(row), Ok(expected)) = (row, &expected) {
                        prop_assert_eq!(row, *expected);
                        prop_assert_eq!(row.total, row.outstanding + row.interest + row.compensation);
                        prop_assert_eq!(&money[2..], &[row.outstanding, row.interest, row.compensation, row.total]);
                        prop_assert_eq!(days[1], row.days_late);
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
        // A day before the law is known is that of a row; more than a hundred are counted.
        let due = [[20_000].as_slice(), &[7_400; 300]].concat();
        let Problems(problems) =
            assess_columns(&[100; 301], &due, &[], &policy, as_of).unwrap_err();
        assert_eq!(problems.len(), 101);
        assert_eq!(problems[0].path, "due[1]");
        assert_eq!(problems[0].code, ProblemCode::LawCoverage);
        assert_eq!(problems[100].value.as_deref(), Some("200"));
    }

    #[test]
    fn sums_beyond_64_bits_are_refused_in_rows_too() {
        let law = laws().iter().find(|law| law.code == "FR").unwrap();
        let policy = Policy { currency: Currency::parse("CLF"), ..Policy::of(law) };
        let as_of = Date::parse("2026-01-01").unwrap();
        let largest = 9_000_000_000_000_000_000;
        let due = Date::parse("2025-01-01").unwrap().days();
        let Problems(problems) =
            assess_columns(&[100, largest], &[due; 2], &[], &policy, as_of).unwrap_err();
        assert_eq!(
            (problems[0].code, problems[0].path.as_str()),
            (ProblemCode::SumRange, "amount[1]")
        );
    }
}
