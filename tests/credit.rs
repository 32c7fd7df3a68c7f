//! The arithmetic of the credit options, against published examples and hand-worked ones.
//!
//! A case names a function by what it works out, its input as published, and the figures that must
//! come out, each to the decimals in which its source prints it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use echeance::credit::{
    AgencyPrice, BankCharge, ChargePeriod, CourtPrice, CreditTerms, DepositPrice, DiscountPrice,
    FactoringLot, FactoringPrice, FactoringSwitch, FactoringTerms, Fraction, InsurancePrice,
    InsuranceTerms, InvoiceInsurancePrice, Prices, agency_recovery, credit_options,
    discount_per_year, discounted_loan, expected_loss, insurance_premium, loss_rates, net_of_vat,
    provision_by_matrix, provision_for_doubtful_debt, receivables_of, relative_risk,
};
use echeance::portfolio::{LedgerReader, Policies, PortfolioOptions};
use echeance::{Amount, Currency, Date, Invoice, Law, Policy, Rate};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What a case works out: single figures and lists of them.
type Figures = BTreeMap<&'static str, Vec<Fraction>>;

fn cases() -> Vec<Json> {
    serde_json::from_str(include_str!("credit/arithmetic.json")).unwrap()
}

/// A decimal as an exact number.
fn number(text: &str) -> Fraction {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: i64 = [whole, decimals].concat().parse().unwrap();
    Fraction::of(digits, 10i64.pow(decimals.len() as u32))
}

struct Input<'a>(&'a Json);

impl Input<'_> {
    fn maybe(&self, key: &str) -> Option<Fraction> {
        self.0.get(key).map(|value| number(value.as_str().unwrap()))
    }
    fn or(&self, key: &str, default: Fraction) -> Fraction {
        self.maybe(key).unwrap_or(default)
    }
    fn zero(&self, key: &str) -> Fraction {
        self.or(key, Fraction::ZERO)
    }
    fn get(&self, key: &str) -> Fraction {
        self.maybe(key).unwrap_or_else(|| panic!("no {key} in {}", self.0))
    }
    fn percent(&self, key: &str) -> Fraction {
        self.zero(key) / Fraction::whole(100)
    }
    fn rate(&self, key: &str) -> Rate {
        Rate::parse(self.0[key].as_str().unwrap()).unwrap()
    }
    fn days(&self, key: &str) -> i32 {
        self.0[key].as_str().unwrap().parse().unwrap()
    }
    fn list(&self, key: &str) -> Vec<Fraction> {
        self.0[key].as_array().unwrap().iter().map(|n| number(n.as_str().unwrap())).collect()
    }
    fn each(&self, key: &str) -> Vec<Input<'_>> {
        self.0[key].as_array().unwrap().iter().map(Input).collect()
    }
}

fn figures(call: &str, input: &Input) -> Figures {
    let hundred = |value: Fraction| value * Fraction::whole(100);
    let one = |value: Fraction| vec![value];
    let mut found = Figures::new();
    match call {
        "loss.givenRisk" => {
            let pd = relative_risk(input.percent("basePd"), input.get("relative"));
            found.insert("pd", one(hundred(pd)));
        }
        "provision.exact" => {
            let paid = input.list("paidPerBucket");
            let rates = loss_rates(input.get("sales"), &paid, input.get("unpaid"));
            let rows: Vec<_> = input.list("balances").into_iter().zip(rates.clone()).collect();
            let provision = provision_by_matrix(&rows);
            found.insert("rates", rates.into_iter().map(hundred).collect());
            found.insert("lines", provision.lines);
            found.insert("allowance", one(provision.allowance));
        }
        "provision.matrix" => {
            let rows = input.each("rows");
            let rows: Vec<_> =
                rows.iter().map(|row| (row.get("amount"), row.percent("rate"))).collect();
            let provision = provision_by_matrix(&rows);
            found.insert("adjustment", one(provision.allowance - input.zero("existing")));
            found.insert("lines", provision.lines);
            found.insert("allowance", one(provision.allowance));
        }
        "provision.fr" => {
            let (gross, vat) = (input.get("gross"), input.rate("vatRate"));
            let provision = provision_for_doubtful_debt(gross, vat, input.rate("lossRate"));
            found.insert("net", one(net_of_vat(gross, vat)));
            found.insert("provision", one(provision));
        }
        "expectedLoss" => {
            let loss = expected_loss(input.get("ead"), input.percent("pd"), input.percent("lgd"));
            found.insert("expectedLoss", one(loss));
        }
        "insurance.premium" => {
            let minimum = input.zero("minimum");
            let premium = insurance_premium(input.get("base"), input.percent("rate"), minimum);
            found.insert("premium", one(premium));
        }
        "insurance.claims" => {
            let terms = InsuranceTerms {
                threshold: input.zero("threshold"),
                deductible: input.zero("deductible"),
                insured_share: input.percent("insuredShare"),
                annual_excess: input.zero("annualExcess"),
                maximum: input.maybe("maximum"),
            };
            let losses = input.each("losses");
            let counted: Vec<Fraction> = losses
                .iter()
                .map(|loss| terms.counted(loss.get("loss"), loss.maybe("limit")))
                .collect();
            let paid = terms.paid(counted.iter().copied().sum());
            let lost: Fraction = losses.iter().map(|loss| loss.get("loss")).sum();
            found.insert("counted", counted);
            found.insert("paid", one(paid));
            found.insert("kept", one(lost - paid));
        }
        "factoring.year" => {
            let turnover = input.get("turnover");
            let receivables = input
                .maybe("receivables")
                .unwrap_or_else(|| receivables_of(turnover, input.get("creditDays"), 365));
            let terms = FactoringTerms {
                turnover,
                receivables,
                fee_rate: input.percent("feeRate"),
                minimum_fee: input.zero("minimumFee"),
                advance: input.percent("advance"),
                used: input.or("use", Fraction::whole(100)) / Fraction::whole(100),
                interest_rate: input.percent("interestRate"),
                year: input.or("interestDays", Fraction::ONE)
                    / input.or("interestYear", Fraction::ONE),
                other_fees: input.zero("otherFees"),
                savings: input.zero("savings"),
            };
            let cost = terms.cost();
            found.insert("fee", one(cost.fee));
            found.insert("interest", one(cost.interest));
            found.insert("total", one(cost.total));
            found.insert("effectiveRate", one(hundred(cost.effective_rate())));
        }
        "factoring.netBenefit" => {
            let before = input.get("oldReceivables");
            let after = match input.maybe("newShare") {
                Some(share) => before * share / Fraction::whole(100),
                None => receivables_of(input.get("sales"), input.get("newDays"), 365),
            };
            let switch = FactoringSwitch {
                fee_base: input.get("sales"),
                fee_rate: input.percent("feeRate"),
                receivables_before: before,
                receivables_after: after,
                advance: input.percent("advance"),
                factor_rate: input.percent("factorRate"),
                overdraft_rate: input.percent("overdraftRate"),
                administration_saved: input.zero("adminSaved"),
                bad_debts_saved: input.zero("badDebtSaved"),
            };
            let benefit = switch.benefit();
            found.insert("fee", one(benefit.fee));
            found.insert("interest", one(benefit.interest));
            found.insert("costs", one(benefit.fee + benefit.interest));
            found.insert("benefits", one(benefit.benefits));
            found.insert("net", one(benefit.net));
        }
        "factoring.invoice" => {
            let lot = FactoringLot {
                face: input.get("face"),
                fee_rate: input.percent("feeRate"),
                reserve_rate: input.percent("reserveRate"),
                interest: input.percent("monthlyRate") * input.get("months"),
                within: input.0.get("interest").is_some(),
            };
            let advance = lot.advance();
            found.insert("available", one(advance.available));
            found.insert("interest", one(advance.interest));
            found.insert("advance", one(advance.cash));
        }
        "loan.discounted" => {
            let (face, rate) = discounted_loan(
                input.get("cash"),
                input.percent("interest"),
                input.percent("withheld"),
            );
            found.insert("face", one(face));
            found.insert("effectiveRate", one(hundred(rate)));
        }
        "costs.sum" => {
            found.insert("total", one(input.list("lines").into_iter().sum()));
        }
        "lc.fees" => {
            let amount = input.get("amount") * (Fraction::ONE + input.percent("tolerance"));
            let days = input.days("days");
            let charge = |fee: &Input| match fee.maybe("flat") {
                Some(flat) => BankCharge::Flat(flat),
                None => BankCharge::Share {
                    rate: fee.percent("rate"),
                    per: match fee.0.get("per").and_then(Json::as_str) {
                        Some("quarter") => ChargePeriod::Quarter,
                        Some("year") => ChargePeriod::Year,
                        _ => ChargePeriod::Once,
                    },
                    minimum: fee.maybe("minimum"),
                    maximum: fee.maybe("maximum"),
                },
            };
            let lines: Vec<Fraction> =
                input.each("fees").iter().map(|fee| charge(fee).of(amount, days)).collect();
            found.insert("total", one(lines.iter().copied().sum()));
            found.insert("lines", lines);
        }
        "agency" => {
            let debt = input.get("debt");
            let recovery = agency_recovery(
                debt,
                input.percent("recovery"),
                input.percent("feeRate"),
                input.zero("flat"),
            );
            found.insert("recovered", one(recovery.recovered));
            found.insert("fee", one(recovery.fee));
            found.insert("net", one(recovery.net));
            found.insert("netPercent", one(hundred(recovery.net / debt)));
        }
        "discount.annualised" => {
            let rate = discount_per_year(input.percent("percent"), input.days("daysGained"));
            found.insert("annualised", one(hundred(rate)));
        }
        other => panic!("no such arithmetic: {other}"),
    }
    found
}

/// Whether a figure is the one that was printed, to its last decimal or within what the case allows.
fn is_printed(found: Fraction, printed: &str, within: Option<&str>) -> bool {
    if let Some(within) = within {
        let difference = found - number(printed);
        return difference.at_least(-difference).is_below(number(within));
    }
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let scale = Fraction::whole(10i64.pow(decimals as u32));
    (found * scale).rounded() == (number(printed) * scale).rounded() && found.rounded().is_some()
}

#[test]
fn published_and_hand_worked_figures() {
    let mut held = 0;
    for case in cases() {
        let id = case["id"].as_str().unwrap();
        assert!(case["source"].is_string() && case["working"].is_string(), "{id}");
        let found = figures(case["call"].as_str().unwrap(), &Input(&case["input"]));
        let within = case.get("within").and_then(Json::as_str);
        for (name, expected) in case["expected"].as_object().unwrap() {
            let printed: Vec<&str> = match expected {
                Json::Array(list) => list.iter().map(|value| value.as_str().unwrap()).collect(),
                single => vec![single.as_str().unwrap()],
            };
            let figures = &found[name.as_str()];
            assert_eq!(figures.len(), printed.len(), "{id}: {name}");
            for (figure, printed) in figures.iter().zip(printed) {
                let right = is_printed(*figure, printed, within);
                assert!(right, "{id}: {name} is {figure:?}, printed {printed}");
                held += 1;
            }
        }
    }
    assert!(held > 80, "only {held} figures were compared");
}

#[test]
fn amounts_round_once_half_up() {
    let cents = |fraction: Fraction| fraction.amount(Currency::EUR).unwrap().to_string();
    assert_eq!(cents(Fraction::of(1, 2)), "0.01");
    assert_eq!(cents(Fraction::of(-1, 2)), "-0.01");
    // Three thirds of a cent are one cent, whatever each of them would round to.
    assert_eq!(cents(Fraction::of(1, 3) + Fraction::of(1, 3) + Fraction::of(1, 3)), "0.01");
}

fn money(cents: i64) -> Amount {
    Amount::from_minor(cents, Currency::EUR)
}

fn percent(hundredths: i32) -> Rate {
    Rate::from_millionths(hundredths * 10_000)
}

/// Each option with prices between nothing and absurd.
fn prices() -> impl Strategy<Value = Prices> {
    let rate = || (0..=10_000i32).prop_map(percent);
    let sum = || prop::option::of((1..5_000_000i64).prop_map(money));
    let insurance = (rate(), rate(), sum(), sum(), sum(), sum(), any::<bool>());
    let others = (rate(), rate(), rate(), rate(), sum(), any::<bool>());
    (insurance, others).prop_map(|(insurance, others)| {
        let (premium, share, minimum, deductible, excess, maximum, refused) = insurance;
        let (fee, retention, recovery, uptake, flat, recourse) = others;
        let refused = if refused { vec!["A".to_string()] } else { Vec::new() };
        let mut prices = CreditTerms::new(percent(0), percent(0)).prices;
        prices.insurance = Some(InsurancePrice {
            rate: Some(premium),
            minimum,
            insured_share: Some(share),
            refused,
            limits: Vec::new(),
            threshold: deductible,
            deductible,
            annual_excess: excess,
            maximum,
            maximum_multiple: None,
            limit_fees: None,
            tax_rate: None,
            waiting_months: None,
        });
        prices.invoice_insurance = Some(InvoiceInsurancePrice {
            rate: Some(premium),
            minimum,
            insured_share: Some(share),
            invoices: Vec::new(),
            shortest_term: None,
            longest_term: None,
            other_days_late: None,
        });
        prices.factoring = Some(FactoringPrice {
            fee_rate: Some(fee),
            minimum_fee: minimum,
            retention: Some(retention),
            drawn: uptake,
            interest_rate: Some(fee),
            other_fees: flat,
            savings: flat,
            recourse,
            ineligible: vec!["1".into()],
        });
        prices.agency = Some(AgencyPrice {
            fee_rate: Some(fee),
            recovery: Some(recovery),
            flat,
            from_days: 30,
        });
        let costs = flat.into_iter().collect();
        prices.court =
            Some(CourtPrice { claim: Some("0".into()), costs, recovery: Some(recovery) });
        prices.discount = Some(DiscountPrice {
            percent: Some(percent(200)),
            days: Some(10),
            uptake: Some(uptake),
            normal_days: Some(45),
        });
        prices.deposit = Some(DepositPrice { percent: Some(retention) });
        prices
    })
}

/// Invoices: the client, days from the first day of the year, the total in cents.
fn ledgers() -> impl Strategy<Value = Vec<(&'static str, i32, i64)>> {
    let client = prop::sample::select(vec!["A", "B", "C"]);
    prop::collection::vec((client, 0..365i32, 1..100_000_000i64), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(300)
    })]
    #[test]
    fn no_loss_is_below_zero_or_above_the_exposure(
        invoices in ledgers(),
        prices in prices(),
        (vat, money_rate, pd, lost) in (0..10_000i32, 0..2_000i32, 0..10_000i32, 0..10_000i32),
    ) {
        let policy = Policy::of(Law::find("FR").unwrap());
        let policies = Policies::new(policy.clone());
        let options = PortfolioOptions::on(Date::parse("2026-09-30").unwrap());
        let first = Date::parse("2025-10-01").unwrap();
        let mut reader = LedgerReader::new(&policies, options.as_of);
        for (place, (customer, day, total)) in invoices.iter().enumerate() {
            let issued = Date::from_days(first.days() + day);
            let mut invoice = Invoice::new(issued, money(*total));
            invoice.due = Some(Date::from_days(issued.days() + 30));
            invoice.customer = Some((*customer).into());
            invoice.id = Some(place.to_string());
            reader.add(invoice).unwrap();
        }
        let ledgers = reader.finish(&options).unwrap();
        let mut terms = CreditTerms::new(percent(vat), percent(money_rate));
        terms.base_pd = percent(pd);
        terms.loss_given_default = Some(percent(lost));
        terms.prices = prices;
        let rows = credit_options(&ledgers[0], &options, &terms, &policy).unwrap();
        prop_assert_eq!(rows.len(), 10);
        for row in &rows {
            let owed = row.exposure.minor();
            for loss in [row.expected_loss_left, row.expected_loss_covered, row.worst_case] {
                prop_assert!((0..=owed).contains(&loss.minor()), "{:?}", row);
            }
            prop_assert!(row.worst_case.minor() <= rows[0].worst_case.minor(), "{:?}", row);
            let lines: i64 = row.cost.iter().map(|line| line.amount.minor()).sum();
            prop_assert_eq!(row.cost_total.minor(), lines);
            let net = lines + row.expected_loss_left.minor() - row.saved.minor();
            prop_assert_eq!(row.net.minor(), net);
        }
    }
}
