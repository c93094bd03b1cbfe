//! Sorting of short lists in few bytes.
//!
//! The standard library's stable sort is made for millions of entries and is compiled anew for every type: five kilobytes of the
//! download each, at sixteen places whose lists have some ten entries. These are insertion sorts of a few dozen bytes.

use std::cmp::Ordering;

/// Sorts by a comparison; equal entries keep their order. Takes n²/4 comparisons: for lists of up to some hundred entries.
///
/// ```
/// let mut paces = [("gdp", 9.8_f64), ("employment", 4.4), ("money", 15.0)];
/// order::sort_by(&mut paces, |a, b| a.1.total_cmp(&b.1));
/// assert_eq!(paces.map(|pace| pace.0), ["employment", "gdp", "money"]);
/// ```
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let mut at = end;
        while let Some(before) = at.checked_sub(1)
            && compare(&items[before], &items[at]) == Ordering::Greater
        {
            items.swap(before, at);
            at = before;
        }
    }
}

/// Sorts by a key; equal entries keep their order.
///
/// ```
/// let mut names = ["Zhenhai", "Fenghua", "Yuyao"];
/// order::sort_by_key(&mut names, |name| name.len());
/// assert_eq!(names, ["Yuyao", "Zhenhai", "Fenghua"]);
/// ```
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(list in prop::collection::vec((0_u8..9, any::<u16>()), 0..80)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            super::sort_by_key(&mut ours, |entry| entry.0);
            theirs.sort_by_key(|entry| entry.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
