//! Finding and replacing elements in the page's HTML. Enough for a page that we write ourselves.

/// One element: its place in the text, its opening tag, and what stands inside.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    name: &'a str,
    start: usize,
    end: usize,
    open: &'a str,
    /// The text between the tags; empty for an element without closing tag.
    pub(crate) inner: &'a str,
}

impl<'a> Element<'a> {
    /// The value of an attribute; empty when it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        attributes(self.open)
            .into_iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// The element with more in its opening tag.
    pub(crate) fn with(&self, more: &str) -> String {
        let open = self.open.trim_end_matches('>').trim_end_matches('/');
        let close = if self.name == "link" || self.name == "meta" {
            String::new()
        } else {
            format!("</{}>", self.name)
        };
        format!("{open}{more}>{}{close}", self.inner)
    }

    /// True for a script that the browser runs (and not data or a text for later).
    pub(crate) fn is_program(&self) -> bool {
        matches!(self.attribute("type"), None | Some("" | "module" | "text/javascript"))
    }
}

/// Replaces every `name` element for which `change` has something to say.
pub(crate) fn rewrite(html: &str, name: &str, mut change: impl FnMut(&Element<'_>) -> Option<String>) -> String {
    let mut result = String::with_capacity(html.len());
    let mut position = 0;
    while let Some(element) = next_element(html, name, position) {
        result.push_str(&html[position..element.start]);
        match change(&element) {
            Some(text) => result.push_str(&text),
            None => result.push_str(&html[element.start..element.end]),
        }
        position = element.end;
    }
    result + &html[position..]
}

fn next_element<'a>(html: &'a str, name: &'a str, from: usize) -> Option<Element<'a>> {
    let start = find_open(html, name, from)?;
    let open_end = start + html[start..].find('>')? + 1;
    let open = &html[start..open_end];
    if !matches!(name, "script" | "style") {
        return Some(Element {
            name,
            start,
            end: open_end,
            open,
            inner: "",
        });
    }
    let inner_length = html[open_end..].find(&format!("</{name}"))?;
    let close = open_end + inner_length;
    let end = close + html[close..].find('>')? + 1;
    Some(Element {
        name,
        start,
        end,
        open,
        inner: &html[open_end..close],
    })
}

/// A text as it stands between tags.
pub(crate) fn text(plain: &str) -> String {
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn find_open(html: &str, name: &str, from: usize) -> Option<usize> {
    let mark = format!("<{name}");
    let mut position = from;
    loop {
        let start = position + html[position..].find(&mark)?;
        let next = html[start + mark.len()..].chars().next()?;
        if next == '>' || next.is_whitespace() {
            return Some(start);
        }
        position = start + mark.len();
    }
}

fn attributes(open: &str) -> Vec<(&str, &str)> {
    let inside = open.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let mut rest = inside
        .split_once(char::is_whitespace)
        .map_or("", |(_, rest)| rest)
        .trim_start();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let name_end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => split_value(after.trim_start()),
            None => ("", after),
        };
        found.push((name, value));
        rest = after.trim_start();
    }
    found
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::rewrite;

    const PAGE: &str = "<link rel='stylesheet' href=\"a.css\"/><script type=\"module\">go()</script>\
                        <script type=text/plain id=x data-src=e.js></script>";

    #[test]
    fn attributes_are_read_in_every_way_of_quoting() {
        let mut seen = Vec::new();
        rewrite(PAGE, "link", |link| {
            seen.push((
                link.attribute("rel").map(str::to_owned),
                link.attribute("href").map(str::to_owned),
            ));
            None
        });
        assert_eq!(seen, [(Some("stylesheet".into()), Some("a.css".into()))]);
        rewrite(PAGE, "script", |script| {
            assert_eq!(script.is_program(), script.inner == "go()");
            assert_eq!(script.attribute("data-src").is_some(), script.inner.is_empty());
            None
        });
    }

    #[test]
    fn what_is_not_replaced_stays_as_it_was() {
        assert_eq!(rewrite(PAGE, "script", |_| None), PAGE);
        assert_eq!(
            rewrite("<a>b<script>x</script>c", "script", |_| Some("!".into())),
            "<a>b!c"
        );
        assert_eq!(rewrite("<scripture>", "script", |_| Some("!".into())), "<scripture>");
    }
}
