//! What the plan does not say, and the base values that follow from it and from printed numbers.

use std::fmt;

use plan::{AssumptionId, BaseForm, Operand, Quantity, QuantityId};

/// The assumption ledger with the values a person has chosen, each in its own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumptions([f64; AssumptionId::ALL.len()]);

/// Why an assumption could not be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NotAssumable {
    /// The plan states it or it follows from the plan, or it is a rule of the model: nobody may change it.
    Fixed,
    /// The number is outside the range of the ledger, or no number.
    OutOfRange {
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
    },
}

impl fmt::Display for NotAssumable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed => f.write_str("fixed by the plan or by the model"),
            Self::OutOfRange { min, max } => write!(f, "outside {min} to {max}"),
        }
    }
}

impl std::error::Error for NotAssumable {}

impl Assumptions {
    /// The value of an entry.
    #[must_use]
    pub fn get(&self, id: AssumptionId) -> f64 {
        self.0[id.index()]
    }

    /// Changes an assumed value.
    ///
    /// # Errors
    /// When the entry is none that a person may change, or the value is out of its range; nothing changes then.
    pub fn set(&mut self, id: AssumptionId, value: f64) -> Result<(), NotAssumable> {
        let entry = id.def();
        if entry.status != plan::Status::Assumed || !entry.is_editable() {
            return Err(NotAssumable::Fixed);
        }
        if !(entry.min..=entry.max).contains(&value) {
            return Err(NotAssumable::OutOfRange {
                min: entry.min,
                max: entry.max,
            });
        }
        self.0[id.index()] = value;
        Ok(())
    }

    /// Entries that differ from the ledger, in its order.
    pub fn changed(&self) -> impl Iterator<Item = (AssumptionId, f64)> + '_ {
        let ids = AssumptionId::ALL.iter().copied();
        ids.map(|id| (id, self.get(id)))
            .filter(|(id, value)| id.def().value.to_bits() != value.to_bits())
    }
}

impl Default for Assumptions {
    /// The ledger as it stands.
    fn default() -> Self {
        Self(std::array::from_fn(|i| plan::assumptions()[i].value))
    }
}

/// The 2020 values of the base quantities, each in its own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bases([f64; 16]);

impl Bases {
    /// Base values under changed assumptions, computed by the forms of `data/quantities.csv`. A form that leans on something
    /// unknown gives NaN, which a projection reports as missing; the tables are checked when they are built, so none does.
    #[must_use]
    pub fn new(assumptions: &Assumptions) -> Self {
        Self(std::array::from_fn(|i| base_of(&plan::quantities()[i], assumptions)))
    }

    /// The 2020 value of a quantity.
    #[must_use]
    pub fn get(&self, id: QuantityId) -> f64 {
        self.0[id.index()]
    }
}

impl Default for Bases {
    /// The values that the tables give.
    fn default() -> Self {
        Self(std::array::from_fn(|i| plan::quantities()[i].base_2020))
    }
}

fn base_of(quantity: &Quantity, assumptions: &Assumptions) -> f64 {
    let a = operand(quantity.a, assumptions);
    let b = quantity.b.map_or(1.0, |b| operand(b, assumptions));
    match quantity.form {
        BaseForm::Value => a * quantity.scale,
        BaseForm::Product => a * b * quantity.scale,
        BaseForm::Quotient => a / b * quantity.scale,
    }
}

// A quantity leans on such as stand above it only, so this ends.
fn operand(operand: Operand, assumptions: &Assumptions) -> f64 {
    match operand {
        Operand::Fact(fact) => fact.value.unwrap_or(f64::NAN),
        Operand::Assumption(id) => assumptions.get(id),
        Operand::Quantity(id) => base_of(id.def(), assumptions),
    }
}
