//! What is published of prices that were not given: to place a quotation, never to compute with.

/// A published range of a price.
#[derive(Clone, Copy, Debug)]
pub struct PublishedRange {
    /// The price, by its path.
    pub price: &'static str,
    /// The range as figures.
    pub range: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// The year it was published, or read where it names none.
    pub year: i32,
}

const fn range(
    price: &'static str,
    range: &'static str,
    source: &'static str,
    year: i32,
) -> PublishedRange {
    PublishedRange { price, range, source, year }
}

/// The ranges, by price.
pub const RANGES: &[PublishedRange] = &[
    range("matrix", "1 / 2 / 3 / 20 %", "IFRS 9, B5.5.35", 2014),
    range("insurance.rate", "0.1-1 %", "assurance-credit-entreprise.fr", 2026),
    range("insurance.insuredShare", "60-95 %", "assurance-credit-entreprise.fr", 2026),
    range("invoiceInsurance.rate", "≥ 0.2 %", "nimbla.com", 2026),
    range("invoiceInsurance.insuredShare", "≤ 90 %", "nimbla.com", 2026),
    range("factoring.feeRate", "0.1-1.3 %", "cmc-courtage.com", 2026),
    range("factoring.feeRate", "0.4-2.5 %", "lecoindesentrepreneurs.fr", 2026),
    range("factoring.interestRate", "EURIBOR + 0.15-2 %", "affacturage.pagesjaunes.fr", 2026),
    range("factoring.retention", "10 %", "factoexpert.com", 2026),
    range("lc.fees", "0.25-1.5 % + 0.5-2 %", "ankpost.com", 2026),
    range("agency.feeRate", "15-50 %", "dailymoss.com", 2025),
    range("agency.recovery", "20-30 %", "dailymoss.com", 2025),
    range("court.costs", "60-103 € (FR)", "heropay.eu", 2026),
];
