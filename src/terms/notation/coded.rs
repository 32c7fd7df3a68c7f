//! The lines that XRechnung has for discounts and interest on late payment:
//! `#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=252.94#`, `#VERZUG#TAGE=30#PROZENT=9.00#`.

use crate::money::{Amount, Currency, Rate};
use crate::terms::{Discount, MOST_DAYS, Step};

/// What the coded lines of a text say.
#[derive(Debug, Default)]
pub(super) struct Coded {
    pub discounts: Vec<Discount>,
    /// The days of a discount of nothing: when all is due.
    pub net: Option<i32>,
    /// The rate of interest on late payment.
    pub interest: Option<Rate>,
}

/// Takes the coded lines out of a text. What is left has every other character in its place; a line
/// that is not as it should be stays and will not be readable.
pub(super) fn take_coded(text: &str) -> Option<(Coded, String)> {
    let mut coded = Coded::default();
    let mut left = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('#')) {
        let begin = at + found;
        left.push_str(text.get(at..begin)?);
        at = match line(text, begin, &mut coded) {
            Some(end) => {
                // Parted from what stands around, as lines are.
                left.push('\n');
                left.extend((begin + 1..end).map(|_| ' '));
                end
            }
            None => {
                left.push('#');
                begin + 1
            }
        };
    }
    left.push_str(text.get(at..)?);
    Some((coded, left))
}

/// Reads the line that begins here; returns where it ends.
fn line(text: &str, begin: usize, coded: &mut Coded) -> Option<usize> {
    let mut fields = text.get(begin + 1..)?.split('#');
    let kind = fields.next()?;
    let mut end = begin + 1 + kind.len() + 1;
    let (mut days, mut percent, mut base) = (None, None, None);
    for field in fields {
        let Some((key, value)) = field.split_once('=') else { break };
        match key {
            "TAGE" if days.is_none() => {
                days = Some(value.parse().ok().filter(|days| (0..=MOST_DAYS).contains(days))?);
            }
            "PROZENT" if percent.is_none() => {
                let rate = Rate::parse(value).ok()?;
                percent = Some(rate).filter(|rate| (0..=100_000_000).contains(&rate.millionths()));
                percent?;
            }
            // The amount is one of the invoice, in its currency.
            "BASISBETRAG" if base.is_none() => {
                let amount = Amount::parse(value, Currency::NONE).ok()?;
                base = Some(amount).filter(|amount| amount.minor() > 0);
                base?;
            }
            _ => return None,
        }
        end += field.len() + 1;
    }
    // The last field ends in a mark too.
    text.get(end - 1..end).filter(|mark| *mark == "#")?;
    let percent = percent?;
    match kind {
        "SKONTO" if percent.millionths() == 0 && coded.net.is_none() => coded.net = Some(days?),
        "SKONTO" if percent.millionths() > 0 => {
            coded.discounts.push(Discount { percent, steps: vec![Step::AddDays(days?)], base });
        }
        "VERZUG" if coded.interest.is_none() => coded.interest = Some(percent),
        _ => return None,
    }
    Some(end)
}
