//! Rows that scroll sideways.

use crate::state::Screen;
use leptos::prelude::*;

/// Brings what matches `selector` to the middle of a row, once the page stands; the page itself stays where it is.
pub(crate) fn bring_to_middle(row: &web_sys::Element, selector: &'static str) {
    let row = row.clone();
    request_animation_frame(move || {
        if let Ok(Some(item)) = row.query_selector(selector) {
            let (place, room) = (item.get_bounding_client_rect(), row.get_bounding_client_rect());
            row.scroll_by_with_x_and_y(place.left() - room.left() - (room.width() - place.width()) / 2.0, 0.0);
        }
    });
}

/// On a phone half of the navigation's words stand outside the window; the one of the view that is shown does not.
pub(crate) fn show_current_view(screen: Screen) {
    Effect::new(move || {
        let _ = (screen.view.get(), screen.lang.get());
        if let Ok(Some(nav)) = document().query_selector(".nav") {
            bring_to_middle(&nav, "[aria-current]");
        }
    });
}
