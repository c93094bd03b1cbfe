//! What the districts can be coloured by: the plan's own targets for them, each only with those that mean the same.

use crate::i18n::text;
use plan::{District, Fact, Kind, Measure as UnitMeasure, Text, Unit};

/// A measure of districts.
#[derive(Debug, PartialEq)]
pub struct Measure {
    /// The word in the address.
    pub id: &'static str,
    name: Option<Text>,
    /// The facts it shows, at most one a district; empty for the number of targets.
    facts: &'static [&'static str],
    /// What a reader must know before comparing.
    caution: Option<Text>,
}

/// How the list of measures is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// How many targets.
    Count,
    /// Set for several districts.
    Several,
    /// People and teams, set for one district only.
    People,
    /// Projects, institutions and output, set for one district only.
    Works,
}

impl Group {
    /// In the order of the list.
    pub const ALL: [Self; 4] = [Self::Count, Self::Several, Self::People, Self::Works];
}

/// A target that several districts have.
const fn several(id: &'static str, name: Text, facts: &'static [&'static str], caution: Text) -> Measure {
    Measure {
        id,
        name: Some(name),
        facts,
        caution: Some(caution),
    }
}

/// A target that only one district has; its name and remark are those of the fact.
const fn single(id: &'static str, fact: &'static [&'static str; 1]) -> Measure {
    Measure {
        id,
        name: None,
        facts: fact,
        caution: None,
    }
}

const COUNT: Text = text("目标条数", "Number of targets");
/// The word in the address of what the levers of the districts give.
const ACHIEVEMENT: &str = "achievement";

static MEASURES: [Measure; 19] = [
    Measure {
        id: "targets",
        name: Some(COUNT),
        facts: &[],
        caution: Some(text(
            "专栏1为各区县（市）列出的2025年目标，含没有数字的；条数多少不代表任务轻重。",
            "Targets for 2025 that box 1 sets for each district, those without a figure included. More targets do not mean a heavier task.",
        )),
    },
    Measure {
        id: ACHIEVEMENT,
        name: Some(text("预计完成率", "Projected achievement")),
        facts: &[],
        caution: Some(text(
            "每条有数字的目标按其交付率推演到2025年，超额按100%计，再取简单平均；没有数字的目标不计。交付率是假设，在区县面板里拖动。",
            "Each target with a figure, projected to 2025 at its rate of delivery; more than 100% counts as 100%; plain mean. Targets in words are left out. The rates are assumptions: drag them in a district’s panel.",
        )),
    },
    several(
        "high_level",
        text("新增高层次人才", "New high-level talents"),
        &["z1-03-high-level", "z1-07-high-level", "z1-09-high-end"],
        text(
            "慈溪的提法是“高端创业创新人才”，与江北、奉化只部分可比；余姚按存量计，另列一项。各区不可加总成全市数。",
            "Cixi speaks of “high-end founders and innovators”, only partly comparable with Jiangbei and Fenghua; Yuyao counts a stock and is listed apart. Districts do not add up to the city.",
        ),
    ),
    several(
        "top_new",
        text("新集聚的顶尖人才", "New top talents"),
        &["z1-02-top-talents", "z1-03-top-talents"],
        text(
            "与全市顶尖人才目标口径不同、地域重叠，不可相加；宁海按累计数计，另列一项。",
            "Not defined as the city’s top talents are, and places overlap: do not add. Ninghai counts a running total and is listed apart.",
        ),
    ),
    several(
        "talent_projects",
        text("新增高层次人才项目", "New projects of high-level talents"),
        &["z1-08-projects", "z1-10-high-level-projects"],
        text("余姚把团队的项目也计入。", "Yuyao counts projects of teams as well."),
    ),
    several(
        "talents",
        text("人才总量", "Talent total"),
        &["z1-07-talent-total", "z1-11-talents"],
        text(
            "奉化指走廊沿线，象山与宁波保税区同列；口径未说明，都与全市总量重叠，不可相加。",
            "Fenghua counts along its corridor, Xiangshan together with the Bonded Area. Undefined, and both overlap with the city total: do not add.",
        ),
    ),
    single("top_total", &["z1-10-top-talents"]),
    single("high_level_stock", &["z1-08-high-level"]),
    single("leading_talents", &["z1-04-leading"]),
    single("leading_teams", &["z1-06-teams"]),
    single("startup_teams", &["z1-03-teams"]),
    single("overseas_engineers", &["z1-05-overseas-engineers"]),
    single("programme_talents", &["z1-02-programme-talents"]),
    single("city_projects", &["z1-10-city-projects"]),
    single("institutes", &["z1-04-institutes"]),
    single("seed_firms", &["z1-07-seed-firms"]),
    single("output_corridor", &["z1-06-output"]),
    single("output_emerging", &["z1-08-output"]),
    single("output_space", &["z1-11-output"]),
];

impl Measure {
    /// All of them, the number of targets first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &MEASURES
    }

    /// The measure of a word in an address.
    #[must_use]
    pub fn from_id(id: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.id == id)
    }

    /// The measure of a word, or the number of targets.
    #[must_use]
    pub fn or_first(id: Option<&str>) -> &'static Self {
        id.and_then(Self::from_id).unwrap_or(&MEASURES[0])
    }

    /// Whether it follows the levers of the districts instead of the plan alone.
    #[must_use]
    pub fn is_achievement(&self) -> bool {
        self.id == ACHIEVEMENT
    }

    /// The one that follows the levers.
    #[must_use]
    pub fn achievement() -> &'static Self {
        Self::or_first(Some(ACHIEVEMENT))
    }

    /// Where it stands in the list.
    #[must_use]
    pub fn group(&self) -> Group {
        let people = |unit: &Unit| matches!(unit.id, "person" | "wan_person" | "team");
        match (self.facts, self.facts().next()) {
            ([_], Some(fact)) if people(fact.unit) => Group::People,
            ([_], _) => Group::Works,
            ([], _) => Group::Count,
            _ => Group::Several,
        }
    }

    /// Its name: the fact's when there is one only.
    #[must_use]
    pub fn name(&self) -> Text {
        self.name
            .or_else(|| self.facts().next().map(|fact| fact.name))
            .unwrap_or(COUNT)
    }

    /// What a reader must know before comparing.
    #[must_use]
    pub fn caution(&self) -> Option<Text> {
        self.caution.or_else(|| self.facts().next()?.remark)
    }

    /// The facts that it shows; none for the number of targets.
    pub fn facts(&self) -> impl Iterator<Item = &'static Fact> + use<> {
        self.facts.iter().filter_map(|id| plan::fact(id))
    }

    /// The fact of a district.
    #[must_use]
    pub fn fact(&self, district: &District) -> Option<&'static Fact> {
        self.facts().find(|fact| fact.scope == district.id)
    }

    /// The value of a district in [`Measure::unit`], as the plan sets it; `None` where it sets none, and for what the levers give.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a district has a few targets")]
    pub fn value(&self, district: &District) -> Option<f64> {
        if self.is_achievement() {
            return None;
        }
        if self.facts.is_empty() {
            let count = targets(district.id).count();
            return (count > 0).then_some(count as f64);
        }
        self.fact(district)?.value
    }

    /// The unit; `None` for the number of targets.
    #[must_use]
    pub fn unit(&self) -> Option<&'static Unit> {
        self.facts().next().map(|fact| fact.unit)
    }

    /// Stock or flow; `None` for the number of targets.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.facts().next().map(|fact| fact.kind)
    }

    /// Whether it is an amount of money.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.unit().is_some_and(|unit| unit.measure == UnitMeasure::Money)
    }

    /// The only district that has it.
    #[must_use]
    pub fn only_district(&self) -> Option<&'static District> {
        match self.facts {
            [_] => plan::district(self.facts().next()?.scope),
            _ => None,
        }
    }
}

/// The statements about a district or a platform, as the plan lists them.
pub fn facts_of(scope: &str) -> impl Iterator<Item = &'static Fact> {
    plan::facts().iter().copied().filter(move |fact| fact.scope == scope)
}

/// Those of them that are targets.
pub fn targets(scope: &str) -> impl Iterator<Item = &'static Fact> {
    facts_of(scope).filter(|fact| is_target(fact))
}

/// Whether a statement is to be reached by a year; a note with a figure only describes.
#[must_use]
pub fn is_target(fact: &Fact) -> bool {
    fact.kind != Kind::Note || (fact.value.is_none() && fact.year.is_some())
}

/// The platforms that lie in a district.
pub fn platforms_in(district: &str) -> impl Iterator<Item = (usize, &'static plan::Platform)> {
    let all = plan::platforms().iter().enumerate();
    all.filter(move |(_, platform)| platform.districts.contains(&district))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_measure_exist_and_compare() {
        for measure in Measure::all() {
            let facts: Vec<_> = measure.facts().collect();
            assert_eq!(facts.len(), measure.facts.len(), "{}", measure.id);
            for fact in &facts {
                assert_eq!(
                    (fact.unit.id, fact.kind),
                    (facts[0].unit.id, facts[0].kind),
                    "{}",
                    measure.id
                );
                assert!(fact.value.is_some(), "{}", fact.id);
                let district = plan::district(fact.scope).expect("scope is a district");
                assert_eq!(measure.fact(district), Some(*fact));
            }
        }
    }

    #[test]
    fn every_target_with_a_figure_is_in_exactly_one_measure() {
        for district in plan::districts() {
            for fact in targets(district.id).filter(|fact| fact.value.is_some()) {
                let homes = Measure::all().iter().filter(|m| m.facts.contains(&fact.id));
                assert_eq!(homes.count(), 1, "{}", fact.id);
            }
        }
    }

    #[test]
    fn what_must_not_be_compared_is_apart() {
        let home = |id: &str| Measure::all().iter().position(|m| m.facts.contains(&id));
        for (one, other) in [
            ("z1-02-top-talents", "z1-10-top-talents"),
            ("z1-04-leading", "z1-06-teams"),
            ("z1-03-teams", "z1-06-teams"),
            ("z1-06-output", "z1-08-output"),
            ("z1-08-output", "z1-11-output"),
            ("z1-06-output", "z1-11-output"),
            ("z1-08-high-level", "z1-07-high-level"),
        ] {
            assert!(home(one).is_some() && home(other).is_some());
            assert_ne!(home(one), home(other), "{one} and {other}");
        }
    }

    #[test]
    fn zhoushan_has_no_measure_and_every_ningbo_district_has_targets() {
        for district in plan::districts() {
            let has_any = Measure::all().iter().any(|m| m.value(district).is_some());
            assert_eq!(has_any, district.city == "ningbo", "{}", district.id);
        }
    }

    #[test]
    fn an_aim_without_a_year_is_no_target() {
        let count = |id| targets(id).count();
        assert_eq!((count("yinzhou"), count("xiangshan"), count("beilun")), (3, 3, 1));
    }

    #[test]
    fn ids_are_unique_and_groups_ordered() {
        for measure in Measure::all() {
            assert_eq!(Measure::from_id(measure.id), Some(measure));
            assert_eq!(measure.only_district().is_some(), measure.facts.len() == 1);
        }
        assert_eq!(Measure::or_first(Some("happiness")).id, "targets");
        assert_eq!(Measure::or_first(None).group(), Group::Count);
    }
}
