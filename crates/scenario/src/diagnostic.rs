//! What was wrong with what was read, and where.

use std::fmt;

/// One problem and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The path to the entry, such as `levers.gpd` or `actuals.talent_total.2022`; empty for the whole.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong with an entry. Texts in the user's language are the page's; [`fmt::Display`] is English.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The file is not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader expected.
        message: String,
    },
    /// More bytes than are read at all.
    TooLarge {
        /// The most that is read.
        limit_bytes: usize,
    },
    /// Written by a newer version of the program.
    NewerVersion {
        /// The version found.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// A name that has no meaning here.
    UnknownField,
    /// No ready-made scenario of that name.
    UnknownPreset,
    /// No lever of that name.
    UnknownLever,
    /// No outcome of that name.
    UnknownOutcome,
    /// Not a year of the plan period, or one that cannot be set here.
    UnknownYear,
    /// The ledger has no such entry.
    UnknownAssumption,
    /// No countable target has this id.
    UnknownTarget,
    /// Not the number of a goal of Ningbo and Zhoushan.
    UnknownGoal,
    /// The plan fixes this entry of the ledger.
    FixedAssumption,
    /// A finite number was expected.
    NotANumber,
    /// A text was expected.
    NotAText,
    /// A group of entries was expected.
    NotAnObject,
    /// `name:value` was expected.
    NotAPair,
    /// A list was expected.
    NotAList,
    /// The state of a scene begins with `#/`.
    NotAState,
    /// Nothing that a scene can show large.
    UnknownFocus,
    /// No ready-made scene of that name.
    UnknownScene,
    /// The text of a link is no deck.
    NotADeck,
    /// More characters than are kept; the rest was cut off.
    TooLong {
        /// The most that is kept.
        limit: usize,
    },
    /// More entries than are kept; the rest was left out.
    TooMany {
        /// The most that is kept.
        limit: usize,
    },
    /// An actual value must be a finite number above zero.
    NotAnActual,
    /// No indicator and no countable target has this id.
    UnknownSubject,
    /// A month from 1 to 12 was expected.
    NotAMonth,
    /// A date such as 2026-03-01 was expected.
    NotADate,
    /// There is no value that the note could belong to.
    NoValueToNote,
    /// Outside the allowed range; the nearest end was used.
    OutOfRange {
        /// The value found.
        value: f64,
        /// The smallest allowed value.
        min: f64,
        /// The largest allowed value.
        max: f64,
    },
}

impl Diagnostic {
    pub(crate) fn new(place: impl Into<String>, problem: Problem) -> Self {
        Self {
            place: place.into(),
            problem,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            self.problem.fmt(f)
        } else {
            write!(f, "{}: {}", self.place, self.problem)
        }
    }
}

impl std::error::Error for Diagnostic {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column, message } => write!(f, "line {line}, column {column}: {message}"),
            Self::TooLarge { limit_bytes } => write!(f, "larger than {limit_bytes} bytes"),
            Self::NewerVersion { found, known } => {
                write!(f, "version {found} is newer than {known}")
            }
            Self::OutOfRange { value, min, max } => write!(f, "{value} is outside {min} to {max}"),
            Self::UnknownField => f.write_str("unknown entry"),
            Self::UnknownPreset => f.write_str("unknown ready-made scenario"),
            Self::UnknownLever => f.write_str("unknown lever"),
            Self::UnknownOutcome => f.write_str("unknown outcome"),
            Self::UnknownYear => f.write_str("not a year that can be set"),
            Self::UnknownAssumption => f.write_str("unknown assumption"),
            Self::UnknownTarget => f.write_str("unknown countable target"),
            Self::UnknownGoal => f.write_str("unknown goal of Ningbo and Zhoushan"),
            Self::FixedAssumption => f.write_str("the plan fixes this, it is no assumption"),
            Self::NotANumber => f.write_str("a finite number was expected"),
            Self::NotAText => f.write_str("a text was expected"),
            Self::NotAnObject => f.write_str("an object was expected"),
            Self::NotAList => f.write_str("a list was expected"),
            Self::NotAState => f.write_str("a state begins with #/"),
            Self::UnknownFocus => f.write_str("nothing of that name can be shown large"),
            Self::UnknownScene => f.write_str("unknown ready-made scene"),
            Self::NotADeck => f.write_str("this is no deck, or a damaged one"),
            Self::TooLong { limit } => write!(f, "longer than {limit} characters; the rest was cut off"),
            Self::TooMany { limit } => write!(f, "more than {limit}; the rest was left out"),
            Self::NotAPair => f.write_str("name:value was expected"),
            Self::UnknownSubject => f.write_str("no indicator or countable target"),
            Self::NotAMonth => f.write_str("a month from 1 to 12 was expected"),
            Self::NotADate => f.write_str("a date such as 2026-03-01 was expected"),
            Self::NoValueToNote => f.write_str("no value that the note could belong to"),
            Self::NotAnActual => f.write_str("an actual value must be a finite number above zero"),
        }
    }
}
