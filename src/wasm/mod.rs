//! The boundary to JavaScript: bytes in, words out. No rule lives here.
//!
//! JavaScript writes the arguments of a call into the buffer at `input`, calls, and reads the
//! result at `output`. Both buffers are kept, so that a call allocates as little as it can.

use crate::error::{Problem, Problems};
use crate::wire::encode::{Encode, Words};
use crate::wire::{Function, Value};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Buffers {
    input: Vec<u8>,
    output: Words,
}

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
/// Returns whether it succeeded; otherwise the output holds the problems.
#[wasm_bindgen]
pub fn call(function: usize, length: usize) -> bool {
    BUFFERS.with_borrow_mut(|Buffers { input, output }| {
        output.clear();
        let result = decode(function, input, length)
            .and_then(|(function, arguments)| function.call(&arguments, output));
        if let Err(problems) = &result {
            output.clear();
            problems.encode(output);
        }
        result.is_ok()
    })
}

fn decode(function: usize, input: &[u8], length: usize) -> Result<(Function, Value<'_>), Problems> {
    let internal = || Problem::new(crate::error::ProblemCode::InputType, "");
    let function = Function::ALL.get(function).ok_or_else(internal)?;
    let arguments = Value::decode(input.get(..length).ok_or_else(internal)?)?;
    Ok((*function, arguments))
}
