"""A second ledger, written from the sheets in law/ and the rules of arithmetic alone, day by day.

    python3 tests/oracles/ledger.py write [LAW ...]    a thousand claims a law into tests/oracles/claims/XX.csv
    python3 tests/oracles/ledger.py draw 100000 SEED   so many claims on standard output: CLAIMS=FILE cargo test --test oracle

It shares nothing with the core: where that cuts a delay into lines and multiplies, this one walks through every day.
Whole numbers only: minor units, millionths of a percent, and one denominator that all day counts divide.
"""

import csv
import random
import sys
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = timedelta(days=1)
# Every basis divides it: 365, 366 and 360 days.
YEAR = 365 * 366 * 60
PERCENT = 100 * 10**6
DECIMALS = {"ISK": 0}
SEED = 20261128
ROWS = 1000
COLUMNS = (
    "debtor issued due total interest basis rounding at order parts discounts payments credits as_of "
    "dues outstanding interest_owed compensation balance"
).split()


def decimals(currency):
    return DECIMALS.get(currency, 2)


def minor(text, currency):
    return int(Decimal(text) * 10 ** decimals(currency))


def half_year(day):
    return date(day.year, 1 if day.month < 7 else 7, 1)


class Series:
    """A published series: the value that was the newest on a day."""

    def __init__(self, path, known_until):
        self.known_until = known_until
        with open(path, newline="") as file:
            self.rows = [
                (date.fromisoformat(row["from"]), int(Decimal(row["percent"]) * 10**6))
                for row in csv.DictReader(file)
            ]

    @cache
    def row_on(self, day):
        return sum(1 for first, _ in self.rows if first <= day)

    def on(self, day):
        row = self.row_on(day)
        return self.rows[row - 1][1] if row else None


class Law:
    """A sheet. One with keys that this ledger does not know is left out: they might change a figure."""

    KNOWN = {
        "interest": {
            "option", "reference", "multiple", "margin", "rate", "fixing", "round_up_to", "runs_from", "runs_after_days",
            "transition", "contracts_from",
        },
        "accrual": {"first_day", "payment_day"},
        "day_count": {"basis"},
        "compounding": {"every"},
        "compensation": {"amount", "currency", "tiers", "tiers_currency", "series", "transition", "each_instalment", "exchanged"},
        "allocation": {"order"},
        "rolling": {"days", "roll", "fixed_date"},
    }
    COMMON = {"debtor", "since", "article", "link", "grade", "note", "notice"}

    def __init__(self, path, series, holidays):
        self.sheet = tomllib.loads(path.read_text())
        self.code = self.sheet["code"]
        self.currency = self.sheet["currency"]
        self.series = series
        self.holidays = holidays
        self.unknown = []
        for kind, known in self.KNOWN.items():
            for rule in self.sheet.get(kind, []):
                unknown = set(rule) - known - self.COMMON
                if unknown:
                    self.unknown.append(f"[[{kind}]] has {', '.join(sorted(unknown))}")

    @cache
    def rule(self, kind, debtor, day, contract, option=""):
        """The newest rule for a debtor that has begun by a day, or that the contract was made under."""
        found = None
        for rule in self.sheet.get(kind, []):
            reached = contract if rule.get("transition") == "contract" else day
            begun = rule.get("since", date.min) <= reached and rule.get("contracts_from", date.min) <= contract
            if debtor in rule["debtor"] and rule.get("option", "") == option and begun:
                if found is None or rule.get("since", date.min) >= found.get("since", date.min):
                    found = rule
        return found

    def is_off(self, day, days):
        if day.weekday() == 5 and "saturday" in days or day.weekday() == 6 and "sunday" in days:
            return True
        return "holiday" in days and day in self.holidays

    def rolled(self, day, debtor, fixed):
        rule = self.rule("rolling", debtor, day, day)
        if not rule or rule["roll"] == "none" or fixed and rule.get("fixed_date") is False:
            return day
        while self.is_off(day, rule["days"]):
            day += DAY
        return day


class Unsettled(Exception):
    """The sheets do not settle this case."""


class Case:
    """An invoice, what was agreed, what happened, and the day of the question."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


class Debt:
    """An instalment."""

    def __init__(self, due, amount):
        self.due = due
        self.principal = amount
        # Interest: exact and not yet money, money, and money that bears interest itself.
        self.fresh = 0
        self.owed = 0
        self.joined = 0
        self.anniversaries = 0
        # What is the same for all days of the line that is being written.
        self.line = None


def years_later(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def split(amount, shares):
    """Parts of so many percent: what is lost in rounding goes to the largest remainders, the earliest first."""
    parts = [amount * share // 100 for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda i: (-(amount * shares[i] % 100), i))
    for index in by_rest[: amount - sum(parts)]:
        parts[index] += 1
    return parts


def rounded(exact, mode):
    whole = YEAR * PERCENT
    if mode == "down":
        return exact // whole
    if mode == "half-even":
        down, rest = divmod(exact, whole)
        return down + (1 if 2 * rest > whole or 2 * rest == whole and down % 2 else 0)
    return (2 * exact + whole) // (2 * whole)


def thirty(day):
    return day.year * 360 + day.month * 30 + min(day.day, 30)


class Ledger:
    """Walks through the days of a case."""

    def __init__(self, law, case):
        self.law = law
        self.case = case
        contract = case.issued
        rule = lambda kind, day: self.begun(kind, day)
        if case.parts:
            amounts = split(case.total, [share for _, share in case.parts])
            days = [law.rolled(case.issued + days * DAY, case.debtor, False) for days, _ in case.parts]
            self.debts = sorted(
                (Debt(day, amount) for day, amount in zip(days, amounts)), key=lambda debt: debt.due
            )
        else:
            self.debts = [Debt(law.rolled(case.due, case.debtor, True), case.total)]
        first = self.debts[0].due
        accrual = rule("accrual", first) or {"first_day": "after-due", "payment_day": True}
        self.from_due = accrual["first_day"] == "due"
        self.payment_day = accrual["payment_day"]
        self.basis = case.basis or (rule("day_count", first) or {"basis": "actual/365"})["basis"]
        # The years of the law are those of its own interest.
        agreed = case.interest != "statutory" and not case.interest.startswith("option:")
        yearly = (rule("compounding", first) or {"every": "never"})["every"] == "year"
        self.compounds = yearly and not agreed
        order = case.order or (rule("allocation", first) or {}).get("order")
        if not order:
            raise Unsettled("no order of allocation")
        self.order = list(order) + [p for p in ("costs", "interest", "principal") if p not in order]
        self.costs = 0
        self.compensated = False
        self.paid = {"costs": 0, "interest": 0, "principal": 0}
        self.credited = 0
        self.credited_beyond = 0
        self.received = 0
        self.surplus = 0
        self.settled = False
        self.dues = [debt.due for debt in self.debts]
        self.tiers = [
            (case.issued + days * DAY, case.total - rounded(case.total * percent * YEAR * 10**6, case.rounding))
            for days, percent in case.discounts
        ]
        self.rates = {}
        if case.interest != "none" and self.waits():
            raise Unsettled("no interest before a reminder")
        if case.interest != "none":
            for debt in self.debts:
                self.rate(debt, self.start(debt))

    def begun(self, kind, day):
        """A rule, or nothing where the sheet has none; one that begins later settles nothing before."""
        found = self.law.rule(kind, self.case.debtor, day, self.case.issued)
        later = [rule for rule in self.law.sheet.get(kind, []) if self.case.debtor in rule["debtor"]]
        if found is None and later:
            raise Unsettled(f"{kind} begins later")
        return found

    def waits(self):
        """Whether interest waits for a reminder, of which no case has one."""
        of = lambda kind: [rule for rule in self.law.sheet.get(kind, []) if self.case.debtor in rule["debtor"]]
        return any("interest" in rule.get("before", []) for rule in of("reminder") + of("first_reminder"))

    # ---- rates

    def start(self, debt):
        return debt.due if self.from_due else debt.due + DAY

    def rate(self, debt, day):
        """The rate of a day, and what stays the same as long as the rate is not fixed anew."""
        choice = self.case.interest
        if choice != "statutory" and not choice.startswith("option:"):
            return int(Decimal(choice) * 10**6), None
        start = self.start(debt)
        key = (start, day)
        if key not in self.rates:
            self.rates[key] = self.statutory(start, day)
        return self.rates[key]

    def statutory(self, start, day):
        option = self.case.interest.removeprefix("option:") if ":" in self.case.interest else ""
        asked = lambda on: self.law.rule("interest", self.case.debtor, on, self.case.issued, option)
        rule = asked(day)
        if rule and (rule.get("fixing") in ("start", "first-day") or rule.get("transition") == "delay"):
            rule = asked(start)
        if rule is None:
            raise Unsettled("no rate")
        if "runs_from" in rule:
            raise Unsettled("runs from a notice or the delivery")
        if "rate" in rule:
            return int(Decimal(rule["rate"]) * 10**6), rule["rate"]
        if rule["fixing"] not in ("half-year", "start", "first-day", "change"):
            raise Unsettled("another fixing")
        day = {
            "half-year": half_year(day),
            "start": half_year(start),
            "first-day": start,
            "change": day,
        }[rule["fixing"]]
        series = self.law.series[rule["reference"]]
        value = series.on(day)
        if value is None:
            raise Unsettled("no value")
        rate = int(value * Decimal(rule.get("multiple", 1))) + int(Decimal(rule["margin"]) * 10**6)
        if "round_up_to" in rule:
            step = int(Decimal(rule["round_up_to"]) * 10**6)
            rate = -(-rate // step) * step
        return rate, (
            # A rate that is not published yet has lines of its own.
            rule.get("since"), series.row_on(day) if rule["fixing"] == "change" else day, day > series.known_until
        )

    # ---- a day

    def weight(self, day):
        if self.basis == "actual/actual":
            leap = day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0)
            return YEAR // (366 if leap else 365)
        if self.basis == "30/360" and self.from_due:
            return (thirty(day + DAY) - thirty(day)) * (YEAR // 360)
        if self.basis == "30/360":
            return (thirty(day) - thirty(day - DAY)) * (YEAR // 360)
        return YEAR // {"actual/365": 365, "actual/360": 360}[self.basis]

    def accrue(self, debt, day):
        bearing = debt.principal + debt.joined
        # Of an instalment that is paid only interest is left, and that bears none.
        if not debt.principal or self.settled or self.case.interest == "none":
            return
        rate, fixed = self.rate(debt, day)
        if self.case.at == "period":
            line = (bearing, rate, fixed, day.year if self.basis == "actual/actual" else 0, debt.anniversaries)
            if line != debt.line:
                self.close(debt)
                debt.line = line
        debt.fresh += bearing * rate * self.weight(day)

    def close(self, debt):
        """A line of its own is rounded by itself."""
        debt.owed += rounded(debt.fresh, self.case.rounding)
        debt.fresh = 0
        debt.line = None

    def make_money(self, debts=None):
        """Interest becomes money: the sum is rounded, and its cents go to the largest remainders."""
        if debts is None and self.compounds:
            # Delays of different days have years of their own: each is a claim by itself.
            for due in sorted({debt.due for debt in self.debts}):
                self.make_money([debt for debt in self.debts if debt.due == due])
            return
        debts = debts or self.debts
        if self.case.at == "period":
            for debt in debts:
                self.close(debt)
            return
        left = rounded(sum(debt.fresh for debt in debts), self.case.rounding)
        left -= sum(debt.fresh // (YEAR * PERCENT) for debt in debts)
        for debt in sorted(debts, key=lambda debt: -(debt.fresh % (YEAR * PERCENT))):
            debt.owed += debt.fresh // (YEAR * PERCENT) + (1 if left > 0 else 0)
            debt.fresh = 0
            left -= 1

    def full_year(self, due, years):
        """The last day of so many years; one that begins with the due date itself reaches the end of February."""
        if self.from_due:
            return max(years_later(due - DAY, years), years_later(due, years) - DAY)
        return years_later(due, years)

    def anniversary(self, day):
        """A full year of delay: its interest joins the sum that bears interest."""
        open_debts = [debt for debt in self.debts if debt.principal]
        full = [debt for debt in open_debts if day == self.full_year(debt.due, debt.anniversaries + 1)]
        if not self.compounds or not full or self.settled:
            return
        self.make_money(full)
        for debt in full:
            debt.anniversaries += 1
            debt.joined += debt.owed
            debt.owed = 0

    def interest_owed(self):
        return sum(debt.owed + debt.joined for debt in self.debts)

    def outstanding(self):
        return sum(debt.principal for debt in self.debts)

    def compensation(self, debt):
        """The fixed sum, from the first late day, by the debt of the due date."""
        if self.compensated or debt.principal == 0:
            return
        self.compensated = True
        if self.case.parts:
            return
        if not self.law.sheet.get("compensation"):
            raise Unsettled("nothing known of compensation")
        late = debt.due + DAY
        rule = self.law.rule("compensation", self.case.debtor, late, self.case.issued)
        if rule is None or rule.get("currency", self.law.currency) != self.law.currency:
            return
        currency = self.law.currency
        if "series" in rule:
            value = self.law.series[rule["series"]].on(late)
            if value is None:
                raise Unsettled("no compensation known")
            self.costs += value * 10 ** decimals(currency) // 10**6
        elif "amount" in rule:
            self.costs += minor(rule["amount"], currency)
        else:
            for tier in rule["tiers"]:
                below, up_to = tier.get("below"), tier.get("up_to")
                if (
                    below is None
                    and up_to is None
                    or below is not None
                    and debt.principal < minor(below, currency)
                    or up_to is not None
                    and debt.principal <= minor(up_to, currency)
                ):
                    self.costs += minor(tier["amount"], currency)
                    break

    # ---- what happens

    def take_interest(self, amount):
        """The oldest first: what has joined the sum (BW 6:44: "de verschenen rente"), then what still runs."""
        left = amount
        for field in ("joined", "owed"):
            for debt in self.debts:
                taken = min(left, getattr(debt, field))
                setattr(debt, field, getattr(debt, field) - taken)
                left -= taken
        self.paid["interest"] += amount - left
        return left

    def take_principal(self, amount, debts):
        left = amount
        for debt in debts:
            taken = min(left, debt.principal)
            debt.principal -= taken
            left -= taken
        return left

    def take_costs(self, amount):
        taken = min(amount, self.costs)
        self.costs -= taken
        self.paid["costs"] += taken
        return amount - taken

    def allocate(self, amount):
        for part in self.order:
            if part == "costs":
                amount = self.take_costs(amount)
            elif part == "interest":
                amount = self.take_interest(amount)
            else:
                amount = self.take_principal(amount, self.debts)
        return amount

    def pay(self, amount):
        self.received += amount
        if self.settled:
            self.surplus += self.allocate(amount)
            return
        self.make_money()
        left = self.allocate(amount)
        self.settle(left)

    def credit(self, amount):
        """A credit note lowers the principal and nothing else, the last instalment first; the rest is the client's."""
        self.credited += amount
        left = self.take_principal(amount, self.debts[::-1])
        self.credited_beyond += left
        if self.settled:
            self.surplus += left
            return
        self.settle(0)

    def discount(self, day):
        """The best tier whose amount has come by its day: the rest of the invoice is a credit of that day."""
        for last, amount in self.tiers:
            # Who pays a little more than he has to takes no more than the rest.
            rest = self.case.total - self.received
            if day <= last and self.received >= amount and rest > 0:
                self.tiers = []
                self.credit(rest)
                break

    def settle(self, left):
        """Once the invoice is made up, what is left is compensation and interest, and bears none."""
        if self.received + self.credited < self.case.total:
            self.surplus += left
            return
        self.settled = True
        self.make_money()
        interest = self.interest_owed() + self.paid["interest"]
        self.costs += self.paid["costs"]
        for debt in self.debts:
            debt.principal = debt.owed = debt.joined = 0
        self.debts[0].owed = interest
        self.paid = {"costs": 0, "interest": 0, "principal": 0}
        beyond = self.received + self.credited - self.credited_beyond - self.case.total
        self.surplus = self.credited_beyond + self.allocate(beyond)

    def run(self):
        case = self.case
        events = sorted(
            [(day, 1, amount) for day, amount in case.payments]
            + [(day, 0, amount) for day, amount in case.credits]
        )
        first = min([self.debts[0].due] + [event[0] for event in events])
        day = first
        while day <= case.as_of:
            for debt in self.debts:
                if day == debt.due + DAY:
                    self.compensation(debt)
                    if self.from_due:
                        self.accrue(debt, debt.due)
            late = [debt for debt in self.debts if day > debt.due]
            if self.payment_day:
                for debt in late:
                    self.accrue(debt, day)
            while events and events[0][0] == day:
                _, kind, amount = events.pop(0)
                (self.pay if kind else self.credit)(amount)
                self.discount(day)
            # The question is what is to be paid on its day: like a day of payment, it may count or not.
            if not self.payment_day and day < case.as_of:
                for debt in late:
                    self.accrue(debt, day)
            self.anniversary(day)
            day += DAY
        if not self.settled:
            self.make_money()
        balance = max(0, case.total - self.received - self.credited) or -self.surplus
        return {
            "outstanding": self.outstanding(),
            "interest_owed": self.interest_owed(),
            "compensation": self.costs,
            "balance": balance,
        }


# ---- cases


def draw(law, chance):
    """A case by chance; some are refused later, where a sheet does not settle them."""
    debtors = sorted({debtor for rule in law.sheet.get("interest", []) for debtor in rule["debtor"]})
    issued = date(2014, 1, 1) + chance.randrange(4500) * DAY
    total = chance.randrange(1, 10 ** chance.randint(3, 8))
    interest = "statutory" if debtors else "9.50"
    debtor = chance.choice(debtors or ["business", "public"])
    rules = [rule for rule in law.sheet.get("interest", []) if debtor in rule["debtor"]]
    options = sorted({rule["option"] for rule in rules if "option" in rule})
    if chance.random() < 0.2:
        interest = chance.choice(["none", f"{chance.randrange(1, 2500) / 100:.2f}"] + [f"option:{o}" for o in options])
    parts = []
    if chance.random() < 0.2:
        count = chance.randint(2, 4)
        cuts = sorted(chance.sample(range(1, 100), count - 1))
        shares = [b - a for a, b in zip([0] + cuts, cuts + [100])]
        parts = [(chance.randrange(0, 400), share) for share in shares]
    days = chance.sample(range(0, 900), 6)
    payments, credits, discounts = [], [], []
    for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
        amount = chance.randrange(1, max(2, int(total * chance.choice([0.2, 0.7, 1.3]))))
        payments.append((issued + days.pop() * DAY, amount))
    if chance.random() < 0.2 and total > 1:
        credits.append((issued + days.pop() * DAY, chance.randrange(1, total)))
    if chance.random() < 0.15:
        # The rest of the books, to the cent: the client has paid, as most do.
        rest = total - sum(amount for _, amount in payments + credits)
        if rest > 0:
            payments.append((issued + days.pop() * DAY, rest))
    if credits and sum(amount for _, amount in payments + credits) > total:
        # Whether what was paid before then counts against interest or costs no rule says.
        credits = []
    if not parts and chance.random() < 0.08 and total > 1000:
        parts = [(chance.randrange(30, 90), 100)]
        discounts = chance.choice([[(10, 2)], [(14, 3)], [(8, 3), (14, 2)]])
        last, percent = chance.choice(discounts)
        amount = total - rounded(total * percent * YEAR * 10**6, "half-up") - chance.choice([0, 0, 0, 1])
        first = chance.randrange(1, amount)
        # In time, in two payments, or well after the last day, which a holiday may move.
        payments = chance.choice(
            [
                [(issued + last * DAY, amount)],
                [(issued + DAY, first), (issued + (last - 1) * DAY, amount - first)],
                [(issued + 29 * DAY, amount)],
            ]
        )
        credits = []
    order = ["costs", "interest", "principal"]
    chance.shuffle(order)
    ruled = any(debtor in rule["debtor"] for rule in law.sheet.get("allocation", []))
    return Case(
        debtor=debtor,
        issued=issued,
        due=issued + chance.randrange(0, 90) * DAY,
        total=total,
        interest=interest,
        basis=chance.choice(["actual/365", "actual/actual", "actual/360", "30/360"]) if chance.random() < 0.15 else "",
        rounding=chance.choice(["half-even", "down"]) if chance.random() < 0.1 and not discounts else "half-up",
        at="period" if chance.random() < 0.1 and not parts else "total",
        order=[] if ruled and chance.random() < 0.85 else order,
        parts=parts,
        discounts=discounts,
        payments=sorted(payments),
        credits=sorted(credits),
        as_of=issued + chance.randrange(0, 1500) * DAY,
    )


def row(law, case):
    ledger = Ledger(law, case)
    figures = ledger.run()
    after = lambda day: (day - case.issued).days
    dated = lambda entries: " ".join(f"{after(day)}:{amount}" for day, amount in entries)
    return [
        case.debtor,
        case.issued,
        "" if case.parts else after(case.due),
        case.total,
        case.interest,
        case.basis,
        case.rounding,
        case.at,
        " ".join(case.order),
        " ".join(f"{days}:{share}" for days, share in case.parts),
        " ".join(f"{days}:{percent}" for days, percent in case.discounts),
        dated(case.payments),
        dated(case.credits),
        after(case.as_of),
        " ".join(str(after(day)) for day in ledger.dues),
        *figures.values(),
    ]


def rows(law, count, seed):
    """So many rows of a law; none where the sheets settle no case at all."""
    chance = random.Random(f"{seed} {law.code}")
    refused = found = 0
    while found < count and refused < 200 + 20 * found:
        try:
            written = row(law, draw(law, chance))
        except Unsettled:
            refused += 1
            continue
        found += 1
        yield written


def good_friday(year):
    """Two days before Easter Sunday, by the method of Gauss as Lichtenberg corrected it."""
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    sz = 7 - (year + year // 4 + s) % 7
    easter = og + 7 - (og - sz) % 7
    return date(year, 3, 1) + (easter - 3) * DAY


def laws():
    about = tomllib.loads((ROOT / "law/rates/series.toml").read_text())
    paths = sorted((ROOT / "law/rates").glob("*.csv"))
    series = {path.stem: Series(path, about[path.stem]["known_until"]) for path in paths}
    holidays = {}
    with open(ROOT / "tests/oracles/holidays.csv", newline="") as file:
        for line in csv.DictReader(text for text in file if not text.startswith("#")):
            days = {date(int(line["year"]), int(day[:2]), int(day[2:])) for day in line["days"].split()}
            holidays.setdefault(line["calendar"], set()).update(days)
    # Time limits treat Good Friday as a holiday in Austria (BGBl. 254/1983); it is no public holiday.
    holidays["AT"] |= {good_friday(year) for year in range(1990, 2036)}
    for path in sorted((ROOT / "law").glob("??.toml")):
        law = Law(path, series, holidays.get(path.stem.upper(), set()))
        if law.unknown:
            print(f"{law.code}: left out, {'; '.join(law.unknown)}", file=sys.stderr)
        else:
            yield law


def main(arguments):
    if arguments[:1] == ["write"]:
        folder = ROOT / "tests/oracles/claims"
        folder.mkdir(exist_ok=True)
        for law in laws():
            if arguments[1:] and law.code not in arguments[1:]:
                continue
            written = list(rows(law, ROWS, SEED))
            if written:
                with open(folder / f"{law.code.lower()}.csv", "w", newline="") as file:
                    csv.writer(file, lineterminator="\n").writerows([COLUMNS, *written])
            print(f"{law.code}: {len(written)} claims", file=sys.stderr)
    elif arguments[:1] == ["draw"]:
        known = list(laws())
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(["law", *COLUMNS])
        for law in known:
            out.writerows([law.code, *written] for written in rows(law, int(arguments[1]) // len(known), arguments[2]))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
