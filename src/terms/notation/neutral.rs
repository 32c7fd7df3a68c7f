//! Steps in a notation without words.

use crate::terms::Step;
use std::fmt::Write;

/// Returns the steps in a notation without words: `45d >month @10,20 #5`.
///
/// `45d` adds days and `2m` months, `>month` goes on to the end of the month, `@10,20` to the next
/// 10th or 20th, `#5` to the next Friday. `10wd` adds working days, `=2026-03-14` goes to that date and
/// `=03-14` on to the next 14 March.
///
/// ```
/// use echeance::terms::{Period, Step, notation};
/// assert_eq!(notation(&[Step::AddDays(45), Step::EndOf(Period::Month)]), "45d >month");
/// ```
pub fn notation(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        if !text.is_empty() {
            text.push(' ');
        }
        let _ = match step {
            Step::AddDays(days) => write!(text, "{days}d"),
            Step::AddMonths(months) => write!(text, "{months}m"),
            Step::EndOf(period) => write!(text, ">{}", period.word()),
            Step::Weekday(weekday) => write!(text, "#{weekday}"),
            Step::AddWorkingDays(days) => write!(text, "{days}wd"),
            Step::On(date) => write!(text, "={date}"),
            Step::OnDay(day) => write!(text, "={day}"),
            Step::DayOfMonth(days) => {
                for (index, day) in days.days().enumerate() {
                    let separator = if index == 0 { '@' } else { ',' };
                    let _ = write!(text, "{separator}{day}");
                }
                Ok(())
            }
        };
    }
    text
}
