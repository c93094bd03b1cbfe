//! Decks come back from files and links as they were, and whatever is wrong with one is told with its place.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use plan::{LeverId, SceneFocus};
use proptest::prelude::*;
use scenario::{
    DECK_LINK_LIMIT, Deck, LEVERS_LIMIT, SCENES_LIMIT, Scene, Words, deck_from_json, deck_from_link, deck_to_json,
    deck_to_link, from_link, is_deck,
};

fn told(text: &str, expected: &[&str]) {
    let told: Vec<String> = deck_from_json(text)
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(told, expected, "{text}");
}

fn one(scene: &str) -> String {
    format!(r#"{{"deck":[{scene}]}}"#)
}

#[test]
fn the_ready_made_talk_has_scenes_that_can_be_shown() {
    assert!(plan::scenes().len() >= 8);
    for scene in plan::scenes() {
        let query = scene.state.split_once('?').map_or("", |(_, query)| query);
        assert_eq!(from_link(query).diagnostics, [], "{}", scene.id);
        assert!(scene.levers.len() <= LEVERS_LIMIT, "{}", scene.id);
    }
    let link = deck_to_link(&Deck::ready()).unwrap();
    assert!(
        link.len() < 500,
        "scenes of the ready-made talk are only named: {}",
        link.len()
    );
}

#[test]
fn a_file_tells_every_problem_with_its_place() {
    told(r##"{"version":1,"deck":[{"state":"#/map"}]}"##, &[]);
    told("[]", &["an object was expected"]);
    told("{}", &["deck: a list was expected"]);
    told(r#"{"deck":[],"version":9}"#, &["version: version 9 is newer than 1"]);
    told(r#"{"deck":[],"name":"x"}"#, &["name: unknown entry"]);
    told(&one("3"), &["deck.1: an object was expected"]);
    told(&one("{}"), &["deck.1.state: a state begins with #/"]);
    told(
        &one(r#"{"state":"javascript:alert(1)"}"#),
        &["deck.1.state: a state begins with #/"],
    );
    told(
        &one(r##"{"state":"#/whatif?l=gdp:400"}"##),
        &["deck.1.state.levers.gdp: 400 is outside -5 to 20"],
    );
    told(
        &one(r##"{"state":"#/map","focus":"sky"}"##),
        &["deck.1.focus: nothing of that name can be shown large"],
    );
    told(
        &one(r##"{"state":"#/map","title":{"fr":"x"}}"##),
        &["deck.1.title.fr: unknown entry"],
    );
    told(
        &one(r##"{"state":"#/map","notes":4}"##),
        &["deck.1.notes: a text was expected"],
    );
    told(
        &one(r##"{"state":"#/map","levers":"gdp"}"##),
        &["deck.1.levers: a list was expected"],
    );
    told(&one(r#"{"ready":"none"}"#), &["deck.1.ready: unknown ready-made scene"]);
    told("{\n \"deck\":,}", &["line 2, column 9: expected value"]);
}

#[test]
fn what_makes_sense_is_read_beside_what_does_not() {
    let read = deck_from_json(r##"{"deck":[{"state":"#/map","title":"甬"},7,{"ready":"live"}]}"##);
    let titles: Vec<&str> = read.deck.scenes().map(|scene| scene.title.zh()).collect();
    assert_eq!((titles.len(), titles[0]), (2, "甬"));
    assert_eq!(read.diagnostics.len(), 1);
}

#[test]
fn a_file_is_capped() {
    let scenes = vec![r##"{"state":"#/map"}"##; SCENES_LIMIT + 1].join(",");
    let read = deck_from_json(&one(&scenes));
    assert_eq!(read.deck.len(), SCENES_LIMIT);
    assert_eq!(
        read.diagnostics[0].to_string(),
        "deck: more than 100; the rest was left out"
    );
    told(&" ".repeat((4 << 20) + 1), &["larger than 4194304 bytes"]);
}

#[test]
fn a_deck_that_does_not_fit_has_no_link_and_a_damaged_link_says_so() {
    let long = Scene {
        title: Words::same("x"),
        notes: Words::same(&"注".repeat(2_000)),
        state: "#/map".to_owned(),
        ..Scene::default()
    };
    assert_eq!(deck_to_link(&std::iter::once(long).collect()), None);
    for broken in ["", "!!", "e30", "甬"] {
        let read = deck_from_link(broken);
        assert_eq!(
            read.diagnostics[0].to_string(),
            "this is no deck, or a damaged one",
            "{broken}"
        );
    }
    assert_eq!(
        deck_from_link(&"A".repeat(DECK_LINK_LIMIT + 1)).diagnostics[0].to_string(),
        "larger than 6000 bytes"
    );
}

#[test]
fn a_deck_file_is_told_from_a_scenario_file() {
    assert!(is_deck(&deck_to_json(&Deck::ready())));
    assert!(!is_deck(&scenario::to_json(&scenario::Scenario::default(), None)));
    assert!(!is_deck("{"));
}

prop_compose! {
    fn any_scene()(
        zh in "\\PC{0,20}", en in "\\PC{0,20}", notes in "\\PC{0,60}", query in "[a-z]{0,5}",
        focus in 0..SceneFocus::ALL.len(), levers in prop::collection::btree_set(0..LeverId::ALL.len(), 0..=LEVERS_LIMIT),
    ) -> Scene {
        Scene {
            title: Words { zh, en },
            notes: Words::same(&notes),
            state: format!("#/{query}"),
            focus: SceneFocus::ALL[focus],
            levers: levers.into_iter().map(|index| LeverId::ALL[index]).collect(),
        }
    }
}

proptest! {
    #[test]
    fn any_deck_survives_a_file_and_a_link(scenes in prop::collection::vec(any_scene(), 0..6)) {
        let deck: Deck = scenes.into_iter().collect();
        let read = deck_from_json(&deck_to_json(&deck));
        prop_assert_eq!(&read.diagnostics, &[]);
        prop_assert_eq!(&read.deck, &deck);
        if let Some(link) = deck_to_link(&deck) {
            prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
            prop_assert_eq!(deck_from_link(&link).deck, deck);
        }
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,200}", key in "(title|notes|state|focus|levers|ready)", value in "(1|null|\\[\\]|\\{\\}|\"x\"|\\[1\\])") {
        let _ = (deck_from_json(&text), deck_from_link(&text), deck_from_json(&one(&format!("{{\"{key}\":{value}}}"))));
    }
}
