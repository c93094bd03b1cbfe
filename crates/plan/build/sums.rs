//! Checks across tables; they run once every row is sound, so that positions can be trusted.

use super::Problem;
use super::facts::Fact;
use super::outcomes::{Outcome, OutcomeForm};
use super::plan::Plan;

/// How far a printed baseline may be from what the derived quantities give: the parts of the total are rounded, all else is exact.
const BASE_TOLERANCE: f64 = 0.001;

/// Runs every check across tables.
pub(crate) fn check(plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, outcome) in plan.outcomes.iter().enumerate() {
        let found = [parts(plan, outcome), base(plan, outcome), reachable(plan, outcome)];
        problems.extend(
            found
                .into_iter()
                .flatten()
                .map(|(column, message)| at("outcomes.csv", index, column, message)),
        );
    }
    for (index, quantity) in plan.quantities.iter().enumerate() {
        let targets = plan
            .outcomes
            .iter()
            .filter(|outcome| outcome.closes == Some(index))
            .count();
        let assumptions = usize::from(plan.levers[quantity.lever].assumed.is_some());
        if targets + assumptions != 1 {
            let message = format!(
                "its growth follows from {targets} targets and {assumptions} assumptions, not from exactly one"
            );
            problems.push(at("quantities.csv", index, "id", message));
        }
    }
    for (index, lever) in plan.levers.iter().enumerate() {
        let quantities = plan
            .quantities
            .iter()
            .filter(|quantity| quantity.lever == index)
            .count();
        let is_end = |outcome: &&Outcome| matches!(outcome.form, OutcomeForm::EndPoint(of) if of == index);
        let ends = plan.outcomes.iter().filter(is_end).count();
        if quantities + ends != 1 {
            let message = format!(
                "\"{}\" moves {quantities} quantities and {ends} end points, not exactly one",
                lever.id
            );
            problems.push(at("levers.csv", index, "id", message));
        }
    }
    problems
}

fn at(file: &'static str, index: usize, column: &str, message: String) -> Problem {
    Problem {
        file,
        row: Some(index + 2),
        column: Some(column.to_owned()),
        message,
    }
}

type Found = Option<(&'static str, String)>;

/// Targets of the parts must add to the target of the sum exactly; baselines within what rounding explains.
fn parts(plan: &Plan, outcome: &Outcome) -> Found {
    let OutcomeForm::Sum(quantities) = &outcome.form else {
        return None;
    };
    let parts: Vec<&Outcome> = plan
        .outcomes
        .iter()
        .filter(|part| matches!(part.form, OutcomeForm::Level(of) if quantities.contains(&of)))
        .collect();
    if parts.len() != quantities.len() {
        return Some((
            "a",
            format!(
                "{} of {} parts are outcomes of their own",
                parts.len(),
                quantities.len()
            ),
        ));
    }
    let sum: f64 = parts.iter().filter_map(|part| plan.facts[part.target].value).sum();
    let target = plan.facts[outcome.target].value.unwrap_or(f64::NAN);
    if (sum - target).abs() > 1e-9 {
        return Some((
            "target_fact",
            format!("the targets of the parts add to {sum:.3}, not to {target}"),
        ));
    }
    let base_facts = parts.iter().map(|part| part.base).collect::<Option<Vec<usize>>>()?;
    let sum: f64 = base_facts.iter().filter_map(|index| plan.facts[*index].value).sum();
    let total = &plan.facts[outcome.base?];
    let base = total.value.unwrap_or(f64::NAN);
    // Each figure is off by up to half a unit of its last printed digit.
    let slack = 0.5 * last_digit(total) * (base_facts.len() + 1) as f64;
    ((sum - base).abs() > slack + 1e-9).then(|| {
        (
            "base_fact",
            format!("the parts add to {sum:.3}, further from {base} than rounding explains"),
        )
    })
}

/// The weight of the last printed digit: 0.1 for 228.5.
fn last_digit(fact: &Fact) -> f64 {
    let decimals = fact
        .value_text
        .split_once('.')
        .map_or(0, |(_, tail)| tail.chars().take_while(char::is_ascii_digit).count());
    (0..decimals).fold(1.0, |weight, _| weight / 10.0)
}

/// What the derived quantities give for 2020 must be the printed baseline.
fn base(plan: &Plan, outcome: &Outcome) -> Found {
    let printed = plan.facts[outcome.base?].value?;
    let value = |index: &usize| plan.quantities[*index].base_2020;
    let computed = match &outcome.form {
        OutcomeForm::Level(quantity) => value(quantity),
        OutcomeForm::Sum(quantities) => quantities.iter().map(value).sum(),
        OutcomeForm::Ratio {
            numerator,
            denominator,
            scale,
        } => numerator.iter().map(value).sum::<f64>() / value(denominator) * scale,
        OutcomeForm::EndPoint(_) => {
            return Some(("base_fact", "an end point has no baseline".into()));
        }
    };
    let off = (computed / printed - 1.0).abs();
    (off > BASE_TOLERANCE).then(|| {
        (
            "form",
            format!("gives {computed:.4} for the baseline, printed is {printed}"),
        )
    })
}

/// The pace or end point that reaches the target must lie within the lever's range.
fn reachable(plan: &Plan, outcome: &Outcome) -> Found {
    let target = plan.facts[outcome.target].value?;
    let (lever, needed) = match outcome.form {
        OutcomeForm::Level(quantity) => {
            let quantity = &plan.quantities[quantity];
            (quantity.lever, ((target / quantity.base_2020).powf(0.2) - 1.0) * 100.0)
        }
        OutcomeForm::EndPoint(lever) => (lever, target),
        OutcomeForm::Sum(_) | OutcomeForm::Ratio { .. } => return None,
    };
    let lever = &plan.levers[lever];
    let inside = (lever.min..=lever.max).contains(&needed);
    (!inside).then(|| {
        (
            "target_fact",
            format!(
                "needs {needed:.2} of lever \"{}\", outside {} to {}",
                lever.id, lever.min, lever.max
            ),
        )
    })
}
