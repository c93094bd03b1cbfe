//! What stands in a cell: a value, a month, a date.

use model::{Year, counted};
use plan::Measure;

use super::{Cell, Doubt, Expected};
use crate::amount::{NoAmount, amount, plain};
use crate::{Scenario, Subject, WHOLE_YEAR};

/// Beyond this multiple of its target, or below its inverse, a value's unit is doubtful.
const FAR: f64 = 5.0;

/// The value of a cell for a target's year.
pub(super) fn value(of: Subject, year: Year, cell: &Cell, size: f64) -> Result<(f64, Option<Doubt>), Expected> {
    let unit = of.target().unit;
    let (mut value, is_converted, is_number) = match cell {
        Cell::Number(number) if !number.is_finite() => return Err(Expected::Number(unit)),
        Cell::Number(number) => (
            *number * size / unit.scale,
            size.to_bits() != unit.scale.to_bits(),
            true,
        ),
        Cell::Text(text) => match amount(&plain(text), unit, size) {
            Ok(amount) => (amount.value, amount.is_converted, false),
            Err(NoAmount::NotANumber) => return Err(Expected::Number(unit)),
            Err(NoAmount::OtherUnit) => return Err(Expected::Unit(unit)),
        },
    };
    if !of.takes(year) {
        return Err(Expected::NoValue);
    }
    let mut doubt = is_converted.then_some(Doubt::Converted);
    if is_number && unit.measure == Measure::Percent && is_far(of, value) && !is_far(of, value * 100.0) {
        value = tidy(value * 100.0);
        doubt = Some(Doubt::Fraction);
    }
    let mut trial = Scenario::default();
    let is_share = unit.measure == Measure::Percent && matches!(of, Subject::Indicator(_));
    if trial.set_record(of, year, Some(value)).is_err() || is_share && value > 100.0 {
        return Err(Expected::Possible(unit));
    }
    Ok((value, if is_far(of, value) { Some(Doubt::Far) } else { doubt }))
}

/// An amount as a person types it for a target, in the target's unit; `None` when it is none, or one of another unit.
///
/// ```
/// use scenario::{Subject, typed_amount};
/// let total = Subject::from_id("talent_total").ok_or("in 万人")?;
/// assert_eq!(typed_amount(total, "286.1"), Some(286.1));
/// assert_eq!(typed_amount(total, "２，８６１，０００人"), Some(286.1));
/// assert_eq!(typed_amount(total, "286.1 亿元"), None);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn typed_amount(of: Subject, text: &str) -> Option<f64> {
    let unit = of.target().unit;
    amount(&plain(text), unit, unit.scale)
        .ok()
        .map(|amount| tidy(amount.value))
}

/// 0.6 · 100 as 60, not as 60.00000000000001.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Whether a value is so far from its target that its unit should be looked at. Years of a flow and levels that begin at nothing may be small.
fn is_far(of: Subject, value: f64) -> bool {
    let Some(target) = of.target().value else { return false };
    let may_be_small = match of {
        Subject::Indicator(_) => false,
        Subject::Target(fact) => {
            fact.unit.measure != Measure::Percent || counted::form(fact) == Some(counted::Form::Growth)
        }
    };
    value > target * FAR || !may_be_small && value < target / FAR
}

/// A month as people write it, or the whole year as its twelfth.
pub(super) fn month(text: &str) -> Option<u8> {
    let plain = plain(text);
    let digits = plain
        .trim_end_matches("month")
        .trim_end_matches('份')
        .trim_end_matches('月');
    if matches!(digits, "全年" | "年末" | "year") {
        return Some(WHOLE_YEAR);
    }
    let digits = digits.rsplit(['-', '/', '年']).next()?;
    digits.parse().ok().filter(|month| (1..=WHOLE_YEAR).contains(month))
}

/// A date as a spreadsheet or a person writes it, as `2026-03-01`; a month or a year may stand alone.
pub(super) fn date(text: &str) -> Option<String> {
    let plain = plain(text);
    let parts: Vec<&str> = plain
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let rest_fits = plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '年' | '月' | '日' | 't' | 'T' | 'z' | 'Z' | ':'));
    let number = |at: usize, most: u16| -> Option<Option<u16>> {
        match parts.get(at) {
            None => Some(None),
            Some(digits) => digits.parse().ok().filter(|n| (1..=most).contains(n)).map(Some),
        }
    };
    let year = number(0, 9999)?.filter(|year| *year >= 1900 && rest_fits)?;
    Some(match (number(1, 12)?, number(2, 31)?) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year.to_string(),
    })
}
