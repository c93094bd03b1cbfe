//! What a person has chosen, and how it is written down: a scenario, its file, its link, and the history of changes.
//!
//! Reading never fails as a whole: every entry that makes sense applies, every other one gives a [`Diagnostic`] with its
//! place, and a value out of range is brought into it.
//!
//! ```
//! use model::{Year, project};
//! use plan::OutcomeId;
//!
//! let read = scenario::from_link("preset=plan_path&l=employment:0");
//! assert!(read.diagnostics.is_empty());
//! let projection = project(&read.scenario.inputs()?);
//! assert!(projection.value(OutcomeId::TalentPer10k, Year::LAST).is_ok_and(|people| people > 4_800.0));
//! # Ok::<(), model::PathError>(())
//! ```

mod choices;
mod diagnostic;
mod file;
mod history;
mod link;
mod places;
mod table;
mod write;

pub use choices::Scenario;
pub use diagnostic::{Diagnostic, Problem};
pub use file::{ReadFile, from_json};
pub use history::History;
pub use link::{LINK_LIMIT_BYTES, LINK_VERSION, ReadLink, from_link, to_link};
pub use places::OwnDelivery;
pub use table::{ReadTable, actuals_from_table, actuals_to_table};
pub use write::{FILE_VERSION, to_json};
