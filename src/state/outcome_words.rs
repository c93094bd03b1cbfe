//! What the tables say of an outcome, in words: names, baseline and target. Nothing here needs a run.

use super::Screen;
use crate::i18n::Lang;
use crate::i18n::numbers::{Scale, compact, printed, quantity};
use crate::i18n::texts::words;
use plan::{Outcome, OutcomeId};

/// The words of an outcome. Every method follows the language.
#[derive(Clone, Copy)]
pub(crate) struct OutcomeWords {
    pub(super) id: OutcomeId,
    pub(super) screen: Screen,
}

impl OutcomeWords {
    pub(crate) fn new(id: OutcomeId) -> Self {
        Self {
            id,
            screen: Screen::expect(),
        }
    }

    pub(super) fn def(self) -> &'static Outcome {
        self.id.def()
    }

    pub(super) fn lang(self) -> Lang {
        self.screen.lang.get()
    }

    pub(super) fn decimals(self) -> usize {
        usize::from(self.def().decimals)
    }

    /// The scale of all numbers of this outcome, fixed by its target so that it does not jump while a lever moves.
    pub(crate) fn scale(self) -> Scale {
        Scale::of(self.lang(), self.def().unit, self.decimals(), self.target())
    }

    pub(crate) fn target(self) -> f64 {
        self.def().target.value.unwrap_or_default()
    }

    /// A value of this outcome with its unit.
    pub(crate) fn words(self, value: f64) -> String {
        quantity(self.lang(), value, self.def().unit, self.decimals()).joined(self.lang())
    }

    /// The printed baseline with its unit; `None` where none was printed.
    pub(crate) fn base_words(self) -> Option<String> {
        self.def()
            .base
            .and_then(|fact| fact.value)
            .map(|value| self.words(value))
    }

    /// The published baseline without its unit.
    pub(crate) fn base_number(self) -> Option<String> {
        let value = self.def().base?.value?;
        Some(compact(self.lang(), value, self.def().unit, self.decimals()))
    }

    /// Operator and target without unit.
    pub(crate) fn target_number(self) -> String {
        self.with_operator(&compact(
            self.lang(),
            self.target(),
            self.def().unit,
            self.target_decimals(),
        ))
    }

    /// Operator and target with unit.
    pub(crate) fn target_words(self) -> String {
        let value = quantity(self.lang(), self.target(), self.def().unit, self.target_decimals());
        self.with_operator(&value.joined(self.lang()))
    }

    /// Operator and target in the scale of this outcome's other numbers.
    pub(crate) fn target_on_scale(self) -> String {
        let scale = Scale::of(self.lang(), self.def().unit, self.target_decimals(), self.target());
        self.with_operator(&scale.number(self.target()))
    }

    fn with_operator(self, number: &str) -> String {
        let sign = words::op_sign(self.def().target.op);
        if sign.is_empty() {
            number.to_owned()
        } else {
            format!("{sign} {number}")
        }
    }

    // A target keeps the digits it was printed with.
    fn target_decimals(self) -> usize {
        printed(self.target())
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len())
    }
}
