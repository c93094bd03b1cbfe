//! How an outcome is computed: in names, and with the numbers of 2025 put in, so that anyone can check it by hand.

use super::OutcomeView;
use crate::i18n::Lang;
use crate::i18n::numbers::{counts_for, printed, quantity};
use model::Year;
use plan::{OutcomeForm, QuantityId};

impl OutcomeView {
    /// The formula in names.
    pub(crate) fn formula(self) -> String {
        let (zh, en) = plan::formula(self.def());
        if self.lang() == Lang::Zh { zh } else { en }
    }

    /// The formula with the numbers of 2025 put in.
    pub(crate) fn formula_with_numbers(self) -> String {
        let result = self.value_words();
        let sum = |ids: &[QuantityId]| {
            ids.iter()
                .map(|id| self.quantity_2025(*id))
                .collect::<Vec<_>>()
                .join(" + ")
        };
        match self.def().form {
            OutcomeForm::Level(_) | OutcomeForm::EndPoint(_) => {
                format!("{} = {result}", self.formula())
            }
            OutcomeForm::Sum(parts) => format!("{} = {result}", sum(parts)),
            OutcomeForm::Ratio {
                numerator,
                denominator,
                scale,
            } => {
                let above = if numerator.len() > 1 {
                    self.summed_2025(numerator)
                } else {
                    sum(numerator)
                };
                let counts = |unit| counts_for(self.lang(), unit);
                let per = numerator.first().map_or(1.0, |id| counts(id.def().unit));
                let shown = scale * counts(self.def().unit) * counts(denominator.def().unit) / per;
                format!(
                    "{above} ÷ {}{} = {result}",
                    self.quantity_2025(denominator),
                    factor(shown)
                )
            }
        }
    }

    fn quantity_2025(self, id: QuantityId) -> String {
        let unit = id.def().unit;
        let value = self.with(|a| a.now.quantity(id, Year::LAST));
        quantity(self.lang(), value, unit, quantity_decimals(value)).joined(self.lang())
    }

    fn summed_2025(self, ids: &[QuantityId]) -> String {
        let value: f64 = self.with(|a| ids.iter().map(|id| a.now.quantity(*id, Year::LAST)).sum());
        let unit = ids.first().map(|id| id.def().unit);
        unit.map_or_else(String::new, |unit| {
            quantity(self.lang(), value, unit, 1).joined(self.lang())
        })
    }
}

fn factor(scale: f64) -> String {
    match scale {
        1.0 => String::new(),
        1e4 => " × 10⁴".to_owned(),
        other => format!(" × {}", printed(other)),
    }
}

// Four significant digits are enough to check a ratio by hand.
fn quantity_decimals(value: f64) -> usize {
    match value.abs() {
        v if v >= 1000.0 => 0,
        v if v >= 100.0 => 1,
        v if v >= 10.0 => 2,
        _ => 3,
    }
}
