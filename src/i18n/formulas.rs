//! Formulas of findings with the printed numbers put in, so that anyone can check them with a pocket calculator.

use super::Lang;
use super::facts::printed_number;
use super::numbers::{fixed, printed, quantity};
use model::consistency::Figure;
use model::formula::{Formula, Operator};

/// The unit of a figure that is a multiple of another.
const MULTIPLE: &str = "times";

/// The formula in the printed units: `(730.8 ÷ 590.0)^(1/5)`. Intermediate results are rounded as they are shown.
pub fn written(formula: &Formula) -> String {
    match formula {
        Formula::Fact(fact) => printed_number(fact),
        Formula::Number(number) => constant(*number),
        Formula::Named(_, inner) => rounded(inner.value()),
        Formula::Joined(operator, sides) => {
            let (own, left, right) = (strength(formula), strength(&sides.0), strength(&sides.1));
            let keeps_order = matches!(operator, Operator::Plus | Operator::Times);
            let is_power = *operator == Operator::Power;
            format!(
                "{}{}{}",
                bracketed(&sides.0, left < own || is_power && left == own),
                sign(*operator),
                bracketed(&sides.1, right < own || !keeps_order && right == own)
            )
        }
    }
}

/// Formula and result in the printed unit: `228.5 ÷ 3,873 × 10⁴ ≈ 590.0`.
pub fn equation(figure: &Figure) -> String {
    let value = figure.formula.value();
    let shown = figure_number(figure);
    let exact = shown.replace([',', '−'], "").parse::<f64>();
    let is_exact = exact.is_ok_and(|e| (e - value.abs()).abs() < 1e-9);
    let equals = if is_exact { "=" } else { "≈" };
    format!("{} {equals} {shown}", written(&figure.formula))
}

/// The digits of a figure, in its printed unit.
pub fn figure_number(figure: &Figure) -> String {
    let value = figure.formula.value();
    fixed(value, decimals(figure.unit, value))
}

/// The value of a figure with its unit, in the scale of the language.
pub fn figure_words(lang: Lang, figure: &Figure) -> String {
    value_words(lang, figure, figure.formula.value())
}

/// Another value of a figure, in the same words.
pub fn value_words(lang: Lang, figure: &Figure, value: f64) -> String {
    let decimals = decimals(figure.unit, value);
    let is_multiple = figure.unit == MULTIPLE;
    match plan::units().iter().find(|unit| unit.id == figure.unit && !is_multiple) {
        Some(unit) => quantity(lang, value, unit, decimals).joined(lang),
        None if lang == Lang::Zh => format!("{}倍", fixed(value, decimals)),
        None => format!("{} times", fixed(value, decimals)),
    }
}

fn decimals(unit: &str, value: f64) -> usize {
    match unit {
        MULTIPLE if is_round(value) => 0,
        "pct_per_year" | MULTIPLE => 2,
        "percent" => 1,
        // A small number that one digit does not give exactly.
        "wan_person" if (1.0..10.0).contains(&value.abs()) && !is_round(value * 10.0) => 2,
        "wan_person" => 1,
        _ => 0,
    }
}

fn is_round(value: f64) -> bool {
    (value - value.round()).abs() < 1e-9
}

// Four significant digits, as many as a check by hand needs.
fn rounded(value: f64) -> String {
    let decimals = match value.abs() {
        v if v >= 1000.0 || is_round(value) => 0,
        v if v >= 10.0 => 1,
        v if v >= 1.0 => 2,
        _ => 4,
    };
    fixed(value, decimals)
}

fn constant(number: f64) -> String {
    match number {
        1e4 => "10⁴".to_owned(),
        0.2 => "(1/5)".to_owned(),
        other => printed(other),
    }
}

fn bracketed(formula: &Formula, in_brackets: bool) -> String {
    let inner = written(formula);
    if in_brackets { format!("({inner})") } else { inner }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Plus => " + ",
        Operator::Minus => " − ",
        Operator::Times => " × ",
        Operator::Over => " ÷ ",
        Operator::Power => "^",
    }
}

fn strength(formula: &Formula) -> u8 {
    match formula {
        Formula::Joined(Operator::Plus | Operator::Minus, _) => 0,
        Formula::Joined(Operator::Times | Operator::Over, _) => 1,
        Formula::Joined(Operator::Power, _) => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::consistency::findings;

    fn figure(finding: &str, figure: &str) -> Figure {
        let findings = findings();
        let found = findings.iter().find(|f| f.id == finding).expect("a finding");
        let mut figures = found.figures.iter();
        figures.find(|f| f.id == figure).cloned().expect("a figure")
    }

    #[track_caller]
    fn check(of: (&str, &str), expected: &str) {
        assert_eq!(equation(&figure(of.0, of.1)), expected);
    }

    #[test]
    fn numbers_are_put_in() {
        check(("employment", "employed_2020"), "228.5 ÷ 3,873 × 10⁴ ≈ 590.0");
        check(
            ("employment", "growth_a_year"),
            "((730.8 ÷ 590.0)^(1/5) − 1) × 100 ≈ 4.37",
        );
        check(("leading_talents", "national_2015"), "190 ÷ (1 + 143.6 ÷ 100) ≈ 78");
        check(("graduates", "graduates_a_year"), "65 ÷ 5 = 13.0");
        check(("parts_of_the_total", "missing_2020"), "228.5 − 228.4 = 0.1");
    }

    #[test]
    fn results_read_in_both_languages() {
        let employed = figure("employment", "employed_2025");
        assert_eq!(figure_words(Lang::Zh, &employed), "730.8万人");
        assert_eq!(figure_words(Lang::En, &employed), "7.308 million people");
        let multiple = figure("leading_talents", "multiple_2025");
        assert_eq!(figure_words(Lang::Zh, &multiple), "1.79倍");
    }
}
