//! From a fragment to what it says. Whatever can be used is; the rest is named.

use super::{FigureTab, LIMIT_BYTES, Panel, Route, RouteProblem, Theme, View};
use crate::i18n::Lang;
use crate::map::zoom::Zoom;
use crate::map::{Base, Extent, Measure};
use crate::scenarios::compare::MOST;
use plan::OutcomeId;

/// Puts a parameter into the route and says whether its value could be used; `None` where the name is none of the screen's.
type Take = fn(&mut Route, &str, &str) -> Option<bool>;

impl Route {
    /// Reads a fragment, with or without the leading `#`. Whatever can be used is; the rest is named.
    ///
    /// ```
    /// use sandtable::route::{Route, View};
    /// let (route, problems) = Route::parse("#/map?d=yinzhou&preset=half_pace");
    /// assert_eq!((route.view, route.district), (View::Map, Some("yinzhou")));
    /// assert_eq!(route.scenario, "preset=half_pace");
    /// assert!(problems.is_empty());
    /// ```
    pub fn parse(fragment: &str) -> (Self, Vec<RouteProblem>) {
        Self::read(fragment, Self::take)
    }

    /// What the first view needs: page, language, theme and scene. Everything else stands in the query as it is, so that the tables which it
    /// names need not be at hand.
    ///
    /// ```
    /// use sandtable::route::{Route, View};
    /// let route = Route::glance("#/overview?lang=en&d=yinzhou");
    /// assert_eq!((route.view, route.scenario.as_str()), (View::Overview, "d=yinzhou"));
    /// ```
    #[must_use]
    pub fn glance(fragment: &str) -> Self {
        Self::read(fragment, Self::take_first).0
    }

    fn read(fragment: &str, take: Take) -> (Self, Vec<RouteProblem>) {
        if fragment.len() > LIMIT_BYTES {
            let page = fragment.split('?').next().filter(|page| page.len() <= LIMIT_BYTES);
            let (route, mut problems) = page.map(|page| Self::read(page, take)).unwrap_or_default();
            problems.push(RouteProblem::TooLong);
            return (route, problems);
        }
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let (slug, query) = path.split_once('?').unwrap_or((path, ""));
        let mut route = Self::default();
        let mut problems = Vec::new();
        match View::from_slug(slug) {
            Some(view) => route.view = view,
            None if slug.is_empty() => {}
            None => problems.push(RouteProblem::UnknownView(start(slug))),
        }
        let mut rest = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match take(&mut route, name, value) {
                Some(true) => {}
                Some(false) => problems.push(RouteProblem::UnknownValue(name.to_owned(), start(value))),
                None => rest.push(pair),
            }
        }
        route.scenario = rest.join("&");
        (route, problems)
    }

    fn take_first(&mut self, name: &str, value: &str) -> Option<bool> {
        let found = match name {
            "lang" => keep(&mut self.lang, Lang::from_tag(value)),
            "theme" => keep(&mut self.theme, Theme::from_slug(value)),
            "stage" => keep(&mut self.stage, scene(value)),
            _ => return None,
        };
        Some(found)
    }

    fn take(&mut self, name: &str, value: &str) -> Option<bool> {
        let found = match name {
            "focus" => keep(&mut self.focus, OutcomeId::from_id(value)),
            "d" => keep(&mut self.district, plan::district(value).map(|d| d.id)),
            "d2" => keep(&mut self.paired, plan::district(value).map(|d| d.id)),
            "base" => keep(&mut self.base, Base::from_slug(value)),
            "area" => keep(&mut self.area, Extent::from_slug(value)),
            "m" => keep(&mut self.measure, Measure::from_id(value).map(|measure| measure.id)),
            "z" => keep(&mut self.zoom, Zoom::from_words(value)),
            "vs" => keep(&mut self.compare, preset_id(value)),
            "panel" => keep(&mut self.panel, Panel::from_slug(value)),
            "tab" => keep(&mut self.tab, FigureTab::from_slug(value)),
            "with" => {
                let words = || value.split(',').filter(|word| !word.is_empty());
                self.beside = Some(words().filter_map(preset_id).take(MOST - 1).collect());
                words().all(|word| preset_id(word).is_some())
            }
            "over" => keep(&mut self.overlay, (value == "1").then_some(true)),
            "at" => keep(&mut self.statement, plan::fact(value).map(|fact| fact.id)),
            _ => return self.take_first(name, value),
        };
        Some(found)
    }
}

/// As much of a wrong word as a message shows.
fn start(word: &str) -> String {
    word.chars().take(60).collect()
}

fn preset_id(word: &str) -> Option<&'static str> {
    plan::preset(word).map(|preset| preset.id)
}

/// The number of a scene, from 1.
fn scene(value: &str) -> Option<u16> {
    value.parse().ok().filter(|number| *number > 0)
}

fn keep<T>(slot: &mut Option<T>, found: Option<T>) -> bool {
    let is_found = found.is_some();
    if is_found {
        *slot = found;
    }
    is_found
}
