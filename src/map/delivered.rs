//! What a district's target comes to at its rate of delivery, in words and in a table, and how it stands to the city's.

use super::fill::percent;
use super::{Extent, Fill, Measure};
use crate::comparable::{Verdict, standing};
use crate::i18n::Lang;
use crate::i18n::facts::{bounded_words, value_words};
use crate::i18n::numbers::{fixed, quantity};
use crate::i18n::texts::{map as texts, map_view, words};
use crate::io::grid::{Cell, Grid, Head};
use model::districts::{achievement, deliver};
use model::programmes::Delivery;
use plan::{Fact, Text, Unit};
use scenario::Scenario;

/// An amount with its unit and as many digits as it needs, at most one behind the point.
#[must_use]
pub fn amount(lang: Lang, value: f64, unit: &Unit) -> String {
    let is_whole = (value - value.round()).abs() < 1e-6;
    quantity(lang, value, unit, usize::from(!is_whole)).joined(lang)
}

/// A share of the city's target, in %.
#[must_use]
pub fn share(share_pct: f64) -> String {
    format!("{}%", fixed(share_pct, 1))
}

/// What a target comes to by 2025, and whether that meets it; `None` for a target without a figure.
#[must_use]
pub fn outcome(lang: Lang, fact: &'static Fact, delivery: &Delivery) -> Option<(String, Text)> {
    let told = deliver(fact, delivery)?;
    let done = told.by_year[5]?;
    let status = if told.met { words::MET } else { words::MISSED };
    Some((amount(lang, done, fact.unit), status))
}

/// The same in a sentence.
#[must_use]
pub fn outcome_words(lang: Lang, fact: &'static Fact, delivery: &Delivery) -> Option<String> {
    let (done, status) = outcome(lang, fact, delivery)?;
    Some(texts::delivered(
        lang,
        &done,
        &bounded_words(lang, fact),
        lang.of(status),
    ))
}

/// How a target stands to the city's: its part where definitions allow, else why not. `None` when the city names no such quantity.
#[must_use]
pub fn beside_city(lang: Lang, fact: &'static Fact, delivery: &Delivery) -> Option<String> {
    let found = standing(fact, delivery)?;
    let reason = lang.of(found.comparison.reason);
    let city = found
        .comparison
        .city_facts()
        .next()
        .map(|city| value_words(lang, city))
        .unwrap_or_default();
    let part = found
        .part_pct
        .map(|(planned, now)| texts::part_of_city(lang, &city, &share(planned), &share(now)));
    Some(match part {
        Some(part) if found.comparison.verdict == Verdict::Comparable => texts::sentences(lang, &part, reason),
        Some(part) => texts::sentences(lang, &part, &texts::with_caution(lang, reason)),
        None => texts::no_comparison(lang, reason),
    })
}

/// The picture as a table: what is shown, and where each district stands under the levers.
#[must_use]
pub fn grid(lang: Lang, extent: Extent, measure: &'static Measure, scenario: &Scenario) -> Grid {
    let fill = Fill::under(measure, lang, scenario);
    let shown = plan::districts().iter().zip(&fill.cells).filter(|(d, _)| extent.has(d));
    let rows = shown.map(|(district, cell)| {
        let told = achievement(district.id, |fact| scenario.delivery(fact));
        let value = match (&cell.short, measure.fact(district)) {
            (_, Some(fact)) => Cell::text(bounded_words(lang, fact)),
            (Some(short), None) => Cell::text(short.clone()),
            (None, None) => Cell::missing(lang.of(texts::NOT_SET)),
        };
        let none = || Cell::missing(lang.of(texts::NOT_SET));
        let achieved = told.map_or_else(none, |told| Cell::number(percent(told.mean_pct), told.mean_pct, 1));
        let met = told.map_or_else(none, |told| Cell::text(format!("{} / {}", told.met, told.of)));
        vec![
            Cell::text(lang.of(district.name)),
            Cell::text(lang.of(texts::city_name(district))),
            value,
            achieved,
            met,
        ]
    });
    Grid {
        unit: String::new(),
        rows: rows.collect(),
        head: vec![
            Head::text(lang.of(map_view::DISTRICT)),
            Head::text(lang.of(map_view::CITY)),
            Head::text(fill.title.clone()),
            Head::number(lang.of(map_view::ACHIEVED_PCT)),
            Head::text(lang.of(map_view::MET_OF)),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(rate_pct: f64) -> Delivery {
        Delivery { rate_pct, k: 1.0 }
    }

    #[test]
    fn a_delivery_is_told_with_its_target() {
        let teams = plan::fact!("z1-06-teams");
        assert_eq!(
            outcome_words(Lang::Zh, teams, &rate(80.0)).as_deref(),
            Some("到 2025 年 96个，目标 ≥ 120个：未达")
        );
        assert_eq!(
            outcome_words(Lang::En, plan::fact!("z1-05-overseas-engineers"), &rate(100.0)).as_deref(),
            Some("100 people by 2025; target ≥ 100 people: met")
        );
        let half = plan::fact!("z1-02-top-talents");
        assert!(outcome_words(Lang::Zh, half, &rate(50.0)).is_some_and(|said| said.contains("2.5")));
    }

    #[test]
    fn only_what_compares_has_a_part_and_the_rest_says_why_not() {
        let said = |id: &str| beside_city(Lang::En, plan::fact(id).unwrap(), &rate(60.0));
        let engineers = said("z1-05-overseas-engineers").unwrap();
        assert!(
            engineers.contains("16.7%") && engineers.contains("10.0%"),
            "{engineers}"
        );
        let partly = said("z1-03-high-level").unwrap();
        assert!(partly.contains("With caution"), "{partly}");
        let never = said("z1-06-teams").unwrap();
        assert!(
            never.starts_with("Not to be set against") && !never.contains('%'),
            "{never}"
        );
        assert_eq!(said("z1-02-programme-talents"), None);
    }

    #[test]
    fn the_table_has_the_districts_of_the_picture() {
        let scenario = Scenario::default();
        for (extent, count) in [(Extent::Both, 14), (Extent::Ningbo, 10)] {
            for measure in Measure::all() {
                let grid = grid(Lang::Zh, extent, measure, &scenario);
                assert_eq!(grid.rows.len(), count);
                assert!(grid.rows.iter().all(|row| row.len() == grid.head.len()));
            }
        }
    }
}
