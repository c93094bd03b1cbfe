//! The letters with which the readings of the tables' characters begin, so that 人才总量 is found by `rczl`.

use super::plan::Plan;
use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::{BTreeMap, BTreeSet};

/// Each first letter with the characters that a reading of begins so, in the order of letters. A character with several readings stands
/// under each of their letters: which one is meant is for the reader of the word to say.
pub(crate) fn by_letter(plan: &Plan) -> BTreeMap<char, String> {
    let mut letters: BTreeMap<char, String> = BTreeMap::new();
    for character in characters(plan) {
        for letter in readings(character) {
            letters.entry(letter).or_default().push(character);
        }
    }
    letters
}

/// What people call things: statements, indicators for short, and the places they are of.
fn characters(plan: &Plan) -> BTreeSet<char> {
    let statements = plan.facts.iter().map(|fact| &fact.name.zh);
    let districts = plan.districts.iter().map(|district| &district.name.zh);
    let platforms = plan.platforms.iter().map(|platform| &platform.name.zh);
    let short = plan.outcomes.iter().map(|outcome| &outcome.short.zh);
    let names = statements.chain(short).chain(districts).chain(platforms);
    names.flat_map(|name| name.chars()).collect()
}

fn readings(character: char) -> BTreeSet<char> {
    let usual = character.to_pinyin();
    let others = character.to_pinyin_multi();
    let all = usual.into_iter().chain(others.into_iter().flatten());
    all.filter_map(|reading| reading.plain().chars().next())
        .filter(char::is_ascii_lowercase)
        .collect()
}
