//! The shapes of the tables under `data/`. The rows themselves are constants written by `build.rs`.

/// A text in the two languages of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// How the printed words bound a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Op {
    /// 以上, 突破, 超过, 不少于: at least.
    AtLeast,
    /// `>`: strictly more (only row 14 of table 1).
    MoreThan,
    /// 达, or a bare figure.
    Equals,
    /// A statement without a number.
    None,
}

/// What sort of number a statement gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A stock at the end of [`Fact::year`].
    Level,
    /// New over [`Fact::period`].
    Flow,
    /// Each year.
    Annual,
    /// A rate of growth or a multiple.
    Growth,
    /// Text, or a figure that is no target.
    Note,
}

/// The document a statement stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doc {
    /// 甬发改规划〔2021〕322号.
    NingboPlan,
    /// The newspaper article with the Ningbo–Zhoushan table.
    Yongzhou,
}

/// Where a value comes from; the page marks every number with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// 规划: printed in a document.
    Stated,
    /// 推算: computed from printed numbers.
    Derived,
    /// 假设: neither; a person may change it.
    Assumed,
}

/// How a unit is to be read and formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// People, institutions, projects.
    Count,
    /// Yuan and multiples of it.
    Money,
    /// Per cent.
    Percent,
    /// One quantity per another.
    Ratio,
    /// No number.
    Text,
}

/// A row of `units.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// Stable id.
    pub id: &'static str,
    /// What is written behind the number.
    pub name: Text,
    /// How to format it.
    pub measure: Measure,
    /// Base units in one of these: 10,000 for 万人.
    pub scale: f64,
}

impl Unit {
    /// The English unit of a printed figure, with the 万 or 亿 that [`Unit::name`] leaves to whoever scales the number:
    /// `10,000 people`, `100 million yuan`.
    #[must_use]
    pub fn printed_en(&self) -> String {
        let noun = self.name.en;
        match self.scale {
            scale if scale < 1e4 => noun.to_owned(),
            scale if scale < 1e8 => format!("10,000 {noun}"),
            _ => format!("100 million {noun}"),
        }
    }
}

/// A row of `facts.csv`: one quantified statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact {
    /// Stable id.
    pub id: &'static str,
    /// The document.
    pub doc: Doc,
    /// The place in it: `五（六）`, `表1-3`, `专栏1-5`, `甬舟表-4`.
    pub place: &'static str,
    /// Other places that say the same.
    pub also_in: &'static [&'static str],
    /// `city`, `yongzhou`, or the id of a district or platform.
    pub scope: &'static str,
    /// `1` to `9`, or `yongzhou`.
    pub chapter: &'static str,
    /// Short name in our own words.
    pub name: Text,
    /// The number in [`Fact::unit`]; `None` for text.
    pub value: Option<f64>,
    /// As printed.
    pub value_text: &'static str,
    /// Its unit.
    pub unit: &'static Unit,
    /// Operator.
    pub op: Op,
    /// Level, flow, …
    pub kind: Kind,
    /// Year of the level, or last year of the flow.
    pub year: Option<u16>,
    /// First and last year of a flow or growth figure.
    pub period: Option<(u16, u16)>,
    /// Whether stock or flow, unit or year is our reading rather than print.
    pub inferred: bool,
    /// Id of the fact this one is a part of.
    pub subset_of: Option<&'static str>,
    /// Ids of facts to be read together with this one.
    pub related: &'static [&'static str],
    /// What a careful reader should know.
    pub remark: Option<Text>,
}

/// A row of `districts.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct District {
    /// Stable id, the name in pinyin.
    pub id: &'static str,
    /// Code in the outline data.
    pub gb: &'static str,
    /// `ningbo` or `zhoushan`.
    pub city: &'static str,
    /// Name.
    pub name: Text,
    /// Column and row of its hexagon; odd rows are shifted right by half.
    pub tile: (u8, u8),
}

/// A row of `platforms.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Platform {
    /// Stable id.
    pub id: &'static str,
    /// Districts it lies in; empty for the city-wide corridor.
    pub districts: &'static [&'static str],
    /// Name.
    pub name: Text,
    /// Whether the plan describes a corridor or belt rather than a spot.
    pub is_corridor: bool,
    /// Approximate latitude and longitude in degrees, CGCS2000.
    pub lat_lon: (f64, f64),
    /// Whether the pin is known to about 6 km.
    pub pin_sure: bool,
    /// The place that names it.
    pub place: &'static str,
    /// A short description in our own words.
    pub about: Text,
}

/// A row of `outline.csv`: a chapter, section or item of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutlineItem {
    /// Stable id: `3`, `3-1`, `1-1-2`.
    pub id: &'static str,
    /// Id of the chapter or section above.
    pub parent: Option<&'static str>,
    /// Number as printed: `三`, `（一）`, `2`.
    pub no: &'static str,
    /// Heading.
    pub title: Text,
}

/// How a base quantity's 2020 value follows from printed numbers. `a` and `b` are ids of facts, assumptions or other quantities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BaseForm {
    /// `a · scale`.
    Value,
    /// `a · b · scale`.
    Product,
    /// `a / b · scale`.
    Quotient,
}

/// A row of `quantities.csv`: what a lever makes grow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// Its identity in the model.
    pub id: crate::QuantityId,
    /// Name.
    pub name: Text,
    /// Unit of the value.
    pub unit: &'static Unit,
    /// How the 2020 value is computed.
    pub form: BaseForm,
    /// First operand.
    pub a: Operand,
    /// Second operand, for products and quotients.
    pub b: Option<Operand>,
    /// Factor that brings the result into [`Quantity::unit`].
    pub scale: f64,
    /// The value in 2020, computed when the tables are built.
    pub base_2020: f64,
    /// The lever that sets its growth.
    pub lever: crate::LeverId,
    /// Stated, derived or assumed.
    pub status: Status,
}

/// What a value of 2020 is computed from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Operand {
    /// A statement of the documents; it has a number.
    Fact(&'static Fact),
    /// An entry of the ledger.
    Assumption(crate::AssumptionId),
    /// A quantity further up in the table.
    Quantity(crate::QuantityId),
}

impl Operand {
    /// The id in its table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fact(fact) => fact.id,
            Self::Assumption(id) => id.id(),
            Self::Quantity(id) => id.id(),
        }
    }
}

/// A row of `levers.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lever {
    /// Its identity in the model.
    pub id: crate::LeverId,
    /// Group it is shown in.
    pub group: &'static Group,
    /// Name.
    pub name: Text,
    /// `%/year`, or `%` for the level of the three-highlands share.
    pub unit: &'static Unit,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Step of slider and arrow keys.
    pub step: f64,
    /// The assumption that gives its value on the plan path, when no target fixes it.
    pub assumed: Option<&'static str>,
    /// What moving it means.
    pub help: Text,
}

/// How an outcome follows from base quantities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OutcomeForm {
    /// The quantity itself.
    Level(crate::QuantityId),
    /// The sum of quantities.
    Sum(&'static [crate::QuantityId]),
    /// `scale · Σ numerator / denominator`.
    Ratio {
        /// Summed above the line.
        numerator: &'static [crate::QuantityId],
        /// Below the line.
        denominator: crate::QuantityId,
        /// Factor that brings the result into the outcome's unit.
        scale: f64,
    },
    /// The 2025 level is the lever's value; no other year has one.
    EndPoint(crate::LeverId),
}

/// A row of `outcomes.csv`: an indicator of table 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Its identity in the model.
    pub id: crate::OutcomeId,
    /// Number in table 1.
    pub no: u8,
    /// Group of table 1.
    pub group: &'static Group,
    /// Name as in table 1.
    pub name: Text,
    /// Shorter name for narrow places.
    pub short: Text,
    /// Unit.
    pub unit: &'static Unit,
    /// Decimals shown.
    pub decimals: u8,
    /// How it is computed.
    pub form: OutcomeForm,
    /// The quantity that its target fixes on the plan path; `None` when others already do.
    pub closes: Option<crate::QuantityId>,
    /// The printed baseline, when there is one.
    pub base: Option<&'static Fact>,
    /// The printed target.
    pub target: &'static Fact,
}

/// A group of levers or outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Stable id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
}

/// Where a ready-made scenario starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// All growth rates zero.
    NoGrowth,
    /// The solved plan path.
    PlanPath,
}

/// A row of `scenarios.csv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Stable id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// One sentence on what it supposes.
    pub about: Text,
    /// Where it starts from.
    pub start: Start,
    /// Share of the way from no growth to [`Preset::start`], 0 to 1 and beyond.
    pub share: f64,
    /// Levers set to a value of their own.
    pub overrides: &'static [(crate::LeverId, f64)],
}

/// What a scene of a talk shows large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SceneFocus {
    /// The whole view of its state.
    #[default]
    View,
    /// The people as grains, at the baseline.
    Total,
    /// All outcomes as cards.
    Board,
    /// The chart of the outcome in focus.
    Chart,
    /// The same chart, hidden until the room has guessed.
    Guess,
    /// The outcomes that two scenarios tell apart.
    Compare,
    /// The map.
    Map,
    /// The Ningbo–Zhoushan goals.
    Goals,
    /// The link and its QR code.
    Link,
}

impl SceneFocus {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::View,
        Self::Total,
        Self::Board,
        Self::Chart,
        Self::Guess,
        Self::Compare,
        Self::Map,
        Self::Goals,
        Self::Link,
    ];

    /// The word in `deck.csv`, in files and in links.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Total => "total",
            Self::Board => "board",
            Self::Chart => "chart",
            Self::Guess => "guess",
            Self::Compare => "compare",
            Self::Map => "map",
            Self::Goals => "goals",
            Self::Link => "link",
        }
    }

    /// The focus of a word; `None` when there is none.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|focus| focus.slug() == slug)
    }
}

/// A row of `deck.csv`: one scene of the ready-made talk.
///
/// Title and notes hold no figure of their own: `{target:talent_total}` and its like stand for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scene {
    /// Stable id.
    pub id: &'static str,
    /// What the room reads.
    pub title: Text,
    /// What the speaker reads.
    pub notes: Text,
    /// The state it shows, as the fragment of the address.
    pub state: &'static str,
    /// What is large.
    pub focus: SceneFocus,
    /// Levers that stand large below it.
    pub levers: &'static [crate::LeverId],
}

/// A row of `assumptions.csv`: the ledger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumption {
    /// Stable id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// Value, in [`Assumption::unit`].
    pub value: f64,
    /// Unit.
    pub unit: &'static Unit,
    /// Stated, derived or assumed.
    pub status: Status,
    /// Smallest value a person may set.
    pub min: f64,
    /// Largest value a person may set.
    pub max: f64,
    /// Why this value.
    pub note: Text,
    /// The place it leans on, when there is one.
    pub place: Option<&'static str>,
}
