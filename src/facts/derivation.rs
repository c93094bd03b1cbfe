//! How a base quantity of 2020 follows from printed numbers, in words that can be checked by hand.

use super::shown;
use crate::i18n::Lang;
use crate::i18n::numbers::{counts_for, quantity};
use crate::i18n::texts::indicators as texts;
use plan::{BaseForm, Measure, Operand, Quantity};

/// The 2020 value with its unit; four significant digits are enough to check with.
pub fn base_words(lang: Lang, of: &Quantity) -> String {
    let decimals = match of.base_2020.abs() {
        value if value >= 1000.0 => 0,
        value if value >= 10.0 => 1,
        _ => 2,
    };
    quantity(lang, of.base_2020, of.unit, decimals).joined(lang)
}

/// The computation with its operands: `人才资源总量 228.5万人（表1-1）÷ … × 10⁴`. A printed value names its place only.
pub fn derivation(lang: Lang, of: &Quantity) -> String {
    let a = Term::new(lang, of.a);
    let b = of.b.map(|operand| Term::new(lang, operand));
    match (of.form, b) {
        (BaseForm::Product, Some(b)) => {
            let scale = of.scale * counts_for(lang, of.unit) / (a.counts_for * b.counts_for);
            format!("{} × {}{}", a.words, b.words, factor(scale, &a, &b))
        }
        (BaseForm::Quotient, Some(b)) => {
            let scale = of.scale * counts_for(lang, of.unit) * b.counts_for / a.counts_for;
            format!("{} ÷ {}{}", a.words, b.words, factor(scale, &a, &b))
        }
        _ => a.place.map_or(a.words, |place| texts::as_printed(lang, place)),
    }
}

struct Term {
    words: String,
    place: Option<&'static str>,
    measure: Option<Measure>,
    counts_for: f64,
}

impl Term {
    fn new(lang: Lang, operand: Operand) -> Self {
        match operand {
            Operand::Fact(fact) => {
                let value = shown(lang, fact);
                let year = fact.year.filter(|year| *year != 2020);
                Self {
                    words: texts::operand(lang, lang.of(fact.name), &value.joined(lang), fact.place, year),
                    place: Some(fact.place),
                    measure: Some(fact.unit.measure),
                    counts_for: counts_for(lang, fact.unit),
                }
            }
            Operand::Quantity(id) => {
                let of = id.def();
                Self {
                    words: format!("{} {}", lang.of(of.name), base_words(lang, of)),
                    place: None,
                    measure: Some(of.unit.measure),
                    counts_for: counts_for(lang, of.unit),
                }
            }
            Operand::Assumption(id) => Self {
                words: lang.of(id.def().name).to_owned(),
                place: None,
                measure: Some(id.def().unit.measure),
                counts_for: 1.0,
            },
        }
    }
}

/// A hundredth is already said by the per cent sign of an operand.
fn factor(scale: f64, a: &Term, b: &Term) -> &'static str {
    let per_cent = [a, b].iter().any(|term| term.measure == Some(Measure::Percent));
    match scale {
        1e4 => " × 10⁴",
        1e-4 => " ÷ 10⁴",
        100.0 if !per_cent => " × 100",
        0.01 if !per_cent => " ÷ 100",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::QuantityId;

    #[track_caller]
    fn check(lang: Lang, id: QuantityId, value: &str, how: &str) {
        assert_eq!(base_words(lang, id.def()), value);
        assert_eq!(derivation(lang, id.def()), how);
    }

    #[test]
    fn a_printed_value_names_its_place() {
        check(Lang::Zh, QuantityId::Cadres, "4.20万人", "表1-2 所列");
        check(Lang::En, QuantityId::Cadres, "42,000 people", "as printed in 表1-2");
    }

    #[test]
    fn a_derived_value_shows_what_it_is_made_of() {
        check(
            Lang::Zh,
            QuantityId::Employment,
            "590.0万人",
            "人才资源总量 228.5万人（表1-1） ÷ 每万名就业人员拥有人才资源数 3,873人（表1-12） × 10⁴",
        );
        check(
            Lang::Zh,
            QuantityId::RdPersonnel,
            "100,297人年",
            "每万名就业人员中R&D人员数量 170人年（表1-8，2019 年） × 就业人员 590.0万人",
        );
        check(
            Lang::En,
            QuantityId::RdPersonnel,
            "100,297 person-years",
            "R&D personnel per 10,000 employed 170 person-years (表1-8, of 2019) × Employed people 5.900 million people ÷ 10⁴",
        );
        check(
            Lang::En,
            QuantityId::SkilledLabour,
            "1.490 million people",
            "Highly skilled workers 456,000 people ÷ Share of skilled labour that is highly skilled 30.6% (表1-11)",
        );
    }

    #[test]
    fn no_operand_is_without_words() {
        for of in plan::quantities() {
            for lang in [Lang::Zh, Lang::En] {
                let how = derivation(lang, of);
                assert!(!how.is_empty() && !how.starts_with(' '), "{} {how}", of.id);
            }
        }
    }
}
