//! Whose values a row holds, by id, number in table 1, or name.

use crate::Subject;
use crate::amount::plain;

/// The subject of a name, or how many have it.
pub(super) fn subject(name: &str, scope: Option<&str>) -> Result<Subject, usize> {
    if let Some(of) = Subject::from_id(name.trim()) {
        return Ok(of);
    }
    let wanted = folded(name);
    if let Some(outcome) = plan::outcomes().iter().find(|outcome| outcome.no.to_string() == wanted) {
        return Ok(Subject::Indicator(outcome.id));
    }
    let is_named = |of: &Subject| {
        let target = of.target();
        let short = match of {
            Subject::Indicator(id) => Some(id.def().short),
            Subject::Target(_) => None,
        };
        [Some(target.name), short]
            .into_iter()
            .flatten()
            .any(|text| folded(text.zh) == wanted || folded(text.en) == wanted)
    };
    let mut named: Vec<Subject> = Subject::all().filter(is_named).collect();
    if let Some(scope) = scope.map(folded).filter(|scope| named.len() > 1 && !scope.is_empty()) {
        named.retain(|of| {
            let id = of.target().scope;
            let name = plan::district(id)
                .map(|d| d.name)
                .or_else(|| plan::platform(id).map(|p| p.name));
            folded(id) == scope
                || name.is_some_and(|name| folded(name.zh).starts_with(&scope) || folded(name.en) == scope)
        });
    }
    match named.as_slice() {
        [one] => Ok(*one),
        many => Err(many.len()),
    }
}

/// A name without spaces, quotation marks, leading numbers and differences of width and case.
fn folded(name: &str) -> String {
    let plain = plain(name).to_lowercase();
    let inner = plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '(' | ')'));
    let text = if inner.is_empty() { plain.as_str() } else { inner };
    text.chars()
        .filter(|c| !matches!(c, '“' | '”' | '"' | '\'' | '‘' | '’' | '《' | '》'))
        .collect()
}
