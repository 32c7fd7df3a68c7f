//! Series of published rates, and what is known of them on a day.

use crate::calendar::Date;
use crate::error::{ProblemCode, ProblemList};
use crate::money::Rate;
use crate::order::sort_by_key;
use crate::shape::{
    Encode, Input, InputKind, InputPath, Named, Sink, Slot, TypeShape, input, meant, note,
    string_enum,
};

string_enum! {
    /// For how long a value of a series holds.
    pub enum RatePeriod {
        /// Until the next one.
        Change => "change",
        /// For the half-year it was published for.
        HalfYear => "half-year",
        /// For the year it was published for.
        Year => "year",
        /// For the month it was published for.
        Month => "month",
        /// For the quarter it was published for.
        Quarter => "quarter",
    }
}

/// A published series, such as the main refinancing rate of the European Central Bank.
#[derive(Debug)]
pub struct RateSeries {
    /// Its place in the list of series.
    pub(crate) index: usize,
    /// Its name, as in `rates("ecb-mro")`.
    pub name: &'static str,
    /// For how long a value holds.
    pub kind: RatePeriod,
    /// Whether its values are sums, in minor units, and no rates.
    pub(crate) sum: bool,
    /// Through which day the absence of a newer value means that nothing changed.
    pub known_until: Date,
    /// From which day which value holds, ascending; days since 1970-01-01 and millionths. A row after
    /// `known_until` was not published for its period: it is the newest change that is known.
    pub(crate) rows: &'static [(i32, i32)],
    /// The source of each row, by its place in the list of sources.
    pub(crate) sources: &'static [u16],
}

/// The name of a series. It crosses the boundary as its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesName(usize);

impl SeriesName {
    /// Returns the name.
    pub fn as_str(self) -> &'static str {
        super::SERIES_NAMES.get(self.0).copied().unwrap_or("")
    }
}

impl Encode for SeriesName {
    fn kind() -> TypeShape {
        TypeShape::Choice(super::SERIES_NAMES)
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.choice(self.0, super::SERIES_NAMES);
    }
}

/// Where a value was published. It crosses the boundary as its place in the list of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateSource(u16);

impl RateSource {
    /// Returns the publication and its address.
    pub fn as_str(self) -> &'static str {
        super::SOURCES.get(usize::from(self.0)).copied().unwrap_or("")
    }
}

impl Encode for RateSource {
    fn kind() -> TypeShape {
        TypeShape::Choice(super::SOURCES)
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.choice(self.0.into(), super::SOURCES);
    }
}

input! {
    /// A value supplied by the caller, newer than this release or a correction.
    pub struct SuppliedRate {
        /// The name of the series it belongs to.
        pub series: String as { InputKind::Name(Named::Series) },
        /// The day from which it holds.
        pub from: Date,
        /// The value in percent a year.
        pub percent: Rate as { InputKind::Rate(-100, 1_000) },
    }
}

/// The rates that a caller supplies, in order of series and day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuppliedRates {
    rows: Vec<(usize, Date, Rate)>,
    /// As they came.
    given: Vec<SuppliedRate>,
}

impl SuppliedRates {
    /// Adds a rate. Of several for one day the last one added holds; one of a series that there is
    /// not is refused where the policy is used.
    pub fn add(&mut self, rate: &SuppliedRate) {
        self.extend(std::slice::from_ref(rate));
    }

    fn extend<'r>(&mut self, rates: impl IntoIterator<Item = &'r SuppliedRate>) {
        let row = |rate: &SuppliedRate| {
            let series = RateSeries::find(&rate.series)?;
            Some((series.index, rate.from, rate.percent))
        };
        for rate in rates {
            self.rows.extend(row(rate));
            self.given.push(rate.clone());
        }
        sort_by_key(&mut self.rows, |(series, from, _)| {
            ((*series as i64) << 32) + i64::from(from.days())
        });
    }

    /// Returns the newest value by a day of a series that is not published, the day of the next one,
    /// and that of the first.
    pub(crate) fn own(&self, name: &str, day: Date) -> (Option<Rate>, Option<Date>, Option<Date>) {
        let own = || self.given.iter().filter(|rate| rate.series == name);
        let newest = own().filter(|rate| rate.from <= day).max_by_key(|rate| rate.from);
        let next = own().map(|rate| rate.from).filter(|from| *from > day).min();
        (newest.map(|rate| rate.percent), next, own().map(|rate| rate.from).min())
    }

    /// Returns the name of each series, as the rates came.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|rate| rate.series.as_str())
    }

    /// Returns the newest value of a series by a day, and the day of the next one.
    fn on(&self, series: usize, day: Date) -> (Option<(Date, Rate)>, Option<Date>) {
        let place = self.rows.partition_point(|(of, from, _)| (*of, *from) <= (series, day));
        let own = |row: &&(usize, Date, Rate)| row.0 == series;
        let newest = place.checked_sub(1).and_then(|last| self.rows.get(last)).filter(own);
        let next = self.rows.get(place).filter(own);
        (newest.map(|(_, from, value)| (*from, *value)), next.map(|(_, from, _)| *from))
    }
}

impl FromIterator<SuppliedRate> for SuppliedRates {
    fn from_iter<T: IntoIterator<Item = SuppliedRate>>(rates: T) -> SuppliedRates {
        let mut supplied = SuppliedRates::default();
        let rates: Vec<SuppliedRate> = rates.into_iter().collect();
        supplied.extend(&rates);
        supplied
    }
}

impl Input for SuppliedRates {
    const KIND: InputKind = InputKind::List(&SuppliedRate::KIND, None, 1_000);
    const NEEDED: bool = false;

    fn take(slot: &Slot) -> SuppliedRates {
        Vec::take(slot).into_iter().collect()
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        // Whether their series are known depends on the agreed interest: the policy's check asks.
        self.given.check(kind, at, problems);
    }
}

/// The value of a series on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesValue {
    /// The value.
    pub value: Rate,
    /// Whether it was published for this day; otherwise the latest is carried forward.
    pub published: bool,
    /// Whether the caller supplied it.
    pub supplied: bool,
    /// The last day of which both are true.
    pub through: Date,
}

/// Notes a name that no series has.
pub(crate) fn known_series(problems: &mut ProblemList, at: &InputPath, name: &str) {
    if RateSeries::find(name).is_none() {
        let hint = meant(name, super::SERIES_NAMES, "one of ");
        note(problems, ProblemCode::SeriesUnknown, at, &name, &hint);
    }
}

fn next_of_months(day: Date, months: i32) -> Date {
    day.start_of_months(months).add_months(months).unwrap_or(Date::MAX)
}

impl SeriesValue {
    /// Returns the value so many thousandths of times.
    pub fn times(self, thousandths: i32) -> SeriesValue {
        SeriesValue { value: self.value.scaled(thousandths), ..self }
    }
}

impl RateSeries {
    /// Returns its name as results carry it.
    pub const fn id(&self) -> SeriesName {
        SeriesName(self.index)
    }

    /// Returns the series with this name, or `None`.
    pub fn find(name: &str) -> Option<&'static RateSeries> {
        super::SERIES.iter().find(|series| series.name == name).copied()
    }

    /// Returns the first day with a value, or `None` for an empty series.
    pub fn first(&self) -> Option<Date> {
        self.rows.first().map(|(from, _)| Date::from_days(*from))
    }

    /// Returns a value of a series of sums in minor units.
    pub fn minor(&self, value: Rate) -> i64 {
        value.millionths().into()
    }

    /// Returns the value on a day, those that the caller supplies included, or `None` before the
    /// first.
    pub fn on(&self, day: Date, supplied: &SuppliedRates) -> Option<SeriesValue> {
        let place = self.rows.partition_point(|(from, _)| *from <= day.days());
        let row = place.checked_sub(1).and_then(|last| self.rows.get(last));
        let row = row.map(|(from, value)| (Date::from_days(*from), Rate::from_millionths(*value)));
        let following = self.rows.get(place).map(|(from, _)| Date::from_days(*from));
        let (latest, next) = supplied.on(self.index, day);
        // Callers write sums in units of the currency, the table has them in minor units.
        let own = |value: Rate| {
            if self.sum { Rate::from_millionths(value.millionths() / 10_000) } else { value }
        };
        let latest = latest.map(|(since, value)| (since, own(value)));
        // A supplied value corrects a published one of the same day.
        let latest = latest.filter(|(since, _)| row.is_none_or(|(from, _)| from <= *since));
        let (from, value) = latest.or(row)?;
        let supplied = latest.is_some();
        // Only the table vouches for the days before its next row: a value that the caller supplies
        // for later changes nothing before.
        let known = following.map_or_else(|| self.holds_until(from, supplied), Date::previous);
        let published = day <= known && (supplied || from <= self.known_until);
        let through = if published { known } else { Date::MAX };
        let through = next.map_or(through, |next| through.min(next.previous()));
        Some(SeriesValue { value, published, supplied, through })
    }

    /// The last day for which the newest value is known to hold.
    fn holds_until(&self, from: Date, supplied: bool) -> Date {
        let period = match self.kind {
            RatePeriod::Year => from.next_year().previous(),
            RatePeriod::HalfYear => from.next_half_year().previous(),
            RatePeriod::Month => next_of_months(from, 1).previous(),
            RatePeriod::Quarter => next_of_months(from, 3).previous(),
            // A supplied value of a continuous series is vouched for through its half-year.
            RatePeriod::Change if supplied => from.next_half_year().previous(),
            RatePeriod::Change => return self.known_until,
        };
        period.max(from)
    }

    /// Returns every published value: first day, value and source, in order of time.
    pub fn values(&self) -> impl Iterator<Item = (Date, Rate, RateSource)> {
        self.rows.iter().zip(self.sources).map(|((from, value), source)| {
            let shown = if self.sum { value.saturating_mul(10_000) } else { *value };
            (Date::from_days(*from), Rate::from_millionths(shown), RateSource(*source))
        })
    }
}
