//! The text that a search looks into, as written and by the first letters of its pinyin.

/// Fewest letters that are taken for the beginnings of syllables: one alone would find nearly everything.
const FEWEST: usize = 2;

/// A text, and of some of its characters the letters with which their readings begin.
#[derive(Debug)]
pub(super) struct Hay {
    text: String,
    /// For each character that is heard, the set of its letters; an empty set between names.
    sounds: Vec<u32>,
}

impl Hay {
    /// `names` are found by their initials too.
    pub(super) fn new<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sounds = Vec::new();
        for name in names {
            sounds.extend(folded(name).chars().map(letters).filter(|set| *set != 0));
            sounds.push(0);
        }
        Self {
            text: folded(text),
            sounds,
        }
    }

    /// Whether a folded word is in the text, or begins the syllables of a stretch of a name.
    pub(super) fn holds(&self, word: &str) -> bool {
        self.is_written(word) || self.sounds_like(word)
    }

    pub(super) fn is_written(&self, word: &str) -> bool {
        self.text.contains(word)
    }

    fn sounds_like(&self, word: &str) -> bool {
        let sought: Vec<u32> = word.chars().map(letter).collect();
        let is_like = |stretch: &[u32]| stretch.iter().zip(&sought).all(|(heard, letter)| heard & letter != 0);
        sought.len() >= FEWEST && self.sounds.windows(sought.len()).any(is_like)
    }
}

/// Case and full width do not matter: `Ｒ＆Ｄ`, `五(六)` and `５％` find what is printed otherwise.
pub(super) fn folded(text: &str) -> String {
    let half_width = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().map(half_width).flat_map(char::to_lowercase).collect()
}

/// A Latin letter of a name stands for itself.
fn letters(c: char) -> u32 {
    match letter(c) {
        0 => plan::initials(c),
        own => own,
    }
}

fn letter(c: char) -> u32 {
    if c.is_ascii_lowercase() {
        1 << (u32::from(c) - u32::from('a'))
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, word: &str, found: bool) {
        assert_eq!(Hay::new(name, [name]).holds(&folded(word)), found, "{name} {word}");
    }

    #[test]
    fn initials_find_stretches_of_names() {
        check("人才资源总量", "rczyzl", true);
        check("人才资源总量", "zyzl", true);
        check("人才资源总量", "RCZY", true);
        check("人才资源总量", "rczl", false);
        check("每万名就业人员中研发人员", "yfry", true);
        check("R&D人员", "rdry", true);
    }

    #[test]
    fn a_character_of_several_readings_is_found_by_each() {
        for word in ["zdcy", "cdcy"] {
            check("重大产业", word, true);
        }
        for word in ["zzl", "zcl", "zzs"] {
            check("增长率", word, true);
        }
    }

    #[test]
    fn one_letter_is_no_syllables_and_names_do_not_run_together() {
        check("人才", "r", false);
        assert!(!Hay::new("", ["人才", "总量"]).holds("cz"));
        check("人才", "i", false);
        check("人才", "r c", false);
    }
}
