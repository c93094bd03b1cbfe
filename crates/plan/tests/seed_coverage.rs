//! Every number printed in the two source documents is either the value of a fact that names its place, or is listed in
//! `data/left_out.csv` with the reason why it states nothing.
//!
//! The documents are not part of the repository. When they do not lie beside the checkout, the tests that need them say so and pass; the
//! one of the list itself always runs.

#[path = "seed_coverage/places.rs"]
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use places::Places;

/// Characters that write a number. 一 is not among them: in these documents it makes words (一批, 一体化), never a quantity.
const NUMERALS: &str = "二三四五六七八九十百千万亿两双零〇";

type Row = BTreeMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let path = root().join("data").join(name);
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader
        .deserialize()
        .map(|row| row.unwrap_or_else(|error| panic!("{name}: {error}")))
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Both documents by place; `None`, said aloud, when they are not there.
fn documents() -> Option<Places> {
    let folder = root().join("../shared/seeds");
    let (Some(plan), Some(article)) = (document(&folder, "000_"), document(&folder, "002_")) else {
        eprintln!("skipped because the documents are not beside the checkout");
        return None;
    };
    let mut places = places::of_plan(&plan);
    places.extend(places::of_article(&article));
    Some(places)
}

fn document(folder: &Path, prefix: &str) -> Option<String> {
    let mut entries = fs::read_dir(folder).ok()?.flatten();
    let entry = entries.find(|entry| entry.file_name().to_string_lossy().starts_with(prefix))?;
    fs::read_to_string(entry.path()).ok()
}

/// The places that a fact names, without the words in brackets behind them.
fn places_of(fact: &Row) -> impl Iterator<Item = &str> {
    let others = fact["also_in"].split(';').filter(|place| !place.is_empty());
    others
        .map(|place| place.split('[').next().unwrap_or(place))
        .chain([fact["place"].as_str()])
}

/// A statement without digits: a number written in characters (百家), or words alone.
fn is_in_words(fact: &Row) -> bool {
    !fact["value_text"].contains(|c: char| c.is_ascii_digit())
}

fn stands_at(left_out: &Row, place: &str) -> bool {
    left_out["place"] == "*" || left_out["place"] == place
}

/// The text of a place without what is left out and without the words of facts that have no digits.
fn strike(place: &str, text: &str, left_out: &[Row], facts: &[Row]) -> String {
    let mut words: Vec<&str> = left_out
        .iter()
        .filter(|row| stands_at(row, place))
        .map(|row| row["text"].as_str())
        .collect();
    words.extend(
        facts
            .iter()
            .filter(|fact| is_in_words(fact) && fact["place"] == place)
            .map(|fact| fact["value_text"].as_str()),
    );
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.iter().fold(text.to_owned(), |text, word| text.replace(word, "□"))
}

/// Groups of digits with their decimals, in a spelling that compares: `2.50` as `2.5`.
fn numbers(text: &str) -> Vec<String> {
    let groups = text
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|group| group.trim_matches('.'));
    let mut numbers: Vec<String> = groups
        .filter_map(|group| group.parse::<f64>().ok())
        .map(|n| n.to_string())
        .collect();
    numbers.sort();
    numbers
}

/// Numerals in characters, except the 万 and 亿 that belong to the unit of a number in digits.
fn words(text: &str) -> Vec<String> {
    let mut before = ' ';
    let mut found = Vec::new();
    for c in text.chars() {
        let of_unit = "万亿".contains(c) && before.is_ascii_digit();
        if NUMERALS.contains(c) && !of_unit {
            found.push(format!("{before}{c}"));
        }
        before = c;
    }
    found
}

#[test]
fn every_number_is_a_fact_or_left_out() {
    let Some(places) = documents() else { return };
    let (facts, left_out) = (table("facts.csv"), table("left_out.csv"));
    let mut stated: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| !is_in_words(fact)) {
        for place in places_of(fact) {
            stated.entry(place).or_default().extend(numbers(&fact["value"]));
        }
    }
    for (place, text) in &places {
        let rest = strike(place, text, &left_out, &facts);
        let mut of_facts = stated.remove(place.as_str()).unwrap_or_default();
        of_facts.sort();
        assert_eq!(
            numbers(&rest),
            of_facts,
            "{place}: digits in the document (left) and in facts.csv (right)"
        );
        assert_eq!(words(&rest), Vec::<String>::new(), "{place}: numerals in characters");
    }
    assert!(
        stated.is_empty(),
        "facts at places that the documents do not have: {stated:?}"
    );
}

#[test]
fn statements_in_words_stand_where_they_say() {
    let Some(places) = documents() else { return };
    for fact in table("facts.csv").iter().filter(|fact| is_in_words(fact)) {
        let words = &fact["value_text"];
        assert!(
            places[&fact["place"]].contains(words),
            "{}: {words} is not printed at {}",
            fact["id"],
            fact["place"]
        );
        let value = match words.chars().next() {
            Some('百') => "100",
            Some('千') => "1000",
            Some('两') => "2",
            _ => "",
        };
        assert_eq!(fact["value"], value, "{}: {words}", fact["id"]);
    }
}

#[test]
fn what_is_left_out_stands_where_the_list_says() {
    let Some(places) = documents() else { return };
    for row in table("left_out.csv") {
        let found = places
            .iter()
            .any(|(place, text)| stands_at(&row, place) && text.contains(&row["text"]));
        assert!(found, "{} does not stand at {}", row["text"], row["place"]);
    }
}

#[test]
fn everything_left_out_has_its_reason_once() {
    let mut seen = BTreeSet::new();
    for row in table("left_out.csv") {
        assert!(
            !row["reason_zh"].is_empty() && !row["reason_en"].is_empty(),
            "{}: no reason",
            row["text"]
        );
        assert!(
            seen.insert((row["place"].clone(), row["text"].clone())),
            "{} at {}: twice",
            row["text"],
            row["place"]
        );
    }
    assert!(!seen.is_empty());
}
