//! What was probably meant, or what there is.

/// Says which word was probably meant or, where none is near, what there is.
#[cold]
pub(crate) fn meant(word: &str, words: &[&str], otherwise: &str) -> String {
    match nearest(word, words) {
        Some(meant) => ["did you mean ", meant, "?"].concat(),
        None => one_of(words, otherwise),
    }
}

/// Lists words after an introduction.
#[cold]
#[inline(never)]
pub(crate) fn one_of(words: &[&str], introduction: &str) -> String {
    let mut text = introduction.to_string();
    for (index, word) in words.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { ", " });
        text.push_str(word);
    }
    text
}

/// Returns the word that a misspelt one most likely stands for, or `None`.
pub(crate) fn nearest<'w>(word: &str, words: &[&'w str]) -> Option<&'w str> {
    if word.len() > 40 {
        return None;
    }
    let scored = words.iter().map(|known| (distance(word, known), *known));
    let (distance, known) = scored.min_by_key(|(distance, _)| *distance)?;
    // A third of the letters may be wrong, two at least.
    (distance <= (known.len() / 3).max(2) && distance < word.chars().count()).then_some(known)
}

/// The number of letters to add, drop or change to make one word of another, capitals aside.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<u8> = b.bytes().map(|byte| byte.to_ascii_lowercase()).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.bytes().map(|byte| byte.to_ascii_lowercase()).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(0);
            let best = (diagonal + usize::from(ca != *cb)).min(above + 1).min(left + 1);
            if let Some(cell) = row.get_mut(j) {
                *cell = left;
            }
            diagonal = above;
            left = best;
        }
        if let Some(cell) = row.last_mut() {
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let keys = ["issued", "total", "terms", "due"];
        assert_eq!(nearest("isued", &keys), Some("issued"));
        assert_eq!(nearest("issueDate", &keys), None);
        assert_eq!(nearest("Total", &keys), Some("total"));
        assert_eq!(nearest("x", &keys), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
