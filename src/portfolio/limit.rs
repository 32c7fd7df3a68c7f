//! How much to lend a client: the least of what is known to bound it, times what its score advises.

use crate::calendar::Date;
use crate::claim::Book;
use crate::money::{Rate, Rounding};
use crate::order::sort_by_key;
use crate::reason::LimitCriterion;

/// One bound of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// What it comes from.
    pub criterion: LimitCriterion,
    /// What it is computed from, in minor units.
    pub base: i64,
    /// What of it, in percent; for a need, the days it stays open in hundredths.
    pub of: i64,
    /// The bound.
    pub amount: i64,
    /// The same before it was rounded, over a denominator.
    exact: (i128, i128),
}

/// The days of a year of trade.
const YEAR: i128 = 360;

impl Bound {
    /// Returns a share of a sum.
    pub fn share(criterion: LimitCriterion, base: i64, percent: Rate) -> Bound {
        let above = i128::from(base) * i128::from(percent.millionths());
        Bound::of(criterion, base, percent.millionths().into(), (above, Rate::WHOLE))
    }

    /// Returns what sales of a year need that stay open for so many days, given as a fraction.
    pub fn need(sales: i64, days: i128, parts: i128) -> Bound {
        let parts = parts.max(1);
        let of = clamp(Rounding::HalfUp.divide(days.saturating_mul(100), parts));
        // Of sums at the edge of what fits, hundredths of a day are exact enough.
        let exact = i128::from(sales).checked_mul(days).zip(parts.checked_mul(YEAR));
        let exact = exact.unwrap_or((i128::from(sales) * i128::from(of), 100 * YEAR));
        Bound::of(LimitCriterion::Need, sales, of, exact)
    }

    /// Returns a sum that bounds by itself.
    pub fn sum(criterion: LimitCriterion, amount: i64) -> Bound {
        Bound::of(criterion, amount, 0, (amount.into(), 1))
    }

    fn of(criterion: LimitCriterion, base: i64, of: i64, exact: (i128, i128)) -> Bound {
        let amount = clamp(Rounding::HalfUp.divide(exact.0, exact.1));
        Bound { criterion, base, of, amount, exact }
    }
}

/// Returns the least bound, the first of equal ones, and so many times it.
pub fn limit(bounds: &[Bound], factor: Rate) -> Option<(Bound, i64)> {
    let least = bounds.iter().min_by_key(|bound| bound.amount)?;
    let (factor, unit) = (i128::from(factor.millionths()), i128::from(Rate::UNIT.millionths()));
    // Rounded once, unless the sums are at the edge of what fits.
    let (above, below) = least.exact;
    let exact = above.checked_mul(factor).zip(below.checked_mul(unit));
    let (above, below) = exact.unwrap_or((i128::from(least.amount) * factor, unit));
    Some((*least, clamp(Rounding::HalfUp.divide(above, below)).max(0)))
}

fn clamp(exact: i128) -> i64 {
    i64::try_from(exact).unwrap_or(i64::MAX)
}

/// Returns the highest sum that was open of these invoices on a day of the twelve months up to a
/// day, while all that was open then was paid by its due date since.
pub(super) fn highest_paid<'b>(
    books: impl Iterator<Item = (Date, &'b Book)>,
    day: Date,
) -> Option<i64> {
    // Changes of what is open, and of how many invoices are open that were not paid in time.
    let mut changes: Vec<(Date, i64, i32)> = Vec::new();
    for (issued, book) in books.filter(|(issued, _)| *issued <= day) {
        let mut parts = book.parts().iter().enumerate();
        let in_time = parts
            .all(|(place, part)| book.settled(place, day).is_some_and(|paid| paid <= part.due));
        let late = i32::from(!in_time);
        let mut open = 0;
        let mut days = vec![issued];
        days.extend(book.lines().iter().map(|line| line.date).filter(|date| *date <= day));
        days.dedup();
        for date in days {
            let now = book.balance(date).max(0);
            let opened = i32::from(now > 0) - i32::from(open > 0);
            changes.push((date.max(issued), now - open, opened * late));
            open = now;
        }
    }
    sort_by_key(&mut changes, |(date, ..)| date.days().into());
    let (mut open, mut late) = (0i64, 0);
    let mut highest = None;
    let mut changes = changes.into_iter().peekable();
    while let Some((date, sum, count)) = changes.next() {
        open += sum;
        late += count;
        let next = changes.peek().map(|(date, ..)| *date);
        // What stands at the end of the day stands up to the next change.
        let until = next.map_or(day, |next| next.previous());
        if next != Some(date) && late == 0 && open > 0 && day.days_since(until) < 365 {
            highest = highest.max(Some(open));
        }
    }
    highest
}
