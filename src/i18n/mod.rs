//! Two languages: which one is shown, how numbers read in it, and every text of the page.

pub mod facts;
pub mod formulas;
pub mod numbers;
pub mod runs;
pub mod texts;

use plan::Text;

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The code used in links: `zh` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The BCP 47 tag for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans-CN",
            Self::En => "en-GB",
        }
    }

    /// The language of a code or of a browser's preference (`zh-CN`, `en-US`); `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        [Self::Zh, Self::En]
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// A text in this language.
    pub fn of(self, text: Text) -> &'static str {
        match self {
            Self::Zh => text.zh,
            Self::En => text.en,
        }
    }
}

/// A text in both languages. A missing language does not compile, so the catalogue needs no check at run time.
pub const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_preferences_are_understood() {
        assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("en_US"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
        assert_eq!(Lang::from_tag(""), None);
    }

    #[test]
    fn the_other_language_comes_back() {
        assert_eq!(Lang::Zh.other().other(), Lang::Zh);
        assert_eq!(Lang::En.of(text("一", "one")), "one");
    }
}
