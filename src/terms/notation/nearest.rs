//! The nearest term that can be read, beside one that cannot.

use super::lexicon::similar;

/// Returns a readable term near one that is not, of which the bytes between two places could not be
/// read: with the word corrected, or without the part. `reads` says whether a text can be read.
pub(super) fn nearest(
    text: &str,
    from: usize,
    to: usize,
    reads: impl Fn(&str) -> bool,
) -> Option<String> {
    // A long text is no term with a slip in it.
    if text.len() > 200 {
        return None;
    }
    let (before, part, after) = (text.get(..from)?, text.get(from..to)?, text.get(to..)?);
    let readable = |candidate: String| {
        let trimmed = candidate.trim_matches(|c: char| !c.is_alphanumeric() && c != '%');
        (!trimmed.is_empty() && reads(trimmed)).then(|| trimmed.to_string())
    };
    let corrected = || {
        let letters: String = part.trim().to_lowercase();
        let one_word = letters.chars().all(char::is_alphabetic);
        similar(&letters).filter(|_| one_word).and_then(|word| {
            let mut candidate = String::with_capacity(text.len() + 8);
            candidate.extend([before, word.as_str(), after]);
            readable(candidate)
        })
    };
    let left_out = || readable(format!("{} {}", before.trim_end(), after.trim_start()));
    corrected()
        .or_else(left_out)
        .or_else(|| readable(before.to_string()))
        .or_else(|| readable(after.to_string()))
}
