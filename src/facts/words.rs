//! One statement in words: its value, its time, its scope, its place.

use super::Facet;
use crate::i18n::Lang;
use crate::i18n::numbers::{Quantity, printed, quantity};
use crate::i18n::texts::{targets as texts, words};
use plan::{Fact, Kind, Op};

/// A value with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// `≥`, `>`, or nothing for a figure that is printed bare.
    pub sign: &'static str,
    /// Digits as printed, in the scale of the language; empty for a statement in words.
    pub number: String,
    /// What stands behind the digits.
    pub unit: String,
    /// The printed words, always in Chinese, where they say more than the digits.
    pub printed: Option<&'static str>,
}

impl Shown {
    /// Digits and unit in one string, or the printed words.
    pub fn joined(&self, lang: Lang) -> String {
        let space = if self.sign.is_empty() { "" } else { " " };
        let quantity = Quantity {
            number: self.number.clone(),
            unit: self.unit.clone(),
        };
        match (self.number.as_str(), self.printed) {
            ("", Some(words)) => words.to_owned(),
            _ => format!("{}{space}{}", self.sign, quantity.joined(lang)),
        }
    }
}

/// The value of a statement.
///
/// ```
/// use sandtable::{facts::shown, i18n::Lang};
/// let graduates = shown(Lang::En, plan::fact!("c5-6-graduates"));
/// assert_eq!((graduates.sign, graduates.number.as_str(), graduates.unit.as_str()), ("≥", "650,000", "people"));
/// assert_eq!(graduates.printed, Some("65万人以上"));
/// ```
pub fn shown(lang: Lang, fact: &Fact) -> Shown {
    let Some(value) = fact.value else {
        return Shown {
            sign: "",
            number: String::new(),
            unit: String::new(),
            printed: Some(fact.value_text),
        };
    };
    let digits = printed(value);
    let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let quantity = quantity(lang, value, fact.unit, decimals);
    // "190" and "190人" say nothing that digits and unit do not.
    let bare = fact
        .value_text
        .strip_prefix(&value.to_string())
        .is_some_and(|rest| rest.is_empty() || rest == fact.unit.name.zh);
    Shown {
        sign: match fact.op {
            Op::AtLeast | Op::MoreThan => words::op_sign(fact.op),
            Op::Equals | Op::None => "",
        },
        number: quantity.number,
        unit: quantity.unit,
        printed: (!bare).then_some(fact.value_text),
    }
}

/// The year of a level or the years of a flow.
pub fn when(lang: Lang, fact: &Fact) -> String {
    let one = |year: u16| match lang {
        Lang::Zh => format!("{year} 年"),
        Lang::En => year.to_string(),
    };
    match (fact.period, fact.year) {
        (Some((first, last)), _) if first != last => match lang {
            Lang::Zh => format!("{first}—{last} 年"),
            Lang::En => format!("{first}–{last}"),
        },
        (Some((year, _)), _) | (None, Some(year)) => one(year),
        (None, None) if fact.kind == Kind::Annual => lang.of(texts::EACH_YEAR).to_owned(),
        (None, None) => lang.of(texts::UNDATED).to_owned(),
    }
}

/// Where a statement applies: the city, a district, a platform, or both cities.
pub fn scope_name(lang: Lang, scope: &str) -> &'static str {
    let name = match scope {
        "city" => Some(texts::SCOPE_CITY),
        "yongzhou" => Some(texts::SCOPE_YONGZHOU),
        id => plan::district(id)
            .map(|district| district.name)
            .or_else(|| plan::platform(id).map(|platform| platform.name)),
    };
    name.map_or("", |name| lang.of(name))
}

/// A chapter's number and heading; the article has no number.
pub fn chapter_title(lang: Lang, chapter: &str) -> (String, &'static str) {
    let Some(item) = plan::outline().iter().find(|item| item.id == chapter) else {
        return (String::new(), lang.of(texts::ARTICLE));
    };
    let number = match lang {
        Lang::Zh => format!("{}、", item.no),
        Lang::En => format!("{}.", item.id),
    };
    (number, lang.of(item.title))
}

/// The same in one line.
pub fn chapter_name(lang: Lang, chapter: &str) -> String {
    let (number, title) = chapter_title(lang, chapter);
    let space = if number.is_empty() || lang == Lang::Zh { "" } else { " " };
    format!("{number}{space}{title}")
}

/// What an option of a filter is called.
pub fn facet_name(lang: Lang, facet: Facet, key: &str) -> String {
    match facet {
        Facet::Chapter => chapter_name(lang, key),
        Facet::Kind => [Kind::Level, Kind::Flow, Kind::Annual, Kind::Growth, Kind::Note]
            .into_iter()
            .find(|kind| kind.word() == key)
            .map_or_else(String::new, |kind| lang.of(words::kind_name(kind)).to_owned()),
        Facet::Scope => lang.of(texts::scope_kind(key)).to_owned(),
        Facet::Unit => lang.of(texts::unit_kind(key)).to_owned(),
    }
}

/// A place of `also_in`; the words of an operator that differs stand in brackets there: `二（三）1[突破]`.
pub fn place_words(lang: Lang, place: &str) -> String {
    match place.trim_end_matches(']').split_once('[') {
        Some((place, words)) => texts::worded(lang, place, words),
        None => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lang: Lang, id: &str, value: &str, time: &str) {
        let fact = plan::fact(id).unwrap();
        let shown = shown(lang, fact);
        let joined = [shown.sign, &shown.number, &shown.unit]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!((joined.as_str(), when(lang, fact).as_str()), (value, time));
    }

    #[test]
    fn values_keep_their_printed_digits_and_operator() {
        check(Lang::Zh, "t1-01-2025", "285 万人", "2025 年");
        check(Lang::Zh, "t1-14-2025", "> 60 %", "2025 年");
        check(Lang::Zh, "c5-6-graduates", "≥ 65 万人", "2021—2025 年");
        check(Lang::En, "t1-01-2020", "2.285 million people", "2020");
        check(Lang::En, "t1-15-2025", "270,000 yuan per person", "2025");
        check(Lang::En, "z1-11-output", "≥ 20.0 billion yuan", "2025");
        check(Lang::Zh, "yzt-graduates", "≥ 15 万人", "每年");
        check(Lang::En, "yz-08-2020", "20 people", "2020");
    }

    #[test]
    fn printed_words_stand_where_they_say_more() {
        let printed = |id| shown(Lang::Zh, plan::fact(id).unwrap()).printed;
        assert_eq!(printed("c1-1-national-leading"), None);
        assert_eq!(printed("t1-01-2020"), None);
        assert_eq!(printed("c1-1-graduates"), Some("突破16万人"));
        assert_eq!(printed("t1-08-2019"), Some("170(2019)"));
    }

    #[test]
    fn a_statement_in_words_shows_the_words() {
        let shown = shown(Lang::Zh, plan::fact!("z1-11-framework"));
        assert_eq!((shown.number.as_str(), shown.printed), ("", Some("基本形成")));
    }

    #[test]
    fn every_scope_chapter_and_option_has_a_name() {
        for fact in plan::facts().iter().copied() {
            for lang in [Lang::Zh, Lang::En] {
                assert_ne!(scope_name(lang, fact.scope), "", "{}", fact.id);
                for facet in Facet::ALL {
                    assert_ne!(facet_name(lang, facet, facet.key(fact)), "", "{}", fact.id);
                }
            }
        }
        assert_eq!(chapter_name(Lang::Zh, "9"), "九、保障措施");
        assert_eq!(chapter_name(Lang::En, "9"), "9. Safeguards");
    }

    #[test]
    fn other_wordings_are_quoted() {
        assert_eq!(place_words(Lang::Zh, "二（三）1[突破]"), "二（三）1（写作“突破”）");
        assert_eq!(place_words(Lang::Zh, "六（一）"), "六（一）");
    }
}
