//! From pieces to one term, or to parts with a term each.

use super::numbers::LARGEST_DISCOUNT;
use super::pieces::{Piece, Portion, Run, Span, What};
use super::reader::Reader;
use super::word::Word;
use super::{Lang, TermReading};
use crate::law::Law;
use crate::money::{Amount, Rate};
use crate::terms::{
    AgreedTerms, Alternative, Discount, PaymentTerms, Period, Share, Start, Step, TermPart, Terms,
};

/// From this sum of percentages on, an invoice is payable in parts.
const LEAST_SPLIT: i64 = 50_000_000;

/// In end-of-month dating without a net period, the net amount is due so many days after the
/// discount ends.
const NET_AFTER_DISCOUNT: i32 = 20;

impl Reader<'_> {
    /// Returns the term with its alternatives.
    pub(super) fn agreed(&self, law: Option<&'static Law>) -> Result<AgreedTerms, Span> {
        let runs = || {
            self.pieces.iter().filter_map(|piece| match &piece.what {
                What::Run(run) => Some(run),
                _ => None,
            })
        };
        if runs().all(|run| run.pair.is_none() && run.landed.is_none()) {
            return Ok(self.with_means(self.terms(None, Lang::En)?.into()));
        }
        let lang = self.lang(law);
        let terms = self.terms(None, lang)?;
        let mut alternatives: Vec<Alternative> = Vec::with_capacity(2);
        for reading in TermReading::ALL {
            if runs().any(|run| run.allows(*reading, lang)) {
                let terms = self.terms(Some(*reading), lang)?;
                alternatives.push(Alternative { terms, reading: *reading });
            }
        }
        let reading = runs().find_map(|run| run.usual(lang));
        Ok(self.with_means(AgreedTerms { reading, alternatives, ..terms.into() }))
    }

    /// Adds what the words say beside when.
    fn with_means(&self, agreed: AgreedTerms) -> AgreedTerms {
        let interest = self.interest.or(self.coded.interest);
        AgreedTerms { method: self.method(), interest, days_assumed: self.days_assumed, ..agreed }
    }

    /// Returns the language of most words; between equals the one of the law, else the first.
    fn lang(&self, law: Option<&'static Law>) -> Lang {
        let preferred = law.and_then(|law| match law.code {
            "FR" | "LU" => Some(Lang::Fr),
            "GB" | "IE" => Some(Lang::En),
            "DE" | "AT" | "LI" => Some(Lang::De),
            "NL" | "BE" => Some(Lang::Nl),
            "ES" => Some(Lang::Es),
            "IT" => Some(Lang::It),
            _ => None,
        });
        let words = |lang: Lang| {
            self.tokens.iter().filter(|token| token.langs & 1 << lang as u8 != 0).count()
        };
        let candidates = Lang::ALL.iter().rev().copied();
        candidates.max_by_key(|lang| (words(*lang), preferred == Some(*lang))).unwrap_or(Lang::En)
    }

    fn terms(&self, reading: Option<TermReading>, lang: Lang) -> Result<PaymentTerms, Span> {
        let open = |piece: &Piece| match &piece.what {
            What::Share(portion) if !portion.discount => Some(portion.share),
            _ => None,
        };
        let percent: i64 = self
            .pieces
            .iter()
            .filter_map(open)
            .map(|share| match share {
                Share::Percent(rate) => i64::from(rate.millionths()),
                _ => LEAST_SPLIT,
            })
            .sum();
        if let Some(parts) = self.deposit_and_balance(reading, lang)? {
            return Ok(PaymentTerms::Split(parts));
        }
        let split = percent >= LEAST_SPLIT;
        let reader = Assembler { words: self, reading, lang, split };
        if !split {
            let too_large = |piece: &&Piece| match open(piece) {
                Some(Share::Percent(rate)) => i64::from(rate.millionths()) >= LARGEST_DISCOUNT,
                _ => false,
            };
            if let Some(piece) = self.pieces.iter().find(too_large) {
                return Err(piece.span);
            }
            return reader.single(&self.pieces).map(PaymentTerms::Single);
        }
        if !self.coded.discounts.is_empty() || self.coded.net.is_some() {
            return Err(Span(0, self.tokens.len()));
        }
        let offered = |piece: &&Piece| matches!(piece.what, What::Offer(_) | What::Stated(_));
        if let Some(piece) = self.pieces.iter().find(offered) {
            return Err(piece.span);
        }
        // Each share with what stands behind it, or before it where the first comes late.
        let places: Vec<usize> = (0..self.pieces.len())
            .filter(|at| self.pieces.get(*at).and_then(open).is_some())
            .collect();
        let when = |piece: &Piece| matches!(piece.what, What::Run(_) | What::Start { .. });
        let first = places.first().copied().unwrap_or(0);
        let leads = !self.pieces.iter().take(first).any(when);
        let mut parts = Vec::with_capacity(places.len());
        let mut from = 0;
        for (number, place) in places.iter().enumerate() {
            let to = match places.get(number + 1) {
                Some(next) if leads => *next,
                Some(_) => place + 1,
                None => self.pieces.len(),
            };
            let pieces = self.pieces.get(from..to).unwrap_or(&[]);
            from = to;
            if let Some(share) = self.pieces.get(*place).and_then(open) {
                parts.push(TermPart { share, terms: reader.single(pieces)? });
            }
        }
        // What stands behind equal parts belongs to each.
        if self.instalments
            && let Some(Terms { from, roll, .. }) = parts.last().map(|part| part.terms.clone())
        {
            for part in &mut parts {
                (part.terms.from, part.terms.roll) = (from, roll);
            }
        }
        Ok(PaymentTerms::Split(parts))
    }
}

impl Reader<'_> {
    /// Returns the parts of a term that names a deposit alone and says when the rest is due: "30%
    /// advance, end of following month".
    fn deposit_and_balance(
        &self,
        reading: Option<TermReading>,
        lang: Lang,
    ) -> Result<Option<Vec<TermPart>>, Span> {
        let [first, rest @ ..] = self.pieces.as_slice() else { return Ok(None) };
        let What::Share(Portion { share, discount: false, deposit: true, .. }) = first.what else {
            return Ok(None);
        };
        let alone = !rest.iter().any(|piece| match piece.what {
            What::Share(portion) => !portion.discount,
            _ => false,
        });
        let whole = matches!(share, Share::Percent(rate) if rate.millionths() >= 100_000_000);
        if !alone || whole || share == Share::Balance {
            return Ok(None);
        }
        // "30 % d'acompte à la commande"
        let own = usize::from(matches!(
            rest.first().map(|piece| &piece.what),
            Some(What::Run(run)) if run.at_once
        ));
        let Some((own, rest)) = rest.split_at_checked(own) else { return Ok(None) };
        let rest = match rest {
            [Piece { what: What::Break, .. }, rest @ ..] => rest,
            // "30 % d'acompte à 30 jours" says when the deposit is due, not the rest.
            [next, ..]
                if own.is_empty() && matches!(self.word(next.span.0), Word::At | Word::En) =>
            {
                return Ok(None);
            }
            rest => rest,
        };
        if !rest.iter().any(|piece| matches!(piece.what, What::Run(_))) {
            return Ok(None);
        }
        let reader = Assembler { words: self, reading, lang, split: false };
        let deposit = match own {
            [] => Terms::of(vec![Step::AddDays(0)]),
            own => reader.single(own)?,
        };
        let balance = reader.single(rest)?;
        if balance.steps.is_empty() {
            return Ok(None);
        }
        Ok(Some(vec![
            TermPart { share, terms: deposit },
            TermPart { share: Share::Balance, terms: balance },
        ]))
    }
}

/// Makes a term of pieces, in one reading.
struct Assembler<'p> {
    words: &'p Reader<'p>,
    reading: Option<TermReading>,
    lang: Lang,
    /// Whether percentages are shares unless they are called discounts.
    split: bool,
}

impl Assembler<'_> {
    /// Returns the one term of these pieces.
    fn single(&self, pieces: &[Piece]) -> Result<Terms, Span> {
        // What it starts from, and whether the event itself is when it is due.
        let mut from: Option<(Start, bool)> = None;
        let mut roll = None;
        let mut taken = Taken::default();
        let mut longest_offer = -1;
        let mut month_end = false;
        let mut deposit = false;
        // The runs that no percentage has claimed.
        let mut mains: Vec<(&Run, Span)> = Vec::with_capacity(1);
        let mut clause: Vec<Clause> = Vec::new();
        let mut stated: Vec<(Amount, Span)> = Vec::new();
        for (place, piece) in pieces.iter().enumerate() {
            match &piece.what {
                // Without percentages there is nothing to pair.
                What::Run(run) if !self.words.strict => mains.push((run, piece.span)),
                What::Run(run) => clause.push(Clause::Run(run, piece.span)),
                What::Share(portion) => match portion.share {
                    Share::Percent(_) if portion.discount || !self.split => {
                        clause.push(Clause::Percent(*portion, piece.span));
                    }
                    _ => deposit |= portion.deposit,
                },
                What::Offer(offer) => {
                    let steps = vec![Step::AddDays(offer.days)];
                    let percent = offer.percent;
                    taken.discounts.push(Discount { percent, steps, base: None });
                    taken.unsure |= !self.words.said(Word::Discount);
                    longest_offer = longest_offer.max(offer.days);
                    month_end |= offer.month_end;
                }
                What::Start { start, after } => {
                    // "within 10 days of invoice" counts from it; "on receipt, …" is due then.
                    let next = pieces.get(place + 1).map(|next| &next.what);
                    let alone = clause.is_empty()
                        && matches!(next, None | Some(What::Break | What::Run(_) | What::Roll(_)));
                    match from {
                        Some((known, _)) if known != *start => return Err(piece.span),
                        _ => from = Some((*start, !after && alone)),
                    }
                }
                What::Roll(_) if roll.is_some() => return Err(piece.span),
                What::Roll(found) => roll = Some(*found),
                What::Stated(amount) => stated.push((*amount, piece.span)),
                What::Break if clause.iter().any(|item| matches!(item, Clause::Run(..))) => {
                    self.pair(&mut clause, &mut mains, &mut taken)?;
                }
                // A percentage alone looks for its deadline on both sides.
                What::Break => self.look_back(&mut clause, &mut mains, &mut taken),
            }
        }
        if let [Clause::Percent(..)] = clause.as_slice() {
            self.look_back(&mut clause, &mut mains, &mut taken);
        }
        self.pair(&mut clause, &mut mains, &mut taken)?;
        taken.discounts.extend(self.words.coded.discounts.iter().cloned());
        let whole = match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => Span(first.span.0, last.span.1),
            _ => Span(0, self.words.tokens.len()),
        };
        if longest_offer >= 0 {
            month_end |= self.words.said(Word::Proximo);
            // "2/10, n/30, EOM"; in "2/10, net EOM" it is the due date.
            let dating = match mains.as_slice() {
                [_, (run, _)] => run.steps == [Step::EndOf(Period::Month)],
                [(run, _)] => {
                    run.steps == [Step::EndOf(Period::Month)] && !self.words.said(Word::Net)
                }
                _ => false,
            };
            if dating {
                month_end = true;
                mains.pop();
            }
        }
        // "14 pv netto / 14 days net" says the same twice.
        if let Some((first, _)) = mains.first().copied() {
            mains.retain(|(run, _)| std::ptr::eq(*run, first) || run.steps != first.steps);
        }
        if let Some((_, span)) = mains.get(1) {
            return Err(*span);
        }
        let main = mains.first().map(|(run, _)| *run);
        // "2 %/30 Tage" beside "10 Tage" is something else than a discount for paying early.
        if main.is_some_and(
            |run| matches!(run.steps.as_slice(), [Step::AddDays(days)] if *days < longest_offer),
        ) {
            return Err(whole);
        }
        let coded_net = self.words.coded.net.map(|days| vec![Step::AddDays(days)]);
        let mut discounts = taken.discounts;
        let mut steps = match main {
            Some(run) => run.read_as(self.reading, self.lang),
            // "à réception"; "from receipt" alone says no day.
            None if coded_net.is_some() => Vec::new(),
            None if deposit || from.is_some_and(|(_, at_event)| at_event) => vec![Step::AddDays(0)],
            None if month_end => Vec::new(),
            // A discount alone: the policy or the law says when the rest is due.
            None if !self.split && !taken.unsure && !discounts.is_empty() => Vec::new(),
            None => return Err(whole),
        };
        if let Some(net) = coded_net {
            // The words and the coded line must say the same.
            if !steps.is_empty() && steps != net {
                return Err(whole);
            }
            steps = net;
        }
        let from_month_end = main.is_some_and(|run| run.pair.is_some())
            && steps.first() == Some(&Step::EndOf(Period::Month));
        if longest_offer >= 0 && (month_end || from_month_end) {
            date_from_month_end(&mut steps, &mut discounts);
        }
        if steps.is_empty() && discounts.is_empty() {
            return Err(whole);
        }
        self.check_stated(&stated, &discounts)?;
        Ok(Terms { from: from.map(|(start, _)| start), steps, roll, discounts })
    }

    /// Puts the deadline that stands before a sign in front of the percentage behind it.
    fn look_back<'r>(
        &self,
        clause: &mut Vec<Clause<'r>>,
        mains: &mut Vec<(&'r Run, Span)>,
        taken: &mut Taken,
    ) {
        if let Some(Clause::Percent(..)) = clause.first()
            && let Some((run, span)) = mains.pop()
        {
            // "30 days, 2% discount" says no deadline, unless something else is when the rest is due.
            taken.unsure |= !run.condition;
            clause.insert(0, Clause::Run(run, span));
        }
    }

    /// Gives each percentage of a clause its deadline. What is left over is when the rest is due.
    fn pair<'r>(
        &self,
        clause: &mut Vec<Clause<'r>>,
        mains: &mut Vec<(&'r Run, Span)>,
        taken: &mut Taken,
    ) -> Result<(), Span> {
        let deadline_first = match (clause.first(), clause.last()) {
            (Some(Clause::Run(first, _)), Some(Clause::Run(last, _))) => {
                first.days() <= last.days()
            }
            (first, _) => matches!(first, Some(Clause::Run(..))),
        };
        let mut open: Option<(Portion, Span)> = None;
        for item in clause.iter() {
            match (*item, open) {
                (Clause::Run(run, _), Some((portion, _))) => {
                    self.take(portion, run, taken);
                    open = None;
                }
                (Clause::Run(run, span), None) => mains.push((run, span)),
                (Clause::Percent(portion, span), _) => {
                    let deadline = if deadline_first { mains.pop() } else { None };
                    match deadline {
                        Some((run, _)) => self.take(portion, run, taken),
                        None if open.is_none() => open = Some((portion, span)),
                        None => return Err(span),
                    }
                }
            }
        }
        clause.clear();
        open.map_or(Ok(()), |(_, span)| Err(span))
    }

    fn take(&self, portion: Portion, run: &Run, taken: &mut Taken) {
        let Share::Percent(percent) = portion.share else { return };
        let steps = run.read_as(self.reading, self.lang);
        taken.unsure |= run.net || !(portion.discount || run.condition);
        taken.discounts.push(Discount { percent, steps, base: portion.base });
    }

    /// Holds the amounts beside percentages against them: each is what the discount leaves of the
    /// amount that is due without, or what it takes off.
    fn check_stated(&self, stated: &[(Amount, Span)], discounts: &[Discount]) -> Result<(), Span> {
        let Some((_, first)) = stated.first() else { return Ok(()) };
        let (amounts, net) = match stated {
            all if all.len() == discounts.len() => (all, None),
            [amounts @ .., (net, _)] if amounts.len() == discounts.len() => (amounts, Some(*net)),
            _ => return Err(*first),
        };
        let Some(net) = net else { return Ok(()) };
        for ((amount, span), discount) in amounts.iter().zip(discounts) {
            let base = i128::from(discount.base.unwrap_or(net).minor());
            let off = base * i128::from(discount.percent.millionths()) / Rate::WHOLE;
            let close = |wanted: i128| (i128::from(amount.minor()) - wanted).abs() <= 1;
            let fits = close(i128::from(net.minor()) - off) || close(off);
            if !fits || amount.currency() != net.currency() {
                return Err(*span);
            }
        }
        Ok(())
    }
}

/// The discounts of a term.
#[derive(Default)]
struct Taken {
    discounts: Vec<Discount>,
    /// Whether one of them could be something else where nothing says when the rest is due.
    unsure: bool,
}

/// Puts the end of the month before the days of a term and its discounts, as end-of-month dating
/// does. Without a net period, the net amount is due some days after the last discount.
fn date_from_month_end(steps: &mut Vec<Step>, discounts: &mut [Discount]) {
    let month_end = Step::EndOf(Period::Month);
    let mut last = 0;
    for discount in discounts {
        if let [Step::AddDays(days)] = *discount.steps.as_slice() {
            last = days;
            discount.steps.insert(0, month_end);
        }
    }
    match steps.as_slice() {
        [] => steps.extend([month_end, Step::AddDays(last + NET_AFTER_DISCOUNT)]),
        [Step::AddDays(_)] => steps.insert(0, month_end),
        _ => {}
    }
}

/// What a discount is made of.
#[derive(Clone, Copy)]
enum Clause<'r> {
    Run(&'r Run, Span),
    Percent(Portion, Span),
}
