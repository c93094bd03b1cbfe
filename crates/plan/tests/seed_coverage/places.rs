//! Splits the two source documents into the places that `data/README.md` names. White space is dropped: the documents break
//! lines inside words.

use std::collections::BTreeMap;

/// The text of every place, without its own number (`一、`, `（二）`, `3.`, the number of a table row).
pub(crate) type Places = BTreeMap<String, String>;

/// The plan: head, chapters, sections, items, the rows of table 1 and of 专栏1, tail.
pub(crate) fn of_plan(text: &str) -> Places {
    let mut at = Cursor::default();
    collect(text, |line| at.read(line))
}

/// The article: the rows of its table and its running text.
pub(crate) fn of_article(text: &str) -> Places {
    collect(text, |line| match line.split_once('\t') {
        Some((no, row)) if no.parse::<u8>().is_ok() => (format!("甬舟表-{no}"), row),
        _ if line.starts_with(['◎', '序', '制']) => ("甬舟表".into(), line),
        _ => ("甬舟文".into(), line),
    })
}

fn collect<'a>(text: &'a str, mut place_of: impl FnMut(&'a str) -> (String, &'a str)) -> Places {
    let mut places = Places::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (place, words) = place_of(line);
        let words = words.replace('\t', "|");
        places
            .entry(place)
            .or_default()
            .extend(words.chars().filter(|c| !c.is_whitespace()));
    }
    places
}

/// Where the reading stands.
#[derive(Default)]
struct Cursor {
    chapter: String,
    section: String,
    item: String,
    table: Option<&'static str>,
}

impl Cursor {
    fn read<'a>(&mut self, line: &'a str) -> (String, &'a str) {
        if let Some((no, title)) = line.split_once('、').filter(|(no, _)| is_numeral(no)) {
            *self = Self {
                chapter: no.into(),
                ..Self::default()
            };
            return (self.place(), title);
        }
        if let Some((no, title)) = section_heading(line).filter(|_| !self.chapter.is_empty()) {
            *self = Self {
                chapter: self.chapter.clone(),
                section: format!("（{no}）"),
                ..Self::default()
            };
            return (self.place(), title);
        }
        if let Some((no, words)) = line.split_once(". ").filter(|(no, _)| no.parse::<u8>().is_ok()) {
            self.item = no.into();
            return (self.place(), words);
        }
        if let Some(table) = ["表1", "专栏1"]
            .into_iter()
            .find(|table| line.starts_with(&format!("{table} ")))
        {
            self.table = Some(table);
            return (table.into(), &line[table.len()..]);
        }
        self.read_body(line)
    }

    fn read_body<'a>(&mut self, line: &'a str) -> (String, &'a str) {
        match self.table {
            Some(table) if line.starts_with('|') => table_row(table, line),
            Some(table) => (table.into(), line),
            None if line.starts_with("抄送") => {
                *self = Self {
                    chapter: "文尾".into(),
                    ..Self::default()
                };
                (self.place(), line)
            }
            None => (self.place(), line),
        }
    }

    fn place(&self) -> String {
        if self.chapter.is_empty() {
            "文头".into()
        } else {
            format!("{}{}{}", self.chapter, self.section, self.item)
        }
    }
}

fn section_heading(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix('（')?
        .split_once('）')
        .filter(|(no, _)| is_numeral(no))
}

fn is_numeral(text: &str) -> bool {
    text.chars().count() == 1 && "一二三四五六七八九十".contains(text)
}

/// A row's number stands in its first or second cell; what comes after it is the row.
fn table_row<'a>(table: &str, line: &'a str) -> (String, &'a str) {
    let mut rest = line.trim_matches('|');
    for _ in 0..2 {
        let Some((cell, after)) = rest.split_once('|') else {
            break;
        };
        rest = after;
        if cell.trim().parse::<u8>().is_ok() {
            return (format!("{table}-{}", cell.trim()), after);
        }
    }
    (table.into(), line)
}
