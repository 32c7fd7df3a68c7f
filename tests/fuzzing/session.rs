//! One to four calls of a session, as the JavaScript side writes them or as nobody would: each is
//! answered as a session answers that never was called before.

use super::bytes::Bytes;
use echeance::Problems;
use echeance::shape::Encode as _;
use echeance::wire::{Function, KEYS, Session, WordBuffer};

const FUNCTIONS: [Function; 8] = [
    Function::Assess,
    Function::DueDates,
    Function::Accrual,
    Function::Timeline,
    Function::Schedule,
    Function::ParseTerms,
    Function::DescribeTerms,
    Function::Rates,
];

pub fn run(input: &[u8]) {
    let mut bytes = Bytes(input);
    let mut session = Session::default();
    for _ in 0..1 + bytes.below(4) {
        let function = bytes.of(&FUNCTIONS);
        let arguments = if bytes.one_in(5) {
            let length = bytes.below(200);
            bytes.take(length).to_vec()
        } else {
            call(&mut bytes)
        };
        let used = answer(&mut session, function, &arguments);
        let fresh = answer(&mut Session::default(), function, &arguments);
        assert_eq!(used, fresh, "{function:?} {arguments:?}");
    }
}

/// What comes back: words of a result, or of problems.
fn answer(session: &mut Session, function: Function, arguments: &[u8]) -> (bool, Vec<u32>) {
    let mut words = WordBuffer::default();
    words.clear();
    match session.call(function, arguments, &mut words) {
        Ok(()) => (true, words.0),
        Err(problems) => {
            assert!(!problems.0.is_empty(), "refused without a problem");
            words.clear();
            Problems::encode(&problems, &mut words);
            (false, words.0)
        }
    }
}

/// An invoice and options, of few laws, so that policies come again; keys stand where they should
/// not now and then, `policy` most of all.
fn call(bytes: &mut Bytes) -> Vec<u8> {
    let mut invoice = vec![
        ("issued", text(bytes.of(&["2024-01-15", "2021-06-30", "2025-02-30"]))),
        ("total", text(bytes.of(&["12000.00", "0.01", "999999999999999.99", "-1"]))),
    ];
    if bytes.one_in(2) {
        invoice.push(("due", text(bytes.of(&["2024-02-29", "2024-08-03"]))));
    }
    if bytes.one_in(4) {
        let payment = record(&[("date", text("2024-05-02")), ("amount", text("500.00"))]);
        invoice.push(("payments", list(&[payment])));
    }
    let mut options = vec![
        ("policy", policy(bytes)),
        ("asOf", text(bytes.of(&["2026-11-23", "2024-02-29", "soon"]))),
    ];
    if bytes.one_in(4) {
        options.push(("from", text("2024-03-01")));
        options.push(("to", text("2025-03-01")));
    }
    if bytes.one_in(6) {
        options.push(("reasons", vec![1 + bytes.below(2) as u8]));
    }
    for _ in 0..bytes.below(3) {
        let value = misplaced(bytes, 0);
        let fields = if bytes.one_in(2) { &mut options } else { &mut invoice };
        let place = bytes.below(fields.len() + 1);
        match bytes.below(3) {
            0 => fields.insert(place, ("policy", value)),
            1 => fields.insert(place, (bytes.of(KEYS), value)),
            _ if place < fields.len() => fields[place].1 = value,
            _ => {}
        }
    }
    let mut arguments = vec![record(&invoice), record(&options)];
    if bytes.one_in(8) {
        arguments.push(misplaced(bytes, 0));
        let (a, b) = (bytes.below(3), bytes.below(3));
        arguments.swap(a, b);
    }
    list(&arguments)
}

fn policy(bytes: &mut Bytes) -> Vec<u8> {
    let law = text(bytes.of(&["FR", "DE", "NL", "XX"]));
    if bytes.one_in(2) {
        return law;
    }
    let mut fields = vec![("law", law)];
    if bytes.one_in(3) {
        let rate = text(bytes.of(&["9", "1000", "1e9"]));
        fields.push(("interest", record(&[("annualRate", rate)])));
    }
    if bytes.one_in(3) {
        fields.push(("currency", text(bytes.of(&["EUR", "JPY", "KWD", "euro"]))));
    }
    if bytes.one_in(3) {
        fields.push(("terms", text(bytes.of(&["30 days", "45 jours fin de mois", "soon"]))));
    }
    if bytes.one_in(4) {
        fields.push(("policy", misplaced(bytes, 0)));
    }
    record(&fields)
}

/// Any value, with records in which `policy` stands.
fn misplaced(bytes: &mut Bytes, depth: usize) -> Vec<u8> {
    match bytes.below(if depth > 3 { 6 } else { 9 }) {
        0 => vec![0],
        1 => vec![bytes.of(&[1, 2, 9, 11])],
        2 => [&[3][..], &(bytes.integer() as i32).to_le_bytes()].concat(),
        3 => {
            let number = bytes.of(&["1.5", "-0", "1e21", "NaN", "99999999999999999999"]);
            [&[4, number.len() as u8], number.as_bytes()].concat()
        }
        4 => text(bytes.of(&["FR", "DE", "2024-01-15", "1", ""])),
        5 => policy_text(bytes),
        6 => {
            let entries: Vec<Vec<u8>> =
                (0..bytes.below(3)).map(|_| misplaced(bytes, depth + 1)).collect();
            list(&entries)
        }
        _ => {
            let key = if bytes.one_in(2) { "policy" } else { bytes.of(KEYS) };
            record(&[(key, misplaced(bytes, depth + 1))])
        }
    }
}

fn policy_text(bytes: &mut Bytes) -> Vec<u8> {
    record(&[("policy", text(bytes.of(&["FR", "DE", "NL"])))])
}

// Values as bytes: see `Value::decode`.

fn text(text: &str) -> Vec<u8> {
    [&[5, text.len() as u8], text.as_bytes()].concat()
}

fn list(values: &[Vec<u8>]) -> Vec<u8> {
    [vec![6, values.len() as u8], values.concat()].concat()
}

fn record(fields: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = vec![7, fields.len() as u8];
    for (key, value) in fields {
        match KEYS.iter().position(|known| known == key) {
            Some(place) => bytes.push(place as u8 + 1),
            None => bytes.extend([&[0, key.len() as u8], key.as_bytes()].concat()),
        }
        bytes.extend(value);
    }
    bytes
}
