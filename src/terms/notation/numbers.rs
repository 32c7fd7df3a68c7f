//! Numbers, percentages and amounts.

use super::Lang;
use super::pieces::{Offer, Piece, Portion, Span, What};
use super::reader::Reader;
use super::tokens::{Form, Token};
use super::word::Word;
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
        if !on && let Some(listed) = self.listed(at, begin) {
            return self.equal_parts(listed, begin);
        }
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
            // "14/2 %": days before the percentage
            Word::Slash if self.word(next + 2) == Word::Percent && value >= 0 => {
                let small = |rate: &Rate| i64::from(rate.millionths()) < LARGEST_DISCOUNT;
                let percent = self.rate(next + 1).filter(small).ok_or(unread)?;
                let days = Some(value).filter(|days| *days <= MOST_DAYS).ok_or(unread)?;
                return Ok(self.add_offer(Offer::plain(percent, days), begin, next + 3));
            }
            _ => {}
        }
        if value < 0 {
            return Err(unread);
        }
        if let Some((step, end)) = self.named_date(at) {
            self.step(step, begin, end)?;
            return Ok(end);
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
            // "10 jours ouvrés"; jours ouvrables have the Saturdays in between, which the calendar of
            // the law does not count.
            Word::Day if self.word(after) == Word::Working => {
                if self.value(after) == 1 {
                    return Err(Span(begin, after + 1));
                }
                self.step(Step::AddWorkingDays(value), begin, after + 1)?;
                return Ok(after + 1);
            }
            Word::Working if self.word(unit + 1) == Word::Day && self.value(unit) == 0 => {
                self.step(Step::AddWorkingDays(value), begin, unit + 2)?;
                return Ok(unit + 2);
            }
            Word::WorkingDay => {
                self.step(Step::AddWorkingDays(value), begin, unit + 1)?;
                return Ok(unit + 1);
            }
            Word::Fraction if (1..self.value(unit)).contains(&value) => {
                self.fraction(value, self.value(unit), begin, unit + 1);
                return Ok(unit + 1);
            }
            // "en 3 fois": what follows must be so many.
            Word::Times if self.times.is_none() && self.pieces.is_empty() => {
                self.times = Some((value, at));
                return Ok(unit + 1);
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
        // "30" alone
        if self.is_alone(at, next) && (1..=365).contains(&value) {
            self.days_assumed = true;
            self.bare = true;
        }
        if self.bare
            || self.plus.is_some()
            || after_end
            || matches!(self.word(next), Word::Net | Word::Event | Word::InvoiceMonthEnd)
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

    /// Whether nothing else than words for payment stands around the number between two places.
    fn is_alone(&self, from: usize, to: usize) -> bool {
        let silent = |at: usize| {
            (from..to).contains(&at)
                || matches!(self.word(at), Word::Pay | Word::Method | Word::Separator)
        };
        self.pieces.is_empty() && (0..self.tokens.len()).all(silent)
    }

    /// Whether the number at a place counts days, weeks or months.
    pub(super) fn is_period(&self, at: usize) -> bool {
        let end = self.count(at).1;
        let unit = end + usize::from(self.word(end) == Word::Calendar);
        matches!(
            self.word(unit),
            Word::Day | Word::Week | Word::Month | Word::Working | Word::WorkingDay
        )
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
        let (first, _) = self.count(at);
        // "1/3" is a part of the invoice.
        if days <= 4 && (1..days).contains(&first) && self.word(slash - 1) == Word::Number {
            self.fraction(first, days, begin, end);
            return Ok(end);
        }
        if days <= 4
            && percent.millionths() < days * 1_000_000
            && self.word(slash - 1) == Word::Number
        {
            return Err(Span(begin, end));
        }
        let whole = self.word(slash - 1) == Word::Number && self.word(end - 1) == Word::Number;
        let swapped = Some(days)
            .filter(|percent| whole && (1..20).contains(percent) && first > *percent)
            .map(|percent| (Rate::from_millionths(percent * 1_000_000), first));
        let only_swapped = i64::from(percent.millionths()) >= LARGEST_DISCOUNT;
        if only_swapped && (swapped.is_none() || first > MOST_DAYS) {
            // "30/60/45 days" is no list, all of it.
            let further =
                |at: usize| self.word(at) == Word::Slash && self.word(at + 1) == Word::Number;
            let mut end = end;
            while further(end) {
                end += 2 + usize::from(self.word(end + 2) == Word::Day);
            }
            return Err(Span(begin, end));
        }
        let ends = month_end.is_some();
        let end = month_end.unwrap_or(end);
        let offer = Offer { percent, days, month_end: ends, swapped, only_swapped };
        Ok(self.add_offer(offer, begin, end))
    }

    fn add_offer(&mut self, offer: Offer, from: usize, to: usize) -> usize {
        self.discount = None;
        self.add(What::Offer(offer), from, to);
        self.bare = true;
        to
    }

    /// Turns discounts in the German order around: "8/3, 14/2, 30 netto" has the days first.
    pub(super) fn order_offers(&mut self) -> Result<(), Span> {
        let offers: Vec<(Offer, Span)> = self
            .pieces
            .iter()
            .filter_map(|piece| match piece.what {
                What::Offer(offer) => Some((offer, piece.span)),
                _ => None,
            })
            .collect();
        let swapped: Vec<(Rate, i32)> =
            offers.iter().filter_map(|(offer, _)| offer.swapped).collect();
        // Days rise and percentages fall as one reads on.
        let falling = |rates: &[(Rate, i32)]| {
            rates.is_sorted_by(|(rate, days), (next, later)| {
                days < later && rate.millionths() > next.millionths()
            })
        };
        let usual: Vec<(Rate, i32)> =
            offers.iter().map(|(offer, _)| (offer.percent, offer.days)).collect();
        let german = |token: &Token| {
            let langs = 1u8 << Lang::De as u8 | 1u8 << Lang::Nl as u8;
            token.langs & langs != 0 && token.langs & 1 << Lang::En as u8 == 0
        };
        let turn = swapped.len() == offers.len()
            && match swapped.as_slice() {
                [] => false,
                [(rate, days)] => {
                    *days >= 7 && rate.millionths() <= 5_000_000 && self.tokens.iter().any(german)
                }
                several => falling(several) && !falling(&usual),
            };
        for piece in &mut self.pieces {
            let What::Offer(offer) = &mut piece.what else { continue };
            match offer.swapped {
                Some((percent, days)) if turn => (offer.percent, offer.days) = (percent, days),
                _ if offer.only_swapped => return Err(piece.span),
                _ => {}
            }
        }
        Ok(())
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
        // Amounts of two currencies never make one invoice.
        let currency_of = |piece: &Piece| match &piece.what {
            What::Share(Portion { share: Share::Amount(amount), .. }) => Some(amount.currency()),
            _ => None,
        };
        let fits = |amount: &Amount| {
            self.pieces.iter().filter_map(currency_of).all(|other| other == amount.currency())
        };
        let amount = self.amount_at(number, currency).filter(fits).ok_or(Span(begin, end))?;
        // "2 % discount on 500 EUR"
        let led = number.min(currency) > begin;
        if led
            && let Some(Piece { what: What::Share(portion), .. }) = self.pieces.last_mut()
            && portion.discount
            && portion.base.is_none()
        {
            portion.base = Some(amount);
            return Ok(end);
        }
        self.share(Share::Amount(amount), begin, end);
        Ok(end)
    }

    /// Returns the amount at the places of its number and of its currency.
    pub(super) fn amount_at(&self, number: usize, currency: usize) -> Option<Amount> {
        let unit = match self.value(currency) {
            1 => Currency::EUR,
            2 => Currency::of(b"GBP"),
            _ => Currency::parse(self.words(currency, currency + 1))?,
        };
        let plain = plain(self.words(number, number + 1), unit.digits())?;
        let amount = Amount::parse(&plain, unit).ok()?;
        (amount.minor() > 0).then_some(amount)
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
