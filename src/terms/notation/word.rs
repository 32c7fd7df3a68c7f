//! What the words of payment terms say.

/// What a word says in a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    /// A number; its value comes with it.
    Number,
    /// Italian two, English payable.
    Due,
    Day,
    Week,
    Month,
    /// A stretch of the calendar, a [`Period`](crate::terms::Period).
    Stretch,
    /// The word "period" itself, as in "ten-day period".
    Period,
    Half,
    End,
    /// The end of a [`Period`](crate::terms::Period) in one word.
    EndOf,
    /// Italian "data fattura fine mese" in four letters.
    InvoiceMonthEnd,
    /// Next; 1 for English following, 2 for Spanish próximo.
    Next,
    NextMonth,
    /// The so-many-th of the month after the invoice.
    Proximo,
    Previous,
    Last,
    Weekday,
    /// An [`Event`](crate::terms::Event).
    Event,
    Goods,
    Works,
    Date,
    /// What comes next is counted from.
    After,
    /// On a day; elsewhere an article.
    On,
    /// At, in, within.
    At,
    /// Of, and the articles.
    Of,
    /// English of, Dutch or.
    OfOr,
    /// French and Spanish in, Dutch and.
    En,
    /// And; 1 for or.
    And,
    Then,
    /// The sign and its words; more, in "no later than".
    Plus,
    Late,
    Later,
    Net,
    /// Words that only say that something is to be paid; 1 where they say in advance.
    Pay,
    AtOnce,
    Discount,
    Without,
    Balance,
    Deposit,
    Calendar,
    /// 1 where Saturdays are meant as well.
    Working,
    WorkingDay,
    Shift,
    Same,
    Percent,
    Currency,
    /// How is paid, not when; the value is the code of EN 16931, or 0.
    Method,
    /// Paid on delivery.
    Cod,
    /// What follows is the condition of a discount, or of something else.
    If,
    /// What follows holds where no discount is taken.
    Otherwise,
    /// This month, not another.
    Current,
    /// A month by its name.
    MonthName,
    /// No later than; 1 where it means "for" as well.
    Before,
    /// Interest on late payment.
    Interest,
    /// A year; 12 for a month.
    PerYear,
    /// Where payment is late.
    Overdue,
    /// A third, a quarter; the value says which.
    Fraction,
    /// The number before it is one of instalments.
    Times,
    /// A number of days in one word.
    Days,
    /// End of the month after the invoice.
    MonthlyAccount,
    // Not in the lexicon: signs, and what is no word at all.
    Separator,
    Slash,
    Equals,
    /// A date in digits, as days; the form says where the day and the month could be exchanged.
    CivilDate,
    Unknown,
}
