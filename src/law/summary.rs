//! What is known of each law, as a list of statements with their sources.

use super::{
    Basis, CollectionScale, Compensation, ContractRate, CostCondition, DebtorSet, Fixing, Grade,
    Interest, Law, LimitationStart, MaximumTermReading, RatePeriod, RateSeries, RateSource, Rule,
    laws,
};
use crate::calendar::{BusinessDayConvention, Date, Start};
use crate::money::{Amount, Currency, Rate};
use crate::shape::{record, string_enum};

string_enum! {
    /// How well a law is known.
    pub enum LawGrade {
        /// Read in the text of the law.
        Statute => "statute",
        /// Official guidance, a court's headnote or specialist press.
        Guidance => "guidance",
        /// Plausible, no source read.
        Unverified => "unverified",
    }
}

record! {
    /// What is known of a law.
    pub struct LawSummary {
        /// ISO 3166 alpha-2.
        pub code: &'static str,
        /// English name of the country.
        pub name: &'static str,
        /// Its currency.
        pub currency: Currency,
        /// The day its facts were last checked.
        pub checked: Date,
        /// How well the rules that a claim between undertakings needs are sourced: the weakest.
        pub grade: LawGrade,
        /// The statements.
        pub fields: Vec<LawField>,
    }

    /// One statement of a law.
    pub struct LawField {
        /// What it is about.
        pub field: &'static str,
        /// For whom: `business`, `public`, `consumer`.
        pub debtors: String,
        /// From which day it is known to hold.
        pub since: Option<Date>,
        /// What it says, in short English.
        pub value: String,
        /// The source.
        pub basis: Basis,
        /// What the sheet notes: exceptions, and what the text leaves open.
        pub note: Option<&'static str>,
    }

    /// A series of rates: what it is, and until when it is known.
    pub struct RateSeriesSummary {
        /// Its name.
        pub name: &'static str,
        /// What it is, as its authority calls it.
        pub title: &'static str,
        /// Who publishes it.
        pub authority: &'static str,
        /// For how long a value holds.
        pub kind: RatePeriod,
        /// The last day that the library speaks for: after it, ask for a newer value.
        pub known_until: Date,
    }

    /// A published value of a series.
    pub struct PublishedRate {
        /// First day.
        pub from: Date,
        /// Percent a year.
        pub percent: Rate,
        /// Where it was published.
        pub source: RateSource,
    }
}

/// Returns every published value of a series, in order of time.
pub fn published(series: &RateSeries) -> Vec<PublishedRate> {
    let values = series.values();
    values.map(|(from, percent, source)| PublishedRate { from, percent, source }).collect()
}

/// Returns every series of rates, in order of its name.
pub fn series_summaries() -> Vec<RateSeriesSummary> {
    let about = super::SERIES.iter().zip(super::SERIES_ABOUT);
    let summaries = about.map(|(series, (title, authority))| RateSeriesSummary {
        name: series.name,
        title,
        authority,
        kind: series.kind,
        known_until: series.known_until,
    });
    summaries.collect()
}

/// Returns what is known of every law.
pub fn summaries() -> Vec<LawSummary> {
    laws().iter().map(|law| summary(law)).collect()
}

fn summary(law: &'static Law) -> LawSummary {
    let mut fields = Vec::new();
    list(&mut fields, "default_term", law.default_term, |term| {
        let counted = if term.beginning_with { "beginning with" } else { "from" };
        format!("{} days {counted} {}", term.days, start(term.from))
    });
    list(&mut fields, "cap", law.cap, |cap| {
        let reading = match cap.reading {
            MaximumTermReading::Net => "",
            MaximumTermReading::EndOfMonth => " and end of month, in either order",
            MaximumTermReading::AfterMonthEnd => " after the end of the month",
            MaximumTermReading::AfterDecadeEnd => " after the end of the ten-day period",
        };
        let strict =
            if cap.strict { "" } else { ", unless expressly agreed and not grossly unfair" };
        let most =
            cap.never_beyond.map_or_else(String::new, |days| format!(", never beyond {days}"));
        format!("{}: {} days{reading} from {}{strict}{most}", cap.name, cap.days, start(cap.from))
    });
    list(&mut fields, "interest", law.interest, interest);
    list(&mut fields, "accrual", law.accrual, |accrual| {
        let first =
            if accrual.from_due_date { "the due date" } else { "the day after the due date" };
        let last = if accrual.payment_day { "through" } else { "until the day before" };
        format!("from {first} {last} payment")
    });
    list(&mut fields, "day_count", law.day_count, |basis| basis.word().into());
    list(&mut fields, "compounding", law.compounding, |compound| {
        match compound {
            0 => "simple",
            1 => "interest bears interest after each full month",
            _ => "interest bears interest after each full year",
        }
        .into()
    });
    list(&mut fields, "compensation", law.compensation, compensation);
    list(&mut fields, "collection_costs", law.collection_costs, collection);
    list(&mut fields, "reminder_fee", law.reminder_fee, |fee| {
        let money = Amount::from_minor(fee.amount, fee.currency);
        let mut text = format!("{money} {}", fee.currency.code());
        if fee.most > 0 {
            text += &format!(", at most {}", fee.most);
        }
        if fee.first_after > 0 {
            text += &format!(", the first {} days after the due date", fee.first_after);
        }
        if fee.apart > 0 {
            text += &format!(", {} days apart", fee.apart);
        }
        text + &conditions(fee.conditions)
    });
    list(&mut fields, "allocation", law.allocation, |order| {
        order.map(|part| part.word()).join(", then ")
    });
    list(&mut fields, "rolling", law.rolling, |rolling| {
        if rolling.roll == BusinessDayConvention::None {
            return "a due date stays where it is".into();
        }
        let saturday = if rolling.saturday { "Saturdays, " } else { "" };
        let fixed = if rolling.fixed_date { "" } else { ", not where a date was agreed" };
        format!("off {saturday}Sundays and holidays to the next working day{fixed}")
    });
    list(&mut fields, "limitation", law.limitation, |limitation| {
        let from = match limitation.from {
            LimitationStart::Due => "the due date",
            LimitationStart::YearEnd => "the end of the year of the due date",
            LimitationStart::NextYear => "1 January after the due date",
        };
        format!("{} months from {from}", limitation.months)
    });
    list(&mut fields, "first_reminder", law.first_reminder, |reminder| {
        let free = if reminder.free { "a free reminder" } else { "a reminder" };
        let from = if reminder.from_receipt { "receipt" } else { "sending" };
        let what = if reminder.before_interest { "interest or costs" } else { "costs" };
        format!("{free}, then {} days from its {from}, before {what}", reminder.days)
    });
    list(&mut fields, "reminder", law.reminder, |reminder| {
        match (reminder.needed, reminder.unless_date) {
            (false, _) => "none needed",
            (true, false) => "a reminder starts interest where no date was fixed",
            (true, true) => "a reminder starts interest unless a date was agreed as such",
        }
        .into()
    });
    list(&mut fields, "contract_rate", law.contract_rate, |bound| match bound {
        ContractRate::Multiple { series, multiple } => {
            format!("an agreed rate is at least {multiple} times {}", series.name)
        }
        ContractRate::Ceiling { series, margin, .. } => {
            format!("an agreed rate is at most {} + {margin} points", series.name)
        }
        ContractRate::AtLeastStatutory => "an agreed rate is at least the statutory one".into(),
        ContractRate::AtMostStatutory => "an agreed rate is at most the statutory one".into(),
    });
    list(&mut fields, "retention", law.retention, |retention| match retention.release_months {
        Some(months) => format!("at most {} %, for {months} months", retention.cap),
        None => format!("at most {} %", retention.cap),
    });
    list(&mut fields, "procedure", law.procedure, |court| {
        let up_to = court.up_to.map_or_else(String::new, |sum| {
            format!(", up to {} {}", Amount::from_minor(sum, law.currency), law.currency.code())
        });
        format!("{}: {}{up_to}", court.procedure.word(), court.name)
    });
    if let Some(notes) = law.notes() {
        list(&mut fields, "mention", notes.mention, |mention| {
            let place = if mention.on_invoice { "invoice" } else { "general terms" };
            format!("{} on the {place}", mention.code)
        });
        list(&mut fields, "fact", notes.fact, |fact| format!("{}: {}", fact.field, fact.text));
    }
    if let Some(notes) = law.notes() {
        for (field, place, note) in notes.said {
            let rule = fields.iter_mut().filter(|known| known.field == *field).nth(*place);
            if let Some(rule) = rule {
                rule.note = Some(note);
            }
        }
    }
    LawSummary {
        code: law.code,
        name: law.name,
        currency: law.currency,
        checked: law.checked,
        grade: grade(&fields),
        fields,
    }
}

/// The weakest grade among the rules that a claim between undertakings rests on.
fn grade(fields: &[LawField]) -> LawGrade {
    let core = ["default_term", "interest", "accrual", "compensation"];
    let graded = fields
        .iter()
        .filter(|field| core.contains(&field.field) && field.debtors.contains("business"))
        .filter_map(|field| field.basis.0)
        .map(|citation| match citation.citation().grade {
            Grade::Statute | Grade::Contract => LawGrade::Statute,
            Grade::Guidance => LawGrade::Guidance,
            Grade::Unverified => LawGrade::Unverified,
        });
    graded.max_by_key(|grade| *grade as u8).unwrap_or(LawGrade::Unverified)
}

fn list<T>(
    fields: &mut Vec<LawField>,
    field: &'static str,
    rules: &'static [Rule<T>],
    say: impl Fn(&T) -> String,
) {
    fields.extend(rules.iter().map(|rule| LawField {
        note: None,
        field,
        debtors: debtors(rule.debtors),
        since: rule.since,
        value: say(&rule.value),
        basis: rule.citation.into(),
    }));
}

fn debtors(debtors: DebtorSet) -> String {
    let words = super::Debtor::ALL.iter().filter(|debtor| debtors.contains(**debtor));
    words.map(|debtor| debtor.word()).collect::<Vec<_>>().join(", ")
}

fn start(start: Start) -> String {
    let words: Vec<&str> = start.events().map(|event| event.word()).collect();
    if words.len() > 1 { format!("the later of {}", words.join(" and ")) } else { words.join("") }
}

fn interest(interest: &Interest) -> String {
    let rate = statutory_rate(interest);
    match interest.option {
        "" => rate,
        option => format!("option {option}: {rate}"),
    }
}

fn statutory_rate(interest: &Interest) -> String {
    let Some(series) = interest.reference else { return format!("{} % a year", interest.margin) };
    let fixing = match interest.fixing {
        Fixing::HalfYear => "anew each half-year",
        Fixing::Start => "once, in the half-year in which the delay starts",
        Fixing::FirstDay => "once, on the first day of the delay",
        Fixing::Month => "anew each month",
        Fixing::Quarter => "anew each quarter",
        Fixing::Change => "on the days it changes",
    };
    let mut text = format!("{} + {} points, looked up {fixing}", series.name, interest.margin);
    if interest.round_up_to > Rate::ZERO {
        text += &format!(", rounded up to the next {}", interest.round_up_to);
    }
    if interest.from_formal_notice {
        text += ", from the formal notice";
    }
    text
}

/// Tells the conditions of costs.
fn conditions(conditions: &[CostCondition]) -> String {
    conditions.iter().map(|condition| format!(", needs {}", condition.word())).collect()
}

fn collection(scale: &CollectionScale) -> String {
    let money = |minor| Amount::from_minor(minor, scale.currency);
    let mut parts = Vec::new();
    for tier in scale.tiers {
        let mut sums = Vec::new();
        if tier.amount > 0 {
            sums.push(money(tier.amount).to_string());
        }
        if tier.percent > Rate::ZERO {
            sums.push(format!("{} % of the part above the tier before", tier.percent));
        }
        if tier.step > 0 {
            sums.push(format!("{} for each {} begun", money(tier.step_amount), money(tier.step)));
        }
        let bound = tier.up_to.map_or_else(String::new, |bound| format!(" up to {}", money(bound)));
        parts.push(format!("{}{bound}", sums.join(" + ")));
    }
    let mut text = format!("{}: {}", scale.currency.code(), parts.join("; "));
    if scale.factor != 1_000 {
        text += &format!("; times {}", Rate::from_millionths(scale.factor * 1_000));
    }
    if scale.floor > 0 {
        text += &format!("; at least {}", money(scale.floor));
    }
    if let Some(cap) = scale.cap {
        text += &format!("; at most {}", money(cap));
    }
    if scale.expenses > Rate::ZERO {
        text += &format!("; expenses {} %", scale.expenses);
        if let Some(cap) = scale.expenses_cap {
            text += &format!(", at most {}", money(cap));
        }
    }
    text + &conditions(scale.conditions)
}

fn compensation(compensation: &Compensation) -> String {
    let money = |minor| Amount::from_minor(minor, compensation.currency);
    let code = compensation.currency.code();
    if let Some(series) = compensation.series {
        return format!("{code}, by half-year: {}", series.name);
    }
    let mut text = String::new();
    for tier in compensation.tiers {
        if !text.is_empty() {
            text += "; ";
        }
        text += &format!("{} {code}", money(tier.amount));
        if let Some(bound) = tier.bound {
            let bound = Amount::from_minor(bound, compensation.bounds_currency);
            let words = if tier.inclusive { "up to" } else { "below" };
            text += &format!(" {words} {bound} {}", bound.currency().code());
        }
    }
    text
}
