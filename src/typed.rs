//! Numbers as people type them: full-width digits, thousands separators, a per cent sign, either minus.

/// The number that a person meant; `None` when it is none, or not finite.
///
/// A comma that is followed by groups of three digits separates thousands, any other single comma is a decimal one.
///
/// ```
/// use sandtable::typed::number;
/// assert_eq!(number("３，９００"), Some(3900.0));
/// assert_eq!(number(" 2,85 % "), Some(2.85));
/// assert_eq!(number("many"), None);
/// ```
pub fn number(typed: &str) -> Option<f64> {
    let plain: String = typed.chars().filter_map(half_width).collect();
    // What the parser would take but nobody types as a value: "inf", "nan", "1e5".
    if plain.chars().any(char::is_alphabetic) {
        return None;
    }
    let value: f64 = without_commas(&plain).parse().ok()?;
    value.is_finite().then_some(value)
}

fn half_width(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        '。' | '．' => Some('.'),
        '，' | '、' => Some(','),
        '−' | '－' | '–' => Some('-'),
        '＋' => Some('+'),
        '%' | '％' => None,
        c if c.is_whitespace() => None,
        c => Some(c),
    }
}

fn without_commas(plain: &str) -> String {
    let whole = plain.split('.').next().unwrap_or(plain);
    let mut groups = whole.trim_start_matches(['-', '+']).split(',');
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let thousands = (1..=3).contains(&first.len()) && first != "0" && rest.iter().all(|g| g.len() == 3);
    if thousands {
        return plain.replace(',', "");
    }
    plain.replacen(',', ".", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<f64>) {
        assert_eq!(number(typed), expected, "{typed}");
    }

    #[test]
    fn numbers_as_typed() {
        check("243.1", Some(243.1));
        check("−1.5", Some(-1.5));
        check("+４．２", Some(4.2));
        check("60％", Some(60.0));
        check("12 390", Some(12_390.0));
    }

    #[test]
    fn commas_separate_thousands_or_decimals() {
        check("12,390", Some(12_390.0));
        check("1,234,567.8", Some(1_234_567.8));
        check("2,85", Some(2.85));
        check("0,125", Some(0.125));
        check("1,2,3", None);
        check("1,23,456", None);
    }

    #[test]
    fn nonsense_is_none() {
        for typed in ["", "-", "abc", "1e5", "inf", "NaN", "1.2.3", "十万"] {
            check(typed, None);
        }
    }
}
