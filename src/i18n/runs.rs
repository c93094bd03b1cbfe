//! Which parts of an English text are Chinese: a quoted word, a place in the documents. A voice has to be told.

/// The parts of a text in their order, and whether each is Chinese. Digits and hyphens after a Chinese character belong to it (专栏1-5).
pub fn runs(text: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let (mut start, mut was) = (0, false);
    for (at, character) in text.char_indices() {
        let is = is_chinese(character) || was && (character.is_ascii_digit() || character == '-');
        if is != was {
            found.push((was, &text[start..at]));
            (start, was) = (at, is);
        }
    }
    found.push((was, &text[start..]));
    found.retain(|(_, part)| !part.is_empty());
    found
}

/// Characters, and the punctuation and forms of full width that go with them.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn one_language_is_one_part() {
        assert_eq!(runs("by 2025"), [(false, "by 2025")]);
        assert_eq!(runs("六（五）"), [(true, "六（五）")]);
        assert_eq!(runs(""), []);
    }

    #[test]
    fn places_and_quoted_words_are_parts_of_their_own() {
        assert_eq!(
            runs("also 专栏1-5 (worded “突破”)"),
            [
                (false, "also "),
                (true, "专栏1-5"),
                (false, " (worded “"),
                (true, "突破"),
                (false, "”)")
            ]
        );
    }
}
