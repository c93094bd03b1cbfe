//! The deterministic answers.

use model::consistency::findings;
use model::monitor::{Bands, Increment, Progress, met_count, monitoring};
use model::uncertainty::Spread;
use model::{
    Inputs, PathError, Projection, TargetState, Year, aim, contribution, drivers, project, required_lever,
    required_share, sensitivity, targets,
};
use plan::OutcomeId;
use scenario::Scenario;
use serde_json::{Map, Value, json};

use crate::{chances, places, words};

/// Everything about one scenario, contributions against another.
pub(crate) fn all(chosen: &Scenario, against: &Scenario) -> Result<Value, PathError> {
    let (inputs, other) = (chosen.inputs()?, against.inputs()?);
    let spread = Spread::new(chosen.assumptions());
    let projection = project(&inputs);
    let mut answer = Map::new();
    let mut put = |key: &str, value: Value| answer.insert(key.to_owned(), value);
    put(
        "levers",
        inputs
            .levers
            .iter()
            .map(|(id, value)| (id.id().to_owned(), json!(value)))
            .collect(),
    );
    put("outcomes", by_outcome(|id| outcome_values(&projection, id)));
    put("missing", missing_reasons(&projection));
    put(
        "targets",
        targets(&projection, &inputs.actuals).iter().map(target).collect(),
    );
    put("sensitivity", by_outcome(|id| swings(&inputs, id)));
    put("contribution", by_outcome(|id| split(&other, &inputs, id)));
    put("goal_seek", by_outcome(|id| seek(chosen, &inputs, &other, id)));
    put("monitoring", judged(&inputs));
    put("consistency", consistency());
    answer.extend(places::of(chosen, &projection));
    answer.extend(chances::of(inputs, spread));
    Ok(answer.into())
}

pub(crate) fn by_outcome(value: impl Fn(OutcomeId) -> Value) -> Value {
    OutcomeId::ALL
        .iter()
        .map(|&id| (id.id().to_owned(), value(id)))
        .collect()
}

fn outcome_values(projection: &Projection, id: OutcomeId) -> Value {
    Year::ALL
        .into_iter()
        .map(|year| (year.to_string(), json!(projection.value(id, year).ok())))
        .collect()
}

fn missing_reasons(projection: &Projection) -> Value {
    let mut outcomes = Map::new();
    for &id in &OutcomeId::ALL {
        let years = Year::ALL
            .into_iter()
            .filter_map(|year| Some((year, projection.value(id, year).err()?)));
        let reasons: Map<_, _> = years
            .map(|(year, reason)| (year.to_string(), json!(words::missing(reason))))
            .collect();
        if !reasons.is_empty() {
            outcomes.insert(id.id().to_owned(), reasons.into());
        }
    }
    outcomes.into()
}

fn target(state: &TargetState) -> (String, Value) {
    let (pace, unit) = words::pace(state.required_pace);
    let value = json!({
        "target": state.target,
        "op": words::op(state.op),
        "met": state.met.ok(),
        "gap": state.gap.ok(),
        "required_pace": pace,
        "required_pace_unit": unit,
    });
    (state.outcome.id().to_owned(), value)
}

/// Change in 2025 for one point less and one point more of each lever, the widest first.
fn swings(inputs: &Inputs, id: OutcomeId) -> Value {
    match sensitivity(inputs, id) {
        Ok(swings) => swings
            .iter()
            .map(|s| json!({ "lever": s.lever.id(), "down": s.down, "up": s.up }))
            .collect(),
        Err(reason) => json!({ "missing": words::missing(reason) }),
    }
}

fn split(from: &Inputs, to: &Inputs, id: OutcomeId) -> Value {
    match contribution(from, to, id) {
        Ok(split) => json!({
            "from": split.from,
            "to": split.to,
            "levers": split.levers.iter().map(|(id, part)| (id.id().to_owned(), json!(part))).collect::<Map<_, _>>(),
            "other": split.other,
        }),
        Err(reason) => json!({ "missing": words::missing(reason) }),
    }
}

/// For each driver the value that meets the target alone; and the share of the way to the other scenario that does.
fn seek(chosen: &Scenario, inputs: &Inputs, other: &Inputs, id: OutcomeId) -> Value {
    let Ok(goal) = aim(id, chosen.assumptions()) else {
        return Value::Null;
    };
    let told = |result: Result<f64, _>| match result {
        Ok(value) => json!({ "value": value }),
        Err(reason) => json!({ "reason": words::no_lever(reason) }),
    };
    let levers = drivers(id)
        .iter()
        .map(|lever| (lever.id().to_owned(), told(required_lever(inputs, id, lever, goal))));
    json!({
        "goal": goal,
        "levers": levers.collect::<Map<_, _>>(),
        "share_of_way": told(required_share(inputs, &other.levers, id, goal)),
    })
}

fn judged(inputs: &Inputs) -> Value {
    let progress = monitoring(inputs, &Bands::default());
    let (met, of) = met_count(&progress);
    let indicators: Map<_, _> = progress
        .iter()
        .map(|p| (p.outcome.id().to_owned(), one_judged(p)))
        .collect();
    json!({ "met": met, "of": of, "indicators": indicators })
}

fn one_judged(p: &Progress) -> Value {
    let (increment, kept) = match p.increment {
        Increment::Share(pct) => (Some(pct), None),
        Increment::KeepUp { kept } => (None, Some(kept)),
        Increment::NoBase => (None, None),
    };
    json!({
        "year": p.current.year.number(),
        "value": p.current.value,
        "time_pct": p.time_pct,
        "level_pct": p.level_pct,
        "increment_pct": increment,
        "kept": kept,
        "lead_points": p.lead_points,
        "average_pace": p.average_pace.map(model::Pace::value),
        "planned_pace": p.planned_pace.map(model::Pace::value),
        "required_pace": words::pace(p.required_pace).0,
        "gap": p.gap,
        "projected": p.projected,
        "projected_pct": p.projected_pct,
        "by_increment": p.by_increment.map(words::verdict),
        "by_growth": p.by_growth.map(words::verdict),
        "methods_disagree": p.methods_disagree(),
        "status": words::status(p.status),
    })
}

fn consistency() -> Value {
    let figures = |finding: &model::consistency::Finding| -> Map<String, Value> {
        let each = finding.figures.iter();
        each.map(|f| {
            (
                f.id.to_owned(),
                json!({ "value": f.formula.value(), "unit": f.unit, "formula": f.formula.to_string() }),
            )
        })
        .collect()
    };
    let told = |finding: &model::consistency::Finding| {
        let inputs: Vec<Value> = finding
            .inputs()
            .iter()
            .map(|fact| json!({ "id": fact.id, "value": fact.value, "place": fact.place }))
            .collect();
        (
            finding.id.to_owned(),
            json!({ "inputs": inputs, "figures": figures(finding) }),
        )
    };
    findings().iter().map(told).collect()
}
