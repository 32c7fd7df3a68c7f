//! Decimals and dates as whole numbers.

/// Reads a decimal as a whole number of `10^-digits`.
pub fn scaled(text: &str, digits: usize) -> Result<i64, String> {
    let (sign, body) = text.strip_prefix('-').map_or((1, text), |body| (-1, body));
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    let well_formed = !whole.is_empty()
        && fraction.len() <= digits
        && whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
    if !well_formed {
        return Err(format!("`{text}` is not a decimal with at most {digits} decimals"));
    }
    let number: i64 = format!("{whole}{fraction:0<digits$}")
        .parse()
        .map_err(|_| format!("`{text}` is too large"))?;
    Ok(sign * number)
}

/// Reads `YYYY-MM-DD` as days since 1970-01-01.
pub fn day(text: &str) -> Result<i32, String> {
    let invalid = || format!("`{text}` is not a date");
    let parts: Vec<&str> = text.split('-').collect();
    let &[y, m, d] = parts.as_slice() else { return Err(invalid()) };
    let (y, m, d) = (
        y.parse::<i32>().map_err(|_| invalid())?,
        m.parse::<usize>().map_err(|_| invalid())?,
        d.parse::<i32>().map_err(|_| invalid())?,
    );
    let leap = |y: i32| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    let february = if leap(y) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = m.checked_sub(1).and_then(|before| months.get(before)).ok_or_else(invalid)?;
    if text.len() != 10 || !(1900..2200).contains(&y) || !(1..=*length).contains(&d) {
        return Err(invalid());
    }
    let years: i32 = (1970..y).map(|y| 365 + i32::from(leap(y))).sum::<i32>()
        - (y..1970).map(|y| 365 + i32::from(leap(y))).sum::<i32>();
    Ok(years + months.iter().take(m - 1).sum::<i32>() + d - 1)
}
