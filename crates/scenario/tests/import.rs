//! Sheets of actual values: what is understood, what is told with its place, and that nothing is lost on the way.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use model::{Year, counted};
use proptest::prelude::*;
use scenario::{
    Cell, Doubt, Expected, Import, Note, Scenario, Subject, from_json, from_link, read_sheet, rows_from_text, to_json,
    to_link,
};

fn read(text: &str) -> Import {
    read_sheet(&rows_from_text(text))
}

fn of(id: &str) -> Subject {
    Subject::from_id(id).unwrap()
}

fn year(number: u16) -> Year {
    Year::from_number(number).unwrap()
}

/// `B3 read: expected`.
fn told(text: &str) -> Vec<String> {
    let faults = read(text).faults.into_iter();
    faults
        .map(|fault| {
            let expected = format!("{:?}", fault.expected);
            let expected = expected.split([' ', '(']).next().unwrap_or_default().to_owned();
            format!("{}{} {}: {expected}", fault.column, fault.row, fault.read)
        })
        .collect()
}

#[test]
fn rows_are_found_by_id_number_and_name() {
    for name in [
        "rd_intensity",
        "16",
        "t1-16-2025",
        "R&D强度",
        "Ｒ＆Ｄ强度",
        "16. R&D强度",
        "r&d intensity",
        "研究与试验发展经费支出占地区生产总值比重",
    ] {
        let read = read(&format!("指标,2023\n\"{name}\",3.1\n"));
        assert_eq!(read.found.len(), 1, "{name} {:?}", read.faults);
        assert_eq!(read.found[0].of, of("rd_intensity"), "{name}");
    }
    let read = read("目标\t2021年\t2022年\n新增就业大学生\t14.5万\t160,000人\n律师总量\t4100\t4,400\n");
    let values: Vec<(&str, f64)> = read.found.iter().map(|found| (found.of.id(), found.value)).collect();
    assert_eq!(
        values,
        [
            ("c5-6-graduates", 14.5),
            ("c5-6-graduates", 16.0),
            ("c5-9-lawyers", 4100.0),
            ("c5-9-lawyers", 4400.0)
        ]
    );
}

#[test]
fn a_name_that_several_have_needs_its_place() {
    let name = "新集聚的海内外顶尖人才";
    assert_eq!(told(&format!("目标,2022\n{name},2\n")), [format!("A2 {name}: OneOf")]);
    let with_place = read(&format!("目标,范围,2022\n{name},海曙区,2\n{name},江北,1\n"));
    let ids: Vec<&str> = with_place.found.iter().map(|found| found.of.id()).collect();
    assert_eq!(
        ids,
        ["z1-02-top-talents", "z1-03-top-talents"],
        "{:?}",
        with_place.faults
    );
}

#[test]
fn titles_headings_and_gaps_are_passed_over() {
    let read = read(
        "2025年指标监测表,,\n制表：某科,,\n编号,指标名称,2024年实际值\n一、人才规模,,\ntalent_total,人才资源总量,281.2\ncadres,党政人才,—\n",
    );
    assert_eq!((read.found.len(), read.faults.len()), (1, 0), "{:?}", read.faults);
    assert_eq!((read.found[0].value, read.found[0].place.as_str()), (281.2, "C5"));
}

#[test]
fn what_makes_no_sense_is_told_with_row_column_reading_and_expectation() {
    assert_eq!(told("指标,2022,2030\n党政人才,4.2,1\n"), ["C1 2030: Year"]);
    assert_eq!(told("指标;2022\n部长;4\n"), ["A2 部长: Subject"]);
    assert_eq!(
        told("指标,2022\n党政人才,很多\n人才资源总量,60%\n"),
        ["B2 很多: Number", "B3 60%: Unit"]
    );
    assert_eq!(
        told("指标,2022\n党政人才,-4\nR&D强度,101\n"),
        ["B2 -4: Possible", "B3 101: Possible"]
    );
    assert_eq!(told("指标,单位,2022\n人才资源总量,亿元,4\n"), ["B2 亿元: Unit"]);
    assert_eq!(told("指标,2020,2021\n新增就业大学生,13,14\n"), ["B2 13: NoValue"]);
    assert_eq!(told("指标,2022\n党政人才,4\n2,4.1\n"), ["B3 4.1: Once"]);
    assert_eq!(
        told("指标,2022,截至月份,日期\n党政人才,4,13,昨天\n"),
        ["C2 13: Month", "D2 昨天: Date"]
    );
    assert_eq!(told("a,b\n1,2\n"), ["A1 a: Head"]);
    assert_eq!(told(""), ["A1 : Content"]);
}

#[test]
fn doubtful_values_say_why() {
    let doubt = |rows: &[Vec<Cell>]| read_sheet(rows).found[0].doubt;
    let sheet = |name: &str, cell: Cell| {
        vec![
            vec![Cell::Text("指标".into()), Cell::Text("2024".into())],
            vec![Cell::Text(name.into()), cell],
        ]
    };
    assert_eq!(doubt(&sheet("R&D强度", Cell::Number(3.2))), None);
    assert_eq!(doubt(&sheet("R&D强度", Cell::Number(0.032))), Some(Doubt::Fraction));
    let read = read_sheet(&sheet("R&D强度", Cell::Number(0.032))).found[0].value;
    assert!((read - 3.2).abs() < 1e-12, "{read}");
    assert_eq!(
        doubt(&sheet("人才资源总量", Cell::Number(2_812_000.0))),
        Some(Doubt::Far)
    );
    assert_eq!(doubt(&sheet("人才资源总量", Cell::Text("281万".into()))), None);
    assert_eq!(
        doubt(&sheet("人才资源总量", Cell::Text("2812000人".into()))),
        Some(Doubt::Converted)
    );
}

#[test]
fn notes_of_a_row_and_of_a_year() {
    let text = "指标,2023,2025,截至月份,来源,日期,2023年来源\n人才资源总量,262,280,9月,统计公报,2025年10月8日,年鉴\n";
    let mut scenario = Scenario::default();
    let read = read(text);
    assert_eq!(read.faults, []);
    read.apply(&mut scenario);
    let total = of("talent_total");
    let note = |source: &str, month| Note {
        month,
        source: source.into(),
        date: "2025-10-08".into(),
    };
    assert_eq!(scenario.note(total, year(2023)), Some(&note("年鉴", None)));
    assert_eq!(
        scenario.note(total, year(2025)),
        Some(&note("统计公报", Some(9))),
        "the month is that of the newest value"
    );
}

#[test]
fn a_value_of_a_running_year_is_no_start_for_the_projection() {
    let mut scenario = Scenario::default();
    let total = of("talent_total");
    scenario.set_record(total, year(2024), Some(262.0)).unwrap();
    scenario.set_record(total, year(2025), Some(270.0)).unwrap();
    let whole = scenario.inputs().unwrap();
    let note = Note {
        month: Some(6),
        ..Note::default()
    };
    scenario.set_note(total, year(2025), &note).unwrap();
    let open = scenario.inputs().unwrap();
    let at = |inputs: &model::Inputs, number| inputs.actuals.get(plan::OutcomeId::TalentTotal, year(number));
    assert_eq!(
        (at(&whole, 2025), at(&open, 2025), at(&open, 2024)),
        (Some(270.0), None, Some(262.0))
    );
    assert_eq!(scenario.month(total, year(2025)), 6);
    scenario.set_record(total, year(2025), None).unwrap();
    assert_eq!(scenario.note(total, year(2025)), None, "a note goes with its value");
}

#[test]
fn notes_are_checked() {
    let mut scenario = Scenario::default();
    let total = of("talent_total");
    let dated = |date: &str| Note {
        date: date.into(),
        ..Note::default()
    };
    assert!(
        scenario.set_note(total, year(2024), &dated("2025-03-01")).is_err(),
        "no value"
    );
    scenario.set_record(total, year(2024), Some(262.0)).unwrap();
    for (date, fits) in [
        ("2025-03-01", true),
        ("2025-03", true),
        ("2025", true),
        ("2025-13", false),
        ("1 March", false),
        ("2025-3-1", false),
    ] {
        assert_eq!(
            scenario.set_note(total, year(2024), &dated(date)).is_ok(),
            fits,
            "{date}"
        );
    }
    let month = |month| Note {
        month: Some(month),
        ..Note::default()
    };
    assert!(scenario.set_note(total, year(2024), &month(0)).is_err());
    assert!(scenario.set_note(total, year(2024), &month(12)).is_ok());
    assert_eq!(
        scenario.note(total, year(2024)),
        None,
        "December is the whole year, which needs no note"
    );
}

#[test]
fn hostile_sheets_are_read_in_bounds() {
    let long = "长".repeat(100_000);
    for text in [
        format!("指标,2022\n{long},1\n"),
        format!("指标,2022\n党政人才,{}\n", "9".repeat(5000)),
        format!("指标,{}\n党政人才,1\n", "2022,".repeat(2000)),
        "指标,2022\n".to_owned() + &"党政人才,4\n".repeat(20_000),
        "\"指标\",\"2022\n\"党政".to_owned(),
        "指标,2022\n=cmd|' /C calc'!A0,=1+1\n".to_owned(),
        "\0\0\0,2022\n\0,\0\n".to_owned(),
    ] {
        let read = read(&text);
        let mut scenario = Scenario::default();
        read.apply(&mut scenario);
        assert!(read.faults.iter().all(|fault| fault.read.chars().count() <= 60));
        assert!(read.found.len() <= 5000 && scenario.inputs().is_ok());
    }
}

prop_compose! {
    fn any_records()(entries in prop::collection::vec(
        (any::<prop::sample::Index>(), 0..6_usize, 0.001..0.999_f64, prop::option::of(1..12_u8), "[\\PC]{0,20}", prop::option::of(1..13_u8)), 0..60)
    ) -> Scenario {
        let all: Vec<Subject> = Subject::all().collect();
        let mut scenario = Scenario::default();
        for (at, year, share, month, source, of_month) in entries {
            let of = *at.get(&all);
            let year = Year::ALL[year];
            let value = of.target().value.unwrap_or(1.0) * share;
            if of.takes(year) && scenario.set_record(of, year, Some(value)).is_ok() {
                let date = of_month.map_or(String::new(), |month| format!("2025-{month:02}-01"));
                scenario.set_note(of, year, &Note { month, source, date }).unwrap();
            }
        }
        scenario
    }
}

proptest! {
    #[test]
    fn records_survive_a_file(scenario in any_records()) {
        let read = from_json(&to_json(&scenario, None));
        prop_assert_eq!(&read.diagnostics, &[]);
        prop_assert!(read.scenario.same_records(&scenario));
        prop_assert_eq!(read.scenario, scenario);
    }

    #[test]
    fn a_link_carries_values_while_they_are_few(scenario in any_records()) {
        let read = from_link(&to_link(&scenario));
        prop_assert_eq!(&read.diagnostics, &[]);
        prop_assert_eq!(read.scenario.actuals(), scenario.actuals());
        let counted = |s: &Scenario| s.records().filter(|(of, ..)| matches!(of, Subject::Target(_))).count();
        let carried = counted(&read.scenario);
        prop_assert!(carried == counted(&scenario) || carried == 0);
        prop_assert!(counted(&scenario) > 20 || carried == counted(&scenario));
    }

    #[test]
    fn any_number_an_office_writes_comes_back(whole in 0..10_000_000_u32, tenths in 0..10_u8) {
        let value = f64::from(whole) + f64::from(tenths) / 10.0;
        let grouped = {
            let digits = whole.to_string();
            let from_end = |(i, c): (usize, char)| if i > 0 && (digits.len() - i) % 3 == 0 { vec![',', c] } else { vec![c] };
            digits.chars().enumerate().flat_map(from_end).collect::<String>()
        };
        let wide = |text: &str| text.chars().map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xFEE0).unwrap() } else { c }).collect::<String>();
        for text in [format!("{whole}.{tenths}"), format!("{grouped}.{tenths}"), format!(" {whole}.{tenths} "), wide(&format!("{grouped}.{tenths}"))] {
            let read = read(&format!("目标,2024\nc6-4-high-tech-firms,\"{text}\"\n"));
            prop_assert_eq!(read.found.len(), 1, "{} {:?}", text, read.faults);
            prop_assert!((read.found[0].value - value).abs() < 1e-6, "{}", text);
        }
    }

    #[test]
    fn no_sheet_makes_the_reader_panic(cells in prop::collection::vec(prop::collection::vec("\\PC{0,12}", 0..5), 0..8), number in any::<f64>()) {
        let mut rows: Vec<Vec<Cell>> = cells.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect();
        let _ = read_sheet(&rows);
        rows.insert(0, vec![Cell::Text("指标".into()), Cell::Text("2022".into())]);
        rows.push(vec![Cell::Text("cadres".into()), Cell::Number(number)]);
        let read = read_sheet(&rows);
        prop_assert!(read.faults.iter().all(|fault| !matches!(fault.expected, Expected::Content)));
    }
}

#[test]
fn every_countable_target_takes_a_value_of_2025() {
    for fact in counted::targets() {
        let of = Subject::from_id(fact.id).unwrap();
        let mut scenario = Scenario::default();
        scenario.set_record(of, Year::LAST, fact.value).unwrap();
        assert_eq!(scenario.record(of, Year::LAST), fact.value, "{}", fact.id);
    }
    assert!(
        (60..100).contains(&counted::targets().count()),
        "{}",
        counted::targets().count()
    );
}
