//! Putting values in order.

use std::cmp::Ordering;

/// Sorts by a number, equal ones in the order they came.
///
/// The one sort of the library: the standard ones are compiled anew for each type, which would
/// weigh more in WebAssembly than all arithmetic together.
pub(crate) fn sort_by_key<T>(values: &mut [T], key: impl Fn(&T) -> i64) {
    if values.is_sorted_by_key(&key) {
        return;
    }
    let mut keys = Vec::with_capacity(values.len());
    for value in values.iter() {
        keys.push(key(value).into());
    }
    for (to, from) in swaps(&keys) {
        values.swap(to, from);
    }
}

/// Sorts by a comparison, equal ones in the order they came: for what no number says.
pub(crate) fn sort_by<T>(values: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let places =
        merged((0..values.len()).collect(), &|a, b| match (values.get(a), values.get(b)) {
            (Some(a), Some(b)) => order(a, b),
            _ => Ordering::Equal,
        });
    for (to, from) in moves(&places) {
        values.swap(to, from);
    }
}

/// Returns places in order.
fn merged(mut places: Vec<usize>, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut width = 1;
    while width < places.len() {
        let mut next = Vec::with_capacity(places.len());
        for pair in places.chunks(width * 2) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([a, rest_left @ ..], [b, rest_right @ ..]) = (left, right) {
                if order(*a, *b) == Ordering::Greater {
                    next.push(*b);
                    right = rest_right;
                } else {
                    next.push(*a);
                    left = rest_left;
                }
            }
            next.extend_from_slice(left);
            next.extend_from_slice(right);
        }
        places = next;
        width *= 2;
    }
    places
}

/// Returns the places of keys, the smallest first, equal ones in the order they came.
pub(crate) fn ranking(keys: &[i128]) -> Vec<usize> {
    let mut order: Vec<(i128, usize)> = keys.iter().copied().zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

/// Returns which places to swap, one pair after the other, to bring keys into order.
fn swaps(keys: &[i128]) -> Vec<(usize, usize)> {
    moves(&ranking(keys))
}

/// The same for places in order.
fn moves(order: &[usize]) -> Vec<(usize, usize)> {
    let place_of = |place: usize| order.get(place).copied().unwrap_or(place);
    let found = |to: usize| {
        // What stood before `to` was swapped away, to where the value came from that is there now.
        let mut from = place_of(to);
        while from < to {
            from = place_of(from);
        }
        (to, from)
    };
    (0..order.len()).map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_stable_sort_does(values in prop::collection::vec((-5i64..5, any::<u8>()), 0..60)) {
            let mut ours = values.clone();
            sort_by_key(&mut ours, |value| value.0);
            let mut theirs = values.clone();
            theirs.sort_by_key(|value| value.0);
            prop_assert_eq!(&ours, &theirs);
            let mut compared = values.clone();
            sort_by(&mut compared, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(compared, theirs);
        }
    }
}
