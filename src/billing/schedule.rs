//! The invoices of a project, with their due dates and the reasons for every figure.

use super::account::{self, Account, Bill, Contract, Held, Portion};
use super::check;
use super::comparison::{self, AverageDue, Comparison, ExposurePoint, PeakExposure};
use super::plan::{Slice, slices, span};
use super::project::{
    Deposit, DepositShare, Every, NamedRetention, Plan, Project, Recover, Release,
};
use crate::calendar::Date;
use crate::claim::{self, DueInstalment, Invoice, Payment, Policy, due_plan, percent_of};
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::law::{ContractClause, Retention, Rule, rule_in_force};
use crate::money::{Amount, Currency, Rate, Rounding, adds_up};
use crate::order::sort_by_key;
use crate::reason::{self, Basis, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::{InputPath, record, string_enum};
use crate::terms::{AgreedTerms, Event, PaymentTerms, Share, Start, Step, Terms};

string_enum! {
    /// What an invoice of a schedule is for.
    pub enum BillingKind {
        /// A payment in advance.
        Deposit => "deposit",
        /// A part of the work.
        Interim => "interim",
        /// The last part: it closes the account.
        Final => "final",
        /// Work taken back: its amounts are negative.
        Credit => "credit",
        /// The retention is paid out.
        RetentionRelease => "retention-release",
    }
}

record! {
    /// The invoices of a project.
    pub struct BillingSchedule {
        /// ISO 4217 code of all amounts.
        pub currency: String,
        /// The invoices, in order of time.
        pub invoices: Vec<BillingInvoice>,
        /// What they add up to: the contract, once the plan bills all of it.
        pub totals: BillingTotals,
        /// What billing in parts is worth, against one invoice at the end.
        pub comparison: Comparison,
        /// What is billed and not yet paid, and what is held back, over time: a point for each day
        /// on which it changes.
        pub exposure: Vec<ExposurePoint>,
        /// The same with one invoice at the end.
        pub single_exposure: Vec<ExposurePoint>,
        /// Why.
        pub reasons: Vec<Reason>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }

    /// One invoice of a schedule. `payable = gross - deposit_recovered - retained` on every line.
    pub struct BillingInvoice {
        /// 1, 2, 3, …
        pub number: i32,
        /// The caller's words; `1/3` for an instalment, `30 %` for a statement, the kind for a
        /// deposit and a release.
        pub label: String,
        /// What it is for.
        pub kind: BillingKind,
        /// When it is issued.
        pub issued: Date,
        /// The last of its due dates.
        pub due: Date,
        /// The work billed, without VAT; of a deposit, what is paid in advance.
        pub net: Amount,
        /// VAT by rate.
        pub vat: Vec<VatAmount>,
        /// Net and VAT.
        pub gross: Amount,
        /// What the deposit paid for already, VAT included.
        pub deposit_recovered: Amount,
        /// What the client holds back; negative where it is released.
        pub retained: Amount,
        /// The same under each name, where there are several or one of its own.
        pub retentions: Vec<RetainedAmount>,
        /// What is to be paid; negative on a credit.
        pub payable: Amount,
        /// The work billed so far, without VAT. A deposit is no work.
        pub cumulative_net: Amount,
        /// The same in percent of the whole: as the statement says, else to the hundredth.
        pub cumulative_percent: Rate,
        /// The net by rate of VAT.
        pub net_by_rate: Vec<VatAmount>,
        /// The VAT in `deposit_recovered` by rate: charged with the deposit already.
        pub deposit_vat: Vec<VatAmount>,
        /// When which part of what is payable is due; none where nothing is.
        pub instalments: Vec<DueInstalment>,
        /// The same in columns that add up to those of the totals.
        pub columns: BillingColumns,
    }

    /// A line of a schedule in columns: each adds up over all invoices, and on every line
    /// `payable = work_gross - deposit - retained`.
    #[derive(Copy)]
    pub struct BillingColumns {
        /// Work billed, without VAT: none on a deposit and a release.
        pub work_net: Amount,
        /// The same with VAT.
        pub work_gross: Amount,
        /// What is deducted of the deposit, VAT included; below zero where it is billed.
        pub deposit: Amount,
        /// What is held back; below zero where it is released.
        pub retained: Amount,
        /// What is to be paid.
        pub payable: Amount,
    }

    /// What is held back under one name.
    pub struct RetainedAmount {
        /// What it is.
        pub label: String,
        /// The amount; negative where it is released.
        pub amount: Amount,
    }

    /// An amount under one rate of VAT.
    pub struct VatAmount {
        /// The rate in percent.
        pub rate: Rate,
        /// The amount.
        pub amount: Amount,
    }

    /// The sums of a schedule; the deposit counts once.
    pub struct BillingTotals {
        /// Without VAT.
        pub net: Amount,
        /// VAT.
        pub vat: Amount,
        /// Net and VAT.
        pub gross: Amount,
        /// What is to be paid on all invoices.
        pub payable: Amount,
        /// The feet of the columns of all invoices.
        pub columns: BillingColumns,
    }
}

impl BillingColumns {
    /// Whether a line adds up.
    fn adds_up(&self) -> bool {
        adds_up(self.work_gross, [self.deposit, self.retained, self.payable])
    }

    /// The feet of columns; no more than what was billed, which was checked to fit.
    fn feet<'a>(lines: impl Iterator<Item = &'a BillingColumns>, zero: Amount) -> BillingColumns {
        let [mut net, mut gross, mut deposit, mut retained, mut payable] = [0i64; 5];
        for line in lines {
            net += line.work_net.minor();
            gross += line.work_gross.minor();
            deposit += line.deposit.minor();
            retained += line.retained.minor();
            payable += line.payable.minor();
        }
        BillingColumns {
            work_net: zero.with_minor(net),
            work_gross: zero.with_minor(gross),
            deposit: zero.with_minor(deposit),
            retained: zero.with_minor(retained),
            payable: zero.with_minor(payable),
        }
    }
}

/// Returns the invoices of a project, and what billing in parts is worth.
///
/// The net is split without losing a cent, the VAT worked out by rate on each invoice, and the last
/// invoice takes what rounding left, so that all add up to the contract. A day on which nothing is
/// to be billed gives no invoice; a statement below the one before gives a credit.
///
/// A deposit has an invoice and VAT of its own. Later invoices bill the whole of the work and take
/// the deposit into account, VAT included, never more of it than was billed. The retention is held
/// back from the gross of each invoice, VAT included as French interim payments are (paiements
/// TTC), not from the deposit; the law's limit stands in for a higher percentage (France: 5 % of
/// interim payments, loi 71-584 du 16 juillet 1971, art. 1). Its release is a line of its own,
/// due on its day. All other lines fall due by the terms of the policy; the work they bill counts
/// as delivered on the day of the invoice.
///
/// Every line counts as owed from its issue to its due date for the comparison, payments before the
/// invoices of the same day. The single invoice is for the whole contract, without deposit or
/// retention, issued at the end of the project.
///
/// # Errors
/// Every problem of the project at once: `plan.empty`, `plan.percent` (more than 100 in all),
/// `plan.balance` (two of them), `plan.incomplete` and `plan.over-net` (the milestones do not make
/// the net), `plan.before-start`, `plan.falling` (progress falls and the statement says no credit),
/// `plan.over-complete`, `plan.deposit` (larger than the net), `plan.deposit-late` (after the first
/// part), `plan.release-early` (before the last part), `date.order`, `date.range`, `rate.range`,
/// `number.invalid`, `amount.not-positive`, `amount.range`, `currency.mismatch`,
/// `input.too-large` (more than 1 000 parts or lines, or 20 rates of VAT), `input.missing` (no
/// line), `input.choice` (a deposit of the balance). Then those of
/// [`due_dates`](crate::claim::due_dates).
///
/// ```
/// use echeance::billing::{Every, Plan, Project, schedule};
/// use echeance::{Amount, Currency, Date, Law, Policy, Rate};
/// let net = Amount::parse("100000", Currency::EUR).unwrap();
/// let plan = Plan::Instalments { count: 3, every: Every::Months(1) };
/// let start = Date::parse("2026-01-31").unwrap();
/// let mut project = Project::new(net, Rate::parse("20").unwrap(), start, plan);
/// let policy = Policy::of(Law::find("FR").unwrap());
///
/// let billed = schedule(&project, &policy).unwrap();
/// let lines: Vec<String> =
///     billed.invoices.iter().map(|i| format!("{} {}", i.issued, i.net)).collect();
/// assert_eq!(lines, ["2026-01-31 33333.34", "2026-02-28 33333.33", "2026-03-31 33333.33"]);
/// assert_eq!(billed.totals.gross.to_string(), "120000.00");
///
/// // A plan of no instalments is refused.
/// project.plan = Plan::Instalments { count: 0, every: Every::Months(1) };
/// assert!(schedule(&project, &policy).is_err());
/// ```
pub fn schedule(project: &Project, policy: &Policy) -> Result<BillingSchedule, Problems> {
    let mut problems = ProblemList::from(check::problems(project));
    claim::check_policy(policy, &InputPath::ROOT.key("policy"), &mut problems);
    if project.lines.is_empty() {
        problems.push(Problem::new(ProblemCode::InputMissing, "lines").hint("set lines"));
    }
    let (Some(line), true) = (project.lines.first(), problems.is_empty()) else {
        return Err(problems.into());
    };
    let currency = line.net.currency();
    let rounding = policy.rounding.mode;
    let mut whole = account::portions(&project.lines, rounding).ok_or_else(Problem::too_large)?;
    if let (Some(gross), [only]) = (project.gross, whole.as_mut_slice()) {
        // The VAT is what the net leaves of the price.
        only.vat = gross.minor() - only.net;
    }
    let net = Amount::from_minor(account::net(&whole), currency);
    // What the plan splits.
    let price = project.gross.unwrap_or(net);
    let rule = rule_in_force(policy.law.retention, policy.debtor, project.start);
    let mut scheduler = Scheduler {
        policy,
        rule,
        currency,
        net,
        price,
        names: Vec::new(),
        terms: None,
        account: reason::Explanations::new(true),
        invoices: Vec::new(),
        problems: Vec::new(),
    };
    scheduler.explain_plan(&project.plan);
    if project.lines.iter().any(|line| line.vat_rate.is_none()) {
        let caution = NoticeKind::BillingNoVat {};
        scheduler.account.notice(Some("vatRate"), Basis::default(), caution);
    }

    let slices = slices(project, price.minor(), rounding);
    let last_day = span(project).map_or(project.start, |(_, last)| last);
    let acceptance = check::acceptance(project, last_day);
    let deposit =
        project.deposit.as_ref().map(|d| scheduler.deposit(d, &whole)).unwrap_or_default();
    let rules = project.held_back();
    let named = !project.retentions.is_empty();
    scheduler.names = rules.iter().filter(|_| named).map(|rule| rule.label.clone()).collect();
    let held = |(place, rule): (usize, &NamedRetention)| Held {
        percent: match (&project.retention, place, rule.release) {
            // What is never paid back is no retention of the law.
            (None, _, None) | (Some(_), 1.., None) => rule.percent,
            (Some(_), 0, _) => scheduler.percent(rule.percent, "retention.percent"),
            _ => scheduler.percent(rule.percent, "retentions"),
        },
        cap: rule.cap.map(Amount::minor),
        on: rule.on,
    };
    let contract = Contract {
        retentions: rules.iter().enumerate().map(held).collect(),
        whole: whole.clone(),
        deposit,
        recover: project.deposit.as_ref().map_or(Recover::ProRata, |deposit| deposit.recover),
        by_gross: project.gross.is_some(),
        rounding,
    };
    let account = scheduler.bill(&slices, contract);
    for (place, rule) in rules.iter().enumerate() {
        let held = account.held().get(place).copied().unwrap_or(0);
        let release = rule.release.filter(|_| held != 0);
        let Some(date) = release.and_then(|release| check::release(project, release, last_day))
        else {
            continue;
        };
        if let (Some(Release::Months(_)), None) = (rule.release, project.end) {
            let basis = clause(policy, ContractClause::ProjectRetention);
            let caution = NoticeKind::BillingAcceptanceAssumed { used: last_day };
            scheduler.account.notice(Some("end"), basis, caution);
        }
        scheduler.hasten(date, acceptance);
        scheduler.release(place, rule, held, date);
    }
    scheduler.in_order();

    let single = scheduler.single(account::gross(&whole), acceptance);
    scheduler.finish(&account, single)
}

/// The sources of what the plan of a project says.
fn clause(policy: &Policy, clause: ContractClause) -> Basis {
    policy.law.clause(clause).into()
}

struct Scheduler<'a> {
    policy: &'a Policy,
    /// What the law says of retentions.
    rule: Option<&'static Rule<Retention>>,
    currency: Currency,
    net: Amount,
    /// What the plan splits: the net, or the price with VAT where the contract states that.
    price: Amount,
    /// What is held back under which names; none where there is one without a name of its own.
    names: Vec<String>,
    /// The term of the invoice that is added next, where it has one of its own.
    terms: Option<AgreedTerms>,
    account: reason::Explanations,
    invoices: Vec<BillingInvoice>,
    problems: Vec<Problem>,
}

impl Scheduler<'_> {
    fn money(&self, minor: i64) -> Amount {
        Amount::from_minor(minor, self.currency)
    }

    fn explain_plan(&mut self, plan: &Plan) {
        let basis = clause(self.policy, ContractClause::ProjectPlan);
        let net = self.net;
        self.account.reason(basis, || match plan {
            Plan::Milestones(milestones) => {
                ReasonKind::BillingMilestones { count: milestones.len() as i32, net }
            }
            Plan::Instalments { count, every: Every::Months(months) } => {
                ReasonKind::BillingMonthly { count: *count, months: *months, net }
            }
            Plan::Instalments { count, every: Every::Days(days) } => {
                ReasonKind::BillingDaily { count: *count, days: *days, net }
            }
            Plan::Progress(statements) => {
                ReasonKind::BillingProgress { count: statements.len() as i32, net }
            }
        });
    }

    /// Bills the deposit, and returns what it is made of.
    fn deposit(&mut self, deposit: &Deposit, whole: &[Portion]) -> Vec<Portion> {
        let rounding = self.policy.rounding.mode;
        let rated = deposit.vat_rate.map(|rate| {
            let net = account::net(whole);
            vec![Portion { rate, net, vat: rounding.percent_of(net, rate) }]
        });
        let of = rated.as_deref().unwrap_or(whole);
        let portions = match deposit.share {
            DepositShare::Percent(percent) if self.price != self.net => {
                let gross = percent_of(self.price, percent, rounding).minor();
                account::deposit_of_gross(of, gross, rounding)
            }
            DepositShare::Percent(percent) => {
                account::deposit(of, percent_of(self.net, percent, rounding).minor(), rounding)
            }
            DepositShare::Amount(amount) => account::deposit(of, amount.minor(), rounding),
            DepositShare::Gross(amount) => account::deposit_of_gross(of, amount.minor(), rounding),
        };
        let (net, gross) = (account::net(&portions), account::gross(&portions));
        if net == 0 {
            return portions;
        }
        let (amount, vat) = (self.money(gross), self.money(gross - net));
        let basis = clause(self.policy, ContractClause::ProjectDeposit);
        self.account.reason(basis, || match deposit.recover {
            Recover::ProRata => ReasonKind::BillingDepositProRata { amount, vat },
            Recover::First => ReasonKind::BillingDepositFirst { amount, vat },
            Recover::Last => ReasonKind::BillingDepositLast { amount, vat },
        });
        let bill = Bill { portions, gross, payable: gross, ..Bill::default() };
        let label = deposit.label.clone();
        self.terms = deposit.terms.clone();
        self.add(BillingKind::Deposit, label, deposit.date, &bill, (0, Rate::ZERO));
        self.terms = None;
        bill.portions
    }

    /// Returns the percentage that may be held back: the agreed one, or the law's limit.
    fn percent(&mut self, agreed: Rate, path: &'static str) -> Rate {
        let Some(rule) = self.rule else { return agreed };
        let cap = rule.value.cap;
        if agreed <= cap {
            return agreed;
        }
        let caution = NoticeKind::BillingRetentionCapped { percent: agreed, cap };
        self.account.notice(Some(path), rule.citation, caution);
        cap
    }

    /// Bills the parts of the plan, and returns the account that they leave.
    fn bill(&mut self, slices: &[Slice], contract: Contract) -> Account {
        let plan = clause(self.policy, ContractClause::ProjectPlan);
        let (price, whole) = (self.price.minor(), self.net.minor());
        let retentions = contract.retentions.clone();
        let mut account = Account::new(contract);
        let billed: i64 = slices.iter().map(|slice| slice.net).sum();
        let complete = billed == price;
        let last = slices.iter().rposition(|slice| slice.net != 0).filter(|_| complete);
        for (index, slice) in slices.iter().enumerate() {
            if slice.net == 0 {
                let (date, label) = (slice.date, slice.label.clone());
                self.account.reason(plan, || ReasonKind::BillingNothing { date, label });
                continue;
            }
            let bill = account.bill(slice.net, last == Some(index));
            let net = account::net(account.billed());
            let hundredths = Rounding::HalfUp.divide(i128::from(net) * 10_000, whole.into());
            let completed =
                Rate::from_millionths((hundredths * 10_000).clamp(0, Rate::WHOLE) as i32);
            let kind = match slice.net {
                ..0 => BillingKind::Credit,
                _ if last == Some(index) => BillingKind::Final,
                _ => BillingKind::Interim,
            };
            for (rate, amount) in &bill.remainders {
                let (rate, amount) = (*rate, self.money(*amount));
                self.account.reason(plan, || ReasonKind::BillingVatRemainder { rate, amount });
            }
            if kind == BillingKind::Credit {
                let (date, amount) = (slice.date, self.money(bill.payable));
                self.account.reason(plan, || ReasonKind::BillingCredit { date, amount });
            }
            // The account is closed where nothing is left of the net, were it by rounding.
            let completed = slice.completed.filter(|_| last != Some(index)).unwrap_or(completed);
            let label = Some(slice.label.clone());
            self.add(kind, label, slice.date, &bill, (net, completed));
        }
        for (rule, held) in retentions.iter().zip(account.held()) {
            if rule.percent == Rate::ZERO {
                continue;
            }
            let (percent, amount) = (rule.percent, self.money(*held));
            let agreed = self.policy.law.clause(ContractClause::ProjectRetention);
            let basis = Basis(Some(agreed), self.rule.map(|rule| rule.citation));
            self.account.reason(basis, || ReasonKind::BillingRetention { percent, amount });
        }
        if let Some(slice) = slices.last().filter(|_| !complete) {
            let completed = slice.completed.unwrap_or_default();
            let left = self.money(price - billed);
            let caution = NoticeKind::BillingIncomplete { completed, left };
            self.account.notice(Some("plan.statements"), plan, caution);
        }
        account
    }

    /// Notes a release that comes later than the law wants it.
    fn hasten(&mut self, date: Date, acceptance: Date) {
        if let Some(rule) = self.rule
            && let Some(months) = rule.value.release_months
            && let Some(latest) = acceptance.add_months(months)
            && date > latest
        {
            let caution = NoticeKind::BillingRetentionLate { release: date, latest };
            self.account.notice(Some("retention.release"), rule.citation, caution);
        }
    }

    /// Pays the retention out.
    fn release(&mut self, place: usize, rule: &NamedRetention, retained: i64, date: Date) {
        let contract = clause(self.policy, ContractClause::ProjectRetention);
        let amount = self.money(retained);
        self.account.reason(contract, || ReasonKind::BillingRelease { amount, release: date });
        let mut held = vec![0; self.names.len().max(1)];
        if let Some(own) = held.get_mut(place) {
            *own = -retained;
        }
        let bill = Bill { held, retained: -retained, payable: retained, ..Bill::default() };
        let (net, completed) = self
            .invoices
            .last()
            .map_or((0, Rate::ZERO), |i| (i.cumulative_net.minor(), i.cumulative_percent));
        let label = Some(rule.label.clone()).filter(|label| !label.is_empty());
        self.add(BillingKind::RetentionRelease, label, date, &bill, (net, completed));
    }

    /// Adds an invoice, due by the terms of the policy; a retention is due on its release.
    fn add(
        &mut self,
        kind: BillingKind,
        label: Option<String>,
        issued: Date,
        bill: &Bill,
        (cumulative_net, cumulative_percent): (i64, Rate),
    ) {
        let amounts = |sums: &mut dyn Iterator<Item = (Rate, i64)>| -> Vec<VatAmount> {
            sums.map(|(rate, sum)| VatAmount { rate, amount: self.money(sum) }).collect()
        };
        let portions = &bill.portions;
        let vat = amounts(&mut portions.iter().map(|portion| (portion.rate, portion.vat)));
        let net_by_rate = amounts(&mut portions.iter().map(|portion| (portion.rate, portion.net)));
        let deposit_vat = amounts(&mut bill.recovered_vat.iter().copied());
        let retentions = self.names.iter().zip(&bill.held);
        let retentions = retentions.filter(|(_, held)| **held != 0);
        let retentions: Vec<RetainedAmount> = retentions
            .map(|(label, held)| RetainedAmount { label: label.clone(), amount: self.money(*held) })
            .collect();
        let ahead = kind == BillingKind::Deposit;
        let columns = BillingColumns {
            work_net: self.money(if ahead { 0 } else { account::net(portions) }),
            work_gross: self.money(if ahead { 0 } else { bill.gross }),
            deposit: self.money(if ahead { -bill.gross } else { bill.recovered }),
            retained: self.money(bill.retained),
            payable: self.money(bill.payable),
        };
        let instalments = self.due(kind, issued, bill);
        let due = instalments.iter().map(|instalment| instalment.due).max().unwrap_or(issued);
        self.invoices.push(BillingInvoice {
            number: self.invoices.len() as i32 + 1,
            label: label.unwrap_or_else(|| kind.word().to_string()),
            kind,
            issued,
            due,
            net: self.money(account::net(portions)),
            vat,
            gross: self.money(bill.gross),
            deposit_recovered: self.money(bill.recovered),
            retained: self.money(bill.retained),
            retentions,
            payable: self.money(bill.payable),
            cumulative_net: self.money(cumulative_net),
            cumulative_percent,
            net_by_rate,
            deposit_vat,
            instalments: if bill.payable == 0 { Vec::new() } else { instalments },
            columns,
        });
    }

    fn due(&mut self, kind: BillingKind, issued: Date, bill: &Bill) -> Vec<DueInstalment> {
        // Where nothing is left to pay, the gross stands in: the invoice still has a due date.
        let total = if bill.payable == 0 { bill.gross } else { bill.payable };
        let mut invoice = Invoice::new(issued, self.money(total.abs()));
        match kind {
            BillingKind::Deposit => invoice.terms = self.terms.clone(),
            BillingKind::RetentionRelease => invoice.due = Some(issued),
            _ => invoice.delivered = Some(issued),
        }
        // That a retention is due on its day was said: the day was not agreed on an invoice.
        let mut silent = reason::Explanations::new(false);
        let account = match kind {
            BillingKind::RetentionRelease => &mut silent,
            _ => &mut self.account,
        };
        match due_plan(&invoice, self.policy, account) {
            Ok(mut instalments) => {
                if total < 0 {
                    instalments.iter_mut().for_each(negate);
                }
                instalments
            }
            Err(Problems(found)) => {
                self.refuse(found);
                Vec::new()
            }
        }
    }

    /// Puts the releases in order of their days.
    fn in_order(&mut self) {
        let first = |invoice: &BillingInvoice| invoice.kind == BillingKind::RetentionRelease;
        let start = self.invoices.iter().position(first).unwrap_or(self.invoices.len());
        let Some(releases) = self.invoices.get_mut(start..) else { return };
        sort_by_key(releases, |invoice| invoice.issued.days().into());
        for (number, invoice) in (start as i32 + 1..).zip(releases) {
            invoice.number = number;
        }
    }

    /// Notes problems, each once: the same term fails on many invoices alike.
    fn refuse(&mut self, found: Vec<Problem>) {
        for problem in found {
            let known = |p: &Problem| (p.code, &p.path) == (problem.code, &problem.path);
            if !self.problems.iter().any(known) {
                self.problems.push(problem);
            }
        }
    }

    /// Returns the due dates of one invoice for the whole.
    fn single(&mut self, gross: i64, end: Date) -> (Date, Vec<DueInstalment>) {
        let mut invoice = Invoice::new(end, self.money(gross));
        invoice.delivered = Some(end);
        match due_plan(&invoice, self.policy, &mut reason::Explanations::new(false)) {
            Ok(instalments) => (end, instalments),
            Err(Problems(found)) => {
                self.refuse(found);
                (end, Vec::new())
            }
        }
    }

    fn finish(
        mut self,
        account: &Account,
        (end, instalments): (Date, Vec<DueInstalment>),
    ) -> Result<BillingSchedule, Problems> {
        if !self.problems.is_empty() {
            return Err(ProblemList::from(self.problems).into());
        }
        let partial = || self.invoices.iter().map(BillingInvoice::exposes);
        let single = || std::iter::once((end, instalments.as_slice(), 0));
        let fits = |points: Option<Vec<ExposurePoint>>| points.ok_or_else(Problem::too_large);
        let exposure = fits(comparison::exposure(partial(), self.currency))?;
        let single_exposure = fits(comparison::exposure(single(), self.currency))?;
        let single_due = comparison::average(single()).unwrap_or(end);
        let comparison = Comparison {
            peak_exposure: PeakExposure {
                partial: comparison::peak(&exposure, self.currency),
                single: comparison::peak(&single_exposure, self.currency),
            },
            average_due: AverageDue {
                partial: comparison::average(partial()).unwrap_or(single_due),
                single: single_due,
            },
        };
        let amount = comparison.peak_exposure.single;
        let basis = clause(self.policy, ContractClause::ProjectPlan);
        self.account.reason(basis, || ReasonKind::BillingComparison { end, amount });
        let billed = account.billed();
        let (net, gross) = (account::net(billed), account::gross(billed));
        let payable = self.invoices.iter().map(|invoice| invoice.payable.minor()).sum();
        let columns = self.invoices.iter().map(|invoice| &invoice.columns);
        let totals = BillingTotals {
            columns: BillingColumns::feet(columns, self.money(0)),
            net: self.money(net),
            vat: self.money(gross - net),
            gross: self.money(gross),
            payable: self.money(payable),
        };
        let schedule = BillingSchedule {
            currency: self.currency.code().to_string(),
            invoices: self.invoices,
            totals,
            comparison,
            exposure,
            single_exposure,
            reasons: self.account.reasons,
            notices: self.account.notices,
        };
        if schedule.adds_up() { Ok(schedule) } else { Err(Problem::contradiction().into()) }
    }
}

fn negate(instalment: &mut DueInstalment) {
    let negative = |amount: &mut Amount| *amount = amount.with_minor(-amount.minor());
    instalment.amount.iter_mut().for_each(negative);
    // There is nothing to pay early.
    instalment.discounts.clear();
}

impl BillingInvoice {
    /// What of it is owed when.
    fn exposes(&self) -> comparison::Payable<'_> {
        (self.issued, &self.instalments, self.retained.minor())
    }

    fn adds_up(&self) -> bool {
        let amounts =
            |sums: &[VatAmount]| -> Vec<Amount> { sums.iter().map(|s| s.amount).collect() };
        let parts = self.instalments.iter().filter_map(|part| part.amount);
        let vat = amounts(&self.vat);
        adds_up(self.net, amounts(&self.net_by_rate))
            && adds_up(self.gross, vat.into_iter().chain([self.net]))
            && adds_up(self.gross, [self.payable, self.deposit_recovered, self.retained])
            && adds_up(self.payable, parts)
            && self.columns.adds_up()
            && (self.retentions.is_empty()
                || adds_up(self.retained, self.retentions.iter().map(|one| one.amount)))
    }

    /// Returns the invoice as [`assess`](crate::assess) takes it: `total` is what is payable, and
    /// the due dates are agreed. `None` where nothing is to be paid, as on a credit.
    ///
    /// ```
    /// use echeance::billing::{Every, Plan, Project, schedule};
    /// use echeance::{Amount, Currency, Date, Law, Policy, Rate, assess};
    /// let day = |text| Date::parse(text).unwrap();
    /// let net = Amount::parse("100000", Currency::EUR).unwrap();
    /// let plan = Plan::Instalments { count: 3, every: Every::Months(1) };
    /// let project = Project::new(net, Rate::parse("20").unwrap(), day("2026-01-31"), plan);
    /// let policy = Policy::of(Law::find("FR").unwrap());
    /// let schedule = schedule(&project, &policy).unwrap();
    /// let second = schedule.invoices[1].invoice().unwrap();
    /// let claim = assess(&second, &policy, day("2026-04-30"), false).unwrap();
    /// assert_eq!((claim.outstanding.to_string(), claim.instalments[0].days_late), ("40000.00".into(), 31));
    /// ```
    pub fn invoice(&self) -> Option<Invoice> {
        if self.payable.minor() <= 0 {
            return None;
        }
        let mut invoice = Invoice::new(self.issued, self.payable);
        invoice.id = Some(self.number.to_string());
        // Of a few cents in many parts some are none.
        let owed = |part: &&DueInstalment| part.amount.is_none_or(|amount| amount.minor() > 0);
        let owed: Vec<&DueInstalment> = self.instalments.iter().filter(owed).collect();
        match owed.as_slice() {
            [] => invoice.due = Some(self.due),
            [part] => invoice.due = Some(part.due),
            parts => {
                let part = |part: &&DueInstalment| crate::terms::TermPart {
                    share: part.amount.map_or(Share::Balance, Share::Amount),
                    terms: Terms {
                        from: Start::new(&[Event::Issue]),
                        steps: vec![Step::AddDays(part.due.days_since(self.issued))],
                        roll: Some(crate::calendar::BusinessDayConvention::None),
                        discounts: Vec::new(),
                    },
                };
                let parts = parts.iter().map(part).collect();
                invoice.terms = Some(PaymentTerms::Split(parts).into());
            }
        }
        Some(invoice)
    }
}

impl BillingSchedule {
    /// Whether the sums agree with their parts: no figure leaves where they do not.
    fn adds_up(&self) -> bool {
        let (totals, invoices) = (&self.totals, &self.invoices);
        // A deposit is work that later invoices bill.
        let work = || invoices.iter().filter(|invoice| invoice.kind != BillingKind::Deposit);
        let vat = work().flat_map(|invoice| invoice.vat.iter().map(|vat| vat.amount));
        invoices.iter().all(BillingInvoice::adds_up)
            && totals.columns.adds_up()
            && totals.columns.work_net == totals.net
            && totals.columns.work_gross == totals.gross
            && totals.columns.payable == totals.payable
            && adds_up(totals.net, work().map(|invoice| invoice.net))
            && adds_up(totals.vat, vat)
            && adds_up(totals.gross, work().map(|invoice| invoice.gross))
            && adds_up(totals.payable, invoices.iter().map(|invoice| invoice.payable))
    }

    /// Returns every invoice on which something is to be paid. A credit is recorded on the invoices
    /// before it, the latest first, as far as each goes.
    pub fn to_invoices(&self) -> Vec<Invoice> {
        let mut invoices: Vec<Invoice> = Vec::new();
        for line in &self.invoices {
            if let Some(invoice) = line.invoice() {
                invoices.push(invoice);
                continue;
            }
            let mut left = -line.payable.minor();
            for invoice in invoices.iter_mut().rev() {
                let credited: i64 = invoice.credits.iter().map(|c| c.amount.minor()).sum();
                let credit = left.min(invoice.total.minor() - credited);
                if credit <= 0 {
                    continue;
                }
                left -= credit;
                let amount = line.payable.with_minor(credit);
                let id = Some(line.number.to_string());
                invoice.credits.push(Payment { id, ..Payment::new(line.issued, amount) });
            }
        }
        invoices
    }
}
