//! Numbers as a reader of the language expects them.
//!
//! The value is the same in both: 285 万人 reads "2.85 million" in English, 12,390 亿元 "1.24 trillion yuan". Minus is U+2212.

use super::Lang;
use plan::{Measure, Unit};

/// A number with `decimals` digits, grouped by thousands.
pub fn fixed(value: f64, decimals: usize) -> String {
    let plain = format!("{:.*}", decimals, value.abs());
    let (whole, fraction) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let shows_zero = plain.bytes().all(|b| matches!(b, b'0' | b'.'));
    let sign = if value < 0.0 && !shows_zero { "−" } else { "" };
    format!("{sign}{}{fraction}", grouped(whole))
}

fn grouped(digits: &str) -> String {
    if digits.len() < 4 {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// With an explicit sign, for changes: `+3.2`, `−0.1`, `±0.0`.
pub fn signed(value: f64, decimals: usize) -> String {
    let text = fixed(value, decimals);
    if text.starts_with('−') {
        return text;
    }
    let zero = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    format!("{}{text}", if zero { "±" } else { "+" })
}

/// As many digits as the number was printed with: 2.85, 170, 4.2.
pub fn printed(value: f64) -> String {
    let text = format!("{value}");
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    fixed(value, decimals)
}

/// Number and unit apart, for typesetting them differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The digits.
    pub number: String,
    /// What stands behind them; may be empty.
    pub unit: String,
}

impl Quantity {
    /// Both in one string, spaced as the language does.
    pub fn joined(&self, lang: Lang) -> String {
        let tight = self.unit.is_empty() || self.unit.starts_with('%') || lang == Lang::Zh;
        format!("{}{}{}", self.number, if tight { "" } else { " " }, self.unit)
    }
}

/// How values of a unit are shown: multiplied by `factor`, with `decimals` digits, then the scale word and the noun.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Shown number per printed number.
    pub factor: f64,
    /// Digits behind the point.
    pub decimals: usize,
    /// `million`, `万`; empty for none.
    pub word: &'static str,
    /// The same in one or two letters: `m`, `万`.
    pub mark: &'static str,
    /// What is counted: `people`, `人`. Already in the word's place where the printed unit holds both.
    pub noun: &'static str,
}

impl Scale {
    /// The scale for values of about `magnitude` in `unit`, printed with `decimals` digits of that unit.
    ///
    /// Chinese keeps the printed unit. English turns 万 and 亿 into thousands, millions, billions with the same number of
    /// significant places, so that nothing is lost or added.
    pub fn of(lang: Lang, unit: &Unit, decimals: usize, magnitude: f64) -> Self {
        let noun = lang.of(unit.name);
        if unit.scale < 10_000.0 || !matches!(unit.measure, Measure::Count | Measure::Money) {
            return Self {
                factor: 1.0,
                decimals,
                word: "",
                mark: "",
                noun,
            };
        }
        if lang == Lang::Zh {
            let mark = if unit.scale < 1e8 { "万" } else { "亿" };
            return Self {
                factor: 1.0,
                decimals,
                word: "",
                mark,
                noun,
            };
        }
        let (divisor, word, mark) = english_step(magnitude.abs() * unit.scale);
        // The finest step that the printed digits distinguish, in base units: 0.1 万 = 1,000.
        let step = unit.scale / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        Self {
            factor: unit.scale / divisor,
            decimals: places_for(divisor / step),
            word,
            mark,
            noun,
        }
    }

    /// The digits of a value.
    pub fn number(&self, value: f64) -> String {
        fixed(value * self.factor, self.decimals)
    }

    /// The digits of a change, with its sign.
    pub fn change(&self, value: f64) -> String {
        signed(value * self.factor, self.decimals)
    }

    /// The unit as it stands behind the number.
    pub fn unit(&self) -> String {
        let parts = [self.word, self.noun.trim()];
        parts
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn english_step(base: f64) -> (f64, &'static str, &'static str) {
    match base {
        b if b >= 1e12 => (1e12, "trillion", "tn"),
        b if b >= 1e9 => (1e9, "billion", "bn"),
        b if b >= 1e6 => (1e6, "million", "m"),
        _ => (1.0, "", ""),
    }
}

/// A value in a unit of the plan, with `decimals` digits of that unit, scaled as the language does: see [`Scale::of`].
pub fn quantity(lang: Lang, value: f64, unit: &Unit, decimals: usize) -> Quantity {
    let scale = Scale::of(lang, unit, decimals, value);
    Quantity {
        number: scale.number(value),
        unit: scale.unit(),
    }
}

/// The same in the least room: `285.0万`, `2.850m`, `8.2%`, `3,900`.
pub fn compact(lang: Lang, value: f64, unit: &Unit, decimals: usize) -> String {
    let scale = Scale::of(lang, unit, decimals, value);
    let percent = if unit.measure == Measure::Percent { "%" } else { "" };
    format!("{}{}{percent}", scale.number(value), scale.mark)
}

fn places_for(ratio: f64) -> usize {
    let mut places = 0;
    let mut reach = 1.0;
    while reach < ratio * 0.999 && places < 6 {
        reach *= 10.0;
        places += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAN_PERSON: Unit = Unit {
        id: "wan_person",
        name: super::super::text("万人", "people"),
        measure: Measure::Count,
        scale: 1e4,
    };
    const YI_YUAN: Unit = Unit {
        id: "yi_yuan",
        name: super::super::text("亿元", "yuan"),
        measure: Measure::Money,
        scale: 1e8,
    };

    #[track_caller]
    fn check(lang: Lang, value: f64, unit: &Unit, decimals: usize, expected: &str) {
        assert_eq!(quantity(lang, value, unit, decimals).joined(lang), expected);
    }

    #[test]
    fn ten_thousands_read_in_both_languages() {
        check(Lang::Zh, 228.5, &WAN_PERSON, 1, "228.5万人");
        check(Lang::En, 228.5, &WAN_PERSON, 1, "2.285 million people");
        check(Lang::En, 4.2, &WAN_PERSON, 1, "42,000 people");
        check(Lang::En, 100.0, &WAN_PERSON, 1, "1.000 million people");
    }

    #[test]
    fn hundred_millions_read_in_both_languages() {
        check(Lang::Zh, 12_389.8, &YI_YUAN, 0, "12,390亿元");
        check(Lang::En, 12_390.0, &YI_YUAN, 0, "1.2390 trillion yuan");
        check(Lang::En, 353.1, &YI_YUAN, 1, "35.31 billion yuan");
    }

    #[test]
    fn little_room_keeps_the_value() {
        assert_eq!(compact(Lang::Zh, 285.0, &WAN_PERSON, 1), "285.0万");
        assert_eq!(compact(Lang::En, 285.0, &WAN_PERSON, 1), "2.850m");
        assert_eq!(compact(Lang::En, 2.5, &WAN_PERSON, 1), "25,000");
    }

    #[test]
    fn signs_and_zero() {
        assert_eq!(fixed(-0.04, 1), "0.0");
        assert_eq!(fixed(-1234.5, 1), "−1,234.5");
        assert_eq!(fixed(12_345.0, 0), "12,345");
        assert_eq!(signed(3.0, 1), "+3.0");
        assert_eq!(signed(-0.01, 1), "±0.0");
        assert_eq!(signed(-2.0, 0), "−2");
    }

    #[test]
    fn printed_digits_stay() {
        assert_eq!(printed(2.85), "2.85");
        assert_eq!(printed(170.0), "170");
        assert_eq!(printed(10_000.0), "10,000");
    }
}
