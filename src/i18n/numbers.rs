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
    /// Digits are rounded to this: 1,000 where 77.3 万 reads "773,000".
    pub grain: f64,
    /// What is counted: `people`, `人`. Already in the word's place where the printed unit holds both.
    pub noun: &'static str,
}

impl Scale {
    /// The scale for values of about `magnitude` in `unit`, printed with `decimals` digits of that unit.
    ///
    /// Chinese keeps the printed unit. English turns 万 and 亿 into thousands, millions, billions with the same number of
    /// significant places, so that nothing is lost or added.
    pub fn of(lang: Lang, unit: &Unit, decimals: usize, magnitude: f64) -> Self {
        Self::with_steps(lang, unit, decimals, magnitude, &ENGLISH_STEPS)
    }

    /// The same where room is short: thousands are a `k` in English.
    pub fn compact(lang: Lang, unit: &Unit, decimals: usize, magnitude: f64) -> Self {
        Self::with_steps(lang, unit, decimals, magnitude, &COMPACT_STEPS)
    }

    fn with_steps(lang: Lang, unit: &Unit, decimals: usize, magnitude: f64, steps: &[Step]) -> Self {
        let noun = lang.of(unit.name);
        let plain = Self {
            factor: 1.0,
            decimals,
            word: "",
            mark: "",
            grain: 1.0,
            noun,
        };
        if !is_scaled(unit) {
            return plain;
        }
        if lang == Lang::Zh {
            return Self {
                mark: if unit.scale < 1e8 { "万" } else { "亿" },
                ..plain
            };
        }
        let base = magnitude.abs() * unit.scale;
        let &(divisor, word, mark) = steps
            .iter()
            .find(|(least, ..)| base >= *least)
            .unwrap_or(&(1.0, "", ""));
        // The finest step that the printed digits distinguish, in shown units: 0.1 万 = 1,000.
        let grain = unit.scale / 10_f64.powi(i32::try_from(decimals).unwrap_or(0)) / divisor;
        Self {
            factor: unit.scale / divisor,
            decimals: places_for(1.0 / grain),
            word,
            mark,
            grain,
            noun,
        }
    }

    /// The digits of a value.
    pub fn number(&self, value: f64) -> String {
        fixed(self.shown(value), self.decimals)
    }

    /// The digits of a change, with its sign.
    pub fn change(&self, value: f64) -> String {
        signed(self.shown(value), self.decimals)
    }

    fn shown(&self, value: f64) -> f64 {
        let shown = value * self.factor;
        if self.grain > 1.0 {
            (shown / self.grain).round() * self.grain
        } else {
            shown
        }
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

/// Whether the printed unit holds a 万 or 亿 that English spells out.
fn is_scaled(unit: &Unit) -> bool {
    unit.scale >= 10_000.0 && matches!(unit.measure, Measure::Count | Measure::Money)
}

/// What one of a printed unit counts for in the language's numbers, for formulas with numbers put in: 1 in Chinese, 10,000
/// for 万 in English.
pub fn counts_for(lang: Lang, unit: &Unit) -> f64 {
    if lang == Lang::En && is_scaled(unit) {
        unit.scale
    } else {
        1.0
    }
}

/// A power of ten, its word, and its mark.
type Step = (f64, &'static str, &'static str);

const ENGLISH_STEPS: [Step; 3] = [(1e12, "trillion", "tn"), (1e9, "billion", "bn"), (1e6, "million", "m")];
const COMPACT_STEPS: [Step; 4] = [
    (1e12, "trillion", "tn"),
    (1e9, "billion", "bn"),
    (1e6, "million", "m"),
    (1e3, "thousand", "k"),
];

/// A value in a unit of the plan, with `decimals` digits of that unit, scaled as the language does: see [`Scale::of`].
pub fn quantity(lang: Lang, value: f64, unit: &Unit, decimals: usize) -> Quantity {
    let scale = Scale::of(lang, unit, decimals, value);
    Quantity {
        number: scale.number(value),
        unit: scale.unit(),
    }
}

/// The same in the least room: `285.0万`, `2.850m`, `883k`, `8.2%`, `3,900`.
pub fn compact(lang: Lang, value: f64, unit: &Unit, decimals: usize) -> String {
    let scale = Scale::compact(lang, unit, decimals, value);
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
    fn english_shows_no_more_digits_than_chinese() {
        check(Lang::Zh, 77.2863, &WAN_PERSON, 1, "77.3万人");
        check(Lang::En, 77.2863, &WAN_PERSON, 1, "773,000 people");
        assert_eq!(Scale::of(Lang::En, &WAN_PERSON, 1, 88.3).change(-11.013_7), "−110,000");
        assert_eq!(compact(Lang::En, 4.2, &WAN_PERSON, 1), "42k");
    }

    #[test]
    fn operands_keep_their_computation_in_both_languages() {
        assert_eq!(counts_for(Lang::Zh, &WAN_PERSON).to_bits(), 1_f64.to_bits());
        assert_eq!(counts_for(Lang::En, &WAN_PERSON).to_bits(), 1e4_f64.to_bits());
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
        assert_eq!(compact(Lang::En, 2.5, &WAN_PERSON, 1), "25k");
        assert_eq!(compact(Lang::En, 88.3, &WAN_PERSON, 1), "883k");
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
