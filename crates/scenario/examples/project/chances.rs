//! The answers under uncertainty.

use model::uncertainty::{PROBABILITIES, Simulation, Spread};
use model::{Inputs, Year, variance_shares};
use plan::{LeverId, OutcomeId};
use serde_json::{Map, Value, json};

use crate::answers::by_outcome;

/// Runs the draws.
pub(crate) fn of(inputs: Inputs, spread: Spread) -> Map<String, Value> {
    let mut run = Simulation::new(inputs, spread);
    run.finish();
    let sigma: Map<_, _> = LeverId::ALL
        .iter()
        .map(|&id| (id.id().to_owned(), json!(spread.of(id))))
        .collect();
    let mut answer = Map::new();
    answer.insert("draws".into(), json!(spread.draws));
    answer.insert("seed".into(), json!(spread.seed));
    answer.insert("rho".into(), json!(spread.rho));
    answer.insert("sigma".into(), sigma.into());
    answer.insert(
        "probability".into(),
        by_outcome(|id| json!(run.forecast(id).probability.ok())),
    );
    answer.insert("joint_probability".into(), json!(run.joint_probability()));
    answer.insert("quantiles".into(), by_outcome(|id| quantiles(&run, id)));
    answer.insert("variance_shares".into(), by_outcome(|id| shares(&inputs, &spread, id)));
    answer
}

fn quantiles(run: &Simulation, id: OutcomeId) -> Value {
    let year_of = |year: Year| run.forecast(id).quantiles[year.index()].ok().map(by_probability);
    Year::ALL
        .into_iter()
        .map(|year| (year.to_string(), json!(year_of(year))))
        .collect()
}

fn by_probability(values: [f64; 5]) -> Value {
    PROBABILITIES
        .iter()
        .zip(values)
        .map(|(p, value)| (p.to_string(), json!(value)))
        .collect()
}

fn shares(inputs: &Inputs, spread: &Spread, id: OutcomeId) -> Value {
    variance_shares(inputs, spread, id).map_or(Value::Null, |shares| {
        let mut told: Map<_, _> = shares
            .levers
            .iter()
            .map(|(id, share)| (id.id().to_owned(), json!(share)))
            .collect();
        told.insert("common".into(), json!(shares.common));
        told.into()
    })
}
