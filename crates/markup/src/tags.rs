//! Which elements belong to drawings.

/// Elements of SVG that the page draws with and HTML does not know.
const SVG: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "foreignObject",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "textPath",
    "tspan",
    "use",
];

/// Elements that both have.
const BOTH: &[&str] = &["a", "style", "title"];

/// Whether an element is one of SVG, given whether it stands in one.
pub(crate) fn is_svg(tag: &str, inside: bool) -> bool {
    SVG.contains(&tag) || inside && BOTH.contains(&tag)
}

/// Whether what stands inside an element belongs to a drawing.
pub(crate) fn holds_svg(tag: &str, is_svg: bool) -> bool {
    is_svg && tag != "foreignObject"
}

/// Whether a name is that of a component: they are written with a capital.
pub(crate) fn is_component(name: &str) -> bool {
    let last = name.rsplit("::").next().unwrap_or(name);
    last.trim().starts_with(|c: char| c.is_ascii_uppercase())
}
