//! A scenario in a few lines of text, for a message or the minutes of a meeting.

use super::compare::Column;
use super::differing::Differences;
use crate::i18n::Lang;
use crate::i18n::numbers::{printed, quantity};
use crate::i18n::texts::{share as texts, shelf, words};
use model::PathError;
use plan::{Op, OutcomeId};
use scenario::Scenario;

/// The text: scenario, what was changed, which targets are met and missed with values and targets, the chance of meeting all
/// (in words, when it is known), the link.
///
/// # Errors
/// When the targets leave no plan path under the scenario's assumptions.
pub fn briefing(lang: Lang, scenario: &Scenario, chance: Option<&str>, link: &str) -> Result<String, PathError> {
    let column = Column::of(String::new(), scenario)?;
    let mut lines = vec![lang.of(texts::HEAD).to_owned()];
    lines.push(texts::scenario(lang, lang.of(scenario.preset().name)));
    lines.extend(changes(lang, &Differences::of(scenario)?));
    lines.push(texts::met_of(lang, column.met_count(), OutcomeId::ALL.len()));
    for (heading, met) in [(words::MET, true), (words::MISSED, false)] {
        lines.extend(outcomes(lang, &column, lang.of(heading), met));
    }
    lines.extend(chance.map(|chance| texts::chance(lang, chance)));
    lines.push(lang.of(texts::NOT_FORECAST).to_owned());
    lines.push(texts::link(lang, link));
    Ok(lines.join("\n") + "\n")
}

fn changes(lang: Lang, found: &Differences) -> Vec<String> {
    if found.is_none() {
        return vec![item(lang.of(texts::UNCHANGED))];
    }
    let levers = found.levers.iter().chain(&found.settings).map(|one| {
        let (name, own, ready) = shelf::lever(lang, one);
        item(&texts::with_remark(lang, &name, &own, &ready))
    });
    // What was named above is not counted once more.
    let rest = Differences {
        settings: Vec::new(),
        ..found.clone()
    };
    let others = shelf::others(lang, &rest).into_iter().map(|one| item(&one));
    levers.chain(others).collect()
}

fn outcomes(lang: Lang, column: &Column, heading: &str, met: bool) -> Vec<String> {
    let shown = OutcomeId::ALL
        .into_iter()
        .filter(|id| column.met[id.index()] == Some(met));
    let mut lines: Vec<String> = shown
        .filter_map(|id| Some(item(&outcome(lang, id, column.values[id.index()]?))))
        .collect();
    if !lines.is_empty() {
        lines.insert(0, texts::heading(lang, heading));
    }
    lines
}

fn outcome(lang: Lang, id: OutcomeId, value: f64) -> String {
    let def = id.def();
    let value = quantity(lang, value, def.unit, usize::from(def.decimals)).joined(lang);
    texts::with_remark(lang, lang.of(def.name), &value, &texts::target(lang, &target(lang, id)))
}

/// The target with its operator and the digits it was printed with.
fn target(lang: Lang, id: OutcomeId) -> String {
    let def = id.def();
    let target = def.target.value.unwrap_or_default();
    let decimals = printed(target)
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    let shown = quantity(lang, target, def.unit, decimals).joined(lang);
    match def.target.op {
        Op::Equals | Op::None => shown,
        op => format!("{} {shown}", words::op_sign(op)),
    }
}

fn item(text: &str) -> String {
    format!("· {text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::LeverId;

    fn of(lang: Lang, scenario: &Scenario) -> String {
        briefing(lang, scenario, Some("<1%"), "https://example.org/#/whatif").unwrap()
    }

    fn changed() -> Scenario {
        let mut scenario = Scenario::default();
        scenario.set_lever(LeverId::Employment, Some(8.0)).unwrap();
        scenario
    }

    #[test]
    fn the_plan_path_meets_all_in_both_languages() {
        let zh = of(Lang::Zh, &Scenario::default());
        assert!(
            zh.contains("情景：规划路径") && zh.contains("16 项中 16 项达标"),
            "{zh}"
        );
        assert!(zh.contains("· 人才资源总量 285.0万人（目标 285万人）"), "{zh}");
        assert!(!zh.contains("未达"), "{zh}");
        let en = of(Lang::En, &Scenario::default());
        assert!(
            en.contains("16 of 16 targets met") && en.contains("2.850 million people"),
            "{en}"
        );
        assert!(!en.contains("Missed"), "{en}");
    }

    #[test]
    fn changed_levers_and_missed_targets_are_named_with_their_numbers() {
        let zh = of(Lang::Zh, &changed());
        assert!(zh.contains("· 就业人员 8.00%/年（预设 "), "{zh}");
        let missed = zh.split("未达：").nth(1).unwrap();
        assert!(missed.contains("（目标 3,900"), "{zh}");
        let en = of(Lang::En, &changed());
        assert!(en.contains("8.00%/year (ready-made: "), "{en}");
        assert!(en.contains("Missed:") && en.contains("(target 3,900"), "{en}");
    }

    #[test]
    fn programmes_paces_and_assumptions_are_named_with_their_numbers() {
        let mut scenario = changed();
        scenario.set_delivery_rate("c5-6-graduates", Some(80.0)).unwrap();
        scenario.set_pace(2, Some(0.5)).unwrap();
        scenario.set_assumption(plan::AssumptionId::Seed, 7.0).unwrap();
        let zh = of(Lang::Zh, &scenario);
        for line in [
            "· 新增就业大学生 80%（预设 100）",
            "50%（预设 100）",
            "· 随机数种子 7（预设 2025）",
        ] {
            assert!(zh.contains(line), "{line} in {zh}");
        }
        assert!(!zh.contains("任务完成率 1 项"), "{zh}");
        assert!(of(Lang::En, &scenario).contains("80% (ready-made: 100)"));
    }

    #[test]
    fn every_outcome_is_named_once_and_chance_and_link_stand_at_the_end() {
        for lang in [Lang::Zh, Lang::En] {
            let text = of(lang, &changed());
            for id in OutcomeId::ALL {
                let begin = format!("· {} ", lang.of(id.def().name));
                let lines = text
                    .lines()
                    .filter(|line| line.starts_with(&begin) && line.contains(['（', '(']))
                    .count();
                assert!(lines >= 1, "{begin} in {text}");
            }
            assert!(text.contains("<1%") && text.trim_end().ends_with("https://example.org/#/whatif"));
            let unknown = briefing(lang, &changed(), None, "x").unwrap();
            assert!(!unknown.contains('<'), "a chance that is not known is not told");
        }
    }
}
