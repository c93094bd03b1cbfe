//! What the page's document holds before anything runs: the plan's main table for browsers that cannot run the page, and the
//! check that tells them apart.

use super::site::Module;
use super::{html, policy, read, write};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;

/// The table in the page's two languages, from the published data.
///
/// # Errors
/// When the data are missing or a figure of table 1 is.
pub(crate) fn put_table(site: &Path, page: &str) -> Result<String> {
    let plan: Value = serde_json::from_str(&read(&site.join("data/plan.json"))?).context("plan.json is damaged")?;
    let mut rows = String::new();
    for indicator in plan["indicators"].as_array().context("plan.json has no indicators")? {
        row(&mut rows, indicator)?;
    }
    anyhow::ensure!(page.contains(PLACE), "index.html has no place for the table");
    Ok(page.replace(PLACE, &rows))
}

const PLACE: &str = "<!-- rows of table 1 -->";

fn row(out: &mut String, indicator: &Value) -> Result<()> {
    let word = |value: &Value| -> Result<String> {
        let text = value.as_str().with_context(|| format!("no text in {indicator}"))?;
        Ok(html::text(text))
    };
    let (name, unit) = (&indicator["name"], &indicator["unit_name"]);
    let base = match &indicator["baseline"] {
        Value::Null => "—".to_owned(),
        figure => printed(figure)?,
    };
    writeln!(
        out,
        "<tr><th scope=\"row\">{} <span lang=\"en\">{}</span></th><td>{} <span lang=\"en\">{}</span></td><td>{base}</td><td>{}</td></tr>",
        word(&name["zh"])?,
        word(&name["en"])?,
        word(&unit["zh"])?,
        word(&unit["en"])?,
        printed(&indicator["target"])?,
    )?;
    Ok(())
}

/// The figure as the plan prints it, with its sign.
fn printed(figure: &Value) -> Result<String> {
    Ok(html::text(
        figure["value_text"].as_str().context("a figure without text")?,
    ))
}

/// Puts the check of the browser before everything else that the page loads; it asks for the module too, and for its later parts when the
/// address needs them at once.
///
/// # Errors
/// When the script is missing or cannot be written.
pub(crate) fn put_check(script: &Path, site: &Path, page: &str, module: &Module) -> Result<String> {
    let content = read(script)?;
    let file = format!("start-{}.js", super::site::hash(content.as_bytes()));
    write(&site.join(&file), &content)?;
    let checksum = policy::integrity(&std::fs::read(site.join(&module.file))?);
    let later: Vec<String> = module.later.iter().map(|part| format!("./{part}")).collect();
    let tag = format!(
        "<script src=\"./{file}\" data-module=\"./{}\" data-checksum=\"{checksum}\" data-later=\"{}\"></script>\n  <link rel=\"icon\"",
        module.file,
        later.join(" ")
    );
    Ok(page.replacen("<link rel=\"icon\"", &tag, 1))
}

#[cfg(test)]
mod tests {
    use super::{printed, row};
    use serde_json::json;

    #[test]
    fn a_row_says_what_table_1_prints() {
        let mut rows = String::new();
        let indicator = json!({
            "name": {"zh": "人才", "en": "A & B"}, "unit_name": {"zh": "万人", "en": "10,000 people"},
            "baseline": null, "target": {"value_text": ">285", "op": "gt"},
        });
        assert!(row(&mut rows, &indicator).is_ok());
        assert!(
            rows.contains("A &amp; B") && rows.contains("<td>—</td><td>&gt;285</td>"),
            "{rows}"
        );
        assert!(
            rows.contains("<td>万人 <span lang=\"en\">10,000 people</span></td>"),
            "{rows}"
        );
    }

    #[test]
    fn a_figure_without_text_is_an_error() {
        assert!(printed(&json!({"value": 1})).is_err());
    }
}
