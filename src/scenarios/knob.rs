//! Everything that a slider can set: a lever, an assumption, the delivery of a countable target, the pace of a goal of Ningbo and
//! Zhoushan. One row of the page serves them all.

use crate::i18n::Lang;
use crate::i18n::numbers::{Quantity, fixed};
use crate::i18n::texts::{knobs as texts, sand};
use model::yongzhou::{self, PACE_MAX, PACE_MIN};
use plan::{AssumptionId, Fact, LeverId, Text};
use scenario::{Problem, Scenario};

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Knob {
    /// A lever of the table, in its unit.
    Lever(LeverId),
    /// An entry of the ledger that a person may change, in its unit.
    Ledger(AssumptionId),
    /// The share of a countable target that is delivered, in %.
    Rate(&'static Fact),
    /// The exponent of that delivery's timing.
    Spacing(&'static Fact),
    /// The pace of a goal of Ningbo and Zhoushan by its number, in % of the printed steps.
    Pace(u8),
}

/// The values that a knob can take, and how they are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Step of the arrow keys; on a logarithmic slider a step of the logarithm to base 2.
    pub step: f64,
    /// Digits behind the point.
    pub decimals: usize,
    /// Whether the slider is logarithmic, so that halving and doubling are equally far.
    pub is_log: bool,
}

/// Digits of levers: as many as a step has, and one more for solved values.
const LEVER_DECIMALS: usize = 2;
/// A value counts as the plan's when it is closer than half of the smallest step that a person can set.
const SAME: f64 = 0.005;
const RATE_STEP: f64 = 5.0;
const LOG_STEP: f64 = 0.05;

impl Reach {
    /// Where a value stands on the slider, 0 to 1.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        let (from, to) = (self.position(self.min), self.position(self.max));
        ((self.position(value) - from) / (to - from)).clamp(0.0, 1.0)
    }

    /// The number that the slider holds for a value.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        if self.is_log { value.log2() } else { value }
    }

    /// The value at a number that the slider holds.
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        if !self.is_log {
            return position;
        }
        let unit = 10_f64.powi(i32::try_from(self.decimals).unwrap_or(0));
        ((position.exp2() * unit).round() / unit).clamp(self.min, self.max)
    }
}

impl Knob {
    /// A stable id, for elements of the page.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Lever(id) => format!("lever-{}", id.id()),
            Self::Ledger(id) => format!("ledger-{}", id.id()),
            Self::Rate(fact) => format!("rate-{}", fact.id),
            Self::Spacing(fact) => format!("spacing-{}", fact.id),
            Self::Pace(no) => format!("pace-{no}"),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Lever(id) => id.def().name,
            Self::Ledger(id) => id.def().name,
            Self::Rate(fact) => fact.name,
            Self::Spacing(_) => texts::SPACING,
            Self::Pace(no) => goal(no).map_or(texts::PERCENT, |goal| goal.end.name),
        }
    }

    /// The unit behind its number.
    #[must_use]
    pub fn unit(self) -> Text {
        match self {
            Self::Lever(id) => id.def().unit.name,
            Self::Spacing(_) => texts::NO_UNIT,
            Self::Ledger(id) if id.def().unit.id == "number" => texts::NO_UNIT,
            Self::Ledger(id) => id.def().unit.name,
            Self::Rate(_) | Self::Pace(_) => texts::PERCENT,
        }
    }

    /// A value as it is written. A seed is a name: its digits are not grouped.
    #[must_use]
    pub fn written(self, value: f64) -> String {
        match self {
            Self::Ledger(AssumptionId::Seed) => format!("{value:.0}"),
            _ => fixed(value, self.reach().decimals),
        }
    }

    /// A value with its unit, spaced as the language does: `9.50%/年`, `10,000 draws`.
    #[must_use]
    pub fn with_unit(self, lang: Lang, value: f64) -> String {
        let (number, unit) = (self.written(value), lang.of(self.unit()).to_owned());
        Quantity { number, unit }.joined(lang)
    }

    /// What moving it means.
    #[must_use]
    pub fn help(self) -> Text {
        match self {
            Self::Lever(id) => id.def().help,
            Self::Ledger(id) => id.def().note,
            Self::Rate(_) => texts::RATE_HELP,
            Self::Spacing(_) => AssumptionId::DeliveryTiming.def().note,
            Self::Pace(_) => texts::PACE_HELP,
        }
    }

    /// The values it takes.
    #[must_use]
    pub fn reach(self) -> Reach {
        let linear = |min, max, step, decimals| Reach {
            min,
            max,
            step,
            decimals,
            is_log: false,
        };
        match self {
            Self::Lever(id) => linear(id.def().min, id.def().max, id.def().step, LEVER_DECIMALS),
            Self::Ledger(id @ (AssumptionId::Timing | AssumptionId::DeliveryTiming)) => log(id, 2),
            Self::Spacing(_) => log(AssumptionId::DeliveryTiming, 2),
            Self::Ledger(id @ AssumptionId::Draws) => log(id, 0),
            Self::Ledger(id @ AssumptionId::Seed) => linear(id.def().min, id.def().max, 1.0, 0),
            Self::Ledger(id @ AssumptionId::Rho) => linear(id.def().min, id.def().max, 0.05, 2),
            Self::Ledger(id @ AssumptionId::DeliveryRate) => linear(id.def().min, id.def().max, RATE_STEP, 0),
            Self::Ledger(id) => linear(id.def().min, id.def().max, 0.1, 2),
            Self::Rate(_) => linear(
                AssumptionId::DeliveryRate.def().min,
                AssumptionId::DeliveryRate.def().max,
                RATE_STEP,
                0,
            ),
            Self::Pace(_) => linear(PACE_MIN * 100.0, PACE_MAX * 100.0, RATE_STEP, 0),
        }
    }

    /// A person's own value; `None` where the ready-made one holds.
    #[must_use]
    pub fn own(self, scenario: &Scenario) -> Option<f64> {
        match self {
            Self::Lever(id) => scenario.own(id),
            Self::Ledger(id) => {
                Some(scenario.assumptions().get(id)).filter(|v| v.to_bits() != id.def().value.to_bits())
            }
            Self::Rate(fact) => scenario.own_delivery(fact.id)?.rate_pct,
            Self::Spacing(fact) => scenario.own_delivery(fact.id)?.k,
            Self::Pace(no) => scenario.own_pace(no).map(|pace| pace * 100.0),
        }
    }

    /// The value that holds without a person's own: the ledger's, or the printed pace. `None` for a lever, whose ready-made value is solved.
    #[must_use]
    pub fn ready(self, scenario: &Scenario) -> Option<f64> {
        match self {
            Self::Lever(_) => None,
            Self::Ledger(id) => Some(id.def().value),
            Self::Rate(_) => Some(scenario.assumptions().get(AssumptionId::DeliveryRate)),
            Self::Spacing(_) => Some(scenario.assumptions().get(AssumptionId::DeliveryTiming)),
            Self::Pace(_) => Some(100.0),
        }
    }

    /// Sets it, or with `None` gives it back.
    ///
    /// # Errors
    /// As the setters of [`Scenario`].
    pub fn set(self, scenario: &mut Scenario, value: Option<f64>) -> Result<(), Problem> {
        match (self, value) {
            (Self::Lever(id), value) => scenario.set_lever(id, value),
            (Self::Ledger(id), Some(value)) => scenario.set_assumption(id, value),
            (Self::Ledger(id), None) => {
                scenario.reset_assumption(id);
                Ok(())
            }
            (Self::Rate(fact), value) => scenario.set_delivery_rate(fact.id, value),
            (Self::Spacing(fact), value) => scenario.set_delivery_timing(fact.id, value),
            (Self::Pace(no), value) => scenario.set_pace(no, value.map(|pct| pct / 100.0)),
        }
    }

    /// A number that no other knob has, for telling one drag from another.
    #[must_use]
    pub fn gesture(self) -> u64 {
        let place = |fact: &Fact| {
            plan::facts()
                .iter()
                .position(|one| one.id == fact.id)
                .unwrap_or_default()
        };
        let (family, at) = match self {
            Self::Lever(id) => (0, id.index()),
            Self::Ledger(id) => (1, id.index()),
            Self::Rate(fact) => (2, place(fact)),
            Self::Spacing(fact) => (3, place(fact)),
            Self::Pace(no) => (4, usize::from(no)),
        };
        family * 10_000 + at as u64
    }

    /// The word for a value; `usual` is the plan path's value of a lever, and what holds without a person's own of the rest.
    #[must_use]
    pub fn word(self, value: f64, usual: f64) -> Text {
        match self {
            Self::Lever(_) => word_for(value, usual),
            Self::Ledger(AssumptionId::Timing | AssumptionId::DeliveryTiming) | Self::Spacing(_) => spacing_word(value),
            Self::Rate(_) | Self::Pace(_) | Self::Ledger(AssumptionId::DeliveryRate) => share_word(value),
            Self::Ledger(AssumptionId::SigmaScale) if value < SAME => texts::NO_SPREAD,
            Self::Ledger(AssumptionId::Rho) if value < SAME => texts::INDEPENDENT,
            Self::Ledger(_) if value.to_bits() == usual.to_bits() => texts::AS_ASSUMED,
            Self::Ledger(_) => texts::OWN_VALUE,
        }
    }

    /// The value that the plan itself stands for, where that is a place on the slider.
    #[must_use]
    pub fn printed(self) -> Option<f64> {
        matches!(
            self,
            Self::Rate(_) | Self::Pace(_) | Self::Ledger(AssumptionId::DeliveryRate)
        )
        .then_some(100.0)
    }
}

fn log(id: AssumptionId, decimals: usize) -> Reach {
    Reach {
        min: id.def().min,
        max: id.def().max,
        step: LOG_STEP,
        decimals,
        is_log: true,
    }
}

fn goal(no: u8) -> Option<yongzhou::Goal> {
    yongzhou::goals().into_iter().find(|goal| goal.no == no)
}

/// The word for a lever's value, relative to a standstill and to the plan path.
#[must_use]
pub fn word_for(value: f64, on_plan: f64) -> Text {
    let same = |a: f64, b: f64| (a - b).abs() < SAME;
    match value {
        v if same(v, on_plan) => sand::ON_PLAN,
        v if same(v, 0.0) => sand::STANDSTILL,
        v if v < 0.0 => sand::SHRINKING,
        v if v < on_plan => sand::BELOW_PLAN,
        _ => sand::ABOVE_PLAN,
    }
}

fn spacing_word(k: f64) -> Text {
    match k {
        k if k < 1.0 - SAME => sand::FRONT_LOADED,
        k if k > 1.0 + SAME => sand::BACK_LOADED,
        _ => sand::EVEN,
    }
}

fn share_word(percent: f64) -> Text {
    match percent {
        p if p < SAME => sand::STANDSTILL,
        p if p < 100.0 - SAME => sand::BELOW_PLAN,
        p if p > 100.0 + SAME => sand::ABOVE_PLAN,
        _ => texts::IN_FULL,
    }
}

/// The knobs of the uncertainty, in the order in which they are explained.
pub const UNCERTAINTY: [Knob; 4] = [
    Knob::Ledger(AssumptionId::SigmaScale),
    Knob::Ledger(AssumptionId::Rho),
    Knob::Ledger(AssumptionId::Draws),
    Knob::Ledger(AssumptionId::Seed),
];

/// The goals of Ningbo and Zhoushan that have a path.
#[must_use]
pub fn paces() -> Vec<yongzhou::Goal> {
    yongzhou::goals()
        .into_iter()
        .filter(|goal| goal.path(1.0)[5].is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every() -> Vec<Knob> {
        let rates = model::programmes::countable();
        let mut all: Vec<Knob> = LeverId::ALL.into_iter().map(Knob::Lever).collect();
        let open = AssumptionId::ALL.iter().filter(|id| id.def().is_editable());
        all.extend(open.copied().map(Knob::Ledger));
        all.extend(rates.iter().flat_map(|fact| [Knob::Rate(fact), Knob::Spacing(fact)]));
        all.extend(paces().iter().map(|goal| Knob::Pace(goal.no)));
        all
    }

    #[test]
    fn what_is_set_comes_back_and_goes_back() {
        for knob in every() {
            let (mut scenario, reach) = (Scenario::default(), knob.reach());
            let value = (reach.min + reach.max) / 4.0;
            knob.set(&mut scenario, Some(value)).unwrap();
            let own = knob
                .own(&scenario)
                .unwrap_or_else(|| panic!("{} keeps nothing", knob.id()));
            assert!((own - value).abs() < 1e-9, "{}", knob.id());
            knob.set(&mut scenario, None).unwrap();
            assert_eq!(knob.own(&scenario), None, "{}", knob.id());
            assert_eq!(scenario, Scenario::default(), "{}", knob.id());
        }
    }

    #[test]
    fn out_of_reach_is_refused_and_the_ends_are_taken() {
        for knob in every() {
            let (mut scenario, reach) = (Scenario::default(), knob.reach());
            for end in [reach.min, reach.max] {
                assert_eq!(knob.set(&mut scenario, Some(end)), Ok(()), "{}", knob.id());
            }
            assert!(
                knob.set(&mut scenario, Some(reach.max * 2.0 + 1.0)).is_err(),
                "{}",
                knob.id()
            );
        }
    }

    #[test]
    fn each_has_an_id_and_a_gesture_of_its_own_and_words_in_both_languages() {
        let all = every();
        let mut ids: Vec<String> = all.iter().map(|knob| knob.id()).collect();
        let mut gestures: Vec<u64> = all.iter().map(|knob| knob.gesture()).collect();
        ids.sort();
        ids.dedup();
        gestures.sort_unstable();
        gestures.dedup();
        assert_eq!((ids.len(), gestures.len()), (all.len(), all.len()));
        for knob in all {
            assert!(!knob.name().zh.is_empty() && !knob.name().en.is_empty() && !knob.help().zh.is_empty());
        }
    }

    #[test]
    fn a_slider_leads_to_the_value_it_shows() {
        let timing = Knob::Ledger(AssumptionId::Timing).reach();
        assert!((timing.share(1.0) - 0.5).abs() < 1e-12, "an even pace is in the middle");
        assert!((timing.value(timing.position(2.0)) - 2.0).abs() < 1e-12);
        assert!((timing.value(99.0) - timing.max).abs() < 1e-12);
        let draws = Knob::Ledger(AssumptionId::Draws).reach();
        assert!(
            (draws.value(draws.position(10_000.0)) - 10_000.0).abs() < 1e-9,
            "whole draws"
        );
    }

    #[test]
    fn every_range_has_a_word() {
        let gdp = Knob::Lever(LeverId::Gdp);
        let words = [-1.0, 0.0, 5.0, 9.75, 12.0].map(|value| gdp.word(value, 9.75).zh);
        assert_eq!(words, ["下降", "停滞", "低于规划", "规划路径", "高于规划"]);
        let rate = Knob::Rate(plan::fact!("c5-6-graduates"));
        let words = [0.0, 80.0, 100.0, 120.0].map(|value| rate.word(value, 100.0).zh);
        assert_eq!(words, ["停滞", "低于规划", "如数", "高于规划"]);
        let timing = Knob::Ledger(AssumptionId::Timing);
        assert_eq!(
            [0.5, 1.0, 2.0].map(|k| timing.word(k, 1.0).zh),
            ["先快后慢", "匀速", "先慢后快"]
        );
        assert_eq!(Knob::Ledger(AssumptionId::SigmaScale).word(0.0, 1.0), texts::NO_SPREAD);
    }
}
