//! Why a figure is what it is, and what the caller should know.
//!
//! The core gives codes and values; the words are the business of each language.

use crate::calendar::{BusinessDayConvention, Date, Step};
pub use crate::law::Basis;
use crate::law::{ClaimPart, DayCount, Procedure, SeriesName};
use crate::money::{Amount, Decimal, Rate};
use crate::shape::{Encode, Sink, codes, string_enum};
use crate::shape::{RecordShape, TypeShape};
use crate::terms::{Event, TermReading};

codes! {
    /// The explanations of figures.
    pub enum ReasonKind {
        /// The due date was agreed as a date.
        "due.agreed" => DueAgreed { due: Date },
        /// The due date follows from the steps of the agreed term.
        "due.terms" => DueTerms { start: Date, event: Event, steps: Vec<Step>, due: Date },
        /// Nothing was agreed: the term of the law.
        "due.law" => DueLaw { start: Date, event: Event, days: i32, due: Date },
        /// A reminder put the client in default before the term of the law was over.
        "due.reminder" => DueReminder { reminder: Date, due: Date },
        /// The due date was no working day and moved.
        "due.rolled" => DueRolled { from: Date, to: Date, roll: BusinessDayConvention },
        /// The due date fell into a period in which the debtor is closed.
        "due.closed" => DueClosed { from: Date, to: Date },
        /// Interest begins; `first` is the first day that bears it.
        "interest.starts" => InterestStarts { due: Date, first: Date },
        /// Interest begins with the formal notice.
        "interest.starts.notice" => InterestStartsNotice { notice: Date, first: Date },
        /// No interest was agreed, or the law knows none for this debtor.
        "interest.none" => InterestNone { },
        /// The statutory rate of a period: a reference rate plus points.
        "interest.rate.statutory" => RateStatutory { from: Date, series: SeriesName, reference: Rate, margin: Rate, adjusted: RateAdjustment, rate: Rate },
        /// The statutory rate fixed at the start of the delay, for all of it.
        "interest.rate.frozen" => RateFrozen { from: Date, series: SeriesName, reference: Rate, margin: Rate, adjusted: RateAdjustment, rate: Rate },
        /// The rate that the law itself fixes.
        "interest.rate.fixed" => RateFixed { rate: Rate },
        /// The rate agreed in the contract.
        "interest.rate.agreed" => RateAgreed { rate: Rate },
        /// The agreed points over a reference rate that moves.
        "interest.rate.agreed.reference" => RateAgreedReference { from: Date, series: SeriesName, reference: Rate, margin: Rate, adjusted: RateAdjustment, rate: Rate },
        /// So many times a reference rate that moves, plus agreed points.
        "interest.rate.agreed.multiple" => RateAgreedMultiple { from: Date, series: SeriesName, reference: Rate, multiple: Rate, margin: Rate, rate: Rate },
        /// The same of a series that the caller supplied.
        "interest.rate.agreed.own" => RateAgreedOwn { from: Date, series: String, reference: Rate, multiple: Rate, margin: Rate, rate: Rate },
        /// How days become a fraction of a year.
        "interest.day-count" => InterestDayCount { basis: DayCount },
        /// The interest of a full year of delay bears interest itself from then on.
        "interest.capitalised" => InterestCapitalised { date: Date, amount: Amount },
        /// The day of payment bears no interest.
        "interest.payment-day" => InterestPaymentDay { },
        /// The fixed sum for recovery costs.
        "compensation.fixed" => CompensationFixed { amount: Amount },
        /// The fixed sum for a debt of this size.
        "compensation.tier" => CompensationTier { debt: Amount, amount: Amount },
        /// The agreed sum.
        "compensation.agreed" => CompensationAgreed { amount: Amount },
        /// The agreed share of the debt.
        "compensation.percent" => CompensationPercent { debt: Amount, percent: Rate, amount: Amount },
        /// The sum of the law in another currency, at the rate of this day.
        "compensation.converted" => CompensationConverted { sum: String, currency: String, rate: String, date: Date, amount: Amount },
        /// No fixed sum was agreed, or the law knows none for this debtor.
        "compensation.none" => CompensationNone { },
        /// What the scale of collection costs gives for a debt of this size: a sum, and a share of the
        /// part above a bound.
        "collection.tier" => CollectionTier { principal: Amount, base: Amount, percent: Rate, above: Amount, amount: Amount },
        /// The law counts so many times the sum of the scale.
        "collection.factor" => CollectionFactor { fee: Amount, factor: Rate, amount: Amount },
        /// The scale gives less than its minimum, which stands in for it.
        "collection.floor" => CollectionFloor { amount: Amount },
        /// The scale gives more than its maximum, which stands in for it.
        "collection.cap" => CollectionCap { amount: Amount },
        /// Expenses on top, as a share.
        "collection.expenses" => CollectionExpenses { percent: Rate, amount: Amount },
        /// VAT on top, for a creditor who cannot deduct it.
        "collection.vat" => CollectionVat { rate: Rate, amount: Amount },
        /// The law has no scale of collection costs for this debtor.
        "collection.none" => CollectionNone { },
        /// The fixed compensation counts towards the costs of collection.
        "collection.set-off" => CollectionSetOff { },
        /// Costs of collection are owed only where a clause says so.
        "collection.condition.agreed" => CollectionAgreed { },
        /// Costs of collection are owed only after the first reminder that the law wants.
        "collection.condition.first-reminder" => CollectionFirstReminder { },
        /// Costs of collection are owed only after a written demand and its wait.
        "collection.condition.demand" => CollectionDemand { },
        /// Costs of collection are owed only once a lawyer or collector is charged with it.
        "collection.condition.agency" => CollectionAgency { },
        /// Costs of collection are owed only after the creditor has ended the contract.
        "collection.condition.contract-ended" => CollectionContractEnded { },
        /// The fee of the law for the reminder that was sent on this day.
        "reminder-fee" => ReminderFee { date: Date, amount: Amount },
        /// The order in which payments count.
        "allocation.order" => AllocationOrder { first: ClaimPart, second: ClaimPart, third: ClaimPart },
        /// The invoice was made up on this day: so much counts as interest and costs still owed, and
        /// no longer as principal.
        "allocation.settled" => AllocationSettled { date: Date, amount: Amount },
        /// A discount was taken in time.
        "discount.taken" => DiscountTaken { until: Date, percent: Rate, amount: Amount },
        /// The last day on which the claim can be brought.
        "limitation.last-day" => LimitationLastDay { start: Date, months: i32, last: Date },
        /// The plan bills parts of the net on the days of its milestones.
        "billing.milestones" => BillingMilestones { count: i32, net: Amount },
        /// The plan bills equal parts every so many months; cents left over go to the earliest.
        "billing.monthly" => BillingMonthly { count: i32, months: i32, net: Amount },
        /// The plan bills equal parts every so many days; cents left over go to the earliest.
        "billing.daily" => BillingDaily { count: i32, days: i32, net: Amount },
        /// Each statement bills what was completed since the one before.
        "billing.progress" => BillingProgress { count: i32, net: Amount },
        /// Nothing new is to be billed on a day of the plan: there is no invoice.
        "billing.nothing" => BillingNothing { date: Date, label: String },
        /// Progress fell: the difference is credited; `amount` is negative.
        "billing.credit" => BillingCredit { date: Date, amount: Amount },
        /// The last invoice takes what rounding left in the VAT of this rate.
        "billing.vat.remainder" => BillingVatRemainder { rate: Rate, amount: Amount },
        /// The deposit, VAT included, is taken into account in proportion to what is billed.
        "billing.deposit.pro-rata" => BillingDepositProRata { amount: Amount, vat: Amount },
        /// The deposit is taken into account first of all.
        "billing.deposit.first" => BillingDepositFirst { amount: Amount, vat: Amount },
        /// The deposit is taken into account last of all.
        "billing.deposit.last" => BillingDepositLast { amount: Amount, vat: Amount },
        /// So much is held back of each invoice, VAT included; `amount` in all.
        "billing.retention" => BillingRetention { percent: Rate, amount: Amount },
        /// What was held back is due on this day.
        "billing.release" => BillingRelease { amount: Amount, release: Date },
        /// How billing in parts is compared with one invoice of `amount` on `end`: the most that is
        /// billed and not yet paid if all pay on the due date, and the average due date by amount.
        "billing.comparison" => BillingComparison { end: Date, amount: Amount },
        /// A discount can be taken through this day.
        "discount.ends" => DiscountEnds { until: Date, percent: Rate, amount: Amount },
        /// The client can dispute the invoice through this day.
        "dispute-window.ends" => DisputeWindowEnds { start: Date, event: Event, days: i32, last: Date },
        /// A promise to pay was kept.
        "promise.kept" => PromiseKept { paid: Amount },
        /// A promise to pay was broken; `paid` is what came of it.
        "promise.broken" => PromiseBroken { paid: Amount },
        /// The day of a step by the scenario.
        "reminder.scheduled" => ReminderScheduled { days: i32, from: Anchor, date: Date },
        /// A step moved to a day that suits it.
        "reminder.moved" => ReminderMoved { cause: MoveCause, from: Date, to: Date },
        /// A broken promise brought a step forward.
        "reminder.brought-forward" => ReminderBroughtForward { pay_by: Date, from: Date, to: Date },
        /// The day of the step passed without it: it is caught up.
        "reminder.caught-up" => ReminderCaughtUp { planned: Date, to: Date },
        /// The day of the step passed without it, and a later step stands for it.
        "reminder.missed" => ReminderMissed { planned: Date, step: String },
        /// The step was meant for the time before the due date.
        "reminder.too-late" => ReminderTooLate { planned: Date, due: Date },
        /// The day of the step lies before the invoice.
        "reminder.before-issue" => ReminderBeforeIssue { planned: Date, issued: Date },
        /// The step waits: the dispute that began on this day is open.
        "reminder.paused" => ReminderPaused { from: Date },
        /// The claim is time-barred since the end of this day: it is not put on formal notice.
        "reminder.time-barred" => ReminderTimeBarred { last: Date },
        /// The dispute that began on this day is open, and waits for an answer.
        "dispute.unanswered" => DisputeUnanswered { from: Date },
        /// The invoice was paid: nothing is left to remind of.
        "reminder.paid" => ReminderPaid { date: Date },
        /// Too little is owed for the step.
        "reminder.small" => ReminderSmall { outstanding: Amount, least: Amount },
        /// The disputed part is left out of the step.
        "reminder.disputed-part" => ReminderDisputedPart { disputed: Amount, outstanding: Amount },
        /// After a dispute that came instead of payment, the next word is a firm one.
        "reminder.firmer" => ReminderFirmer { },
        /// A client in financial trouble is offered instalments before anything firm.
        "reminder.plan" => PlanOffered { },
        /// The client has so many days to answer the offer of instalments.
        "reminder.plan-wait" => PlanWait { days: i32 },
        /// The law wants a written reminder before any hand-over: the step becomes one.
        "reminder.instead-of-hand-over" => ReminderInsteadOfHandOver { },
        /// The first reminder that the law wants before costs, and the last day of the wait after it.
        "reminder.first" => ReminderFirst { days: i32, until: Date },
        /// A consumer owes no fixed sum for recovery costs.
        "reminder.claim.consumer" => ClaimConsumer { },
        /// The wait that the law wants after a first reminder is not over.
        "reminder.claim.first-reminder" => ClaimFirstReminder { days: i32 },
        /// Interest runs only from a formal notice, and there was none yet.
        "reminder.claim.formal-notice" => ClaimFormalNotice { },
        /// No date was fixed: interest needs a reminder first, and this is it.
        "reminder.claim.reminder" => ClaimReminder { },
        /// What can be lost of a client: the exposure without VAT, how likely, for how many days late.
        "credit.expected-loss" => ExpectedLoss { customer: String, exposure: Amount, pd: Rate, days: i32, loss: Amount },
        /// What is published of a price that was not given.
        "credit.published-range" => PublishedRange { price: &'static str, range: &'static str, source: &'static str, year: i32 },
        /// What a bucket of the aging is expected to lose, without VAT.
        "credit.provision.bucket" => ProvisionBucket { bucket: String, exposure: Amount, rate: Rate, allowance: Amount },
        /// What would be set aside in all.
        "credit.provision" => ProvisionTotal { allowance: Amount },
        /// A cost that is a share of something.
        "credit.cost" => CreditCost { label: CostLabel, base: Amount, rate: Rate, amount: Amount },
        /// A cost is less than its minimum, which stands in for it.
        "credit.cost.least" => CreditCostLeast { label: CostLabel, least: Amount },
        /// What money that comes sooner need not cost in a year.
        "credit.saved" => CreditSaved { cash: Amount, rate: Rate, saved: Amount },
        /// The share of an expected loss that somebody else bears.
        "credit.covered" => CreditCovered { share: Rate, covered: Amount },
        /// The most that is paid for a year.
        "credit.maximum" => CreditMaximum { maximum: Amount },
        /// How long after the due date a loss is paid.
        "credit.waiting" => CreditWaiting { months: i32 },
        /// From which probability of default on an option pays.
        "credit.break-even.default" => BreakEvenDefault { pd: Rate },
        /// From which recovery on an option pays.
        "credit.break-even.recovery" => BreakEvenRecovery { recovery: Rate },
        /// What a factor advances of what it takes.
        "credit.advance" => CreditAdvance { eligible: Amount, retained: Amount, cash: Amount },
        /// The loss stays with the seller.
        "credit.recourse" => CreditRecourse { },
        /// A bank owes the payment: what is left is its own risk.
        "credit.bank-risk" => CreditBankRisk { },
        /// What the costs are of the amount.
        "credit.share-of-amount" => CreditShareOfAmount { percent: Rate, amount: Amount },
        /// What comes back of a debt, and what is left of that.
        "credit.recovered" => CreditRecovered { debt: Amount, recovery: Rate, recovered: Amount, net: Amount },
        /// What a discount costs as interest of a year.
        "credit.discount-per-year" => DiscountPerYear { rate: Rate },
        /// What a deposit makes of the largest single loss.
        "credit.deposit" => CreditDeposit { percent: Rate, before: Amount, after: Amount },
        /// A procedure of the law: its name there, and up to what sum it is open.
        "credit.procedure" => CourtProcedure { procedure: Procedure, name: &'static str, up_to: Option<Amount> },
        /// The sheet of the law knows no procedure.
        "credit.procedure.unknown" => CourtProcedureUnknown { },
        /// The claim is too large for a procedure.
        "credit.procedure.too-large" => CourtProcedureTooLarge { name: &'static str, up_to: Amount },
        /// A client that is not taken.
        "credit.refused" => CreditRefused { customer: String, exposure: Amount },
        /// Disputed debts are covered only once the dispute is over.
        "credit.disputed" => CreditDisputed { amount: Amount },
        /// The VAT of a debt is not covered; the state gives that of a lost debt back.
        "credit.vat" => CreditVat { amount: Amount },
        /// The share of a loss that stays with the seller.
        "credit.own-share" => CreditOwnShare { percent: Rate },
        /// An invoice that is not taken.
        "credit.ineligible" => CreditIneligible { invoice: String, amount: Amount },
        /// An invoice that is not taken: its term.
        "credit.term" => CreditTerm { invoice: String, days: i32 },
        /// An invoice that is not taken: another of the client is late.
        "credit.buyer-late" => CreditBuyerLate { invoice: String, days: i32 },
        /// Consumers and public bodies are not insured.
        "credit.debtor" => CreditDebtor { },
        /// The client owes, or is about to owe, more than its limit.
        "anomaly.over-limit" => AnomalyOverLimit { exposure: Amount, limit: Amount },
        /// The mean of the points of a client's instalments, by amount and age.
        "score.own" => ScoreOwn { count: i32, points: Rate },
        /// Fewer than twelve instalments are known: the points of anybody count beside them.
        "score.prior" => ScorePrior { count: i32, prior: i32, points: Rate },
        /// So many points less for promises broken within twelve months.
        "score.broken-promises" => ScoreBrokenPromises { count: i32, points: i32 },
        /// So many points less for payments that bounced within twelve months.
        "score.rejected-payments" => ScoreRejectedPayments { count: i32, points: i32 },
        /// Something undisputed is long overdue: the score is no higher than this.
        "score.long-overdue" => ScoreLongOverdue { days: i32, most: i32 },
        /// A claim was handed over: the score is no higher than this.
        "score.handed-over" => ScoreHandedOver { most: i32 },
        /// The client is insolvent.
        "score.insolvent" => ScoreInsolvent { },
        /// The score, rounded.
        "score.result" => ScoreResult { score: i32 },
        /// What the score would be if an instalment were, or had been, paid otherwise.
        "score.what-if" => ScoreWhatIf { invoice: String, due: Date, amount: Amount, paid: WhenPaid, score: i32 },
        /// Consumers are scored only where the caller asks for it.
        "score.withheld" => ScoreWithheld { },
        /// What the sales of a year need that stay open for so many days of 360.
        "limit.need" => LimitNeed { sales: Amount, days: String, amount: Amount },
        /// A share of what the client or the seller has or turns over.
        "limit.share" => LimitShare { criterion: LimitCriterion, base: Amount, percent: Rate, amount: Amount },
        /// The highest balance of twelve months that was paid in time, times a percentage.
        "limit.history" => LimitHistory { highest: Amount, percent: Rate, amount: Amount },
        /// What an insurer covers.
        "limit.insurer" => LimitInsurer { amount: Amount },
        /// The least of these, and how many times it the score advises.
        "limit.binding" => LimitBinding { criterion: LimitCriterion, least: Amount, factor: String, amount: Amount },
        /// What is advised from a score on.
        "advice.score" => AdviceScore { score: i32, from: i32, scenario: String },
        /// Little is known: the more careful of that and what is advised for a new client.
        "advice.careful" => AdviceCareful { count: i32 },
        /// The law allows no longer term than this.
        "advice.term-capped" => AdviceTermCapped { advised: i32, days: i32 },
        /// What is overdue of a client, and for how long.
        "agenda.overdue" => AgendaOverdue { overdue: Amount, count: i32, days: i32 },
        /// The scenario that the reminders of a client follow, and its segment.
        "agenda.scenario" => AgendaScenario { scenario: String, segment: Segment },
        /// The claim is time-barred after this day.
        "agenda.limitation" => AgendaLimitation { last: Date, days: i32 },
        /// The client disputes so much since this day, and has no answer yet.
        "agenda.dispute" => AgendaDispute { from: Date, disputed: Amount },
        /// What the client holds back was to be released on this day.
        "agenda.retention" => AgendaRetention { release: Date, amount: Amount },
        /// The client has money here: it is taken off what is asked.
        "agenda.credits" => AgendaCredits { credits: Amount },
        /// The client was reached today already.
        "agenda.contacted" => AgendaContacted { date: Date },
        /// One contact a day: so many other invoices wait for the next one.
        "agenda.one-contact" => AgendaOneContact { count: i32 },
        /// The next step comes on this day.
        "agenda.next" => AgendaNext { date: Date, step: String },
        /// Every step of the scenario was sent, the last on this day: what follows is to be decided.
        "agenda.exhausted" => AgendaExhausted { date: Date, step: String },
        /// Of the month, `YYYY-MM`, so many days are counted, by its sales.
        "dso.month" => DsoMonth { month: String, sales: Amount, days: Decimal },
        /// The day follows from how late the client paid before.
        "forecast.habit" => ForecastHabit { payments: i32, days: i32, cautious: i32 },
        /// Too few payments of the client are known: the day follows from those of all clients.
        "forecast.everybody" => ForecastEverybody { payments: i32, days: i32, cautious: i32 },
        /// The client has promised to pay by the day.
        "forecast.promise" => ForecastPromise { pay_by: Date },
        /// What is disputed has no day.
        "forecast.disputed" => ForecastDisputed { },
        /// It is later than any payment before: no day follows from them.
        "forecast.later-than-ever" => ForecastLaterThanEver { payments: i32, days: i32 },
        /// The client pays later than it used to, by the medians of its days late.
        "anomaly.slow-down" => AnomalySlowDown { was: i32, is: i32 },
        /// The client never paid late, and now does.
        "anomaly.first-late" => AnomalyFirstLate { instalments: i32, days: i32 },
        /// The invoice is far larger than the client's usual one, the median.
        "anomaly.amount" => AnomalyAmount { amount: Amount, usual: Amount },
        /// A promise to pay was broken; `paid` is what came of it.
        "anomaly.broken-promise" => AnomalyBrokenPromise { pay_by: Date, promised: Amount, paid: Amount },
        /// Money of the client is there that counts against nothing, while something is overdue.
        "anomaly.unused-credit" => AnomalyUnusedCredit { credits: Amount, overdue: Amount },
        /// The client disputes more than others: of its invoices of twelve months, and of all clients'.
        "anomaly.disputes" => AnomalyDisputes { disputes: i32, invoices: i32, all_disputes: i32, all_invoices: i32 },
        /// The client has bought nothing for far longer than is usual, while something is overdue.
        "anomaly.gone-quiet" => AnomalyGoneQuiet { days: i32, usual: i32, overdue: Amount },
    }
}

codes! {
    /// What the caller should know.
    pub enum NoticeKind {
        /// The term is longer than the law allows.
        "term.unlawful" => TermUnlawful { cap: &'static str, days: i32, due: Date, latest: Date },
        /// The term is lawful only if expressly agreed and not grossly unfair.
        "term.long" => TermLong { cap: &'static str, days: i32, due: Date, latest: Date },
        /// The event the term starts from was not given: another day stands in.
        "term.start-assumed" => TermStartAssumed { event: Event, used: Date },
        /// The words of the term name no unit: days stand in.
        "term.days-assumed" => TermDaysAssumed { days: i32 },
        /// The words of the term can be read in another way, which gives the other date.
        "term.ambiguous" => TermAmbiguous { due: Date, reading: TermReading, other: Date, other_reading: TermReading },
        /// The rate of a period is not published yet: the latest is carried forward.
        "rate.provisional" => RateProvisional { series: SeriesName, from: Date, value: Rate },
        /// The sum of a half-year is not published yet: the latest is carried forward.
        "compensation.provisional" => CompensationProvisional { from: Date, amount: Amount },
        /// The agreed rate is below what the law allows.
        "interest.below-floor" => InterestBelowFloor { rate: Rate, floor: Rate },
        /// The agreed rate is above what the law allows.
        "interest.above-ceiling" => InterestAboveCeiling { rate: Rate, ceiling: Rate },
        /// Interest runs from a formal notice, and none was given.
        "interest.notice-needed" => InterestNoticeNeeded { },
        /// Interest needs a reminder unless the contract fixes a date.
        "interest.reminder-needed" => InterestReminderNeeded { },
        /// The rule behind a figure has an exception or leaves something open: its citation has a note.
        "law.note" => LawNote { },
        /// A consumer owes nothing beyond the debt before a first reminder and a wait of so many days.
        "claim.first-reminder-needed" => FirstReminderNeeded { days: i32 },
        /// The wait after the first reminder is not over: more than the debt is owed from this day.
        "claim.first-reminder" => FirstReminderWait { days: i32, from: Date },
        /// The fixed sum is in another currency: it is left out until converted.
        "compensation.conversion" => CompensationConversion { amount: String, currency: String },
        /// The agreed sum is above the most that the law lets a consumer owe, which stands in for it.
        "compensation.above-cap" => CompensationAboveCap { amount: Amount, cap: Amount },
        /// The client disputes the invoice on this day.
        "dispute.open" => DisputeOpen { from: Date },
        /// The claim is time-barred since the end of this day, unless something interrupted or
        /// suspended the period.
        "limitation.passed" => LimitationPassed { last: Date },
        /// More was paid than owed.
        "payment.surplus" => PaymentSurplus { amount: Amount },
        /// The order in which the law counts payments leaves more principal than the books show.
        "allocation.by-law" => AllocationByLaw { balance: Amount, outstanding: Amount },
        /// The last day of a discount lies after the due date.
        "discount.after-due" => DiscountAfterDue { until: Date, due: Date },
        /// The agreed due date lies before the date of the invoice, as the day of payment of what
        /// was paid before it was invoiced does.
        "due.before-issue" => DueBeforeIssue { due: Date, issued: Date },
        /// Only the open sum was given: the rest counts as paid on this day, before any interest.
        "payment.undated" => PaymentUndated { amount: Amount, used: Date },
        /// So many payments bounced, and count for nothing.
        "payment.rejected" => PaymentRejected { count: i32 },
        /// A discount was not taken: so much was missing, or so many days late.
        "discount.missed" => DiscountMissed { until: Date, percent: Rate, short: Amount, days: i32 },
        /// Payments after the day of the assessment were left out.
        "payment.later" => PaymentLater { count: i32 },
        /// The agreed retention is above what the law allows: the limit stands in for it.
        "billing.retention.capped" => BillingRetentionCapped { percent: Rate, cap: Rate },
        /// The retention is released later than the law wants it paid.
        "billing.retention.late" => BillingRetentionLate { release: Date, latest: Date },
        /// The project has no end: the last day of its plan stands in for acceptance.
        "billing.acceptance-assumed" => BillingAcceptanceAssumed { used: Date },
        /// No rate of VAT was given: none is charged.
        "billing.no-vat" => BillingNoVat { },
        /// The statements do not reach 100 percent yet; `left` of the net is not billed.
        "billing.incomplete" => BillingIncomplete { completed: Rate, left: Amount },
        /// Reminders sent after the day of the timeline were left out.
        "sent.later" => SentLater { count: i32 },
        /// A reminder was sent that is no step of the scenario.
        "sent.unknown" => SentUnknown { step: String },
        /// No loss given default was given: all of it is taken as lost.
        "loss.cautious" => LossCautious { },
        /// The charges are more than so much of the amount: their minima weigh.
        "credit.minima" => CreditMinima { percent: Rate },
        /// So many natural persons are scored: a person decides, and explains it to those who ask.
        "score.human-decides" => ScoreHumanDecides { count: i32 },
        /// Scores are for the seller alone.
        "score.do-not-publish" => ScoreDoNotPublish { },
        /// Of the late invoices the books show `balance` open; by the order in which the law counts
        /// payments `principal` is owed.
        "portfolio.allocation" => PortfolioAllocation { balance: Amount, principal: Amount },
        /// No invoice of the list is paid and no sales were given: what rests on sales is left out.
        "portfolio.open-only" => PortfolioOpenOnly { },
        /// The disputed part of so many invoices is left out of every figure.
        "portfolio.disputed-left-out" => PortfolioDisputedLeftOut { count: i32, amount: Amount },
        /// There is nothing to divide by, or nothing to go by: the measure has no value.
        "measure.left-out" => MeasureLeftOut { measure: MeasureCode },
        /// The sales of two years do not explain what is owed: the rest is taken at their average.
        "dso.history-short" => DsoHistoryShort { amount: Amount },
        /// The sums of the table are those of the invoices.
        "late-table.vat" => LateTableVat { vat: VatBasis },
        /// Without turnover there are no percentages.
        "late-table.no-percent" => LateTableNoPercent { },
    }
}

string_enum! {
    /// What is paid for a credit option.
    pub enum CostLabel {
        /// The premium of an insurance.
        Premium => "premium",
        /// The tax on a premium.
        PremiumTax => "premium-tax",
        /// Fees for the limits of buyers.
        LimitFees => "limit-fees",
        /// The fee of a factor, a bank or an agency.
        Fee => "fee",
        /// Interest on cash that is advanced.
        Interest => "interest",
        /// Money that is tied up.
        Money => "money",
        /// Other fees.
        OtherFees => "other-fees",
        /// What the option replaces: below zero.
        Savings => "savings",
        /// By the month.
        Monthly => "monthly",
        /// By the invoice.
        PerInvoice => "per-invoice",
        /// Court, service and help.
        Court => "court",
        /// The discount that is given.
        Discount => "discount",
    }

    /// What the day of a step is counted from.
    pub enum Anchor {
        /// The date of the invoice.
        Issue => "issue",
        /// The due date.
        Due => "due",
        /// The day that the step before has on the timeline: the day it was sent, else is planned.
        Previous => "previous",
    }

    /// Why a reminder is on another day than the scenario says.
    pub enum MoveCause {
        /// The client disputes the invoice.
        Dispute => "dispute",
        /// The client promised to pay.
        Promise => "promise",
        /// The contact before is too close.
        Gap => "gap",
        /// The day is no working day.
        WorkingDay => "working-day",
        /// The time that the message before gave the client is not over.
        NoticePeriod => "notice-period",
        /// The wait that the law wants after the first reminder is not over.
        FirstReminder => "first-reminder",
    }

    /// When something is paid, in a question of what would be.
    pub enum WhenPaid {
        /// Today, what is open.
        Today => "today",
        /// By its due date.
        InTime => "in-time",
    }

    /// What bounds a credit limit.
    pub enum LimitCriterion {
        /// What its orders need: its sales of a year for as long as they stay open.
        Need => "need",
        /// A share of its tangible net worth.
        NetWorth => "net-worth",
        /// A share of its turnover.
        Turnover => "turnover",
        /// A share of its working capital.
        WorkingCapital => "working-capital",
        /// A share of the seller's own sales of a year.
        OwnSales => "own-sales",
        /// The highest balance of twelve months that was paid in time, and a quarter more.
        History => "history",
        /// What an insurer covers.
        Insurer => "insurer",
    }

    /// What kind of payer a client is.
    pub enum Segment {
        /// Fewer than three instalments are known.
        New => "new",
        /// Pays in time: at most three days late on average.
        Prompt => "prompt",
        /// Forgets: at most fifteen days late on average.
        Forgetful => "forgetful",
        /// Pays later than that.
        Slow => "slow",
        /// Disputes a fifth of what is open, or disputed three times within twelve months.
        Disputing => "disputing",
        /// Something undisputed is 90 days late, or the score is below 40.
        AtRisk => "at-risk",
    }

    /// How a rate differs from its reference plus its margin.
    pub enum RateAdjustment {
        /// It does not.
        None => "none",
        /// The law rounds it.
        Rounded => "rounded",
        /// It would fall below zero.
        Floored => "floored",
    }

    /// The measures of a ledger.
    pub enum MeasureCode {
        /// Days sales outstanding, by the method chosen.
        Dso => "dso",
        /// Days sales outstanding by the sales of one stretch.
        DsoSimple => "dso-simple",
        /// Days sales outstanding by counting back through the sales of each month.
        DsoCountBack => "dso-countback",
        /// Days sales outstanding if everybody paid on the due date.
        BestPossibleDso => "best-possible-dso",
        /// The difference of the two.
        AverageDaysDelinquent => "average-days-delinquent",
        /// Days from the invoice to the payment.
        AverageDaysToPay => "average-days-to-pay",
        /// What was collected of what could be.
        CollectionEffectiveness => "collection-effectiveness",
        /// Days late, early payments as in time.
        AverageDaysLate => "average-days-late",
        /// Days late, early payments counting against it.
        DaysBeyondTerms => "days-beyond-terms",
        /// What was paid in time, by amount.
        PaidOnTime => "paid-on-time",
        /// What was paid in time, by number.
        PaidOnTimeCount => "paid-on-time-count",
        /// What is past due of all that is open.
        OverdueRatio => "overdue-ratio",
        /// What is past due for more than ninety days.
        Over90Ratio => "over-90-ratio",
        /// Sales over mean receivables.
        Turnover => "turnover",
        /// What was written off of sales.
        BadDebtRatio => "bad-debt-ratio",
        /// What the largest client owes of all.
        Top1 => "top-1",
        /// What the five largest owe.
        Top5 => "top-5",
        /// What the ten largest owe.
        Top10 => "top-10",
        /// The sum of squared shares.
        ConcentrationIndex => "concentration-index",
        /// What part of what is not due comes to be as late as the last bucket.
        RollRate => "roll-rate",
    }

    /// Whether amounts hold VAT.
    pub enum VatBasis {
        /// They do.
        Gross => "gross",
        /// They do not.
        Net => "net",
    }

    /// How much a notice matters.
    pub enum Severity {
        /// Good to know.
        Info => "info",
        /// The figure or the term may not stand.
        Warning => "warning",
    }
}

impl NoticeKind {
    /// Returns how much the notice matters.
    pub const fn severity(&self) -> Severity {
        match self {
            NoticeKind::TermLong { .. }
            | NoticeKind::LawNote {}
            | NoticeKind::TermStartAssumed { .. }
            | NoticeKind::DisputeOpen { .. }
            | NoticeKind::PaymentSurplus { .. }
            | NoticeKind::PaymentLater { .. }
            | NoticeKind::PaymentRejected { .. }
            | NoticeKind::AllocationByLaw { .. }
            | NoticeKind::DiscountMissed { .. }
            | NoticeKind::DueBeforeIssue { .. }
            | NoticeKind::BillingAcceptanceAssumed { .. }
            | NoticeKind::BillingIncomplete { .. }
            | NoticeKind::SentLater { .. }
            | NoticeKind::SentUnknown { .. }
            | NoticeKind::LossCautious {}
            | NoticeKind::ScoreHumanDecides { .. }
            | NoticeKind::ScoreDoNotPublish {}
            | NoticeKind::PortfolioAllocation { .. }
            | NoticeKind::PortfolioDisputedLeftOut { .. }
            | NoticeKind::MeasureLeftOut { .. }
            | NoticeKind::LateTableVat { .. }
            | NoticeKind::LateTableNoPercent {} => Severity::Info,
            _ => Severity::Warning,
        }
    }
}

/// Why a figure is what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The code and its values.
    pub why: ReasonKind,
    /// The law or clause behind it.
    pub basis: Basis,
}

/// Something the caller should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The code and its values.
    pub caution: NoticeKind,
    /// The part of the input it is about.
    pub path: Option<&'static str>,
    /// The law behind it.
    pub basis: Basis,
}

impl Encode for Reason {
    fn kind() -> TypeShape {
        TypeShape::Record(RecordShape {
            name: "Reason",
            fields: vec![("code", ReasonKind::kind()), ("basis", Basis::kind())],
        })
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        self.why.encode(sink);
        sink.field("basis");
        self.basis.encode(sink);
        sink.end_record();
    }
}

impl Encode for Notice {
    fn kind() -> TypeShape {
        TypeShape::Record(RecordShape {
            name: "Notice",
            fields: vec![
                ("code", NoticeKind::kind()),
                ("severity", Severity::kind()),
                ("path", Option::<&'static str>::kind()),
                ("basis", Basis::kind()),
            ],
        })
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        self.caution.encode(sink);
        sink.field("severity");
        self.caution.severity().encode(sink);
        sink.field("path");
        self.path.encode(sink);
        sink.field("basis");
        self.basis.encode(sink);
        sink.end_record();
    }
}

/// Collects reasons and notices while a figure is computed. Reasons can be left out for speed.
#[derive(Debug)]
pub(crate) struct Explanations {
    wanted: bool,
    pub reasons: Vec<Reason>,
    pub notices: Vec<Notice>,
}

impl Explanations {
    pub fn new(wanted: bool) -> Explanations {
        Explanations { wanted, reasons: Vec::new(), notices: Vec::new() }
    }

    pub fn reason(&mut self, basis: impl Into<Basis>, why: impl FnOnce() -> ReasonKind) {
        let basis = basis.into();
        if let Some(citation) = basis.0.filter(|citation| citation.is_noted()) {
            self.notice(None, citation, NoticeKind::LawNote {});
        }
        self.reason_without_note(basis, why);
    }

    /// Adds a reason that nothing hangs on any more: a note on its rule needs no notice.
    pub fn reason_without_note(&mut self, basis: Basis, why: impl FnOnce() -> ReasonKind) {
        if self.wanted {
            self.reasons.push(Reason { why: why(), basis });
        }
    }

    /// Adds a notice, once.
    pub fn notice(
        &mut self,
        path: Option<&'static str>,
        basis: impl Into<Basis>,
        caution: NoticeKind,
    ) {
        let notice = Notice { caution, path, basis: basis.into() };
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
