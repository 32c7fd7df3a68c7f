//! A whole split into shares: percentages, fixed amounts and the balance.

use super::Share;
use crate::money::{Rate, allocate};

/// What became of a whole that was split.
#[derive(Debug, PartialEq)]
pub(crate) struct Split {
    /// The parts in minor units, in the order of their shares.
    pub amounts: Vec<i64>,
    /// What they leave of the whole; negative where they take more.
    pub left: i128,
    /// The sum of the percentages, in millionths of a percent.
    pub percent: i64,
    /// How many of the shares are the balance.
    pub balances: usize,
}

/// Splits a whole of so many minor units.
///
/// Percentages of the whole are split together, so that no cent is lost between them. What they
/// and the fixed amounts leave goes to the balance, where there is one and it is not negative.
pub(crate) fn split(shares: impl Iterator<Item = Share> + Clone, total: i64) -> Split {
    // The percentages in one split; the rest of the hundred is the last weight.
    let mut weights: Vec<i128> = Vec::new();
    let mut percent: i64 = 0;
    let mut balances = 0;
    for share in shares.clone() {
        match share {
            Share::Percent(rate) => {
                percent += i64::from(rate.millionths());
                weights.push(rate.millionths().into());
            }
            Share::Amount(_) => {}
            Share::Balance => balances += 1,
        }
    }
    weights.push((Rate::WHOLE - i128::from(percent)).max(0));
    let mut by_percent = allocate(total, &weights).into_iter();
    let mut left = i128::from(total);
    let mut amounts: Vec<i64> = Vec::with_capacity(weights.len());
    for share in shares.clone() {
        let amount = match share {
            Share::Percent(_) => by_percent.next().unwrap_or(0),
            Share::Amount(amount) => amount.minor(),
            Share::Balance => 0,
        };
        left -= i128::from(amount);
        amounts.push(amount);
    }
    let balance = { shares }.position(|share| share == Share::Balance);
    if left >= 0
        && let Some(amount) = balance.and_then(|index| amounts.get_mut(index))
        // No more than the whole is left, where no part is negative.
        && let Ok(rest) = i64::try_from(left)
    {
        *amount = rest;
        left = 0;
    }
    Split { amounts, left, percent, balances }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Amount, Currency};

    fn percent(units: i32) -> Share {
        Share::Percent(Rate::from_millionths(units * 1_000_000))
    }

    fn fixed(minor: i64) -> Share {
        Share::Amount(Amount::from_minor(minor, Currency::EUR))
    }

    #[test]
    fn the_balance_takes_what_is_left() {
        let shares = [percent(25), percent(25), fixed(39_684), Share::Balance];
        let split = split(shares.into_iter(), 158_735);
        assert_eq!(split.amounts, [39_684, 39_684, 39_684, 39_683]);
        assert_eq!((split.left, split.percent, split.balances), (0, 50_000_000, 1));
    }

    #[test]
    fn says_what_does_not_add_up() {
        let short = split([percent(30), percent(30)].into_iter(), 1_000);
        assert_eq!((short.amounts, short.left), (vec![300, 300], 400));
        let over = split([fixed(700), fixed(500), Share::Balance].into_iter(), 1_000);
        assert_eq!((over.amounts, over.left), (vec![700, 500, 0], -200));
    }
}
