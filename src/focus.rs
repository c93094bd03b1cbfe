//! The keyboard's place is never lost: when the element that has the focus goes or is switched off, the nearest one that is still there
//! gets it, instead of the top of the page.

use crate::state::Screen;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const STOPS: &str = "a[href], button, input, select, textarea, summary, [tabindex=\"0\"]";
/// How far neighbours are remembered in either direction: a row that goes takes several with it.
const NEAR: usize = 12;
/// What a click or a key does has been drawn by then.
const DRAWN_MS: u32 = 60;

/// The element that had the focus last, and those around it at that time, the nearest first.
#[derive(Default)]
struct Place {
    had: Option<HtmlElement>,
    /// It was part of a view, and the view's content is where it goes on when all around it has gone as well.
    in_view: bool,
    before: Vec<HtmlElement>,
    after: Vec<HtmlElement>,
}

/// Keeps watch for the life of the page.
pub(crate) fn keep(screen: Screen) {
    let place = Rc::new(RefCell::new(Place::default()));
    let window = gloo::utils::window();
    let seen = place.clone();
    EventListener::new(&window, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        *seen.borrow_mut() = target.map(Place::of).unwrap_or_default();
    })
    .forget();
    for kind in ["click", "keyup", "change"] {
        let place = place.clone();
        EventListener::new(&window, kind, move |_| {
            let place = place.clone();
            let look = move || {
                // Whoever gets the focus is noted at once: nothing is borrowed by then.
                let next = place.borrow().next(screen);
                if let Some(next) = next {
                    give(&next);
                }
            };
            Timeout::new(DRAWN_MS, look).forget();
        })
        .forget();
    }
}

impl Place {
    fn of(had: HtmlElement) -> Self {
        let mut all = Vec::new();
        if let Ok(found) = gloo::utils::document().query_selector_all(STOPS) {
            all.extend((0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok()));
        }
        let mut after = all.split_off(all.iter().position(|one| *one == had).unwrap_or(all.len()));
        // The first is the element itself.
        after = after.into_iter().skip(1).take(NEAR).collect();
        let before = all.into_iter().rev().take(NEAR).collect();
        let in_view = is_in_view(&had);
        let had = Some(had);
        Self {
            had,
            in_view,
            before,
            after,
        }
    }

    /// Who is to have the focus when it was lost: nobody while something has it, or when the person took it away by clicking beside it.
    fn next(&self, screen: Screen) -> Option<HtmlElement> {
        let now = gloo::utils::document().active_element();
        let is_lost = now.is_none_or(|now| now.tag_name() == "BODY" || is(&now, ":disabled"));
        let had = self.had.as_ref().filter(|had| is_lost && !can_have(had))?;
        // On the stage the keys turn scenes, so no button may catch them.
        let is_talk = screen.route_now().stage.is_some();
        // What is only switched off belongs to what stands before it; in place of what has gone comes the next.
        let (first, then) = if had.is_connected() {
            (&self.before, &self.after)
        } else {
            (&self.after, &self.before)
        };
        let next = again(had).into_iter().chain(first.iter().chain(then).cloned());
        let next = next
            .filter(|one| !is_talk && (!self.in_view || is_in_view(one)))
            .find(can_have);
        let main = || gloo::utils::document().get_element_by_id("main")?.dyn_into().ok();
        next.or_else(main)
    }
}

/// Gives the focus, and leaves the page where it is.
fn give(next: &HtmlElement) {
    let calm = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&calm, &"preventScroll".into(), &true.into());
    let focus = js_sys::Reflect::get(next, &"focus".into()).ok();
    if let Some(focus) = focus.and_then(|focus| focus.dyn_into::<js_sys::Function>().ok()) {
        let _ = focus.call1(next, &calm);
    }
}

/// The same element drawn anew: what it is called has not changed.
fn again(had: &HtmlElement) -> Option<HtmlElement> {
    let quoted = |name: &str| {
        had.get_attribute(name)
            .map(|value| format!("[{name}={}]", serde_json::Value::from(value)))
    };
    let selector = quoted("id").or_else(|| quoted("aria-label"))?;
    let found = gloo::utils::document().query_selector(&selector).ok()??;
    found.dyn_into().ok()
}

fn is_in_view(element: &HtmlElement) -> bool {
    element.closest("#main").is_ok_and(|main| main.is_some())
}

fn can_have(element: &HtmlElement) -> bool {
    let is_seen = element.offset_width() > 0 && element.offset_height() > 0;
    element.is_connected() && is_seen && element.tab_index() >= 0 && !is(element, ":disabled")
}

fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or(false)
}
