//! The quantile dot plot: equally likely values stacked as dots, so that a chance is counted, not read off a density.

use std::fmt::Write;

/// Columns of dots.
const COLUMNS: usize = 26;

/// A laid-out plot, in cells: column from the left, row from the bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct DotPlot {
    /// SVG path of the dots that meet the target, as zero-length strokes.
    pub met: String,
    /// The same of those that miss it.
    pub missed: String,
    /// Width in cells.
    pub columns: usize,
    /// Height in cells.
    pub rows: usize,
    /// Where the target stands, in cells from the left.
    pub target_at: f64,
    /// Value at the left edge.
    pub low: f64,
    /// Value at the right edge.
    pub high: f64,
}

/// Stacks `values`; `meets` says which of them meet the `target`. What is no number is left out.
pub fn dot_plot(values: &[f64], target: f64, meets: impl Fn(f64) -> bool) -> DotPlot {
    let finite: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    let (low, high) = range(&finite, target);
    let columns = u32::try_from(COLUMNS).map_or(1.0, f64::from);
    let at = |value: f64| (value - low) / (high - low) * columns;
    let mut heights = [0_usize; COLUMNS];
    let mut plot = DotPlot {
        met: String::new(),
        missed: String::new(),
        columns: COLUMNS,
        rows: 0,
        target_at: at(target),
        low,
        high,
    };
    let mut places = Vec::with_capacity(finite.len());
    for value in finite {
        let column = (0..COLUMNS)
            .rev()
            .find(|c| u32::try_from(*c).map_or(0.0, f64::from) <= at(value))
            .unwrap_or(0);
        places.push((column, heights[column], meets(value)));
        heights[column] += 1;
    }
    plot.rows = heights.into_iter().max().unwrap_or(0).max(1);
    for (column, row, met) in places {
        let path = if met { &mut plot.met } else { &mut plot.missed };
        // Writing to a String cannot fail. Half a cell in from the left, rows counted from the bottom.
        let _ = write!(path, "M{column}.5 {}.5h0", plot.rows - 1 - row);
    }
    plot
}

/// All values and the target, with a column to spare at either side.
fn range(values: &[f64], target: f64) -> (f64, f64) {
    let (low, high) = values.iter().fold((target, target), |(l, h), v| (l.min(*v), h.max(*v)));
    let spare = ((high - low) / 20.0).max(high.abs() * 1e-3).max(1e-9);
    (low - spare, high + spare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_one_dot_on_its_side_of_the_target() {
        let values: Vec<f64> = (0..50).map(f64::from).collect();
        let plot = dot_plot(&values, 30.0, |v| v >= 30.0);
        assert_eq!(
            (plot.met.matches('M').count(), plot.missed.matches('M').count()),
            (20, 30)
        );
        assert!(plot.rows >= 2 && plot.rows <= 4);
        assert!((plot.target_at / 26.0 - 0.61).abs() < 0.02);
    }

    #[test]
    fn equal_values_make_one_column() {
        let plot = dot_plot(&[5.0; 50], 5.0, |_| true);
        assert_eq!(
            (plot.rows, plot.met.matches('M').count(), plot.missed.as_str()),
            (50, 50, "")
        );
    }

    #[test]
    fn nonsense_is_left_out() {
        let plot = dot_plot(&[f64::NAN, f64::INFINITY, 1.0], 2.0, |v| v >= 2.0);
        assert_eq!(
            (plot.met.matches('M').count(), plot.missed.matches('M').count()),
            (0, 1)
        );
        assert_eq!(dot_plot(&[], 2.0, |_| true).rows, 1);
    }
}
