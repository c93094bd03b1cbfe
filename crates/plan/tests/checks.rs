//! The checker of the tables finds what it should: the real tables with one thing broken, and the exact message.

#![allow(clippy::unwrap_used)] // the helpers below are tests too

#[path = "../build/mod.rs"]
mod tables;

use std::fs;
use std::path::Path;
use tables::{Sources, columns};

fn real() -> Sources {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    columns::ALL
        .into_iter()
        .map(|table| (table.file, fs::read_to_string(dir.join(table.file)).unwrap()))
        .collect()
}

/// Rows of a table as cells; the header is the first.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn written(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn messages(sources: &Sources) -> Vec<String> {
    match tables::check(sources) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// The real tables with one cell changed, and the row it stands in.
#[track_caller]
fn changed(file: &'static str, id: &str, column: &str, value: &str) -> (Sources, usize) {
    let mut sources = real();
    let mut table = rows(&sources[file]);
    let at = table[0].iter().position(|name| name == column).unwrap();
    let row = table.iter().position(|row| row[0] == id).unwrap();
    assert_ne!(table[row][at], value, "the table says so already");
    table[row][at] = value.to_owned();
    sources.insert(file, written(&table));
    (sources, row + 1)
}

/// Expects exactly one problem of a changed cell, in that cell unless `message` names another column of the row.
#[track_caller]
fn check(file: &'static str, id: &str, column: &str, value: &str, message: &str) {
    let (sources, row) = changed(file, id, column, value);
    let place = if message.starts_with("column ") {
        String::new()
    } else {
        format!("column {column}: ")
    };
    assert_eq!(messages(&sources), [format!("data/{file}:row {row}:{place}{message}")]);
}

/// Expects these problems, wherever they are, of a changed cell.
#[track_caller]
fn check_elsewhere(file: &'static str, id: &str, column: &str, value: &str, expected: &[&str]) {
    assert_eq!(messages(&changed(file, id, column, value).0), expected);
}

/// Changes a whole table and expects these problems.
#[track_caller]
fn check_table(file: &'static str, change: impl Fn(&mut Vec<Vec<String>>), expected: &[&str]) {
    let mut sources = real();
    let mut table = rows(&sources[file]);
    change(&mut table);
    sources.insert(file, written(&table));
    let expected: Vec<String> = expected
        .iter()
        .map(|message| format!("data/{file}:{message}"))
        .collect();
    assert_eq!(messages(&sources), expected);
}

#[test]
fn the_real_tables_are_sound() {
    let sources = real();
    let plan = tables::check(&sources)
        .map_err(|problems| tables::report(&problems))
        .unwrap();
    let checksum = tables::checksum(&sources);
    assert!(tables::emit::code(&plan, &checksum).contains(plan::CHECKSUM));
    assert_eq!(checksum, plan::CHECKSUM);
}

#[test]
fn line_ends_do_not_change_the_checksum() {
    let windows = real()
        .into_iter()
        .map(|(name, text)| (name, text.replace('\n', "\r\n")))
        .collect();
    assert_eq!(tables::checksum(&windows), plan::CHECKSUM);
    let mut other = real();
    other.entry("units.csv").and_modify(|text| text.push('x'));
    assert_ne!(tables::checksum(&other), plan::CHECKSUM);
}

#[test]
fn all_problems_are_reported_at_once() {
    let mut sources = real();
    sources
        .entry("units.csv")
        .and_modify(|text| *text = text.replacen("wan_person,万人,people", "wan_person,万人,", 1));
    sources
        .entry("levers.csv")
        .and_modify(|text| *text = text.replacen("cadres,stocks", "cadres,stokcs", 1));
    let found = messages(&sources);
    assert_eq!(
        found,
        [
            "data/units.csv:row 2:column en: missing translation",
            "data/levers.csv:row 2:column group: unknown group \"stokcs\""
        ]
    );
    assert!(tables::report(&tables::check(&sources).err().unwrap()).ends_with("2 problem(s) in the tables"));
}

/// Where `value_text` stands in `facts.csv`.
const VALUE_TEXT: usize = 9;

/// Changes the number of a fact and its printed text, and expects these problems.
#[track_caller]
fn check_facts(id: &str, value: &str, expected: &[&str]) {
    let mut sources = changed("facts.csv", id, "value", value).0;
    let mut table = rows(&sources["facts.csv"]);
    let row = table.iter_mut().find(|row| row[0] == id).unwrap();
    row[VALUE_TEXT] = value.to_owned();
    sources.insert("facts.csv", written(&table));
    assert_eq!(messages(&sources), expected);
}

/// One line a case.
#[rustfmt::skip]
mod cases {
    use super::{check, check_elsewhere, check_facts, check_table};

    #[test]
    fn shape_of_a_file() {
        check_table(
            "groups.csv",
            |table| table[0][1] = "off".into(),
            &[
                "row 1:column off: unknown column",
                "row 1:column of: missing column",
            ],
        );
        check_table(
            "groups.csv",
            |table| table[0][1] = "id".into(),
            &[
                "row 1:column id: duplicate column",
                "row 1:column of: missing column",
            ],
        );
        check_table(
            "groups.csv",
            |table| table[3].truncate(2),
            &["row 4: 2 cells where the header has 4"],
        );
        check_table("groups.csv", |table| table.clear(), &[" the file is empty"]);
        check_table(
            "units.csv",
            |table| table[3][0] = "person".into(),
            &["row 4:column id: duplicate id \"person\""],
        );
    }

    #[test]
    fn texts_and_ids() {
        check("units.csv", "year", "zh", "", "missing translation");
        check("districts.csv", "haishu", "name_en", "", "missing translation");
        check("districts.csv", "haishu", "name_en", "海曙", "Chinese characters in the English text");
        check("facts.csv", "t1-02-2025", "remark_zh", "", "missing translation");
        check("assumptions.csv", "rho", "note_en", " ", "missing translation");
        check("scenarios.csv", "half_pace", "id", "half-pace", "character \"-\" does not belong in an id");
        check("scenarios.csv", "half_pace", "id", "", "missing id");
    }

    #[test]
    fn units_and_districts() {
        check("units.csv", "year", "scale", "0", "must be more than 0");
        check("units.csv", "year", "scale", "one", "\"one\" is not a number");
        check("units.csv", "year", "scale", "", "missing number");
        check("units.csv", "year", "quantity", "time", "\"time\" is none of count, money, percent, ratio, text");
        check("districts.csv", "haishu", "city", "hangzhou", "\"hangzhou\" is none of ningbo, zhoushan");
        check("districts.csv", "haishu", "gb", "156330903", "\"156330903\" is not a code of nine digits that starts with 1563302");
        check("districts.csv", "haishu", "tile_row", "2.5", "\"2.5\" is not a whole number from 0 to 20");
        check("districts.csv", "cixi", "tile_row", "2", "column tile_col: tile 1,2 is taken");
    }

    #[test]
    fn platforms_and_outline() {
        check("platforms.csv", "liuheng", "districts", "putuo;puto", "unknown district \"puto\"");
        check("platforms.csv", "liuheng", "lon", "29.7", "29.7 is outside the two cities (120.8 to 123.3)");
        check("platforms.csv", "liuheng", "pin_sure", "maybe", "\"maybe\" is none of no, yes");
        check("platforms.csv", "yongjiang_lab", "place", "六（九）", "\"六（九）\" is not in outline.csv (no \"6-9\")");
        check("outline.csv", "2-3-1", "parent", "2-2", "must be \"2-3\", as the id says");
        check("outline.csv", "2-3-1", "level", "section", "does not fit the id \"2-3-1\"");
        check("outline.csv", "2-3-1", "no", "", "missing number as printed");
    }

    #[test]
    fn places_of_facts() {
        let notation = "is not a place such as 二（三）1, 表1-3, 专栏1-5, 甬舟表-4 or 甬舟文";
        check("facts.csv", "t1-02-2025", "place", "表1-17", &format!("\"表1-17\" {notation}"));
        check("facts.csv", "c5-6-graduates", "place", "五(六)", &format!("\"五(六)\" {notation}"));
        check("facts.csv", "t1-05-2025", "also_in", "二（三）1;四（三", &format!("\"四（三\" {notation}"));
        check("facts.csv", "t1-05-2025", "also_in", "四（三）[约]", "\"四（三）[约]\": unknown words of an operator");
        check("facts.csv", "t1-05-2025", "also_in", "表1-5", "\"表1-5\" is the fact's own place");
        check("facts.csv", "t1-05-2025", "also_in", "四（三）;四（三）", "\"四（三）\" stands twice");
        check("facts.csv", "t1-02-2020", "place", "表1-3", "column id: a fact of 表1-3 has an id that starts with \"t1-03-\"");
        check("facts.csv", "t1-02-2020", "chapter", "3", "表1-2 is in chapter \"2\"");
        check("facts.csv", "t1-02-2020", "doc", "yongzhou", "表1-2 is in the other document");
        check("facts.csv", "t1-02-2020", "scope", "shanghai", "unknown scope \"shanghai\"");
    }

    #[test]
    fn numbers_and_operators_of_facts() {
        check("facts.csv", "c5-6-graduates", "unit", "wan", "unknown unit \"wan\"");
        check("facts.csv", "c5-6-graduates", "unit", "text", "a number needs a unit other than text");
        check("facts.csv", "yz-06-2020", "unit", "person", "a statement without a number has the unit text");
        check("facts.csv", "c5-6-graduates", "value", "56", "56 is not in the printed \"65万人以上\"");
        check("facts.csv", "c5-6-graduates", "value", "6 5", "\"6 5\" is not a number");
        check("facts.csv", "c5-6-graduates", "op", "eq", "\"eq\" does not fit the printed \"65万人以上\": it says \"ge\"");
        check("facts.csv", "c5-6-graduates", "op", "=", "\"=\" is none of ge, gt, eq, none");
        check("facts.csv", "t1-14-2025", "op", "ge", "\"ge\" does not fit the printed \">60\": it says \"gt\"");
        check("facts.csv", "t1-02-2025", "op", "ge", "\"ge\" does not fit the printed \"4.2\": it says \"eq\"");
        check("facts.csv", "yz-06-2020", "op", "eq", "\"eq\" does not fit the printed \"实质性启动建设\": it says \"none\"");
        check("facts.csv", "c9-2-budget-growth", "unit", "person", "growth is a percentage or a ratio");
    }

    #[test]
    fn years_and_readings_of_facts() {
        check("facts.csv", "t1-02-2020", "year", "", "a level needs the year it is of");
        check("facts.csv", "t1-02-2020", "year", "202", "\"202\" is not a year from 2000 to 2040");
        check("facts.csv", "t1-02-2020", "period", "2016-2020", "a level has a year, not a period");
        check("facts.csv", "c5-6-graduates", "period", "", "a flow or growth needs its period");
        check("facts.csv", "c5-6-graduates", "period", "2025-2021", "\"2025-2021\" is not a period such as 2021-2025");
        check("facts.csv", "c5-6-graduates", "year", "2024", "2024 is not the last year of the period");
        check("facts.csv", "c5-6-graduates", "year", "", "missing last year of the period");
        check("facts.csv", "t1-03-2025", "reading", "inferred", "column remark_zh: an inferred reading needs a remark that says why");
    }

    #[test]
    fn facts_in_facts() {
        check("facts.csv", "t1-02-2020", "related", "t1-99", "unknown fact \"t1-99\"");
        check("facts.csv", "t1-02-2020", "subset_of", "t1-99", "unknown fact \"t1-99\"");
        check("facts.csv", "t1-01-2020", "subset_of", "t1-01-2020", "a fact is no part of itself");
        check("facts.csv", "t1-01-2025", "subset_of", "t1-05-2025", "285 is more than 60, the value of \"t1-05-2025\"");
    }

    #[test]
    fn the_ledger_and_groups() {
        check("assumptions.csv", "rho", "value", "1.5", "1.5 is not between 0 and 0.95");
        check("assumptions.csv", "rho", "status", "guess", "\"guess\" is none of stated, derived, assumed");
        check("assumptions.csv", "rho", "place", "表1", "\"表1\" is not a place such as 二（三）1, 表1-3, 专栏1-5, 甬舟表-4 or 甬舟文");
        check("groups.csv", "stocks", "of", "lever", "\"lever\" is none of outcomes, levers");
        check("levers.csv", "gdp", "group", "effect", "\"effect\" is not a group of levers");
        check("outcomes.csv", "rd_intensity", "group", "economy", "\"economy\" is not a group of outcomes");
    }

    #[test]
    fn levers() {
        check("levers.csv", "gdp", "unit", "yi_yuan", "a lever is a percentage");
        check("levers.csv", "three_highlands", "min", "2", "2 to 100 is no range around 0");
        check("levers.csv", "gdp", "step", "0", "0 is no step of this range");
        check("levers.csv", "industry", "assumed", "timing", "\"timing\" has another unit");
        check("levers.csv", "industry", "max", "10", "column assumed: \"industry_growth\" may leave the range of the lever");
        check_elsewhere("assumptions.csv", "sigma_gdp", "id", "sigma_gnp", &["data/levers.csv:row 15:column id: assumptions.csv has no \"sigma_gdp\""]);
    }

    #[test]
    fn quantities() {
        check("quantities.csv", "employment", "form", "sum", "\"sum\" is none of value, product, quotient");
        check("quantities.csv", "employment", "a", "rd_personnel", "no fact, assumption or quantity above \"rd_personnel\"");
        check("quantities.csv", "employment", "b", "", "no fact, assumption or quantity above \"\"");
        check("quantities.csv", "employment", "a", "yz-06-2020", "\"yz-06-2020\" has no number");
        check("quantities.csv", "population", "a", "timing", "\"timing\" may be changed by a person, a value of 2020 may not");
        check("quantities.csv", "employment", "scale", "-1", "gives -0.0589981926155435 for 2020, which is not a positive number");
        check("quantities.csv", "cadres", "b", "t1-01-2020", "a value has one operand");
        check("quantities.csv", "cadres", "unit", "person", "\"t1-02-2020\" has another unit");
        check("quantities.csv", "cadres", "status", "derived", "\"stated\" is for the value of one fact, and only for that");
        check("quantities.csv", "employment", "status", "stated", "\"stated\" is for the value of one fact, and only for that");
        check("quantities.csv", "managers", "lever", "cadres", "\"cadres\" already moves another quantity");
    }

    #[test]
    fn outcomes() {
        check("outcomes.csv", "managers", "no", "4", "must be 3: outcomes stand in the order of table 1");
        check("outcomes.csv", "managers", "form", "mean", "\"mean\" is none of level, sum, ratio, end_point");
        check("outcomes.csv", "managers", "b", "employment", "only a ratio has a denominator");
        check("outcomes.csv", "managers", "scale", "100", "only a ratio has a scale other than 1");
        check("outcomes.csv", "three_highlands_share", "unit", "points", "\"t1-10-2025\" has another unit");
        check("outcomes.csv", "three_highlands_share", "name_zh", "三大高地", "\"t1-10-2025\" has another name");
        check("outcomes.csv", "managers", "base_fact", "t1-13-2020", "\"t1-13-2020\" is not of row 3 of table 1");
        check("outcomes.csv", "managers", "target_fact", "t1-03-2020", "\"t1-03-2020\" is not of 2025");
        check("outcomes.csv", "managers", "closes", "staff", "unknown quantity \"staff\"");
    }

    #[test]
    fn scenarios() {
        check("scenarios.csv", "half_pace", "from", "zero", "\"zero\" is none of no_growth, plan_path");
        check("scenarios.csv", "half_pace", "share", "50", "50 is not a share from 0 to 1.5");
        check("scenarios.csv", "half_pace", "share", "0", "no growth is the share 0 of the way, and only it");
        check("scenarios.csv", "half_pace", "overrides", "gdp:5", "\"gdp:5\" is not lever=value");
        check("scenarios.csv", "half_pace", "overrides", "gnp=5", "unknown lever \"gnp\"");
        check("scenarios.csv", "half_pace", "overrides", "gdp=25", "25 is outside the range of \"gdp\", -5 to 20");
    }

    #[test]
    fn the_talk() {
        check("deck.csv", "take", "title_en", "Take 3 with you", "the figure 3 is typed, not put in");
        check("deck.csv", "take", "notes_zh", "到 2025 年有 285 万人", "the figure 285 is typed, not put in");
        check("deck.csv", "take", "title_zh", "人才 {base:talent_total", "a brace is not closed");
        check("deck.csv", "take", "state", "whatif", "\"whatif\" is not the fragment of an address");
        check("deck.csv", "take", "focus", "sky", "\"sky\" is none of view, total, board, chart, guess, compare, map, goals, link");
        check("deck.csv", "tight", "levers", "jobs", "unknown lever \"jobs\"");
    }

    #[test]
    fn sums_and_reach() {
        check_elsewhere("quantities.csv", "employment", "scale", "1000", &["data/outcomes.csv:row 13:column form: gives 38713.0503 for the baseline, printed is 3873"]);
        check_elsewhere("levers.csv", "industry", "assumed", "", &["data/quantities.csv:row 16:column id: its growth follows from 0 targets and 0 assumptions, not from exactly one"]);
        check_elsewhere("levers.csv", "gdp", "assumed", "industry_growth", &["data/quantities.csv:row 14:column id: its growth follows from 1 targets and 1 assumptions, not from exactly one"]);
        check_elsewhere("outcomes.csv", "rd_intensity", "closes", "", &["data/quantities.csv:row 15:column id: its growth follows from 0 targets and 0 assumptions, not from exactly one"]);
        check_elsewhere("levers.csv", "managers", "max", "5", &["data/outcomes.csv:row 4:column target_fact: needs 5.55 of lever \"managers\", outside -5 to 5"]);
        check("outcomes.csv", "rd_intensity", "scale", "1", "column form: gives 0.0285 for the baseline, printed is 2.85");
        check_elsewhere("outcomes.csv", "talent_total", "a", "cadres;managers;employment", &[
            "data/outcomes.csv:row 2:column a: 2 of 3 parts are outcomes of their own",
            "data/outcomes.csv:row 2:column form: gives 661.5819 for the baseline, printed is 228.5",
        ]);
        check_facts("t1-05-2020", "46.6", &[
            "data/outcomes.csv:row 2:column base_fact: the parts add to 229.400, further from 228.5 than rounding explains",
            "data/outcomes.csv:row 2:column form: gives 229.4000 for the baseline, printed is 228.5",
            "data/outcomes.csv:row 13:column form: gives 3888.2547 for the baseline, printed is 3873",
        ]);
        check_facts("t1-05-2025", "60.1", &["data/outcomes.csv:row 2:column target_fact: the targets of the parts add to 285.100, not to 285"]);
        check_facts("t1-10-2025", "160", &["data/outcomes.csv:row 11:column target_fact: needs 160.00 of lever \"three_highlands\", outside 0 to 100"]);
    }
}
