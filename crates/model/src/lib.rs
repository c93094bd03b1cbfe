//! The books of the sand table: lever settings in, quantities and the 16 indicators of 2020–2025 out.
//!
//! The model holds identities between quantities that the plan prints, and nothing else: a quantity grows by its lever,
//! an indicator is a quantity, a sum or a ratio of them. It is pure (no browser, clock, file or global randomness), has
//! the same bits on every machine, and never panics on input: what cannot be computed is a typed reason.
//!
//! ```
//! use model::{Assumptions, Inputs, Year, plan_path, project};
//! use plan::OutcomeId;
//!
//! let path = plan_path(&Assumptions::default())?;
//! let projection = project(&Inputs::new(path.levers));
//! let total = projection.value(OutcomeId::TalentTotal, Year::LAST);
//! assert!(total.is_ok_and(|wan| (wan - 285.0).abs() < 1e-9));
//! # Ok::<(), model::PathError>(())
//! ```

mod actuals;
mod assumptions;
pub mod consistency;
mod contribution;
pub mod counted;
mod depend;
pub mod districts;
pub mod formula;
mod inflow;
mod levers;
mod math;
pub mod monitor;
mod path;
pub mod programmes;
mod project;
mod seek;
mod sensitivity;
mod target;
mod timing;
pub mod uncertainty;
mod year;
pub mod yongzhou;

pub use actuals::{Actuals, NotAValue};
pub use assumptions::{Assumptions, Bases, NotAssumable};
pub use contribution::{Contribution, contribution};
pub use depend::{Direction, LeverSet, OutcomeSet, dependents, direction, drivers};
pub use inflow::{even_inflow, gross_inflow, stock_from_inflow};
pub use levers::Levers;
pub use path::{PathError, PlanPath, Solved, aim, plan_path, preset_levers};
pub use project::{Inputs, Missing, Projection, Series, outcome_at, project};
pub use seek::{MAX_SHARE, NoLever, required_lever, required_share};
pub use sensitivity::{Swing, VarianceShares, sensitivity, variance_shares};
pub use target::{Current, NoPace, Pace, TargetState, current, is_met, required_pace, target_state, targets};
pub use timing::Timing;
pub use year::Year;
