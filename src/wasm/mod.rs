//! The boundary to JavaScript: bytes in, words out. No rule lives here.
//!
//! JavaScript writes the arguments of a call into the buffer at `input`, calls, and reads the
//! result at `output`. Both buffers are kept, so that a call allocates as little as it can.

use crate::error::{Problem, ProblemCode, Problems};
use crate::portfolio::ColumnAssessor;
#[cfg(feature = "ledger")]
use crate::portfolio::ColumnLedger;
use crate::shape::Encode;
#[cfg(feature = "ledger")]
use crate::shape::InCurrency;
#[cfg(feature = "ledger")]
use crate::wire::column_ledger;
use crate::wire::{Function, Session, Value, WordBuffer, column_assessor};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Buffers {
    input: Vec<u8>,
    output: WordBuffer,
    session: Session,
    /// The assessor of the rows that follow, and their columns.
    assessor: Option<ColumnAssessor>,
    /// What adds rows up by client and age.
    #[cfg(feature = "ledger")]
    ledger: Option<ColumnLedger>,
    money: Vec<i64>,
    days: Vec<i32>,
}

/// A buffer of more bytes is given back after the call, so that one large call is not paid for by
/// all that follow.
const LARGE: usize = 1 << 20;

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
}

/// Returns the address of a buffer of at least so many bytes, for the arguments of the next call.
#[wasm_bindgen]
pub fn input(length: usize) -> *const u8 {
    BUFFERS.with_borrow_mut(|buffers| {
        if buffers.input.len() < length {
            buffers.input.resize(length.next_power_of_two(), 0);
        }
        buffers.input.as_ptr()
    })
}

/// Returns the address of the words that the last call wrote.
#[wasm_bindgen]
pub fn output() -> *const u32 {
    BUFFERS.with_borrow(|buffers| buffers.output.0.as_ptr())
}

/// Calls function number `function` with the arguments in the first `length` bytes of the input.
/// Returns the address of the output, or one more where it holds the problems of the call.
#[wasm_bindgen]
pub fn call(function: usize, length: usize) -> usize {
    BUFFERS.with_borrow_mut(|Buffers { input, output, session, .. }| {
        output.clear();
        if output.0.capacity() > LARGE / 4 {
            *output = WordBuffer::default();
        }
        let arguments = input.get(..length).unwrap_or_default();
        let result = match Function::ALL.get(function) {
            Some(function) => session.call(*function, arguments, output),
            None => Err(unreadable().into()),
        };
        let failed = succeeded(result, output).is_none();
        if input.len() > LARGE {
            *input = Vec::new();
        }
        // Words lie on multiples of four, which leaves the lowest bit.
        output.0.as_ptr() as usize | usize::from(failed)
    })
}

/// Reads the options of a call on columns from the input, for the rows that follow. Returns whether
/// it succeeded; otherwise the output holds the problems.
#[wasm_bindgen]
pub fn prepare_columns(length: usize) -> bool {
    BUFFERS.with_borrow_mut(|Buffers { input, output, assessor, .. }| {
        let read = decode(input, length).and_then(|options| column_assessor(&options));
        *assessor = succeeded(read, output);
        assessor.is_some()
    })
}

/// Returns the address of six columns of so many amounts: total, paid, and, once assessed,
/// outstanding, interest, compensation and total.
#[wasm_bindgen]
pub fn money_columns(rows: usize) -> *const i64 {
    BUFFERS.with_borrow_mut(|buffers| {
        buffers.money.resize(rows * 6, 0);
        buffers.money.as_ptr()
    })
}

/// Returns the address of two columns: due dates, and, once assessed, days late.
#[wasm_bindgen]
pub fn day_columns(rows: usize) -> *const i32 {
    BUFFERS.with_borrow_mut(|buffers| {
        buffers.days.resize(rows * 2, 0);
        buffers.days.as_ptr()
    })
}

/// Assesses the rows in the columns, of which the first is row `first` of the caller's.
#[wasm_bindgen]
pub fn assess_columns(rows: usize, first: usize) {
    BUFFERS.with_borrow_mut(|Buffers { assessor, money, days, .. }| {
        if let Some(assessor) = assessor {
            assessor.chunk(rows, first, money, days);
        }
    });
}

/// Looks for what is wrong with the rows in the columns, and leaves the columns as they are.
#[wasm_bindgen]
pub fn check_columns(rows: usize, first: usize) {
    BUFFERS.with_borrow_mut(|Buffers { assessor, money, days, .. }| {
        if let Some(assessor) = assessor {
            assessor.check(rows, first, money, days);
        }
    });
}

/// Returns whether nothing was wrong with any row so far; otherwise the output holds the problems.
/// Unless the rows come again, what was worked out for them is let go of.
#[wasm_bindgen]
pub fn finish_columns(again: bool) -> bool {
    BUFFERS.with_borrow_mut(|Buffers { output, assessor, .. }| {
        let result = match assessor {
            Some(assessor) => assessor.finish(),
            None => Err(unreadable().into()),
        };
        if !again {
            *assessor = None;
        }
        succeeded(result, output).is_some()
    })
}

/// Reads the options of a ledger in columns from the input, for the rows that follow. Returns whether
/// it succeeded; otherwise the output holds the problems.
#[cfg(feature = "ledger")]
#[wasm_bindgen]
pub fn prepare_ledger(length: usize) -> bool {
    BUFFERS.with_borrow_mut(|Buffers { input, output, ledger, .. }| {
        let read = decode(input, length).and_then(|options| column_ledger(&options));
        *ledger = succeeded(read, output);
        ledger.is_some()
    })
}

/// Adds the rows in the columns up, of which the first is row `first` of the caller's: the first two
/// columns of money are amount and paid, those of days due date and client.
#[cfg(feature = "ledger")]
#[wasm_bindgen]
pub fn ledger_rows(rows: usize, first: usize) {
    BUFFERS.with_borrow_mut(|Buffers { ledger, money, days, .. }| {
        if let Some(ledger) = ledger {
            let paid = money.get(rows..).unwrap_or_default();
            let clients = days.get(rows..).unwrap_or_default();
            let cells = money.iter().zip(paid).zip(days.iter().zip(clients)).take(rows);
            for (row, ((amount, paid), (due, client))) in (first..).zip(cells) {
                ledger.row(row, *amount, *paid, *due, *client);
            }
        }
    });
}

/// Returns the address of the report on all rows, as [`call`] does.
#[cfg(feature = "ledger")]
#[wasm_bindgen]
pub fn finish_ledger(with_clients: bool) -> usize {
    BUFFERS.with_borrow_mut(|Buffers { output, ledger, .. }| {
        output.clear();
        let report = match ledger.take() {
            Some(ledger) => ledger.report(with_clients),
            None => Err(unreadable().into()),
        };
        let report = report.map(|report| InCurrency(report.currency, report).encode(output));
        let failed = succeeded(report, output).is_none();
        output.0.as_ptr() as usize | usize::from(failed)
    })
}

fn decode(input: &[u8], length: usize) -> Result<Value<'_>, Problems> {
    Ok(Value::decode(input.get(..length).ok_or_else(unreadable)?)?)
}

fn unreadable() -> Problem {
    Problem::new(ProblemCode::InputType, "")
}

/// Writes the problems of a result, where it has any.
fn succeeded<T>(result: Result<T, Problems>, output: &mut WordBuffer) -> Option<T> {
    if let Err(problems) = &result {
        output.clear();
        problems.encode(output);
    }
    result.ok()
}
