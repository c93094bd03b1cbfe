//! The notation of places: `一（一）1`, `五（六）`, `表1-3`, `专栏1-5`, `甬舟表-4`, `甬舟文`.

/// Words with which the text bounds a figure from below.
pub(crate) const AT_LEAST: [&str; 7] = ["以上", "突破", "超过", "不少于", "不低于", "至少", "超"];

/// A place in one of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A row of table 1 of the plan.
    Table(usize),
    /// A row of box 1 of the plan.
    Boxed(usize),
    /// Chapter, section and item of the plan; 0 for none.
    Text {
        chapter: usize,
        section: usize,
        item: usize,
    },
    /// A row of the article's table.
    ArticleTable(usize),
    /// The text of the article.
    Article,
}

impl Place {
    /// Reads the notation; `None` when it is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text == "甬舟文" {
            return Some(Self::Article);
        }
        if let Some(row) = text.strip_prefix("甬舟表-") {
            return within(row, 10).map(Self::ArticleTable);
        }
        if let Some(row) = text.strip_prefix("表1-") {
            return within(row, 16).map(Self::Table);
        }
        if let Some(row) = text.strip_prefix("专栏1-") {
            return within(row, 11).map(Self::Boxed);
        }
        chaptered(text)
    }

    /// Whether it is in the newspaper article.
    pub(crate) fn in_article(self) -> bool {
        matches!(self, Self::Article | Self::ArticleTable(_))
    }

    /// What the cell `chapter` must say.
    pub(crate) fn chapter(self) -> String {
        match self {
            Self::Table(_) => "2".into(),
            Self::Boxed(_) => "6".into(),
            Self::Text { chapter, .. } => chapter.to_string(),
            Self::Article | Self::ArticleTable(_) => "yongzhou".into(),
        }
    }

    /// What the id of a fact at this place starts with.
    pub(crate) fn prefix(self) -> String {
        match self {
            Self::Table(row) => format!("t1-{row:02}-"),
            Self::Boxed(row) => format!("z1-{row:02}-"),
            Self::Text { chapter, section, .. } => format!("c{chapter}-{section}-"),
            Self::ArticleTable(row) => format!("yz-{row:02}-"),
            Self::Article => "yzt-".into(),
        }
    }

    /// The id of its chapter, section or item in the outline of the plan; `None` for the article.
    pub(crate) fn outline_id(self) -> Option<String> {
        match self {
            Self::Table(_) => Some("2-3".into()),
            Self::Boxed(_) => Some("6-1".into()),
            Self::Text {
                chapter, section: 0, ..
            } => Some(chapter.to_string()),
            Self::Text {
                chapter,
                section,
                item: 0,
            } => Some(format!("{chapter}-{section}")),
            Self::Text { chapter, section, item } => Some(format!("{chapter}-{section}-{item}")),
            Self::Article | Self::ArticleTable(_) => None,
        }
    }
}

/// Splits `二（三）1[突破]` into the place and the words of its operator.
pub(crate) fn split_words(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        Some((place, words)) => (place, Some(words)),
        None => (text, None),
    }
}

fn within(text: &str, max: usize) -> Option<usize> {
    let plain = text.chars().all(|c| c.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|number| plain && (1..=max).contains(number))
}

fn chaptered(text: &str) -> Option<Place> {
    let (chapter, rest) = match text.split_once('（') {
        Some((chapter, rest)) => (chapter, Some(rest)),
        None => (text, None),
    };
    let chapter = numeral(chapter).filter(|chapter| *chapter <= 9)?;
    let Some(rest) = rest else {
        return Some(Place::Text {
            chapter,
            section: 0,
            item: 0,
        });
    };
    let (section, item) = rest.split_once('）')?;
    let section = numeral(section)?;
    let item = if item.is_empty() { 0 } else { within(item, 9)? };
    Some(Place::Text { chapter, section, item })
}

fn numeral(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let (first, rest) = (chars.next()?, chars.next());
    if rest.is_some() {
        return None;
    }
    "一二三四五六七八九十"
        .chars()
        .position(|c| c == first)
        .map(|index| index + 1)
}
