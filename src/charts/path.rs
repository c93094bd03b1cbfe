//! What the chart of one outcome shows: its paths over 2020–2025, baseline and target.

/// The years on the axis.
pub const YEARS: [u16; 6] = [2020, 2021, 2022, 2023, 2024, 2025];

/// One value a year; `None` where there is none.
pub type Path = [Option<f64>; 6];

/// Everything the chart of one outcome needs, in the outcome's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct PathChart {
    /// Name of the outcome.
    pub title: String,
    /// Unit behind the numbers.
    pub unit: String,
    /// Decimals of labels.
    pub decimals: usize,
    /// The current scenario.
    pub projection: Line,
    /// The scenario it is compared with, when it differs; or those that are laid over it, three at most.
    pub others: Vec<Line>,
    /// The plan path.
    pub plan: Option<Line>,
    /// Actual values entered by the person.
    pub actual: Path,
    /// The 5, 25, 50, 75 and 95 % quantiles of the projection by year, once drawn.
    pub fan: Option<[Path; 5]>,
    /// The printed baseline.
    pub baseline: Option<f64>,
    /// The printed target for 2025.
    pub target: f64,
    /// The target with its operator, in words of the language.
    pub target_label: String,
}

/// A named path.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Name at its end and in the tooltip.
    pub name: String,
    /// Values.
    pub path: Path,
    /// What stands at its end: the name and the value of 2025.
    pub end: String,
}

/// Scenarios that can be laid over the chart.
pub const MOST_OTHERS: usize = 3;

/// What stands at the right end of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The target.
    Target,
    /// The current scenario.
    Projection,
    /// A scenario beside it, by its place.
    Other(usize),
}

/// The value of 2025 of a line or of the target, and the words for it.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// What it names.
    pub kind: Kind,
    /// The value.
    pub value: f64,
    /// The words.
    pub text: String,
}

impl PathChart {
    /// Target, projection and the others with their values of 2025.
    pub fn ends(&self) -> Vec<End> {
        let target = End {
            kind: Kind::Target,
            value: self.target,
            text: self.target_label.clone(),
        };
        let others = self.others.iter().take(MOST_OTHERS).enumerate();
        let lines = std::iter::once((Kind::Projection, &self.projection));
        let lines = lines.chain(others.map(|(place, line)| (Kind::Other(place), line)));
        let of_line = |(kind, line): (Kind, &Line)| {
            Some(End {
                kind,
                value: line.path[5]?,
                text: line.end.clone(),
            })
        };
        std::iter::once(target).chain(lines.filter_map(of_line)).collect()
    }

    /// Every number that must lie within the axis.
    fn values(&self) -> impl Iterator<Item = f64> + '_ {
        let lines = [Some(&self.projection), self.plan.as_ref()].into_iter().flatten();
        let of_lines = lines.chain(&self.others).flat_map(|line| line.path).flatten();
        let of_fan = self.fan.iter().flatten().flatten().copied().flatten();
        of_lines
            .chain(of_fan)
            .chain(self.actual.into_iter().flatten())
            .chain(self.baseline)
            .chain([self.target])
    }

    /// Lower end, upper end and step of the value axis: all values with a tenth of the range to spare, on round numbers.
    pub fn extent(&self) -> (f64, f64, f64) {
        let (low, high) = self
            .values()
            .filter(|v| v.is_finite())
            .fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        if low > high {
            return (0.0, 1.0, 0.5);
        }
        let spare = ((high - low) * 0.12).max(high.abs() * 0.02).max(1e-6);
        let step = round_step((high - low + 2.0 * spare) / 4.0);
        let floor = ((low - spare) / step).floor() * step;
        let bottom = if low >= 0.0 { floor.max(0.0) } else { floor };
        (bottom, ((high + spare) / step).ceil() * step, step)
    }
}

/// Width of the longest label, in its own font size: Chinese characters are square, others about half as wide.
pub fn label_room(ends: &[End]) -> f64 {
    let width = |c: char| if c.is_ascii() { 0.58 } else { 1.0 };
    ends.iter()
        .map(|end| end.text.chars().map(width).sum())
        .fold(0.0, f64::max)
}

/// The smallest of 1, 2, 2.5, 5 times a power of ten that is at least `raw`.
pub fn round_step(raw: f64) -> f64 {
    let power = 10_f64.powf(raw.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|m| m * power)
        .find(|step| *step >= raw * 0.999)
        .unwrap_or(raw)
}

/// Moves label positions apart so that neighbours keep `gap`, as little as needed, without changing their order.
///
/// Positions and gap are in the same unit; the answer is in the order of the input.
pub fn spread(positions: &[f64], gap: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..positions.len()).collect();
    order::sort_by(&mut order, |a, b| positions[*a].total_cmp(&positions[*b]));
    let mut groups: Vec<(f64, Vec<usize>)> = Vec::new();
    for index in order {
        groups.push((positions[index], vec![index]));
        while let [.., (a, left), (b, right)] = groups.as_slice() {
            let needed = gap * half(left.len() + right.len());
            if b - a >= needed - 1e-12 {
                break;
            }
            let size = half(left.len()) + half(right.len());
            let centre = (a * half(left.len()) + b * half(right.len())) / size;
            let merged = left.iter().chain(right).copied().collect();
            groups.truncate(groups.len() - 2);
            groups.push((centre, merged));
        }
    }
    let mut out = vec![0.0; positions.len()];
    for (centre, members) in groups {
        for (place, index) in members.iter().enumerate() {
            out[*index] = centre + gap * (half(place * 2) - half(members.len() - 1));
        }
    }
    out
}

fn half(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(projection: Path, target: f64) -> PathChart {
        PathChart {
            title: String::new(),
            unit: String::new(),
            decimals: 1,
            projection: Line {
                name: String::new(),
                path: projection,
                end: String::new(),
            },
            others: Vec::new(),
            plan: None,
            actual: [None; 6],
            fan: None,
            baseline: None,
            target,
            target_label: String::new(),
        }
    }

    #[test]
    fn the_axis_holds_all_values_on_round_numbers() {
        assert_eq!(
            chart([Some(228.4), None, None, None, None, Some(285.0)], 285.0).extent(),
            (220.0, 300.0, 20.0)
        );
    }

    #[test]
    fn a_flat_line_still_has_an_axis() {
        let (low, high, _) = chart([Some(4.2); 6], 4.2).extent();
        assert!(low < 4.2 && high > 4.2);
        let (low, high, _) = chart([None; 6], 60.0).extent();
        assert!(low < 60.0 && high > 60.0);
    }

    #[test]
    fn labels_keep_their_distance_and_order() {
        let spread = spread(&[10.0, 10.5, 30.0, 10.2], 4.0);
        assert!((spread[3] - spread[0] - 4.0).abs() < 1e-9);
        assert!((spread[1] - spread[3] - 4.0).abs() < 1e-9);
        assert!((spread[2] - 30.0).abs() < 1e-9);
        let mean = (spread[0] + spread[1] + spread[3]) / 3.0;
        assert!((mean - (10.0 + 10.5 + 10.2) / 3.0).abs() < 1e-9);
    }
}
