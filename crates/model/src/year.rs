//! The years of the plan period.

use std::fmt;

/// A year from 2020, the base, to 2025, the end of the plan period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u8);

impl Year {
    /// How many years the model has, the base year included.
    pub const COUNT: usize = 6;
    /// 2020, the base year.
    pub const BASE: Self = Self(0);
    /// 2025, the year of the targets.
    pub const LAST: Self = Self(5);
    /// 2020 to 2025 in order.
    pub const ALL: [Self; Self::COUNT] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The year of a calendar number; `None` outside 2020–2025.
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|year| year.number() == number)
    }

    /// The calendar number, 2020 to 2025.
    #[must_use]
    pub const fn number(self) -> u16 {
        2020 + self.0 as u16
    }

    /// Years since 2020: 0 to 5, the place in a series.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Years until 2025: 5 to 0.
    #[must_use]
    pub const fn left(self) -> u8 {
        Self::LAST.0 - self.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number())
    }
}
