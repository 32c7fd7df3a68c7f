//! Dates and steps as plain data.

use super::{Date, Event, MonthDays, Period, Start, Step};
use crate::shape::{Encode, Sink, TypeShape, form};

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
        ])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        match self {
            Step::AddDays(days) => form(sink, 0, Some("addDays"), days),
            Step::AddMonths(months) => form(sink, 1, Some("addMonths"), months),
            Step::EndOf(period) => form(sink, 2, Some("endOf"), period),
            Step::DayOfMonth(days) => form(sink, 3, Some("dayOfMonth"), days),
            Step::Weekday(weekday) => form(sink, 4, Some("weekday"), &i32::from(*weekday)),
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
