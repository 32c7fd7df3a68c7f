//! Which series of rates are due to be published next.

use anyhow::Result;
use echeance::law::{RateSeriesSummary, series_summaries};

/// Prints each series with the first day that is not known, the earliest first.
pub fn rates() -> Result<()> {
    let mut series = series_summaries();
    series.sort_by_key(|series| series.known_until);
    for RateSeriesSummary { name, title, authority, kind, known_until } in series {
        let first = known_until.next();
        println!("{first}  {name} ({}): {title}, {authority}", kind.word());
    }
    Ok(())
}
