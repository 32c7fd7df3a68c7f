//! Putting values in order.

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

/// Returns the places of keys, the smallest first, equal ones in the order they came.
pub(crate) fn ranking(keys: &[i128]) -> Vec<usize> {
    let mut order: Vec<(i128, usize)> = keys.iter().copied().zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

/// Returns which places to swap, one pair after the other, to bring keys into order.
fn swaps(keys: &[i128]) -> Vec<(usize, usize)> {
    let order = ranking(keys);
    let place_of = |place: usize| order.get(place).copied().unwrap_or(place);
    let found = |to: usize| {
        // What stood before `to` was swapped away, to where the value came from that is there now.
        let mut from = place_of(to);
        while from < to {
            from = place_of(from);
        }
        (to, from)
    };
    (0..keys.len()).map(found).collect()
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
            let mut theirs = values;
            theirs.sort_by_key(|value| value.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
