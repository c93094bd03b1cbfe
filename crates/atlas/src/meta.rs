//! `map-meta.json`: where the base comes from, whether it has been reviewed, and what stands under the map.

use serde::Deserialize;

use crate::error::MetaError;

/// Largest meta file that is read, in bytes.
const MAX_BYTES: usize = 64 * 1024;

/// Longest approval number, in characters; real ones have about fifteen.
const MAX_NUMBER_CHARS: usize = 64;

/// A text in the two languages of the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapText {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Which map is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// District outlines.
    Geographic,
    /// Hexagons.
    Tile,
}

/// Whether the competent authority has reviewed the base (审图).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    /// No review, no number.
    Unreviewed,
    /// Reviewed; [`Geographic::approval_number`] is its number.
    Reviewed,
}

/// What stands under the geographic map.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Captions {
    /// For a base without approval number.
    pub without_approval: MapText,
    /// For one with; contains `{approval_number}` and may contain `{source}`.
    pub with_approval: MapText,
}

/// The geographic base.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Geographic {
    /// Name of the base file in the same folder.
    pub file: String,
    /// Who publishes the outlines.
    pub source: MapText,
    /// The package they were taken from, with its version.
    pub package: Option<String>,
    /// Date of that package's files, `YYYY-MM-DD`.
    pub package_date: Option<String>,
    /// When they were taken, `YYYY-MM-DD`.
    pub retrieved: String,
    /// Reviewed or not.
    pub status: ReviewStatus,
    /// 审图号, exactly as issued.
    pub approval_number: Option<String>,
    /// Captions, before the number and the source are put in.
    pub caption: Captions,
}

/// The tile base.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TileMap {
    /// What stands under it.
    pub caption: MapText,
}

/// The whole file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapMeta {
    /// Version of the format: 1.
    pub version: u32,
    /// Which map is shown first.
    pub default_base: Base,
    /// The geographic base; none where only tiles are published.
    pub geographic: Option<Geographic>,
    /// The tile base.
    pub tile: TileMap,
}

impl MapMeta {
    /// Reads and checks the file. A misspelt field is an error rather than a lost approval number.
    ///
    /// # Errors
    /// The first fault found, see [`MetaError`].
    pub fn parse(text: &str) -> Result<MapMeta, MetaError> {
        if text.len() > MAX_BYTES {
            return Err(MetaError::TooLarge {
                bytes: text.len(),
                max: MAX_BYTES,
            });
        }
        let meta: MapMeta = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(malformed)?;
        if meta.version != 1 {
            return Err(MetaError::Version { found: meta.version });
        }
        check_fields(&meta)?;
        if let Some(geographic) = &meta.geographic {
            check_geographic(geographic)?;
            check_review(geographic)?;
        }
        Ok(meta)
    }
}

impl Geographic {
    /// What stands under the map: with the approval number when there is one, and never with one that is not in the file.
    #[must_use]
    pub fn caption(&self) -> MapText {
        let g = self;
        let Some(number) = &g.approval_number else {
            return g.caption.without_approval.clone();
        };
        let put_in = |text: &str, source: &str| text.replace("{source}", source).replace("{approval_number}", number);
        MapText {
            zh: put_in(&g.caption.with_approval.zh, &g.source.zh),
            en: put_in(&g.caption.with_approval.en, &g.source.en),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "shape of map_err")]
fn malformed(error: serde_json::Error) -> MetaError {
    MetaError::Malformed {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    }
}

fn check_fields(meta: &MapMeta) -> Result<(), MetaError> {
    first_fault(&[
        ("tile.caption.zh", has_words(&meta.tile.caption.zh)),
        ("tile.caption.en", has_words(&meta.tile.caption.en)),
        (
            "default_base",
            meta.geographic.is_some() || meta.default_base == Base::Tile,
        ),
    ])
}

fn check_geographic(g: &Geographic) -> Result<(), MetaError> {
    let with = &g.caption.with_approval;
    let without = &g.caption.without_approval;
    first_fault(&[
        ("geographic.file", is_plain_name(&g.file)),
        ("geographic.source.zh", has_words(&g.source.zh)),
        ("geographic.source.en", has_words(&g.source.en)),
        ("geographic.package_date", g.package_date.as_deref().is_none_or(is_date)),
        ("geographic.retrieved", is_date(&g.retrieved)),
        ("geographic.caption.without_approval.zh", has_words(&without.zh)),
        ("geographic.caption.without_approval.en", has_words(&without.en)),
        (
            "geographic.caption.with_approval.zh",
            with.zh.contains("{approval_number}"),
        ),
        (
            "geographic.caption.with_approval.en",
            with.en.contains("{approval_number}"),
        ),
    ])
}

fn first_fault(checks: &[(&'static str, bool)]) -> Result<(), MetaError> {
    let fault = checks.iter().find(|(_, holds)| !holds);
    fault.map_or(Ok(()), |&(field, _)| Err(MetaError::Field { field }))
}

fn check_review(g: &Geographic) -> Result<(), MetaError> {
    match (g.status, &g.approval_number) {
        (ReviewStatus::Unreviewed, None) => Ok(()),
        (ReviewStatus::Reviewed, Some(number)) if is_number(number) => Ok(()),
        (ReviewStatus::Reviewed, Some(_)) => Err(MetaError::Field {
            field: "geographic.approval_number",
        }),
        _ => Err(MetaError::StatusMismatch),
    }
}

fn has_words(text: &str) -> bool {
    !text.trim().is_empty()
}

fn is_number(text: &str) -> bool {
    let placeholder = |c: char| c.is_control() || "{}…?？×".contains(c);
    let count = text.chars().count();
    has_words(text) && count <= MAX_NUMBER_CHARS && text.chars().any(char::is_numeric) && !text.contains(placeholder)
}

/// A file of the same folder: nothing is loaded from elsewhere.
fn is_plain_name(text: &str) -> bool {
    has_words(text) && !text.starts_with('.') && !text.contains(['/', '\\', ':', '?', '#', '%'])
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| {
            if i == 4 || i == 7 {
                *b == b'-'
            } else {
                b.is_ascii_digit()
            }
        })
}
