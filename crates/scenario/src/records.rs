//! Actual values of countable targets, and what a person notes about any actual value: the month it counts up to, its source, its date.
//!
//! Values of the 16 indicators are the model's [`model::Actuals`], since the projection starts from them; everything else is here.

use std::sync::Arc;

use model::yongzhou::Goal;
use model::{Year, counted};
use plan::{Fact, OutcomeId};

use crate::{Problem, Scenario};

/// Most characters of a source.
pub const SOURCE_LIMIT: usize = 120;
/// The month of a value for a whole year.
pub const WHOLE_YEAR: u8 = 12;

/// What an actual value is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Subject {
    /// One of the 16 of table 1.
    Indicator(OutcomeId),
    /// Another countable target.
    Target(&'static Fact),
}

impl Subject {
    /// The subject of an id: an outcome's, or that of the statement that sets the target.
    ///
    /// ```
    /// use scenario::Subject;
    /// assert_eq!(Subject::from_id("t1-01-2025"), Subject::from_id("talent_total"));
    /// assert!(Subject::from_id("c5-6-graduates").is_some() && Subject::from_id("t1-01-2020").is_none());
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        if let Some(outcome) = OutcomeId::from_id(id) {
            return Some(Self::Indicator(outcome));
        }
        let fact = plan::fact(id)?;
        let indicator = plan::outcomes().iter().find(|outcome| outcome.target.id == id);
        match indicator {
            Some(outcome) => Some(Self::Indicator(outcome.id)),
            None => counted::form(fact).map(|_| Self::Target(fact)),
        }
    }

    /// Every subject: the 16 in the order of table 1, then the others in the order of the documents.
    pub fn all() -> impl Iterator<Item = Self> {
        let indicators = OutcomeId::ALL.iter().map(|id| Self::Indicator(*id));
        indicators.chain(counted::targets().map(Self::Target))
    }

    /// Its id in files and links.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Indicator(id) => id.id(),
            Self::Target(fact) => fact.id,
        }
    }

    /// The statement that sets the target.
    #[must_use]
    pub fn target(self) -> &'static Fact {
        match self {
            Self::Indicator(id) => id.def().target,
            Self::Target(fact) => fact,
        }
    }

    /// Whether a year's actual value means something.
    #[must_use]
    pub fn takes(self, year: Year) -> bool {
        match self {
            Self::Indicator(_) => true,
            Self::Target(fact) => counted::form(fact).is_some_and(|form| counted::takes(form, year)),
        }
    }
}

/// What a person notes about an actual value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// The month up to which it counts when its year is not over, 1–11; `None` for the whole year.
    pub month: Option<u8>,
    /// Where it comes from.
    pub source: String,
    /// When it was published or collected, `2026-03-01`; may be empty.
    pub date: String,
}

impl Note {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The note with its texts brought into shape.
    ///
    /// # Errors
    /// [`Problem::NotAMonth`] or [`Problem::NotADate`].
    fn checked(&self) -> Result<Self, Problem> {
        let month = match self.month {
            None | Some(WHOLE_YEAR) => None,
            Some(1..12) => self.month,
            Some(_) => return Err(Problem::NotAMonth),
        };
        let date = self.date.trim();
        if !date.is_empty() && !is_date(date) {
            return Err(Problem::NotADate);
        }
        let spaced: String = self
            .source
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let cut: String = spaced.trim().chars().take(SOURCE_LIMIT).collect();
        Ok(Self {
            month,
            source: cut.trim_end().to_owned(),
            date: date.to_owned(),
        })
    }
}

/// `2026-03-01`, or a month or year alone.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize, length: usize, most: u16| {
        parts.get(at).is_none_or(|part: &&str| {
            let digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            digits && part.parse().is_ok_and(|n: u16| n >= 1 && n <= most)
        })
    };
    parts.len() <= 3 && number(0, 4, 9999) && number(1, 2, 12) && number(2, 2, 31)
}

/// Values and notes, sorted by id and year.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Records {
    values: Vec<(&'static str, Year, f64)>,
    notes: Vec<(&'static str, Year, Note)>,
}

/// Puts an entry into its place, or takes it out with `None`.
fn put<T>(list: &mut Vec<(&'static str, Year, T)>, id: &'static str, year: Year, new: Option<T>) {
    let at = list.binary_search_by(|(i, y, _)| (*i, *y).cmp(&(id, year)));
    match (at, new) {
        (Ok(at), Some(new)) => list[at].2 = new,
        (Ok(at), None) => drop(list.remove(at)),
        (Err(at), Some(new)) => list.insert(at, (id, year, new)),
        (Err(_), None) => {}
    }
}

fn get<'a, T>(list: &'a [(&'static str, Year, T)], id: &str, year: Year) -> Option<&'a T> {
    let at = list.binary_search_by(|(i, y, _)| (*i, *y).cmp(&(id, year))).ok()?;
    Some(&list[at].2)
}

impl Scenario {
    /// The actual value of an indicator or a countable target.
    #[must_use]
    pub fn record(&self, of: Subject, year: Year) -> Option<f64> {
        match of {
            Subject::Indicator(id) => self.actuals().get(id, year),
            Subject::Target(fact) => get(&self.records.values, fact.id, year).copied(),
        }
    }

    /// Its values of 2020–2025.
    #[must_use]
    pub fn record_years(&self, of: Subject) -> counted::Years {
        Year::ALL.map(|year| self.record(of, year))
    }

    /// Its values of years that are over; one of a running year is no start for a projection.
    #[must_use]
    pub fn whole_years_of(&self, of: Subject) -> counted::Years {
        Year::ALL.map(|year| self.record(of, year).filter(|_| self.month(of, year) == WHOLE_YEAR))
    }

    /// Actual values of a goal of Ningbo and Zhoushan as points of its path, running years left out.
    #[must_use]
    pub fn goal_points(&self, goal: &Goal) -> counted::Years {
        Subject::from_id(goal.end.id).map_or([None; 6], |of| counted::totals(goal.end, &self.whole_years_of(of)))
    }

    /// The path of a goal of Ningbo and Zhoushan at the pace set, going on from its newest actual value.
    ///
    /// ```
    /// use model::Year;
    /// use scenario::{Scenario, Subject};
    /// let (studios, mut scenario) = (model::yongzhou::goals()[1], Scenario::default());
    /// let subject = Subject::from_id(studios.end.id).ok_or("no subject")?;
    /// scenario.set_record(subject, Year::ALL[2], Some(44.0)).map_err(|_| "refused")?;
    /// assert_eq!(scenario.goal_path(&studios)[5], Some(94.0), "50 more after 2022, as in the table");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn goal_path(&self, goal: &Goal) -> counted::Years {
        goal.going_on(self.pace(goal.no), &self.goal_points(goal))
    }

    /// Enters an actual value in the unit of its target, or removes it with its note.
    ///
    /// # Errors
    /// [`Problem::UnknownYear`] for a year that means nothing for this target, [`Problem::NotAnActual`] for a number that it cannot have;
    /// nothing changes then.
    pub fn set_record(&mut self, of: Subject, year: Year, value: Option<f64>) -> Result<(), Problem> {
        if !of.takes(year) {
            return Err(Problem::UnknownYear);
        }
        match of {
            Subject::Indicator(id) => self.set_actual(id, year, value)?,
            Subject::Target(fact) => {
                if value.is_some_and(|value| !counted::is_possible(fact, value)) {
                    return Err(Problem::NotAnActual);
                }
                if value != self.record(of, year) {
                    put(&mut Arc::make_mut(&mut self.records).values, fact.id, year, value);
                }
            }
        }
        if value.is_none() && self.note(of, year).is_some() {
            put(&mut Arc::make_mut(&mut self.records).notes, of.id(), year, None);
        }
        Ok(())
    }

    /// What was noted about a value.
    #[must_use]
    pub fn note(&self, of: Subject, year: Year) -> Option<&Note> {
        get(&self.records.notes, of.id(), year)
    }

    /// The month up to which a value counts, 12 for the whole year.
    #[must_use]
    pub fn month(&self, of: Subject, year: Year) -> u8 {
        self.note(of, year).and_then(|note| note.month).unwrap_or(WHOLE_YEAR)
    }

    /// Notes something about a value; an empty note removes what was noted.
    ///
    /// # Errors
    /// [`Problem::NoValueToNote`] when there is no value, [`Problem::NotAMonth`] and [`Problem::NotADate`] for what is neither.
    pub fn set_note(&mut self, of: Subject, year: Year, note: &Note) -> Result<(), Problem> {
        if self.record(of, year).is_none() {
            return Err(Problem::NoValueToNote);
        }
        let note = note.checked()?;
        let new = (!note.is_empty()).then_some(note);
        if new.as_ref() != self.note(of, year) {
            put(&mut Arc::make_mut(&mut self.records).notes, of.id(), year, new);
        }
        Ok(())
    }

    /// Every actual value, of indicators and targets.
    pub fn records(&self) -> impl Iterator<Item = (Subject, Year, f64)> + '_ {
        let indicators = self.actuals().iter();
        let targets = self.records.values.iter();
        indicators
            .map(|(id, year, value)| (Subject::Indicator(id), year, value))
            .chain(targets.filter_map(|(id, year, value)| Some((Subject::from_id(id)?, *year, *value))))
    }

    /// Every note.
    pub fn notes(&self) -> impl Iterator<Item = (Subject, Year, &Note)> + '_ {
        let all = self.records.notes.iter();
        all.filter_map(|(id, year, note)| Some((Subject::from_id(id)?, *year, note)))
    }

    /// Removes every actual value and every note.
    pub fn clear_records(&mut self) {
        self.clear_actuals();
        self.records = Arc::default();
    }

    /// Takes over the actual values and notes of another scenario, and nothing else.
    pub fn take_records(&mut self, from: &Self) {
        self.copy_actuals(from);
        self.records = Arc::clone(&from.records);
    }

    /// Takes over what a link leaves out, when it says the same about the indicators and nothing else about countable targets: their values, and
    /// all notes.
    pub fn carry_records(&mut self, from: &Self) {
        let says_nothing_else = self.records.values.is_empty() || self.records.values == from.records.values;
        if self.actuals() == from.actuals() && says_nothing_else {
            self.records = Arc::clone(&from.records);
        }
    }

    /// Whether two scenarios hold the same actual values and notes.
    #[must_use]
    pub fn same_records(&self, other: &Self) -> bool {
        self.actuals() == other.actuals() && self.records == other.records
    }

    /// Whether there is an actual value wherever the other has one.
    ///
    /// ```
    /// use scenario::{Scenario, Subject};
    /// let talent = Subject::from_id("talent_total").ok_or("no such indicator")?;
    /// let year = model::Year::from_number(2022).ok_or("no such year")?;
    /// let (none, mut one) = (Scenario::default(), Scenario::default());
    /// one.set_record(talent, year, Some(243.1)).map_err(|problem| problem.to_string())?;
    /// assert!(one.covers_records(&none) && !none.covers_records(&one));
    /// # Ok::<(), String>(())
    /// ```
    #[must_use]
    pub fn covers_records(&self, other: &Self) -> bool {
        other.records().all(|(of, year, _)| self.record(of, year).is_some())
    }

    /// A scenario that has the actual values and notes of this one and is otherwise untouched: what a device keeps.
    #[must_use]
    pub fn only_records(&self) -> Self {
        let mut only = Self::default();
        only.take_records(self);
        only
    }
}
