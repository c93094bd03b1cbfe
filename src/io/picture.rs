//! A figure as one SVG file: title, what was drawn, and under it where it comes from. Pure; `capture` supplies what was drawn.

use std::fmt::Write as _;

/// Room around, in CSS pixels.
const PADDING: f64 = 24.0;
/// Letters of the title and of the lines below, in rem.
const TITLE_REM: f64 = 1.1875;
const LINE_REM: f64 = 0.75;
/// Height of a line in its letters' size.
const LEADING: f64 = 1.5;

/// What stands around the drawing, and the colours of the moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Mount {
    /// Above the drawing.
    pub title: String,
    /// Below it, one paragraph each: source, scenario, date, link.
    pub lines: Vec<String>,
    /// Behind everything.
    pub paper: String,
    /// The title.
    pub ink: String,
    /// The lines.
    pub muted: String,
    /// Font families.
    pub font: String,
    /// Pixels of one rem.
    pub rem: f64,
}

/// What was drawn: markup in a frame of `width` × `height` CSS pixels.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// Width of the frame.
    pub width: f64,
    /// Height of the frame.
    pub height: f64,
    /// Elements of an SVG, well formed.
    pub markup: String,
}

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// The text of the file.
    pub svg: String,
}

/// Puts the drawing on its mount.
#[must_use]
pub fn picture(mount: &Mount, drawing: &Drawing) -> Picture {
    let width = drawing.width + 2.0 * PADDING;
    let mut texts = String::new();
    let title_px = TITLE_REM * mount.rem;
    let mut y = PADDING;
    let mut lines = |text: &str, size: f64, colour: &str, weight: &str, y: &mut f64| {
        for line in wrapped(text, drawing.width / size) {
            *y += size * LEADING;
            let baseline = *y - size * 0.4;
            let style = Letters {
                size,
                colour,
                weight,
                family: &mount.font,
            };
            texts.push_str(&text_markup(PADDING, baseline, &style, &line));
        }
    };
    lines(&mount.title, title_px, &mount.ink, "650", &mut y);
    let top = y + PADDING / 2.0;
    y = top + drawing.height + PADDING / 2.0;
    for line in &mount.lines {
        lines(line, LINE_REM * mount.rem, &mount.muted, "400", &mut y);
    }
    let height = (y + PADDING).ceil();
    let title = escaped(&mount.title);
    let paper = escaped(&mount.paper);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\"><title>{title}</title>\
         <defs><pattern id=\"figure-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 6L6 0\" stroke=\"{}\" stroke-width=\"0.7\"/></pattern></defs>\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{texts}<g transform=\"translate({PADDING} {top:.1})\">{}</g></svg>",
        escaped(&mount.muted),
        drawing.markup
    );
    Picture {
        width: width.round(),
        height,
        svg,
    }
}

/// How letters look.
#[derive(Debug, Clone, Copy)]
pub struct Letters<'a> {
    /// Size in CSS pixels.
    pub size: f64,
    /// Colour.
    pub colour: &'a str,
    /// CSS weight.
    pub weight: &'a str,
    /// CSS families.
    pub family: &'a str,
}

/// A line of text that begins at `x` and stands on `y`.
#[must_use]
pub fn text_markup(x: f64, y: f64, style: &Letters<'_>, text: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{:.2}\" font-weight=\"{}\" fill=\"{}\" font-family=\"{}\">{}</text>",
        style.size,
        escaped(style.weight),
        escaped(style.colour),
        escaped(&style.family.split_whitespace().collect::<Vec<_>>().join(" ")),
        escaped(text)
    )
}

/// A filled box: left, top, width, height.
#[must_use]
pub fn box_markup([x, y, width, height]: [f64; 4], radius: f64, fill: &str) -> String {
    let mut out = format!(
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{}\"",
        escaped(fill)
    );
    if radius > 0.0 {
        // Writing to a String cannot fail.
        let _ = write!(out, " rx=\"{:.1}\"", radius.min(width / 2.0).min(height / 2.0));
    }
    out + "/>"
}

/// A text as content or attribute of XML. What XML does not allow at all is left out.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines of at most `room` em: broken between words, between Chinese characters, and within what is too long for a line.
#[must_use]
pub fn wrapped(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut length) = (String::new(), 0.0);
    // The place in the line behind which it may end, and the length up to there.
    let mut gap = (0, 0.0);
    for c in text.chars() {
        length += em(c);
        if length > room && !line.is_empty() {
            let (at, before) = if gap.0 > 0 { gap } else { (line.len(), length - em(c)) };
            let rest = line.split_off(at);
            lines.push(
                std::mem::replace(&mut line, rest.trim_start().to_owned())
                    .trim_end()
                    .to_owned(),
            );
            length -= before;
            gap = (0, 0.0);
        }
        if !(line.is_empty() && c == ' ') {
            line.push(c);
        }
        if c == ' ' || is_wide(c) {
            gap = (line.len(), length);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Chinese characters are square, others about half as wide.
fn em(c: char) -> f64 {
    if is_wide(c) { 1.0 } else { 0.56 }
}

fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// A name that every system takes for a file.
#[must_use]
pub fn file_name(title: &str, extension: &str) -> String {
    let plain: String = title
        .chars()
        .map(|c| {
            if c.is_control() || r#"/\:*?"<>|#%"#.contains(c) {
                '-'
            } else {
                c
            }
        })
        .take(80)
        .collect();
    let plain = plain.trim_matches(['.', ' ', '-']);
    format!("{}.{extension}", if plain.is_empty() { "figure" } else { plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mount() -> Mount {
        Mount {
            title: "R&D <强度>".to_owned(),
            lines: vec![
                "来源：规划".to_owned(),
                "https://example.org/#/whatif?a=1&b=2".to_owned(),
            ],
            paper: "#fff".to_owned(),
            ink: "#111".to_owned(),
            muted: "#666".to_owned(),
            font: "\"PingFang SC\", sans-serif".to_owned(),
            rem: 16.0,
        }
    }

    fn drawing(width: f64) -> Drawing {
        Drawing {
            width,
            height: 100.0,
            markup: "<path d=\"M0 0\"/>".to_owned(),
        }
    }

    #[test]
    fn the_file_holds_title_drawing_source_and_link_and_is_escaped() {
        let found = picture(&mount(), &drawing(400.0));
        assert!(found.svg.contains("R&amp;D &lt;强度&gt;") && !found.svg.contains("<强度>"));
        assert!(found.svg.contains("<path d=\"M0 0\"/>") && found.svg.contains("来源：规划"));
        assert!(found.svg.contains("a=1&amp;b=2"));
        assert!(found.svg.contains("&quot;PingFang SC&quot;"));
        assert!(found.svg.starts_with("<svg xmlns=") && found.svg.ends_with("</svg>"));
        assert!(found.height > 100.0 && (found.width - 448.0).abs() < 1e-9);
    }

    #[test]
    fn a_narrow_figure_gets_more_lines_and_grows() {
        assert!(picture(&mount(), &drawing(90.0)).height > picture(&mount(), &drawing(600.0)).height);
    }

    #[test]
    fn lines_break_at_words_characters_and_within_what_is_too_long() {
        assert_eq!(wrapped("one two three", 5.0), ["one two", "three"]);
        assert_eq!(wrapped("宁波市人才发展", 3.0), ["宁波市", "人才发", "展"]);
        assert_eq!(wrapped("0123456789", 3.0), ["01234", "56789"]);
        assert_eq!(wrapped("来源 https://example.org/abc", 6.0)[0], "来源");
        assert!(wrapped("", 10.0).is_empty());
        let long = "规划路径 with words 和 https://example.org/#/whatif?l=gdp:6.5,employment:0 尾";
        for room in 1..40 {
            let lines = wrapped(long, f64::from(room));
            let kept: String = lines.concat().split(' ').collect();
            assert_eq!(kept, long.split(' ').collect::<String>(), "nothing is lost at {room}");
        }
    }

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        assert_eq!(file_name("R&D强度 / 2025: \"x\"", "svg"), "R&D强度 - 2025- -x.svg");
        assert_eq!(file_name("../", "csv"), "figure.csv");
    }

    #[test]
    fn a_box_is_no_rounder_than_it_is_high() {
        assert!(box_markup([0.0, 0.0, 10.0, 4.0], 99.0, "#fff").contains("rx=\"2.0\""));
        assert!(!box_markup([0.0; 4], 0.0, "#fff").contains("rx"));
    }
}
