//! The one owner of ECharts handles: loads the library once, draws options into an element, resizes, disposes.

use super::option::to_json;
use crate::follow::let_go_with_owner;
use crate::io::carried::LATE;
use crate::widgets::resize::Watch;
use charming::Chart;
use gloo::events::EventListener;
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Handle;

    #[wasm_bindgen(js_namespace = echarts, js_name = init)]
    fn init(element: &web_sys::Element, theme: &JsValue, options: &JsValue) -> Handle;

    #[wasm_bindgen(method, js_name = setOption)]
    fn set_option(this: &Handle, option: &JsValue, not_merge: bool);

    #[wasm_bindgen(method)]
    fn resize(this: &Handle);

    #[wasm_bindgen(method)]
    fn dispose(this: &Handle);

    #[wasm_bindgen(method, js_name = getZr)]
    fn surface(this: &Handle) -> Surface;

    type Surface;

    #[wasm_bindgen(method)]
    fn flush(this: &Surface);
}

/// Where the chart library stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Library {
    NotAsked,
    Loading,
    Ready,
    Failed,
}

/// The library as a context. The page asks for it once the first view is usable; charts wait until it is there.
#[derive(Clone, Copy)]
pub(crate) struct ChartLibrary(RwSignal<Library>);

impl ChartLibrary {
    pub(crate) fn provide() -> Self {
        let library = Self(RwSignal::new(Library::NotAsked));
        provide_context(library);
        library
    }

    pub(crate) fn state(self) -> Library {
        self.0.get()
    }

    /// Loads it unless that is done or under way. The single file carries the source in the element; a site names its address.
    pub(crate) fn load(self) {
        if self.0.get_untracked() != Library::NotAsked {
            return;
        }
        self.0.set(Library::Loading);
        if self.insert_script().is_none() {
            self.0.set(Library::Failed);
        }
    }

    fn insert_script(self) -> Option<()> {
        let document = gloo::utils::document();
        let holder = document.get_element_by_id("echarts-source")?;
        let script: web_sys::HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
        script.set_attribute(LATE, "").ok()?;
        let inline = holder.text_content().filter(|text| !text.trim().is_empty());
        match &inline {
            Some(source) => script.set_text(source).ok()?,
            None => {
                if let Some(checksum) = holder.get_attribute("data-integrity") {
                    script.set_integrity(&checksum);
                }
                script.set_src(&holder.get_attribute("data-src")?);
            }
        }
        EventListener::once(&script, "load", move |_| self.0.set(Library::Ready)).forget();
        EventListener::once(&script, "error", move |_| self.0.set(Library::Failed)).forget();
        document.head()?.append_child(&script).ok()?;
        if inline.is_some() {
            self.0.set(Library::Ready);
        }
        Some(())
    }
}

/// A chart that follows its option. `label` is what a screen reader says; the table twin holds the numbers.
#[component]
pub(crate) fn ChartHost(
    #[prop(into)] option: Signal<Option<Chart>>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let library = expect_context::<ChartLibrary>();
    let place = NodeRef::<Div>::new();
    let handle = StoredValue::new_local(None::<Opened>);
    Effect::new(move || {
        let_go_with_owner();
        let (Library::Ready, Some(element)) = (library.state(), place.get()) else {
            return;
        };
        let Some(option) = option.get() else { return };
        handle.update_value(|held| {
            let (chart, ..) = held.get_or_insert_with(|| open(&element, handle));
            draw(chart, &option);
        });
    });
    on_cleanup(move || {
        if let Some((chart, ..)) = handle.try_update_value(Option::take).flatten() {
            chart.dispose();
        }
    });
    view! {
        <figure class="chart" role="img" aria-label=label data-state=move || format!("{:?}", library.state()).to_lowercase()>
            <div class="chart__place" node_ref=place></div>
        </figure>
    }
}

/// The chart, what follows its size, and what fits it to paper.
type Opened = (Handle, Watch, [EventListener; 2]);
type Held = StoredValue<Option<Opened>, LocalStorage>;

/// Room for a chart on an upright A4 page, in CSS pixels. A deck lies across, and is laid out for paper from the start.
const PAPER_PX: &str = "660px";

fn open(element: &web_sys::HtmlElement, held: Held) -> Opened {
    let renderer = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&renderer, &"renderer".into(), &"svg".into());
    let chart = init(element, &JsValue::NULL, &renderer);
    let resize = move || {
        let _ = held.try_with_value(|held| held.as_ref().map(|(chart, ..)| chart.resize()));
    };
    // A page is laid out for paper without telling anyone its new sizes: a chart wider than that is drawn anew before and after.
    let fit = |moment: &'static str, width: &'static str| {
        let place = element.clone();
        EventListener::new(&gloo::utils::window(), moment, move |_| {
            let is_upright = place.closest(".paper").ok().flatten().is_none();
            let is_wide = is_upright && place.client_width() > 660;
            if width.is_empty() || is_wide {
                let _ = place.style().set_property("width", width);
                resize();
                // Paper does not wait for the next frame, in which the library would draw.
                let _ = held.try_with_value(|held| held.as_ref().map(|(chart, ..)| chart.surface().flush()));
            }
        })
    };
    let paper = [fit("beforeprint", PAPER_PX), fit("afterprint", "")];
    (chart, Watch::new(element, resize), paper)
}

fn draw(chart: &Handle, option: &Chart) {
    if let Ok(option) = js_sys::JSON::parse(&to_json(option)) {
        chart.set_option(&option, true);
    }
}
