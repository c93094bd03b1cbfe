//! Formulas over printed figures: computed, written out, and traced back to their places, all from one tree.

use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

use plan::Fact;

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// A printed figure, in its unit.
    Fact(&'static Fact),
    /// A number that belongs to the formula: a scale, or the years of the period.
    Number(f64),
    /// An intermediate result under a name of its own.
    Named(&'static str, Box<Formula>),
    /// Two formulas and what joins them.
    Joined(Operator, Box<(Formula, Formula)>),
}

/// What joins two formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// The sum.
    Plus,
    /// The difference.
    Minus,
    /// The product.
    Times,
    /// The quotient.
    Over,
    /// The power.
    Power,
}

impl Formula {
    /// The value from the printed figures; NaN when one is no number.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.value_with(&|fact| fact.value.unwrap_or(f64::NAN))
    }

    /// The value from other figures: what the finding would be if the plan said so.
    pub fn value_with(&self, figure: &dyn Fn(&'static Fact) -> f64) -> f64 {
        match self {
            Self::Fact(fact) => figure(fact),
            Self::Number(number) => *number,
            Self::Named(_, inner) => inner.value_with(figure),
            Self::Joined(operator, sides) => operator.apply(sides.0.value_with(figure), sides.1.value_with(figure)),
        }
    }

    /// The printed figures that go into it, each once, in order.
    #[must_use]
    pub fn inputs(&self) -> Vec<&'static Fact> {
        let mut facts = Vec::new();
        self.collect(&mut facts);
        facts
    }

    /// The same under a name, by which longer formulas refer to it.
    #[must_use]
    pub fn named(self, name: &'static str) -> Self {
        Self::Named(name, Box::new(self))
    }

    /// The formula to the power of a number.
    #[must_use]
    pub fn power(self, exponent: f64) -> Self {
        self.join(Operator::Power, Self::Number(exponent))
    }

    /// Growth from this to another in %/year over the five years.
    #[must_use]
    pub fn yearly_growth_to(self, end: Self) -> Self {
        ((end / self).power(0.2) - Self::Number(1.0)) * Self::Number(100.0)
    }

    fn join(self, operator: Operator, other: Self) -> Self {
        Self::Joined(operator, Box::new((self, other)))
    }

    fn collect(&self, facts: &mut Vec<&'static Fact>) {
        match self {
            Self::Fact(fact) if facts.iter().all(|known| known.id != fact.id) => facts.push(fact),
            Self::Fact(_) | Self::Number(_) => {}
            Self::Named(_, inner) => inner.collect(facts),
            Self::Joined(_, sides) => {
                sides.0.collect(facts);
                sides.1.collect(facts);
            }
        }
    }

    /// How strongly it holds together, for brackets.
    fn strength(&self) -> u8 {
        match self {
            Self::Joined(Operator::Plus | Operator::Minus, _) => 0,
            Self::Joined(Operator::Times | Operator::Over, _) => 1,
            Self::Joined(Operator::Power, _) => 2,
            _ => 3,
        }
    }
}

impl Operator {
    fn apply(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Plus => a + b,
            Self::Minus => a - b,
            Self::Times => a * b,
            Self::Over => a / b,
            Self::Power => crate::math::pow(a, b),
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Plus => " + ",
            Self::Minus => " − ",
            Self::Times => " × ",
            Self::Over => " ÷ ",
            Self::Power => "^",
        }
    }
}

impl fmt::Display for Formula {
    /// Figures by their ids: `t1-01-2020 ÷ t1-12-2020 × 10000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => f.write_str(fact.id),
            Self::Number(number) => write!(f, "{number}"),
            Self::Named(name, _) => f.write_str(name),
            Self::Joined(operator, sides) => {
                let own = self.strength();
                side(
                    f,
                    &sides.0,
                    sides.0.strength() < own || *operator == Operator::Power && own == sides.0.strength(),
                )?;
                f.write_str(operator.sign())?;
                let turns = matches!(operator, Operator::Minus | Operator::Over | Operator::Power);
                side(
                    f,
                    &sides.1,
                    sides.1.strength() < own || turns && sides.1.strength() == own,
                )
            }
        }
    }
}

fn side(f: &mut fmt::Formatter<'_>, formula: &Formula, in_brackets: bool) -> fmt::Result {
    if in_brackets {
        write!(f, "({formula})")
    } else {
        write!(f, "{formula}")
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $operator:ident) => {
        impl $trait for Formula {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                self.join(Operator::$operator, other)
            }
        }
    };
}

operator!(Add, add, Plus);
operator!(Sub, sub, Minus);
operator!(Mul, mul, Times);
operator!(Div, div, Over);
