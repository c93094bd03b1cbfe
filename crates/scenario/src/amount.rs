//! A number as an office writes it: `１４．５万人`, `2,431,000人`, `60％`, `1.2亿元`.

use plan::{Measure, Unit};

/// What a cell gave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Amount {
    /// The value in the wanted unit.
    pub(crate) value: f64,
    /// Whether it was written in another size of the unit and had to be converted.
    pub(crate) is_converted: bool,
}

/// Why a text is no amount of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoAmount {
    /// Not a number at all.
    NotANumber,
    /// A number of something else.
    OtherUnit,
}

/// Full-width characters as their plain twins, without spaces.
pub(crate) fn plain(cell: &str) -> String {
    let twin = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '。' => '.',
        '−' | '–' => '-',
        other => other,
    };
    cell.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{feff}'))
        .map(twin)
        .collect()
}

/// Whether a cell stands for "no value": nothing, dashes, dots, a slash.
pub(crate) fn is_nothing(plain: &str) -> bool {
    plain.chars().all(|c| matches!(c, '-' | '—' | '…' | '/' | '.'))
}

/// Reads a plain text as an amount of `unit`. `size` is what a number without a unit counts in, [`Unit::scale`] unless the row says otherwise.
pub(crate) fn amount(plain: &str, unit: &Unit, size: f64) -> Result<Amount, NoAmount> {
    let end = plain
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+')))
        .unwrap_or(plain.len());
    let (digits, tail) = plain.split_at(end);
    let number = number(digits).ok_or(NoAmount::NotANumber)?;
    if tail.is_empty() {
        return Ok(converted(number, size, unit.scale));
    }
    match size_of(tail, unit) {
        Some(size) => Ok(converted(number, size, unit.scale)),
        None => Err(NoAmount::OtherUnit),
    }
}

fn converted(number: f64, size: f64, scale: f64) -> Amount {
    let is_converted = size.to_bits() != scale.to_bits();
    let value = if is_converted { number * size / scale } else { number };
    Amount { value, is_converted }
}

/// How many base units a written unit holds: 10,000 for `万人` of a target counted in people. `None` when it measures something else.
pub(crate) fn size_of(written: &str, unit: &Unit) -> Option<f64> {
    let own = plain(unit.name.zh);
    let written = written.to_lowercase();
    if written == own {
        return Some(unit.scale);
    }
    if unit.measure == Measure::Percent {
        let words = [
            own.trim_start_matches('个').to_owned(),
            plain(unit.name.en),
            "%".to_owned(),
        ];
        return words.contains(&written).then_some(unit.scale);
    }
    let (size, noun) = multiple(&written);
    let (_, own_noun) = multiple(&own);
    let is_counter = unit.measure == Measure::Count && COUNTERS.contains(&noun);
    // Both languages name the noun alone: "people" of a target in 万人 counts people.
    let fits = noun.is_empty() || own_noun.starts_with(noun) || plain(unit.name.en) == noun || is_counter;
    (fits && (size > 1.0 || !noun.is_empty())).then_some(size)
}

/// Words that count people and things.
const COUNTERS: [&str; 14] = [
    "人", "名", "个", "家", "项", "件", "篇", "所", "次", "台次", "人次", "位", "people", "persons",
];

/// Sizes as written, the longer ones first.
const SIZES: [(&str, f64); 12] = [
    ("万亿", 1e12),
    ("百万", 1e6),
    ("亿", 1e8),
    ("万", 1e4),
    ("千", 1e3),
    ("百", 1e2),
    ("100million", 1e8),
    ("10,000", 1e4),
    ("1,000", 1e3),
    ("billion", 1e9),
    ("million", 1e6),
    ("thousand", 1e3),
];

fn multiple(written: &str) -> (f64, &str) {
    let sized = |(word, size): &(&str, f64)| Some((*size, written.strip_prefix(word)?));
    SIZES.iter().find_map(sized).unwrap_or((1.0, written))
}

/// A number, with commas only where thousands are separated.
fn number(digits: &str) -> Option<f64> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let unsigned = whole.trim_start_matches(['-', '+']);
    let mut groups = unsigned.split(',');
    let first = groups.next()?;
    let separated = unsigned.contains(',');
    if rest.contains(',') || separated && !((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)) {
        return None;
    }
    let value: f64 = digits.replace(',', "").parse().ok()?;
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, fact: &str) -> Result<f64, NoAmount> {
        let unit = plan::fact(fact).unwrap().unit;
        amount(&plain(cell), unit, unit.scale).map(|amount| amount.value)
    }

    #[test]
    fn numbers_are_understood_as_offices_write_them() {
        for (cell, expected) in [
            ("243.1", 243.1),
            ("２４３．１", 243.1),
            (" 243. 1 ", 243.1),
            ("243.1万", 243.1),
            ("243.1 万人", 243.1),
            ("2,431,000人", 243.1),
            ("2431000 人", 243.1),
            ("0.02431亿", 243.1),
            ("２，４３１千人", 243.1),
            ("+12", 12.0),
        ] {
            let value = read(cell, "t1-01-2025");
            assert!(
                value.is_ok_and(|value| (value - expected).abs() < 1e-9),
                "{cell}: {value:?}"
            );
        }
        assert_eq!(read("60%", "t1-14-2025"), Ok(60.0));
        assert_eq!(read("60 ％", "t1-14-2025"), Ok(60.0));
        assert_eq!(read("1.2万", "c5-2-high-level"), Ok(12_000.0));
        assert_eq!(read("1,500家", "c6-4-high-tech-firms"), Ok(1500.0));
        assert_eq!(read("1500亿元", "z1-06-output"), Ok(1500.0));
        assert_eq!(read("1.5万亿", "z1-06-output"), Ok(15_000.0));
        assert_eq!(read("-3.5", "c9-2-budget-growth"), Ok(-3.5));
    }

    #[test]
    fn what_is_no_number_or_of_another_unit_is_told_apart() {
        for cell in [
            "四", "", "3,9", ",900", "1.2.3", "12,34.5", "1.0,000", "NaN", "inf", "--3",
        ] {
            assert_eq!(read(cell, "t1-01-2025"), Err(NoAmount::NotANumber), "{cell}");
        }
        for (cell, fact) in [
            ("60%", "t1-01-2025"),
            ("12万元", "t1-01-2025"),
            ("5家", "t1-16-2025"),
            ("1e5", "t1-01-2025"),
        ] {
            assert_eq!(read(cell, fact), Err(NoAmount::OtherUnit), "{cell}");
        }
    }

    #[test]
    fn a_row_may_count_in_another_size() {
        let unit = plan::fact!("t1-01-2025").unit;
        assert_eq!(
            amount("2431000", unit, 1.0),
            Ok(Amount {
                value: 243.1,
                is_converted: true
            })
        );
        assert_eq!(
            amount("243.1万", unit, 1.0),
            Ok(Amount {
                value: 243.1,
                is_converted: false
            })
        );
        assert_eq!(size_of("人", unit), Some(1.0));
        assert_eq!(
            (size_of("people", unit), size_of("10,000people", unit)),
            (Some(1.0), Some(1e4))
        );
        assert_eq!(size_of("亿元", unit), None);
    }
}
