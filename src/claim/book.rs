//! The invoice as the books of both sides keep it: the total less credit notes, discounts taken and
//! payments. No law comes into it.
//!
//! Payments and discounts fill the instalment due first; credit notes shorten the last one first.
//! What is open is therefore one stretch of the invoice, from what was filled to what is left of
//! the total, and these two sums say everything about a day.

use super::due::{DiscountDeadline, DueInstalment, percent_of};
use super::invoice::Invoice;
use crate::calendar::Date;
use crate::money::{Amount, Rate, Rounding};
use crate::order::sort_by_key;

/// The book of one invoice, from its first day to the last entry, in minor units. The total and
/// all entries together were checked to fit 64 bits.
///
/// It is read once, in order of days; every question about a day is then answered from it.
#[derive(Debug)]
pub(crate) struct Book {
    parts: Vec<BookPart>,
    lines: Vec<BookLine>,
    total: i64,
}

/// One instalment in the book.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BookPart {
    pub due: Date,
    pub amount: i64,
    /// What stands before it in the invoice.
    start: i64,
    /// The day from which nothing of it is open.
    settled: Option<Date>,
    /// The best discount that was offered last, and the day one was taken.
    offer: Option<Offer>,
    taken: Option<Date>,
}

/// A discount and the last day on which it can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub until: Date,
    pub percent: Rate,
    /// What the percentage is of, where not of the amount.
    pub base: Option<Amount>,
}

impl Offer {
    fn of(discount: &DiscountDeadline) -> Offer {
        Offer { until: discount.until, percent: discount.percent, base: discount.base }
    }
}

/// One entry of the book, and where the book stands after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BookLine {
    pub date: Date,
    pub kind: BookKind,
    pub amount: i64,
    /// Payments and discounts up to here.
    filled: i64,
    /// What credit notes up to here leave of the total.
    left: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BookKind {
    /// With its place among the payments as given.
    Payment(usize),
    /// With its place among the credit notes as given.
    Credit(usize),
    /// With the first instalment that it is for.
    Discount(usize, Offer),
}

/// A discount that was meant to be taken and lapsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MissedDiscount {
    pub offer: Offer,
    /// What is missing to the discounted amount.
    pub short: i64,
    /// By how many days it was reached late or, where it was not, the last payment came late.
    pub days: i32,
}

impl BookPart {
    fn end(&self) -> i64 {
        self.start + self.amount
    }

    /// What of it lies between two sums of the invoice.
    fn between(&self, from: i64, to: i64) -> i64 {
        (self.end().min(to) - self.start.max(from)).max(0)
    }
}

impl Book {
    /// Reads what happened to an invoice of these instalments, first due first. A payment that
    /// bounced is none.
    pub fn new(instalments: &[DueInstalment], invoice: &Invoice, rounding: Rounding) -> Book {
        let mut start = 0i64;
        let mut parts = Vec::with_capacity(instalments.len());
        for instalment in instalments {
            let amount = instalment.amount.map_or(0, |amount| amount.minor());
            let last = instalment.discounts.iter().max_by_key(|discount| discount.until);
            parts.push(BookPart {
                due: instalment.due,
                amount,
                start,
                settled: None,
                offer: last.map(Offer::of),
                taken: None,
            });
            start += amount;
        }
        let credits = (0..).zip(&invoice.credits);
        let credits = credits.map(|(place, entry)| (BookKind::Credit(place), entry));
        let payments = (0..).zip(&invoice.payments).filter(|(_, payment)| !payment.rejected);
        let payments = payments.map(|(place, entry)| (BookKind::Payment(place), entry));
        // A credit note before a payment of the same day.
        let entries = credits.chain(payments).map(|(kind, entry)| BookLine {
            date: entry.date,
            kind,
            amount: entry.amount.minor(),
            filled: 0,
            left: 0,
        });
        let mut entries: Vec<BookLine> = entries.collect();
        sort_by_key(&mut entries, |entry| entry.date.days().into());
        let lines = Vec::with_capacity(entries.len());
        let mut book = Book { parts, lines, total: start };
        book.read(entries, instalments, rounding);
        book
    }

    fn read(&mut self, entries: Vec<BookLine>, instalments: &[DueInstalment], rounding: Rounding) {
        let mut open = 0..self.parts.len();
        // Parts of nothing are settled from the start.
        self.close(&mut open, None);
        let mut entries = entries.into_iter().peekable();
        while let Some(entry) = entries.next() {
            let day = entry.date;
            self.write(entry);
            self.close(&mut open, Some(day));
            if entries.peek().is_none_or(|next| next.date > day)
                && let Some(discount) = self.discount(day, instalments, rounding)
            {
                self.write(discount);
                self.close(&mut open, Some(day));
            }
        }
    }

    fn write(&mut self, mut line: BookLine) {
        (line.filled, line.left) = self.sums(self.lines.len());
        match line.kind {
            BookKind::Credit(_) => line.left -= line.amount,
            _ => line.filled += line.amount,
        }
        self.lines.push(line);
    }

    /// Notes the instalments of which nothing is open any more.
    fn close(&mut self, open: &mut std::ops::Range<usize>, day: Option<Date>) {
        let (filled, left) = self.sums(self.lines.len());
        while open.start < open.end
            && let Some(part) = self.parts.get_mut(open.start)
            && part.between(filled, left) == 0
        {
            part.settled = Some(day.unwrap_or(part.due));
            open.start += 1;
        }
        while open.start < open.end
            && let Some(part) = self.parts.get_mut(open.end - 1)
            && part.between(filled, left) == 0
        {
            part.settled = Some(day.unwrap_or(part.due));
            open.end -= 1;
        }
    }

    /// Returns the discount that what was received by the end of a day brings: where it reaches the
    /// discounted amount of an instalment, or of several that follow one another, the rest of them.
    fn discount(
        &mut self,
        day: Date,
        instalments: &[DueInstalment],
        rounding: Rounding,
    ) -> Option<BookLine> {
        let offered = |part: &BookPart| {
            part.taken.is_none() && part.offer.is_some_and(|offer| offer.until >= day)
        };
        let first = self.parts.iter().position(offered)?;
        let (filled, left) = self.sums(self.lines.len());
        let received = filled - self.parts.get(first)?.start;
        if received <= 0 {
            return None;
        }
        let (mut full, mut saved) = (0i64, 0i64);
        let mut reached = None;
        for (place, part) in self.parts.iter().enumerate().skip(first) {
            let amount = part.between(part.start, left);
            full += amount;
            if offered(part)
                && let Some(instalment) = instalments.get(place)
                && let Some(best) = best_on(instalment, day)
            {
                saved += saving(instalment, best, amount, rounding);
            }
            if received < full - saved {
                break;
            }
            if received < full {
                reached = Some((place, full - received));
            }
        }
        let (last, amount) = reached?;
        let offer = best_on(instalments.get(first)?, day)?;
        for part in self.parts.get_mut(first..=last)? {
            if offered(part) {
                part.taken = Some(day);
            }
        }
        let kind = BookKind::Discount(first, offer);
        Some(BookLine { date: day, kind, amount, filled: 0, left: 0 })
    }

    /// What was filled and what is left of the total after so many lines.
    fn sums(&self, lines: usize) -> (i64, i64) {
        let last = lines.checked_sub(1).and_then(|last| self.lines.get(last));
        last.map_or((0, self.total), |line| (line.filled, line.left))
    }

    /// The same at the end of a day.
    fn sums_on(&self, day: Date) -> (i64, i64) {
        self.sums(self.lines.partition_point(|line| line.date <= day))
    }

    /// Returns every entry in order of days, discounts taken included.
    pub fn lines(&self) -> &[BookLine] {
        &self.lines
    }

    /// Returns the instalments, first due first.
    pub fn parts(&self) -> &[BookPart] {
        &self.parts
    }

    /// Returns what each payment filled of each instalment by the end of a day: the day, the place of
    /// the instalment and how much, in order of days. Discounts and credit notes are no payments.
    pub fn portions(&self, day: Date) -> Vec<(Date, usize, i64)> {
        let mut portions = Vec::new();
        let (mut filled, mut first) = (0i64, 0usize);
        for line in self.lines.iter().take_while(|line| line.date <= day) {
            let (from, to) = (filled, line.filled.min(line.left));
            filled = line.filled;
            for (place, part) in self.parts.iter().enumerate().skip(first) {
                if part.start >= to {
                    break;
                }
                let portion = part.between(from, to);
                if portion > 0 && matches!(line.kind, BookKind::Payment(_)) {
                    portions.push((line.date, place, portion));
                }
                if part.end() <= filled {
                    first = place + 1;
                }
            }
        }
        portions
    }

    /// Returns what is open at the end of a day: below zero where more was paid or credited than
    /// invoiced.
    pub fn balance(&self, day: Date) -> i64 {
        let (filled, left) = self.sums_on(day);
        left - filled
    }

    /// Returns what is open of each instalment at the end of a day.
    pub fn open(&self, day: Date) -> impl Iterator<Item = i64> {
        let (filled, left) = self.sums_on(day);
        self.parts.iter().map(move |part| part.between(filled, left))
    }

    /// Returns what of the open sum fell due before a day.
    pub fn overdue(&self, day: Date) -> i64 {
        self.overdue_within(day, day)
    }

    /// What is open at the end of a day of the instalments due before another.
    fn overdue_within(&self, day: Date, before: Date) -> i64 {
        let parts = self.parts.iter().zip(self.open(day)).filter(|(part, _)| part.due < before);
        parts.map(|(_, open)| open).sum()
    }

    /// Returns what of the sum that is open at the end of a day has fallen due by then.
    pub fn overdue_on(&self, day: Date) -> i64 {
        self.overdue_within(day, day.next())
    }

    /// Returns what is open of the instalments due on a day at its end.
    pub fn due_on(&self, day: Date) -> i64 {
        self.overdue_on(day).saturating_sub(self.overdue(day))
    }

    /// Returns the instalments that were not paid by their due dates, of those due before a day.
    pub fn late_parts(&self, day: Date) -> impl Iterator<Item = &BookPart> {
        self.late_places(day).map(|(_, part)| part)
    }

    /// The same with their places.
    pub fn late_places(&self, day: Date) -> impl Iterator<Item = (usize, &BookPart)> {
        let known = self.parts.iter().enumerate().filter(move |(_, part)| part.due < day);
        known.filter(|(place, part)| part.amount > 0 && self.settled(*place, part.due).is_none())
    }

    /// Returns the first instalment of which something is open at the end of a day.
    pub fn oldest_open(&self, day: Date) -> Option<&BookPart> {
        self.parts.iter().zip(self.open(day)).find(|(_, open)| *open > 0).map(|(part, _)| part)
    }

    /// Returns the day from which nothing of an instalment is open, where it has come by a day.
    pub fn settled(&self, place: usize, day: Date) -> Option<Date> {
        self.parts.get(place)?.settled.filter(|settled| *settled <= day)
    }

    /// Returns the day from which nothing of the invoice is open, where it has come by a day.
    pub fn paid(&self, day: Date) -> Option<Date> {
        let days = self.parts.iter().map(|part| part.settled.filter(|settled| *settled <= day));
        days.collect::<Option<Vec<Date>>>()?.into_iter().max()
    }

    /// Returns the discounts that somebody meant to take by a day and did not: something was paid
    /// while they lasted, or little more than the discount is left.
    pub fn missed(
        &self,
        instalments: &[DueInstalment],
        rounding: Rounding,
        day: Date,
    ) -> Vec<MissedDiscount> {
        let known = self.lines.partition_point(|line| line.date <= day);
        let lines = self.lines.get(..known).unwrap_or_default();
        let (filled, left) = self.sums(known);
        let mut missed = Vec::new();
        for (part, instalment) in self.parts.iter().zip(instalments) {
            let Some(offer) = part.offer.filter(|offer| offer.until < day) else { continue };
            let open = part.between(filled, left);
            if part.taken.is_some_and(|taken| taken <= day) || open == 0 {
                continue;
            }
            let amount = part.between(part.start, left);
            let saving = saving(instalment, offer, amount, rounding);
            let wanted = part.start + amount - saving;
            let in_time = self.sums_on(offer.until).0 > part.start;
            // Who is short by far more than the discount did not have it in mind.
            if filled <= part.start || (!in_time && open - saving > saving) {
                continue;
            }
            let reached = lines.iter().find(|line| line.filled >= wanted);
            let paid = |line: &&BookLine| matches!(line.kind, BookKind::Payment(_));
            let last = reached.or(lines.iter().rfind(paid));
            missed.push(MissedDiscount {
                offer,
                short: (wanted - filled).max(0),
                days: last.map_or(0, |line| line.date.days_since(offer.until).max(0)),
            });
        }
        missed
    }
}

/// The best discount of an instalment that can still be taken on a day.
fn best_on(instalment: &DueInstalment, day: Date) -> Option<Offer> {
    let open = instalment.discounts.iter().filter(|discount| discount.until >= day);
    open.max_by_key(|discount| discount.percent).map(Offer::of)
}

/// What a discount saves of so much of an instalment: of no more than what it is of.
fn saving(instalment: &DueInstalment, offer: Offer, amount: i64, rounding: Rounding) -> i64 {
    let amount = offer.base.map_or(amount, |base| base.minor().min(amount));
    let whole = instalment.amount;
    whole.map_or(0, |whole| percent_of(whole.with_minor(amount), offer.percent, rounding).minor())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::claim::Payment;
    use crate::money::{Amount, Currency};

    fn day(after: i32) -> Date {
        Date::parse("2026-01-05").unwrap().add_days(after).unwrap()
    }

    fn money(minor: i64) -> Amount {
        Amount::from_minor(minor, Currency::EUR)
    }

    fn book(parts: &[(i32, i64)], payments: &[(i32, i64)], credits: &[(i32, i64)]) -> Book {
        let total = parts.iter().map(|(_, amount)| amount).sum();
        let entry = |(date, minor): &(i32, i64)| Payment::new(day(*date), money(*minor));
        let mut invoice = Invoice::new(day(0), money(total));
        invoice.payments = payments.iter().map(entry).collect();
        invoice.credits = credits.iter().map(entry).collect();
        let instalment = |(due, minor): &(i32, i64)| DueInstalment {
            due: day(*due),
            amount: Some(money(*minor)),
            discounts: Vec::new(),
        };
        let instalments: Vec<DueInstalment> = parts.iter().map(instalment).collect();
        Book::new(&instalments, &invoice, Rounding::HalfUp)
    }

    fn open(book: &Book, after: i32) -> Vec<i64> {
        book.open(day(after)).collect()
    }

    #[test]
    fn payments_fill_the_first_and_credit_notes_shorten_the_last() {
        let book = book(&[(30, 300), (60, 300), (90, 300)], &[(46, 400), (74, 100)], &[(55, 50)]);
        assert_eq!(open(&book, 45), [300, 300, 300]);
        assert_eq!(open(&book, 46), [0, 200, 300]);
        assert_eq!(open(&book, 55), [0, 200, 250]);
        assert_eq!(open(&book, 99), [0, 100, 250]);
        assert_eq!((book.balance(day(99)), book.overdue(day(61))), (350, 200));
        assert_eq!(book.settled(0, day(46)), Some(day(46)));
        assert_eq!((book.settled(0, day(45)), book.settled(1, day(99))), (None, None));
        assert_eq!(book.oldest_open(day(99)).unwrap().due, day(60));
        assert_eq!(book.late_parts(day(99)).count(), 3);
        assert_eq!(book.late_parts(day(60)).count(), 1);
    }

    #[test]
    fn a_part_of_nothing_is_settled_from_the_start() {
        let book = book(&[(0, 0), (30, 100), (60, 0)], &[(10, 150)], &[]);
        assert_eq!(book.settled(0, day(0)), Some(day(0)));
        assert_eq!(book.settled(1, day(99)), Some(day(10)));
        assert_eq!(book.balance(day(10)), -50);
        assert_eq!(book.late_parts(day(99)).count(), 0);
    }
}
