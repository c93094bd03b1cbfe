//! Tells ECharts, through charming, what a [`PathChart`] looks like.

use super::path::{End, Kind, Line as NamedPath, Path, PathChart, YEARS, label_room, spread};
use charming::Chart;
use charming::component::{Aria, Axis, Grid};
use charming::datatype::DataPoint;
use charming::element::{
    AreaStyle, AxisLabel, AxisLine, AxisTick, AxisType, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType,
    SplitLine, Symbol, Tooltip, Trigger,
};
use charming::series::Line;
use serde_json::{Value, json};

/// Colours and sizes of the theme, read from the page's custom properties.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// Text.
    pub ink: String,
    /// Axis labels.
    pub muted: String,
    /// Grid lines.
    pub line: String,
    /// The projection.
    pub sea: String,
    /// The comparison, and two more scenarios that may be laid over the chart.
    pub others: [String; 3],
    /// The plan path and the target.
    pub plan: String,
    /// Behind labels.
    pub surface: String,
    /// Font families.
    pub font: String,
    /// Pixels of one rem, so that large themes have large labels.
    pub rem: f64,
}

/// Not by colour alone.
const DASHES: [LineStyleType; 3] = [LineStyleType::Solid, LineStyleType::Dashed, LineStyleType::Dotted];
/// The foot of the pole is the middle of a square of 60, so that the flag stands on its value at any size.
const FLAG: &str = "path://M-30 0h0.01M-1 30V0L17 6.5L2 13V30ZM30 60h-0.01";

/// The option of an outcome's chart.
pub fn of_path(chart: &PathChart, palette: &Palette) -> Chart {
    let (low, high, step) = chart.extent();
    let labels = chart.ends();
    let plan = chart
        .plan
        .iter()
        .map(|line| (line, &palette.plan, LineStyleType::Dashed, 1.5));
    let others = chart.others.iter().zip(&palette.others).zip(DASHES);
    let others = others.map(|((line, colour), dash)| (line, colour, dash, 2.0));
    let projection = [(&chart.projection, &palette.sea, LineStyleType::Solid, 3.0)];
    let lines = plan.chain(others).chain(projection);
    let mut option = Chart::new()
        .animation(false)
        .aria(Aria::new().enabled(false))
        .tooltip(
            Tooltip::new()
                .trigger(Trigger::Axis)
                .background_color(palette.surface.as_str()),
        )
        .grid(
            Grid::new()
                .left(palette.rem * 3.2)
                .right(label_room(&labels) * palette.rem * 0.875 + palette.rem)
                .top(palette.rem * 1.4)
                .bottom(palette.rem * 1.9),
        )
        .x_axis(year_axis(palette))
        .y_axis(value_axis(chart, palette).min(low).max(high).interval(step));
    for series in chart.fan.iter().flat_map(|fan| fan_series(fan, palette)) {
        option = option.series(series);
    }
    for (line, colour, dash, width) in lines {
        option = option.series(line_series(line, colour, dash, width, chart.decimals));
    }
    for series in marks(chart, palette) {
        option = option.series(series);
    }
    end_labels(&labels, palette, high - low)
        .into_iter()
        .fold(option, Chart::series)
}

/// The option as the library reads it. Years stand clear of the lowest figure beside them: charming has no word for that margin.
pub fn to_json(option: &Chart) -> String {
    let text = serde_json::to_string(option).unwrap_or_default();
    let mut value: Value = serde_json::from_str(&text).unwrap_or_default();
    if let Some(label) = value.pointer_mut("/xAxis/axisLabel").and_then(Value::as_object_mut) {
        let size_px = label.get("fontSize").and_then(Value::as_f64).unwrap_or_default();
        label.insert("margin".to_owned(), json!(size_px * 0.65));
    }
    value.to_string()
}

fn axis_label(palette: &Palette) -> AxisLabel {
    AxisLabel::new()
        .color(palette.muted.as_str())
        .font_size(palette.rem * 0.8)
        .font_family(palette.font.as_str())
}

fn year_axis(palette: &Palette) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .data(year_names())
        .boundary_gap(false)
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(true))
        .axis_label(axis_label(palette).interval(0.0))
}

/// The first and the last year in full, those between with two digits: all of them fit, and 2025 is never left out. The curly
/// apostrophe is a full square in Chinese fonts.
fn year_names() -> Vec<String> {
    let ends = [YEARS.first(), YEARS.last()];
    let name = |year: &u16| {
        if ends.contains(&Some(year)) {
            year.to_string()
        } else {
            format!("'{:02}", year % 100)
        }
    };
    YEARS.iter().map(name).collect()
}

fn value_axis(chart: &PathChart, palette: &Palette) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .name(chart.unit.as_str())
        .name_text_style(
            charming::element::TextStyle::new()
                .color(palette.muted.as_str())
                .font_size(palette.rem * 0.8),
        )
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.line.as_str()).width(1.0)))
        .axis_label(axis_label(palette))
}

fn points(path: &Path) -> Vec<DataPoint> {
    let blank = || DataPoint::from("-");
    path.iter()
        .map(|value| value.map_or_else(blank, DataPoint::from))
        .collect()
}

/// One digit more than labels have: enough for a smooth line, and what the pointer tells stays readable.
fn rounded(path: &Path, decimals: usize) -> Path {
    let unit = 10_f64.powi(i32::try_from(decimals + 1).unwrap_or(6));
    path.map(|value| value.map(|v| (v * unit).round() / unit))
}

fn line_series(line: &NamedPath, colour: &str, dash: LineStyleType, width: f64, decimals: usize) -> Line {
    Line::new()
        .name(line.name.as_str())
        .show_symbol(false)
        .connect_nulls(true)
        .item_style(ItemStyle::new().color(colour))
        .line_style(LineStyle::new().color(colour).width(width).type_(dash))
        .data(points(&rounded(&line.path, decimals)))
}

/// A series that is not listed under the pointer: its numbers stand elsewhere.
fn untold() -> Tooltip {
    Tooltip::new().trigger(Trigger::None)
}

/// Nine and five in ten as two soft bands: an invisible lower edge, and the height of the band stacked on it.
fn fan_series(fan: &[Path; 5], palette: &Palette) -> [Line; 4] {
    let edge = |lower: &Path, upper: Option<&Path>, stack: &str, opacity: f64| {
        let height = |(low, high): (&Option<f64>, &Option<f64>)| Some((*high)? - (*low)?);
        let path = match upper {
            Some(upper) => {
                let mut heights = [None; 6];
                heights
                    .iter_mut()
                    .zip(lower.iter().zip(upper))
                    .for_each(|(slot, pair)| *slot = height(pair));
                heights
            }
            None => *lower,
        };
        Line::new()
            .stack(stack)
            .silent(true)
            .show_symbol(false)
            .tooltip(untold())
            .line_style(LineStyle::new().width(0.0))
            .item_style(ItemStyle::new().color(palette.sea.as_str()))
            .area_style(AreaStyle::new().color(palette.sea.as_str()).opacity(opacity))
            .data(points(&path))
    };
    let [q05, q25, _, q75, q95] = fan;
    [
        edge(q05, None, "nine", 0.0),
        edge(q05, Some(q95), "nine", 0.16),
        edge(q25, None, "half", 0.0),
        edge(q25, Some(q75), "half", 0.22),
    ]
}

/// Symbols without a line: charming's scatter series has no tooltip setting, its line series has.
fn symbols(path: &Path, symbol: Symbol, size: f64, colour: &str) -> Line {
    Line::new()
        .tooltip(untold())
        .symbol(symbol)
        .symbol_size(size)
        .show_symbol(true)
        .line_style(LineStyle::new().width(0.0))
        .item_style(ItemStyle::new().color(colour))
        .data(points(path))
}

/// Baseline dot, actual values, and the flag of the target.
fn marks(chart: &PathChart, palette: &Palette) -> [Line; 3] {
    let mut baseline = [None; 6];
    baseline[0] = chart.baseline;
    let flag = Symbol::Custom(FLAG.to_owned());
    [
        symbols(&baseline, Symbol::Circle, palette.rem * 0.5, &palette.ink),
        symbols(&chart.actual, Symbol::Circle, palette.rem * 0.6, &palette.ink),
        symbols(&only_2025(chart.target), flag, palette.rem * 2.4, &palette.ink),
    ]
}

fn only_2025(value: f64) -> Path {
    let mut path = [None; 6];
    path[5] = Some(value);
    path
}

/// A word at an end has the colour of what it names.
fn colour_of(kind: Kind, palette: &Palette) -> &str {
    match kind {
        Kind::Target => &palette.ink,
        Kind::Projection => &palette.sea,
        Kind::Other(place) => palette.others.get(place).unwrap_or(&palette.ink),
    }
}

/// The labels as series of one invisible point, moved apart where they would overlap.
fn end_labels(labels: &[End], palette: &Palette, axis_range: f64) -> Vec<Line> {
    let places = spread(
        &labels.iter().map(|label| label.value).collect::<Vec<_>>(),
        // On a stage letters are taller against the chart than at a desk.
        axis_range * if palette.rem > 24.0 { 0.13 } else { 0.09 },
    );
    let series = |(label, place): (&End, f64)| {
        let colour = colour_of(label.kind, palette);
        let words = Label::new()
            .show(true)
            .position(LabelPosition::Right)
            .distance(palette.rem * 0.8)
            .formatter(label.text.as_str())
            .color(colour)
            .font_size(palette.rem * 0.875)
            .font_family(palette.font.as_str());
        symbols(&only_2025(place), Symbol::Circle, 0.01, colour).label(words)
    };
    labels.iter().zip(places).map(series).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette() -> Palette {
        let colour = |c: &str| c.to_owned();
        Palette {
            ink: colour("#111"),
            muted: colour("#666"),
            line: colour("#ddd"),
            sea: colour("#06c"),
            others: ["#c60", "#6c0", "#60c"].map(str::to_owned),
            plan: colour("#888"),
            surface: colour("#fff"),
            font: colour("sans-serif"),
            rem: 16.0,
        }
    }

    fn chart() -> PathChart {
        let line = |name: &str, end: f64| NamedPath {
            name: name.to_owned(),
            path: [Some(228.4), None, None, None, None, Some(end)],
            end: format!("{name} {end:.1}"),
        };
        PathChart {
            title: "Total".to_owned(),
            unit: "万人".to_owned(),
            decimals: 1,
            projection: line("推演", 285.0),
            others: vec![line("对照", 228.4)],
            plan: Some(line("规划", 285.0)),
            actual: [None; 6],
            fan: None,
            baseline: Some(228.5),
            target: 285.0,
            target_label: "目标 ≥ 285".to_owned(),
        }
    }

    #[test]
    fn every_line_and_the_target_reach_echarts() {
        let option = serde_json::to_value(of_path(&chart(), &palette())).unwrap();
        let series = option["series"].as_array().unwrap();
        let names: Vec<_> = series.iter().filter_map(|s| s["name"].as_str()).collect();
        assert_eq!(names, ["规划", "对照", "推演"]);
        assert_eq!(series[0]["lineStyle"]["type"], "dashed");
        let labels: Vec<_> = series.iter().filter_map(|s| s["label"]["formatter"].as_str()).collect();
        assert_eq!(labels, ["目标 ≥ 285", "推演 285.0", "对照 228.4"]);
        assert_eq!(option["animation"], false);
        let years = serde_json::to_string(&option["xAxis"]).unwrap();
        assert!(years.contains(r#"["2020","'21","'22","'23","'24","2025"]"#), "{years}");
    }

    #[test]
    fn years_stand_clear_of_the_lowest_figure() {
        let option: Value = serde_json::from_str(&to_json(&of_path(&chart(), &palette()))).unwrap();
        let label = &option["xAxis"]["axisLabel"];
        assert!(
            label["margin"].as_f64() > label["fontSize"].as_f64().map(|size| size / 2.0),
            "{label}"
        );
    }

    #[test]
    fn three_more_scenarios_have_lines_and_labels_that_differ_in_more_than_colour() {
        let mut chart = chart();
        let other = |name: &str| NamedPath {
            name: name.to_owned(),
            ..chart.others[0].clone()
        };
        chart.others = ["甲", "乙", "丙"].map(other).into();
        let option = serde_json::to_value(of_path(&chart, &palette())).unwrap();
        let series = option["series"].as_array().unwrap();
        let dashes: Vec<_> = series[1..4].iter().map(|s| &s["lineStyle"]["type"]).collect();
        assert_eq!(dashes, ["solid", "dashed", "dotted"]);
        let labels = series.iter().filter(|s| s["label"]["formatter"].is_string()).count();
        assert_eq!(labels, 5, "target, projection and three scenarios");
    }

    #[test]
    fn the_bands_are_heights_on_their_lower_edge() {
        let at = |value: f64| [Some(value), None, None, None, None, Some(value)];
        let fan = [10.0, 20.0, 30.0, 40.0, 60.0].map(at);
        let option = serde_json::to_value(of_path(
            &PathChart {
                fan: Some(fan),
                ..chart()
            },
            &palette(),
        ))
        .unwrap();
        let ends: Vec<_> = (0..4)
            .map(|i| option["series"][i]["data"][5].as_f64().unwrap())
            .collect();
        assert_eq!(ends, [10.0, 50.0, 20.0, 20.0]);
        assert_eq!(option["series"][0]["areaStyle"]["opacity"], 0.0);
    }

    #[test]
    fn long_labels_get_room() {
        let room = |name: &str| {
            label_room(&[End {
                kind: Kind::Target,
                value: 0.0,
                text: name.to_owned(),
            }])
        };
        assert!((room("推演") - 2.0).abs() < 1e-9);
        assert!(room("Projection 4,831") > room("推演 4,831"));
    }

    #[test]
    fn a_year_without_a_value_stays_empty() {
        let option = serde_json::to_value(of_path(&chart(), &palette())).unwrap();
        assert_eq!(option["series"][2]["data"][1], "-");
    }
}
