//! The fragment of the address: `#/whatif?lang=en&focus=talent_total&…`.
//!
//! It holds what is on the screen. What a person has chosen on the sand table is the rest of the query, read and written
//! by the `scenario` crate; this module never looks into it.

mod read;
#[cfg(test)]
mod tests;
mod words;

pub use words::{FigureTab, Panel, Theme, View};

use crate::i18n::Lang;
use crate::map::zoom::Zoom;
use crate::map::{Base, Extent};
use plan::OutcomeId;

/// What a fragment says. `None` means that the link leaves it to the person's device.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Route {
    /// Which page.
    pub view: View,
    /// Language, when the link states one.
    pub lang: Option<Lang>,
    /// Theme, when the link states one.
    pub theme: Option<Theme>,
    /// The outcome in focus.
    pub focus: Option<OutcomeId>,
    /// The selected district, an id of `plan::districts()`.
    pub district: Option<&'static str>,
    /// The district that the selected one is compared with.
    pub paired: Option<&'static str>,
    /// What the map draws districts as, when the link states it.
    pub base: Option<Base>,
    /// Which part the map shows, when the link states it.
    pub area: Option<Extent>,
    /// What the map is coloured by, an id of `Measure::all()`.
    pub measure: Option<&'static str>,
    /// How closely the map is looked at, when not as a whole. It belongs to base and part.
    pub zoom: Option<Zoom>,
    /// The ready-made scenario to compare with, an id of `plan::presets()`.
    pub compare: Option<&'static str>,
    /// The panel that is open beside the sand table.
    pub panel: Option<Panel>,
    /// What the figure of the outcome shows, when the link states it.
    pub tab: Option<FigureTab>,
    /// Ready-made scenarios that stand side by side with the one on the table, ids of `plan::presets()`; `None`: the one to compare with.
    pub beside: Option<Vec<&'static str>>,
    /// Whether they are laid over the chart.
    pub overlay: Option<bool>,
    /// The scene of the deck that is presented, from 1.
    pub stage: Option<u16>,
    /// The statement that the library shows, an id of `plan::facts()`.
    pub statement: Option<&'static str>,
    /// Every other parameter, for the scenario codec.
    pub scenario: String,
}

/// Most bytes of a fragment that are read: a scenario's, a deck's, and room for the rest.
pub const LIMIT_BYTES: usize = 32 * 1024;

/// The parameter of the window with the notes of a talk.
pub const NOTES_PARAMETER: &str = "notes=1";

/// Whether the address asks for that window.
pub fn wants_notes(route: &Route) -> bool {
    route.view == View::Present && route.scenario.split('&').any(|entry| entry == NOTES_PARAMETER)
}

/// A part of a fragment that could not be used. The rest was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RouteProblem {
    /// Longer than [`LIMIT_BYTES`]; only the page was read.
    TooLong,
    /// No page of that name.
    UnknownView(String),
    /// A parameter of the screen with a value that does not exist: name, value.
    UnknownValue(String, String),
}

impl Route {
    /// Writes the fragment, leaving out what is not stated.
    pub fn fragment(&self) -> String {
        let mut query = Vec::new();
        query.extend(self.lang.map(|lang| format!("lang={}", lang.code())));
        query.extend(self.theme.map(|theme| format!("theme={}", theme.slug())));
        query.extend(self.focus.map(|focus| format!("focus={}", focus.id())));
        query.extend(self.district.map(|district| format!("d={district}")));
        query.extend(self.paired.map(|district| format!("d2={district}")));
        query.extend(self.base.map(|base| format!("base={}", base.slug())));
        query.extend(self.area.map(|area| format!("area={}", area.slug())));
        query.extend(self.measure.map(|measure| format!("m={measure}")));
        query.extend(self.zoom.and_then(Zoom::words).map(|words| format!("z={words}")));
        query.extend(self.compare.map(|preset| format!("vs={preset}")));
        query.extend(self.panel.map(|panel| format!("panel={}", panel.slug())));
        query.extend(self.tab.map(|tab| format!("tab={}", tab.slug())));
        query.extend(self.beside.as_ref().map(|ids| format!("with={}", ids.join(","))));
        query.extend(self.overlay.filter(|over| *over).map(|_| "over=1".to_owned()));
        query.extend(self.statement.map(|id| format!("at={id}")));
        query.extend(self.stage.map(|number| format!("stage={number}")));
        if !self.scenario.is_empty() {
            query.push(self.scenario.clone());
        }
        let mark = if query.is_empty() { "" } else { "?" };
        format!("#/{}{mark}{}", self.view.slug(), query.join("&"))
    }
}
