//! A person's data inside the single file: an inert element that the file reads when it opens.

/// The id of that element.
pub const ID: &str = "sandtable-data";
/// The element that only the single file has: the module itself.
pub const MODULE: &str = "sandtable_bg.wasm";

/// Marks the scripts of libraries that the page has put into its head: a copy starts without them.
pub const LATE: &str = "data-late";

/// Data as the text of a script element. Only a closing tag or a comment could end it early; JSON can say both otherwise.
///
/// ```
/// use sandtable::io::carried::inert;
/// assert_eq!(inert(r#"{"a":"</script>"}"#), r#"{"a":"\u003c/script>"}"#);
/// ```
pub fn inert(data: &str) -> String {
    data.replace('<', "\\u003c")
}

/// The text of the single file with data inside, instead of what it may carry already. `None` for any other text.
///
/// ```
/// use sandtable::io::carried::put;
/// let file = r#"<body><script type="text/plain" id="sandtable_bg.wasm">H4s</script></body>"#;
/// let copy = put(file, "{}").ok_or("the single file")?;
/// assert!(copy.contains(r#"<script type="application/json" id="sandtable-data">{}</script>"#));
/// assert_eq!(put("<h1>404</h1>", "{}"), None);
/// # Ok::<(), &str>(())
/// ```
pub fn put(file: &str, data: &str) -> Option<String> {
    let open = format!("<script type=\"application/json\" id=\"{ID}\">");
    let mut page = file.to_owned();
    if let Some(start) = page.find(&open) {
        let end = start + page[start..].find("</script>")? + "</script>".len();
        page.replace_range(start..end, "");
    }
    let module = page.find(&format!("id=\"{MODULE}\""))?;
    let place = page[..module].rfind("<script")?;
    page.insert_str(place, &format!("{open}{}</script>\n", inert(data)));
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<head><script>a</script></head><body><div id=\"app\"></div><script type=\"text/plain\" id=\"sandtable_bg.wasm\">H4s</script></body>";

    #[test]
    fn the_data_stand_before_the_module_and_nothing_else_changes() {
        let copy = put(FILE, "{\"source\":\"</script><b>\"}").unwrap();
        let (before, rest) = copy.split_once("<script type=\"application/json\"").unwrap();
        let (data, after) = rest.split_once("</script>\n").unwrap();
        assert_eq!(format!("{before}{after}"), FILE);
        assert!(data.ends_with("{\"source\":\"\\u003c/script>\\u003cb>\"}"));
    }

    #[test]
    fn newer_data_take_the_place_of_older() {
        let old = put(FILE, "{\"old\":1}").unwrap();
        let new = put(&old, "{\"new\":2}").unwrap();
        assert_eq!(new.matches(ID).count(), 1);
        assert!(new.contains("new") && !new.contains("old"));
    }
}
