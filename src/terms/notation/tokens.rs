//! A term cut into words, numbers and signs.

use super::lexicon::{Found, LONGEST, look_up, look_up_turn};
use super::word::Word;
use crate::calendar::Date;

/// One word, number or sign of a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub word: Word,
    /// The value of a number, or -1 where it is no whole one; which period, event, weekday.
    pub value: i32,
    /// The languages that have the word, one bit each.
    pub langs: u8,
    pub form: Form,
    pub start: u32,
    pub end: u32,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In digits, and for all that is no number.
    Plain,
    /// In digits with an ending: `10th`, `1er`.
    Ordinal,
    /// In letters.
    Letters,
    /// A date of which the day could be the month and the month the day.
    Either,
}

/// Cuts a text into tokens. What is not known becomes [`Word::Unknown`].
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, at: 0, tokens: Vec::with_capacity(16) };
    while cutter.at < text.len() {
        cutter.next();
    }
    cutter.tokens
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    /// The character at a place, or `\0` behind the last.
    fn char(&self, at: usize) -> char {
        self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\0')
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(b' ')
    }

    fn push(&mut self, word: Word, value: i32, langs: u8, end: usize) {
        let (start, end) = (self.at as u32, end as u32);
        self.tokens.push(Token { word, value, langs, form: Form::Plain, start, end });
        self.at = end as usize;
    }

    fn next(&mut self) {
        let c = self.char(self.at);
        let end = self.at + c.len_utf8();
        match c {
            '0'..='9' if self.date() => {}
            '0'..='9' => self.number(),
            '%' => self.push(Word::Percent, 0, 0, end),
            '+' => self.push(Word::Plus, 0, 0, end),
            '&' => self.push(Word::And, 0, 0, end),
            '/' => self.push(Word::Slash, 0, 0, end),
            '=' => self.push(Word::Equals, 0, 0, end),
            '€' => self.push(Word::Currency, 1, 0, end),
            '£' => self.push(Word::Currency, 2, 0, end),
            ',' | ';' | '(' | ')' | '\n' | '|' | '·' | '•' | '–' | '—' => {
                self.push(Word::Separator, 0, 0, end);
            }
            '-' => self.hyphen(end),
            // Points end abbreviations and sentences, colons join: neither says anything.
            '.' | ':' | '!' | '_' | '"' | '«' | '»' | '\'' | '’' => self.at = end,
            ' ' | '\t' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => self.at = end,
            _ => self.word(end),
        }
    }

    /// A hyphen joins words, or stands between them like a comma. Before a number it could be a minus.
    fn hyphen(&mut self, end: usize) {
        let before = self.byte(self.at.wrapping_sub(1));
        let after = self.byte(end);
        if before.is_ascii_digit() && after.is_ascii_digit() {
            // "30-60-90 days" is written with strokes as well.
            self.push(Word::Slash, 0, 0, end);
        } else if !before.is_ascii_alphanumeric() && after.is_ascii_digit() {
            let mut end = end;
            while self.byte(end).is_ascii_digit() {
                end += 1;
            }
            self.push(Word::Unknown, 0, 0, end);
        } else if before == b' ' || after == b' ' {
            self.push(Word::Separator, 0, 0, end);
        } else {
            self.at = end;
        }
    }

    fn number(&mut self) {
        let bytes = self.text.as_bytes();
        // After a stroke come days, so that the comma in "2/10,1/20" is none of theirs.
        let whole = self.tokens.last().is_some_and(|token| token.word == Word::Slash);
        let mut end = self.at;
        loop {
            match self.byte(end) {
                b'0'..=b'9' => end += 1,
                b'.' | b',' if !whole && self.byte(end + 1).is_ascii_digit() => end += 1,
                _ => match self.group_gap(end) {
                    Some(gap) if !whole => end += gap,
                    _ => break,
                },
            }
        }
        let digits = bytes.get(self.at..end).unwrap_or(&[]);
        let value = digits.iter().try_fold(0i32, |value, digit| {
            let digit = i32::from(digit.wrapping_sub(b'0'));
            (digit < 10).then(|| value.saturating_mul(10).saturating_add(digit))
        });
        self.push(Word::Number, value.unwrap_or(-1), 0, end);
        self.ordinal();
    }

    /// Takes a date in digits; returns whether there is one: `2026-03-14`, `14.03.2026`, `14/3/2026`,
    /// `14.03.26`.
    fn date(&mut self) -> bool {
        let number = |at: usize| {
            let digits = (at..).take_while(|at| self.byte(*at).is_ascii_digit()).take(5).count();
            let text = self.text.get(at..at + digits).unwrap_or("");
            (text.parse::<i32>().unwrap_or(0), digits, at + digits)
        };
        let (first, first_digits, at) = number(self.at);
        let sign = self.byte(at);
        if !matches!(sign, b'.' | b'-' | b'/') || self.byte(self.at.wrapping_sub(1)) == sign {
            return false;
        }
        let (second, second_digits, at) = number(at + 1);
        let (third, third_digits, end) = number(at + 1);
        let joined = self.byte(at) == sign && self.byte(end) != sign;
        let short = (1..=2).contains(&second_digits);
        let (year, month, day) = match (first_digits, third_digits) {
            (4, 1..=2) if sign != b'/' => (first, second, third),
            (1..=2, 4) => (third, second, first),
            (2, 2) if sign == b'.' && second_digits == 2 => (2000 + third, second, first),
            _ => return false,
        };
        if !joined || !short {
            return false;
        }
        let date = |month: i32, day: i32| {
            let date = Date::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
            date.in_range().then_some(date)
        };
        let dotted = sign == b'.' || first_digits == 4;
        let found = date(month, day).or_else(|| date(day, month).filter(|_| !dotted));
        let Some(found) = found else {
            // 31/02/2026 is no date and nothing else; 12.34.56 could be a number.
            if first_digits == 4 || third_digits == 4 {
                self.push(Word::Unknown, 0, 0, end);
            }
            return first_digits == 4 || third_digits == 4;
        };
        self.push(Word::CivilDate, found.days(), 0, end);
        if let Some(token) = self.tokens.last_mut()
            && !dotted
            && day <= 12
            && month <= 12
            && day != month
        {
            token.form = Form::Either;
        }
        true
    }

    /// The length of a space or apostrophe between groups of three digits: `1 000`, `1'000`.
    fn group_gap(&self, at: usize) -> Option<usize> {
        let gap = self.char(at);
        let grouping = matches!(gap, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
        let after = at + gap.len_utf8();
        let three = (after..after + 3).all(|place| self.byte(place).is_ascii_digit());
        (grouping && three && !self.byte(after + 3).is_ascii_digit()).then_some(gap.len_utf8())
    }

    /// Takes the ending of an ordinal along with its number.
    fn ordinal(&mut self) {
        let sign = self.char(self.at);
        let (letters, end) = self.letters(self.at);
        let end = match letters.as_slice() {
            b"th" | b"st" | b"nd" | b"rd" | b"e" | b"er" | b"eme" | b"de" | b"ste" | b"o" => end,
            _ if matches!(sign, 'º' | 'ª' | '°') => self.at + sign.len_utf8(),
            _ => return,
        };
        if let Some(number) = self.tokens.last_mut() {
            number.form = Form::Ordinal;
            number.end = end as u32;
            self.at = end;
        }
    }

    /// Takes a word, or one sign that is none up to `sign_end`.
    fn word(&mut self, sign_end: usize) {
        let (mut letters, mut end) = self.letters(self.at);
        if let Some((found, end)) = self.turn(&letters, end) {
            return self.found(found, end, Form::Plain);
        }
        // Abbreviations: "f.m.", "e.o.m.".
        while letters.length < LONGEST
            && self.byte(end) == b'.'
            && end > self.at
            && self.single(end + 1)
            && self.single(end - 1)
        {
            letters.push(char::from(self.byte(end + 1)));
            end += 2;
        }
        if end == self.at {
            return self.push(Word::Unknown, 0, 0, sign_end);
        }
        let apostrophe = self.char(end);
        if let '\'' | '’' = apostrophe {
            let mut elided = letters.clone();
            elided.push('\'');
            let after = end + apostrophe.len_utf8();
            if let Some(found) = look_up(elided.as_slice()) {
                return self.found(found, after, Form::Plain);
            }
            // "month's", "days'"
            if self.byte(after) == b's' && !self.byte(after + 1).is_ascii_alphabetic() {
                end = after + 1;
            }
        }
        let slice = letters.as_slice();
        if let Some(found) = look_up(slice) {
            let form = if found.word == Word::Number { Form::Letters } else { Form::Plain };
            return self.found(found, end, form);
        }
        if let Some(found) = compound(slice) {
            return self.found(found, end, Form::Letters);
        }
        let word = if self.is_currency(end) { Word::Currency } else { Word::Unknown };
        self.push(word, 0, 0, end);
    }

    /// Returns what several words say together, of which the first are these letters.
    fn turn(&self, letters: &Letters, end: usize) -> Option<(Found, usize)> {
        if end == self.at {
            return None;
        }
        look_up_turn(letters.as_slice(), end, |from, word| {
            let mut at = from;
            while let c @ (' ' | '\u{a0}' | '\u{202f}' | '.' | '\'' | '’' | '-' | '/' | '\n'
            | '\r') = self.char(at)
            {
                at += c.len_utf8();
            }
            let (letters, end) = self.letters(at);
            (at > from && letters.as_slice() == word).then_some(end)
        })
    }

    fn found(&mut self, found: Found, end: usize, form: Form) {
        self.push(found.word, found.value.into(), found.langs, end);
        if let Some(token) = self.tokens.last_mut() {
            token.form = form;
        }
    }

    /// Three capitals beside a number are the code of a currency.
    fn is_currency(&self, end: usize) -> bool {
        let code = self.text.as_bytes().get(self.at..end).unwrap_or(&[]);
        let after = if self.byte(end) == b' ' { end + 1 } else { end };
        let beside = self.byte(after).is_ascii_digit()
            || self.tokens.last().is_some_and(|token| token.word == Word::Number);
        beside && code.len() == 3 && code.iter().all(u8::is_ascii_uppercase)
    }

    /// The letters from a place on, folded, and where they end.
    fn letters(&self, start: usize) -> (Letters, usize) {
        let mut letters = Letters::default();
        let mut end = start;
        loop {
            let c = self.char(end);
            if c == '\'' || !letters.push(c) {
                break;
            }
            end += c.len_utf8();
        }
        (letters, end)
    }

    /// Whether one letter stands alone between signs.
    fn single(&self, at: usize) -> bool {
        let letter = |at: usize| self.byte(at).is_ascii_alphabetic();
        letter(at) && !letter(at + 1) && (at == 0 || !letter(at - 1))
    }
}

/// The letters of a word, small and without accents.
#[derive(Clone, Default)]
struct Letters {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Letters {
    /// Adds a character; returns whether it is a letter.
    fn push(&mut self, c: char) -> bool {
        // What accents leave of the letters from À on, capital and small alike.
        const PLAIN: &[u8; 32] = b"aaaaaa*ceeeeiiii*nooooo*ouuuuy**";
        let single;
        let folded: &[u8] = match c {
            'a'..='z' | '\'' => {
                single = [c as u8];
                &single
            }
            'A'..='Z' => {
                single = [c as u8 | 0x20];
                &single
            }
            'ß' => b"ss",
            'Œ' | 'œ' => b"oe",
            'Æ' | 'æ' => b"ae",
            'À'..='ÿ' => match PLAIN.get(c as usize & 0x1f) {
                Some(plain) if *plain != b'*' => {
                    single = [*plain];
                    &single
                }
                _ => return false,
            },
            'Ą' | 'ą' => b"a",
            'Ć' | 'ć' => b"c",
            'Ę' | 'ę' => b"e",
            'Ł' | 'ł' => b"l",
            'Ń' | 'ń' => b"n",
            'Ś' | 'ś' => b"s",
            'Ź' | 'ź' | 'Ż' | 'ż' => b"z",
            // An accent written as a character of its own.
            '\u{300}'..='\u{36f}' => b"",
            _ => return false,
        };
        for byte in folded {
            if let Some(place) = self.bytes.get_mut(self.length) {
                *place = *byte;
            }
            // A word longer than any is counted on, so that it is not found.
            self.length += 1;
        }
        true
    }

    fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }
}

/// A number written as one word: `fünfundvierzig`, `vijfenveertig`, `quarantacinque`, `veintidós`.
fn compound(letters: &[u8]) -> Option<Found> {
    let number = |part: &[u8]| look_up(part).filter(|found| found.word == Word::Number);
    (1..letters.len()).find_map(|place| {
        let (left, right) = letters.split_at_checked(place)?;
        let left = number(left)?;
        let joined = [b"und".as_slice(), b"en"].iter().find_map(|and| right.strip_prefix(*and));
        let (tens, unit) = match joined.and_then(number) {
            Some(tens) => (tens, left),
            None => (left, number(right)?),
        };
        let whole = tens.value >= 10 && tens.value % 10 == 0 && unit.value < 10;
        whole.then(|| Found { value: tens.value + unit.value, ..tens })
    })
}
