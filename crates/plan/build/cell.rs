//! What a cell may hold: numbers, words of a closed list, texts in two languages, references.

use super::sheet::Row;

/// A text in the two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) zh: String,
    pub(crate) en: String,
}

impl Row<'_> {
    /// `<name>_zh` and `<name>_en`, both required.
    pub(crate) fn text(&self, name: &str) -> Text {
        let text = self.optional_text(name);
        if text.is_none() {
            self.wrong(&format!("{name}_zh"), "missing text".into());
            self.wrong(&format!("{name}_en"), "missing text".into());
        }
        text.unwrap_or(Text {
            zh: String::new(),
            en: String::new(),
        })
    }

    /// `<name>_zh` and `<name>_en`: both or none.
    pub(crate) fn optional_text(&self, name: &str) -> Option<Text> {
        let (zh_column, en_column) = (format!("{name}_zh"), format!("{name}_en"));
        let text = Text {
            zh: self.cell(&zh_column).to_owned(),
            en: self.cell(&en_column).to_owned(),
        };
        match (text.zh.is_empty(), text.en.is_empty()) {
            (true, true) => return None,
            (true, false) => self.wrong(&zh_column, "missing translation".into()),
            (false, true) => self.wrong(&en_column, "missing translation".into()),
            (false, false) if text.en.chars().any(is_chinese) => {
                self.wrong(&en_column, "Chinese characters in the English text".into())
            }
            (false, false) => {}
        }
        Some(text)
    }

    /// The id of the row, of the characters that `allowed` takes.
    pub(crate) fn id(&self, allowed: fn(char) -> bool) -> String {
        let id = self.cell("id");
        if id.is_empty() {
            self.wrong("id", "missing id".into());
        } else if let Some(bad) = id.chars().find(|c| !allowed(*c)) {
            self.wrong("id", format!("character \"{bad}\" does not belong in an id"));
        }
        id.to_owned()
    }

    /// A finite number, or none for an empty cell.
    pub(crate) fn optional_number(&self, column: &str) -> Option<f64> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let number = cell.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.wrong(column, format!("\"{cell}\" is not a number"));
        }
        number
    }

    /// A finite number; 0 stands in for a wrong one, which has been reported.
    pub(crate) fn number(&self, column: &str) -> f64 {
        if self.cell(column).is_empty() {
            self.wrong(column, "missing number".into());
        }
        self.optional_number(column).unwrap_or(0.0)
    }

    /// A whole number from 0 to `max`.
    pub(crate) fn small(&self, column: &str, max: u8) -> u8 {
        let cell = self.cell(column);
        match cell.parse() {
            Ok(number) if number <= max => number,
            _ => {
                self.wrong(column, format!("\"{cell}\" is not a whole number from 0 to {max}"));
                0
            }
        }
    }

    /// A word of a closed list, as its position; 0 stands in for an unknown one.
    pub(crate) fn word(&self, column: &str, words: &[&str]) -> usize {
        let cell = self.cell(column);
        words.iter().position(|word| *word == cell).unwrap_or_else(|| {
            self.wrong(column, format!("\"{cell}\" is none of {}", words.join(", ")));
            0
        })
    }

    /// A year of the documents.
    pub(crate) fn year(&self, column: &str) -> Option<u16> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let year = parse_year(cell);
        if year.is_none() {
            self.wrong(column, format!("\"{cell}\" is not a year from 2000 to 2040"));
        }
        year
    }

    /// `2021-2025`.
    pub(crate) fn period(&self, column: &str) -> Option<(u16, u16)> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let period = cell
            .split_once('-')
            .and_then(|(a, b)| Some((parse_year(a)?, parse_year(b)?)))
            .filter(|(a, b)| a <= b);
        if period.is_none() {
            self.wrong(column, format!("\"{cell}\" is not a period such as 2021-2025"));
        }
        period
    }

    /// The parts of a cell between semicolons.
    pub(crate) fn list(&self, column: &str) -> Vec<&str> {
        let parts: Vec<&str> = self
            .cell(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        for (index, part) in parts.iter().enumerate() {
            if parts[..index].contains(part) {
                self.wrong(column, format!("\"{part}\" stands twice"));
            }
        }
        parts
    }

    /// The position of the id in `ids`; 0 stands in for an unknown one.
    pub(crate) fn reference(&self, column: &str, what: &str, ids: &[String]) -> usize {
        let cell = self.cell(column);
        self.find(column, what, cell, ids).unwrap_or(0)
    }

    /// As [`Row::reference`], with an empty cell meaning none.
    pub(crate) fn optional_reference(&self, column: &str, what: &str, ids: &[String]) -> Option<usize> {
        let cell = self.cell(column);
        if cell.is_empty() {
            None
        } else {
            self.find(column, what, cell, ids)
        }
    }

    /// The positions of several ids.
    pub(crate) fn references(&self, column: &str, what: &str, ids: &[String]) -> Vec<usize> {
        self.list(column)
            .into_iter()
            .filter_map(|id| self.find(column, what, id, ids))
            .collect()
    }

    fn find(&self, column: &str, what: &str, id: &str, ids: &[String]) -> Option<usize> {
        let index = ids.iter().position(|known| known == id);
        if index.is_none() {
            self.wrong(column, format!("unknown {what} \"{id}\""));
        }
        index
    }
}

fn parse_year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (2000..=2040).contains(year))
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Ids of facts: `t1-01-2020`.
pub(crate) fn dashed(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

/// Ids of everything that becomes a Rust name: `rd_personnel`.
pub(crate) fn snake(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'
}
