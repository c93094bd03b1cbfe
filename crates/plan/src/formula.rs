//! Formulas in words, rendered from what the model computes, so that they cannot drift from it.

use crate::{Measure, Outcome, OutcomeForm, OutcomeId, QuantityId, Text, outcomes};

/// How an outcome is computed, in Chinese and in English: `人才资源总量 ÷ 就业人员 × 10⁴`.
///
/// ```
/// let (zh, en) = plan::formula(plan::OutcomeId::RdIntensity.def());
/// assert_eq!(zh, "R&D经费 ÷ 地区生产总值（规划价格口径） × 100%");
/// assert!(en.starts_with("R&D spending ÷ GDP"));
/// ```
#[must_use]
pub fn formula(outcome: &Outcome) -> (String, String) {
    (
        render(outcome, |text| text.zh, "2025 年水平直接设定"),
        render(outcome, |text| text.en, "its level in 2025 is set directly"),
    )
}

fn render(outcome: &Outcome, language: fn(&Text) -> &'static str, end_point: &str) -> String {
    match outcome.form {
        OutcomeForm::Level(quantity) => language(&quantity.def().name).to_owned(),
        OutcomeForm::Sum(parts) => join(parts, language),
        OutcomeForm::Ratio {
            numerator,
            denominator,
            scale,
        } => {
            let above = match summed_elsewhere(numerator) {
                Some(total) => language(&total.def().name).to_owned(),
                None if numerator.len() == 1 => join(numerator, language),
                None => format!("({})", join(numerator, language)),
            };
            format!(
                "{above} ÷ {}{}",
                language(&denominator.def().name),
                factor(scale, outcome.unit.measure)
            )
        }
        OutcomeForm::EndPoint(_) => end_point.to_owned(),
    }
}

fn join(parts: &[QuantityId], language: fn(&Text) -> &'static str) -> String {
    let names: Vec<_> = parts.iter().map(|quantity| language(&quantity.def().name)).collect();
    names.join(" + ")
}

/// The outcome that is exactly this sum, whose name is shorter than its parts.
fn summed_elsewhere(parts: &[QuantityId]) -> Option<OutcomeId> {
    outcomes()
        .iter()
        .find(|outcome| matches!(outcome.form, OutcomeForm::Sum(of) if of == parts))
        .map(|outcome| outcome.id)
}

/// What brings the ratio into the unit: nothing, a power of ten, or per cent.
fn factor(scale: f64, measure: Measure) -> String {
    match (scale, measure) {
        (1.0, _) => String::new(),
        (1e4, _) => " × 10⁴".to_owned(),
        (_, Measure::Percent) => format!(" × {scale}%"),
        _ => format!(" × {scale}"),
    }
}
