//! The ten goals of the Ningbo–Zhoushan programme, read as paths over 2020, 2022 and 2025.
//!
//! The column of 2020 is a target too, not an outcome. Two of the five years have gone by 2022, so a straight path has
//! covered 40 % of its increase by then; what a goal has covered more or less than that is its pace.

use model::yongzhou;
use plan::{Fact, Text};

/// The years of the table's columns.
pub const YEARS: [u16; 3] = [2020, 2022, 2025];
/// The share of the time from 2020 to 2025 that has gone by 2022.
pub const TIME_BY_2022: f64 = 2.0 / 5.0;
/// A share of the increase this close to [`TIME_BY_2022`] counts as even.
pub const EVEN_WITHIN: f64 = 0.02;

/// One row of the programme's table: the same quantity in three columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Number in the table, 1 to 10.
    pub no: u8,
    /// Whether it is the part of goal 5 that comes from Zhoushan.
    pub is_part: bool,
    /// The statements of 2020, 2022 and 2025.
    pub cells: [&'static Fact; 3],
}

/// How a path runs against straight time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// More than 40 % of the increase by 2022.
    QuickerThenSlower,
    /// About 40 %.
    Even,
    /// Less than 40 %.
    SlowerThenQuicker,
}

/// What the numbers of a goal say about its pace.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Share of the increase from 2020 to 2025 that is due by 2022, 0 to 1.
    pub share_by_2022: f64,
    /// Yearly increase over 2021–2022, in the goal's unit.
    pub yearly_before: f64,
    /// Yearly increase over 2023–2025, in the goal's unit.
    pub yearly_after: f64,
    /// 2022 and 2025 as multiples of 2020.
    pub multiples: (f64, f64),
}

impl Reading {
    /// The pace in one of three words.
    #[must_use]
    pub fn pace(&self) -> Pace {
        match self.share_by_2022 - TIME_BY_2022 {
            lead if lead > EVEN_WITHIN => Pace::QuickerThenSlower,
            lead if lead < -EVEN_WITHIN => Pace::SlowerThenQuicker,
            _ => Pace::Even,
        }
    }
}

impl Goal {
    /// The three values; `None` when a cell is text.
    #[must_use]
    pub fn values(&self) -> Option<[f64; 3]> {
        let [first, middle, last] = self.cells.map(|fact| fact.value);
        Some([first?, middle?, last?])
    }

    /// The pace, when all three cells are numbers and they differ.
    #[must_use]
    pub fn reading(&self) -> Option<Reading> {
        let [first, middle, last] = self.values()?;
        if last <= first || first <= 0.0 {
            return None;
        }
        Some(Reading {
            share_by_2022: (middle - first) / (last - first),
            yearly_before: (middle - first) / 2.0,
            yearly_after: (last - middle) / 3.0,
            multiples: (middle / first, last / first),
        })
    }

    /// The value of 2022 as a share of that of 2025, for a goal whose 2020 is text.
    #[must_use]
    pub fn share_of_end(&self) -> Option<f64> {
        if self.cells[0].value.is_some() {
            return None;
        }
        Some(self.cells[1].value? / self.cells[2].value?)
    }

    /// What is particular about this goal: the sentences of its remarks, without those that stand in most rows.
    #[must_use]
    pub fn remarks(&self, language: fn(Text) -> &'static str) -> Vec<&'static str> {
        let mut own = sentences_of(self, language);
        own.retain(|sentence| rows_with(sentence, language) <= COMMON_ROWS);
        own
    }
}

/// The goal with its path in the engine; the part of goal 5 has none of its own.
#[must_use]
pub fn path_of(goal: &Goal) -> Option<yongzhou::Goal> {
    let found = yongzhou::goals().into_iter().find(|row| row.no == goal.no);
    found.filter(|_| !goal.is_part)
}

/// A sentence that stands in more rows than this is said once for the table.
const COMMON_ROWS: usize = 6;

/// The goals in the order of the table; the Zhoushan part follows goal 5.
#[must_use]
pub fn goals() -> Vec<Goal> {
    let mut goals = Vec::with_capacity(11);
    for no in 1..=10_u8 {
        goals.extend(goal(no, ""));
        goals.extend(goal(no, "zhoushan-"));
    }
    goals
}

fn goal(no: u8, part: &str) -> Option<Goal> {
    let cell = |year: u16| plan::fact(&format!("yz-{no:02}-{part}{year}"));
    let [first, middle, last] = YEARS.map(cell);
    Some(Goal {
        no,
        is_part: !part.is_empty(),
        cells: [first?, middle?, last?],
    })
}

/// The article's figures that are not in its table.
pub fn other_figures() -> impl Iterator<Item = &'static Fact> {
    plan::facts()
        .iter()
        .copied()
        .filter(|fact| fact.doc == plan::Doc::Yongzhou && fact.id.starts_with("yzt-"))
}

/// The goals, by number, with the same multiples of 2020: those that read as 1 : 3 : 6, and so on.
#[must_use]
pub fn with_multiples(middle: f64, last: f64) -> Vec<u8> {
    let same = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let goals = goals();
    let of = goals.iter().filter(|goal| !goal.is_part);
    of.filter(|goal| {
        goal.reading()
            .is_some_and(|r| same(r.multiples.0, middle) && same(r.multiples.1, last))
    })
    .map(|goal| goal.no)
    .collect()
}

fn sentences_of(goal: &Goal, language: fn(Text) -> &'static str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for remark in goal.cells.iter().filter_map(|fact| fact.remark) {
        for sentence in sentences(language(remark)) {
            if !found.contains(&sentence) {
                found.push(sentence);
            }
        }
    }
    found
}

fn rows_with(sentence: &str, language: fn(Text) -> &'static str) -> usize {
    goals()
        .iter()
        .filter(|goal| sentences_of(goal, language).contains(&sentence))
        .count()
}

/// Cuts behind every full stop that ends a sentence.
fn sentences(text: &'static str) -> impl Iterator<Item = &'static str> {
    let chinese = text.split_inclusive('。');
    chinese
        .flat_map(|part| part.split_inclusive(". "))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(no: u8) -> Goal {
        goals()
            .into_iter()
            .find(|goal| goal.no == no && !goal.is_part)
            .expect("ten goals")
    }

    #[track_caller]
    fn check(no: u8, share: f64, pace: Pace) {
        let reading = of(no).reading().expect("three numbers");
        assert!((reading.share_by_2022 - share).abs() < 1e-12, "{reading:?}");
        assert_eq!(reading.pace(), pace);
    }

    #[test]
    fn all_ten_are_there_and_goal_five_has_a_part() {
        let goals = goals();
        assert_eq!(goals.len(), 11);
        assert_eq!(goals.iter().filter(|goal| goal.is_part).count(), 1);
        assert!(goals[5].is_part && goals[5].no == 5);
    }

    #[test]
    fn paces_by_hand() {
        check(1, 1.0 / 3.0, Pace::SlowerThenQuicker); // 2, 3, 5
        check(2, 40.0 / 90.0, Pace::QuickerThenSlower); // 10, 50, 100
        check(3, 0.4, Pace::Even); // 1000, 3000, 6000
        check(5, 50.0 / 150.0, Pace::SlowerThenQuicker); // 50, 100, 200
        check(8, 0.5, Pace::QuickerThenSlower); // 20, 60, 100
        let officials = of(8).reading().expect("three numbers");
        assert!((officials.yearly_before - 20.0).abs() < 1e-12);
        assert!((officials.yearly_after - 40.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn ten_goals_have_a_place_in_the_engine() {
        assert_eq!(goals().iter().filter(|goal| path_of(goal).is_some()).count(), 10);
    }

    #[test]
    fn text_cells_have_no_path() {
        assert_eq!(of(6).reading(), None);
        assert!(of(6).share_of_end().is_some_and(|s| (s - 0.3).abs() < 1e-12));
        assert!(of(7).share_of_end().is_some_and(|s| (s - 0.5).abs() < 1e-12));
        assert_eq!(of(8).share_of_end(), None);
    }

    #[test]
    fn like_goals_are_found() {
        assert_eq!(with_multiples(3.0, 6.0), [3, 4]);
        assert_eq!(with_multiples(3.0, 5.0), [8, 9, 10]);
    }

    #[test]
    fn a_remark_says_what_is_particular() {
        assert_eq!(of(1).remarks(|t| t.zh), ["单位印作“年”，应为“个”。"]);
        assert_eq!(of(2).remarks(|t| t.zh), [""; 0]);
        assert!(of(8).remarks(|t| t.en).len() == 1);
    }

    #[test]
    fn the_article_has_more_figures() {
        assert_eq!(other_figures().count(), 10);
    }
}
