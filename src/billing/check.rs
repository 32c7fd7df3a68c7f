//! What must hold between the values of a project.

use super::account::{self, portions};
use super::plan::{instalment, span};
use super::project::{
    DepositShare, Every, MOST_DAYS, MOST_MONTHS, MOST_PARTS, Milestone, Plan, Project, ProjectLine,
    Release, Statement, net_of,
};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode};
use crate::money::{Amount, Rate, Rounding};
use crate::terms::{self, Share};

/// Most rates of VAT in one project: more than any country has.
const MOST_RATES: usize = 20;
/// Amounts stay below 10^15 currency units, and within what a split can weigh.
const MOST_UNITS: i128 = 1_000_000_000_000_000;
const MOST_MINOR: i128 = 1_000_000_000_000_000_000;
/// A hundred percent.
const WHOLE: Rate = Rate::from_millionths(100_000_000);

/// Returns every problem of a project. Where it has no line, its net is unknown: what depends on
/// the net is not looked at.
pub(crate) fn problems(project: &Project) -> Vec<Problem> {
    let mut check = Check { project, problems: Vec::new() };
    let net = check.lines();
    check.date("start", project.start);
    if let Some(end) = project.end {
        check.date("end", end);
        if end.in_range() && end < project.start {
            let hint = format!("the project starts on {}", project.start);
            check.add(ProblemCode::DateOrder, "end", end, hint);
        }
    }
    match &project.plan {
        Plan::Milestones(milestones) => check.milestones(milestones, net),
        Plan::Instalments { count, every } => check.instalments(*count, *every),
        Plan::Progress(statements) => check.statements(statements),
    }
    check.deposit(net);
    check.retention();
    check.problems
}

struct Check<'a> {
    project: &'a Project,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn add(
        &mut self,
        code: ProblemCode,
        path: impl Into<String>,
        value: impl ToString,
        hint: impl Into<String>,
    ) {
        self.problems.push(Problem::new(code, path).value(value).hint(hint));
    }

    fn date(&mut self, path: impl Into<String>, date: Date) {
        if !date.in_range() {
            self.add(ProblemCode::DateRange, path, date, "from 1990-01-01 to 2199-12-31");
        }
    }

    fn few(&mut self, path: &str, count: usize, most: usize, of: &str) {
        if count > most {
            self.add(ProblemCode::InputTooLarge, path, count, format!("at most {most} {of}"));
        }
    }

    /// Checks what is sold, and returns its net where it is known.
    fn lines(&mut self) -> Option<Amount> {
        let lines = &self.project.lines;
        self.few("lines", lines.len(), MOST_PARTS, "lines");
        let before = self.problems.len();
        let currency = lines.first()?.net.currency();
        // A project of one line without a label is written as net and vatRate.
        let single = matches!(lines.as_slice(), [ProjectLine { label, .. }] if label.is_empty());
        for (index, line) in lines.iter().enumerate() {
            let path = |key: &str| match single {
                true => key.to_string(),
                false => format!("lines[{index}].{key}"),
            };
            // A discount lowers what else is sold under its rate.
            let same = |other: &&ProjectLine| other.vat_rate == line.vat_rate;
            let others = lines.iter().filter(same).map(|line| i128::from(line.net.minor()));
            if others.sum::<i128>() <= 0 && (line.net.minor() <= 0 || single) {
                self.add(
                    ProblemCode::AmountNotPositive,
                    path("net"),
                    line.net,
                    "give more than zero",
                );
            }
            self.currency(path("net"), line.net, currency);
            if line.vat_rate.is_none() && !single {
                let problem = Problem::new(ProblemCode::InputMissing, path("vatRate"));
                self.problems.push(problem.hint("set vatRate"));
            }
            let rate = line.vat_rate.unwrap_or_default();
            if !(Rate::ZERO..=WHOLE).contains(&rate) {
                let hint = "from 0 to 100 percent";
                self.add(ProblemCode::RateRange, path("vatRate"), rate, hint);
            }
        }
        let whole = portions(lines, Rounding::HalfUp);
        let rates = whole.as_deref().unwrap_or_default();
        self.few("lines", rates.len(), MOST_RATES, "rates of VAT");
        let gross: i128 = rates.iter().map(|p| i128::from(p.net) + i128::from(p.vat)).sum();
        let most = MOST_MINOR.min(MOST_UNITS * i128::from(currency.minor_units()));
        if whole.is_none() || gross >= most {
            let path = if single { "net" } else { "lines" };
            let net = lines.iter().map(|line| i128::from(line.net.minor())).sum();
            let (net, hint) = (currency.decimal(net), "VAT included, below 10^15 units");
            self.add(ProblemCode::AmountRange, path, net, hint);
        }
        let sound = self.problems.len() == before;
        let price = self.gross(single, rates);
        sound.then(|| price.unwrap_or_else(|| Amount::from_minor(account::net(rates), currency)))
    }

    /// Checks a price that is stated with VAT: it is that of one line.
    fn gross(&mut self, single: bool, rates: &[account::Portion]) -> Option<Amount> {
        let gross = self.project.gross?;
        let of = |only: &account::Portion| {
            single && net_of(gross.minor(), only.rate, Rounding::HalfUp) == only.net
        };
        if !matches!(rates, [only] if of(only)) {
            let hint = "give gross and vatRate of one thing sold, without net and lines";
            self.add(ProblemCode::InputChoice, "gross", gross, hint);
        }
        Some(gross)
    }

    fn currency(&mut self, path: String, amount: Amount, currency: crate::Currency) {
        if amount.currency() != currency {
            let hint = format!("the project is in {}", currency.code());
            self.add(ProblemCode::CurrencyMismatch, path, amount.currency().code(), hint);
        }
    }

    /// A part must be more than nothing, and in the currency of the project.
    fn share(&mut self, path: &str, share: Share, net: Option<Amount>) {
        match share {
            Share::Percent(percent) if percent <= Rate::ZERO || percent > WHOLE => {
                let hint = "more than 0, at most 100 percent";
                self.add(ProblemCode::RateRange, path, percent, hint);
            }
            Share::Amount(amount) if amount.minor() <= 0 => {
                let path = format!("{path}.amount");
                self.add(ProblemCode::AmountNotPositive, path, amount, "give more than zero");
            }
            Share::Amount(amount) => {
                if let Some(net) = net {
                    self.currency(format!("{path}.amount"), amount, net.currency());
                }
            }
            _ => {}
        }
    }

    fn not_before_start(&mut self, path: String, date: Date) {
        let start = self.project.start;
        self.date(path.as_str(), date);
        if date.in_range() && start.in_range() && date < start {
            let hint = format!("the project starts on {start}");
            self.add(ProblemCode::PlanBeforeStart, path, date, hint);
        }
    }

    fn milestones(&mut self, milestones: &[Milestone], net: Option<Amount>) {
        let list = "plan.milestones";
        if milestones.is_empty() {
            self.problems.push(Problem::new(ProblemCode::PlanEmpty, list).hint("add a milestone"));
        }
        self.few(list, milestones.len(), MOST_PARTS, "milestones");
        let before = self.problems.len();
        let mut percent: i64 = 0;
        let mut balance = None;
        for (index, milestone) in milestones.iter().enumerate().take(MOST_PARTS) {
            let path = format!("{list}[{index}].share");
            self.not_before_start(format!("{list}[{index}].date"), milestone.date);
            self.share(&path, milestone.share, net);
            match milestone.share {
                Share::Percent(rate) => {
                    let fitted = percent <= Rate::WHOLE as i64;
                    percent += i64::from(rate.millionths());
                    if fitted && percent > Rate::WHOLE as i64 {
                        let sum = Rate::from_millionths(percent.min(i32::MAX.into()) as i32);
                        let hint = format!("up to here the percentages add up to {sum}");
                        self.add(ProblemCode::PlanPercent, format!("{path}.percent"), rate, hint);
                    }
                }
                Share::Balance => match balance {
                    None => balance = Some(index),
                    Some(first) => {
                        let hint = format!("{list}[{first}] takes the balance");
                        self.add(ProblemCode::PlanBalance, path, "balance", hint);
                    }
                },
                Share::Amount(_) => {}
            }
        }
        let shares_sound = self.problems.iter().skip(before).all(|p| !p.path.contains("share"));
        if let Some(net) = net.filter(|_| shares_sound && !milestones.is_empty()) {
            self.whole(milestones, net);
        }
    }

    /// The shares must make up the whole net.
    fn whole(&mut self, milestones: &[Milestone], net: Amount) {
        let list = "plan.milestones";
        let shares = milestones.iter().map(|milestone| milestone.share);
        let split = terms::split(shares, net.minor());
        if split.left > 0 {
            let left = net.currency().decimal(split.left);
            let hint = "let one milestone be the balance";
            self.add(ProblemCode::PlanIncomplete, list, format!("{left} left"), hint);
        }
        if split.left < 0 {
            let mut billed: i128 = 0;
            let passes = split.amounts.iter().position(|amount| {
                billed += i128::from(*amount);
                billed > i128::from(net.minor())
            });
            let index = passes.unwrap_or(0);
            let kind = match milestones.get(index).map(|milestone| milestone.share) {
                Some(Share::Percent(_)) => "percent",
                _ => "amount",
            };
            let amount = net.with_minor(split.amounts.get(index).copied().unwrap_or(0));
            let path = format!("{list}[{index}].share.{kind}");
            let hint = format!("the net of the project is {net}");
            self.add(ProblemCode::PlanOverNet, path, amount, hint);
        }
    }

    fn instalments(&mut self, count: i32, every: Every) {
        let most = MOST_PARTS as i32;
        let (unit, step, longest) = match every {
            Every::Months(months) => ("months", months, MOST_MONTHS),
            Every::Days(days) => ("days", days, MOST_DAYS),
        };
        let mut whole = |path: String, value: i32, most: i32| {
            let fits = (1..=most).contains(&value);
            if !fits {
                let hint = format!("a whole number from 1 to {most}");
                self.add(ProblemCode::NumberInvalid, path, value, hint);
            }
            fits
        };
        let count_fits = whole("plan.count".into(), count, most);
        let step_fits = whole(format!("plan.every.{unit}"), step, longest);
        if count_fits && step_fits && self.project.start.in_range() {
            let last = instalment(self.project.start, every, count - 1);
            if last.is_none_or(|date| !date.in_range()) {
                let hint = "the last instalment lies past 2199-12-31";
                self.add(ProblemCode::DateRange, "plan.count", count, hint);
            }
        }
    }

    fn statements(&mut self, statements: &[Statement]) {
        let list = "plan.statements";
        if statements.iter().all(|statement| statement.completed == Rate::ZERO) {
            let hint = "add a statement of what was completed";
            self.problems.push(Problem::new(ProblemCode::PlanEmpty, list).hint(hint));
        }
        self.few(list, statements.len(), MOST_PARTS, "statements");
        let mut before: Option<&Statement> = None;
        for (index, statement) in statements.iter().enumerate().take(MOST_PARTS) {
            let path = |key: &str| format!("{list}[{index}].{key}");
            self.not_before_start(path("date"), statement.date);
            let completed = statement.completed;
            if completed < Rate::ZERO {
                self.add(ProblemCode::RateRange, path("completed"), completed, "0 or more");
            }
            if completed > WHOLE {
                let hint = "percent of the whole project, at most 100";
                self.add(ProblemCode::PlanOverComplete, path("completed"), completed, hint);
            }
            if let Some(before) = before {
                if statement.date < before.date {
                    let hint = format!("the statement before is of {}", before.date);
                    self.add(ProblemCode::DateOrder, path("date"), statement.date, hint);
                }
                if completed < before.completed && !statement.credit {
                    let hint = format!(
                        "the statement before says {}; set credit: true where work is taken back",
                        before.completed
                    );
                    self.add(ProblemCode::PlanFalling, path("completed"), completed, hint);
                }
            }
            before = Some(statement);
        }
    }

    fn deposit(&mut self, price: Option<Amount>) {
        let Some(deposit) = &self.project.deposit else { return };
        self.date("deposit.date", deposit.date);
        if let Some(rate) = deposit.vat_rate.filter(|rate| !(Rate::ZERO..=WHOLE).contains(rate)) {
            self.add(ProblemCode::RateRange, "deposit.vatRate", rate, "from 0 to 100 percent");
        }
        let (key, amount) = match deposit.share {
            DepositShare::Percent(percent) => {
                self.share("deposit.share", Share::Percent(percent), price);
                ("percent", None)
            }
            DepositShare::Amount(amount) => ("amount", Some(amount)),
            DepositShare::Gross(amount) => ("gross", Some(amount)),
        };
        if let Some(amount) = amount {
            let path = format!("deposit.share.{key}");
            if amount.minor() <= 0 {
                self.add(ProblemCode::AmountNotPositive, path, amount, "give more than zero");
            } else if let Some(price) = price {
                self.currency(path.clone(), amount, price.currency());
                // Where the price is known, what is sold was found to stay in range.
                let whole = portions(&self.project.lines, Rounding::HalfUp).unwrap_or_default();
                let most = match deposit.share {
                    DepositShare::Gross(_) => account::gross(&whole),
                    _ => account::net(&whole),
                };
                // A price with VAT may round one unit up.
                let most = match self.project.gross {
                    Some(gross) if key == "gross" => gross.minor(),
                    _ => most,
                };
                if amount.minor() > most {
                    let with = if key == "gross" { "with" } else { "without" };
                    let sum = price.with_minor(most);
                    let hint = format!("{with} VAT; the project comes to {sum}");
                    self.add(ProblemCode::PlanDeposit, path, amount, hint);
                }
            }
        }
        if let Some((first, _)) = span(self.project)
            && deposit.date.in_range()
            && deposit.date > first
        {
            let hint = format!("the first part is billed on {first}");
            self.add(ProblemCode::PlanDepositLate, "deposit.date", deposit.date, hint);
        }
    }

    fn retention(&mut self) {
        let first = usize::from(self.project.retention.is_some());
        for (place, rule) in self.project.held_back().into_iter().enumerate() {
            let path = match place < first {
                true => "retention".to_string(),
                false => format!("retentions[{}]", place - first),
            };
            if !(Rate::ZERO..=WHOLE).contains(&rule.percent) {
                let path = format!("{path}.percent");
                self.add(ProblemCode::RateRange, path, rule.percent, "from 0 to 100 percent");
            }
            if let (Some(cap), Some(line)) = (rule.cap, self.project.lines.first()) {
                self.currency(format!("{path}.cap"), cap, line.net.currency());
            }
            let Some(release) = rule.release else { continue };
            if let Release::Months(months) = release
                && !(0..=MOST_MONTHS).contains(&months)
            {
                let hint = format!("a whole number from 0 to {MOST_MONTHS}");
                let path = format!("{path}.release.months");
                self.add(ProblemCode::NumberInvalid, path, months, hint);
                continue;
            }
            let Some((_, last)) = span(self.project) else { continue };
            let Some(day) = self::release(self.project, release, last) else { continue };
            self.date(format!("{path}.release"), day);
            if day.in_range() && day < last {
                let hint = format!("the last part of the plan is billed on {last}");
                let path = format!("{path}.release");
                self.add(ProblemCode::PlanReleaseEarly, path, day, hint);
            }
        }
    }
}

/// Returns the day of acceptance: the end of the project, or the last day of its plan.
pub(super) fn acceptance(project: &Project, last: Date) -> Date {
    project.end.filter(|end| end.in_range()).unwrap_or(last)
}

/// Returns the day on which a retention is released.
pub(super) fn release(project: &Project, release: Release, last: Date) -> Option<Date> {
    match release {
        Release::On(date) => Some(date),
        Release::Months(months) => acceptance(project, last).add_months(months),
    }
}
