//! The fuzz targets without a fuzzer: their corpus, and new inputs for some seconds.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod fuzzing;

use std::fmt::Write as _;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

/// New inputs of a target: so many, but no longer than this.
const INPUTS: u32 = 20_000;
const TIME: Duration = Duration::from_secs(6);

/// Numbers by chance: xorshift64*.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.below(256) as u8).collect()
    }

    /// An input of the corpus with some bytes changed, moved or put in, or one of chance alone.
    fn input(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        if self.below(3) == 0 {
            return self.bytes(300);
        }
        let mut input = corpus[self.below(corpus.len())].clone();
        for _ in 0..1 + self.below(6) {
            let place = self.below(input.len() + 1);
            match self.below(4) {
                0 if place < input.len() => input[place] = self.below(256) as u8,
                1 => drop(input.splice(place..place, self.bytes(12))),
                2 => {
                    let other = &corpus[self.below(corpus.len())];
                    input.splice(place.., other[place.min(other.len())..].iter().copied());
                }
                _ => input.truncate(place.max(1)),
            }
        }
        input
    }
}

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Runs a target; where it fails, says with which input, to be put into the corpus.
fn run(target: fn(&[u8]), input: &[u8]) {
    if let Err(cause) = catch_unwind(AssertUnwindSafe(|| target(input))) {
        let mut hex = String::new();
        for byte in input {
            let _ = write!(hex, "{byte:02x}");
        }
        eprintln!("the input, in hexadecimal: {hex}");
        std::panic::resume_unwind(cause);
    }
}

fn check(name: &str, target: fn(&[u8])) {
    let corpus = corpus(name);
    assert!(corpus.len() >= 8, "the corpus of {name} has {} inputs", corpus.len());
    corpus.iter().for_each(|input| run(target, input));
    let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let mut random = Random(clock.as_nanos() as u64 | 1);
    let start = Instant::now();
    let mut count = 0;
    while count < INPUTS && start.elapsed() < TIME {
        run(target, &random.input(&corpus));
        count += 1;
    }
    println!(
        "{name}: {} inputs of the corpus and {count} new ones in {:?}",
        corpus.len(),
        start.elapsed()
    );
}

#[test]
fn terms() {
    check("terms", fuzzing::terms::run);
}

#[test]
fn session() {
    check("session", fuzzing::session::run);
}

#[test]
fn structured() {
    check("structured", fuzzing::structured::run);
}
