//! Actual values as a sheet: the template that a person fills, and what has been entered, under the same heads.

use crate::facts::{scope_name, shown};
use crate::i18n::Lang;
use crate::i18n::facts::{printed_number, printed_unit};
use crate::i18n::texts::records as texts;
use crate::io::sheet::{Sheet, figure, words};
use model::Year;
use plan::Text;
use scenario::{Cell, Note, Scenario, Subject, WHOLE_YEAR};

/// What stands where a year is not counted for a target; read back as no value.
const NOT_COUNTED: &str = "/";

/// The name of a subject: an indicator's as in table 1, a target's in our words.
pub fn name(of: Subject) -> Text {
    match of {
        Subject::Indicator(id) => id.def().name,
        Subject::Target(fact) => fact.name,
    }
}

/// A sheet without values, to be filled in.
pub fn template(lang: Lang) -> Sheet {
    sheet(lang, &Scenario::default())
}

/// A sheet with the values and notes of a scenario; reading it gives them back.
pub fn sheet(lang: Lang, scenario: &Scenario) -> Sheet {
    let noted = noted_years(scenario);
    let mut rows = vec![head(lang, &noted)];
    rows.extend(Subject::all().map(|of| row(lang, scenario, of, &noted)));
    let mut widths = vec![24, 34, 18, 14, 12, 12];
    widths.extend([10; Year::COUNT]);
    widths.extend([10, 26, 12]);
    widths.extend(noted.iter().flat_map(|_| [10, 26, 12]));
    Sheet {
        name: lang.of(texts::SHEET).to_owned(),
        widths,
        head: 1,
        rows,
    }
}

/// Years that have a note: each gets columns of its own, so that no note is said of another year.
fn noted_years(scenario: &Scenario) -> Vec<Year> {
    let has = |year: &Year| scenario.notes().any(|(_, of, _)| of == *year);
    Year::ALL.into_iter().filter(has).collect()
}

fn head(lang: Lang, noted: &[Year]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = texts::HEADS.map(|head| words(lang.of(head))).into();
    cells.extend(Year::ALL.map(|year| words(year.to_string())));
    cells.extend(texts::NOTE_HEADS.map(|head| words(lang.of(head))));
    for year in noted {
        cells.extend(texts::NOTE_HEADS.map(|head| words(texts::of_year(lang, year.number(), head))));
    }
    cells
}

fn row(lang: Lang, scenario: &Scenario, of: Subject, noted: &[Year]) -> Vec<Cell> {
    let target = of.target();
    let mut cells = vec![
        words(of.id()),
        words(lang.of(name(of))),
        words(scope_name(lang, target.scope)),
        words(target.place),
        words(printed_unit(lang, target.unit)),
        words(format!("{}{}", shown(lang, target).sign, printed_number(target))),
    ];
    cells.extend(Year::ALL.map(|year| {
        if of.takes(year) {
            figure(scenario.record(of, year))
        } else {
            words(NOT_COUNTED)
        }
    }));
    cells.extend([words(""), words(""), words("")]);
    let none = Note::default();
    for year in noted {
        let note = scenario.note(of, *year).unwrap_or(&none);
        let month = note.month.filter(|month| *month < WHOLE_YEAR);
        cells.extend([
            month.map_or_else(|| words(""), |month| words(month.to_string())),
            words(note.source.as_str()),
            words(note.date.as_str()),
        ]);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::read_sheet;

    fn some() -> Scenario {
        let mut scenario = Scenario::default();
        for (id, year, value, month, source) in [
            ("talent_total", 2023, 262.4, None, "统计公报"),
            ("talent_total", 2025, 280.1, Some(9), "月报, \"快报\""),
            ("c5-6-graduates", 2021, 14.5, None, ""),
            ("z1-02-top-talents", 2024, 0.0, None, ""),
        ] {
            let of = Subject::from_id(id).unwrap();
            let year = Year::from_number(year).unwrap();
            scenario.set_record(of, year, Some(value)).unwrap();
            let note = Note {
                month,
                source: source.into(),
                date: String::new(),
            };
            scenario.set_note(of, year, &note).unwrap();
        }
        scenario
    }

    #[test]
    fn a_saved_sheet_reads_back_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            let sheet = sheet(lang, &some());
            let read = read_sheet(&sheet.rows);
            assert_eq!(read.faults, [], "{lang:?}");
            assert!(
                read.found
                    .iter()
                    .all(|found| found.doubt.is_none() || found.value == 0.0),
                "{:?}",
                read.found
            );
            let mut back = Scenario::default();
            read.apply(&mut back);
            assert!(back.same_records(&some()), "{lang:?}");
        }
    }

    #[test]
    fn the_csv_reads_back_too() {
        let text = sheet(Lang::Zh, &some()).csv();
        let read = read_sheet(&scenario::rows_from_text(&text));
        let mut back = Scenario::default();
        read.apply(&mut back);
        assert!(back.same_records(&some()), "{:?}", read.faults);
    }

    #[test]
    fn the_template_has_a_row_for_every_subject_and_no_fault() {
        for lang in [Lang::Zh, Lang::En] {
            let sheet = template(lang);
            assert_eq!(sheet.rows.len(), 1 + Subject::all().count());
            assert_eq!(sheet.rows[0].len(), sheet.widths.len());
            let read = read_sheet(&sheet.rows);
            assert_eq!((read.found.len(), read.faults.len()), (0, 0), "{:?}", read.faults);
        }
    }
}
