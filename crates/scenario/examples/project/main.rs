//! The engine without a browser: reads a scenario file and prints all its answers as JSON.
//!
//! `cargo run --release --example project -- FILE [--draws N] [--seed N] [--against FILE]`. A file that is not entirely
//! understood gets a message with the place of every problem, and exit code 2.
//!
//! Keys of the answer; values are in the unit that stands beside them in the plan's tables, shares from 0 to 1 unless a `%` is told:
//!
//! | key | what |
//! |---|---|
//! | `levers` | lever → value, % a year (the three-highlands share: % in 2025) |
//! | `outcomes`, `missing` | outcome → year → value in the outcome's unit, null where there is none; then the reason |
//! | `targets` | outcome → target, operator, met, gap in its unit, pace still needed (% or points a year) |
//! | `draws`, `seed`, `rho` | what the chances were drawn with |
//! | `sigma` | lever → yearly standard deviation of log growth with the scale in it, as a fraction (0.015 = 1.5 points) |
//! | `probability`, `joint_probability` | outcome → share of draws that meet its target; that of draws meeting all |
//! | `quantiles` | outcome → year → probability (`"0.05"` … `"0.95"`) → value in the outcome's unit |
//! | `variance_shares` | outcome → lever (and `common`) → share of the variance of its logarithm in 2025 |
//! | `sensitivity` | outcome → levers, widest first: change in 2025 in the outcome's unit for one point less and one more |
//! | `contribution` | outcome → from the other scenario's value in 2025 to this one's, split over the levers (Shapley), and `other` |
//! | `goal_seek` | outcome → lever → value that alone meets the target, and `share_of_way` to the other scenario (1 = all of it); or a reason |
//! | `monitoring` | indicators with an actual value, by every method: `…_pct` in %, `lead_points` in points, paces a year, status |
//! | `consistency` | finding → inputs with their places, figures with value, unit and formula |
//! | `programmes` | five-year flow → target, rate in %, timing k, what is delivered by each year, in the target's unit |
//! | `programme_links` | what the plan ties to a flow, by year |
//! | `districts`, `roll_ups` | district → measures met, achievement in %, each measure; district figures in % of the city's where they compare |
//! | `yongzhou` | goal → pace (1 = as printed), path by year from the newest actual value on, where the pace of 2020–2022 leads |
//! | `what_it_takes` | attrition in % a year; stock → gross inflow a year that the path needs, and the even inflow with its path |

mod answers;
mod arguments;
mod chances;
mod places;
mod words;

#[cfg(test)]
mod cases;

use std::process::ExitCode;

use scenario::Scenario;
use serde_json::Value;

use arguments::Arguments;

fn main() -> ExitCode {
    let load = |file: &str| std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"));
    match run(std::env::args().skip(1), load) {
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

fn run(words: impl Iterator<Item = String>, load: impl Fn(&str) -> Result<String, String>) -> Result<Value, String> {
    let arguments = Arguments::read(words)?;
    let mut chosen = read(&arguments.file, &load)?;
    arguments.apply(&mut chosen)?;
    let against = match &arguments.against {
        Some(file) => read(file, &load)?,
        None => Scenario::default(),
    };
    answers::all(&chosen, &against).map_err(|error| format!("{}: {error}", arguments.file))
}

fn read(file: &str, load: impl Fn(&str) -> Result<String, String>) -> Result<Scenario, String> {
    let read = scenario::from_json(&load(file)?);
    if read.diagnostics.is_empty() {
        return Ok(read.scenario);
    }
    let lines: Vec<String> = read
        .diagnostics
        .iter()
        .map(|problem| format!("{file}: {problem}"))
        .collect();
    Err(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(arguments: &str) -> Result<Value, String> {
        run(arguments.split_whitespace().map(str::to_owned), |file| match file {
            "plan" => Ok("{}".into()),
            "slow" => {
                Ok(r#"{"preset":"plan_path","levers":{"gdp":6.5},"actuals":{"talent_total":{"2022":243.1}}}"#.into())
            }
            "typo" => Ok(r#"{"levers":{"gpd":1},"years":{}}"#.into()),
            "cut" => Ok("{\n \"levers\": {".into()),
            _ => Err(format!("{file}: not found")),
        })
    }

    #[test]
    fn the_plan_meets_everything_and_an_actual_value_stands() {
        let plan = answer("plan --draws 1000").unwrap();
        assert!(
            plan["targets"]
                .as_object()
                .unwrap()
                .values()
                .all(|target| target["met"] == true)
        );
        assert_eq!(plan["missing"]["three_highlands_share"]["2020"], "not_published");
        assert_eq!(plan["outcomes"]["three_highlands_share"]["2020"], Value::Null);
        let slow = answer("slow --draws 1000 --seed 7 --against plan").unwrap();
        assert_eq!(slow["outcomes"]["talent_total"]["2022"], 243.1);
        assert_eq!(slow["targets"]["productivity"]["met"], false);
        assert_eq!(
            slow["contribution"]["productivity"]["levers"]
                .as_object()
                .unwrap()
                .len(),
            1
        );
        assert_eq!(slow["monitoring"]["indicators"]["talent_total"]["status"], "behind");
        assert!(slow["probability"]["rd_intensity"].as_f64().unwrap() > 0.9);
    }

    #[test]
    fn the_same_call_gives_the_same_text() {
        let text = |arguments| format!("{:#}", answer(arguments).unwrap());
        assert_eq!(text("slow --draws 1000"), text("slow --draws 1000"));
        assert_ne!(text("slow --draws 1000"), text("slow --draws 1000 --seed 8"));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let check =
            |arguments: &str, expected: &str| assert_eq!(answer(arguments).unwrap_err(), expected, "{arguments}");
        check("typo", "typo: levers.gpd: unknown lever\ntypo: years: unknown entry");
        check("cut", "cut: line 2, column 12: EOF while parsing an object");
        check("nowhere", "nowhere: not found");
        check("plan --draws many", "--draws: a whole number was expected, not many");
        check("plan --draws 5", "--draws: 5 is outside 1000 to 1000000");
        assert!(answer("").unwrap_err().starts_with("usage"));
        assert!(answer("plan --seed").unwrap_err().starts_with("--seed needs a value"));
        assert!(answer("plan other").unwrap_err().starts_with("other is not understood"));
    }
}
