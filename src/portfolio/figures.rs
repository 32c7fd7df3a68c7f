//! The measures of a ledger on a day.

use super::experience::waiting;
use super::flows::{DaySums, Flows};
use super::fraction::Fraction;
use super::measures::{
    Collection, CountBack, best_possible_dso, collection_effectiveness, concentration,
    dso_countback, dso_simple, roll_through, share, turnover,
};
use super::options::{AgingBasis, DsoMethod, Month, PortfolioOptions};
use super::state::{Ledger, LedgerState};
use crate::calendar::Date;
use crate::money::Decimal;
use crate::reason::{Basis, MeasureCode, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::{record, string_enum};

string_enum! {
    /// What a measure is counted in.
    pub enum MeasureUnit {
        /// Days, to one decimal.
        Days => "days",
        /// Percent, to one decimal.
        Percent => "percent",
        /// A share of one, to four decimals.
        Share => "share",
        /// A number on a scale of its own, to one decimal.
        Index => "index",
        /// How many times, to two decimals.
        Times => "times",
    }
}

impl MeasureUnit {
    const fn digits(self) -> u8 {
        match self {
            MeasureUnit::Days | MeasureUnit::Percent | MeasureUnit::Index => 1,
            MeasureUnit::Share => 4,
            MeasureUnit::Times => 2,
        }
    }
}

record! {
    /// A figure with its method.
    pub struct Measure {
        /// What it is.
        pub code: MeasureCode,
        /// How it is counted, where there are several ways.
        pub method: &'static str,
        /// The figure, where it has one.
        pub value: Option<Decimal>,
        /// What it is counted in.
        pub unit: MeasureUnit,
        /// What it is made of, by name.
        pub parts: Vec<(String, String)>,
        /// The first day of what it looks at.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
        /// Why.
        pub reasons: Vec<Reason>,
    }
}

/// Days of the window of experiences, and of a year's sales.
pub(crate) const YEAR: i32 = 365;
/// Months that counting back looks through.
const MOST_MONTHS: usize = 24;
/// Month ends of the trend, and of roll rates.
pub(crate) const TREND: usize = 12;

/// What measures are made from.
#[derive(Debug)]
pub(crate) struct Figures<'l> {
    pub ledger: &'l Ledger,
    pub options: &'l PortfolioOptions,
    pub flows: &'l Flows,
    /// The day from which sales are known: they were given, or the list holds what was paid too and so
    /// is no list of what is open alone.
    pub sales_from: Option<Date>,
}

/// A month, its sales, and its days until the day of a report.
type MonthSales = (Month, i64, i32);

/// The experiences of the year before a day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lateness(DaySums);

impl Lateness {
    pub fn average_days_late(self) -> Option<Fraction> {
        Fraction::new(self.0.late, self.0.paid.into())
    }

    pub fn days_beyond_terms(self) -> Option<Fraction> {
        Fraction::new(self.0.beyond, self.0.paid.into())
    }

    pub fn paid_on_time(self) -> Option<Fraction> {
        share(self.0.on_time, self.0.paid)
    }

    pub fn paid_on_time_count(self) -> Option<Fraction> {
        share(self.0.on_time_count, self.0.count)
    }

    /// Returns that of some experiences.
    pub fn of<'e>(
        experiences: impl Iterator<Item = &'e super::experience::Experience>,
    ) -> Lateness {
        let mut sums = DaySums::default();
        experiences.for_each(|one| sums.experience(one));
        Lateness(sums)
    }
}

impl Figures<'_> {
    /// Whether sales are known on the day of a state.
    pub fn with_sales(&self, state: &LedgerState) -> bool {
        self.sales_from.is_some_and(|from| from <= state.day)
    }

    /// Returns the lateness of the year before the day of a state.
    pub fn lateness(&self, state: &LedgerState) -> Lateness {
        let mut sums = self.flows.window(state.day, YEAR);
        waiting(state).for_each(|one| sums.experience(&one));
        Lateness(sums)
    }

    /// Returns the months that counting back from a day looks through, newest first, with their sales
    /// and their days.
    fn months(&self, day: Date) -> Vec<MonthSales> {
        let mut month = Month::of(day);
        let mut months = Vec::with_capacity(MOST_MONTHS);
        for _ in 0..MOST_MONTHS {
            let days = month.last().min(day).days_since(month.first()) + 1;
            months.push((month, self.flows.month(month, day).sales, days));
            month = month.previous();
        }
        months
    }

    fn count_back(&self, state: &LedgerState) -> Option<(CountBack, Vec<MonthSales>)> {
        let months = self.months(state.day);
        let sales: Vec<(i64, i32)> =
            months.iter().map(|(_, sales, days)| (*sales, *days)).collect();
        let found =
            self.with_sales(state).then(|| dso_countback(state.total.net(), &sales)).flatten();
        found.map(|found| (found, months))
    }

    fn simple(&self, state: &LedgerState) -> Option<Fraction> {
        let days = self.options.dso.days;
        let sales = self.flows.window(state.day, days).sales;
        self.with_sales(state).then(|| dso_simple(state.total.net(), sales, days)).flatten()
    }

    /// Returns days sales outstanding on the day of a state, by the method chosen.
    pub fn dso(&self, state: &LedgerState) -> Option<Fraction> {
        match self.options.dso.method {
            DsoMethod::Simple => self.simple(state),
            DsoMethod::CountBack => self.count_back(state).and_then(|(found, _)| found.days),
        }
    }

    /// Returns what the collection effectiveness of the stretch between two states is made of.
    pub fn collection(&self, before: &LedgerState, after: &LedgerState) -> Collection {
        Collection {
            beginning: before.total.net(),
            sales: self.flows.between(before.day, after.day).sales,
            ending: after.total.net(),
            ending_not_due: after.total.not_due(),
            months: 1,
        }
    }

    /// Returns collection effectiveness between two states.
    pub fn effectiveness(&self, before: &LedgerState, after: &LedgerState) -> Option<Fraction> {
        let found = self.with_sales(after).then(|| self.collection(before, after));
        found.and_then(collection_effectiveness)
    }

    fn text(&self, minor: i64) -> String {
        self.ledger.money(minor).to_string()
    }

    /// Returns every measure on the day of a state. `ends` are the states of month ends, in order, the
    /// last one on or before that day.
    pub fn measures(&self, state: &LedgerState, ends: &[LedgerState], year_ago: i64) -> Measures {
        let mut list = Measures { list: Vec::new(), notices: Vec::new() };
        self.dso_measures(state, &mut list);
        self.collection_measures(state, ends, year_ago, &mut list);
        self.lateness_measures(state, &mut list);
        self.concentration_measures(state, &mut list);
        self.roll_rates(ends, &mut list);
        for measure in list.list.iter().filter(|measure| measure.value.is_none()) {
            let caution = NoticeKind::MeasureLeftOut { measure: measure.code };
            list.notices.push(Notice { caution, path: None, basis: Basis::default() });
        }
        list
    }

    fn dso_measures(&self, state: &LedgerState, list: &mut Measures) {
        let (net, not_due) = (state.total.net(), state.total.not_due());
        let days = self.options.dso.days;
        let sales = self.flows.window(state.day, days).sales;
        let window = (Date::from_days(state.day.days() - days + 1), state.day);
        let simple = self.simple(state);
        let possible = not_due.min(net.max(0));
        let best =
            self.with_sales(state).then(|| best_possible_dso(possible, sales, days)).flatten();
        let parts = |of: i64| {
            vec![
                ("receivables", self.text(of)),
                ("sales", self.text(sales)),
                ("days", days.to_string()),
            ]
        };
        let counted = Measure::of(MeasureCode::DsoCountBack, "countback", MeasureUnit::Days);
        let receivables = vec![("receivables", self.text(net))];
        let mut counted = counted.made_of(receivables);
        counted.to = Some(state.day);
        if let Some((found, months)) = self.count_back(state) {
            counted.value = found.days.and_then(|days| days.round(1));
            for (days, (month, sales, _)) in found.counted.iter().zip(&months) {
                let Some(days) = days.round(1).filter(|days| days.scaled > 0) else { continue };
                let sales = self.ledger.money(*sales);
                let month = month.to_string();
                counted.reasons.push(Reason {
                    why: ReasonKind::DsoMonth { month, sales, days },
                    basis: Basis::default(),
                });
            }
            let mut used = months.iter().zip(&found.counted);
            let used = used.rfind(|(_, days)| **days != Fraction::whole(0));
            counted.from = used.map(|((month, _, _), _)| month.first());
            if found.unexplained > 0 {
                let amount = self.ledger.money(found.unexplained);
                counted.parts.push(("unexplained".into(), amount.to_string()));
                let caution = NoticeKind::DsoHistoryShort { amount };
                list.notices.push(Notice { caution, path: None, basis: Basis::default() });
            }
        }
        let plain = Measure::of(MeasureCode::DsoSimple, "simple", MeasureUnit::Days);
        let plain = plain.valued(simple).made_of(parts(net)).over(window);
        let chosen = match self.options.dso.method {
            DsoMethod::Simple => &plain,
            DsoMethod::CountBack => &counted,
        };
        list.list.push(Measure { code: MeasureCode::Dso, ..chosen.clone() });
        list.list.extend([counted, plain]);
        let possible_dso = Measure::of(MeasureCode::BestPossibleDso, "simple", MeasureUnit::Days);
        list.list.push(possible_dso.valued(best).made_of(parts(possible)).over(window));
        let delinquent = simple.zip(best).and_then(|(dso, best)| dso.minus(best));
        let of = Measure::of(MeasureCode::AverageDaysDelinquent, "simple", MeasureUnit::Days);
        list.list.push(of.valued(delinquent).made_of(parts(net - possible)).over(window));
        let paid = self.flows.window(state.day, days);
        let to_pay = Measure::of(MeasureCode::AverageDaysToPay, "by-amount", MeasureUnit::Days);
        let to_pay = to_pay.valued(Fraction::new(paid.to_pay, paid.paid.into()));
        list.list.push(to_pay.made_of(vec![("paid", self.text(paid.paid))]).over(window));
    }

    fn collection_measures(
        &self,
        state: &LedgerState,
        ends: &[LedgerState],
        year_ago: i64,
        list: &mut Measures,
    ) {
        let effective =
            Measure::of(MeasureCode::CollectionEffectiveness, "period", MeasureUnit::Percent);
        if let [.., before, after] = ends {
            let of = self.collection(before, after);
            let parts = vec![
                ("beginning", self.text(of.beginning)),
                ("sales", self.text(of.sales)),
                ("ending", self.text(of.ending)),
                ("endingNotDue", self.text(of.ending_not_due)),
            ];
            let percent = self.effectiveness(before, after).and_then(Fraction::percent);
            let period = (before.day.next(), after.day);
            list.list.push(effective.valued(percent).made_of(parts).over(period));
        }
        let sales = self.flows.window(state.day, YEAR).sales;
        let year = (Date::from_days(state.day.days() - YEAR + 1), state.day);
        let net = state.total.net();
        let times = self.with_sales(state).then(|| turnover(sales, year_ago, net)).flatten();
        let parts = vec![
            ("sales", self.text(sales)),
            ("beginning", self.text(year_ago)),
            ("ending", self.text(net)),
        ];
        let turned = Measure::of(MeasureCode::Turnover, "mean-receivables", MeasureUnit::Times);
        list.list.push(turned.valued(times).made_of(parts).over(year));
        if let Some(lost) = self.options.written_off
            && lost.currency() == self.ledger.currency
        {
            let ratio = self.with_sales(state).then(|| share(lost.minor(), sales)).flatten();
            let parts = vec![("writtenOff", lost.to_string()), ("sales", self.text(sales))];
            let bad = Measure::of(MeasureCode::BadDebtRatio, "by-amount", MeasureUnit::Percent);
            let percent = ratio.and_then(Fraction::percent);
            list.list.push(bad.valued(percent).made_of(parts).over(year));
        }
    }

    fn lateness_measures(&self, state: &LedgerState, list: &mut Measures) {
        let late = self.lateness(state);
        let year = (Date::from_days(state.day.days() - YEAR + 1), state.day);
        let amount = vec![("experiences", self.text(late.0.paid))];
        let on_time =
            vec![("onTime", self.text(late.0.on_time)), ("experiences", self.text(late.0.paid))];
        let number = vec![
            ("onTime", late.0.on_time_count.to_string()),
            ("experiences", late.0.count.to_string()),
        ];
        use MeasureUnit::{Days, Share};
        for (code, method, unit, value, parts) in [
            (
                MeasureCode::AverageDaysLate,
                "by-amount",
                Days,
                late.average_days_late(),
                amount.clone(),
            ),
            (MeasureCode::DaysBeyondTerms, "by-amount", Days, late.days_beyond_terms(), amount),
            (MeasureCode::PaidOnTime, "by-amount", Share, late.paid_on_time(), on_time),
            (MeasureCode::PaidOnTimeCount, "by-number", Share, late.paid_on_time_count(), number),
        ] {
            list.list.push(Measure::of(code, method, unit).valued(value).made_of(parts).over(year));
        }
        let old = state.open.iter().filter(|part| part.days_late > 90).map(|part| part.open).sum();
        let total = state.total.outstanding;
        for (code, name, part) in [
            (MeasureCode::OverdueRatio, "overdue", state.total.overdue),
            (MeasureCode::Over90Ratio, "over90", old),
        ] {
            let percent = share(part, total).and_then(Fraction::percent);
            let parts = vec![(name, self.text(part)), ("outstanding", self.text(total))];
            let ratio = Measure::of(code, "by-amount", MeasureUnit::Percent);
            list.list.push(ratio.valued(percent).made_of(parts));
        }
    }

    fn concentration_measures(&self, state: &LedgerState, list: &mut Measures) {
        let owed: Vec<i64> = state.clients.iter().map(|(sums, _)| sums.outstanding).collect();
        let parts = || vec![("outstanding", self.text(state.total.outstanding))];
        for (code, largest) in
            [(MeasureCode::Top1, 1), (MeasureCode::Top5, 5), (MeasureCode::Top10, 10)]
        {
            let top = concentration(&owed, largest).and_then(|found| found.top.percent());
            let top_share = Measure::of(code, "by-outstanding", MeasureUnit::Percent);
            list.list.push(top_share.valued(top).made_of(parts()));
        }
        let index = concentration(&owed, 1).map(|found| found.index);
        let of = Measure::of(MeasureCode::ConcentrationIndex, "herfindahl", MeasureUnit::Index);
        list.list.push(of.valued(index).made_of(parts()));
    }

    /// What part of each bucket is in a later one a month later: the mean of the months, and what
    /// comes of it from one end to the other.
    fn roll_rates(&self, ends: &[LedgerState], list: &mut Measures) {
        let bounds = self.options.bounds();
        let buckets = bounds.len() + 1;
        let mut sums = vec![(0i128, 0i128); buckets];
        for pair in ends.windows(2) {
            let [before, after] = pair else { continue };
            for (place, (had, rolled)) in rolled(before, after, bounds).into_iter().enumerate() {
                if let Some((rates, months)) = sums.get_mut(place)
                    && had > 0
                {
                    // Millionths of millionths: the mean of fractions over many denominators.
                    *rates += i128::from(rolled) * ROLL_SCALE / i128::from(had);
                    *months += 1;
                }
            }
        }
        let mut measure = Measure::of(MeasureCode::RollRate, "monthly", MeasureUnit::Percent);
        if let [first, .., last] = ends {
            measure = measure.over((first.day, last.day));
        }
        let rate = |(rates, months): &(i128, i128)| Fraction::new(*rates, months * ROLL_SCALE);
        let rates: Option<Vec<Fraction>> = sums.iter().map(rate).collect();
        let by_due = PortfolioOptions { aging_basis: AgingBasis::Due, ..self.options.clone() };
        for (name, sums) in super::aging::names(&by_due).into_iter().zip(&sums) {
            let percent = rate(sums).and_then(Fraction::percent).and_then(|rate| rate.round(1));
            if let Some(percent) = percent {
                measure.parts.push((name, percent.to_string()));
            }
        }
        let whole = rates.and_then(|rates| roll_through(&rates));
        let reached =
            whole.and_then(|through| through.first().copied()).and_then(Fraction::percent);
        list.list.push(measure.valued(reached));
    }
}

/// One in the scale of the mean of roll rates.
const ROLL_SCALE: i128 = 1_000_000_000_000;

/// Returns of each bucket what was in it, and what of it is in a later one on another day.
fn rolled(before: &LedgerState, after: &LedgerState, bounds: &[i32]) -> Vec<(i64, i64)> {
    let mut sums = vec![(0i64, 0i64); bounds.len() + 1];
    let mut later = after.open.iter().peekable();
    for part in &before.open {
        let place = super::aging::bucket(part.days_late, bounds, AgingBasis::Due);
        let Some((had, rolled)) = sums.get_mut(place) else { continue };
        *had += part.open;
        let key = |part: &super::state::OpenInstalment| (part.invoice, part.instalment);
        while later.next_if(|next| key(next) < key(part)).is_some() {}
        if let Some(same) = later.next_if(|next| key(next) == key(part))
            && super::aging::bucket(same.days_late, bounds, AgingBasis::Due) > place
        {
            *rolled += same.open.min(part.open);
        }
    }
    sums
}

/// Measures and what is to be known of them.
#[derive(Debug)]
pub(crate) struct Measures {
    pub list: Vec<Measure>,
    pub notices: Vec<Notice>,
}

impl Measure {
    fn of(code: MeasureCode, method: &'static str, unit: MeasureUnit) -> Measure {
        let (parts, reasons) = (Vec::new(), Vec::new());
        Measure { code, method, value: None, unit, parts, from: None, to: None, reasons }
    }

    fn valued(mut self, value: Option<Fraction>) -> Measure {
        self.value = value.and_then(|value| value.round(self.unit.digits()));
        self
    }

    fn made_of(self, parts: Vec<(&'static str, String)>) -> Measure {
        let parts = parts.into_iter().map(|(name, text)| (name.to_string(), text)).collect();
        Measure { parts, ..self }
    }

    fn over(self, (from, to): (Date, Date)) -> Measure {
        Measure { from: Some(from), to: Some(to), ..self }
    }
}
