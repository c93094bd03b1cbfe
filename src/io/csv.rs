//! Tables as CSV that a spreadsheet opens by double-click: UTF-8 with a byte order mark, commas, CRLF (RFC 4180).
//!
//! The `csv` crate costs 26 KB of WebAssembly for what these lines do; the tests read the result back with it.

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A header and its rows as one text. Rows may differ in length.
///
/// ```
/// let text = sandtable::io::csv::table(&["a", "b"], [vec!["1".to_owned(), "x, y".to_owned()]]);
/// assert_eq!(text, "\u{feff}a,b\r\n1,\"x, y\"\r\n");
/// ```
pub fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let header = header.iter().map(|cell| (*cell).to_owned()).collect();
    self::rows(std::iter::once(header).chain(rows))
}

/// Rows as one text.
pub fn rows(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in rows {
        push_row(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Quotes where needed, and keeps a spreadsheet from running a text as a formula.
fn push_cell(out: &mut String, cell: &str) {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let guard = if runs { "'" } else { "" };
    if cell.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(cell);
    }
}

/// A number for a cell: `decimals` digits, no grouping, an ASCII minus.
pub fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn another_reader_gets_back_what_was_written() {
        let rows = [
            owned(&["表1-1", "突破285万人", "a \"quoted\", word"]),
            owned(&["", "two\r\nlines", "只有,逗号"]),
        ];
        let text = table(&["place", "printed", "remark"], rows.clone());
        let plain = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = ::csv::Reader::from_reader(plain.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["place", "printed", "remark"]);
        let read: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(read, rows);
    }

    #[test]
    fn a_text_is_never_a_formula() {
        let text = table(&[], [owned(&["=1+1", "-0.5", "@x", "−3", "=A1,2"])]);
        assert_eq!(text, "\u{feff}\r\n'=1+1,-0.5,'@x,−3,\"'=A1,2\"\r\n");
    }

    #[test]
    fn numbers_are_for_machines() {
        assert_eq!(number(-12_345.678, 1), "-12345.7");
        assert_eq!(number(228.5, 0), "228");
    }
}
