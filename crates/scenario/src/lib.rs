//! What a person has chosen, and how it is written down: a scenario, its file, its link, the history of
//! changes, and the deck of a talk, whose scenes are states written down.
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

mod amount;
mod choices;
mod deck;
mod deck_file;
mod deck_link;
mod diagnostic;
mod file;
mod history;
mod import;
mod link;
mod places;
mod records;
mod write;

pub use choices::Scenario;
pub use deck::{Deck, LEVERS_LIMIT, NOTES_LIMIT, SCENES_LIMIT, STATE_LIMIT, Scene, TITLE_LIMIT, Words};
pub use deck_file::{DECK_VERSION, ReadDeck, deck_from_json, deck_to_json, is_deck};
pub use deck_link::{DECK_LINK_LIMIT, deck_from_link, deck_to_link};
pub use diagnostic::{Diagnostic, Problem};
pub use file::{ReadFile, from_json};
pub use history::History;
pub use import::{Cell, Doubt, Expected, Fault, Found, Import, read_sheet, rows_from_text, typed_amount};
pub use link::{COUNTED_LIMIT_BYTES, LINK_LIMIT_BYTES, LINK_VERSION, ReadLink, from_link, to_link};
pub use places::OwnDelivery;
pub use records::{Note, SOURCE_LIMIT, Subject, WHOLE_YEAR};
pub use write::{FILE_VERSION, to_json};
