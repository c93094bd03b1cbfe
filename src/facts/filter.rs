//! Search and filters over the statements.

use super::hay::{Hay, folded};
use super::words::{scope_name, shown};
use crate::i18n::Lang;
use plan::{Fact, Measure, Outcome};

/// Something to filter by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Chapter of the plan, or the article.
    Chapter,
    /// Level, flow, …
    Kind,
    /// City, districts, platforms, both cities.
    Scope,
    /// People, things, money, shares, ratios, words.
    Unit,
}

impl Facet {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Chapter, Self::Scope, Self::Kind, Self::Unit];

    /// The option that a statement falls under.
    pub fn key(self, fact: &Fact) -> &'static str {
        match self {
            Self::Chapter => fact.chapter,
            Self::Kind => fact.kind.word(),
            Self::Unit => match fact.unit.measure {
                Measure::Count if fact.unit.name.zh.contains(['人', '名']) => "people",
                Measure::Count => "things",
                Measure::Money => "money",
                Measure::Percent => "percent",
                Measure::Ratio => "ratio",
                Measure::Text => "text",
            },
            Self::Scope => match fact.scope {
                "city" => "city",
                "yongzhou" => "yongzhou",
                id if plan::district(id).is_some() => "district",
                _ => "platform",
            },
        }
    }

    /// The options in their order: those under which a statement falls.
    pub fn keys(self) -> Vec<&'static str> {
        let order: &[&str] = match self {
            Self::Chapter => &["1", "2", "3", "4", "5", "6", "7", "8", "9", "yongzhou"],
            Self::Kind => &["level", "flow", "annual", "growth", "note"],
            Self::Scope => &["city", "district", "platform", "yongzhou"],
            Self::Unit => &["people", "things", "money", "percent", "ratio", "text"],
        };
        let used = |key: &&&str| plan::facts().iter().copied().any(|fact| self.key(fact) == **key);
        order.iter().filter(used).copied().collect()
    }
}

/// What a person is looking for. Options of one facet widen the choice, facets and words narrow it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    query: String,
    chosen: Vec<(Facet, &'static str)>,
}

impl Filter {
    /// Searches for words: every one of them has to be found.
    pub fn search(&mut self, query: &str) {
        query.clone_into(&mut self.query);
    }

    /// Puts an option in or out.
    pub fn toggle(&mut self, facet: Facet, key: &'static str) {
        if self.has(facet, key) {
            self.chosen.retain(|option| *option != (facet, key));
        } else {
            self.chosen.push((facet, key));
        }
    }

    /// Leaves one option of a facet, or none.
    pub fn only(&mut self, facet: Facet, key: Option<&'static str>) {
        self.chosen.retain(|(of, _)| *of != facet);
        self.chosen.extend(key.map(|key| (facet, key)));
    }

    /// Whether the option is chosen.
    pub fn has(&self, facet: Facet, key: &str) -> bool {
        self.chosen.iter().any(|(of, chosen)| *of == facet && *chosen == key)
    }

    /// Whether nothing narrows the list.
    pub fn is_open(&self) -> bool {
        self.chosen.is_empty() && self.query.trim().is_empty()
    }

    fn lets_through(&self, facet: Facet, fact: &Fact) -> bool {
        let narrows = self.chosen.iter().any(|(of, _)| *of == facet);
        !narrows || self.has(facet, facet.key(fact))
    }
}

/// The statements with the text that a search looks into, built once.
#[derive(Debug)]
pub struct Index(Vec<(&'static Fact, Hay)>);

impl Default for Index {
    fn default() -> Self {
        let row = |fact: &'static Fact| (fact, haystack(fact));
        Self(plan::facts().iter().copied().map(row).collect())
    }
}

impl Index {
    /// For each statement, in the order of the table, whether it is let through.
    pub fn matching(&self, filter: &Filter) -> Vec<bool> {
        self.hits(filter, &Facet::ALL)
    }

    /// The filter after something was typed into its search field. While an input method composes, letters that find nothing are not the
    /// search yet.
    pub fn after_typing(&self, filter: &Filter, typed: &str, composing: bool) -> Filter {
        let mut next = filter.clone();
        next.search(typed);
        if composing && !self.matching(&next).contains(&true) {
            return filter.clone();
        }
        next
    }

    /// How many statements each option of a facet would show, the other facets and the words being as they are.
    pub fn counts(&self, filter: &Filter, facet: Facet) -> Vec<(&'static str, usize)> {
        let others: Vec<Facet> = Facet::ALL.into_iter().filter(|of| *of != facet).collect();
        let hits = self.hits(filter, &others);
        let count = |key: &str| {
            let of_key = self.0.iter().map(|(fact, _)| facet.key(fact) == key);
            of_key.zip(&hits).filter(|(same, hit)| *same && **hit).count()
        };
        let keys = facet.keys().into_iter();
        keys.map(|key| (key, count(key))).collect()
    }

    fn hits(&self, filter: &Filter, facets: &[Facet]) -> Vec<bool> {
        let query = folded(&filter.query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let hit = |(fact, hay): &(&'static Fact, Hay)| {
            facets.iter().all(|facet| filter.lets_through(*facet, fact)) && words.iter().all(|word| hay.holds(word))
        };
        self.0.iter().map(hit).collect()
    }
}

fn haystack(fact: &Fact) -> Hay {
    // The indicators of table 1 have a short name besides: 人才总量.
    let is_of = |outcome: &&Outcome| [Some(outcome.target), outcome.base].contains(&Some(fact));
    let short = plan::outcomes().iter().find(is_of).map(|outcome| outcome.short);
    let names = [Some(fact.name), short].into_iter().flatten();
    let mut parts: Vec<&str> = names.clone().flat_map(|name| [name.zh, name.en]).collect();
    parts.extend([fact.place, fact.value_text]);
    parts.extend(fact.also_in);
    parts.extend(fact.remark.map(|remark| remark.zh));
    parts.extend(fact.remark.map(|remark| remark.en));
    let mut text = parts.join("\n");
    for lang in [Lang::Zh, Lang::En] {
        let value = shown(lang, fact);
        let scope = scope_name(lang, fact.scope);
        text.push_str(&format!("\n{} {}\n{scope}", value.number, value.unit));
    }
    let heard = names.map(|name| name.zh).chain([scope_name(Lang::Zh, fact.scope)]);
    Hay::new(&text, heard)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        let mut filter = Filter::default();
        filter.search(query);
        let hits = Index::default().matching(&filter);
        let hit = plan::facts().iter().copied().zip(hits).filter(|(_, hit)| *hit);
        hit.map(|(fact, _)| fact.id).collect()
    }

    #[test]
    fn nothing_asked_shows_everything() {
        assert_eq!(found(" ").len(), plan::facts().len());
    }

    #[test]
    fn names_values_places_and_remarks_are_searched_in_both_languages() {
        for query in ["新增就业大学生", "65万人以上", "650,000", "五(六)", "五（六）"] {
            assert!(found(query).contains(&"c5-6-graduates"), "{query}");
        }
        assert!(found("ROUNDING").contains(&"t1-01-2020"));
        assert!(found("ｒ＆ｄ人员").contains(&"t1-08-2025"));
        assert!(found("海曙").contains(&"z1-02-top-talents"));
        assert_eq!(found("没有这样的话"), [""; 0]);
    }

    #[test]
    fn initials_find_what_they_stand_for() {
        assert!(found("rczl").contains(&"t1-01-2025"), "人才总量");
        assert!(found("xzjydxs").contains(&"c5-6-graduates"), "新增就业大学生");
        let (written, heard) = (found("海曙区"), found("hsq"));
        assert!(
            !written.is_empty() && written.iter().all(|id| heard.contains(id)),
            "by district"
        );
    }

    #[test]
    fn english_words_find_what_they_always_found() {
        for word in ["talent", "platform", "laboratories", "graduates", "overseas", "leading"] {
            let written = |fact: &&Fact| haystack(fact).is_written(word);
            let ids: Vec<&str> = plan::facts()
                .iter()
                .copied()
                .filter(written)
                .map(|fact| fact.id)
                .collect();
            assert_eq!(found(word), ids, "{word}");
        }
    }

    #[test]
    fn an_input_method_searches_once_it_finds_something() {
        let index = Index::default();
        let mut filter = Filter::default();
        for (typed, composing, query) in [
            ("x", true, "x"),
            ("xinz", true, "x"),
            ("xz", true, "xz"),
            ("新增", false, "新增"),
            ("qwxq", true, "新增"),
            ("qwxq", false, "qwxq"),
        ] {
            filter = index.after_typing(&filter, typed, composing);
            assert_eq!(filter.query, query, "{typed}");
        }
    }

    #[test]
    fn one_option_takes_the_place_of_another() {
        let mut filter = Filter::default();
        filter.only(Facet::Chapter, Some("5"));
        filter.only(Facet::Chapter, Some("9"));
        assert!(filter.has(Facet::Chapter, "9") && !filter.has(Facet::Chapter, "5"));
        filter.only(Facet::Chapter, None);
        assert!(filter.is_open());
    }

    #[test]
    fn every_word_has_to_be_found() {
        let both = found("顶尖 累计");
        assert_eq!(both, ["z1-10-top-talents"]);
    }

    #[test]
    fn options_of_a_facet_widen_and_facets_narrow() {
        let index = Index::default();
        let mut filter = Filter::default();
        let shown = |filter: &Filter| index.matching(filter).iter().filter(|hit| **hit).count();
        let of = |facet: Facet, key: &str| {
            plan::facts()
                .iter()
                .copied()
                .filter(|fact| facet.key(fact) == key)
                .count()
        };
        filter.toggle(Facet::Chapter, "5");
        assert_eq!(shown(&filter), of(Facet::Chapter, "5"));
        filter.toggle(Facet::Chapter, "9");
        assert_eq!(shown(&filter), of(Facet::Chapter, "5") + of(Facet::Chapter, "9"));
        filter.toggle(Facet::Kind, "growth");
        assert_eq!(shown(&filter), 1);
        filter.toggle(Facet::Kind, "growth");
        filter.toggle(Facet::Chapter, "5");
        filter.toggle(Facet::Chapter, "9");
        assert!(filter.is_open());
    }

    #[test]
    fn counts_add_up_whatever_is_chosen_in_the_same_facet() {
        let index = Index::default();
        let mut filter = Filter::default();
        filter.toggle(Facet::Kind, "flow");
        for facet in Facet::ALL {
            let sum: usize = index.counts(&filter, facet).iter().map(|(_, n)| n).sum();
            let flows = plan::facts()
                .iter()
                .copied()
                .filter(|fact| fact.kind == plan::Kind::Flow)
                .count();
            let expected = if facet == Facet::Kind {
                plan::facts().len()
            } else {
                flows
            };
            assert_eq!(sum, expected, "{facet:?}");
        }
    }
}
