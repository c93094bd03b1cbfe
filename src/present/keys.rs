//! What a key, a clicker's button or a swipe means while presenting.

/// What the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The next scene.
    Next,
    /// The scene before.
    Back,
    /// The first scene.
    First,
    /// The last scene.
    Last,
    /// The scene of a number, from 1.
    Jump(usize),
    /// Nothing to be seen, and back.
    Blank,
    /// All scenes.
    Grid,
    /// What the keys do.
    Help,
    /// Away from what lies on top; else the end of the talk.
    Leave,
    /// The whole screen, and back.
    Full,
    /// Notes below the scene.
    Notes,
    /// Notes in a window of their own.
    Window,
    /// The pointer as a spotlight.
    Spot,
    /// The code of the scene in the corner.
    Code,
    /// The scene as it is now becomes one of its own.
    Keep,
    /// To the field for a guess.
    Guess,
    /// The answer.
    Reveal,
    /// The next theme.
    Theme,
}

/// What the window of the notes may ask for, and the word for it between the windows.
const REMOTE: [(Act, &str); 6] = [
    (Act::Next, "next"),
    (Act::Back, "back"),
    (Act::First, "first"),
    (Act::Last, "last"),
    (Act::Blank, "blank"),
    (Act::Reveal, "reveal"),
];

impl Act {
    /// The word for it between the windows, a number for the scene of that number; `None` for what only the talk's own window does.
    ///
    /// ```
    /// use sandtable::present::keys::Act;
    /// assert_eq!(Act::Jump(12).word().as_deref(), Some("12"));
    /// assert_eq!(Act::from_word("blank"), Some(Act::Blank));
    /// assert_eq!(Act::Leave.word(), None);
    /// ```
    pub fn word(self) -> Option<String> {
        if let Self::Jump(number) = self {
            return Some(number.to_string());
        }
        let known = REMOTE.iter().find(|(act, _)| *act == self);
        known.map(|(_, word)| (*word).to_owned())
    }

    /// What a word asks for.
    pub fn from_word(word: &str) -> Option<Self> {
        let known = REMOTE.iter().find(|(_, known)| *known == word);
        known.map(|(act, _)| *act).or_else(|| word.parse().ok().map(Self::Jump))
    }
}

/// Where the keyboard's focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in particular.
    Stage,
    /// In a field for text: every key is its own.
    Field,
    /// On a slider, which arrows, Home and End move.
    Slider,
    /// On a button or link, which Space and Enter press.
    Button,
    /// In a picture that is walked through with arrows, and pressed.
    Picture,
}

/// A number begun with digits is given up when it has more than this many.
const DIGITS: usize = 3;

/// The keys so far: digits wait for Enter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    digits: String,
}

impl Keys {
    /// The digits that wait for Enter.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// What a key means; `None` leaves it to the browser. `key` is the name that the browser gives.
    ///
    /// ```
    /// use sandtable::present::keys::{Act, Keys, Place};
    /// let mut keys = Keys::default();
    /// assert_eq!(keys.press("1", false, Place::Stage), None);
    /// assert_eq!(keys.press("2", false, Place::Stage), None);
    /// assert_eq!(keys.press("Enter", false, Place::Stage), Some(Act::Jump(12)));
    /// ```
    pub fn press(&mut self, key: &str, shift: bool, place: Place) -> Option<Act> {
        if place == Place::Field || is_own(key, place, !self.digits.is_empty()) {
            return None;
        }
        if key.len() == 1 && key.as_bytes()[0].is_ascii_digit() {
            self.digits.push_str(key);
            if self.digits.len() > DIGITS {
                self.digits.clear();
            }
            return None;
        }
        let digits = std::mem::take(&mut self.digits);
        let number = digits.parse().ok().map(Act::Jump);
        match key {
            "Enter" => number,
            // Digits that were a mistake are given up first.
            "Escape" if !digits.is_empty() => None,
            _ => meaning(key, shift),
        }
    }
}

/// Whether the element in focus has a use for the key. A clicker's page keys are never meant for a slider.
fn is_own(key: &str, place: Place, has_digits: bool) -> bool {
    let moves = matches!(
        key,
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End"
    );
    let presses = key == " " || (key == "Enter" && !has_digits);
    match place {
        Place::Slider => moves,
        Place::Button => presses,
        Place::Picture => moves || presses,
        Place::Stage | Place::Field => false,
    }
}

fn meaning(key: &str, shift: bool) -> Option<Act> {
    let act = match key {
        " " if shift => Act::Back,
        "ArrowRight" | "ArrowDown" | "PageDown" | " " => Act::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Act::Back,
        "Home" => Act::First,
        "End" => Act::Last,
        "b" | "B" | "." => Act::Blank,
        "g" | "G" => Act::Grid,
        "?" | "？" | "h" | "H" => Act::Help,
        "Escape" => Act::Leave,
        // A clicker's button for "begin" sends F5.
        "f" | "F" | "F5" => Act::Full,
        "n" | "N" => Act::Notes,
        "s" | "S" => Act::Window,
        "l" | "L" => Act::Spot,
        "q" | "Q" => Act::Code,
        "k" | "K" => Act::Keep,
        "e" | "E" => Act::Guess,
        "r" | "R" => Act::Reveal,
        "t" | "T" => Act::Theme,
        _ => return None,
    };
    Some(act)
}

/// Least way of a swipe, in CSS pixels.
const SWIPE_PX: f64 = 60.0;

/// What a finger that went this way means: left is onward. Slanting ways mean nothing, they scroll.
pub fn swipe(dx: f64, dy: f64) -> Option<Act> {
    if dx.abs() < SWIPE_PX || dx.abs() < 2.0 * dy.abs() {
        return None;
    }
    Some(if dx < 0.0 { Act::Next } else { Act::Back })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(key: &str, expected: Option<Act>) {
        assert_eq!(Keys::default().press(key, false, Place::Stage), expected, "{key}");
    }

    #[test]
    fn every_key_of_a_clicker_and_of_the_help_means_something() {
        for key in ["ArrowRight", "ArrowDown", "PageDown", " "] {
            check(key, Some(Act::Next));
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"] {
            check(key, Some(Act::Back));
        }
        check("Home", Some(Act::First));
        check("End", Some(Act::Last));
        check("b", Some(Act::Blank));
        check(".", Some(Act::Blank));
        check("G", Some(Act::Grid));
        check("?", Some(Act::Help));
        check("Escape", Some(Act::Leave));
        check("x", None);
        check("F5", Some(Act::Full));
        check("F6", None);
        assert_eq!(Keys::default().press(" ", true, Place::Stage), Some(Act::Back));
    }

    #[test]
    fn digits_wait_for_enter_and_any_other_key_forgets_them() {
        let mut keys = Keys::default();
        assert_eq!((keys.press("3", false, Place::Stage), keys.digits()), (None, "3"));
        assert_eq!(keys.press("Enter", false, Place::Button), Some(Act::Jump(3)));
        assert_eq!(keys.press("Enter", false, Place::Stage), None, "nothing waits any more");
        keys.press("4", false, Place::Stage);
        assert_eq!(keys.press("Escape", false, Place::Stage), None);
        assert_eq!(keys.press("Enter", false, Place::Stage), None);
        for digit in ["1", "2", "3", "4"] {
            keys.press(digit, false, Place::Stage);
        }
        assert_eq!(keys.digits(), "");
    }

    #[test]
    fn a_field_a_slider_and_a_button_keep_their_keys() {
        let press = |key, place| Keys::default().press(key, false, place);
        assert_eq!(press("n", Place::Field), None);
        assert_eq!(press("ArrowRight", Place::Slider), None);
        assert_eq!(press("PageDown", Place::Slider), Some(Act::Next), "a clicker");
        assert_eq!(press(" ", Place::Button), None);
        assert_eq!(press("ArrowRight", Place::Button), Some(Act::Next));
    }

    #[test]
    fn a_finger_turns_the_page_only_when_it_goes_sideways() {
        assert_eq!(swipe(-90.0, 10.0), Some(Act::Next));
        assert_eq!(swipe(90.0, -40.0), Some(Act::Back));
        assert_eq!(swipe(-40.0, 0.0), None);
        assert_eq!(swipe(-90.0, 60.0), None);
    }
}
