//! What the words of payment terms say, and how a word is looked up.

use super::lang::{LANGUAGES, TURNS, bit};
use super::word::Word;

/// A word that was found: what it says, its value, and the languages that have it, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub word: Word,
    pub value: u8,
    pub langs: u8,
}

/// Longest word of the lexicon, in letters.
pub(super) const LONGEST: usize = 22;
/// Words are kept by first letter and length.
const SHELVES: usize = 26 * LONGEST;

/// Where the words of each shelf start in [`WORDS`]; the next shelf starts where they end.
static SHELF_STARTS: [u16; SHELVES + 1] = DRAFT.starts;
/// The words shelf by shelf: which of [`MEANINGS`], the languages, the letters after the first.
static WORDS: [u8; DRAFT.size] = shortened(&DRAFT.words);
static MEANINGS: [(Word, u8); DRAFT.meaning_count] = shortened(&DRAFT.meanings);

/// Returns what a word in small letters without accents says, or `None`.
pub(super) fn look_up(letters: &[u8]) -> Option<Found> {
    let (first, others) = letters.split_first()?;
    let shelf = usize::from(first.checked_sub(b'a')?) * LONGEST + others.len();
    if others.len() >= LONGEST {
        return None;
    }
    let start = usize::from(*SHELF_STARTS.get(shelf)?);
    let words = WORDS.get(start..usize::from(*SHELF_STARTS.get(shelf + 1)?))?;
    words.chunks_exact(others.len() + 2).find_map(|found| match found {
        [meaning, langs, letters @ ..] if letters == others => {
            let (word, value) = *MEANINGS.get(usize::from(*meaning))?;
            Some(Found { word, value, langs: *langs })
        }
        _ => None,
    })
}

/// Returns the word of the lexicon that one slip of the pen makes these letters of, or `None`.
pub(super) fn similar(letters: &str) -> Option<String> {
    let letters = letters.as_bytes();
    if !(4..LONGEST).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_lowercase) {
        return None;
    }
    let first = letters.first().copied()?;
    for length in [letters.len(), letters.len() + 1, letters.len() - 1] {
        let shelf = usize::from(first.checked_sub(b'a')?) * LONGEST + length - 1;
        let (Some(start), Some(end)) = (SHELF_STARTS.get(shelf), SHELF_STARTS.get(shelf + 1))
        else {
            continue;
        };
        let words = WORDS.get(usize::from(*start)..usize::from(*end)).unwrap_or(&[]);
        let found = words.chunks_exact(length + 1).find_map(|found| match found {
            [_, _, others @ ..] => {
                let whole: Vec<u8> = std::iter::once(first).chain(others.iter().copied()).collect();
                one_slip(letters, &whole).then_some(whole)
            }
            _ => None,
        });
        if let Some(found) = found {
            return String::from_utf8(found).ok();
        }
    }
    None
}

/// Whether two words differ by one letter more, less, other, or by two that are exchanged.
fn one_slip(left: &[u8], right: &[u8]) -> bool {
    let same = left.iter().zip(right).take_while(|(left, right)| left == right).count();
    let (left, right) = (left.get(same..).unwrap_or(&[]), right.get(same..).unwrap_or(&[]));
    match (left, right) {
        ([_, left @ ..], [_, right @ ..]) if left == right => true,
        ([a, b, left @ ..], [c, d, right @ ..]) if (a, b) == (d, c) && left == right => true,
        ([_, left @ ..], right) if left == right => true,
        (left, [_, right @ ..]) if left == right => true,
        _ => false,
    }
}

/// Returns what several words say, of which the first are these letters, and where they end; the
/// longest where there are several. `next` gives the letters of the word after a place, and its end.
pub(super) fn look_up_turn(
    first: &[u8],
    end: usize,
    next: impl Fn(usize, &[u8]) -> Option<usize>,
) -> Option<(Found, usize)> {
    let mut longest: Option<(Found, usize)> = None;
    for (lang, turns) in TURNS.iter().enumerate() {
        for (word, value, phrases) in *turns {
            for phrase in *phrases {
                let Some(rest) = phrase.as_bytes().strip_prefix(first) else { continue };
                let Some((b' ', rest)) = rest.split_first() else { continue };
                let mut words = rest.split(|byte| *byte == b' ');
                let Some(end) = words.try_fold(end, &next) else { continue };
                match &mut longest {
                    Some((_, known)) if *known > end => {}
                    Some((found, known)) if *known == end && found.word == *word => {
                        found.langs |= bit(lang);
                    }
                    _ => {
                        let found = Found { word: *word, value: *value, langs: bit(lang) };
                        longest = Some((found, end));
                    }
                }
            }
        }
    }
    longest
}

// What follows runs in the compiler only: a wrong index or a contradiction stops the build.

const DRAFT: Draft = draft();

/// More words and meanings than there are.
const MOST_WORDS: usize = 2048;
const MOST_MEANINGS: usize = 256;

/// The lexicon as it is built, with more room than it needs.
struct Draft {
    starts: [u16; SHELVES + 1],
    words: [u8; 16 * MOST_WORDS],
    size: usize,
    meanings: [(Word, u8); MOST_MEANINGS],
    meaning_count: usize,
}

/// A word of the lists: its letters as a range of the text of its group.
#[derive(Clone, Copy)]
struct Entry {
    text: &'static [u8],
    start: usize,
    end: usize,
    meaning: u8,
    langs: u8,
}

#[allow(clippy::indexing_slicing)]
impl Entry {
    const fn length(&self) -> usize {
        self.end - self.start
    }

    const fn shelf(&self) -> usize {
        (self.text[self.start] - b'a') as usize * LONGEST + self.length() - 1
    }

    const fn says(&self, other: &Entry) -> bool {
        if self.length() != other.length() {
            return false;
        }
        let mut at = 0;
        while at < self.length() {
            if self.text[self.start + at] != other.text[other.start + at] {
                return false;
            }
            at += 1;
        }
        true
    }
}

/// The words of the lists, each once.
struct Entries {
    list: [Entry; MOST_WORDS],
    count: usize,
    /// For each hash one more than a place in the list; 0 where there is none.
    places: [u16; 2 * MOST_WORDS],
}

#[allow(clippy::indexing_slicing)]
impl Entries {
    /// Adds a word. One word says one thing in all languages: the few that do not have a word of
    /// their own.
    const fn add(&mut self, entry: Entry) {
        let mut hash = 0usize;
        let mut at = entry.start;
        while at < entry.end {
            hash = (hash * 31 + entry.text[at] as usize) % self.places.len();
            at += 1;
        }
        while self.places[hash] != 0 {
            let known = &mut self.list[self.places[hash] as usize - 1];
            if known.says(&entry) {
                assert!(known.meaning == entry.meaning);
                known.langs |= entry.langs;
                return;
            }
            hash = (hash + 1) % self.places.len();
        }
        self.list[self.count] = entry;
        self.count += 1;
        self.places[hash] = self.count as u16;
    }
}

#[allow(clippy::indexing_slicing)]
const fn draft() -> Draft {
    let mut draft = Draft {
        starts: [0; SHELVES + 1],
        words: [0; 16 * MOST_WORDS],
        size: 0,
        meanings: [(Word::Number, 0); MOST_MEANINGS],
        meaning_count: 0,
    };
    let entries = entries(&mut draft);
    // How much each shelf holds, then where it starts.
    let mut at = 0;
    while at < entries.count {
        let entry = &entries.list[at];
        draft.starts[entry.shelf() + 1] += entry.length() as u16 + 1;
        at += 1;
    }
    let mut shelf = 0;
    while shelf < SHELVES {
        draft.starts[shelf + 1] += draft.starts[shelf];
        shelf += 1;
    }
    draft.size = draft.starts[SHELVES] as usize;
    let mut filled = draft.starts;
    let mut at = 0;
    while at < entries.count {
        let entry = &entries.list[at];
        let mut place = filled[entry.shelf()] as usize;
        draft.words[place] = entry.meaning;
        draft.words[place + 1] = entry.langs;
        place += 2;
        let mut letter = entry.start + 1;
        while letter < entry.end {
            draft.words[place] = entry.text[letter];
            place += 1;
            letter += 1;
        }
        filled[entry.shelf()] = place as u16;
        at += 1;
    }
    draft
}

/// Reads the lists, and numbers the meanings.
#[allow(clippy::indexing_slicing)]
const fn entries(draft: &mut Draft) -> Entries {
    let none = Entry { text: b"", start: 0, end: 0, meaning: 0, langs: 0 };
    let places = [0; 2 * MOST_WORDS];
    let mut entries = Entries { list: [none; MOST_WORDS], count: 0, places };
    let mut lang = 0;
    while lang < LANGUAGES.len() {
        let mut group = 0;
        while group < LANGUAGES[lang].len() {
            let (word, first, growth, text) = LANGUAGES[lang][group];
            let text = text.as_bytes();
            let mut value = first;
            let (mut start, mut end) = (0, 0);
            while end <= text.len() {
                let last = end == text.len();
                if last || text[end] == b' ' || text[end] == b'/' {
                    if text[start] != b'_' {
                        let meaning = draft.meaning(word, value);
                        entries.add(Entry { text, start, end, meaning, langs: bit(lang) });
                    }
                    if !last && text[end] == b' ' {
                        value += growth;
                    }
                    start = end + 1;
                }
                end += 1;
            }
            group += 1;
        }
        lang += 1;
    }
    entries
}

impl Draft {
    /// Returns the number of a meaning.
    #[allow(clippy::indexing_slicing)]
    const fn meaning(&mut self, word: Word, value: u8) -> u8 {
        let mut number = 0;
        while number < self.meaning_count {
            let (known, its_value) = self.meanings[number];
            if known as u8 == word as u8 && its_value == value {
                return number as u8;
            }
            number += 1;
        }
        self.meanings[number] = (word, value);
        self.meaning_count += 1;
        number as u8
    }
}

#[allow(clippy::indexing_slicing)]
const fn shortened<T: Copy, const LONG: usize, const SHORT: usize>(long: &[T; LONG]) -> [T; SHORT] {
    let mut short = [long[0]; SHORT];
    let mut at = 0;
    while at < SHORT {
        short[at] = long[at];
        at += 1;
    }
    short
}
