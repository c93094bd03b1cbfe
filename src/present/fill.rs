//! Figures in the texts of a talk: `{target:talent_total}` stands for one, computed from the tables where the text is shown.

use crate::i18n::Lang;
use crate::i18n::numbers::{fixed, printed, quantity};
use crate::scenarios::compare::Column;
use plan::{Measure, OutcomeId, Unit};
use scenario::{Scenario, Words};

/// A text of the talk in a language, with its figures put in. What stands in braces and means nothing stays as it is.
///
/// ```
/// use sandtable::{i18n::Lang, present::fill::fill};
/// assert_eq!(fill(Lang::En, "up to {target:talent_total}"), "up to 2.85 million people");
/// assert_eq!(fill(Lang::Zh, "{target:talent_total}为止 {x}"), "285万人为止 {x}");
/// ```
pub fn fill(lang: Lang, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after
            .split_once('}')
            .and_then(|(key, after)| Some((figure(lang, key)?, after)));
        rest = match found {
            Some((figure, after)) => {
                out.push_str(&figure);
                after
            }
            None => {
                out.push('{');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// The words of a language with their figures.
pub fn words(lang: Lang, words: &Words) -> String {
    match lang {
        Lang::Zh => fill(lang, words.zh()),
        Lang::En => fill(lang, words.en()),
    }
}

fn figure(lang: Lang, key: &str) -> Option<String> {
    let (kind, of) = key.split_once(':')?;
    match kind {
        "base" => {
            let (id, value) = (outcome(of)?, outcome(of)?.def().base?.value?);
            Some(shown(lang, value, id.def().unit, decimals_of(value)))
        }
        "target" => {
            let (id, value) = (outcome(of)?, outcome(of)?.def().target.value?);
            Some(shown(lang, value, id.def().unit, decimals_of(value)))
        }
        "gap" => {
            let def = outcome(of)?.def();
            let gap = def.target.value? - def.base?.value?;
            Some(shown(lang, gap, def.unit, usize::from(def.decimals)))
        }
        "value" => {
            let (preset, of) = of.split_once('.')?;
            let id = outcome(of)?;
            let value = column(preset)?.values[id.index()]?;
            Some(shown(lang, value, id.def().unit, usize::from(id.def().decimals)))
        }
        "met" => Some(column(of)?.met_count().to_string()),
        "preset" => Some(lang.of(plan::preset(of)?.name).to_owned()),
        "finding" => finding(lang, of),
        "count" => count(of).map(|count| count.to_string()),
        _ => None,
    }
}

fn outcome(id: &str) -> Option<OutcomeId> {
    OutcomeId::from_id(id)
}

fn column(preset: &str) -> Option<Column> {
    Column::of(String::new(), &Scenario::new(plan::preset(preset)?)).ok()
}

fn finding(lang: Lang, of: &str) -> Option<String> {
    let (id, figure) = of.split_once('.')?;
    let all = model::consistency::findings();
    let found = all.iter().find(|finding| finding.id == id)?;
    let figure = found.figures.iter().find(|known| known.id == figure)?;
    let unit = plan::units().iter().find(|unit| unit.id == figure.unit)?;
    let decimals = match unit.measure {
        Measure::Percent if unit.id == "percent" => 1,
        Measure::Percent => 2,
        Measure::Ratio => 0,
        _ => 1,
    };
    let value = figure.formula.value();
    // "Yearly" is said by the text around it.
    if unit.id == "pct_per_year" {
        return Some(format!("{}%", fixed(value, decimals)));
    }
    Some(shown(lang, value, unit, decimals))
}

fn count(of: &str) -> Option<usize> {
    let is_ningbo = |district: &&plan::District| district.city == "ningbo";
    match of {
        "outcomes" => Some(OutcomeId::ALL.len()),
        "facts" => Some(plan::facts().len()),
        "ningbo_districts" => Some(plan::districts().iter().filter(is_ningbo).count()),
        _ => None,
    }
}

fn shown(lang: Lang, value: f64, unit: &Unit, decimals: usize) -> String {
    quantity(lang, value, unit, decimals).joined(lang)
}

// A printed figure keeps the digits it was printed with.
fn decimals_of(value: f64) -> usize {
    printed(value).split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, zh: &str, en: &str) {
        assert_eq!(fill(Lang::Zh, text), zh);
        assert_eq!(fill(Lang::En, text), en);
    }

    #[test]
    fn every_kind_of_figure_is_put_in() {
        check("{base:talent_total}", "228.5万人", "2.285 million people");
        check("{gap:talent_total}", "56.5万人", "565,000 people");
        check("{target:productivity}", "27万元/人", "270,000 yuan per person");
        check("{met:plan_path}/{count:outcomes}", "16/16", "16/16");
        check("{preset:half_pace}", "半速", "Half pace");
        check("{finding:employment.growth}", "23.9%", "23.9%");
        check("{finding:employment.density_if_flat}", "4,831人", "4,831 people");
        check("{count:ningbo_districts}", "10", "10");
    }

    #[test]
    fn a_value_is_that_of_the_ready_made_scenario() {
        let of_plan = fill(Lang::Zh, "{value:plan_path.talent_total}");
        assert_eq!(of_plan, "285.0万人");
        assert_ne!(fill(Lang::Zh, "{value:eighty_percent.talent_total}"), of_plan);
    }

    #[test]
    fn what_means_nothing_stays() {
        for text in [
            "{",
            "}",
            "{}",
            "{x}",
            "{base:gdp}",
            "{base:talent_total",
            "a{b{count:none}c}",
        ] {
            check(text, text, text);
        }
    }

    #[test]
    fn every_figure_of_the_ready_made_talk_is_known() {
        for scene in plan::scenes() {
            for text in [scene.title, scene.notes] {
                for lang in [Lang::Zh, Lang::En] {
                    let filled = fill(lang, lang.of(text));
                    assert!(!filled.contains('{'), "{}: {filled}", scene.id);
                }
            }
        }
    }

    #[test]
    fn every_state_of_the_ready_made_talk_is_a_route() {
        for scene in plan::scenes() {
            let (_, problems) = crate::route::Route::parse(scene.state);
            assert_eq!(problems, [], "{}", scene.id);
        }
    }
}
