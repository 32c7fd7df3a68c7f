//! How old what is open is (balance âgée).

use super::measures::share;
use super::options::{AgingBasis, PortfolioOptions};
use super::state::{Ledger, OpenInstalment};
use crate::calendar::Date;
use crate::money::{Amount, Decimal};
use crate::shape::record;

record! {
    /// What is open of one age.
    pub struct AgingBucket {
        /// Its days: `not-due`, `1-30`, … `90+`.
        pub bucket: String,
        /// How many invoices have something in it.
        pub count: i32,
        /// What is open, the disputed part included.
        pub outstanding: Amount,
        /// The disputed part.
        pub disputed: Amount,
        /// Its share of all that is open; nothing where nothing is.
        pub share: Option<Decimal>,
    }
}

/// Returns the names of the buckets.
pub(crate) fn names(options: &PortfolioOptions) -> Vec<String> {
    let mut names = Vec::new();
    let mut from = match options.aging_basis {
        AgingBasis::Due => {
            names.push("not-due".to_string());
            1
        }
        AgingBasis::Issue => 0,
    };
    for last in options.bounds() {
        names.push(format!("{from}-{last}"));
        from = last + 1;
    }
    names.push(format!("{}+", from - 1));
    names
}

/// Returns the place of the bucket for so many days.
pub fn bucket(days: i32, bounds: &[i32], basis: AgingBasis) -> usize {
    let late = bounds.partition_point(|last| *last < days);
    match basis {
        AgingBasis::Due if days <= 0 => 0,
        AgingBasis::Due => late + 1,
        AgingBasis::Issue => late,
    }
}

/// Returns the aging of what is open on a day, of all or of one client.
pub(crate) fn aging(
    ledger: &Ledger,
    open: &[OpenInstalment],
    day: Date,
    options: &PortfolioOptions,
) -> Vec<AgingBucket> {
    let names = names(options);
    // The count, what is open, what is disputed, and the invoice that was counted last.
    let mut sums = vec![(0i32, 0i64, 0i64, usize::MAX); names.len()];
    let mut total = 0i64;
    for part in open {
        let days = match options.aging_basis {
            AgingBasis::Due => part.days_late,
            AgingBasis::Issue => {
                let invoice = ledger.invoices.get(part.invoice);
                invoice.map_or(0, |read| day.days_since(read.invoice.issued))
            }
        };
        let place = bucket(days, options.bounds(), options.aging_basis);
        if let Some((count, outstanding, disputed, last)) = sums.get_mut(place) {
            *count += i32::from(*last != part.invoice);
            *last = part.invoice;
            *outstanding += part.open;
            *disputed += part.disputed;
        }
        total += part.open;
    }
    let named = names.into_iter().zip(sums);
    let buckets = named.map(|(bucket, (count, outstanding, disputed, _))| AgingBucket {
        bucket,
        count,
        outstanding: ledger.money(outstanding),
        disputed: ledger.money(disputed),
        share: share(outstanding, total).and_then(|share| share.round(4)),
    });
    buckets.collect()
}
