//! Dates and steps as plain data.

use super::{Date, Event, MOST_DAYS, MOST_MONTHS, MonthDays, Period, Start, Step, YearDay};
use crate::error::{ProblemCode, ProblemList};
use crate::shape::{
    Encode, Input, InputKind, InputPath, Sink, Slot, TypeShape, form, note, within,
};

impl Encode for Date {
    fn kind() -> TypeShape {
        TypeShape::Date
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.date(self.days());
    }
}

impl Encode for Step {
    fn kind() -> TypeShape {
        TypeShape::OneOf(vec![
            (Some("addDays"), TypeShape::Integer),
            (Some("addMonths"), TypeShape::Integer),
            (Some("endOf"), Period::kind()),
            (Some("dayOfMonth"), MonthDays::kind()),
            (Some("weekday"), TypeShape::Integer),
            (Some("addWorkingDays"), TypeShape::Integer),
            (Some("on"), Date::kind()),
            (Some("onDay"), String::kind()),
        ])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        match self {
            Step::AddDays(days) => form(sink, 0, Some("addDays"), days),
            Step::AddMonths(months) => form(sink, 1, Some("addMonths"), months),
            Step::EndOf(period) => form(sink, 2, Some("endOf"), period),
            Step::DayOfMonth(days) => form(sink, 3, Some("dayOfMonth"), days),
            Step::Weekday(weekday) => form(sink, 4, Some("weekday"), &i32::from(*weekday)),
            Step::AddWorkingDays(days) => form(sink, 5, Some("addWorkingDays"), days),
            Step::On(date) => form(sink, 6, Some("on"), date),
            Step::OnDay(day) => form(sink, 7, Some("onDay"), &day.to_string()),
        }
    }
}

impl Encode for MonthDays {
    fn kind() -> TypeShape {
        TypeShape::OneOf(vec![(None, TypeShape::Integer), (None, Vec::<i32>::kind())])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        let days: Vec<i32> = self.days().map(i32::from).collect();
        match days.as_slice() {
            [day] => form(sink, 0, None, day),
            _ => form(sink, 1, None, &days),
        }
    }
}

impl Encode for Start {
    fn kind() -> TypeShape {
        TypeShape::OneOf(vec![(None, Event::kind()), (Some("laterOf"), Vec::<Event>::kind())])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        let events: Vec<Event> = self.events().collect();
        match events.as_slice() {
            [event] => form(sink, 0, None, event),
            _ => form(sink, 1, Some("laterOf"), &events),
        }
    }
}

impl Input for Date {
    const KIND: InputKind = InputKind::Date;

    fn take(slot: &Slot) -> Date {
        // Days that no input can name stand in for a date that could not be read: the checks
        // between values leave them out.
        Date::from_days(if let Slot::Number(days) = slot { *days } else { i32::MIN })
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        if !self.in_range() {
            note(problems, ProblemCode::DateRange, at, self, "from 1990-01-01 to 2199-12-31");
        }
    }
}

impl Input for Step {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Keyed("addDays", &InputKind::Integer(0, MOST_DAYS)),
            InputKind::Keyed("addMonths", &InputKind::Integer(0, MOST_MONTHS)),
            InputKind::Keyed("endOf", &Period::KIND),
            InputKind::Keyed("dayOfMonth", &MonthDays::KIND),
            InputKind::Keyed("weekday", &InputKind::Integer(1, 7)),
            InputKind::Keyed("addWorkingDays", &InputKind::Integer(0, MOST_DAYS)),
            InputKind::Keyed("on", &Date::KIND),
            InputKind::Keyed("onDay", &InputKind::MonthDay),
        ],
        ProblemCode::TermsStep,
    );

    fn take(slot: &Slot) -> Step {
        match slot.form() {
            (1, slot) => Step::AddMonths(slot.number()),
            (2, slot) => Step::EndOf(Period::take(slot)),
            (3, slot) => Step::DayOfMonth(MonthDays::take(slot)),
            (4, slot) => Step::Weekday(slot.number() as u8),
            (5, slot) => Step::AddWorkingDays(slot.number()),
            (6, slot) => Step::On(Date::take(slot)),
            (7, slot) => {
                let (month, day) = <(u8, u8)>::take(slot);
                // A step of no days stands in for a day that could not be read.
                YearDay::new(month, day).map_or(Step::AddDays(0), Step::OnDay)
            }
            (_, slot) => Step::AddDays(slot.number()),
        }
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        match self {
            Step::AddDays(days) => within(problems, &at.key("addDays"), *days, (0, MOST_DAYS)),
            Step::AddMonths(months) => {
                within(problems, &at.key("addMonths"), *months, (0, MOST_MONTHS));
            }
            Step::Weekday(day) => within(problems, &at.key("weekday"), (*day).into(), (1, 7)),
            Step::AddWorkingDays(days) => {
                within(problems, &at.key("addWorkingDays"), *days, (0, MOST_DAYS));
            }
            Step::On(date) => date.check(&Date::KIND, &at.key("on"), problems),
            Step::EndOf(_) | Step::DayOfMonth(_) | Step::OnDay(_) => {}
        }
    }
}

impl Input for MonthDays {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Integer(1, 31),
            InputKind::List(
                &InputKind::Integer(1, 31),
                Some((ProblemCode::TermsStep, "name at least one day")),
                31,
            ),
        ],
        ProblemCode::TermsStep,
    );

    fn take(slot: &Slot) -> MonthDays {
        let days: Vec<u8> = match slot.form() {
            (1, list) => list.each().map(|day| day.number() as u8).collect(),
            (_, day) => vec![day.number() as u8],
        };
        MonthDays::new(&days).unwrap_or(MonthDays::LAST)
    }
}

impl Input for Start {
    const KIND: InputKind = InputKind::OneOf(
        &[
            Event::KIND,
            InputKind::Keyed(
                "laterOf",
                &InputKind::List(
                    &Event::KIND,
                    Some((ProblemCode::InputMissing, "name at least one event")),
                    4,
                ),
            ),
        ],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> Start {
        let events: Vec<Event> = match slot.form() {
            (1, list) => list.each().map(Event::take).collect(),
            (_, event) => vec![Event::take(event)],
        };
        Start::new(&events).unwrap_or(Start::of(Event::Issue))
    }
}

impl Input for (u8, u8) {
    const KIND: InputKind = InputKind::MonthDay;

    fn take(slot: &Slot) -> (u8, u8) {
        let number = slot.number();
        ((number / 100) as u8, (number % 100) as u8)
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        // 2024 has every day that a year can have.
        if Date::from_ymd(2024, self.0, self.1).is_none() {
            let given = format!("{:02}-{:02}", self.0, self.1);
            note(problems, ProblemCode::DateInvalid, at, &given, "a month and a day of it");
        }
    }
}
