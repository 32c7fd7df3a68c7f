//! From pieces to one term, or to parts with a term each.

use super::lexicon::Word;
use super::numbers::LARGEST_DISCOUNT;
use super::pieces::{Piece, Run, Span, What};
use super::reader::Reader;
use super::{Lang, TermReading};
use crate::law::Law;
use crate::money::Rate;
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
        if runs().all(|run| run.pair.is_none()) {
            return Ok(self.terms(None, Lang::En)?.into());
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
        Ok(AgreedTerms { terms, reading, alternatives })
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
        let offered = |piece: &&Piece| matches!(piece.what, What::Offer { .. });
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
        let mut from: Option<(Start, bool)> = None;
        let mut roll = None;
        let mut discounts = Vec::new();
        let mut longest_offer = -1;
        let mut month_end = false;
        let mut deposit = false;
        // The runs that no percentage has claimed.
        let mut mains: Vec<(&Run, Span)> = Vec::with_capacity(1);
        let mut clause: Vec<Clause> = Vec::new();
        for piece in pieces {
            match &piece.what {
                // Without percentages there is nothing to pair.
                What::Run(run) if !self.words.strict => mains.push((run, piece.span)),
                What::Run(run) => clause.push(Clause::Run(run, piece.span)),
                What::Share(portion) => match portion.share {
                    Share::Percent(percent) if portion.discount || !self.split => {
                        clause.push(Clause::Percent(percent, piece.span));
                    }
                    _ => deposit |= portion.deposit,
                },
                What::Offer { percent, days, month_end: ends } => {
                    let steps = vec![Step::AddDays(*days)];
                    discounts.push(Discount { percent: *percent, steps });
                    longest_offer = longest_offer.max(*days);
                    month_end |= ends;
                }
                What::Start { start, after } => match from {
                    Some((known, _)) if known != *start => return Err(piece.span),
                    _ => from = Some((*start, *after)),
                },
                What::Roll(_) if roll.is_some() => return Err(piece.span),
                What::Roll(found) => roll = Some(*found),
                What::Break if clause.iter().any(|item| matches!(item, Clause::Run(..))) => {
                    self.pair(&mut clause, &mut mains, &mut discounts)?;
                }
                // A percentage alone looks for its deadline on both sides.
                What::Break => {
                    if let Some(Clause::Percent(..)) = clause.first()
                        && let Some((run, span)) = mains.pop()
                    {
                        clause.insert(0, Clause::Run(run, span));
                    }
                }
            }
        }
        if let [Clause::Percent(..)] = clause.as_slice()
            && let Some((run, span)) = mains.pop()
        {
            clause.insert(0, Clause::Run(run, span));
        }
        self.pair(&mut clause, &mut mains, &mut discounts)?;
        let whole = match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => Span(first.span.0, last.span.1),
            _ => Span(0, self.words.tokens.len()),
        };
        if longest_offer >= 0 {
            let said = |word: Word| self.words.tokens.iter().any(|token| token.word == word);
            month_end |= said(Word::Proximo);
            // "2/10, n/30, EOM"; in "2/10, net EOM" it is the due date.
            let dating = match mains.as_slice() {
                [_, (run, _)] => run.steps == [Step::EndOf(Period::Month)],
                [(run, _)] => run.steps == [Step::EndOf(Period::Month)] && !said(Word::Net),
                _ => false,
            };
            if dating {
                month_end = true;
                mains.pop();
            }
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
        let mut steps = match main {
            Some(run) => run.read_as(self.reading, self.lang),
            // "à réception"; "from receipt" alone says no day.
            None if deposit || from.is_some_and(|(_, after)| !after) => vec![Step::AddDays(0)],
            None if month_end => Vec::new(),
            None => return Err(whole),
        };
        let from_month_end = main.is_some_and(|run| run.pair.is_some())
            && steps.first() == Some(&Step::EndOf(Period::Month));
        if longest_offer >= 0 && (month_end || from_month_end) {
            date_from_month_end(&mut steps, &mut discounts);
        }
        if steps.is_empty() {
            return Err(whole);
        }
        Ok(Terms { from: from.map(|(start, _)| start), steps, roll, discounts })
    }

    /// Gives each percentage of a clause its deadline. What is left over is when the rest is due.
    fn pair<'r>(
        &self,
        clause: &mut Vec<Clause<'r>>,
        mains: &mut Vec<(&'r Run, Span)>,
        discounts: &mut Vec<Discount>,
    ) -> Result<(), Span> {
        let deadline_first = match (clause.first(), clause.last()) {
            (Some(Clause::Run(first, _)), Some(Clause::Run(last, _))) => {
                first.days() <= last.days()
            }
            (first, _) => matches!(first, Some(Clause::Run(..))),
        };
        let mut open: Option<(Rate, Span)> = None;
        for item in clause.iter() {
            match (*item, open) {
                (Clause::Run(run, _), Some((percent, _))) => {
                    discounts.push(self.discount(percent, run));
                    open = None;
                }
                (Clause::Run(run, span), None) => mains.push((run, span)),
                (Clause::Percent(percent, span), _) => {
                    let taken = if deadline_first { mains.pop() } else { None };
                    match taken {
                        Some((run, _)) => discounts.push(self.discount(percent, run)),
                        None if open.is_none() => open = Some((percent, span)),
                        None => return Err(span),
                    }
                }
            }
        }
        clause.clear();
        open.map_or(Ok(()), |(_, span)| Err(span))
    }

    fn discount(&self, percent: Rate, run: &Run) -> Discount {
        Discount { percent, steps: run.read_as(self.reading, self.lang) }
    }
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
    Percent(Rate, Span),
}
