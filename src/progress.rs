//! How progress is judged: the level method, the increment method, and time.
//!
//! With base b, current value c of year t, and target T for 2025: the completion rate is c/T, the increment that is done is
//! (c − b)/(T − b), and the time that has gone is (t − 2020)/5. All shares are plain numbers, 1 being the whole.

use model::{Actuals, Year, is_met};
use plan::{Measure, Op, Outcome, OutcomeId};

/// How much of the way from base to target is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Increment {
    /// (c − b)/(T − b).
    Share(f64),
    /// The target equals the base: only whether it is kept counts.
    Kept(bool),
    /// The plan prints no base.
    NoBase,
}

/// Where an indicator stands at its latest actual value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Year of the latest actual value.
    pub year: Year,
    /// That value, in the indicator's unit.
    pub value: f64,
    /// c/T.
    pub completion: f64,
    /// (c − b)/(T − b), or why not.
    pub increment: Increment,
    /// (t − 2020)/5.
    pub time: f64,
    /// The increment less the time, in percentage points; `None` where there is no share.
    pub lead_points: Option<f64>,
    /// Whether the value already meets the target.
    pub is_met: bool,
}

/// Share of the plan period that has gone at the end of a year.
#[must_use]
pub fn time_share(year: Year) -> f64 {
    (f64::from(year.number()) - 2020.0) / 5.0
}

/// The increment method.
#[must_use]
pub fn increment(base: Option<f64>, current: f64, op: Op, target: f64) -> Increment {
    let Some(base) = base else {
        return Increment::NoBase;
    };
    let way = target - base;
    if way.abs() <= target.abs() * 1e-9 {
        return Increment::Kept(is_met(current, op, target));
    }
    Increment::Share((current - base) / way)
}

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

/// How far an indicator has come; `None` without an actual value of 2021 or later, or without a numeric target.
#[must_use]
pub fn progress(outcome: &Outcome, actuals: &Actuals) -> Option<Progress> {
    let (year, value) = actuals.latest(outcome.id).filter(|(year, _)| *year > Year::BASE)?;
    let target = outcome.target.value?;
    let increment = increment(
        outcome.base.and_then(|fact| fact.value),
        value,
        outcome.target.op,
        target,
    );
    let time = time_share(year);
    Some(Progress {
        year,
        value,
        completion: value / target,
        increment,
        time,
        lead_points: match increment {
            Increment::Share(share) => Some((share - time) * 100.0),
            _ => None,
        },
        is_met: is_met(value, outcome.target.op, target),
    })
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

/// Counts all 16.
#[must_use]
pub fn tally(actuals: &Actuals) -> Tally {
    let mut tally = Tally {
        all: OutcomeId::ALL.len(),
        ..Tally::default()
    };
    for progress in plan::outcomes().iter().filter_map(|o| progress(o, actuals)) {
        tally.entered += 1;
        tally.met += usize::from(progress.is_met);
        tally.timed += usize::from(progress.lead_points.is_some());
        // A rounding of the last bit is no lag.
        tally.in_time += usize::from(progress.lead_points.is_some_and(|lead| lead >= -1e-9));
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(id: OutcomeId, year: usize, value: f64) -> Progress {
        let mut actuals = Actuals::NONE;
        actuals.set(id, Year::ALL[year], Some(value)).expect("a value");
        progress(id.def(), &actuals).expect("an actual value")
    }

    #[track_caller]
    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    // By hand, with b = 228.5 and T = 285: 256.75 is half of the way; three years of five are 60 %.
    #[test]
    fn the_three_methods_side_by_side() {
        let total = with(OutcomeId::TalentTotal, 3, 256.75);
        close(total.completion, 256.75 / 285.0);
        assert_eq!(total.increment, Increment::Share(0.5));
        close(total.time, 0.6);
        close(total.lead_points.expect("a share"), -10.0);
        assert!(!total.is_met);
    }

    // b = 100, T = 200, 155 after three years: 55 % of the way.
    #[test]
    fn increments_by_hand() {
        let share = |b, c, t| match increment(Some(b), c, Op::Equals, t) {
            Increment::Share(share) => share,
            other => panic!("{other:?}"),
        };
        close(share(100.0, 155.0, 200.0), 0.55);
        close(share(100.0, 90.0, 200.0), -0.1);
        close(share(7.7, 8.2, 8.2), 1.0);
    }

    #[test]
    fn a_kept_target_is_met_or_not() {
        assert_eq!(with(OutcomeId::Cadres, 2, 4.2).increment, Increment::Kept(true));
        let fewer = with(OutcomeId::Cadres, 2, 4.1);
        assert_eq!(fewer.increment, Increment::Kept(false));
        assert_eq!(fewer.lead_points, None);
    }

    #[test]
    fn without_a_base_there_is_no_increment() {
        let share = with(OutcomeId::ThreeHighlandsShare, 5, 61.0);
        assert_eq!(share.increment, Increment::NoBase);
        assert!(share.is_met);
        close(share.completion, 61.0 / 60.0);
    }

    #[test]
    fn the_strict_target_is_not_met_by_equality() {
        assert!(!with(OutcomeId::HighTechShare, 5, 60.0).is_met);
        assert!(with(OutcomeId::HighTechShare, 5, 60.1).is_met);
    }

    #[test]
    fn nothing_entered_says_nothing() {
        assert_eq!(progress(OutcomeId::TalentTotal.def(), &Actuals::NONE), None);
        let none = tally(&Actuals::NONE);
        assert_eq!((none.all, none.entered, none.met, none.timed), (16, 0, 0, 0));
    }

    #[test]
    fn counts_have_their_denominators() {
        let mut actuals = Actuals::NONE;
        let mut set = |id, year: usize, value| {
            actuals.set(id, Year::ALL[year], Some(value)).expect("a value");
        };
        set(OutcomeId::TalentTotal, 5, 290.0);
        set(OutcomeId::Cadres, 5, 4.2);
        set(OutcomeId::Managers, 1, 67.5);
        let tally = tally(&actuals);
        assert_eq!((tally.entered, tally.met), (3, 2));
        assert_eq!((tally.timed, tally.in_time), (2, 1));
    }

    #[test]
    fn impossible_and_odd_values_are_told_apart() {
        let total = OutcomeId::TalentTotal.def();
        assert!(is_possible(total, 243.1) && !is_possible(total, 0.0));
        assert!(!is_possible(total, f64::NAN) && !is_possible(total, f64::INFINITY));
        assert!(!is_possible(OutcomeId::RdIntensity.def(), 360.0));
        assert!(looks_off(total, 2_431_000.0) && !looks_off(total, 243.1));
        let bases = plan::outcomes().iter().filter_map(|o| Some((o, o.base?.value?)));
        assert!(bases.clone().count() == 15);
        for (outcome, base) in bases {
            assert!(!looks_off(outcome, base), "{}", outcome.id);
        }
    }
}
