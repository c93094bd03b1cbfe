//! What is on the screen: view, language, theme, selection. One signal holds it; everything else is derived.

use crate::follow::Memo;
use crate::i18n::Lang;
use crate::map::zoom::Zoom;
use crate::map::{Base, Bases, Extent, Measure};
use crate::route::{FigureTab, Panel, Route, Theme, View};
use leptos::prelude::*;
use plan::{OutcomeId, Preset, Text};

const LANG_KEY: &str = "sandtable.lang";
const THEME_KEY: &str = "sandtable.theme";

/// The state of the screen.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    route: RwSignal<Route>,
    device_lang: Lang,
    device_theme: Theme,
    pub(crate) view: Memo<View>,
    pub(crate) lang: Memo<Lang>,
    pub(crate) theme: Memo<Theme>,
    pub(crate) focus: Memo<OutcomeId>,
    pub(crate) district: Memo<Option<&'static str>>,
    pub(crate) paired: Memo<Option<&'static str>>,
    pub(crate) compare: Memo<&'static Preset>,
    pub(crate) panel: Memo<Option<Panel>>,
    pub(crate) tab: Memo<usize>,
    pub(crate) overlay: Memo<bool>,
}

impl Screen {
    pub(crate) fn provide(route: Route) -> Self {
        let (device_lang, device_theme) = (device_lang(), device_theme());
        let route = RwSignal::new(route);
        let screen = Self {
            route,
            device_lang,
            device_theme,
            view: Memo::new(move |_| route.with(|r| r.view)),
            lang: Memo::new(move |_| route.with(|r| r.lang).unwrap_or(device_lang)),
            theme: Memo::new(move |_| route.with(|r| r.theme).unwrap_or(device_theme)),
            focus: Memo::new(move |_| route.with(|r| r.focus).unwrap_or(OutcomeId::TalentTotal)),
            district: Memo::new(move |_| route.with(|r| r.district)),
            paired: Memo::new(move |_| route.with(|r| r.paired.filter(|id| r.district.is_some_and(|d| d != *id)))),
            compare: Memo::new(move |_| route.with(|r| preset_or_first(r.compare))),
            panel: Memo::new(move |_| route.with(|r| r.panel)),
            tab: Memo::new(move |_| route.with(|r| usize::from(r.tab == Some(FigureTab::Table)))),
            overlay: Memo::new(move |_| route.with(|r| r.overlay == Some(true))),
        };
        provide_context(screen);
        screen
    }

    pub(crate) fn expect() -> Self {
        expect_context()
    }

    /// A text in the language of the moment, following every switch.
    pub(crate) fn t(self, text: Text) -> impl Fn() -> &'static str + Copy + Send + 'static {
        move || self.lang.get().of(text)
    }

    /// The page that is shown: the stage while a scene is on.
    pub(crate) fn shown(self) -> Memo<View> {
        Memo::new(move |_| self.route.with(|r| r.stage.map_or(r.view, |_| View::Present)))
    }

    /// The screen part of the address, following every change.
    pub(crate) fn route(self) -> Route {
        self.route.get()
    }

    /// The same without following.
    pub(crate) fn route_now(self) -> Route {
        self.route.get_untracked()
    }

    /// Takes over what an address says.
    pub(crate) fn set_route(self, route: Route) {
        if self.route.with_untracked(|now| *now != route) {
            self.route.set(route);
        }
    }

    pub(crate) fn set_lang(self, lang: Lang) {
        remember(LANG_KEY, lang.code());
        self.route
            .update(|r| r.lang = Some(lang).filter(|l| *l != self.device_lang || r.lang.is_some()));
    }

    pub(crate) fn set_theme(self, theme: Theme) {
        remember(THEME_KEY, theme.slug());
        self.route
            .update(|r| r.theme = Some(theme).filter(|t| *t != self.device_theme || r.theme.is_some()));
    }

    pub(crate) fn set_focus(self, focus: OutcomeId) {
        self.route.update(|r| r.focus = Some(focus));
    }

    pub(crate) fn set_compare(self, preset: &'static Preset) {
        self.route
            .update(|r| r.compare = Some(preset.id).filter(|id| *id != plan::presets()[0].id));
    }

    pub(crate) fn set_panel(self, panel: Option<Panel>) {
        self.route.update(|r| r.panel = panel);
    }

    /// The tab of the outcome's figure: 0 for the chart, 1 for the table.
    pub(crate) fn set_tab(self, tab: usize) {
        self.route
            .update(|r| r.tab = Some(FigureTab::Table).filter(|_| tab == 1));
    }

    pub(crate) fn set_overlay(self, overlay: bool) {
        self.route.update(|r| r.overlay = Some(true).filter(|_| overlay));
    }

    /// Ready-made scenarios side by side with the one on the table; at first the one that it is compared with.
    pub(crate) fn beside(self) -> Vec<&'static str> {
        let stated = self.route.with(|r| r.beside.clone());
        stated.unwrap_or_else(|| vec![self.compare.get().id])
    }

    pub(crate) fn set_beside(self, beside: Vec<&'static str>) {
        self.route.update(|r| r.beside = Some(beside));
    }

    /// What the map draws districts as.
    pub(crate) fn base(self) -> Base {
        Bases::expect().shown(self.route.with(|r| r.base))
    }

    pub(crate) fn set_base(self, base: Base) {
        let usual = Bases::expect().shown(None);
        self.route.update(|r| {
            r.base = Some(base).filter(|b| *b != usual);
            r.zoom = None;
        });
    }

    /// Which part the map shows: both cities when the selected district lies outside the usual part.
    pub(crate) fn area(self) -> Extent {
        self.route.with(|r| {
            let selected = r.district.and_then(plan::district);
            let usual = r.area.unwrap_or_default();
            if selected.is_none_or(|d| usual.has(d)) {
                usual
            } else {
                Extent::Both
            }
        })
    }

    /// Shows a part of the map; a selected district that is not in it is let go.
    pub(crate) fn set_area(self, area: Extent) {
        self.route.update(|r| {
            r.area = Some(area).filter(|a| *a != Extent::default());
            r.zoom = None;
            r.district = r.district.filter(|id| plan::district(id).is_some_and(|d| area.has(d)));
        });
    }

    /// How closely the map is looked at.
    pub(crate) fn zoom(self) -> Zoom {
        self.route.with(|r| r.zoom).unwrap_or_default()
    }

    pub(crate) fn set_zoom(self, zoom: Zoom) {
        let words = zoom.words();
        if words != self.route.with_untracked(|r| r.zoom.and_then(Zoom::words)) {
            self.route
                .update(|r| r.zoom = words.and_then(|words| Zoom::from_words(&words)));
        }
    }

    /// What the map is coloured by.
    pub(crate) fn measure(self) -> &'static Measure {
        Measure::or_first(self.route.with(|r| r.measure))
    }

    pub(crate) fn set_measure(self, measure: &'static Measure) {
        let first = Measure::or_first(None);
        self.route
            .update(|r| r.measure = Some(measure.id).filter(|id| *id != first.id));
    }

    /// The statement that the library shows.
    pub(crate) fn statement(self) -> Option<&'static str> {
        self.route.with(|r| r.statement)
    }

    pub(crate) fn set_statement(self, statement: Option<&'static str>) {
        self.route.update(|r| r.statement = statement);
    }

    pub(crate) fn set_district(self, district: Option<&'static str>) {
        self.route.update(|r| r.district = district);
    }

    /// The district that the selected one is compared with.
    pub(crate) fn set_paired(self, district: Option<&'static str>) {
        self.route.update(|r| r.paired = district);
    }
}

fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

// A browser that keeps no storage only forgets the preference.
fn remember(key: &str, value: &str) {
    let _ = storage().map(|kept| kept.set_item(key, value));
}

fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn device_lang() -> Lang {
    let browser = || Lang::from_tag(&gloo::utils::window().navigator().language()?);
    recall(LANG_KEY)
        .and_then(|tag| Lang::from_tag(&tag))
        .or_else(browser)
        .unwrap_or_default()
}

fn device_theme() -> Theme {
    recall(THEME_KEY)
        .and_then(|slug| Theme::from_slug(&slug))
        .unwrap_or_default()
}

/// The first ready-made scenario is the plan path: what everything is compared with unless a person says otherwise.
fn preset_or_first(id: Option<&str>) -> &'static Preset {
    let presets = plan::presets();
    id.and_then(|id| presets.iter().find(|preset| preset.id == id))
        .unwrap_or(&presets[0])
}
