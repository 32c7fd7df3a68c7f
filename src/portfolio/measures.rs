//! The formulas of credit management, as they are published, in exact fractions.
//!
//! Sums are whole numbers of any one unit, such as minor units of a currency. What has no
//! denominator has no figure: a formula then returns nothing, never zero.

use super::fraction::Fraction;

/// Returns days sales outstanding by the simple method: `net / sales x days`. Nothing without sales,
/// or where more is owed to clients than by them.
///
/// ```
/// use echeance::portfolio::dso_simple;
/// assert_eq!(dso_simple(150_000, 1_800_000, 365).unwrap().round(1).unwrap().to_string(), "30.4");
/// assert_eq!(dso_simple(5_000, 0, 90), None);
/// ```
pub fn dso_simple(net: i64, sales: i64, days: i32) -> Option<Fraction> {
    if net < 0 {
        return None;
    }
    Fraction::new(i128::from(net) * i128::from(days), sales.into())
}

/// What counting back gives.
#[derive(Clone, Debug, PartialEq)]
pub struct CountBack {
    /// The days; nothing where no month had sales to go by.
    pub days: Option<Fraction>,
    /// What the sales of all months do not explain: its days are those of the average month.
    pub unexplained: i64,
    /// What each month counted, newest first.
    pub counted: Vec<Fraction>,
}

/// Returns days sales outstanding by counting back (méthode par épuisement): each month, newest
/// first, given by its sales and its days, takes of what is owed as much as its sales; a month that
/// is used up counts all its days, the last one in proportion. A month without sales passes all the
/// same. Nothing where more is owed to clients than by them.
///
/// ```
/// use echeance::portfolio::dso_countback;
/// let found = dso_countback(212_000, &[(100_000, 30), (80_000, 30), (70_000, 30)]).unwrap();
/// assert_eq!(found.days.unwrap().round(1).unwrap().to_string(), "73.7");
/// ```
pub fn dso_countback(net: i64, months: &[(i64, i32)]) -> Option<CountBack> {
    if net < 0 {
        return None;
    }
    let mut left = net;
    let mut counted = Vec::with_capacity(months.len());
    let (mut all_sales, mut all_days, mut days) = (0i128, 0i128, Fraction::whole(0));
    for (sales, in_month) in months {
        all_sales += i128::from((*sales).max(0));
        all_days += i128::from(*in_month);
        let taken = left.min(*sales).max(0);
        let of_month = match (left, *sales) {
            (0, _) => Fraction::whole(0),
            (_, ..=0) => Fraction::whole((*in_month).into()),
            _ => Fraction::new(i128::from(*in_month) * i128::from(taken), (*sales).into())?,
        };
        left -= taken;
        days = days.plus(of_month)?;
        counted.push(of_month);
    }
    // The rest at the average of all months.
    let rest = if left > 0 {
        Fraction::new(i128::from(left) * all_days, all_sales)
    } else {
        Some(Fraction::whole(0))
    };
    Some(CountBack { days: rest.and_then(|rest| days.plus(rest)), unexplained: left, counted })
}

/// Returns the days sales outstanding that would be left if everybody paid on the due date:
/// `not due / sales x days`.
pub fn best_possible_dso(not_due: i64, sales: i64, days: i32) -> Option<Fraction> {
    dso_simple(not_due, sales, days)
}

/// Returns days sales outstanding of one client: `open / invoiced x days since its first invoice`;
/// zero where nothing was invoiced.
pub fn customer_dso(open: i64, invoiced: i64, days: i32) -> Fraction {
    let found = Fraction::new(i128::from(open) * i128::from(days), invoiced.into());
    found.unwrap_or(Fraction::whole(0))
}

/// What the collection effectiveness of a period is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Net receivables at its start.
    pub beginning: i64,
    /// Its sales.
    pub sales: i64,
    /// Net receivables at its end.
    pub ending: i64,
    /// What of them is not due.
    pub ending_not_due: i64,
    /// The months by which the sales are divided: 1 for those of the whole period; its length as the
    /// Credit Research Foundation writes the formula.
    pub months: i32,
}

/// Returns collection effectiveness: what was collected of what could be,
/// `(beginning + sales - ending) / (beginning + sales - ending not due)`. Nothing where nothing
/// could be collected.
pub fn collection_effectiveness(of: Collection) -> Option<Fraction> {
    let months = i128::from(of.months.max(1));
    let had = i128::from(of.beginning) * months + i128::from(of.sales);
    Fraction::new(
        had - i128::from(of.ending) * months,
        had - i128::from(of.ending_not_due) * months,
    )
}

/// Returns the mean of days weighted by amounts.
pub fn mean_days(rows: impl IntoIterator<Item = (i64, i32)>) -> Option<Fraction> {
    let (mut weighted, mut weight) = (0i128, 0i128);
    for (amount, days) in rows {
        weighted += i128::from(amount) * i128::from(days);
        weight += i128::from(amount);
    }
    Fraction::new(weighted, weight)
}

/// Returns what part is of the whole.
pub fn share(part: i64, whole: i64) -> Option<Fraction> {
    Fraction::new(part.into(), whole.into())
}

/// Returns how many times receivables turned over: sales over the mean of net receivables at the
/// beginning and at the end.
pub fn turnover(sales: i64, beginning: i64, ending: i64) -> Option<Fraction> {
    Fraction::new(2 * i128::from(sales), i128::from(beginning) + i128::from(ending))
}

/// How much hangs on few clients.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concentration {
    /// The sum of squared percentages (Herfindahl and Hirschman): 10 000 where there is one client.
    pub index: Fraction,
    /// What the largest owe of all.
    pub top: Fraction,
}

/// Returns how much of what is owed hangs on the `largest` clients. Who owes nothing has no share.
pub fn concentration(owed: &[i64], largest: usize) -> Option<Concentration> {
    let mut owed: Vec<i64> = owed.iter().copied().filter(|owed| *owed > 0).collect();
    owed.sort_unstable_by(|a, b| b.cmp(a));
    let total: i128 = owed.iter().copied().map(i128::from).sum();
    let top: i128 = owed.iter().take(largest).copied().map(i128::from).sum();
    // Squares of sums beyond 10^14 units are taken of their leading digits.
    let scale = (total >> 56).max(1);
    let squares = owed.iter().map(|owed| (i128::from(*owed) / scale).pow(2) * 10_000).sum();
    let index = Fraction::new(squares, (total / scale).pow(2))?;
    Some(Concentration { index, top: Fraction::new(top, total)? })
}

/// Returns what part of each bucket reaches the last one, by the parts that roll on from each to the
/// next.
pub fn roll_through(rates: &[Fraction]) -> Option<Vec<Fraction>> {
    let mut through = Fraction::whole(1);
    let mut found = Vec::with_capacity(rates.len());
    for rate in rates.iter().rev() {
        // Beyond 128 bits the product is taken of twelve decimals.
        let rounded = || through.coarse()?.times(rate.coarse()?);
        through = through.times(*rate).or_else(rounded)?;
        found.push(through);
    }
    found.reverse();
    Some(found)
}

/// Returns what is received in each period of the sales of all periods, by the percentages of a
/// period's sales that come in it and in those after it, in millionths of a percent.
pub fn forecast_sales(sales: &[i64], pattern: &[crate::money::Rate]) -> Option<Vec<Fraction>> {
    let periods = (sales.len() + pattern.len()).saturating_sub(1);
    let mut received = vec![Fraction::whole(0); periods];
    for (period, sold) in sales.iter().enumerate() {
        for (slot, percent) in received.iter_mut().skip(period).zip(pattern) {
            let part = i128::from(*sold) * i128::from(percent.millionths());
            *slot = slot.plus(Fraction::new(part, crate::money::Rate::WHOLE)?)?;
        }
    }
    Some(received)
}

/// How late, and how much: what is known of earlier payments, by days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Habit {
    /// Days late in rising order, each with all that came by then.
    by_days: Vec<(i32, i64)>,
    /// How many payments there are.
    pub payments: usize,
}

impl Habit {
    /// Returns the habit that payments show, each by its days late and its amount.
    pub fn of(mut payments: Vec<(i32, i64)>) -> Habit {
        let count = payments.len();
        crate::order::sort_by_key(&mut payments, |(days, _)| i64::from(*days));
        let mut sum = 0i64;
        for (_, amount) in &mut payments {
            sum = sum.saturating_add(*amount);
            *amount = sum;
        }
        Habit { by_days: payments, payments: count }
    }

    /// Returns the fewest days late by which so many tenths, at least, of the money had come, of what
    /// came later than `late` where that many days have passed. Nothing where none came later.
    pub fn days(&self, late: Option<i32>, tenths: i32) -> Option<i32> {
        let first = late.map_or(0, |late| self.by_days.partition_point(|(days, _)| *days <= late));
        let before = first.checked_sub(1).and_then(|last| self.by_days.get(last));
        let before = before.map_or(0, |(_, sum)| i128::from(*sum));
        let rest = self.by_days.get(first..)?;
        let all = i128::from(rest.last()?.1) - before;
        let reached = |sum: i64| (i128::from(sum) - before) * 10 >= all * i128::from(tenths);
        let place = rest.partition_point(|(_, sum)| !reached(*sum));
        rest.get(place).map(|(days, _)| *days)
    }
}

/// Returns the lower quantile: the smallest value that so many tenths of all values do not pass.
pub fn quantile(values: &mut [i64], tenths: usize) -> Option<i64> {
    values.sort_unstable();
    let place = (values.len() * tenths).div_ceil(10).max(1) - 1;
    values.get(place).copied()
}
