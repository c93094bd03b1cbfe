//! What a person enters as an actual value, and how many of the 16 can be judged by it. The judging is [`model::monitor`]'s.

use model::counted::{self, Judged};
use model::monitor::{Bands, Increment, Progress, Status, met_count, progress_from};
use model::{Current, Inputs, Year, outcome_at};
use plan::{Fact, Measure, Outcome, OutcomeId};
use scenario::{Scenario, Subject};

/// Whether a number can be an actual value at all: of an indicator above zero, and a share at most 100 %.
#[must_use]
pub fn is_possible(of: Subject, value: f64) -> bool {
    let outcome = match of {
        Subject::Indicator(id) => id.def(),
        Subject::Target(fact) => return counted::is_possible(fact, value),
    };
    let most = match outcome.unit.measure {
        Measure::Percent => 100.0,
        _ => 1e9,
    };
    value > 0.0 && value <= most
}

/// Whether the unit of a value should be checked. Years of a flow and levels that begin at nothing may be small.
#[must_use]
pub fn looks_far(of: Subject, value: f64) -> bool {
    match of {
        Subject::Indicator(id) => looks_off(id.def(), value),
        Subject::Target(fact) => fact.value.is_some_and(|target| value > target * 5.0),
    }
}

/// Whether a value is so far from the target, five times or a fifth, that its unit should be checked.
#[must_use]
pub fn looks_off(outcome: &Outcome, value: f64) -> bool {
    let Some(target) = outcome.target.value else {
        return false;
    };
    !(0.2..=5.0).contains(&(value / target))
}

/// What the books start from when nothing after a year is known: the review of that year. `None` when the assumptions leave no plan path.
pub fn inputs_as_of(scenario: &Scenario, as_of: Year) -> Option<Inputs> {
    let mut inputs = scenario.inputs().ok()?;
    let later: Vec<_> = inputs.actuals.iter().filter(|(_, year, _)| *year > as_of).collect();
    for (id, year, _) in later {
        // Removing is always possible.
        let _ = inputs.actuals.set(id, year, None);
    }
    Some(inputs)
}

/// Every indicator with an actual value up to a year, judged by the newest one.
#[must_use]
pub fn judge_indicators(scenario: &Scenario, as_of: Year) -> Vec<Progress> {
    let Some(inputs) = inputs_as_of(scenario, as_of) else {
        return Vec::new();
    };
    let judge = |&id: &OutcomeId| {
        let (year, value) = scenario.actuals().latest_by(id, as_of)?;
        let now = Current {
            year,
            value,
            is_actual: true,
        };
        let month = scenario.month(Subject::Indicator(id), year);
        progress_from(&inputs, now, month, id, &Bands::default())
    };
    OutcomeId::ALL.iter().filter_map(judge).collect()
}

/// The value of 2025 that the scenario leads to from what is known up to a year, in the outcome's unit.
#[must_use]
pub fn projected(scenario: &Scenario, id: OutcomeId, as_of: Year) -> Option<f64> {
    outcome_at(&inputs_as_of(scenario, as_of)?, id, Year::LAST).ok()
}

/// A countable target with an actual value up to a year, judged.
#[must_use]
pub fn judge_target(scenario: &Scenario, fact: &'static Fact, as_of: Year) -> Option<Judged> {
    let of = Subject::Target(fact);
    let mut years = scenario.record_years(of);
    years.iter_mut().skip(as_of.index() + 1).for_each(|year| *year = None);
    let newest = Year::ALL.into_iter().rev().find(|year| years[year.index()].is_some())?;
    counted::judge(fact, &years, scenario.month(of, newest), &Bands::default())
}

/// How often each status word applies, in the order of the reviews; those that never apply are left out.
pub fn status_counts(words: impl IntoIterator<Item = Status>) -> Vec<(Status, usize)> {
    let words: Vec<Status> = words.into_iter().collect();
    let order = [
        Status::Done,
        Status::NearlyDone,
        Status::NotDone,
        Status::MetEarly,
        Status::Faster,
        Status::OnTrack,
        Status::Behind,
        Status::NoBase,
    ];
    let counted = order.map(|status| (status, words.iter().filter(|word| **word == status).count()));
    counted.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// How many of the 16 can be judged, and how they stand. Every share of them needs its denominator beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Indicators of table 1.
    pub all: usize,
    /// With an actual value.
    pub entered: usize,
    /// Of these, at or beyond the target at their latest value.
    pub met: usize,
    /// With a share of the increment to hold against time.
    pub timed: usize,
    /// Of these, at least as far as time.
    pub in_time: usize,
}

/// Counts the indicators that were judged.
#[must_use]
pub fn tally(judged: &[Progress]) -> Tally {
    let (met, entered) = met_count(judged);
    let timed = judged.iter().filter(|p| matches!(p.increment, Increment::Share(_)));
    Tally {
        all: OutcomeId::ALL.len(),
        entered,
        met,
        timed: timed.clone().count(),
        in_time: timed
            .filter(|p| p.by_increment == Some(model::monitor::Verdict::Ahead))
            .count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::monitor::{Bands, monitoring};
    use model::{Inputs, Levers, Year};

    fn count(entered: &[(OutcomeId, usize, f64)]) -> Tally {
        let mut inputs = Inputs::new(Levers::ZERO);
        for (id, year, value) in entered {
            inputs
                .actuals
                .set(*id, Year::ALL[*year], Some(*value))
                .expect("a value");
        }
        tally(&monitoring(&inputs, &Bands::default()))
    }

    #[test]
    fn nothing_entered_says_nothing() {
        let none = count(&[]);
        assert_eq!((none.all, none.entered, none.met, none.timed), (16, 0, 0, 0));
    }

    // 256.75 is half of the way from 228.5 to 285, three years are 60 % of the time; 67.5 is 0.1 of 20.9 in the first year.
    #[test]
    fn counts_have_their_denominators() {
        let tally = count(&[
            (OutcomeId::TalentTotal, 3, 256.75),
            (OutcomeId::Cadres, 5, 4.2),
            (OutcomeId::Managers, 1, 67.5),
            (OutcomeId::RdIntensity, 5, 3.65),
            (OutcomeId::ThreeHighlandsShare, 5, 61.0),
        ]);
        assert_eq!((tally.entered, tally.met), (5, 3));
        assert_eq!((tally.timed, tally.in_time), (3, 1));
    }

    #[test]
    fn impossible_and_odd_values_are_told_apart() {
        let total = OutcomeId::TalentTotal.def();
        let of = Subject::Indicator(total.id);
        assert!(is_possible(of, 243.1) && !is_possible(of, 0.0));
        assert!(!is_possible(of, f64::NAN) && !is_possible(of, f64::INFINITY));
        assert!(!is_possible(Subject::Indicator(OutcomeId::RdIntensity), 360.0));
        let graduates = Subject::Target(plan::fact!("c5-6-graduates"));
        assert!(is_possible(graduates, 0.0) && looks_far(graduates, 650_000.0) && !looks_far(graduates, 1.0));
        assert!(looks_off(total, 2_431_000.0) && !looks_off(total, 243.1));
        let bases: Vec<_> = plan::outcomes()
            .iter()
            .filter_map(|o| Some((o, o.base?.value?)))
            .collect();
        assert_eq!(bases.len(), 15);
        for (outcome, base) in bases {
            assert!(!looks_off(outcome, base), "{}", outcome.id);
        }
    }
}
