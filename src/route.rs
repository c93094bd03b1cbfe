//! The fragment of the address: `#/whatif?lang=en&focus=talent_total&…`.
//!
//! It holds what is on the screen. What a person has chosen on the sand table is the rest of the query, read and written
//! by the `scenario` crate; this module never looks into it.

use crate::i18n::Lang;
use crate::map::zoom::Zoom;
use crate::map::{Base, Extent, Measure};
use crate::scenarios::compare::MOST;
use plan::OutcomeId;

/// One page of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// 总览
    #[default]
    Overview,
    /// 指标
    Indicators,
    /// 沙盘
    WhatIf,
    /// 地图
    Map,
    /// 甬舟
    Yongzhou,
    /// 目标库
    Targets,
    /// 监测
    Monitor,
    /// 自洽
    Consistency,
    /// 方法
    Method,
    /// 演示
    Present,
}

impl View {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Indicators,
        Self::WhatIf,
        Self::Map,
        Self::Yongzhou,
        Self::Targets,
        Self::Monitor,
        Self::Consistency,
        Self::Method,
        Self::Present,
    ];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Indicators => "indicators",
            Self::WhatIf => "whatif",
            Self::Map => "map",
            Self::Yongzhou => "yongzhou",
            Self::Targets => "targets",
            Self::Monitor => "monitor",
            Self::Consistency => "consistency",
            Self::Method => "method",
            Self::Present => "present",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.slug() == slug)
    }
}

/// How the page is coloured and sized.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system prefers: light or dark.
    #[default]
    Auto,
    /// Dark ink on paper.
    Light,
    /// Light ink on night.
    Dark,
    /// Large and black on white, for a wall.
    Projector,
}

impl Theme {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Projector];

    /// The word in the address and in the `data-theme` attribute.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Projector => "projector",
        }
    }

    /// The theme of a word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug)
    }
}

/// A panel that opens beside the sand table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The kept scenarios.
    Shelf,
    /// Scenarios side by side.
    Compare,
    /// Link, QR code, text.
    Share,
}

impl Panel {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 3] = [Self::Shelf, Self::Compare, Self::Share];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Shelf => "shelf",
            Self::Compare => "compare",
            Self::Share => "share",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.slug() == slug)
    }
}

/// What the chosen tab of the outcome's figure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureTab {
    /// The chart.
    Chart,
    /// Its table.
    Table,
}

impl FigureTab {
    fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "chart" => Some(Self::Chart),
            "table" => Some(Self::Table),
            _ => None,
        }
    }

    fn slug(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
        }
    }
}

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
    UnknownValue(&'static str, String),
}

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

    fn read(fragment: &str, take: fn(&mut Self, &str, &str) -> Taken) -> (Self, Vec<RouteProblem>) {
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
                Taken::Yes => {}
                Taken::NotMine => rest.push(pair),
                Taken::Unknown(name) => problems.push(RouteProblem::UnknownValue(name, start(value))),
            }
        }
        route.scenario = rest.join("&");
        (route, problems)
    }

    fn take_first(&mut self, name: &str, value: &str) -> Taken {
        let (found, name) = match name {
            "lang" => (keep(&mut self.lang, Lang::from_tag(value)), "lang"),
            "theme" => (keep(&mut self.theme, Theme::from_slug(value)), "theme"),
            "stage" => (keep(&mut self.stage, scene(value)), "stage"),
            _ => return Taken::NotMine,
        };
        if found { Taken::Yes } else { Taken::Unknown(name) }
    }

    fn take(&mut self, name: &str, value: &str) -> Taken {
        let found = match name {
            "lang" | "theme" | "stage" => return self.take_first(name, value),
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
            _ => return Taken::NotMine,
        };
        if found {
            return Taken::Yes;
        }
        Taken::Unknown(match name {
            "focus" => "focus",
            "base" => "base",
            "area" => "area",
            "m" => "m",
            "z" => "z",
            "vs" => "vs",
            "panel" => "panel",
            "tab" => "tab",
            "with" => "with",
            "over" => "over",
            "d2" => "d2",
            "at" => "at",
            _ => "d",
        })
    }

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

/// As much of a wrong word as a message shows.
fn start(word: &str) -> String {
    word.chars().take(60).collect()
}

fn preset_id(word: &str) -> Option<&'static str> {
    plan::preset(word).map(|preset| preset.id)
}

enum Taken {
    Yes,
    NotMine,
    Unknown(&'static str),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_theme_comes_back() {
        for view in View::ALL {
            for theme in Theme::ALL {
                let route = Route {
                    view,
                    theme: Some(theme),
                    lang: Some(Lang::En),
                    ..Route::default()
                };
                assert_eq!(Route::parse(&route.fragment()), (route, vec![]));
            }
        }
    }

    #[test]
    fn the_scenario_passes_through_untouched() {
        let (route, problems) = Route::parse("#/whatif?v=1&lang=zh&l=gdp:6.5,employment:0&k=1.2");
        assert_eq!(route.scenario, "v=1&l=gdp:6.5,employment:0&k=1.2");
        assert_eq!(route.fragment(), "#/whatif?lang=zh&v=1&l=gdp:6.5,employment:0&k=1.2");
        assert!(problems.is_empty());
    }

    #[test]
    fn every_picture_of_the_map_comes_back() {
        for base in Base::ALL {
            for area in Extent::ALL {
                for measure in Measure::all() {
                    let route = Route {
                        view: View::Map,
                        base: Some(base),
                        area: Some(area),
                        measure: Some(measure.id),
                        district: Some("fenghua"),
                        paired: Some("ninghai"),
                        zoom: Zoom::from_words("2.56,430.1,310"),
                        ..Route::default()
                    };
                    assert_eq!(Route::parse(&route.fragment()), (route, vec![]));
                }
            }
        }
    }

    #[test]
    fn the_map_of_a_link_is_read_by_its_words() {
        let (route, problems) = Route::parse("#/map?base=tile&area=ningbo&m=high_level");
        assert_eq!(
            (route.base, route.area, route.measure),
            (Some(Base::Tile), Some(Extent::Ningbo), Some("high_level"))
        );
        assert!(problems.is_empty());
        let (route, problems) = Route::parse("#/map?base=globe&area=atlantis&m=happiness&z=9,1,1");
        assert_eq!(
            (route.base, route.area, route.measure, route.zoom),
            (None, None, None, None)
        );
        let unknown = |name, value: &str| RouteProblem::UnknownValue(name, value.into());
        assert_eq!(
            problems,
            [
                unknown("base", "globe"),
                unknown("area", "atlantis"),
                unknown("m", "happiness"),
                unknown("z", "9,1,1")
            ]
        );
    }

    #[test]
    fn panels_tabs_and_scenarios_side_by_side_come_back() {
        for panel in Panel::ALL {
            for tab in [FigureTab::Chart, FigureTab::Table] {
                let route = Route {
                    panel: Some(panel),
                    tab: Some(tab),
                    beside: Some(vec!["no_growth", "half_pace"]),
                    overlay: Some(true),
                    ..Route::default()
                };
                assert_eq!(Route::parse(&route.fragment()), (route, vec![]));
            }
        }
        let none = Route {
            beside: Some(vec![]),
            ..Route::default()
        };
        assert_eq!(Route::parse(&none.fragment()), (none, vec![]));
    }

    #[test]
    fn an_unknown_scenario_side_by_side_is_named_and_the_others_stay() {
        let (route, problems) = Route::parse("#/whatif?with=no_growth,utopia&panel=cellar&over=2");
        assert_eq!((route.beside, route.panel), (Some(vec!["no_growth"]), None));
        let unknown = |name, value: &str| RouteProblem::UnknownValue(name, value.into());
        assert_eq!(
            problems,
            [
                unknown("with", "no_growth,utopia"),
                unknown("panel", "cellar"),
                unknown("over", "2")
            ]
        );
    }

    #[test]
    fn what_is_unknown_is_named_and_the_rest_applies() {
        let (route, problems) = Route::parse("#/atlantis?d=haishu&focus=happiness&theme=neon");
        assert_eq!((route.view, route.district), (View::Overview, Some("haishu")));
        assert_eq!(
            problems,
            [
                RouteProblem::UnknownView("atlantis".into()),
                RouteProblem::UnknownValue("focus", "happiness".into()),
                RouteProblem::UnknownValue("theme", "neon".into()),
            ]
        );
    }

    #[test]
    fn of_an_endless_address_only_the_page_is_read() {
        let long = "a".repeat(LIMIT_BYTES + 1);
        let (route, problems) = Route::parse(&format!("#/map?d=yinzhou&x={long}"));
        assert_eq!((route.view, route.district), (View::Map, None));
        assert_eq!(problems, [RouteProblem::TooLong]);
        assert_eq!(Route::parse(&long), (Route::default(), vec![RouteProblem::TooLong]));
    }

    #[test]
    fn nothing_at_all_is_the_overview() {
        for empty in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(empty), (Route::default(), vec![]));
        }
    }
}
