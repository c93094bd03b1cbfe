//! What stands on the command line.

use plan::AssumptionId;
use scenario::Scenario;

const USAGE: &str = "usage: project FILE [--draws N] [--seed N] [--against FILE]";

pub(crate) struct Arguments {
    pub(crate) file: String,
    pub(crate) against: Option<String>,
    draws: Option<f64>,
    seed: Option<f64>,
}

impl Arguments {
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut file, mut against, mut draws, mut seed) = (None, None, None, None);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value\n{USAGE}"));
            match word.as_str() {
                "--draws" => draws = Some(number(&word, &value()?)?),
                "--seed" => seed = Some(number(&word, &value()?)?),
                "--against" => against = Some(value()?),
                _ if word.starts_with("--") || file.is_some() => {
                    return Err(format!("{word} is not understood\n{USAGE}"));
                }
                _ => file = Some(word),
            }
        }
        Ok(Self {
            file: file.ok_or(USAGE)?,
            against,
            draws,
            seed,
        })
    }

    /// Puts draws and seed into the scenario, within the bounds of the ledger.
    pub(crate) fn apply(&self, scenario: &mut Scenario) -> Result<(), String> {
        for (name, id, value) in [
            ("--draws", AssumptionId::Draws, self.draws),
            ("--seed", AssumptionId::Seed, self.seed),
        ] {
            if let Some(value) = value {
                scenario
                    .set_assumption(id, value)
                    .map_err(|problem| format!("{name}: {problem}"))?;
            }
        }
        Ok(())
    }
}

fn number(name: &str, text: &str) -> Result<f64, String> {
    text.parse::<u32>()
        .map(f64::from)
        .map_err(|_| format!("{name}: a whole number was expected, not {text}"))
}
