//! The table twin of an outcome's chart: years down; projection with its bands, comparison, plan path and actual values across.

use super::OutcomeView;
use crate::charts::path::Path;
use crate::i18n::facts::printed_unit;
use crate::i18n::numbers::Scale;
use crate::i18n::texts::{indicators as texts, sand, words};
use crate::io::grid::{Cell, Grid, Head};
use crate::state::told::path;
use model::{Missing, Projection, Year};
use plan::{LeverId, Text};

/// Digits of the export beyond those on the page, so that sums can be checked.
const MORE_DIGITS: usize = 3;
/// The bands' edges in the order of the forecast's quantiles, and whether the table has a column for it: the median of the draws
/// is the projection.
const EDGES: [(usize, &str); 4] = [(0, "5%"), (1, "25%"), (3, "75%"), (4, "95%")];

impl OutcomeView {
    /// Everything the chart shows, as a table.
    pub(crate) fn grid(self) -> Grid {
        let (lang, scale) = (self.lang(), self.scale());
        let others = self.others();
        let mut head = vec![
            Head::text(lang.of(words::YEAR)),
            Head::number(lang.of(words::PROJECTION)),
        ];
        let fan = self.fan();
        let edges = EDGES.iter().filter(|_| fan.is_some());
        head.extend(edges.map(|(_, name)| Head::number(texts::edge(lang, name))));
        let compared = |name: &str| Head::number(texts::named(lang, lang.of(words::COMPARISON), name));
        head.extend(others.iter().map(|(name, _)| compared(name)));
        head.push(Head::number(lang.of(words::PLAN_PATH)));
        head.push(Head::number(lang.of(texts::ACTUAL)));
        let (now, plan) = self.with(|a| (a.now, a.plan));
        let actual = self.actual();
        let row = |year: Year| {
            let at = year.index();
            let book = |books: &Projection| {
                let missing = || Cell::missing(lang.of(reason(books.value(self.id, year).err())));
                path(books, self.id)[at].map_or_else(missing, |value| number(&scale, value))
            };
            let edge = |value: Option<f64>| value.map_or_else(|| Cell::missing("–"), |value| number(&scale, value));
            let mut cells = vec![Cell::text(year.number().to_string()), book(&now)];
            cells.extend(
                fan.iter()
                    .flat_map(|fan| EDGES.map(|(quantile, _)| edge(fan[quantile][at]))),
            );
            // What has no value in one scenario has none in the others, for the same reason.
            let beside =
                |(_, other): &(String, Path)| other[at].map_or_else(|| book(&now), |value| number(&scale, value));
            cells.extend(others.iter().map(beside));
            cells.push(book(&plan));
            let entered = actual[at].map(|value| number(&scale, value));
            cells.push(entered.unwrap_or_else(|| Cell::missing(lang.of(texts::NOT_ENTERED))));
            cells
        };
        Grid {
            unit: scale.unit(),
            head,
            rows: Year::ALL.map(row).into(),
        }
    }
}

/// Digits of an exported lever, change or part.
const LEVER_DIGITS: usize = 4;

impl OutcomeView {
    /// The levers that decide the outcome: where each stands, and what it means for the outcome in focus.
    pub(crate) fn drivers_grid(self) -> Grid {
        let lang = self.lang();
        let named = |text: Text, unit: &str| Head::text(format!("{} ({unit})", lang.of(text)));
        let unit = printed_unit(lang, self.def().unit);
        let head = vec![
            Head::text(lang.of(sand::LEVERS)),
            Head::text(lang.of(words::UNIT)),
            Head::text(lang.of(texts::NOW)),
            Head::text(lang.of(words::PLAN_PATH)),
            Head::text(lang.of(sand::NEEDED_FOR)),
            named(sand::ONE_POINT_MORE, &unit),
            named(sand::PART, &unit),
        ];
        let cell = |value: Option<f64>| {
            value.map_or_else(
                || Cell::missing("–"),
                |value| Cell::number(String::new(), value, LEVER_DIGITS),
            )
        };
        let row = |lever: LeverId| {
            let (def, sway) = (lever.def(), self.table.sway(self.id, lever));
            let (now, plan) = (self.table.lever(lever), self.table.plan_lever(lever));
            vec![
                Cell::text(lang.of(def.name)),
                Cell::text(lang.of(def.unit.name)),
                cell(Some(now)),
                cell(Some(plan)),
                cell(sway.needed),
                cell(sway.point),
                cell(sway.part),
            ]
        };
        Grid {
            unit: String::new(),
            head,
            rows: model::drivers(self.id).iter().map(row).collect(),
        }
    }
}

pub(super) fn number(scale: &Scale, value: f64) -> Cell {
    // English counts single people where Chinese counts 万: the digits are there already.
    let decimals = if scale.grain > 1.0 {
        0
    } else {
        scale.decimals + MORE_DIGITS
    };
    Cell::number(scale.number(value), value * scale.factor, decimals)
}

fn reason(missing: Option<Missing>) -> Text {
    match missing {
        Some(Missing::OnlyEndPoint) => texts::END_POINT_ONLY,
        Some(Missing::NotComputable) => texts::NOT_COMPUTABLE,
        Some(Missing::NotPublished) | None => words::NOT_PUBLISHED,
    }
}
