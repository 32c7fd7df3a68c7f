//! Numbers, percentages and amounts.

use super::Lang;
use super::lexicon::Word;
use super::pieces::{Piece, Portion, Span, What};
use super::reader::Reader;
use super::tokens::{Form, Token};
use crate::money::{Amount, Currency, Rate};
use crate::terms::{MOST_DAYS, Period, Share, Step};

/// From this percentage on, a share without further words is none that a discount could have.
pub(super) const LARGEST_DISCOUNT: i64 = 20_000_000;

impl Reader<'_> {
    /// Whether a one in letters is an article: "un acompte de 30 %".
    pub(super) fn is_article(&self, at: usize) -> bool {
        self.form(at) == Form::Letters
            && self.value(at) == 1
            && matches!(
                self.word(at + 1),
                Word::Pay | Word::Deposit | Word::Discount | Word::Balance
            )
    }

    /// Whether "due" is the Italian number: "due mesi".
    pub(super) fn is_italian_two(&self, at: usize) -> bool {
        let italian = |token: &Token| token.langs & 1 << Lang::It as u8 != 0;
        matches!(self.word(at + 1), Word::Day | Word::Week | Word::Month)
            && self.tokens.get(at + 1).is_some_and(italian)
    }

    /// Reads a number in digits or letters, or in both as in "thirty (30)": its value, or -1, and the
    /// place after it.
    pub(super) fn count(&self, at: usize) -> (i32, usize) {
        let (value, end) = self.one_count(at);
        if value >= 0 && self.words(end, end + 1) == "(" && self.words(end + 2, end + 3) == ")" {
            let (again, after) = self.one_count(end + 1);
            if again == value {
                return (value, after + 1);
            }
        }
        (value, end)
    }

    pub(super) fn one_count(&self, at: usize) -> (i32, usize) {
        if self.word(at) == Word::Due {
            return (2, at + 1);
        }
        let letters = |at: usize| self.word(at) == Word::Number && self.form(at) == Form::Letters;
        let (mut value, mut next) = (self.value(at), at + 1);
        if !letters(at) {
            return (value, next);
        }
        // "quatre-vingts"
        if value == 4 && letters(next) && self.value(next) == 20 {
            (value, next) = (80, next + 1);
        }
        let french = self.tokens.get(next - 1).is_some_and(|t| t.langs & 1 << Lang::Fr as u8 != 0);
        let joined = next + usize::from(matches!(self.word(next), Word::And));
        if letters(joined) {
            let unit = self.value(joined);
            let teens = french && matches!(value, 60 | 80) && (10..20).contains(&unit);
            let units = value % 10 == 0 && (value >= 20 || value == 10 && unit >= 7 && french);
            if teens || units && (1..10).contains(&unit) {
                (value, next) = (value + unit, joined + 1);
                // "soixante-dix-sept"
                if unit == 10 && letters(next) && (7..10).contains(&self.value(next)) {
                    (value, next) = (value + self.value(next), next + 1);
                }
            }
        }
        (value, next)
    }

    pub(super) fn number(&mut self, at: usize, begin: usize, on: bool) -> Result<usize, Span> {
        let (value, next) = self.count(at);
        let unread = Span(begin, next);
        match self.word(next) {
            Word::Percent => return self.percent(at, next, begin),
            // "30 pour cent", "30 por ciento"
            Word::At if self.word(next + 1) == Word::Percent => {
                return self.percent(at, next + 1, begin);
            }
            Word::Currency => return self.amount(at, next, begin),
            Word::Slash if self.word(next + 1) == Word::Number && !self.is_share(next + 1) => {
                return self.offer(at, next, begin);
            }
            _ => {}
        }
        if value < 0 {
            return Err(unread);
        }
        let unit = next + usize::from(self.word(next) == Word::Calendar);
        let after = unit + 1 + usize::from(self.word(unit + 1) == Word::Calendar);
        match self.word(unit) {
            // "am 15. Tag des Folgemonats"
            Word::Day
                if (on || self.form(at) == Form::Ordinal || value == 1)
                    && self.next_month(unit + 1).is_some() =>
            {
                return self.days_of_month(at, begin);
            }
            Word::Day => {
                self.step(Step::AddDays(value), begin, after)?;
                return Ok(after);
            }
            Word::Week => {
                self.step(Step::AddDays(value.saturating_mul(7)), begin, after)?;
                return Ok(after);
            }
            Word::Month => {
                self.step(Step::AddMonths(value), begin, after)?;
                return Ok(after);
            }
            Word::Working if self.word(unit + 1) == Word::Day => return Err(Span(begin, unit + 2)),
            Word::WorkingDay => return Err(Span(begin, unit + 1)),
            _ => {}
        }
        if self.word(next) == Word::Proximo {
            self.day_of_next_month(&[value], begin, next + 1)?;
            return Ok(next + 1);
        }
        if on || self.form(at) == Form::Ordinal || self.next_month(next).is_some() {
            return self.days_of_month(at, begin);
        }
        // "EOM 30"; after "30 days EOM" a number could be a day of the month.
        let after_end =
            self.run().is_some_and(|run| matches!(run.steps.as_slice(), [Step::EndOf(_)]));
        if self.bare
            || after_end
            || matches!(self.word(next), Word::Net | Word::Event)
            || self.period_end(next).is_some()
        {
            self.step(Step::AddDays(value), begin, next)?;
            return Ok(next);
        }
        // Spanish eleven is English as well.
        if value == 11 && matches!(self.words(at, next), "once" | "Once" | "ONCE") {
            return self.at_once(begin, next);
        }
        Err(unread)
    }

    /// Whether the number at a place counts days, weeks or months.
    pub(super) fn is_period(&self, at: usize) -> bool {
        let end = self.count(at).1;
        let unit = end + usize::from(self.word(end) == Word::Calendar);
        matches!(self.word(unit), Word::Day | Word::Week | Word::Month)
    }

    /// Whether the number at a place is a percentage or an amount.
    pub(super) fn is_share(&self, at: usize) -> bool {
        matches!(self.word(self.count(at).1), Word::Percent | Word::Currency)
    }

    /// Reads a percentage; `sign` is the place of the word for percent.
    pub(super) fn percent(&mut self, at: usize, sign: usize, begin: usize) -> Result<usize, Span> {
        // "2%/10"
        if self.word(sign + 1) == Word::Slash && self.word(sign + 2) == Word::Number {
            return self.offer(at, sign + 1, begin);
        }
        let rate = self.rate(at).ok_or(Span(begin, sign + 1))?;
        self.share(Share::Percent(rate), begin, sign + 1);
        Ok(sign + 1)
    }

    /// Reads a discount in the form "2/10"; `slash` is the place of the stroke.
    pub(super) fn offer(&mut self, at: usize, slash: usize, begin: usize) -> Result<usize, Span> {
        let (days, mut end) = self.count(slash + 1);
        if self.word(end) == Word::Day {
            end += 1;
        }
        let month_end = match self.period_end(end) {
            Some((Period::Month, false, after)) => Some(after),
            _ => (self.word(end) == Word::Proximo).then_some(end + 1),
        };
        let percent = self.rate(at).filter(|_| (0..=MOST_DAYS).contains(&days));
        let percent = percent.ok_or(Span(begin, end))?;
        if i64::from(percent.millionths()) >= LARGEST_DISCOUNT {
            return self.equal_parts(at, begin);
        }
        // "1/3" is a part of the invoice, and its thirds would not add up.
        if days <= 4 && percent.millionths() < days * 1_000_000 {
            return Err(Span(begin, end));
        }
        let end = month_end.unwrap_or(end);
        self.discount = None;
        self.add(What::Offer { percent, days, month_end: month_end.is_some() }, begin, end);
        self.bare = true;
        Ok(end)
    }

    /// Reads "30/60/90 days": equal parts, the last of which is the balance.
    pub(super) fn equal_parts(&mut self, first: usize, begin: usize) -> Result<usize, Span> {
        let mut all = Vec::with_capacity(3);
        let mut at = first;
        let end = loop {
            let (days, end) = self.count(at);
            all.push(days);
            match (self.word(end), self.word(end + 1)) {
                (Word::Slash, Word::Number) => at = end + 1,
                (Word::Day, _) => break end + 1,
                _ => return Err(Span(begin, end)),
            }
        };
        let rising = all.is_sorted_by(|day, next| day < next)
            && all.iter().all(|day| (1..=MOST_DAYS).contains(day));
        if !rising || !self.pieces.is_empty() {
            return Err(Span(begin, end));
        }
        let part = Rate::from_millionths(100_000_000 / all.len() as i32);
        for (place, days) in all.iter().enumerate() {
            let last = place + 1 == all.len();
            self.share(if last { Share::Balance } else { Share::Percent(part) }, begin, end);
            self.step(Step::AddDays(*days), begin, end)?;
        }
        self.instalments = true;
        Ok(end)
    }

    pub(super) fn rate(&self, at: usize) -> Option<Rate> {
        let (value, next) = self.count(at);
        let rate = match value {
            // In a percentage, what stands behind one comma or point are decimals.
            ..0 => Rate::parse(&plain(self.words(at, next), u8::MAX)?).ok()?,
            _ => Rate::from_millionths(value.checked_mul(1_000_000)?),
        };
        (0..=100_000_000).contains(&rate.millionths()).then_some(rate)
    }

    /// Reads an amount: the places of its number and of its currency.
    pub(super) fn amount(
        &mut self,
        number: usize,
        currency: usize,
        begin: usize,
    ) -> Result<usize, Span> {
        let end = number.max(currency) + 1;
        let read = || {
            let unit = match self.value(currency) {
                1 => Currency::EUR,
                2 => Currency::of(b"GBP"),
                _ => Currency::parse(self.words(currency, currency + 1))?,
            };
            let plain = plain(self.words(number, number + 1), unit.digits())?;
            let amount = Amount::parse(&plain, unit).ok()?;
            (amount.minor() > 0).then_some(amount)
        };
        // Amounts of two currencies never make one invoice.
        let currency_of = |piece: &Piece| match &piece.what {
            What::Share(Portion { share: Share::Amount(amount), .. }) => Some(amount.currency()),
            _ => None,
        };
        let fits = |amount: &Amount| {
            self.pieces.iter().filter_map(currency_of).all(|other| other == amount.currency())
        };
        let amount = read().filter(fits).ok_or(Span(begin, end))?;
        self.share(Share::Amount(amount), begin, end);
        Ok(end)
    }
}

/// Writes a number plainly, with a decimal point and without groups: `1.234,50` becomes `1234.50`.
///
/// Behind a single comma or point, three digits are decimals where the unit has three, or where the
/// number is too long or too small for a group of thousands. `None` where the signs make no number.
fn plain(text: &str, unit_digits: u8) -> Option<String> {
    let (mut commas, mut points) = (0, 0);
    let mut last = None;
    for (at, byte) in text.bytes().enumerate() {
        if let b',' | b'.' = byte {
            last = Some(at);
            *(if byte == b',' { &mut commas } else { &mut points }) += 1;
        }
    }
    let three = |at: usize| text.len() - at == 4 && unit_digits < 3;
    let decimals_from = match (last, commas, points) {
        (Some(at), 1, 0) | (Some(at), 0, 1) => {
            (!three(at) || at > 3 || text.starts_with('0')).then_some(at)
        }
        (Some(at), 1.., 1..) => {
            let same = if text.as_bytes().get(at) == Some(&b',') { commas } else { points };
            (same == 1).then_some(last)?
        }
        // Groups only, "1.234.567", or none.
        _ => None,
    };
    let mut plain = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if Some(at) == decimals_from {
            plain.push('.');
        } else if c.is_ascii_digit() {
            plain.push(c);
        }
    }
    Some(plain)
}
