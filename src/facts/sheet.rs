//! The statements as a spreadsheet in one language.

use super::words::{chapter_name, place_words, scope_name, when};
use crate::i18n::Lang;
use crate::i18n::texts::{targets as texts, words};
use crate::io::csv;
use crate::io::sheet::{Sheet, figure, words as word_cell};
use plan::{Fact, Measure};

/// A CSV of the given statements, with a header in the language.
pub fn sheet(lang: Lang, facts: impl IntoIterator<Item = &'static Fact>) -> String {
    let header = texts::COLUMNS.map(|column| lang.of(column));
    csv::table(&header, facts.into_iter().map(|fact| row(lang, fact)))
}

/// The column of the value.
const VALUE: usize = 8;

/// The same as a sheet for a workbook, values as numbers.
pub fn book(lang: Lang, facts: impl IntoIterator<Item = &'static Fact>) -> Sheet {
    let head = texts::COLUMNS.map(|column| word_cell(lang.of(column)));
    let cells = |fact: &Fact| {
        let cell = |(at, text): (usize, String)| match text.parse() {
            Ok(number) if at == VALUE => figure(Some(number)),
            _ => word_cell(text),
        };
        row(lang, fact).into_iter().enumerate().map(cell).collect()
    };
    let mut rows = vec![Vec::from(head)];
    rows.extend(facts.into_iter().map(cells));
    Sheet {
        name: lang.of(texts::FILE).to_owned(),
        widths: vec![18; texts::COLUMNS.len()],
        head: 1,
        rows,
    }
}

fn row(lang: Lang, fact: &Fact) -> Vec<String> {
    let also: Vec<String> = fact.also_in.iter().map(|place| place_words(lang, place)).collect();
    vec![
        fact.id.to_owned(),
        lang.of(texts::doc_name(fact.doc)).to_owned(),
        chapter_name(lang, fact.chapter),
        fact.place.to_owned(),
        also.join("; "),
        scope_name(lang, fact.scope).to_owned(),
        lang.of(fact.name).to_owned(),
        lang.of(texts::op_words(fact.op)).to_owned(),
        value(lang, fact),
        lang.of(fact.unit.name).trim().to_owned(),
        fact.value_text.to_owned(),
        lang.of(words::kind_name(fact.kind)).to_owned(),
        when(lang, fact),
        lang.of(texts::reading(fact.inferred)).to_owned(),
        fact.subset_of.unwrap_or_default().to_owned(),
        fact.related.join("; "),
        fact.remark
            .map_or_else(String::new, |remark| lang.of(remark).to_owned()),
    ]
}

/// Plain digits in the unit of the language: English has no 万 and 亿, so the value is in people or yuan there.
fn value(lang: Lang, fact: &Fact) -> String {
    let Some(value) = fact.value else {
        return String::new();
    };
    let counted = matches!(fact.unit.measure, Measure::Count | Measure::Money);
    if lang == Lang::En && counted && fact.unit.scale > 1.0 {
        csv::number(value * fact.unit.scale, 0)
    } else {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_holds_values_as_numbers() {
        let sheet = book(
            Lang::Zh,
            [plan::fact!("c5-6-graduates"), plan::fact!("z1-11-framework")],
        );
        assert_eq!(sheet.rows[1][VALUE], figure(Some(65.0)));
        assert_eq!(sheet.rows[2][VALUE], word_cell(""));
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.widths.len()));
        assert_eq!(sheet.rows[0][VALUE], word_cell(texts::COLUMNS[VALUE].zh));
    }

    fn cells(lang: Lang, id: &str) -> Vec<String> {
        row(lang, plan::fact(id).unwrap())
    }

    #[test]
    fn every_row_is_as_long_as_the_header() {
        for fact in plan::facts().iter().copied() {
            for lang in [Lang::Zh, Lang::En] {
                assert_eq!(row(lang, fact).len(), texts::COLUMNS.len(), "{}", fact.id);
            }
        }
    }

    #[test]
    fn a_value_stands_in_the_unit_of_its_language() {
        let of = |lang, id| {
            let cells = cells(lang, id);
            (cells[7].clone(), cells[8].clone(), cells[9].clone())
        };
        let expected = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(of(Lang::Zh, "t1-03-2020"), expected("等于", "67.4", "万人"));
        assert_eq!(of(Lang::En, "t1-03-2020"), expected("equal to", "674000", "people"));
        assert_eq!(
            of(Lang::En, "z1-11-output"),
            expected("at least", "20000000000", "yuan")
        );
        assert_eq!(of(Lang::En, "t1-16-2025").1, "3.6");
        assert_eq!(of(Lang::Zh, "z1-11-framework").1, "");
    }

    #[test]
    fn the_sheet_has_a_line_a_statement() {
        let text = sheet(Lang::Zh, plan::facts().iter().copied());
        assert_eq!(text.lines().count(), plan::facts().len() + 1);
        assert!(text.starts_with('\u{feff}'));
    }
}
