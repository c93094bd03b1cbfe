//! Up to four scenarios side by side.

use super::differing::settings;
use super::knob::Knob;
use crate::charts::path::Path;
use crate::i18n::Lang;
use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::fixed;
use crate::i18n::texts::{compare as texts, words};
use crate::io::csv;
use model::{Levers, PathError, Year};
use plan::{AssumptionId, LeverId, Op, OutcomeId};
use scenario::Scenario;

/// Most scenarios in one comparison.
pub const MOST: usize = 4;
/// Decimals of a lever, in per cent a year.
pub const LEVER_DECIMALS: usize = 2;

/// One scenario of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in the language of the moment.
    pub name: String,
    /// Lever settings.
    pub levers: Levers,
    /// The exponent of the timing.
    pub timing_k: f64,
    /// The scenario itself.
    pub scenario: Scenario,
    /// Values of 2025, each in its outcome's unit; `None` where the books give none.
    pub values: [Option<f64>; OutcomeId::ALL.len()],
    /// Values of 2020 to 2025.
    pub paths: [Path; OutcomeId::ALL.len()],
    /// Whether each target is met; `None` where it cannot be told.
    pub met: [Option<bool>; OutcomeId::ALL.len()],
}

impl Column {
    /// What the books say of a scenario.
    ///
    /// # Errors
    /// When the targets leave no plan path under the scenario's assumptions.
    pub fn of(name: String, scenario: &Scenario) -> Result<Self, PathError> {
        let inputs = scenario.inputs()?;
        let projection = model::project(&inputs);
        let targets = model::targets(&projection, &inputs.actuals);
        Ok(Self {
            name,
            levers: inputs.levers,
            timing_k: scenario.timing().k(),
            scenario: scenario.clone(),
            values: OutcomeId::ALL.map(|id| projection.value(id, Year::LAST).ok()),
            paths: OutcomeId::ALL.map(|id| projection.series(id).map(Result::ok)),
            met: targets.map(|target| target.met.ok()),
        })
    }

    /// How many targets are met.
    pub fn met_count(&self) -> usize {
        self.met.iter().filter(|met| **met == Some(true)).count()
    }

    fn value_words(&self, id: OutcomeId) -> String {
        let decimals = usize::from(id.def().decimals);
        self.values[id.index()].map_or_else(String::new, |value| fixed(value, decimals))
    }

    fn lever_words(&self, id: LeverId) -> String {
        fixed(self.levers.get(id), LEVER_DECIMALS)
    }

    fn timing_words(&self) -> String {
        fixed(self.timing_k, LEVER_DECIMALS)
    }

    /// Whether the outcome reads differently here and there.
    pub fn outcome_differs(&self, other: &Self, id: OutcomeId) -> bool {
        self.value_words(id) != other.value_words(id) || self.met[id.index()] != other.met[id.index()]
    }

    /// Whether the lever reads differently here and there.
    pub fn lever_differs(&self, other: &Self, id: LeverId) -> bool {
        self.lever_words(id) != other.lever_words(id)
    }

    /// Whether the timing reads differently here and there.
    pub fn timing_differs(&self, other: &Self) -> bool {
        self.timing_words() != other.timing_words()
    }
}

impl Column {
    /// The value of anything that a slider sets besides levers.
    #[must_use]
    pub fn setting(&self, knob: Knob) -> f64 {
        let own = knob.own(&self.scenario).or_else(|| knob.ready(&self.scenario));
        own.unwrap_or_default()
    }
}

/// Settings besides levers and timing in which the columns are not all alike, in the order of the tables.
#[must_use]
pub fn differing_settings(columns: &[Column]) -> Vec<Knob> {
    let mut knobs: Vec<Knob> = columns
        .iter()
        .flat_map(|column| settings(&column.scenario))
        .map(|one| one.knob)
        .collect();
    order::sort_by_key(&mut knobs, |knob| knob.gesture());
    knobs.dedup();
    let differs = |knob: &Knob| any(columns, |a, b| a.setting(*knob).to_bits() != b.setting(*knob).to_bits());
    knobs.retain(|knob| *knob != Knob::Ledger(AssumptionId::Timing) && differs(knob));
    knobs
}

/// Whether any of the columns differs from the first.
pub fn any(columns: &[Column], differs: impl Fn(&Column, &Column) -> bool) -> bool {
    columns
        .split_first()
        .is_some_and(|(first, rest)| rest.iter().any(|other| differs(first, other)))
}

/// The comparison as CSV, in the units of the plan: 16 outcomes with values and status, then all levers and the timing.
pub fn sheet(lang: Lang, columns: &[Column]) -> String {
    let mut header: Vec<String> = [words::INDICATOR, words::UNIT, words::TARGET]
        .map(|head| lang.of(head).to_owned())
        .to_vec();
    for column in columns {
        header.push(column.name.clone());
        header.push(texts::status_of(lang, &column.name));
    }
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let outcomes = OutcomeId::ALL.into_iter().map(|id| outcome_cells(lang, columns, id));
    let levers = LeverId::ALL.into_iter().map(|id| {
        let unit = lang.of(id.def().unit.name);
        setting_cells(
            &texts::lever_row(lang, lang.of(id.def().name)),
            unit,
            columns,
            |column| csv::number(column.levers.get(id), LEVER_DECIMALS),
        )
    });
    let timing = setting_cells(lang.of(texts::TIMING_K), "", columns, |column| {
        csv::number(column.timing_k, LEVER_DECIMALS)
    });
    let others = differing_settings(columns).into_iter().map(|knob| {
        setting_cells(lang.of(knob.name()), lang.of(knob.unit()), columns, |column| {
            knob.written(column.setting(knob))
        })
    });
    csv::table(&header, outcomes.chain(levers).chain([timing]).chain(others))
}

fn outcome_cells(lang: Lang, columns: &[Column], id: OutcomeId) -> Vec<String> {
    let def = id.def();
    let operator = match def.target.op {
        Op::Equals | Op::None => "",
        op => words::op_sign(op),
    };
    let target = def
        .target
        .value
        .map_or_else(String::new, |value| format!("{operator}{value}"));
    let mut cells = vec![lang.of(def.name).to_owned(), printed_unit(lang, def.unit), target];
    for column in columns {
        let value = column.values[id.index()];
        cells.push(value.map_or_else(String::new, |value| csv::number(value, usize::from(def.decimals))));
        cells.push(lang.of(texts::status(column.met[id.index()])).to_owned());
    }
    cells
}

fn setting_cells(name: &str, unit: &str, columns: &[Column], value: impl Fn(&Column) -> String) -> Vec<String> {
    let mut cells = vec![name.to_owned(), unit.to_owned(), String::new()];
    for column in columns {
        cells.extend([value(column), String::new()]);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programme_that_differs_is_a_row_and_one_that_does_not_is_none() {
        let mut other = Scenario::default();
        other.set_delivery_rate("c5-6-graduates", Some(80.0)).unwrap();
        other.set_pace(2, Some(0.5)).unwrap();
        let columns =
            [Scenario::default(), other.clone()].map(|scenario| Column::of(String::new(), &scenario).unwrap());
        let knobs = differing_settings(&columns);
        assert_eq!(knobs, [Knob::Rate(plan::fact!("c5-6-graduates")), Knob::Pace(2)]);
        let values: Vec<String> = columns
            .iter()
            .map(|column| knobs[0].written(column.setting(knobs[0])))
            .collect();
        assert_eq!(values, ["100", "80"]);
        let alike = [other.clone(), other].map(|scenario| Column::of(String::new(), &scenario).unwrap());
        assert!(differing_settings(&alike).is_empty());
    }

    fn ready(index: usize) -> Column {
        let preset = &plan::presets()[index];
        Column::of(preset.name.en.to_owned(), &Scenario::new(preset)).unwrap()
    }

    #[test]
    fn a_scenario_does_not_differ_from_itself() {
        let columns = [ready(0), ready(0)];
        for id in OutcomeId::ALL {
            assert!(!any(&columns, |a, b| a.outcome_differs(b, id)));
        }
        assert!(!any(&columns, Column::timing_differs));
        assert!(
            !any(&columns[..1], |_, _| true),
            "one column has nothing to differ from"
        );
    }

    #[test]
    fn one_lever_shows_as_one_lever_and_in_what_depends_on_it() {
        let mut other = Scenario::default();
        other.set_lever(LeverId::Employment, Some(8.0)).unwrap();
        let columns = [ready(0), Column::of("own".into(), &other).unwrap()];
        let levers: Vec<LeverId> = LeverId::ALL
            .into_iter()
            .filter(|id| any(&columns, |a, b| a.lever_differs(b, *id)))
            .collect();
        assert_eq!(levers, [LeverId::Employment]);
        let changed = |id| any(&columns, |a, b| a.outcome_differs(b, id));
        assert!(changed(OutcomeId::TalentPer10k) && changed(OutcomeId::Productivity));
        assert!(!changed(OutcomeId::TalentTotal) && !changed(OutcomeId::RdIntensity));
        assert_eq!(columns[0].met_count(), 16);
        assert!(columns[1].met_count() < 16);
    }

    #[test]
    fn the_sheet_has_every_outcome_and_lever_once_in_both_languages() {
        let columns = [ready(0), ready(1)];
        for lang in [Lang::Zh, Lang::En] {
            let text = sheet(lang, &columns);
            let mut reader = ::csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            assert_eq!(reader.headers().unwrap().len(), 3 + 2 * columns.len());
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), OutcomeId::ALL.len() + LeverId::ALL.len() + 1);
            assert_eq!(
                &rows[0][3], "285.0",
                "the plan path arrives at the target, in the plan's unit"
            );
            assert!(rows[0][5].parse::<f64>().unwrap() < 285.0);
        }
    }
}
