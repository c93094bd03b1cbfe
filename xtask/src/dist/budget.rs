//! What the page may weigh: a change that makes it heavier says so in `budget.json`.

use super::sizes::{self, Size};
use super::{files, read};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::path::Path;

/// The committed limits: bytes by name.
const FILE: &str = "budget.json";
/// What a visitor downloads only on request, or another site for its preview.
const ON_REQUEST: [&str; 3] = ["data/", "licences/", "preview."];

/// Fails when a sum is above its limit; the message names the sum, the limit and the file to change.
///
/// # Errors
/// Also when the limits are missing or damaged, or a file cannot be read.
pub(crate) fn check(root: &Path) -> Result<()> {
    let limits: Map<String, Value> =
        serde_json::from_str(&read(&root.join(FILE))?).with_context(|| format!("{FILE} is damaged"))?;
    let over = exceeded(&limits, &weigh(&root.join("dist"))?)?;
    if over.is_empty() {
        return Ok(());
    }
    bail!(
        "heavier than {FILE} allows (make it lighter, or raise the limit with the reason): {}",
        over.join("; ")
    )
}

/// The sums that have limits, by name.
fn weigh(dist: &Path) -> Result<Vec<(&'static str, usize)>> {
    let site = dist.join("site");
    let (mut first, mut all) = (0, 0);
    for file in files(&site)? {
        let name = file.strip_prefix(&site)?.to_string_lossy().replace('\\', "/");
        let Size { brotli, .. } = sizes::of(&file)?;
        if !sizes::is_sent(&name) || ON_REQUEST.iter().any(|folder| name.starts_with(folder)) {
            continue;
        }
        all += brotli;
        if is_first(&name) {
            first += brotli;
        }
    }
    let single = std::fs::metadata(dist.join("sandtable.html"))?.len();
    Ok(vec![
        ("first usable view, brotli", first),
        ("all of the app with charts, brotli", all),
        ("single file, raw", usize::try_from(single)?),
    ])
}

/// What is asked for before the levers of the first view answer.
fn is_first(name: &str) -> bool {
    let starts = ["index.html", "start-", "boot-", "sandtable-", "style-"];
    starts.iter().any(|start| name.starts_with(start))
}

fn exceeded(limits: &Map<String, Value>, sums: &[(&str, usize)]) -> Result<Vec<String>> {
    let mut over = Vec::new();
    for (name, bytes) in sums {
        let limit = limits
            .get(*name)
            .and_then(Value::as_u64)
            .with_context(|| format!("{FILE} has no limit for {name}"))?;
        if u64::try_from(*bytes)? > limit {
            over.push(format!("{name}: {bytes} of {limit}"));
        }
    }
    Ok(over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_above_its_limit_is_named() {
        let limits = serde_json::json!({ "a": 10, "b": 10 });
        let limits = limits.as_object().unwrap();
        assert_eq!(exceeded(limits, &[("a", 10), ("b", 11)]).unwrap(), ["b: 11 of 10"]);
        assert!(exceeded(limits, &[("c", 1)]).is_err());
    }

    #[test]
    fn the_first_view_is_told_from_what_follows() {
        assert!(is_first("sandtable-0123_bg.wasm") && is_first("style-0123.css"));
        assert!(!is_first("later-0123.wasm") && !is_first("echarts-0123.js"));
    }
}
