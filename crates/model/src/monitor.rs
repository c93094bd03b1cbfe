//! How progress is judged: every official method beside the others, the status words, and where methods disagree.

use plan::{Measure, OutcomeId};

use crate::{Current, Inputs, NoPace, Pace, Year, current, is_met, math, outcome_at, required_pace};

/// Where the status words begin. The reviews publish no bounds: these are this program's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bands {
    /// Up to this lead or lag in points, progress is as expected.
    pub on_track_points: f64,
    /// From this share of the increment on, in %, a missed target is nearly reached; of the level where there is no increment.
    pub nearly_pct: f64,
}

impl Default for Bands {
    fn default() -> Self {
        Self {
            on_track_points: 5.0,
            nearly_pct: 90.0,
        }
    }
}

/// 完成进度（增量口径）: the share of the way from base to target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Increment {
    /// (c − b) / (T − b), in %.
    Share(f64),
    /// 保持类: base and target are equal, so it is kept or not.
    KeepUp {
        /// Whether the current value keeps the target.
        kept: bool,
    },
    /// The plan prints no base.
    NoBase,
}

/// How a method sees progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Ahead of what the plan asks by now, or exactly there.
    Ahead,
    /// Behind.
    Behind,
}

/// The words of the national reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// 提前实现: the target is already met.
    MetEarly,
    /// 快于预期.
    Faster,
    /// 基本符合预期.
    OnTrack,
    /// 相对滞后.
    Behind,
    /// 完成 (final review).
    Done,
    /// 基本完成 (final review).
    NearlyDone,
    /// 未完成 (final review).
    NotDone,
    /// No word fits yet: without a printed base, a target that is not met has nothing to hold against time before the final review.
    NoBase,
}

/// An indicator's progress by its newest actual value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// The indicator.
    pub outcome: OutcomeId,
    /// The printed base, in the outcome's unit.
    pub base: Option<f64>,
    /// The newest actual value.
    pub current: Current,
    /// The target for 2025.
    pub target: f64,
    /// 时间进度: the share of the period gone, in %.
    pub time_pct: f64,
    /// 完成率（总量口径）: c / T in %; flattering, since the base counts.
    pub level_pct: f64,
    /// 完成进度（增量口径）.
    pub increment: Increment,
    /// 进度差: increment less time, in points; above zero is a lead.
    pub lead_points: Option<f64>,
    /// 年均增长 from base to now.
    pub average_pace: Option<Pace>,
    /// The pace from base to target over the five years, to compare with.
    pub planned_pace: Option<Pace>,
    /// 尚需年均增长.
    pub required_pace: Result<Pace, NoPace>,
    /// 差距: T − c, in the outcome's unit; above zero is still missing.
    pub gap: f64,
    /// 预计完成值 under the present levers.
    pub projected: Option<f64>,
    /// 预计完成率: projected / T in %.
    pub projected_pct: Option<f64>,
    /// By the increment method: ahead of time or behind.
    pub by_increment: Option<Verdict>,
    /// By growth: the average pace against the planned one.
    pub by_growth: Option<Verdict>,
    /// The word for it: of the mid-term review, or of the final one when the value is that of 2025.
    pub status: Status,
}

impl Progress {
    /// Whether the increment method and the growth method contradict each other.
    #[must_use]
    pub fn methods_disagree(&self) -> bool {
        matches!((self.by_increment, self.by_growth), (Some(a), Some(b)) if a != b)
    }
}

/// 时间进度: the share of 2021–2025 that is over at the end of a month (1–12, or 12 for the whole year), in %.
#[must_use]
pub fn time_pct(year: Year, month: u8) -> f64 {
    if year == Year::BASE {
        return 0.0;
    }
    let gone = f64::from(4 - year.left()) + f64::from(month.min(12)) / 12.0;
    100.0 * gone / 5.0
}

/// Judges an indicator by its newest actual value; `None` when none was entered.
///
/// ```
/// use model::monitor::{Bands, Status, progress};
/// use plan::OutcomeId;
/// # use model::{Assumptions, Inputs, Year, plan_path};
/// # let mut inputs = Inputs::new(plan_path(&Assumptions::default())?.levers);
/// inputs.actuals.set(OutcomeId::TalentTotal, Year::ALL[2], Some(243.1))?;
/// let told = progress(&inputs, OutcomeId::TalentTotal, &Bands::default()).ok_or("no actual value")?;
/// assert_eq!(told.status, Status::Behind);
/// assert!(told.lead_points.is_some_and(|lead| lead < -14.0), "a quarter of the way after two of five years");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn progress(inputs: &Inputs, id: OutcomeId, bands: &Bands) -> Option<Progress> {
    let now = current(id, &inputs.actuals).filter(|now| now.is_actual)?;
    progress_from(inputs, now, 12, id, bands)
}

/// Judges an indicator by a value that was reached at the end of a month of its year. In a year that is not over, time and paces count
/// months, the words are those of the mid-term review, and the projection leaves the value alone: it has to be no part of `inputs`.
#[must_use]
pub fn progress_from(inputs: &Inputs, now: Current, month: u8, id: OutcomeId, bands: &Bands) -> Option<Progress> {
    let is_whole = month >= 12;
    let gone = f64::from(4 - now.year.left().min(4)) + f64::from(month.clamp(1, 12)) / 12.0;
    let fact = id.def().target;
    let target = fact.value?;
    let base = id.def().base.and_then(|fact| fact.value);
    let met = is_met(now.value, fact.op, target);
    let time_pct = time_pct(now.year, month);
    let increment = increment(base, now.value, target, met);
    let lead_points = if let Increment::Share(pct) = increment {
        Some(pct - time_pct)
    } else {
        None
    };
    let average_pace = base
        .and_then(|base| pace(id, base, now.value, gone))
        .filter(|_| now.year > Year::BASE);
    let planned_pace = base.and_then(|base| pace(id, base, target, 5.0));
    let projected = outcome_at(inputs, id, Year::LAST).ok();
    Some(Progress {
        outcome: id,
        base,
        current: now,
        target,
        time_pct,
        level_pct: 100.0 * now.value / target,
        increment,
        lead_points,
        average_pace,
        planned_pace,
        required_pace: match pace(id, now.value, target, 5.0 - gone) {
            Some(pace) if !is_whole => Ok(pace),
            _ => required_pace(id, target, Some(now)),
        },
        gap: target - now.value,
        projected,
        projected_pct: projected.map(|value| 100.0 * value / target),
        by_increment: lead_points.map(verdict),
        by_growth: average_pace
            .zip(planned_pace)
            .map(|(is, should)| verdict(is.value() - should.value())),
        status: status(now, target, increment, lead_points, met, bands, is_whole),
    })
}

/// All indicators that have an actual value.
#[must_use]
pub fn monitoring(inputs: &Inputs, bands: &Bands) -> Vec<Progress> {
    OutcomeId::ALL
        .iter()
        .filter_map(|&id| progress(inputs, id, bands))
        .collect()
}

/// 达标率: how many are met, of how many that can be judged. Always tell both.
#[must_use]
pub fn met_count(progress: &[Progress]) -> (usize, usize) {
    let met = progress
        .iter()
        .filter(|p| is_met(p.current.value, p.outcome.def().target.op, p.target));
    (met.count(), progress.len())
}

/// 累计类: what was done of a five-year flow, in % of its target; `done` by year 2021–2025 in the target's unit, `None` when unknown.
#[must_use]
pub fn flow_pct(done: &[Option<f64>; 5], target: f64) -> f64 {
    100.0 * done.iter().flatten().sum::<f64>() / target
}

/// 每年类: how many years met an annual target, of how many that are known.
#[must_use]
pub fn annual_met(values: &[Option<f64>; 5], op: plan::Op, target: f64) -> (usize, usize) {
    let known = || values.iter().flatten();
    (
        known().filter(|value| is_met(**value, op, target)).count(),
        known().count(),
    )
}

fn increment(base: Option<f64>, now: f64, target: f64, met: bool) -> Increment {
    match base {
        None => Increment::NoBase,
        Some(base) if (target - base).abs() <= base.abs() * 1e-9 => Increment::KeepUp { kept: met },
        Some(base) => Increment::Share(100.0 * (now - base) / (target - base)),
    }
}

fn pace(id: OutcomeId, from: f64, to: f64, over: f64) -> Option<Pace> {
    (over > 0.0).then(|| match id.def().unit.measure {
        Measure::Percent => Pace::Points((to - from) / over),
        _ => Pace::Percent(math::rate_pct(from, to, over)),
    })
}

/// Points by which a border may be missed: 7.2 of 8 is 90 % on paper and a hair less in binary fractions.
pub(crate) const HAIR: f64 = 1e-9;

/// Ahead from zero up, with a little tolerance so that rounding does not decide.
fn verdict(lead: f64) -> Verdict {
    if lead >= -HAIR { Verdict::Ahead } else { Verdict::Behind }
}

fn status(
    now: Current,
    target: f64,
    increment: Increment,
    lead: Option<f64>,
    met: bool,
    bands: &Bands,
    is_whole: bool,
) -> Status {
    if now.year == Year::LAST && is_whole {
        let reached = match increment {
            Increment::Share(pct) => pct,
            Increment::KeepUp { .. } | Increment::NoBase => 100.0 * now.value / target,
        };
        return match (met, reached >= bands.nearly_pct - HAIR) {
            (true, _) => Status::Done,
            (false, true) => Status::NearlyDone,
            (false, false) => Status::NotDone,
        };
    }
    match (increment, lead) {
        (Increment::KeepUp { kept }, _) => {
            if kept {
                Status::OnTrack
            } else {
                Status::Behind
            }
        }
        _ if met => Status::MetEarly,
        (_, Some(lead)) if lead > bands.on_track_points + HAIR => Status::Faster,
        (_, Some(lead)) if lead < -bands.on_track_points - HAIR => Status::Behind,
        (_, Some(_)) => Status::OnTrack,
        (_, None) => Status::NoBase,
    }
}
