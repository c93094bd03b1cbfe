//! What a person enters as an actual value, and how many of the 16 can be judged by it. The judging is [`model::monitor`]'s.

use model::monitor::{Increment, Progress, met_count};
use plan::{Measure, Outcome, OutcomeId};

/// Whether a number can be an actual value of the indicator at all: above zero, and a share at most 100 %.
#[must_use]
pub fn is_possible(outcome: &Outcome, value: f64) -> bool {
    let most = match outcome.unit.measure {
        Measure::Percent => 100.0,
        _ => 1e9,
    };
    value > 0.0 && value <= most
}

/// Whether a value is so far from the target, five times or a fifth, that its unit should be checked.
#[must_use]
pub fn looks_off(outcome: &Outcome, value: f64) -> bool {
    let Some(target) = outcome.target.value else {
        return false;
    };
    !(0.2..=5.0).contains(&(value / target))
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
        assert!(is_possible(total, 243.1) && !is_possible(total, 0.0));
        assert!(!is_possible(total, f64::NAN) && !is_possible(total, f64::INFINITY));
        assert!(!is_possible(OutcomeId::RdIntensity.def(), 360.0));
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
