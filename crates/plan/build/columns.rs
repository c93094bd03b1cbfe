//! The tables and their columns, as `data/README.md` explains them.

/// A file and the columns its header must have, in any order.
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) columns: &'static [&'static str],
}

/// All tables, in the order in which later ones refer to earlier ones.
pub(crate) const ALL: [&Table; 12] = [
    &UNITS,
    &DISTRICTS,
    &OUTLINE,
    &PLATFORMS,
    &FACTS,
    &ASSUMPTIONS,
    &GROUPS,
    &LEVERS,
    &QUANTITIES,
    &OUTCOMES,
    &SCENARIOS,
    &DECK,
];

#[rustfmt::skip]
mod tables {
    use super::Table;

    pub(crate) const UNITS: Table = Table { file: "units.csv", columns: &["id", "zh", "en", "quantity", "scale"] };
    pub(crate) const DISTRICTS: Table = Table { file: "districts.csv", columns: &["id", "gb", "city", "name_zh", "name_en", "tile_col", "tile_row"] };
    pub(crate) const OUTLINE: Table = Table { file: "outline.csv", columns: &["id", "parent", "level", "no", "title_zh", "title_en"] };
    pub(crate) const PLATFORMS: Table = Table {
        file: "platforms.csv",
        columns: &["id", "districts", "name_zh", "name_en", "shape", "lat", "lon", "pin_sure", "place", "about_zh", "about_en"],
    };
    pub(crate) const FACTS: Table = Table {
        file: "facts.csv",
        columns: &[
            "id", "doc", "place", "also_in", "scope", "chapter", "name_zh", "name_en", "value", "value_text", "unit", "op", "kind",
            "year", "period", "reading", "subset_of", "related", "remark_zh", "remark_en",
        ],
    };
    pub(crate) const ASSUMPTIONS: Table = Table {
        file: "assumptions.csv",
        columns: &["id", "name_zh", "name_en", "value", "unit", "status", "min", "max", "note_zh", "note_en", "place"],
    };
    pub(crate) const GROUPS: Table = Table { file: "groups.csv", columns: &["id", "of", "name_zh", "name_en"] };
    pub(crate) const LEVERS: Table = Table {
        file: "levers.csv",
        columns: &["id", "group", "name_zh", "name_en", "unit", "min", "max", "step", "assumed", "help_zh", "help_en"],
    };
    pub(crate) const QUANTITIES: Table = Table {
        file: "quantities.csv",
        columns: &["id", "name_zh", "name_en", "unit", "form", "a", "b", "scale", "lever", "status"],
    };
    pub(crate) const OUTCOMES: Table = Table {
        file: "outcomes.csv",
        columns: &[
            "id", "no", "group", "name_zh", "name_en", "short_zh", "short_en", "unit", "decimals", "form", "a", "b", "scale", "closes",
            "base_fact", "target_fact",
        ],
    };
    pub(crate) const SCENARIOS: Table = Table {
        file: "scenarios.csv",
        columns: &["id", "name_zh", "name_en", "about_zh", "about_en", "from", "share", "overrides"],
    };
    pub(crate) const DECK: Table = Table {
        file: "deck.csv",
        columns: &["id", "title_zh", "title_en", "notes_zh", "notes_en", "state", "focus", "levers"],
    };
}
pub(crate) use tables::*;
