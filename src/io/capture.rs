//! What stands in an element of the page as markup of an SVG: drawings with the looks that the style sheet gives them, and
//! words, boxes and lines around them. Also that markup as a PNG. Nothing is asked from anywhere.

use super::picture::{Drawing, Letters, Picture, box_markup, text_markup};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CssStyleDeclaration, DomRect, Element, Node, XmlSerializer};

/// Looks that an element hands on to what is in it.
const INHERITED: [&str; 18] = [
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "letter-spacing",
    "text-anchor",
    "dominant-baseline",
    "visibility",
    "paint-order",
];
/// Looks of the element alone, with the value that need not be told.
const OWN: [(&str, &str); 6] = [
    ("opacity", "1"),
    ("display", "inline"),
    ("vector-effect", "none"),
    ("stop-color", "rgb(0, 0, 0)"),
    ("clip-path", "none"),
    ("transform", "none"),
];
/// A pixel row of letters: from the middle of the line's box to the line that letters stand on, in their size.
const BASELINE: f64 = 0.37;
/// PNGs have this many pixels to a CSS pixel.
const PIXELS: f64 = 2.0;

/// Everything visible in the element.
pub(crate) fn capture(root: &Element) -> Drawing {
    let frame = root.get_bounding_client_rect();
    let mut capture = Capture {
        left: frame.left(),
        top: frame.top(),
        markup: String::new(),
    };
    capture.children(root, None);
    Drawing {
        width: frame.width().max(f64::from(root.scroll_width())),
        height: frame.height(),
        markup: capture.markup,
    }
}

struct Capture {
    left: f64,
    top: f64,
    markup: String,
}

impl Capture {
    fn children(&mut self, parent: &Element, looks: Option<&CssStyleDeclaration>) {
        let nodes = parent.child_nodes();
        for node in (0..nodes.length()).filter_map(|index| nodes.item(index)) {
            match (node.dyn_ref::<Element>(), looks) {
                (Some(element), _) => self.element(element),
                (None, Some(looks)) => self.words(&node, looks),
                (None, None) => {}
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let Some(looks) = looks(element).filter(|looks| is_visible(element, looks)) else {
            return;
        };
        let place = element.get_bounding_client_rect();
        if element.tag_name().eq_ignore_ascii_case("svg") {
            self.drawing(element, &place);
            return;
        }
        if value(&looks, "position") != "static" && place.width() < 2.0 && place.height() < 2.0 {
            // Words for screen readers only.
            return;
        }
        self.boxes(&looks, &place);
        self.children(element, Some(&looks));
    }

    /// Background and borders.
    fn boxes(&mut self, looks: &CssStyleDeclaration, place: &DomRect) {
        let (x, y) = (place.left() - self.left, place.top() - self.top);
        let (width, height) = (place.width(), place.height());
        let radius = pixels(&value(looks, "border-top-left-radius"));
        let mut put = |area: [f64; 4], radius: f64, fill: &str| {
            if area[2] > 0.0 && area[3] > 0.0 && !is_clear(fill) {
                self.markup.push_str(&box_markup(area, radius, fill));
            }
        };
        put([x, y, width, height], radius, &value(looks, "background-color"));
        if value(looks, "background-image") != "none" {
            put([x, y, width, height], radius, "url(#figure-hatch)");
        }
        for side in ["top", "right", "bottom", "left"] {
            let thick = pixels(&value(looks, &format!("border-{side}-width")));
            let area = match side {
                "top" => [x, y, width, thick],
                "right" => [x + width - thick, y, thick, height],
                "bottom" => [x, y + height - thick, width, thick],
                _ => [x, y, thick, height],
            };
            put(area, 0.0, &value(looks, &format!("border-{side}-color")));
        }
    }

    fn words(&mut self, node: &Node, looks: &CssStyleDeclaration) {
        let text = node.text_content().unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        let (size, colour) = (pixels(&value(looks, "font-size")), value(looks, "color"));
        let (weight, family) = (value(looks, "font-weight"), value(looks, "font-family"));
        let style = Letters {
            size,
            colour: &colour,
            weight: &weight,
            family: &family,
        };
        for (words, place) in lines(node, &text) {
            let y = place.top() + place.height() / 2.0 + size * BASELINE - self.top;
            self.markup
                .push_str(&text_markup(place.left() - self.left, y, &style, words.trim_end()));
        }
    }

    /// A drawing with its looks written into it, at its place.
    fn drawing(&mut self, svg: &Element, place: &DomRect) {
        let Some(copy) = svg
            .clone_node_with_deep(true)
            .ok()
            .and_then(|copy| copy.dyn_into::<Element>().ok())
        else {
            return;
        };
        dress(svg, &copy, None);
        if copy.get_attribute("viewBox").is_none() {
            let _ = copy.set_attribute("viewBox", &format!("0 0 {} {}", place.width(), place.height()));
        }
        let placed = [
            ("x", place.left() - self.left),
            ("y", place.top() - self.top),
            ("width", place.width()),
            ("height", place.height()),
        ];
        for (name, value) in placed {
            let _ = copy.set_attribute(name, &format!("{value:.1}"));
        }
        if looks(svg).is_some_and(|looks| value(&looks, "overflow") == "visible") {
            let _ = copy.set_attribute("overflow", "visible");
        }
        let text = XmlSerializer::new().and_then(|serializer| serializer.serialize_to_string(&copy));
        self.markup.push_str(&text.unwrap_or_default());
    }
}

/// Writes the computed looks of an element and all in it into its copy, and takes out what means nothing in a file.
fn dress(element: &Element, copy: &Element, above: Option<&CssStyleDeclaration>) {
    let Some(looks) = looks(element) else { return };
    for name in copy.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let is_foreign = ["class", "style", "tabindex", "role", "href", "focusable"].contains(&name.as_str());
        if is_foreign || name.starts_with("aria-") || name.starts_with("data-") {
            let _ = copy.remove_attribute(&name);
        }
    }
    for name in INHERITED {
        let found = value(&looks, name);
        if above.is_none_or(|above| value(above, name) != found) {
            let _ = copy.set_attribute(name, &found);
        }
    }
    for (name, usual) in OWN {
        let found = value(&looks, name);
        // What the element is laid out as on the page, `block` or `flex`, says nothing in a file; that it is hidden does.
        if found != usual && (name != "display" || found == "none") {
            let _ = copy.set_attribute(name, &found);
        }
    }
    let (from, to) = (element.children(), copy.children());
    for index in 0..from.length() {
        if let (Some(from), Some(to)) = (from.item(index), to.item(index)) {
            dress(&from, &to, Some(&looks));
        }
    }
}

/// The lines that a text is broken into, each with its place.
fn lines(node: &Node, text: &str) -> Vec<(String, DomRect)> {
    let Ok(range) = gloo::utils::document().create_range() else {
        return Vec::new();
    };
    let mut lines: Vec<(String, DomRect)> = Vec::new();
    let mut at = 0;
    for c in text.chars() {
        let end = at + u32::try_from(c.len_utf16()).unwrap_or(1);
        let _ = range.set_start(node, at).and_then(|()| range.set_end(node, end));
        at = end;
        let place = range.get_bounding_client_rect();
        if place.width() <= 0.0 {
            continue;
        }
        match lines.last_mut() {
            Some((line, first)) if (first.top() - place.top()).abs() < first.height() / 2.0 => line.push(c),
            _ if c.is_whitespace() => {}
            _ => lines.push((c.to_string(), place)),
        }
    }
    lines
}

fn is_visible(element: &Element, looks: &CssStyleDeclaration) -> bool {
    let is_control = ["SELECT", "INPUT", "TEXTAREA", "SCRIPT", "STYLE"].contains(&element.tag_name().as_str());
    !is_control
        && !element.class_list().contains("no-picture")
        && value(looks, "display") != "none"
        && value(looks, "visibility") == "visible"
        && value(looks, "opacity") != "0"
}

fn looks(element: &Element) -> Option<CssStyleDeclaration> {
    gloo::utils::window().get_computed_style(element).ok().flatten()
}

fn value(looks: &CssStyleDeclaration, name: &str) -> String {
    looks.get_property_value(name).unwrap_or_default()
}

fn pixels(length: &str) -> f64 {
    length.trim_end_matches("px").parse().unwrap_or(0.0)
}

fn is_clear(colour: &str) -> bool {
    colour.is_empty() || colour == "transparent" || colour.ends_with(", 0)") || colour.ends_with("/ 0)")
}

/// The picture in pixels.
///
/// # Errors
/// What the browser says when it will not draw it.
pub(crate) async fn png(picture: &Picture) -> Result<Blob, JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    // A data address holds the picture itself: a canvas stays readable in every engine, also on a page opened from a file.
    let text = js_sys::encode_uri_component(&picture.svg);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await?;
    let canvas: web_sys::HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.unchecked_into();
    let (width, height) = (picture.width * PIXELS, picture.height * PIXELS);
    // Sides of a figure are a few thousand pixels at most.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let made = js_sys::Promise::new(&mut |resolve, reject| {
        let taken = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if let Err(refused) = canvas.to_blob(taken.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &refused);
        }
    });
    JsFuture::from(made).await?.dyn_into()
}
