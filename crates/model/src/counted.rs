//! Targets beyond the 16 of table 1 that can be counted, and how their actual values are judged.
//!
//! A level stands at a year's end, a flow adds up over the years, an annual target is met year by year, and rates of growth multiply.
//! The methods and words are those of [`crate::monitor`].

use plan::{Doc, Fact, Kind, Measure, Op};

use crate::monitor::{Bands, HAIR, Increment, Status, time_pct};
use crate::{Year, is_met, math};

/// What one actual value of a target is, and so how the years are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 期末水平类: the stock at the end of the year.
    Level,
    /// 累计类: what is new in the year; the years add up.
    Flow {
        /// The first year that counts.
        first: Year,
    },
    /// 每年类: the figure of the year.
    Annual,
    /// 年均增长类: the growth of the year in %; the years multiply.
    Growth,
}

/// The actual values of 2020–2025 in the target's unit, `None` where unknown.
pub type Years = [Option<f64>; 6];

/// How a target's values are put together; `None` for a statement that sets no target to count until 2025, and for the 16 of table 1.
#[must_use]
pub fn form(fact: &Fact) -> Option<Form> {
    let is_indicator = plan::outcomes().iter().any(|outcome| outcome.target.id == fact.id);
    if is_indicator || fact.value.is_none() || fact.op == Op::None {
        return None;
    }
    let ends = fact.year == Some(Year::LAST.number());
    match fact.kind {
        Kind::Level if ends => Some(Form::Level),
        Kind::Flow if ends => {
            let first = fact.period.and_then(|(first, _)| Year::from_number(first))?;
            Some(Form::Flow { first })
        }
        Kind::Annual if fact.year.is_none() => Some(Form::Annual),
        Kind::Growth if ends => Some(Form::Growth),
        _ => None,
    }
}

/// Every countable target of both documents, in the order of the tables.
pub fn targets() -> impl Iterator<Item = &'static Fact> {
    plan::facts().iter().copied().filter(|fact| form(fact).is_some())
}

/// Whether an actual value of a year means something for a target: a level's 2020 is its base, a flow begins with its period.
#[must_use]
pub fn takes(form: Form, year: Year) -> bool {
    match form {
        Form::Level => true,
        Form::Flow { first } => year >= first,
        Form::Annual | Form::Growth => year > Year::BASE,
    }
}

/// Actual values as points of a path: what is new in each year adds up as far as no year is missing, a level is as it is.
#[must_use]
pub fn totals(target: &Fact, years: &Years) -> Years {
    let Some(Form::Flow { first }) = form(target) else {
        return *years;
    };
    let mut sum = Some(0.0);
    Year::ALL.map(|year| {
        if year < first {
            return None;
        }
        sum = sum.and_then(|sum| Some(sum + years[year.index()]?));
        sum
    })
}

/// The largest actual value that is believed.
const MOST: f64 = 1e12;

/// Whether a number can be an actual value of a target: nothing below zero except a rate of growth, a share at most 100 %.
#[must_use]
pub fn is_possible(fact: &Fact, value: f64) -> bool {
    match (form(fact), fact.unit.measure) {
        (None, _) => false,
        (Some(Form::Growth), _) => (-100.0..=1000.0).contains(&value),
        (_, Measure::Percent) => (0.0..=100.0).contains(&value),
        _ => (0.0..=MOST).contains(&value),
    }
}

/// The base of 2020 that a document prints for a level: same document, name, scope and unit. The 2020 column of the article is none,
/// it holds targets.
#[must_use]
pub fn printed_base(fact: &Fact) -> Option<&'static Fact> {
    if form(fact) != Some(Form::Level) || fact.doc != Doc::NingboPlan {
        return None;
    }
    twin(fact, Year::BASE)
}

/// The target of 2022 on the way, which the article's table prints.
#[must_use]
pub fn milestone(fact: &Fact) -> Option<&'static Fact> {
    form(fact).and_then(|_| twin(fact, Year::ALL[2]))
}

fn twin(fact: &Fact, year: Year) -> Option<&'static Fact> {
    plan::facts().iter().copied().find(|other| {
        other.year == Some(year.number())
            && (other.doc, other.kind, other.scope, other.unit.id) == (fact.doc, fact.kind, fact.scope, fact.unit.id)
            && other.name.zh == fact.name.zh
            && other.value.is_some()
    })
}

/// What is needed each year from now on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Need {
    /// So much new a year, in the target's unit.
    Amount(f64),
    /// Growth in %/year.
    Percent(f64),
    /// Percentage points a year.
    Points(f64),
}

/// A countable target as its actual values show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// How the years are put together.
    pub form: Form,
    /// The year of the newest value.
    pub year: Year,
    /// The month up to which it counts, 12 for the whole year.
    pub month: u8,
    /// What has been reached, in the target's unit: the newest level, the sum of a flow, the newest year, the average growth.
    pub reached: f64,
    /// Years with a value among those that count so far.
    pub known: u8,
    /// Years that count so far, the newest included.
    pub gone: u8,
    /// Of the known years, those that met an annual target.
    pub met_years: u8,
    /// 时间进度 in %.
    pub time_pct: f64,
    /// 完成率: reached / target in %; for an annual target the years met of those known.
    pub done_pct: f64,
    /// 完成进度（增量口径） of a level with a base.
    pub increment: Increment,
    /// 进度差 in points, where something can be held against time.
    pub lead_points: Option<f64>,
    /// 差距: target less reached, in the target's unit; below zero when passed.
    pub gap: f64,
    /// 尚需: what is needed a year; `None` when reached, when no time is left, or when nothing can be said.
    pub need: Option<Need>,
    /// 预计完成值: 2025 at the average pace so far, in the target's unit.
    pub projected: Option<f64>,
    /// Whether the target is met by what has been reached.
    pub met: bool,
    /// The word for it; `None` when the period is not over and nothing can be held against time.
    pub status: Option<Status>,
}

/// Judges a target by its actual values; `month` is that of the newest one. `None` without a value, or for a statement that sets no countable
/// target. A level's value of 2020 is its base, before the one that is printed.
///
/// ```
/// use model::counted::judge;
/// use model::monitor::{Bands, Status};
/// let graduates = plan::fact!("c5-6-graduates");
/// let told = judge(graduates, &[None, Some(14.0), Some(15.0), Some(16.0), None, None], 12, &Bands::default()).ok_or("judged")?;
/// assert_eq!((told.reached, told.gap), (45.0, 20.0));
/// assert_eq!(told.status, Some(Status::Faster), "69 % after 60 % of the time");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn judge(fact: &'static Fact, years: &Years, month: u8, bands: &Bands) -> Option<Judged> {
    let form = form(fact)?;
    let target = fact.value?;
    let seen = see(fact, form, target, years, month)?;
    let Seen {
        base,
        reached,
        elapsed,
        length,
        ..
    } = seen;
    let time_pct = match form {
        Form::Flow { .. } => 100.0 * elapsed / length,
        _ => time_pct(seen.newest, month),
    };
    let met = match form {
        Form::Annual => seen.met_years == seen.known,
        _ => is_met(reached, fact.op, target),
    };
    let increment = increment(form, base, reached, target, met);
    let done_pct = match form {
        Form::Annual => 100.0 * f64::from(seen.met_years) / f64::from(seen.known.max(1)),
        _ => 100.0 * reached / target,
    };
    let progress = match (form, increment) {
        (_, Increment::Share(pct)) => Some(pct),
        (Form::Flow { .. }, _) => Some(done_pct),
        _ => None,
    };
    let lead_points = progress.map(|pct| pct - time_pct);
    let is_over = seen.newest == Year::LAST && month >= 12;
    let is_whole = seen.known == seen.gone || form == Form::Level;
    Some(Judged {
        form,
        year: seen.newest,
        month,
        reached,
        known: seen.known,
        gone: seen.gone,
        met_years: seen.met_years,
        time_pct,
        done_pct,
        increment,
        lead_points,
        gap: target - reached,
        need: need(form, fact, reached, target, length - elapsed, met),
        projected: projected(form, base, reached, elapsed, length).filter(|_| is_whole),
        met,
        status: match (form, is_over) {
            (Form::Annual, true) => Some(final_word(met && seen.known == 5, 100.0 * least(years) / target, bands)),
            (_, true) => Some(final_word(met, progress.unwrap_or(done_pct), bands)),
            (_, false) => interim_word(form, met, increment, lead_points, bands),
        },
    })
}

/// The actual values of a target put together by its form.
struct Seen {
    newest: Year,
    base: Option<f64>,
    reached: f64,
    known: u8,
    gone: u8,
    met_years: u8,
    /// Years since the beginning of the period.
    elapsed: f64,
    /// Years of the period.
    length: f64,
}

fn see(fact: &Fact, form: Form, target: f64, years: &Years, month: u8) -> Option<Seen> {
    let newest = Year::ALL
        .into_iter()
        .rev()
        .find(|year| *year > Year::BASE && years[year.index()].is_some())?;
    let first = match form {
        Form::Flow { first } => first,
        _ => Year::ALL[1],
    };
    let counted = &years[first.index()..=newest.index()];
    let known = counted.iter().flatten();
    let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    let now = years[newest.index()]?;
    let meets = |value: f64| is_met(value, fact.op, target);
    // A year that is still running has not missed its target yet.
    let is_open = form == Form::Annual && month < 12 && !meets(now);
    Some(Seen {
        newest,
        base: match form {
            Form::Level => years[0].or_else(|| printed_base(fact)?.value),
            _ => None,
        },
        reached: match form {
            Form::Level | Form::Annual => now,
            Form::Flow { .. } => known.clone().sum(),
            Form::Growth => average_growth(known.clone()),
        },
        met_years: count(known.clone().filter(|value| meets(**value)).count()),
        known: count(known.count()).saturating_sub(u8::from(is_open)),
        gone: count(counted.len()),
        elapsed: elapsed(first, newest, month),
        length: f64::from(count(Year::ALL[first.index()..].len())),
    })
}

/// The smallest value after the base.
fn least(years: &Years) -> f64 {
    let values = years.iter().skip(1).flatten();
    values.fold(f64::MAX, |least, value| least.min(*value))
}

/// Years gone since the beginning of `first` at the end of a month.
fn elapsed(first: Year, newest: Year, month: u8) -> f64 {
    let whole = first.left() - newest.left();
    f64::from(whole) + f64::from(month.clamp(1, 12)) / 12.0
}

fn average_growth<'a>(rates: impl Iterator<Item = &'a f64>) -> f64 {
    let (factor, years) = rates.fold((1.0, 0.0), |(factor, years), rate| {
        (factor * (1.0 + rate / 100.0), years + 1.0)
    });
    if years > 0.0 && factor > 0.0 {
        math::rate_pct(1.0, factor, years)
    } else {
        -100.0
    }
}

fn increment(form: Form, base: Option<f64>, now: f64, target: f64, met: bool) -> Increment {
    match base.filter(|_| form == Form::Level) {
        None => Increment::NoBase,
        Some(base) if (target - base).abs() <= base.abs() * 1e-9 => Increment::KeepUp { kept: met },
        Some(base) => Increment::Share(100.0 * (now - base) / (target - base)),
    }
}

fn need(form: Form, fact: &Fact, reached: f64, target: f64, left: f64, met: bool) -> Option<Need> {
    if met || left <= 0.0 {
        return None;
    }
    match form {
        Form::Flow { .. } => Some(Need::Amount((target - reached) / left)),
        Form::Level if fact.unit.measure == Measure::Percent => Some(Need::Points((target - reached) / left)),
        Form::Level if reached > 0.0 => Some(Need::Percent(math::rate_pct(reached, target, left))),
        _ => None,
    }
}

/// At the average pace so far: as much a year as on average, from the base or from nothing.
fn projected(form: Form, base: Option<f64>, reached: f64, elapsed: f64, length: f64) -> Option<f64> {
    match (form, base) {
        (Form::Flow { .. }, _) => Some(reached / elapsed * length),
        (Form::Level, Some(base)) => Some(base + (reached - base) / elapsed * length),
        _ => None,
    }
}

fn final_word(met: bool, reached_pct: f64, bands: &Bands) -> Status {
    if met {
        Status::Done
    } else if reached_pct >= bands.nearly_pct - HAIR {
        Status::NearlyDone
    } else {
        Status::NotDone
    }
}

fn interim_word(form: Form, met: bool, increment: Increment, lead: Option<f64>, bands: &Bands) -> Option<Status> {
    match (form, increment, lead) {
        (Form::Annual | Form::Growth, ..) | (_, Increment::KeepUp { .. }, _) => {
            Some(if met { Status::OnTrack } else { Status::Behind })
        }
        _ if met => Some(Status::MetEarly),
        (.., Some(lead)) if lead > bands.on_track_points + HAIR => Some(Status::Faster),
        (.., Some(lead)) if lead < -bands.on_track_points - HAIR => Some(Status::Behind),
        (.., Some(_)) => Some(Status::OnTrack),
        (.., None) => None,
    }
}
