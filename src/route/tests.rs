use super::*;
use crate::map::Measure;

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
    let unknown = |name: &str, value: &str| RouteProblem::UnknownValue(name.into(), value.into());
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
    let unknown = |name: &str, value: &str| RouteProblem::UnknownValue(name.into(), value.into());
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
            RouteProblem::UnknownValue("focus".into(), "happiness".into()),
            RouteProblem::UnknownValue("theme".into(), "neon".into()),
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
