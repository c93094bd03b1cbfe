//! A talk: scenes in an order. A scene is a state written down, with what the room and the speaker read.

use plan::{LeverId, SceneFocus};

/// Most scenes of a deck.
pub const SCENES_LIMIT: usize = 100;
/// Most characters of a title.
pub const TITLE_LIMIT: usize = 200;
/// Most characters of the notes of a scene.
pub const NOTES_LIMIT: usize = 4_000;
/// Most bytes of the state of a scene.
pub const STATE_LIMIT: usize = 4_096;
/// Most levers that stand large below a scene.
pub const LEVERS_LIMIT: usize = 4;

/// A text in the languages in which it was written; what stands in one only is shown in both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Chinese; may be empty.
    pub zh: String,
    /// English; may be empty.
    pub en: String,
}

impl Words {
    /// The same text whatever the language.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self {
            zh: text.to_owned(),
            en: text.to_owned(),
        }
    }

    /// The Chinese text, else the English one.
    #[must_use]
    pub fn zh(&self) -> &str {
        if self.zh.is_empty() { &self.en } else { &self.zh }
    }

    /// The English text, else the Chinese one.
    #[must_use]
    pub fn en(&self) -> &str {
        if self.en.is_empty() { &self.zh } else { &self.en }
    }
}

impl From<plan::Text> for Words {
    fn from(text: plan::Text) -> Self {
        Self {
            zh: text.zh.to_owned(),
            en: text.en.to_owned(),
        }
    }
}

/// One scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// What the room reads.
    pub title: Words,
    /// What the speaker reads.
    pub notes: Words,
    /// The fragment of the address that shows it: `#/whatif?focus=gdp&v=1&…`.
    pub state: String,
    /// What is large.
    pub focus: SceneFocus,
    /// Levers that stand large below it.
    pub levers: Vec<LeverId>,
}

impl Scene {
    /// A scene of the ready-made talk.
    #[must_use]
    pub fn ready(scene: &plan::Scene) -> Self {
        Self {
            title: scene.title.into(),
            notes: scene.notes.into(),
            state: scene.state.to_owned(),
            focus: scene.focus,
            levers: scene.levers.to_vec(),
        }
    }
}

/// The scenes of a talk, each under a key that stays with it while the order changes.
///
/// ```
/// let mut deck = scenario::Deck::ready();
/// let second = deck.key(1).ok_or("no second scene")?;
/// deck.move_to(1, 0);
/// assert_eq!(deck.place(second), Some(0));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Deck {
    scenes: Vec<(u32, Scene)>,
    next: u32,
}

/// Keys do not count: two decks are the same when their scenes are.
impl PartialEq for Deck {
    fn eq(&self, other: &Self) -> bool {
        self.scenes().eq(other.scenes())
    }
}

impl Deck {
    /// The ready-made talk.
    #[must_use]
    pub fn ready() -> Self {
        plan::scenes().iter().map(Scene::ready).collect()
    }

    /// How many scenes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.scenes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.scenes.is_empty()
    }

    /// Whether no more can be added.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.len() >= SCENES_LIMIT
    }

    /// The scenes in their order.
    pub fn scenes(&self) -> impl Iterator<Item = &Scene> {
        self.scenes.iter().map(|(_, scene)| scene)
    }

    /// The keys in the order of the scenes.
    pub fn keys(&self) -> impl Iterator<Item = u32> + '_ {
        self.scenes.iter().map(|(key, _)| *key)
    }

    /// The scene at a place, from 0.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Scene> {
        self.scenes.get(place).map(|(_, scene)| scene)
    }

    /// The key at a place, from 0.
    #[must_use]
    pub fn key(&self, place: usize) -> Option<u32> {
        self.scenes.get(place).map(|(key, _)| *key)
    }

    /// Where the scene of a key stands.
    #[must_use]
    pub fn place(&self, key: u32) -> Option<usize> {
        self.keys().position(|known| known == key)
    }

    /// Puts a scene at a place, at the end when there is none; a full deck stays as it is. Returns where it stands.
    pub fn insert(&mut self, place: usize, scene: Scene) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        let place = place.min(self.len());
        self.scenes.insert(place, (self.next, scene));
        self.next = self.next.wrapping_add(1);
        Some(place)
    }

    /// Takes a scene out.
    pub fn remove(&mut self, place: usize) -> Option<Scene> {
        (place < self.len()).then(|| self.scenes.remove(place).1)
    }

    /// Puts the scene of one place at another; places outside change nothing.
    pub fn move_to(&mut self, from: usize, to: usize) {
        if from < self.len() && to < self.len() {
            let scene = self.scenes.remove(from);
            self.scenes.insert(to, scene);
        }
    }

    /// Puts a copy behind the scene.
    pub fn duplicate(&mut self, place: usize) -> Option<usize> {
        let copy = self.get(place)?.clone();
        self.insert(place + 1, copy)
    }

    /// Changes a scene in place; texts beyond the limits are cut off.
    pub fn edit(&mut self, place: usize, change: impl FnOnce(&mut Scene)) {
        if let Some((_, scene)) = self.scenes.get_mut(place) {
            change(scene);
            for (words, limit) in [(&mut scene.title, TITLE_LIMIT), (&mut scene.notes, NOTES_LIMIT)] {
                words.zh = cut(&words.zh, limit);
                words.en = cut(&words.en, limit);
            }
            scene.levers.truncate(LEVERS_LIMIT);
        }
    }
}

impl FromIterator<Scene> for Deck {
    /// As many scenes as a deck holds.
    fn from_iter<I: IntoIterator<Item = Scene>>(scenes: I) -> Self {
        let mut deck = Self::default();
        for scene in scenes.into_iter().take(SCENES_LIMIT) {
            deck.insert(usize::MAX, scene);
        }
        deck
    }
}

pub(crate) fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(deck: &Deck) -> String {
        deck.scenes().map(|scene| scene.title.zh.clone()).collect()
    }

    fn deck(titles: &str) -> Deck {
        let scene = |title: char| Scene {
            title: Words::same(&title.to_string()),
            state: "#/map".to_owned(),
            ..Scene::default()
        };
        titles.chars().map(scene).collect()
    }

    #[test]
    fn scenes_move_and_keep_their_keys() {
        let check = |from, to, expected: &str| {
            let mut deck = deck("abcd");
            let key = deck.key(from);
            deck.move_to(from, to);
            assert_eq!(titles(&deck), expected, "{from} to {to}");
            if let Some(key) = key.filter(|_| to < 4) {
                assert_eq!(deck.place(key), Some(to));
            }
        };
        check(0, 3, "bcda");
        check(3, 0, "dabc");
        check(1, 1, "abcd");
        check(1, 4, "abcd");
        check(4, 1, "abcd");
    }

    #[test]
    fn a_copy_stands_behind_and_has_a_key_of_its_own() {
        let mut deck = deck("ab");
        assert_eq!(deck.duplicate(0), Some(1));
        assert_eq!(titles(&deck), "aab");
        assert_ne!(deck.key(0), deck.key(1));
        assert_eq!(deck.remove(0).map(|scene| scene.title.zh), Some("a".to_owned()));
        assert_eq!(titles(&deck), "ab");
        assert_eq!((deck.remove(5), deck.duplicate(5)), (None, None));
    }

    #[test]
    fn a_deck_has_its_limits() {
        let mut deck: Deck = std::iter::repeat_n(Scene::default(), SCENES_LIMIT + 5).collect();
        assert!(deck.is_full());
        assert_eq!(deck.insert(0, Scene::default()), None);
        deck.edit(0, |scene| {
            scene.title.en = "x".repeat(TITLE_LIMIT + 1);
            scene.levers = LeverId::ALL.to_vec();
        });
        let first = deck.get(0).map(|scene| (scene.title.en.len(), scene.levers.len()));
        assert_eq!(first, Some((TITLE_LIMIT, LEVERS_LIMIT)));
    }

    #[test]
    fn a_text_in_one_language_stands_for_both() {
        let words = |zh: &str, en: &str| Words {
            zh: zh.to_owned(),
            en: en.to_owned(),
        };
        assert_eq!((words("甬", "").en(), words("", "y").zh()), ("甬", "y"));
        assert_eq!((words("甬", "y").en(), words("甬", "y").zh()), ("y", "甬"));
    }
}
