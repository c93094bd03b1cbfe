//! What does not pass through the indicators: programmes, districts, Ningbo with Zhoushan, and what a path takes.

use model::districts::{Comparable, RollUp, achievement, deliver, measures, roll_ups};
use model::programmes::{Link, links, programmes};
use model::yongzhou::{Goal, goals};
use model::{Projection, Year, even_inflow, gross_inflow, is_met, stock_from_inflow};
use plan::{AssumptionId, Fact, OutcomeForm, OutcomeId, fact};
use scenario::Scenario;
use serde_json::{Map, Value, json};

/// All of it, by key.
pub(crate) fn of(chosen: &Scenario, projection: &Projection) -> Map<String, Value> {
    let links = links().into_iter().map(|link| (link.id.to_owned(), tie(chosen, &link)));
    let rolled = roll_ups()
        .into_iter()
        .map(|row| (row.id.to_owned(), roll_up(chosen, &row)));
    let flows = programmes()
        .into_iter()
        .map(|fact| (fact.id.to_owned(), flow(chosen, fact)));
    let districts = plan::districts().iter();
    let goals = goals()
        .into_iter()
        .map(|goal| (goal.no.to_string(), joint_goal(chosen, &goal)));
    let answers = [
        ("programmes", flows.collect()),
        ("programme_links", links.collect()),
        (
            "districts",
            districts
                .map(|row| (row.id.to_owned(), district(chosen, row.id)))
                .collect(),
        ),
        ("roll_ups", rolled.collect()),
        ("yongzhou", goals.collect()),
        ("what_it_takes", what_it_takes(chosen, projection)),
    ];
    answers
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn by_year<T: Into<Value>>(values: [T; 6]) -> Value {
    let years = Year::ALL.iter().map(ToString::to_string);
    years.zip(values.map(Into::into)).collect()
}

/// The five years from 2021 on.
fn by_later_year(values: [f64; 5]) -> Value {
    let years = Year::ALL[1..].iter().map(ToString::to_string);
    years.zip(values.map(|value| json!(value))).collect()
}

fn flow(chosen: &Scenario, fact: &'static Fact) -> Value {
    let delivery = chosen.delivery(fact);
    let target = fact.value.unwrap_or(f64::NAN);
    let path = delivery.by_year(target);
    json!({
        "target": target,
        "unit": fact.unit.id,
        "rate": delivery.rate_pct,
        "timing": delivery.k,
        "by_year": by_year(path),
        "met": is_met(path[5], fact.op, target),
    })
}

fn tie(chosen: &Scenario, link: &Link) -> Value {
    json!({
        "of": link.of.id,
        "by": link.by.id,
        "factor": link.factor,
        "by_year": by_year(link.by_year(&chosen.delivery(link.of))),
    })
}

/// A district's measures and how far they are delivered; null for one without a measure.
fn district(chosen: &Scenario, id: &str) -> Value {
    let one = |fact: &'static Fact| {
        let delivery = chosen.delivery(fact);
        let delivered = deliver(fact, &delivery)?;
        let told = json!({
            "target": fact.value,
            "unit": fact.unit.id,
            "rate": delivery.rate_pct,
            "by_year": by_year(delivered.by_year),
            "met": delivered.met,
        });
        Some((fact.id.to_owned(), told))
    };
    let rows: Map<_, _> = measures(id).into_iter().filter_map(one).collect();
    achievement(id, |fact| chosen.delivery(fact)).map_or(
        Value::Null,
        |told| json!({ "met": told.met, "of": told.of, "achievement": told.mean_pct, "measures": rows }),
    )
}

fn roll_up(chosen: &Scenario, row: &RollUp) -> Value {
    json!({
        "parts": row.parts,
        "city": row.city.id,
        "comparable": match row.comparable {
            Comparable::Yes => "yes",
            Comparable::Partly => "partly",
            Comparable::Never => "never",
        },
        "share": row.share_pct(|fact| chosen.delivery(fact)),
    })
}

fn joint_goal(chosen: &Scenario, goal: &Goal) -> Value {
    let pace = chosen.pace(goal.no);
    let path = chosen.goal_path(goal);
    let reached = path[5].zip(goal.end.value);
    json!({
        "pace": pace,
        "unit": goal.end.unit.id,
        "by_year": by_year(path),
        "target": goal.end.value,
        "met": reached.map(|(end, target)| is_met(end, goal.end.op, target)),
        "end_at_first_pace": goal.end_at_first_pace(),
        "speeds_up": goal.speeds_up(),
    })
}

/// For each stock the people that must come a year, and the one inflow that leads to the same end.
fn what_it_takes(chosen: &Scenario, projection: &Projection) -> Value {
    let attrition = chosen.assumptions().get(AssumptionId::Attrition);
    let is_stock = |id: &OutcomeId| matches!(id.def().form, OutcomeForm::Level(_) | OutcomeForm::Sum(_));
    let stocks = OutcomeId::ALL.into_iter().filter(is_stock).filter_map(|id| {
        let stock = projection
            .series(id)
            .iter()
            .copied()
            .collect::<Result<Vec<f64>, _>>()
            .ok()?;
        let stock: [f64; 6] = stock.try_into().ok()?;
        let even = even_inflow(stock[0], stock[5], attrition);
        let told = json!({
            "unit": id.def().unit.id,
            "gross_inflow": by_later_year(gross_inflow(&stock, attrition)),
            "even_inflow": even,
            "stock_from_even_inflow": by_year(stock_from_inflow(stock[0], &[even; 5], attrition)),
        });
        Some((id.id().to_owned(), told))
    });
    let graduates = fact!("c5-6-graduates");
    let delivered = chosen.delivery(graduates).by_year(graduates.value.unwrap_or(f64::NAN));
    json!({
        "attrition": attrition,
        "stocks": stocks.collect::<Map<_, _>>(),
        "graduates": {
            "unit": graduates.unit.id,
            "a_year": delivered[5] / f64::from(Year::BASE.left()),
            "in_2020": fact!("c1-1-graduates").value,
        },
    })
}
