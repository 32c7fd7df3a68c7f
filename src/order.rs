//! Putting values in order.

/// Sorts by a number, equal ones in the order they came.
///
/// The one sort of the library: the standard ones are compiled anew for each type, which would
/// weigh more in WebAssembly than all arithmetic together.
pub(crate) fn sort_by_key<T>(values: &mut Vec<T>, key: impl Fn(&T) -> i64) {
    if values.is_sorted_by_key(&key) {
        return;
    }
    let mut order: Vec<(i64, usize)> = values.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(order.into_iter().filter_map(|(_, place)| taken.get_mut(place)?.take()));
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
