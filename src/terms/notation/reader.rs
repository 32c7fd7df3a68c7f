//! From words to pieces, from left to right.

use super::Lang;
use super::coded::Coded;
use super::pieces::{Join, Piece, Portion, Run, Span, What};
use super::tokens::{Form, Token, tokens};
use super::word::Word;
use crate::calendar::BusinessDayConvention;
use crate::law::Law;
use crate::money::{Amount, Rate};
use crate::terms::{Event, MOST_DAYS, MOST_MONTHS, Period, Share, Start, Step};

/// Reads the words of a term.
pub(super) struct Reader<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    pub pieces: Vec<Piece>,
    /// Whether shares or discounts occur, so that a comma ends what belongs to one.
    pub strict: bool,
    /// Whether the invoice is payable in equal parts: "30/60/90 days".
    pub instalments: bool,
    /// The place of a word such as "then" that waits for what follows.
    pub then: Option<usize>,
    /// The place of a plus that waits likewise.
    pub plus: Option<usize>,
    /// Whether a number alone is one of days, as in "net 30".
    pub bare: bool,
    /// The place of the word for a discount, of which the percentage is to come.
    pub discount: Option<usize>,
    /// Likewise of the word for a deposit.
    pub deposit: Option<usize>,
    /// Whether a word such as "net" waits for the term that it belongs to.
    pub net: bool,
    /// Whether the term to come is the condition of a discount.
    pub condition: bool,
    /// Whether the end of a period came first, from which what follows is counted.
    pub from_end: bool,
    /// Of how many instalments the words speak, and where.
    pub times: Option<(i32, usize)>,
    /// Shares written as fractions: of how many parts how many, and the place of the piece.
    pub fractions: Vec<(i32, i32, usize)>,
    /// The rate of interest on late payment.
    pub interest: Option<Rate>,
    /// Whether days come before months in dates.
    pub day_first: bool,
    /// Whether a number without a unit was taken for one of days.
    pub days_assumed: bool,
    /// What the coded lines say.
    pub coded: Coded,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, coded: Coded, law: Option<&'static Law>) -> Reader<'t> {
        let mut tokens = tokens(text);
        let has = |token: &Token, lang: Lang| token.langs & 1 << lang as u8 != 0;
        let spanish = |token: &Token| has(token, Lang::Es) && !has(token, Lang::En);
        let among_spanish = tokens
            .iter()
            .any(|token| spanish(token) && !(token.word == Word::Next && token.value == 2));
        for token in &mut tokens {
            // Proximo is English where nothing around it is Spanish.
            if token.word == Word::Next && token.value == 2 && !among_spanish {
                token.word = Word::Proximo;
            }
        }
        // Every law of the library is of a country that writes the day first; so do all languages
        // but English, which has both customs.
        let day_first =
            law.is_some() || tokens.iter().any(|token| token.langs != 0 && !has(token, Lang::En));
        let mut reader = Reader {
            text,
            tokens,
            pieces: Vec::with_capacity(4),
            strict: false,
            instalments: false,
            then: None,
            plus: None,
            bare: false,
            discount: None,
            deposit: None,
            net: false,
            condition: false,
            from_end: false,
            times: None,
            fractions: Vec::new(),
            interest: None,
            day_first,
            days_assumed: false,
            coded,
        };
        reader.take_interest();
        reader.strict = (0..reader.tokens.len()).any(|at| match reader.word(at) {
            Word::Percent | Word::Currency | Word::Balance | Word::Fraction => true,
            Word::Half => reader.word(at + 1) != Word::Month,
            // "2/10", not "n/30"
            Word::Slash => {
                reader.word(at + 1) == Word::Number && at > 0 && reader.word(at - 1) != Word::Net
            }
            _ => false,
        });
        reader
    }

    /// Returns where the words from one token to before another begin and end.
    pub(super) fn range(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.tokens.get(from).map_or(0, |token| token.start as usize);
        let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        let end = last.map_or(self.text.len(), |token| token.end as usize);
        (start, end)
    }

    /// Returns the words from one token to before another.
    pub(super) fn words(&self, from: usize, to: usize) -> &'t str {
        let (start, end) = self.range(from, to);
        self.text.get(start..end).unwrap_or(self.text)
    }

    pub(super) fn word(&self, at: usize) -> Word {
        self.tokens.get(at).map_or(Word::Unknown, |token| token.word)
    }

    pub(super) fn value(&self, at: usize) -> i32 {
        self.tokens.get(at).map_or(-1, |token| token.value)
    }

    pub(super) fn form(&self, at: usize) -> Form {
        self.tokens.get(at).map_or(Form::Plain, |token| token.form)
    }

    /// Returns the place after words such as "of" and "the".
    pub(super) fn skip(&self, mut at: usize) -> usize {
        while matches!(
            self.word(at),
            Word::At | Word::Of | Word::On | Word::OfOr | Word::En | Word::Date
        ) {
            at += 1;
        }
        at
    }

    /// Returns the place after words that say "of the", and nothing that says "on" or "at".
    pub(super) fn skip_of(&self, mut at: usize) -> usize {
        while matches!(self.word(at), Word::Of | Word::OfOr) {
            at += 1;
        }
        at
    }

    /// Reads all words into pieces.
    pub(super) fn read(&mut self) -> Result<(), Span> {
        if let Some(from) = self.tokens.iter().position(|token| token.word == Word::Unknown) {
            let known = |token: &Token| token.word != Word::Unknown;
            let after = self.tokens.iter().skip(from).position(known);
            return Err(Span(from, after.map_or(self.tokens.len(), |count| from + count)));
        }
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.next(at)?;
        }
        // "paiement anticipé" alone
        let in_advance = |token: &Token| token.word == Word::Pay && token.value == 1;
        if self.pieces.is_empty() && self.tokens.iter().any(in_advance) {
            self.at_once(0, self.tokens.len())?;
        }
        self.close_fractions();
        self.order_offers()?;
        if let Some((times, place)) = self.times {
            let shares = |piece: &&Piece| matches!(piece.what, What::Share(_));
            let count = self.pieces.iter().filter(shares).count();
            if i32::try_from(count) != Ok(times) {
                return Err(Span(place, place + 2));
            }
        }
        match [self.then, self.plus, self.discount, self.deposit].into_iter().flatten().min() {
            Some(waiting) => Err(Span(waiting, self.tokens.len())),
            None => Ok(()),
        }
    }

    /// Reads the piece at a place; returns the place after it.
    pub(super) fn next(&mut self, begin: usize) -> Result<usize, Span> {
        let mut at = begin;
        let mut on = false;
        // The place of a word such as "if", which nothing but a discount can follow.
        let mut condition = None;
        loop {
            match self.word(at) {
                Word::On => on = true,
                Word::Date | Word::Current => {}
                Word::Of => self.bare = false,
                Word::At | Word::OfOr | Word::En => (on, self.bare) = (false, false),
                // "100 % anticipado"
                Word::Pay
                    if self.value(at) == 1
                        && at == begin
                        && let Some(Piece { what: What::Share(portion), .. }) =
                            self.pieces.last_mut()
                        && !portion.discount =>
                {
                    portion.deposit = true;
                    return Ok(at + 1);
                }
                Word::Pay => on = false,
                Word::Method if condition.is_some() => return Err(Span(begin, at + 1)),
                Word::Method => on = false,
                Word::If if self.value(at) == 1 => self.condition = true,
                Word::If if self.strict => {
                    condition = Some(at);
                    self.condition = true;
                }
                Word::Before if self.is_deadline(at + 1) && self.run().is_none() => {}
                Word::Before if self.value(at) == 1 => (on, self.bare) = (false, false),
                Word::Due if !self.is_italian_two(at) => on = false,
                // "dans un délai de"
                Word::Number if self.is_article(at) => {}
                // "au plus tard", "a más tardar"
                Word::Plus if self.word(at + 1) == Word::Late => at += 1,
                _ => break,
            }
            at += 1;
        }
        let dated = at > begin && self.word(at - 1) == Word::Date && !self.names_payment(at - 1);
        let ends = condition.is_none() && self.ends_well(begin, at);
        if at >= self.tokens.len() {
            let span = condition.map_or(Span(begin, at), |place| Span(place, place + 1));
            return if ends { Ok(at) } else { Err(span) };
        }
        let unread = Span(begin, at + 1);
        match self.word(at) {
            // "chèque ou virement"
            Word::And | Word::Slash
                if at > 0
                    && self.word(at - 1) == Word::Method
                    && self.word(self.skip(at + 1)) == Word::Method =>
            {
                Ok(at + 1)
            }
            // "30 days or end of month" leaves it open; with shares, "and" parts like a comma.
            Word::And if !self.strict && self.word(at + 1) != Word::Then => Err(unread),
            Word::Separator | Word::And | Word::Slash | Word::Otherwise
                if ends && (self.strict || self.word(at) != Word::Otherwise) =>
            {
                // What "then" joins, a comma before it does not part.
                if self.word(at + 1) != Word::Then && self.strict {
                    self.add(What::Break, at, at + 1);
                }
                self.bare = false;
                Ok(at + 1)
            }
            Word::Then => {
                self.then = Some(at);
                Ok(at + 1)
            }
            // "Rechnungsdatum + 10 Tage"
            Word::Plus
                if matches!(self.pieces.last(), Some(Piece { what: What::Start { .. }, .. }))
                    && self.run().is_none() =>
            {
                self.bare = true;
                Ok(at + 1)
            }
            Word::Plus => {
                self.plus = Some(at);
                Ok(at + 1)
            }
            Word::Net => {
                match self.pieces.last_mut() {
                    Some(Piece { what: What::Run(run), span }) if span.1 == begin => run.net = true,
                    _ => self.net = true,
                }
                self.bare = true;
                // "n/30"
                Ok(at + 1 + usize::from(self.word(at + 1) == Word::Slash))
            }
            Word::After => self.after(at + 1, begin),
            Word::Event | Word::Goods => self.start(at, begin, false),
            _ if dated => Err(unread),
            // "2/10, n/30, prox"
            Word::Proximo => {
                self.step(Step::EndOf(Period::Month), begin, at + 1)?;
                Ok(at + 1)
            }
            Word::InvoiceMonthEnd => {
                let start = Start::of(Event::Issue);
                self.add(What::Start { start, after: false }, begin, at + 1);
                self.step(Step::EndOf(Period::Month), begin, at + 1)?;
                Ok(at + 1)
            }
            Word::MonthlyAccount => {
                self.step(Step::AddMonths(1), begin, at + 1)?;
                self.then = Some(at);
                self.step(Step::EndOf(Period::Month), begin, at + 1)?;
                Ok(at + 1)
            }
            Word::Days => {
                self.step(Step::AddDays(self.value(at)), begin, at + 1)?;
                Ok(at + 1)
            }
            Word::CivilDate => self.civil_date(at, begin),
            Word::MonthName => {
                let (step, end) = self.named_date(at).ok_or(unread)?;
                self.step(step, begin, end)?;
                Ok(end)
            }
            Word::Cod => {
                let start = Start::of(Event::Delivery);
                self.add(What::Start { start, after: false }, begin, at + 1);
                Ok(at + 1)
            }
            Word::Fraction => {
                self.fraction(1, self.value(at), begin, at + 1);
                Ok(at + 1)
            }
            Word::Equals => self.stated(at, begin),
            Word::Next if matches!(self.word(at + 1), Word::Working | Word::WorkingDay) => {
                self.roll(at, begin)
            }
            Word::Next if self.word(at + 1) == Word::Weekday => self.next(at + 1),
            // "30 days following receipt"
            Word::Next if matches!(self.word(self.skip(at + 1)), Word::Event | Word::Goods) => {
                self.after(at + 1, begin)
            }
            Word::Weekday => {
                self.step(Step::Weekday(self.value(at) as u8), begin, at + 1)?;
                Ok(at + 1 + usize::from(self.word(at + 1) == Word::Next))
            }
            // "el día 10", "i giorni 10 e 25"
            Word::Day if self.word(at + 1) == Word::Number && at > begin => {
                self.days_of_month(at + 1, begin)
            }
            // "J+30"
            Word::Day
                if self.word(at + 1) == Word::Plus
                    && self.word(at + 2) == Word::Number
                    && self.run().is_none() =>
            {
                self.bare = true;
                self.number(at + 2, begin, false)
            }
            Word::Day if self.payment_days(at).is_some() => {
                let first = self.payment_days(at).unwrap_or(at);
                self.days_of_month(first, begin)
            }
            Word::Day | Word::Working | Word::WorkingDay | Word::Previous | Word::Shift => {
                self.roll(at, begin)
            }
            Word::Without => self.without(at, begin),
            Word::Discount => self.discount_word(at),
            Word::Deposit => {
                match self.pieces.last_mut().map(|piece| &mut piece.what) {
                    Some(What::Share(portion)) => portion.deposit = true,
                    // "cash in advance"
                    _ if !self.strict => return self.at_once(begin, at + 1),
                    _ => self.deposit = Some(at),
                }
                Ok(at + 1)
            }
            Word::AtOnce => self.at_once(begin, at + 1),
            Word::Balance => {
                self.share(Share::Balance, begin, at + 1);
                Ok(at + 1)
            }
            Word::Currency if self.word(at + 1) == Word::Number => self.amount(at + 1, at, begin),
            Word::Half if self.word(at + 1) != Word::Month => {
                self.share(Share::Percent(Rate::from_millionths(50_000_000)), begin, at + 1);
                Ok(at + 1)
            }
            Word::Number | Word::Due => self.number(at, begin, on),
            Word::End | Word::EndOf | Word::Last | Word::Month | Word::Stretch => {
                let (period, next, end) = self.period_end(at).ok_or(unread)?;
                if next {
                    self.step(Step::AddMonths(1), begin, end)?;
                    self.then = Some(begin);
                }
                self.step(Step::EndOf(period), begin, end)?;
                Ok(end)
            }
            _ => Err(unread),
        }
    }

    /// Whether words that lead to something may end here: "30 days for payment", not "30 days in".
    pub(super) fn ends_well(&self, begin: usize, at: usize) -> bool {
        at == begin || self.names_payment(at - 1)
    }

    /// Whether a word only says that something is to be paid, as "due date" does.
    fn names_payment(&self, at: usize) -> bool {
        match self.word(at) {
            Word::Pay | Word::Method | Word::Due | Word::Late => true,
            Word::If => self.value(at) == 1,
            Word::Date => at > 0 && matches!(self.word(at - 1), Word::Pay | Word::Due),
            _ => false,
        }
    }

    /// Whether a word stands anywhere.
    pub(super) fn said(&self, word: Word) -> bool {
        self.tokens.iter().any(|token| token.word == word)
    }

    pub(super) fn add(&mut self, what: What, from: usize, to: usize) {
        self.pieces.push(Piece { what, span: Span(from, to) });
    }

    /// Returns the run that a step would belong to.
    pub(super) fn run(&mut self) -> Option<&mut Run> {
        let strict = self.strict;
        let passed = |piece: &Piece| match piece.what {
            What::Start { .. } | What::Roll(_) => true,
            What::Break => !strict,
            _ => false,
        };
        match &mut self.pieces.iter_mut().rev().find(|piece| !passed(piece))?.what {
            What::Run(run) => Some(run),
            _ => None,
        }
    }

    /// Adds a step to the run that it belongs to, or begins another.
    pub(super) fn step(&mut self, step: Step, from: usize, to: usize) -> Result<(), Span> {
        let explicit = self.then.take().is_some();
        let plus = self.plus.take().is_some();
        self.bare = false;
        let net = std::mem::take(&mut self.net);
        let condition = std::mem::take(&mut self.condition);
        let from_end = std::mem::take(&mut self.from_end);
        let within = match step {
            Step::AddWorkingDays(days) | Step::AddDays(days) => (0..=MOST_DAYS).contains(&days),
            Step::AddMonths(months) => (0..=MOST_MONTHS).contains(&months),
            _ => true,
        };
        if !within {
            return Err(Span(from, to));
        }
        let join = match (explicit, plus) {
            // "after the end of the month 1 month"
            (true, _) if from_end && matches!(step, Step::AddMonths(_)) => Join::Plus,
            (true, _) => Join::Then,
            (false, true) => Join::Plus,
            (false, false) if self.strict => Join::Beside,
            (false, false) => Join::Loose,
        };
        if self.instalments {
            // "30/60/90 days end of month": the end of the month belongs to each.
            for piece in &mut self.pieces {
                if let What::Run(run) = &mut piece.what
                    && !run.extend(step, join)
                {
                    return Err(Span(from, to));
                }
            }
            return Ok(());
        }
        let joined = self.run().is_some_and(|run| {
            run.net |= net;
            !run.at_once && run.extend(step, join)
        });
        match joined {
            true => {}
            false if explicit || plus => return Err(Span(from, to)),
            false => {
                let run = Run { net, condition, ..Run::of(&[step]) };
                self.add(What::Run(run), from, to);
            }
        }
        Ok(())
    }

    pub(super) fn at_once(&mut self, from: usize, to: usize) -> Result<usize, Span> {
        match self.run() {
            Some(run) if run.at_once => {}
            Some(_) => return Err(Span(from, to)),
            None => {
                let run = Run { at_once: true, ..Run::of(&[Step::AddDays(0)]) };
                self.add(What::Run(run), from, to);
            }
        }
        Ok(to)
    }

    pub(super) fn share(&mut self, share: Share, from: usize, to: usize) {
        let discount = self.discount.take().is_some();
        let deposit = self.deposit.take().is_some();
        self.add(What::Share(Portion { share, discount, deposit, base: None }), from, to);
        // "2% 10, net 30"
        self.bare = true;
    }

    /// Reads what follows "from" or "after".
    pub(super) fn after(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        let mut inner = self.skip(at);
        // "a partire da"
        while self.word(inner) == Word::After {
            inner = self.skip(inner + 1);
        }
        let end = match self.word(inner) {
            Word::Event | Word::Goods => return self.start(inner, begin, true),
            // "nach 30 Tagen", not "from the 1st"
            Word::Number | Word::Due if self.is_period(inner) => {
                return self.number(inner, begin, false);
            }
            _ => self.period_end(inner),
        };
        if let Some((period, next, end)) = end {
            let ends = [Step::AddMonths(1), Step::EndOf(period)];
            let ends = ends.get(usize::from(!next)..).unwrap_or(&[]);
            if let Some(run) = self.run() {
                // "30 days after the end of the month"
                if !run.count_from(ends) {
                    return Err(Span(begin, end));
                }
            } else {
                self.add(What::Run(Run::of(ends)), begin, end);
                self.then = Some(begin);
                self.from_end = true;
            }
            return Ok(end);
        }
        let later = if self.word(inner) == Word::Plus { inner + 1 } else { inner };
        if matches!(self.word(later), Word::Later | Word::Last) {
            return self.later_of(later + 1, begin);
        }
        Err(Span(begin, inner + 1))
    }

    /// Reads events of which the later counts.
    pub(super) fn later_of(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        let mut events = Vec::with_capacity(Event::ALL.len());
        let mut end = at;
        loop {
            let first = self
                .skip(end + usize::from(self.word(end) == Word::Separator && events.is_empty()));
            let (event, after) = self.event(first).ok_or(Span(begin, first + 1))?;
            events.push(event);
            end = after;
            let mut next = end;
            while matches!(self.word(next), Word::Separator | Word::And | Word::En) {
                next += 1;
            }
            if next == end || self.event(self.skip(next)).is_none() {
                break;
            }
            end = next;
        }
        let start = Start::new(&events).ok_or(Span(begin, end))?;
        self.add(What::Start { start, after: true }, begin, end);
        Ok(end)
    }

    pub(super) fn start(&mut self, at: usize, begin: usize, after: bool) -> Result<usize, Span> {
        let (event, end) = self.event(at).ok_or(Span(begin, at + 1))?;
        self.add(What::Start { start: Start::of(event), after }, begin, end);
        Ok(end)
    }

    /// Reads one event in several words: "réception de la facture", "receipt of the goods".
    pub(super) fn event(&self, at: usize) -> Option<(Event, usize)> {
        let (mut named, mut goods, mut works) = (0u8, false, false);
        let mut end = at;
        let mut next = at;
        loop {
            match self.word(next) {
                Word::Event => named |= 1 << self.value(next),
                Word::Goods => goods = true,
                Word::Works => works = true,
                Word::Of | Word::OfOr | Word::Date => {
                    next += 1;
                    // "invoice date" is complete, "invoice of" is not.
                    if self.word(next - 1) == Word::Date {
                        end = next;
                    }
                    continue;
                }
                _ => break,
            }
            next += 1;
            end = next;
        }
        let only =
            |events: &[Event]| named == events.iter().fold(0, |bits, e| bits | 1 << *e as u8);
        let event = match (goods, works) {
            (false, false) if only(&[Event::Receipt, Event::Issue]) => Event::Receipt,
            (false, false) => *Event::ALL.iter().find(|event| only(&[**event]))?,
            (true, false) if only(&[Event::Receipt]) || only(&[Event::Delivery]) => Event::Delivery,
            (_, _) if only(&[Event::Acceptance]) => Event::Acceptance,
            (false, true) if only(&[Event::Receipt]) => Event::Acceptance,
            _ => return None,
        };
        Some((event, end))
    }

    /// Reads how a date moves to a working day: "next working day", "jour ouvré suivant".
    pub(super) fn roll(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        let mut at = at;
        if self.word(at) == Word::Shift {
            at = self.skip(at + 1);
        }
        let mut direction = None;
        let mut working = false;
        let from = at;
        loop {
            match self.word(at) {
                Word::Next | Word::Previous if direction.is_none() => {
                    direction = Some(self.word(at))
                }
                Word::Working | Word::WorkingDay if !working => working = true,
                Word::Day => {}
                _ => break,
            }
            at += 1;
        }
        let Some(direction) = direction.filter(|_| working) else {
            return Err(Span(begin, at.max(from + 1)));
        };
        let same = self.skip(at);
        let in_month = self.word(same) == Word::Same && self.word(same + 1) == Word::Month;
        let roll = match (direction, in_month) {
            (Word::Next, true) => BusinessDayConvention::ModifiedFollowing,
            (Word::Next, false) => BusinessDayConvention::Following,
            (_, false) => BusinessDayConvention::Preceding,
            (_, true) => return Err(Span(begin, same + 2)),
        };
        let end = if in_month { same + 2 } else { at };
        self.add(What::Roll(roll), begin, end);
        Ok(end)
    }

    /// Reads what is excluded: a discount, which changes nothing, or a move off days off.
    pub(super) fn without(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        let what = self.skip(at + 1);
        match self.word(what) {
            // "30 Tage ohne Abzug"
            Word::Discount => match self.pieces.last_mut() {
                Some(Piece { what: What::Run(run), .. }) => run.net = true,
                _ => self.net = true,
            },
            Word::Shift => self.add(What::Roll(BusinessDayConvention::None), begin, what + 1),
            _ => return Err(Span(begin, what)),
        }
        Ok(what + 1)
    }

    /// Whether a day, a date or the end of a period follows, behind articles.
    fn is_deadline(&self, at: usize) -> bool {
        let mut at = self.skip(at);
        while matches!(self.word(at), Word::Current) {
            at = self.skip(at + 1);
        }
        match self.word(at) {
            Word::CivilDate | Word::MonthName | Word::Number => true,
            _ => self.period_end(at).is_some(),
        }
    }

    /// Returns the place of the first number after "payment day": "días de pago 10 y 25".
    fn payment_days(&self, at: usize) -> Option<usize> {
        let mut next = self.skip_of(at + 1);
        if self.word(next) != Word::Pay {
            return None;
        }
        while matches!(self.word(next), Word::Pay | Word::Of | Word::On | Word::Separator) {
            next += 1;
        }
        (self.word(next) == Word::Number && !self.is_period(next) && !self.is_share(next))
            .then_some(next)
    }

    /// Reads the amount that a discount leaves or takes off, or that is due without: "= 903,23 EUR".
    fn stated(&mut self, at: usize, begin: usize) -> Result<usize, Span> {
        let places = match (self.word(at + 1), self.word(at + 2)) {
            (Word::Number, Word::Currency) => Some((at + 1, at + 2)),
            (Word::Currency, Word::Number) => Some((at + 2, at + 1)),
            _ => None,
        };
        let amount: Option<Amount> =
            places.and_then(|(number, currency)| self.amount_at(number, currency));
        let amount = amount.ok_or(Span(begin, at + 2))?;
        self.add(What::Stated(amount), begin, at + 3);
        Ok(at + 3)
    }

    /// Reads the word for a discount, before or after its percentage.
    pub(super) fn discount_word(&mut self, at: usize) -> Result<usize, Span> {
        let mut next = at + 1;
        while matches!(
            self.word(next),
            Word::Separator | Word::At | Word::Of | Word::OfOr | Word::Pay
        ) {
            next += 1;
        }
        // "escompte : néant"
        if self.word(next) == Word::Without {
            return Ok(next + 1);
        }
        let follows = self.word(next) == Word::Number
            && (self.is_share(next) || self.word(self.count(next).1) == Word::Slash);
        let adjacent = matches!(self.pieces.last(), Some(Piece { what: What::Share(_), .. }));
        if follows && !adjacent {
            self.discount = Some(at);
            return Ok(at + 1);
        }
        let offered = self.pieces.iter().any(|piece| matches!(piece.what, What::Offer { .. }));
        let percentage = self.pieces.iter_mut().rev().find_map(|piece| match &mut piece.what {
            What::Share(portion) if matches!(portion.share, Share::Percent(_)) => Some(portion),
            _ => None,
        });
        match percentage {
            // A discount may be named twice: "2 % de descuento por pronto pago".
            Some(portion) => portion.discount = true,
            // "2/10 discount"
            _ if offered => {}
            _ => return Err(Span(at, at + 1)),
        }
        Ok(at + 1)
    }
}
