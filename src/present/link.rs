//! The link that a scene hands out: the page without the talk around it, as short as it gets.

use crate::route::Route;
use scenario::Scenario;

/// The fragment that shows the state on somebody else's device: their language, their theme, no talk, and of the scenario only what
/// differs from the one a page starts with.
///
/// ```
/// use sandtable::{present::link::handed_out, route::Route};
/// let (route, _) = Route::parse("#/whatif?lang=zh&theme=projector&stage=3&focus=productivity&v=1&preset=plan_path");
/// assert_eq!(handed_out(&route), "#/whatif?focus=productivity");
/// ```
pub fn handed_out(route: &Route) -> String {
    let mut out = Route {
        lang: None,
        theme: None,
        stage: None,
        ..route.clone()
    };
    if out.scenario == scenario::to_link(&Scenario::default()) {
        out.scenario.clear();
    }
    out.fragment()
}

/// The address for reading aloud or typing: without protocol; `None` when it is longer than anybody types.
pub fn typed_by_hand(address: &str) -> Option<&str> {
    let plain = address.split_once("://").map_or(address, |(_, rest)| rest);
    (plain.chars().count() <= TYPED_LIMIT).then_some(plain)
}

const TYPED_LIMIT: usize = 72;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_stays_in_the_link() {
        let (route, _) = Route::parse("#/whatif?stage=2&v=1&preset=plan_path&l=gdp:6.5");
        assert_eq!(handed_out(&route), "#/whatif?v=1&preset=plan_path&l=gdp:6.5");
        let (route, _) = Route::parse("#/map?d=beilun&theme=dark");
        assert_eq!(handed_out(&route), "#/map?d=beilun");
    }

    #[test]
    fn a_long_address_is_not_for_typing() {
        assert_eq!(typed_by_hand("https://example.org/#/map"), Some("example.org/#/map"));
        assert_eq!(typed_by_hand(&format!("https://{}", "x".repeat(80))), None);
    }
}
