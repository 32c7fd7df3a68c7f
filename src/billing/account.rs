//! The running account of a project: VAT by rate, the deposit taken into account, what is held
//! back. Every figure follows from what was billed so far, so that the last invoice closes it.
//!
//! What is sold was checked to stay far below 64 bits, VAT included, and every sum is one of what
//! was billed of it.

use super::project::{ProjectLine, Recover, RetainedOn, net_of};
use crate::money::{Rate, Rounding, allocate};

/// The part of a contract under one rate of VAT, in minor units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Portion {
    pub rate: Rate,
    pub net: i64,
    pub vat: i64,
}

/// Returns the parts of a contract by rate of VAT, in the order in which the rates first occur;
/// `None` where one passes 64 bits.
pub(super) fn portions(lines: &[ProjectLine], rounding: Rounding) -> Option<Vec<Portion>> {
    let mut portions: Vec<Portion> = Vec::new();
    for line in lines {
        let net = line.net.minor();
        let rate = line.vat_rate.unwrap_or_default();
        match portions.iter_mut().find(|portion| portion.rate == rate) {
            Some(portion) => portion.net = portion.net.checked_add(net)?,
            None => portions.push(Portion { rate, net, vat: 0 }),
        }
    }
    for portion in &mut portions {
        portion.vat = vat(portion.net, portion.rate, rounding);
    }
    Some(portions)
}

/// Returns the VAT of a net amount.
fn vat(net: i64, rate: Rate, rounding: Rounding) -> i64 {
    rounding.percent_of(net, rate)
}

/// Returns the net of all parts.
pub(super) fn net(portions: &[Portion]) -> i64 {
    portions.iter().map(|portion| portion.net).sum()
}

/// Returns the net and VAT of all parts.
pub(super) fn gross(portions: &[Portion]) -> i64 {
    portions.iter().map(|portion| portion.net + portion.vat).sum()
}

/// Returns a deposit of so much with VAT: its VAT is what the net leaves of it, so that it comes to
/// the cent.
pub(super) fn deposit_of_gross(
    contract: &[Portion],
    gross: i64,
    rounding: Rounding,
) -> Vec<Portion> {
    let weights: Vec<i128> = contract.iter().map(|p| i128::from(p.net + p.vat)).collect();
    let parts = allocate(gross, &weights).into_iter();
    let portion = |(part, portion): (i64, &Portion)| {
        let net = net_of(part, portion.rate, rounding);
        Portion { rate: portion.rate, net, vat: part - net }
    };
    parts.zip(contract).map(portion).collect()
}

/// Returns a deposit of so much net, by rate in proportion to the contract.
pub(super) fn deposit(contract: &[Portion], net: i64, rounding: Rounding) -> Vec<Portion> {
    let weights: Vec<i128> = contract.iter().map(|portion| portion.net.into()).collect();
    let nets = allocate(net, &weights).into_iter();
    let portion = |(net, portion): (i64, &Portion)| Portion {
        rate: portion.rate,
        net,
        vat: vat(net, portion.rate, rounding),
    };
    nets.zip(contract).map(portion).collect()
}

/// The terms of an account.
#[derive(Clone, Debug)]
pub(super) struct Contract {
    /// What is sold.
    pub whole: Vec<Portion>,
    /// What is paid in advance, by rate as in `whole`; empty where nothing is.
    pub deposit: Vec<Portion>,
    pub recover: Recover,
    /// What is held back, as far as the law allows.
    pub retentions: Vec<Held>,
    /// Whether the contract states its price with VAT: then parts are of it.
    pub by_gross: bool,
    pub rounding: Rounding,
}

/// What is held back under one name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub percent: Rate,
    /// At most so much in all, in minor units.
    pub cap: Option<i64>,
    pub on: RetainedOn,
}

/// What one invoice bills, in minor units.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Bill {
    /// Net and VAT by rate.
    pub portions: Vec<Portion>,
    pub gross: i64,
    /// The deposit taken into account: VAT included, and the VAT in it by rate.
    pub recovered: i64,
    pub recovered_vat: Vec<(Rate, i64)>,
    /// What is held back, under each name.
    pub held: Vec<i64>,
    pub retained: i64,
    pub payable: i64,
    /// The VAT by rate that this invoice takes over what its own net would give.
    pub remainders: Vec<(Rate, i64)>,
}

/// What was billed so far.
#[derive(Debug)]
pub(super) struct Account {
    contract: Contract,
    billed: Vec<Portion>,
    /// What was taken of the deposit: net and VAT of each rate.
    recovered: Vec<i64>,
    /// What is held back so far, under each name.
    held: Vec<i64>,
}

impl Account {
    pub fn new(contract: Contract) -> Account {
        let billed = contract.whole.iter().map(|p| Portion { net: 0, vat: 0, ..*p }).collect();
        let recovered = vec![0; contract.deposit.len() * 2];
        let held = vec![0; contract.retentions.len()];
        Account { contract, billed, recovered, held }
    }

    /// Returns what is held back so far, under each name.
    pub fn held(&self) -> &[i64] {
        &self.held
    }

    /// Returns the VAT included in what was billed so far.
    pub fn billed(&self) -> &[Portion] {
        &self.billed
    }

    /// Bills so much net, or with VAT where the contract is stated so, or credits it where negative;
    /// `last` where nothing is billed after it and the contract is complete.
    pub fn bill(&mut self, part: i64, last: bool) -> Bill {
        let portions = match self.contract.by_gross {
            true => self.gross_portions(part, last),
            false => self.portions(part, last),
        };
        let mut bill = Bill { portions, ..Bill::default() };
        if last && !self.contract.by_gross {
            for portion in &bill.portions {
                let own = vat(portion.net, portion.rate, self.contract.rounding);
                if portion.vat != own {
                    bill.remainders.push((portion.rate, portion.vat - own));
                }
            }
        }
        for (billed, portion) in self.billed.iter_mut().zip(&bill.portions) {
            billed.net += portion.net;
            billed.vat += portion.vat;
        }
        bill.gross = gross(&bill.portions);
        self.recover(&mut bill);
        self.retain(&mut bill, last);
        bill.payable = bill.gross - bill.recovered - bill.retained;
        bill
    }

    /// The net and VAT in an amount with VAT, of a contract under one rate.
    fn gross_portions(&self, part: i64, last: bool) -> Vec<Portion> {
        let pairs = self.contract.whole.iter().zip(&self.billed);
        let portion = |(whole, billed): (&Portion, &Portion)| {
            let back = part < 0 && part == -(billed.net + billed.vat);
            let net = match (last, back) {
                (true, _) => whole.net - billed.net,
                (_, true) => -billed.net,
                _ => net_of(part, whole.rate, self.contract.rounding),
            };
            Portion { rate: whole.rate, net, vat: part - net }
        };
        pairs.map(portion).collect()
    }

    /// The net by rate, and the VAT on it.
    ///
    /// A part is taken of what is left of each rate, in proportion, and a credit of what was
    /// billed: so no rate is billed beyond its whole, and the last invoice empties them all.
    fn portions(&self, net: i64, last: bool) -> Vec<Portion> {
        let contract = &self.contract;
        let pairs = || contract.whole.iter().zip(&self.billed);
        let weights: Vec<i128> = pairs()
            .map(|(whole, billed)| if net < 0 { billed.net } else { whole.net - billed.net })
            .map(i128::from)
            .collect();
        let nets = allocate(net, &weights).into_iter();
        let portion = |(net, (whole, billed)): (i64, (&Portion, &Portion))| {
            let own = vat(net, whole.rate, contract.rounding);
            let vat = match last {
                true => whole.vat - billed.vat,
                // Where all work is taken back, so is all its VAT, however it was rounded.
                false if net < 0 && net == -billed.net => -billed.vat,
                // Tiny parts that all round up must leave the last one something to bill.
                false if net > 0 => own.min((whole.vat - billed.vat).max(0)),
                false => own.max(-billed.vat),
            };
            Portion { rate: whole.rate, net, vat }
        };
        nets.zip(pairs()).map(portion).collect()
    }

    /// Takes the deposit into account.
    ///
    /// How much of it is taken by now depends only on what is billed by now: so nothing is taken
    /// twice, and a credit gives back what the invoice had taken. No more is taken than was
    /// billed, and no more is left than the invoices to come can take.
    fn recover(&mut self, bill: &mut Bill) {
        let contract = &self.contract;
        let whole = gross(&contract.deposit);
        if whole == 0 {
            return;
        }
        let billed = gross(&self.billed);
        let to_come = gross(&contract.whole) - billed;
        let (most, least) = (whole.min(billed), (whole - to_come).max(0));
        let target = match contract.recover {
            Recover::First => most,
            Recover::Last => least,
            Recover::ProRata => {
                let exact = i128::from(whole) * i128::from(net(&self.billed));
                // No more than the deposit, as no more is billed than the whole.
                contract.rounding.minor(exact, net(&contract.whole).into()).unwrap_or(whole)
            }
        };
        let taken = target.max(least).min(most) - self.recovered();
        let taken = taken.max(bill.gross.min(0)).min(bill.gross.max(0));
        let cells = contract.deposit.iter().flat_map(|portion| [portion.net, portion.vat]);
        let weights: Vec<i128> = cells
            .zip(&self.recovered)
            .map(|(cell, done)| if taken < 0 { *done } else { cell - done })
            .map(i128::from)
            .collect();
        let parts = allocate(taken, &weights);
        for (done, part) in self.recovered.iter_mut().zip(&parts) {
            *done += part;
        }
        let vats = parts.iter().skip(1).step_by(2).copied();
        bill.recovered_vat =
            contract.deposit.iter().map(|portion| portion.rate).zip(vats).collect();
        bill.recovered = taken;
    }

    /// The part of the deposit taken into account so far, VAT included.
    fn recovered(&self) -> i64 {
        self.recovered.iter().sum()
    }

    /// Holds a percentage back of the gross, under each name: never more than that percentage of the
    /// contract, and no more than is to be paid on the invoice, and on all so far.
    fn retain(&mut self, bill: &mut Bill, last: bool) {
        let contract = &self.contract;
        for place in 0..contract.retentions.len() {
            let Some(rule) = contract.retentions.get(place) else { continue };
            let Some(before) = self.held.get(place).copied() else { continue };
            let percent = |amount: i64| vat(amount, rule.percent, contract.rounding);
            let cap = percent(gross(&contract.whole)).min(rule.cap.unwrap_or(i64::MAX));
            let open = bill.gross - bill.recovered - bill.retained;
            let others = self.held.iter().sum::<i64>() - before;
            let open_so_far = gross(&self.billed) - self.recovered() - others;
            let wanted = match (rule.on, last) {
                (RetainedOn::Each, _) => before + percent(bill.gross),
                (RetainedOn::Last, true) => percent(gross(&self.billed)),
                (RetainedOn::Last, false) => before,
            };
            let held = wanted.min(cap).min(open_so_far).max(0);
            let held = (held - before).max(open.min(0)).min(open.max(0));
            bill.held.push(held);
            bill.retained += held;
            if let Some(before) = self.held.get_mut(place) {
                *before += held;
            }
        }
    }
}
