//! A table on its way to a spreadsheet: texts and numbers, as CSV or as the JSON that the sheet library takes and gives.

use super::csv;
use scenario::Cell;
use serde_json::{Value, json};

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Width of each column in characters.
    pub widths: Vec<u8>,
    /// Rows of the head; they stay in view.
    pub head: usize,
    /// All rows, the head first.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The sheet for the library. Numbers are numbers; a text is never a formula, since it is written as a text.
    pub fn json(&self) -> Value {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| row.iter().map(cell_json).collect::<Vec<_>>().into())
            .collect();
        json!({ "name": self.name, "widths": self.widths, "head": self.head, "rows": rows })
    }

    /// The sheet as CSV.
    pub fn csv(&self) -> String {
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::words).collect());
        csv::rows(rows)
    }
}

fn cell_json(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
    }
}

/// A cell with a text.
pub fn words(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// A cell with a number, or empty.
pub fn figure(value: Option<f64>) -> Cell {
    value.map_or_else(|| words(""), Cell::Number)
}

/// The rows that the library read; `None` when it is no list of rows.
pub fn rows_from_json(text: &str) -> Option<Vec<Vec<Cell>>> {
    let rows = serde_json::from_str::<Value>(text).ok()?;
    let row = |row: &Value| Some(row.as_array()?.iter().map(cell_from_json).collect());
    rows.as_array()?.iter().map(row).collect()
}

fn cell_from_json(value: &Value) -> Cell {
    match value {
        Value::Number(number) => figure(number.as_f64()),
        Value::String(text) => words(text.as_str()),
        _ => words(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_from_json() {
        let sheet = Sheet {
            name: "一".into(),
            widths: vec![10],
            head: 1,
            rows: vec![vec![words("a"), figure(Some(1.5))], vec![figure(None)]],
        };
        let back = rows_from_json(&sheet.json()["rows"].to_string());
        assert_eq!(back, Some(sheet.rows.clone()));
        assert_eq!(sheet.csv(), "\u{feff}a,1.5\r\n\r\n");
        assert_eq!(rows_from_json("{}"), None);
        assert_eq!(rows_from_json("[1]"), None);
        assert_eq!(rows_from_json("[[null,true]]"), Some(vec![vec![words(""), words("")]]));
    }
}
