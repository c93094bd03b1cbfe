//! The link as a QR code, made here: nothing is asked from elsewhere.

use fast_qr::{ECL, QRBuilder};
use std::fmt::Write as _;

/// Light modules around the code, as the standard asks for.
pub const QUIET: usize = 4;

/// A QR code as an SVG path of dark runs; a module is one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Side of the picture with the quiet zone, in modules.
    pub side: usize,
    /// The path of the dark modules.
    pub path: String,
}

/// The code of a text; `None` when it is too long for any (about 2,900 bytes).
///
/// ```
/// let code = sandtable::scenarios::qr::code("https://example.org/#/whatif").unwrap();
/// assert!(code.path.starts_with("M4 4h7v1h-7z"), "the upper left finder");
/// ```
pub fn code(text: &str) -> Option<Code> {
    // Medium correction while the picture stays coarse enough for a phone at the back of the room.
    let level = if text.len() > 300 { ECL::L } else { ECL::M };
    let code = QRBuilder::new(text).ecl(level).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let dark: Vec<bool> = code[row][..code.size].iter().map(|module| module.value()).collect();
        push_runs(&mut path, &dark, row + QUIET);
    }
    Some(Code {
        side: code.size + 2 * QUIET,
        path,
    })
}

fn push_runs(path: &mut String, dark: &[bool], y: usize) {
    let mut start = 0;
    for run in dark.chunk_by(|a, b| a == b) {
        if run[0] {
            // Writing into a String cannot fail.
            let _ = write!(path, "M{} {y}h{1}v1h-{1}z", start + QUIET, run.len());
        }
        start += run.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_is_one_of_the_standard() {
        for text in [
            "x",
            "https://example.org/#/whatif?lang=zh&v=1&preset=half_pace&l=gdp:6.5,employment:0&k=1.4",
        ] {
            let modules = code(text).unwrap().side - 2 * QUIET;
            assert_eq!((modules - 21) % 4, 0);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(code(&"x".repeat(2_900)).is_some());
        assert!(code(&"x".repeat(3_000)).is_none());
    }

    #[test]
    fn other_text_is_another_picture() {
        assert_ne!(code("a"), code("b"));
    }
}
