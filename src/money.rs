//! Amounts, rates, rounding, and splits that keep the sum.
//!
//! Money is a whole number of minor units (cents) and a rate a whole number of millionths of a
//! percent, so that interest is an exact fraction of integers, rounded once.

use super::order::ranking;
use std::ops::AddAssign;

/// A currency: its ISO 4217 code and the number of its minor-unit digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

/// Currencies whose minor unit is not a hundredth (ISO 4217, list one, 2026).
const UNUSUAL_DIGITS: [(&[u8; 3], u8); 26] = [
    (b"BHD", 3),
    (b"BIF", 0),
    (b"CLF", 4),
    (b"CLP", 0),
    (b"DJF", 0),
    (b"GNF", 0),
    (b"IQD", 3),
    (b"ISK", 0),
    (b"JOD", 3),
    (b"JPY", 0),
    (b"KMF", 0),
    (b"KRW", 0),
    (b"KWD", 3),
    (b"LYD", 3),
    (b"OMR", 3),
    (b"PYG", 0),
    (b"RWF", 0),
    (b"TND", 3),
    (b"UGX", 0),
    (b"UYI", 0),
    (b"UYW", 4),
    (b"VND", 0),
    (b"VUV", 0),
    (b"XAF", 0),
    (b"XOF", 0),
    (b"XPF", 0),
];

/// The codes of ISO 4217: those of list one of 2026 that stand for money, and those that were
/// withdrawn since 2007, in which claims may still be open.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD \
    BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CYP CZK DJF DKK \
    DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF \
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD \
    LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK \
    SGD SHP SIT SKK SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS \
    UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG \
    ZWL";

impl Currency {
    /// The euro.
    pub const EUR: Currency = Currency { code: *b"EUR", digits: 2 };

    /// No currency, of amounts of which nobody said it.
    pub(crate) const NONE: Currency = Currency { code: *b"XXX", digits: 2 };

    /// Returns the currency with this ISO 4217 code (three capital letters), or `None`.
    ///
    /// ```
    /// use echeance::Currency;
    /// assert_eq!(Currency::parse("JPY").map(Currency::digits), Some(0));
    /// assert_eq!(Currency::parse("ABC"), None);
    /// ```
    pub fn parse(code: &str) -> Option<Currency> {
        let known = CODES.split(' ').find(|known| *known == code)?;
        known.as_bytes().try_into().ok().map(Currency::of)
    }

    /// Returns the codes that are known.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn codes() -> Vec<&'static str> {
        CODES.split(' ').collect()
    }

    /// Returns the currency with this code, also where a constant is needed.
    #[allow(clippy::indexing_slicing)] // both indices are bounded by the loops around them
    pub(crate) const fn of(code: &[u8; 3]) -> Currency {
        let mut digits = 2;
        let mut row = 0;
        while row < UNUSUAL_DIGITS.len() {
            let (unusual, its_digits) = UNUSUAL_DIGITS[row];
            if unusual[0] == code[0] && unusual[1] == code[1] && unusual[2] == code[2] {
                digits = its_digits;
            }
            row += 1;
        }
        Currency { code: *code, digits }
    }

    /// Returns the ISO 4217 code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("")
    }

    /// Returns the number of digits after the decimal point.
    pub const fn digits(self) -> u8 {
        self.digits
    }

    /// Returns minor units as a decimal in currency units.
    pub(crate) fn decimal(self, minor: i128) -> String {
        decimal(minor, self.digits.into(), self.digits.into())
    }

    /// Returns how many minor units one currency unit has.
    pub fn minor_units(self) -> i64 {
        10_i64.pow(u32::from(self.digits))
    }
}

/// An amount of money in one currency, exact to the minor unit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Amount {
    minor: i64,
    currency: Currency,
}

/// Why a number is no amount or rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParseDecimalError {
    /// Not a plain decimal such as `1234.50`.
    Unreadable,
    /// More decimals than the unit has.
    TooPrecise,
    /// Beyond the limits of the library.
    TooLarge,
}

/// Amounts stay below 10^15 currency units.
const LARGEST_AMOUNT: i64 = 1_000_000_000_000_000;

impl Amount {
    /// Returns the amount of so many minor units.
    pub const fn from_minor(minor: i64, currency: Currency) -> Amount {
        Amount { minor, currency }
    }

    /// Returns zero.
    pub const fn zero(currency: Currency) -> Amount {
        Amount { minor: 0, currency }
    }

    /// Returns the amount written as a decimal in currency units.
    ///
    /// # Errors
    /// [`ParseDecimalError::TooPrecise`] where a digit beyond the minor unit is not zero,
    /// [`ParseDecimalError::TooLarge`] from 10^15 currency units on, otherwise
    /// [`ParseDecimalError::Unreadable`].
    ///
    /// ```
    /// use echeance::{Amount, Currency, ParseDecimalError};
    /// assert_eq!(Amount::parse("1234.5", Currency::EUR).unwrap().minor(), 123_450);
    /// assert_eq!(Amount::parse("0.005", Currency::EUR), Err(ParseDecimalError::TooPrecise));
    /// assert_eq!(Amount::parse("12,50", Currency::EUR), Err(ParseDecimalError::Unreadable));
    /// ```
    pub fn parse(text: &str, currency: Currency) -> Result<Amount, ParseDecimalError> {
        let minor = parse_scaled(text, u32::from(currency.digits))?;
        let amount = Amount { minor, currency };
        if amount.in_range() { Ok(amount) } else { Err(ParseDecimalError::TooLarge) }
    }

    /// Returns the largest amount that is computed with: below 10^15 currency units, or where minor
    /// units are small what fits 64 bits.
    pub(crate) fn largest(currency: Currency) -> Amount {
        let limit = LARGEST_AMOUNT.checked_mul(currency.minor_units());
        Amount { minor: limit.map_or(i64::MAX, |limit| limit - 1), currency }
    }

    /// Whether it is no larger than that, either way.
    pub(crate) fn in_range(self) -> bool {
        let largest = Amount::largest(self.currency).minor;
        (-largest..=largest).contains(&self.minor)
    }

    /// Returns the number of minor units.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Returns the currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Returns the same number of minor units of this currency, as computed.
    pub(crate) const fn with_minor(self, minor: i64) -> Amount {
        Amount { minor, currency: self.currency }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.currency.decimal(self.minor.into()))
    }
}

/// A yearly rate in millionths of a percent: 12.15 % is 12 150 000.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Rate(i32);

/// Millionths in one percent.
const PER_PERCENT: i32 = 1_000_000;
/// Digits after the point of a rate.
const RATE_DIGITS: u32 = 6;
/// Rates stay within 1 000 % either way.
const LARGEST_RATE: i64 = 1_000 * PER_PERCENT as i64;

impl Rate {
    /// No interest.
    pub const ZERO: Rate = Rate(0);
    /// The fraction `rate / WHOLE` is the rate as a number: a hundred percent in millionths.
    pub const WHOLE: i128 = 100 * PER_PERCENT as i128;

    /// One, where a rate is used as a factor.
    pub const UNIT: Rate = Rate(PER_PERCENT);

    /// Returns so many percent.
    pub const fn percent(percent: i32) -> Rate {
        Rate(percent.saturating_mul(PER_PERCENT))
    }

    /// Returns so many times the rate, where the other is a factor; half a millionth counts as one.
    pub fn multiplied(self, factor: Rate) -> Rate {
        let exact = i128::from(self.0) * i128::from(factor.0);
        let scaled = Rounding::HalfUp.divide(exact, i128::from(PER_PERCENT));
        Rate(scaled.clamp(i128::from(i32::MIN), i128::from(i32::MAX)) as i32)
    }

    /// Returns the rate of so many millionths of a percent.
    pub const fn from_millionths(millionths: i32) -> Rate {
        Rate(millionths)
    }

    /// Returns the rate written as a decimal in percent, with at most six decimals.
    ///
    /// # Errors
    /// [`ParseDecimalError::TooPrecise`] beyond six decimals, [`ParseDecimalError::TooLarge`] beyond 1 000 %,
    /// otherwise [`ParseDecimalError::Unreadable`].
    pub fn parse(text: &str) -> Result<Rate, ParseDecimalError> {
        let millionths = parse_scaled(text, RATE_DIGITS)?;
        if millionths.abs() > LARGEST_RATE {
            return Err(ParseDecimalError::TooLarge);
        }
        i32::try_from(millionths).map(Rate).map_err(|_| ParseDecimalError::TooLarge)
    }

    /// Returns the millionths of a percent.
    pub const fn millionths(self) -> i32 {
        self.0
    }

    /// Returns the sum of two rates.
    pub const fn plus(self, other: Rate) -> Rate {
        Rate(self.0.saturating_add(other.0))
    }

    /// Returns so many thousandths of the rate, rounded half up.
    pub fn scaled(self, thousandths: i32) -> Rate {
        let exact = i128::from(self.0) * i128::from(thousandths);
        let scaled = Rounding::HalfUp.divide(exact, 1_000);
        Rate(scaled.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
    }

    /// Returns so many times the rate.
    pub const fn times(self, factor: i32) -> Rate {
        Rate(self.0.saturating_mul(factor))
    }

    /// Returns the rate rounded up to the next multiple of `step`; unchanged where `step` is zero.
    pub fn rounded_up_to(self, step: Rate) -> Rate {
        if step.0 <= 0 {
            return self;
        }
        let over = self.0.rem_euclid(step.0);
        if over == 0 { self } else { Rate(self.0.saturating_sub(over).saturating_add(step.0)) }
    }
}

impl std::fmt::Display for Rate {
    /// At least two decimals, more only where they are not zero: `12.15`, `8.00`, `0.125`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&decimal(self.0.into(), RATE_DIGITS as usize, 2))
    }
}

/// Reads a plain decimal as a whole number of `10^-digits`.
pub(crate) fn parse_scaled(text: &str, digits: u32) -> Result<i64, ParseDecimalError> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, text),
    };
    let (whole, fraction) = body.split_once('.').unwrap_or((body, "0"));
    if whole.is_empty() || fraction.is_empty() {
        return Err(ParseDecimalError::Unreadable);
    }
    let mut value: i64 = 0;
    let mut push = |byte: u8| {
        if !byte.is_ascii_digit() {
            return Err(ParseDecimalError::Unreadable);
        }
        let next = value.checked_mul(10).and_then(|v| v.checked_add(i64::from(byte - b'0')));
        value = next.ok_or(ParseDecimalError::TooLarge)?;
        Ok(())
    };
    // An unreadable character further on tells more than a size, so it is looked for first.
    if !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return Err(ParseDecimalError::Unreadable);
    }
    for byte in whole.bytes() {
        push(byte)?;
    }
    let mut places = 0;
    for byte in fraction.bytes() {
        if places == digits {
            if byte != b'0' {
                return Err(ParseDecimalError::TooPrecise);
            }
            continue;
        }
        push(byte)?;
        places += 1;
    }
    while places < digits {
        push(b'0')?;
        places += 1;
    }
    Ok(if negative { -value } else { value })
}

/// Writes `value x 10^-digits` with at least `least` decimals and no further trailing zeros.
pub(crate) fn decimal(value: i128, digits: usize, least: usize) -> String {
    let mut text = value.unsigned_abs().to_string();
    while text.len() <= digits {
        text.insert(0, '0');
    }
    if digits > 0 {
        text.insert(text.len() - digits, '.');
        let shortest = text.len() - digits + least;
        while text.len() > shortest && text.ends_with('0') {
            text.pop();
        }
        if text.ends_with('.') {
            text.pop();
        }
    }
    if value < 0 {
        text.insert(0, '-');
    }
    text
}

/// A figure that is no money: a whole number of `10^-digits`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decimal {
    /// The figure in units of its last digit.
    pub scaled: i64,
    /// How many decimals it has.
    pub digits: u8,
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&decimal(self.scaled.into(), self.digits.into(), 0))
    }
}

/// How a fraction of a minor unit becomes a whole one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Rounding {
    /// Half a unit goes away from zero.
    #[default]
    HalfUp,
    /// Half a unit goes to the even neighbour.
    HalfEven,
    /// Towards zero.
    Down,
}

impl Rounding {
    /// Returns `numerator / denominator` as a whole number; 0 where the denominator is not
    /// positive.
    pub fn divide(self, numerator: i128, denominator: i128) -> i128 {
        if denominator <= 0 {
            return 0;
        }
        let (quotient, remainder) = div_rem(numerator, denominator);
        let twice = remainder.unsigned_abs() * 2;
        let half = denominator.unsigned_abs();
        let away = match self {
            Rounding::HalfUp => twice >= half,
            Rounding::HalfEven => twice > half || (twice == half && quotient % 2 != 0),
            Rounding::Down => false,
        };
        quotient + if away { numerator.signum() } else { 0 }
    }

    /// Returns the quotient as minor units, or `None` where it does not fit.
    pub(crate) fn minor(self, numerator: i128, denominator: i128) -> Option<i64> {
        i64::try_from(self.divide(numerator, denominator)).ok()
    }

    /// Returns a percentage from 0 to 100 of so many minor units.
    pub(crate) fn percent_of(self, minor: i64, percent: Rate) -> i64 {
        let exact = i128::from(minor) * i128::from(percent.millionths());
        // No larger than the whole, as long as the percentage is no more than all of it.
        self.minor(exact, Rate::WHOLE).unwrap_or(minor)
    }
}

/// Returns the sum of minor units, or `None` where it does not fit.
pub(crate) fn sum(minor: impl IntoIterator<Item = i64>) -> Option<i64> {
    minor.into_iter().try_fold(0, i64::checked_add)
}

/// Returns the sum of amounts in minor units.
pub(crate) fn minor_sum(parts: impl IntoIterator<Item = Amount>) -> i128 {
    parts.into_iter().map(|part| i128::from(part.minor)).sum()
}

/// Whether parts make up a whole.
pub(crate) fn adds_up(whole: Amount, parts: impl IntoIterator<Item = Amount>) -> bool {
    minor_sum(parts) == i128::from(whole.minor)
}

/// Splits a total in the proportion of the weights, so that the parts add up to the total.
///
/// Each part is first rounded down in size; the units left go one each to the largest remainders,
/// ties to the earliest. A negative total mirrors the positive one. Weights count up to 10^18;
/// those that are all zero give everything to the first part.
pub fn allocate(total: i64, weights: &[i128]) -> Vec<i64> {
    let weights: Vec<i128> = weights.iter().map(|w| (*w).clamp(0, HEAVIEST)).collect();
    let sum: i128 = weights.iter().sum();
    if sum == 0 {
        return weights.iter().enumerate().map(|(i, _)| if i == 0 { total } else { 0 }).collect();
    }
    let size = i128::from(total).abs();
    let sign = i128::from(total < 0) * -2 + 1;
    let share = |weight: &i128| (size * weight / sum, size * weight % sum);
    let mut shares: Vec<(i128, i128)> = weights.iter().map(share).collect();
    spread(size, &mut shares);
    // A part is no larger than the total.
    shares.into_iter().map(|(whole, _)| (whole * sign) as i64).collect()
}

/// With weights up to this, no product in [`allocate`] passes `i128`.
const HEAVIEST: i128 = 1_000_000_000_000_000_000;

/// Returns exact fractions over one denominator as whole units: their sum rounded once, the units
/// spread over them by largest remainder, ties to the earliest. `None` where one does not fit.
pub(crate) fn round_together(
    exact: impl Iterator<Item = i128> + Clone,
    denominator: i128,
    rounding: Rounding,
) -> Option<Vec<i64>> {
    let total = rounding.divide(exact.clone().sum(), denominator);
    let share = |exact| {
        let (whole, rest) = div_rem(exact, denominator);
        let (whole, rest) = if rest < 0 { (whole - 1, rest + denominator) } else { (whole, rest) };
        // With room for the unit that may come.
        let fits = whole < i128::from(i64::MAX);
        fits.then_some((i64::try_from(whole).ok()?, i64::try_from(rest).ok()?))
    };
    let mut shares: Vec<(i64, i64)> = exact.map(share).collect::<Option<_>>()?;
    spread(total, &mut shares);
    Some(shares.into_iter().map(|(whole, _)| whole).collect())
}

/// Returns quotient and remainder. Division of 128 bits is many times slower than of 64, which
/// nearly all claims fit.
fn div_rem(numerator: i128, denominator: i128) -> (i128, i128) {
    if let (Ok(n), Ok(d)) = (i64::try_from(numerator), i64::try_from(denominator)) {
        return (i128::from(n / d), i128::from(n % d));
    }
    (numerator / denominator, numerator % denominator)
}

/// Raises whole shares to their total, one unit each where the remainder is largest, ties to the
/// earliest.
fn spread<N>(total: i128, shares: &mut [(N, N)])
where
    N: Copy + PartialOrd + From<i8> + AddAssign,
    i128: From<N>,
{
    let whole: i128 = shares.iter().map(|(whole, _)| i128::from(*whole)).sum();
    // Less than one unit a share was cut off.
    let units = (total - whole).clamp(0, shares.len() as i128) as usize;
    if shares.len() > FEW {
        let keys: Vec<i128> = shares.iter().map(|(_, rest)| -i128::from(*rest)).collect();
        for place in ranking(&keys).into_iter().take(units) {
            shares.get_mut(place).into_iter().for_each(|share| share.0 += N::from(1));
        }
        return;
    }
    let raised = N::from(-1);
    for _ in 0..units {
        let mut largest = 0;
        let mut remainder = raised;
        for (index, share) in shares.iter().enumerate() {
            if share.1 > remainder {
                (largest, remainder) = (index, share.1);
            }
        }
        if let Some(share) = shares.get_mut(largest) {
            share.0 += N::from(1);
            share.1 = raised;
        }
    }
}

/// Up to so many shares it is faster to look for the largest remainder again and again than to sort.
const FEW: usize = 32;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::{Decimal, RoundingStrategy};

    #[test]
    fn reads_decimals_exactly_as_written() {
        let eur = |text| Amount::parse(text, Currency::EUR).map(Amount::minor);
        assert_eq!(eur("12000"), Ok(1_200_000));
        assert_eq!(eur("-0.01"), Ok(-1));
        assert_eq!(eur("1.500"), Ok(150));
        assert_eq!(eur("999999999999999.99"), Ok(99_999_999_999_999_999));
        assert_eq!(eur("1000000000000000"), Err(ParseDecimalError::TooLarge));
        assert_eq!(eur("1.005"), Err(ParseDecimalError::TooPrecise));
        for text in
            ["", ".", "1.", ".5", "1e3", "NaN", "Infinity", "+1", "--1", "1 000", "1,5", "0x1"]
        {
            assert_eq!(eur(text), Err(ParseDecimalError::Unreadable), "{text}");
        }
        assert_eq!(Amount::parse("12", Currency::parse("JPY").unwrap()).unwrap().minor(), 12);
        assert_eq!(
            Amount::parse("12.5", Currency::parse("TND").unwrap()).unwrap().to_string(),
            "12.500"
        );
        // With four decimals the limit in minor units passes what fits 64 bits.
        let units = |text| Amount::parse(text, Currency::parse("CLF").unwrap());
        assert_eq!(units("12.5").unwrap().minor(), 125_000);
        assert_eq!(units("999999999999999"), Err(ParseDecimalError::TooLarge));
    }

    #[test]
    fn writes_rates_with_at_least_two_decimals() {
        for (text, expected) in
            [("8", "8.00"), ("12.15", "12.15"), ("0.125", "0.125"), ("-0.88", "-0.88")]
        {
            assert_eq!(Rate::parse(text).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn rounds_rates_up_to_the_half_point() {
        let up = |text| {
            Rate::parse(text).unwrap().rounded_up_to(Rate::parse("0.5").unwrap()).to_string()
        };
        assert_eq!(up("8.05"), "8.50");
        assert_eq!(up("10.15"), "10.50");
        assert_eq!(up("10.50"), "10.50");
        assert_eq!(up("-0.38"), "0.00");
    }

    #[test]
    fn published_splits() {
        let text = include_str!("../tests/allocation.json");
        let cases: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
        let numbers = |value: &serde_json::Value| -> Vec<i64> {
            value.as_array().unwrap().iter().map(|number| number.as_i64().unwrap()).collect()
        };
        for case in cases {
            let weights: Vec<i128> =
                numbers(&case["weights"]).into_iter().map(i128::from).collect();
            let parts = allocate(case["total"].as_i64().unwrap(), &weights);
            assert_eq!(parts, numbers(&case["parts"]), "{}", case["id"]);
        }
        assert_eq!(allocate(10_000_000, &[1, 1, 1]), [3_333_334, 3_333_333, 3_333_333]);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let half_up = Rounding::HalfUp;
        assert_eq!(half_up.minor(i64::MAX.into(), 1), Some(i64::MAX));
        assert_eq!(half_up.minor(i128::from(i64::MAX) * 2 + 1, 2), None);
        assert_eq!(sum([i64::MAX, 1, -1]), None);
        let largest = i128::from(i64::MAX);
        assert_eq!(round_together([largest * 2].into_iter(), 2, half_up), None);
        assert_eq!(
            round_together([largest * 2 - 2].into_iter(), 2, half_up),
            Some(vec![i64::MAX - 1])
        );
        assert_eq!(allocate(i64::MIN, &[1, 1]), [i64::MIN / 2, i64::MIN / 2]);
        assert_eq!(allocate(i64::MIN, &[1]), [i64::MIN]);
    }

    proptest! {
        #[test]
        fn a_split_keeps_the_sum(total in any::<i64>(), weights in prop::collection::vec(0i128..2_000_000_000_000_000_000, 1..40)) {
            let parts = allocate(total, &weights);
            prop_assert_eq!(parts.iter().map(|p| i128::from(*p)).sum::<i128>(), i128::from(total));
            prop_assert_eq!(parts.len(), weights.len());
        }

        #[test]
        fn many_shares_are_spread_as_few_are(weights in prop::collection::vec(1i128..50, 33..80), total in 0i64..5_000) {
            let sum: i128 = weights.iter().sum();
            let exact = |weight: &i128| i128::from(total) * weight;
            let mut parts: Vec<(i128, i128, usize)> = (0..).zip(&weights).map(|(place, weight)| (exact(weight) / sum, exact(weight) % sum, place)).collect();
            let left = i128::from(total) - parts.iter().map(|part| part.0).sum::<i128>();
            parts.sort_by_key(|part| (-part.1, part.2));
            parts.iter_mut().take(left as usize).for_each(|part| part.0 += 1);
            parts.sort_by_key(|part| part.2);
            let parts: Vec<i64> = parts.iter().map(|part| part.0 as i64).collect();
            prop_assert_eq!(allocate(total, &weights), parts);
        }

        #[test]
        fn rounds_like_rust_decimal(numerator in -1_000_000_000_000i64..1_000_000_000_000, digits in 0u32..9) {
            let exact = Decimal::from_i128_with_scale(numerator.into(), digits);
            for (ours, theirs) in [
                (Rounding::HalfUp, RoundingStrategy::MidpointAwayFromZero),
                (Rounding::HalfEven, RoundingStrategy::MidpointNearestEven),
                (Rounding::Down, RoundingStrategy::ToZero),
            ] {
                let rounded = ours.divide(numerator.into(), 10_i128.pow(digits));
                prop_assert_eq!(rounded.to_string(), exact.round_dp_with_strategy(0, theirs).normalize().to_string());
            }
        }

        #[test]
        fn prints_what_it_reads(minor in -99_999_999_999_999_999i64..99_999_999_999_999_999) {
            let amount = Amount::from_minor(minor, Currency::EUR);
            prop_assert_eq!(Amount::parse(&amount.to_string(), Currency::EUR), Ok(amount));
        }
    }
}
