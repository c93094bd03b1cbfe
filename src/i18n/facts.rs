//! Statements of the documents in words: operator, number as printed, unit.

use super::Lang;
use super::numbers::{Quantity, printed};
use crate::facts::shown;
use plan::{Fact, Unit};

/// The value with unit, without operator; the name when the statement has no number.
pub fn value_words(lang: Lang, fact: &Fact) -> String {
    let shown = shown(lang, fact);
    if shown.number.is_empty() {
        return lang.of(fact.name).to_owned();
    }
    let (number, unit) = (shown.number, shown.unit);
    Quantity { number, unit }.joined(lang)
}

/// What is printed, to show beside a value when a pointer rests on it; on the English page only when it is no Chinese.
pub fn printed_hint(lang: Lang, fact: &Fact) -> Option<&'static str> {
    (lang == Lang::Zh || fact.value_text.is_ascii()).then_some(fact.value_text)
}

/// The value with its operator where that is not a bare figure: `≥ 65万人`, `2,106 people`.
pub fn bounded_words(lang: Lang, fact: &Fact) -> String {
    let (sign, words) = (shown(lang, fact).sign, value_words(lang, fact));
    if sign.is_empty() || fact.value.is_none() {
        return words;
    }
    format!("{sign} {words}")
}

/// The bare number as the documents print it, in their unit: for formulas that are checked against them.
pub fn printed_number(fact: &Fact) -> String {
    fact.value.map_or_else(String::new, printed)
}

/// The unit in which the documents print, written out: `万人`, `10,000 people`, `100 million yuan`.
pub fn printed_unit(lang: Lang, unit: &Unit) -> String {
    match lang {
        Lang::Zh => unit.name.zh.to_owned(),
        Lang::En => unit.printed_en(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_read_in_both_languages() {
        let graduates = plan::fact!("c5-6-graduates");
        assert_eq!(bounded_words(Lang::Zh, graduates), "≥ 65万人");
        assert_eq!(bounded_words(Lang::En, graduates), "≥ 650,000 people");
        assert_eq!(printed_number(plan::fact!("t1-16-2020")), "2.85");
    }

    #[test]
    fn a_bare_figure_has_no_operator_and_a_text_is_its_name() {
        assert_eq!(bounded_words(Lang::Zh, plan::fact!("t1-02-2020")), "4.2万人");
        assert_eq!(
            bounded_words(Lang::En, plan::fact!("yz-06-2020")),
            "Work begun on the co-operation zone"
        );
    }

    #[test]
    fn printed_units_are_written_out() {
        let unit = plan::fact!("t1-01-2020").unit;
        assert_eq!(printed_unit(Lang::Zh, unit), "万人");
        assert_eq!(printed_unit(Lang::En, unit), "10,000 people");
        assert_eq!(printed_unit(Lang::En, plan::fact!("t1-16-2020").unit), "%");
    }
}
