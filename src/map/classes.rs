//! Classes of a choropleth: few enough to tell apart, with limits that are values of the data.

/// Shades that the style sheet has, light to dark.
const SHADES: usize = 5;

/// A class of the scale. Both limits are values that occur.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Class {
    /// Shade 1 (light) to 5 (dark).
    pub shade: u8,
    /// Smallest value in it.
    pub from: f64,
    /// Largest value in it.
    pub to: f64,
}

/// At most five classes, ascending. Up to five different values get a class each; more are cut so that each class holds about as many
/// districts. Values that are not finite are left out.
///
/// ```
/// use sandtable::map::classes::classes;
///
/// let found: Vec<(f64, f64)> = classes(&[5.0, 20.0, 5.0]).iter().map(|c| (c.from, c.to)).collect();
/// assert_eq!(found, [(5.0, 5.0), (20.0, 20.0)]);
/// ```
#[must_use]
pub fn classes(values: &[f64]) -> Vec<Class> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    order::sort_by(&mut sorted, f64::total_cmp);
    let mut distinct = sorted.clone();
    distinct.dedup();
    let limits = if distinct.len() <= SHADES {
        distinct.iter().map(|&v| (v, v)).collect()
    } else {
        cut(&sorted)
    };
    let shades = shades(limits.len());
    let pairs = limits.into_iter().zip(shades);
    pairs.map(|((from, to), &shade)| Class { shade, from, to }).collect()
}

/// The shade of a value: that of the last class that begins at or below it.
#[must_use]
pub fn shade(classes: &[Class], value: f64) -> Option<u8> {
    classes
        .iter()
        .rev()
        .find(|class| class.from <= value)
        .map(|class| class.shade)
}

/// Five runs of about equal length; equal values stay together.
fn cut(sorted: &[f64]) -> Vec<(f64, f64)> {
    let mut limits = Vec::new();
    let mut start = 0;
    for part in 1..=SHADES {
        let mut end = (sorted.len() * part / SHADES).max(start);
        while end > start && end < sorted.len() && sorted[end].total_cmp(&sorted[end - 1]).is_eq() {
            end += 1;
        }
        if end > start {
            limits.push((sorted[start], sorted[end - 1]));
            start = end;
        }
    }
    limits
}

/// Shades far enough apart; the lightest only when all are needed, since it is near to "none".
fn shades(count: usize) -> &'static [u8] {
    match count {
        0 => &[],
        1 => &[3],
        2 => &[2, 4],
        3 => &[2, 3, 4],
        4 => &[2, 3, 4, 5],
        _ => &[1, 2, 3, 4, 5],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &[(u8, f64, f64)]) {
        let found: Vec<_> = classes(values).iter().map(|c| (c.shade, c.from, c.to)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn few_values_get_a_class_each() {
        check(&[], &[]);
        check(&[f64::NAN], &[]);
        check(&[100.0], &[(3, 100.0, 100.0)]);
        check(&[3.0, 1.0, 2.0, 3.0], &[(2, 1.0, 1.0), (3, 2.0, 2.0), (4, 3.0, 3.0)]);
    }

    #[test]
    fn many_values_are_cut_without_gaps_between_equals() {
        let values: Vec<f64> = (0..10).map(f64::from).collect();
        check(
            &values,
            &[
                (1, 0.0, 1.0),
                (2, 2.0, 3.0),
                (3, 4.0, 5.0),
                (4, 6.0, 7.0),
                (5, 8.0, 9.0),
            ],
        );
        check(
            &[1.0, 1.0, 1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
            &[(2, 1.0, 1.0), (3, 2.0, 3.0), (4, 4.0, 5.0), (5, 6.0, 7.0)],
        );
    }

    #[test]
    fn every_value_has_the_shade_of_its_class() {
        let values: Vec<f64> = (0..37).map(|i| f64::from(i * i % 23)).collect();
        let classes = classes(&values);
        for &value in &values {
            let class = classes.iter().find(|c| c.from <= value && value <= c.to).unwrap();
            assert_eq!(shade(&classes, value), Some(class.shade));
        }
        assert_eq!(shade(&classes, -1.0), None);
    }
}
