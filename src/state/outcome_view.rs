//! One outcome as the page words it: number, change, sentence, formula, chart; always from the same answer. What the tables alone say is
//! in [`OutcomeWords`].

mod formula;
mod grid;

use super::told::Told;
use super::{Answer, Compared, DOTS, Look, OutcomeWords, Table};
use crate::charts::dots::{DotPlot, dot_plot};
use crate::charts::option;
use crate::charts::path::{Line, Path, PathChart};
use crate::i18n::Lang;
use crate::i18n::numbers::{Scale, compact, fixed};
use crate::i18n::texts::{sand, words};
use crate::io::grid::{Cell, Grid, Head};
use crate::widgets::spark::Spark;
use leptos::prelude::*;
use model::Year;
use model::uncertainty::Forecast;
use plan::{Measure, OutcomeId};
use std::ops::Deref;

/// The words of an outcome. Every method follows the answer and the language.
#[derive(Clone, Copy)]
pub(crate) struct OutcomeView {
    words: OutcomeWords,
    table: Table,
    look: Look,
    compared: Compared,
}

impl Deref for OutcomeView {
    type Target = OutcomeWords;

    fn deref(&self) -> &OutcomeWords {
        &self.words
    }
}

impl OutcomeView {
    pub(crate) fn new(id: OutcomeId) -> Self {
        Self {
            words: OutcomeWords::new(id),
            table: Table::expect(),
            look: Look::expect(),
            compared: Compared::expect(),
        }
    }

    fn with<T>(self, look: impl FnOnce(&Answer) -> T) -> T {
        self.table.answer.with(look)
    }

    /// What the answer says of this outcome: who reads only that, has nothing to do when others change.
    fn told(self) -> Told {
        self.table.told(self.id)
    }

    /// The value of 2025; `None` when the books give none.
    pub(crate) fn value(self) -> Option<f64> {
        self.told().value
    }

    /// Number without unit.
    pub(crate) fn value_number(self) -> String {
        let shown = |value| compact(self.lang(), value, self.def().unit, self.decimals());
        self.value().map_or_else(|| "–".to_owned(), shown)
    }

    /// Number with unit.
    pub(crate) fn value_words(self) -> String {
        self.value().map_or_else(|| "–".to_owned(), |value| self.words(value))
    }

    /// Change against the comparison, in the outcome's unit; 0 where both are the same but for rounding.
    pub(crate) fn change(self) -> Option<f64> {
        let told = self.told();
        let (now, other) = told.value.zip(told.compared)?;
        let is_same = (now - other).abs() < 1e-9 * other.abs().max(1.0);
        Some(if is_same { 0.0 } else { now - other })
    }

    /// The same in words, signed.
    pub(crate) fn change_number(self) -> String {
        match self.change() {
            Some(change) if change.to_bits() == 0 => "=".to_owned(),
            Some(change) => self.change_words(change),
            None => "–".to_owned(),
        }
    }

    /// A change of this outcome, signed, in little room.
    pub(crate) fn change_words(self, change: f64) -> String {
        let scale = Scale::compact(self.lang(), self.def().unit, self.decimals(), self.target());
        format!("{}{}", scale.change(change), scale.mark)
    }

    pub(crate) fn met(self) -> Option<bool> {
        self.told().met
    }

    /// The chance of meeting the target, 0 to 1; `None` until the draws are made, and where there is none.
    pub(crate) fn chance(self) -> Option<f64> {
        self.told().forecast.and_then(|forecast| forecast.probability.ok())
    }

    /// The same in words: `52%`; a chance that is not certain never reads as certain.
    pub(crate) fn chance_number(self) -> String {
        let decided = self.told().forecast.is_some_and(|forecast| is_decided(&forecast));
        match self.chance() {
            Some(chance) if decided => format!("{}%", fixed(chance * 100.0, 0)),
            Some(chance) => percent_words(chance),
            None => "–".to_owned(),
        }
    }

    /// The plain sentence of the dot plot; empty until the draws are made.
    pub(crate) fn chance_sentence(self) -> String {
        let lang = self.lang();
        self.dots()
            .map_or_else(String::new, |(_, met)| sand::in_fifty(lang, met, DOTS))
    }

    /// What the chance means, and on how many draws it rests; empty until they are made.
    pub(crate) fn chance_note(self) -> String {
        let draws = self.with(|a| a.chances.and_then(|c| u32::try_from(c.draws).ok()));
        let words = |draws| sand::chance_note(self.lang(), &fixed(f64::from(draws), 0));
        draws.map_or_else(String::new, words)
    }

    /// The fifty equally likely values of 2025 as dots, and how many meet the target; only for the outcome in focus.
    pub(crate) fn dots(self) -> Option<(DotPlot, usize)> {
        let focused = self.screen.focus.get() == self.id;
        let values = self.with(|a| a.chances.and_then(|c| c.dots)).filter(|_| focused)?;
        let (target, op) = (self.target(), self.def().target.op);
        let meets = |value| model::is_met(value, op, target);
        let met = values.iter().filter(|value| meets(**value)).count();
        Some((dot_plot(&values, target, meets), met))
    }

    /// The fifty values as a table.
    pub(crate) fn dots_grid(self) -> Grid {
        let (lang, scale) = (self.lang(), self.scale());
        let focused = self.screen.focus.get() == self.id;
        let values = self.with(|a| a.chances.and_then(|c| c.dots)).filter(|_| focused);
        let (target, op) = (self.target(), self.def().target.op);
        let row = |(at, value): (usize, f64)| {
            let met = if model::is_met(value, op, target) {
                words::MET
            } else {
                words::MISSED
            };
            vec![
                Cell::text((at + 1).to_string()),
                grid::number(&scale, value),
                Cell::text(lang.of(met)),
            ]
        };
        Grid {
            unit: scale.unit(),
            head: vec![
                Head::text(lang.of(sand::RUN)),
                Head::number(lang.of(sand::VALUE_2025)),
                Head::text(lang.of(sand::STATUS)),
            ],
            rows: values.into_iter().flatten().enumerate().map(row).collect(),
        }
    }

    fn fan(self) -> Option<[Path; 5]> {
        let forecast = self.told().forecast?;
        let at = |year: usize, quantile: usize| forecast.quantiles[year].ok().map(|values| values[quantile]);
        Some(std::array::from_fn(|quantile| {
            std::array::from_fn(|year| at(year, quantile))
        }))
    }

    /// The paths of the small drawing.
    pub(crate) fn spark(self) -> Spark {
        let told = self.told();
        Spark {
            projection: told.now,
            comparison: told.other,
            target: self.target(),
        }
    }

    /// What the settings mean for this outcome, in one sentence.
    pub(crate) fn sentence(self) -> String {
        let (lang, name) = (self.lang(), self.lang().of(self.def().name));
        let Some(value) = self.value() else {
            return lang.of(words::NOT_PUBLISHED).to_owned();
        };
        let (shown, target) = (self.words(value), self.target_words());
        if self.met() == Some(true) {
            return sand::meets(lang, name, &shown, &target);
        }
        let gap = self.target() - value;
        let least = if self.def().unit.measure == Measure::Percent {
            sand::points(lang, &fixed(gap, self.decimals()))
        } else {
            self.words(gap)
        };
        sand::misses(lang, name, &shown, &target, &least)
    }

    /// Everything the big chart shows.
    pub(crate) fn chart(self) -> PathChart {
        let (lang, scale) = (self.lang(), self.scale());
        let shown = |path: Path| path.map(|value| value.map(|v| v * scale.factor));
        let line = |name: String, path: Path| {
            let value = path[5].map(|v| compact(lang, v, self.def().unit, self.decimals()));
            Line {
                end: format!("{name} {}", value.unwrap_or_default()),
                name,
                path: shown(path),
            }
        };
        let Told { now, plan, .. } = self.told();
        let others = self.others().into_iter().filter(|(_, other)| *other != now);
        PathChart {
            title: lang.of(self.def().name).to_owned(),
            unit: scale.unit(),
            decimals: scale.decimals,
            projection: line(lang.of(words::PROJECTION).to_owned(), now),
            others: others.map(|(name, other)| line(name, other)).collect(),
            plan: (now != plan).then(|| line(lang.of(words::PLAN_PATH).to_owned(), plan)),
            actual: shown(self.actual()),
            fan: self.fan().map(|fan| fan.map(shown)),
            baseline: self.def().base.and_then(|fact| fact.value).map(|v| v * scale.factor),
            target: self.target() * scale.factor,
            target_label: format!("{} {}", lang.of(words::TARGET), self.target_number()),
        }
    }

    /// The scenarios beside the one on the table, by name: those laid over the chart, otherwise the one it is compared with.
    fn others(self) -> Vec<(String, Path)> {
        self.compared.overlay(self.id).unwrap_or_else(|| {
            let name = self.lang().of(self.table.comparison().name);
            vec![(name.to_owned(), self.told().other)]
        })
    }

    fn actual(self) -> Path {
        self.table
            .with_scenario(|s| Year::ALL.map(|year| s.actuals().get(self.id, year)))
    }

    pub(crate) fn chart_option(self) -> charming::Chart {
        option::of_path(&self.chart(), &self.look.palette())
    }

    /// What the chart says, for those who do not see it.
    pub(crate) fn chart_words(self) -> String {
        let colon = if self.lang() == Lang::Zh { "：" } else { ": " };
        format!(
            "{} 2020–2025{colon}{}",
            self.lang().of(self.def().name),
            self.sentence()
        )
    }
}

/// Without spread there is nothing to draw: an actual value of 2025, or uncertainty turned off.
fn is_decided(forecast: &Forecast) -> bool {
    forecast.quantiles[5].is_ok_and(|[low, .., high]| low.to_bits() == high.to_bits())
}

/// A chance with the digits that 10,000 draws carry. What no draw met is rare, not impossible.
pub(crate) fn percent_words(chance: f64) -> String {
    match chance * 100.0 {
        p if p < 1.0 => "<1%".to_owned(),
        p if p > 99.0 => ">99%".to_owned(),
        p => format!("{}%", fixed(p, 0)),
    }
}
