//! The engine without a browser: reads a scenario file and prints the projection as JSON.
//!
//! `cargo run --release --example project -- FILE`. A file that is not entirely understood gets a message with the place
//! for every problem, and exit code 2.

use std::process::ExitCode;

use model::{Inputs, Missing, NoPace, Pace, Projection, TargetState, Year, project, targets};
use plan::{Op, OutcomeId};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(answer) => {
            print(&answer);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stdout, reason = "printing is what this program is for")]
fn print(answer: &Value) {
    println!("{answer:#}");
}

fn run(arguments: &[String]) -> Result<Value, String> {
    let [file] = arguments else {
        return Err("usage: project FILE".into());
    };
    let inputs = read(file)?;
    let projection = project(&inputs);
    Ok(json!({
        "levers": inputs.levers.iter().map(|(id, value)| (id.id().to_owned(), json!(value))).collect::<Map<_, _>>(),
        "outcomes": by_outcome(|id| outcome_values(&projection, id)),
        "missing": missing_reasons(&projection),
        "targets": targets_by_outcome(&inputs, &projection),
    }))
}

fn read(file: &str) -> Result<Inputs, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let read = scenario::from_json(&text);
    if !read.diagnostics.is_empty() {
        let lines: Vec<String> = read
            .diagnostics
            .iter()
            .map(|problem| format!("{file}: {problem}"))
            .collect();
        return Err(lines.join("\n"));
    }
    read.scenario
        .inputs()
        .map_err(|error| format!("{file}: {error}"))
}

fn by_outcome(value: impl Fn(OutcomeId) -> Value) -> Map<String, Value> {
    OutcomeId::ALL
        .iter()
        .map(|&id| (id.id().to_owned(), value(id)))
        .collect()
}

fn outcome_values(projection: &Projection, id: OutcomeId) -> Value {
    let years = Year::ALL.into_iter();
    years
        .map(|year| (year.to_string(), json!(projection.value(id, year).ok())))
        .collect::<Map<_, _>>()
        .into()
}

fn missing_reasons(projection: &Projection) -> Map<String, Value> {
    let mut outcomes = Map::new();
    for &id in &OutcomeId::ALL {
        let years = Year::ALL
            .into_iter()
            .filter_map(|year| Some((year, projection.value(id, year).err()?)));
        let reasons: Map<_, _> = years
            .map(|(year, reason)| (year.to_string(), json!(missing_word(reason))))
            .collect();
        if !reasons.is_empty() {
            outcomes.insert(id.id().to_owned(), reasons.into());
        }
    }
    outcomes
}

fn targets_by_outcome(inputs: &Inputs, projection: &Projection) -> Map<String, Value> {
    let states = targets(projection, &inputs.actuals);
    states
        .iter()
        .map(|state| (state.outcome.id().to_owned(), target(state)))
        .collect()
}

fn target(state: &TargetState) -> Value {
    let (pace, unit) = match state.required_pace {
        Ok(Pace::Percent(value)) => (json!(value), "%/year"),
        Ok(Pace::Points(value)) => (json!(value), "points/year"),
        Err(NoPace::NoYearsLeft) => (Value::Null, "no_years_left"),
        Err(NoPace::NoCurrentValue) => (Value::Null, "no_current_value"),
    };
    json!({
        "target": state.target,
        "op": op_word(state.op),
        "met": state.met.ok(),
        "gap": state.gap.ok(),
        "required_pace": pace,
        "required_pace_unit": unit,
    })
}

fn op_word(op: Op) -> &'static str {
    match op {
        Op::AtLeast => "ge",
        Op::MoreThan => "gt",
        Op::Equals => "eq",
        Op::None => "none",
    }
}

fn missing_word(reason: Missing) -> &'static str {
    match reason {
        Missing::NotPublished => "not_published",
        Missing::OnlyEndPoint => "only_end_point",
        Missing::NotComputable => "not_computable",
    }
}
