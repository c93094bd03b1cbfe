//! The chart of one outcome as SVG geometry, for where it has to follow a slider: a handful of paths instead of a chart library's run.

use super::path::{End, Kind, MOST_OTHERS, Path, PathChart, YEARS, label_room, spread};
use crate::i18n::numbers::fixed;
use std::fmt::Write as _;

/// Labels at the right end: target, projection and the others.
pub const MOST_LABELS: usize = 2 + MOST_OTHERS;

/// The room for the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Pixels of one rem, so that large themes have large labels.
    pub rem: f64,
}

/// A word at the right end of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it names.
    pub kind: Kind,
    /// Height of its middle.
    pub y: f64,
    /// The words.
    pub text: String,
}

/// A number on the value axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Height.
    pub y: f64,
    /// The number.
    pub text: String,
}

/// Where the plot stands in the room. It moves seldom, so that axes need not follow every drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left end of the plot.
    pub left: f64,
    /// Right end of the plot.
    pub right: f64,
    /// Upper end of the plot.
    pub top: f64,
    /// Lower end of the plot.
    pub bottom: f64,
}

/// Everything there is to draw, in pixels of the room.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The place of the plot.
    pub frame: Frame,
    /// Numbers of the value axis.
    pub ticks: Vec<Tick>,
    /// Nine and five in ten, as the points of closed shapes.
    pub bands: [String; 2],
    /// The points of the plan path.
    pub plan: String,
    /// Of other scenarios.
    pub others: [String; MOST_OTHERS],
    /// Of the current scenario.
    pub projection: String,
    /// Baseline and actual values, as points.
    pub dots: String,
    /// The flag of the target.
    pub flag: String,
    /// What stands at the right ends.
    pub labels: Vec<Label>,
}

impl Drawing {
    /// Lays the chart out in the room.
    pub fn of(chart: &PathChart, room: Room) -> Self {
        let (low, high, step) = chart.extent();
        let ends = chart.ends();
        let labelled = label_room(&ends) * room.rem * 0.875 + room.rem;
        let right = room.width - labelled.min(room.width * 0.52);
        let (top, bottom) = (room.rem * 1.6, room.height - room.rem * 1.9);
        let mut plot = Plot {
            left: 0.0,
            width: 1.0,
            bottom,
            scale: (bottom - top).max(1.0) / (high - low),
            low,
        };
        let ticks = ticks(&plot, low, high, step);
        plot.left = axis_room(&ticks) * room.rem;
        plot.width = (right - plot.left).max(1.0);
        let of_other = |place: usize| {
            chart
                .others
                .get(place)
                .map_or_else(String::new, |line| plot.line(&line.path))
        };
        Self {
            frame: Frame {
                left: plot.left,
                right: plot.left + plot.width,
                top,
                bottom,
            },
            ticks,
            bands: chart
                .fan
                .as_ref()
                .map_or_else(Default::default, |[q05, q25, _, q75, q95]| {
                    [plot.band(q05, q95), plot.band(q25, q75)]
                }),
            plan: chart
                .plan
                .as_ref()
                .map_or_else(String::new, |line| plot.line(&line.path)),
            others: std::array::from_fn(of_other),
            projection: plot.line(&chart.projection.path),
            dots: plot.dots(chart),
            flag: plot.flag(chart.target, room.rem),
            labels: apart(ends, &plot, room.rem),
        }
    }
}

impl Frame {
    /// Place of a year on the axis.
    pub fn x(&self, year: usize) -> f64 {
        self.left + (self.right - self.left) * share(year)
    }

    /// Whether the year's number stands at the axis: where years are close together, only the first and the last do.
    pub fn names(&self, year: usize, rem: f64) -> bool {
        year == 0 || year == YEARS.len() - 1 || (self.right - self.left) / 5.0 >= rem * 2.5
    }

    /// The year nearest to a place.
    pub fn year_at(&self, x: f64) -> usize {
        (0..YEARS.len())
            .min_by(|a, b| (self.x(*a) - x).abs().total_cmp(&(self.x(*b) - x).abs()))
            .unwrap_or_default()
    }
}

fn share(year: usize) -> f64 {
    u32::try_from(year).map_or(0.0, f64::from) / 5.0
}

/// Years and values to pixels.
struct Plot {
    left: f64,
    width: f64,
    bottom: f64,
    scale: f64,
    low: f64,
}

// Writing to a String cannot fail, so the results are dropped.
impl Plot {
    fn x(&self, year: usize) -> f64 {
        self.left + self.width * share(year)
    }

    fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.low) * self.scale
    }

    fn points<'a>(&'a self, path: &'a Path) -> impl DoubleEndedIterator<Item = (f64, f64)> + 'a {
        let known = path
            .iter()
            .enumerate()
            .filter_map(|(year, value)| Some((year, (*value)?)));
        known.map(|(year, value)| (self.x(year), self.y(value)))
    }

    fn line(&self, path: &Path) -> String {
        joined(self.points(path))
    }

    fn band(&self, lower: &Path, upper: &Path) -> String {
        joined(self.points(lower).chain(self.points(upper).rev()))
    }

    fn dots(&self, chart: &PathChart) -> String {
        let mut path = chart.actual;
        path[0] = path[0].or(chart.baseline);
        self.points(&path).fold(String::new(), |mut out, (x, y)| {
            let _ = write!(out, "M{x:.1} {y:.1}h0");
            out
        })
    }

    /// A pole that stands on the value, with its cloth to the right.
    fn flag(&self, target: f64, rem: f64) -> String {
        let (x, y) = (self.x(5), self.y(target));
        let (tall, wide, deep) = (rem * 1.1, rem * 0.65, rem * 0.24);
        format!("M{x:.1} {y:.1}v{:.1}l{wide:.1} {deep:.1}l{:.1} {deep:.1}", -tall, -wide)
    }
}

/// As the points of a line or shape.
fn joined(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.fold(String::new(), |mut out, (x, y)| {
        let _ = write!(out, "{}{x:.1},{y:.1}", if out.is_empty() { "" } else { " " });
        out
    })
}

fn ticks(plot: &Plot, low: f64, high: f64, step: f64) -> Vec<Tick> {
    let decimals = (0..4).find(|digits| is_whole(step * 10_f64.powi(*digits))).unwrap_or(4);
    let decimals = usize::try_from(decimals).unwrap_or_default();
    std::iter::successors(Some(low), |value| Some(value + step))
        .take_while(|value| *value <= high + step * 1e-6)
        .take(12)
        .map(|value| Tick {
            y: plot.y(value),
            text: fixed(value, decimals),
        })
        .collect()
}

/// What the longest number of the axis and its gap take, in rem: English counts 280,000 where Chinese has 28 万.
fn axis_room(ticks: &[Tick]) -> f64 {
    let width = |c: char| if c.is_ascii_digit() { 0.5 } else { 0.25 };
    let longest = ticks
        .iter()
        .map(|tick| tick.text.chars().map(width).sum())
        .fold(0.0, f64::max);
    f64::max(3.2, longest + 0.8)
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-6
}

/// From values to heights that do not overlap.
fn apart(ends: Vec<End>, plot: &Plot, rem: f64) -> Vec<Label> {
    let heights: Vec<f64> = ends.iter().map(|end| plot.y(end.value)).collect();
    let places = spread(&heights, rem * 1.25);
    let label = |(End { kind, text, .. }, y)| Label { kind, y, text };
    ends.into_iter().zip(places).map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::path::Line;

    const ROOM: Room = Room {
        width: 400.0,
        height: 240.0,
        rem: 16.0,
    };

    fn chart() -> PathChart {
        let line = |end: f64| Line {
            name: "推演".to_owned(),
            path: [Some(228.4), None, None, None, None, Some(end)],
            end: format!("推演 {end}"),
        };
        PathChart {
            title: String::new(),
            unit: "万人".to_owned(),
            decimals: 1,
            projection: line(285.0),
            others: vec![line(260.0)],
            plan: None,
            actual: [None; 6],
            fan: Some([270.0, 280.0, 285.0, 290.0, 300.0].map(|end| [Some(228.4), None, None, None, None, Some(end)])),
            baseline: Some(228.5),
            target: 285.0,
            target_label: "目标 285".to_owned(),
        }
    }

    fn numbers(path: &str) -> Vec<f64> {
        let separated = path.replace(|c: char| c == ',' || c.is_alphabetic(), " ");
        separated.split_whitespace().map(|n| n.parse().unwrap()).collect()
    }

    #[test]
    fn values_stand_where_the_axis_says() {
        let drawing = Drawing::of(&chart(), ROOM);
        let value = |tick: &Tick| tick.text.parse::<f64>().unwrap();
        let (first, last) = (drawing.ticks.first().unwrap(), drawing.ticks.last().unwrap());
        let slope = (last.y - first.y) / (value(last) - value(first));
        let end = numbers(&drawing.projection)[3];
        assert!((first.y + slope * (285.0 - value(first)) - end).abs() < 0.06, "{end}");
        assert!((drawing.ticks.first().unwrap().y - drawing.frame.bottom).abs() < 1e-9);
        assert!((drawing.ticks.last().unwrap().y - drawing.frame.top).abs() < 1e-9);
    }

    #[test]
    fn everything_lies_within_the_room() {
        for rem in [16.0, 24.0, 32.0] {
            let drawing = Drawing::of(&chart(), Room { rem, ..ROOM });
            for path in [
                &drawing.projection,
                &drawing.bands[0],
                &drawing.dots,
                &drawing.others[0],
            ] {
                let found = numbers(&path.replace("h0", ""));
                assert!(
                    found.iter().step_by(2).all(|x| (0.0..=ROOM.width).contains(x)),
                    "{path}"
                );
                assert!(
                    found.iter().skip(1).step_by(2).all(|y| (0.0..=ROOM.height).contains(y)),
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn long_numbers_of_the_axis_get_their_room() {
        let left = |value: f64| {
            let line = Line {
                path: [Some(value), None, None, None, None, Some(value * 1.3)],
                ..chart().projection
            };
            let bare = PathChart {
                projection: line,
                others: Vec::new(),
                fan: None,
                baseline: Some(value),
                target: value * 1.3,
                ..chart()
            };
            let drawing = Drawing::of(&bare, ROOM);
            let digits = drawing
                .ticks
                .iter()
                .map(|tick| tick.text.chars().count())
                .max()
                .unwrap();
            (digits, drawing.frame.left)
        };
        let ((short, near), (long, far)) = (left(210.0), left(210_000.0));
        assert!(
            (short, long) == (3, 7) && far > near + 6.0,
            "{short} {near} {long} {far}"
        );
        assert!(far > 7.0 * 16.0 * 0.45);
    }

    #[test]
    fn labels_keep_their_distance() {
        let drawing = Drawing::of(&chart(), ROOM);
        let mut heights: Vec<f64> = drawing.labels.iter().map(|label| label.y).collect();
        heights.sort_by(f64::total_cmp);
        assert_eq!(heights.len(), 3);
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 19.9), "{heights:?}");
    }

    #[test]
    fn a_band_goes_there_and_back() {
        let drawing = Drawing::of(&chart(), ROOM);
        assert_eq!(drawing.bands[0].split(' ').count(), 4);
        let bare = Drawing::of(&PathChart { fan: None, ..chart() }, ROOM);
        assert_eq!(bare.bands, [String::new(), String::new()]);
    }

    #[test]
    fn close_years_leave_out_those_between() {
        let named = |width: f64| {
            let drawing = Drawing::of(&chart(), Room { width, ..ROOM });
            (0..6).filter(|year| drawing.frame.names(*year, 16.0)).count()
        };
        assert_eq!((named(500.0), named(250.0)), (6, 2));
    }

    #[test]
    fn the_pointer_finds_the_nearest_year() {
        let drawing = Drawing::of(&chart(), ROOM);
        for year in 0..6 {
            assert_eq!(drawing.frame.year_at(drawing.frame.x(year) + 3.0), year);
        }
        assert_eq!((drawing.frame.year_at(-50.0), drawing.frame.year_at(9e9)), (0, 5));
    }
}
