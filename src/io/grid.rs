//! The table behind a figure, once for the page and once for a spreadsheet.

use super::csv;

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What stands above it.
    pub text: String,
    /// Whether its cells are numbers in the grid's unit: they stand right, and the exported head names the unit.
    pub is_number: bool,
}

impl Head {
    /// A column of words, or of numbers with units of their own.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_number: false,
        }
    }

    /// A column of numbers in the grid's unit.
    pub fn number(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_number: true,
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// As people read it.
    pub shown: String,
    /// As a spreadsheet reads it; empty where there is no value.
    pub raw: String,
    /// There is no value, and `shown` says why.
    pub is_missing: bool,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        let shown = text.into();
        Self {
            raw: shown.clone(),
            shown,
            is_missing: false,
        }
    }

    /// A number: as shown, and with `decimals` digits for the spreadsheet.
    pub fn number(shown: impl Into<String>, value: f64, decimals: usize) -> Self {
        Self {
            shown: shown.into(),
            raw: csv::number(value, decimals),
            is_missing: false,
        }
    }

    /// No value, and why.
    pub fn missing(reason: impl Into<String>) -> Self {
        Self {
            shown: reason.into(),
            raw: String::new(),
            is_missing: true,
        }
    }
}

/// Heads and rows; the first column names the row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// The unit of the number columns; empty when they have none or name their own.
    pub unit: String,
    /// The columns.
    pub head: Vec<Head>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// The whole as CSV.
    ///
    /// ```
    /// use sandtable::io::grid::{Cell, Grid, Head};
    /// let grid = Grid {
    ///     unit: "%".to_owned(),
    ///     head: vec![Head::text("year"), Head::number("share")],
    ///     rows: vec![vec![Cell::text("2025"), Cell::number("8.2", 8.2, 3)]],
    /// };
    /// assert_eq!(grid.csv(), "\u{feff}year,share (%)\r\n2025,8.200\r\n");
    /// ```
    #[must_use]
    pub fn csv(&self) -> String {
        let head: Vec<String> = self.head.iter().map(|head| self.export_head(head)).collect();
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        csv::table(
            &head,
            self.rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.raw.clone()).collect()),
        )
    }

    fn export_head(&self, head: &Head) -> String {
        if head.is_number && !self.unit.is_empty() {
            format!("{} ({})", head.text, self.unit)
        } else {
            head.text.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_an_empty_cell_for_machines_and_a_reason_for_people() {
        let cell = Cell::missing("未公布");
        assert_eq!(
            (cell.shown.as_str(), cell.raw.as_str(), cell.is_missing),
            ("未公布", "", true)
        );
        let grid = Grid {
            rows: vec![vec![Cell::text("2021"), cell]],
            ..Grid::default()
        };
        assert!(grid.csv().ends_with("2021,\r\n"));
    }

    #[test]
    fn only_number_columns_name_the_unit() {
        let grid = Grid {
            unit: "万人".to_owned(),
            head: vec![Head::text("年份"), Head::number("推演")],
            rows: Vec::new(),
        };
        assert!(grid.csv().contains("年份,推演 (万人)"));
    }
}
