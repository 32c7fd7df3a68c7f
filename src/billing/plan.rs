//! The parts of a plan: which day bills how much.

use super::project::{Every, Plan, Project};
use crate::calendar::Date;
use crate::money::{Rate, Rounding, allocate, decimal};
use crate::order::sort_by_key;
use crate::terms;

/// One day of a plan.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slice {
    pub label: String,
    pub date: Date,
    /// Minor units without VAT; none where nothing is billed, negative where something is credited.
    pub net: i64,
    /// The percentage completed, where the plan states it.
    pub completed: Option<Rate>,
}

/// Returns the parts of a plan in order of time; of a checked project they add up to its net, or
/// to what its last statement says.
pub(super) fn slices(project: &Project, net: i64, rounding: Rounding) -> Vec<Slice> {
    match &project.plan {
        Plan::Milestones(milestones) => {
            let shares = milestones.iter().map(|milestone| milestone.share);
            let mut slices: Vec<Slice> = milestones
                .iter()
                .zip(terms::split(shares, net).amounts)
                .map(|(milestone, net)| Slice {
                    label: milestone.label.clone(),
                    date: milestone.date,
                    net,
                    completed: None,
                })
                .collect();
            sort_by_key(&mut slices, |slice| slice.date.days().into());
            slices
        }
        Plan::Instalments { count, every } => {
            let parts = allocate(net, &vec![1; usize::try_from(*count).unwrap_or(0)]);
            (0..)
                .zip(parts)
                .map(|(place, net)| Slice {
                    label: format!("{}/{count}", place + 1),
                    date: instalment(project.start, *every, place).unwrap_or(Date::MAX),
                    net,
                    completed: None,
                })
                .collect()
        }
        Plan::Progress(statements) => {
            let mut before = 0;
            let slice = |statement: &super::Statement| {
                let millionths = statement.completed.millionths();
                let completed = rounding.percent_of(net, statement.completed);
                let percent = || format!("{} %", decimal(millionths.into(), 6, 0));
                let slice = Slice {
                    label: statement.label.clone().unwrap_or_else(percent),
                    date: statement.date,
                    net: completed - before,
                    completed: Some(statement.completed),
                };
                before = completed;
                slice
            };
            statements.iter().map(slice).collect()
        }
    }
}

/// Returns the day of an instalment, counted from the first, so that a short month does not make
/// the later ones earlier.
pub(super) fn instalment(start: Date, every: Every, place: i32) -> Option<Date> {
    match every {
        Every::Months(months) => start.add_months(months.checked_mul(place)?),
        Every::Days(days) => start.add_days(days.checked_mul(place)?),
    }
}

/// Returns the first day on which the plan bills something, and its last day. Days that are wrong,
/// before the start or outside the range of the library, do not count.
pub(super) fn span(project: &Project) -> Option<(Date, Date)> {
    let days: Vec<(Date, bool)> = match &project.plan {
        Plan::Milestones(milestones) => milestones.iter().map(|m| (m.date, true)).collect(),
        Plan::Instalments { count, every } => [0, (count - 1).max(0)]
            .into_iter()
            .filter_map(|place| Some((instalment(project.start, *every, place)?, true)))
            .collect(),
        Plan::Progress(statements) => {
            statements.iter().map(|s| (s.date, s.completed != Rate::ZERO)).collect()
        }
    };
    let start = project.start;
    let known =
        || days.iter().filter(|(date, _)| date.in_range() && (*date >= start || !start.in_range()));
    let first = known().filter(|(_, bills)| *bills).map(|(date, _)| *date).min()?;
    let last = known().map(|(date, _)| *date).max()?;
    Some((first, last))
}
