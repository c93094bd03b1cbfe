//! The tables, and how to look things up in them.

use crate::types::*;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// All statements of both documents, in the order of `facts.csv`.
#[must_use]
pub fn facts() -> &'static [&'static Fact] {
    &FACTS
}

/// The statement with this id. For an id that is known when writing code, [`fact!`](crate::fact!) needs no `Option`.
#[must_use]
pub fn fact(id: &str) -> Option<&'static Fact> {
    FACTS.iter().copied().find(|fact| fact.id == id)
}

/// A goal of Ningbo and Zhoushan, 1 to 10, in one of its years. What a goal is made of has an id of its own.
///
/// ```
/// assert_eq!(plan::goal(8, 2025).map(|fact| fact.id), Some("yz-08-2025"));
/// assert_eq!(plan::goal(8, 2023), None);
/// ```
#[must_use]
pub fn goal(number: u8, year: u16) -> Option<&'static Fact> {
    let found = GOALS.iter().find(|(no, at, _)| (*no, *at) == (number, year));
    found.map(|(_, _, fact)| *fact)
}

/// The letters with which the readings of a Chinese character begin, for the characters of the names of statements, districts and platforms:
/// bit 0 is `a`. Nothing for other characters.
///
/// ```
/// let letter = |letter: char| 1 << (u32::from(letter) - u32::from('a'));
/// assert_eq!(plan::initials('人'), letter('r'));
/// assert_eq!(plan::initials('重') & (letter('z') | letter('c')), letter('z') | letter('c'), "zhòng and chóng");
/// ```
#[must_use]
pub fn initials(character: char) -> u32 {
    let with = INITIALS.iter().filter(|(_, characters)| characters.contains(character));
    with.fold(0, |set, (letter, _)| set | 1 << (u32::from(*letter) - u32::from('a')))
}

/// All units.
#[must_use]
pub fn units() -> &'static [Unit] {
    &UNITS
}

/// The ten districts of Ningbo and the four of Zhoushan.
#[must_use]
pub fn districts() -> &'static [District] {
    &DISTRICTS
}

/// The district with this id.
#[must_use]
pub fn district(id: &str) -> Option<&'static District> {
    DISTRICTS.iter().find(|district| district.id == id)
}

/// The platforms with a place on the map.
#[must_use]
pub fn platforms() -> &'static [Platform] {
    &PLATFORMS
}

/// The platform with this id.
#[must_use]
pub fn platform(id: &str) -> Option<&'static Platform> {
    PLATFORMS.iter().find(|platform| platform.id == id)
}

/// Chapters, sections and items of the plan, in its order.
#[must_use]
pub fn outline() -> &'static [OutlineItem] {
    &OUTLINE
}

/// The levers, in the order in which they are shown.
#[must_use]
pub fn levers() -> &'static [Lever] {
    &LEVERS
}

/// The 16 indicators of table 1, in its order.
#[must_use]
pub fn outcomes() -> &'static [Outcome] {
    &OUTCOMES
}

/// The base quantities of the model.
#[must_use]
pub fn quantities() -> &'static [Quantity] {
    &QUANTITIES
}

/// The groups of levers and outcomes, in the order in which they are shown.
#[must_use]
pub fn groups() -> &'static [Group] {
    &GROUPS
}

/// The ready-made scenarios; the first one is the plan path.
#[must_use]
pub fn presets() -> &'static [Preset] {
    &PRESETS
}

/// The ready-made scenario with this id.
#[must_use]
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

/// The ready-made talk, scene by scene.
#[must_use]
pub fn scenes() -> &'static [Scene] {
    &SCENES
}

/// The ledger: everything the plan does not say.
#[must_use]
pub fn assumptions() -> &'static [Assumption] {
    &ASSUMPTIONS
}

/// The assumption with this id. [`AssumptionId::def`] needs no `Option`.
#[must_use]
pub fn assumption(id: &str) -> Option<&'static Assumption> {
    ASSUMPTIONS.iter().find(|assumption| assumption.id == id)
}

/// The assumed yearly spread σ of a lever, in percentage points of its growth.
///
/// ```
/// let sigma = plan::sigma(plan::LeverId::Gdp);
/// assert_eq!(sigma.id, "sigma_gdp");
/// ```
#[must_use]
pub fn sigma(lever: LeverId) -> &'static Assumption {
    SIGMAS[lever.index()]
}

/// The groups that hold outcomes, in the order of table 1.
pub fn outcome_groups() -> impl Iterator<Item = &'static Group> {
    groups().iter().filter(|group| group.outcomes().next().is_some())
}

/// The groups that hold levers, in the order of the table.
pub fn lever_groups() -> impl Iterator<Item = &'static Group> {
    groups().iter().filter(|group| group.levers().next().is_some())
}

impl Group {
    /// The outcomes of the group, in the order of table 1.
    ///
    /// ```
    /// let sizes: Vec<_> = plan::outcome_groups().map(|group| group.outcomes().count()).collect();
    /// assert_eq!(sizes.iter().sum::<usize>(), plan::outcomes().len());
    /// ```
    pub fn outcomes(&'static self) -> impl Iterator<Item = &'static Outcome> {
        outcomes().iter().filter(move |outcome| outcome.group == self)
    }

    /// The levers of the group, in the order of the table.
    pub fn levers(&'static self) -> impl Iterator<Item = &'static Lever> {
        levers().iter().filter(move |lever| lever.group == self)
    }
}

impl LeverId {
    /// The lever's row.
    #[must_use]
    pub fn def(self) -> &'static Lever {
        &LEVERS[self.index()]
    }

    /// The quantity that the lever makes grow; `None` for the lever that sets an end point.
    #[must_use]
    pub fn quantity(self) -> Option<QuantityId> {
        QUANTITIES
            .iter()
            .find(|quantity| quantity.lever == self)
            .map(|quantity| quantity.id)
    }
}

impl QuantityId {
    /// The quantity's row.
    #[must_use]
    pub fn def(self) -> &'static Quantity {
        &QUANTITIES[self.index()]
    }
}

impl OutcomeId {
    /// The outcome's row.
    #[must_use]
    pub fn def(self) -> &'static Outcome {
        &OUTCOMES[self.index()]
    }
}

impl AssumptionId {
    /// The assumption's row.
    #[must_use]
    pub fn def(self) -> &'static Assumption {
        &ASSUMPTIONS[self.index()]
    }
}

impl Assumption {
    /// Whether a person may change the value; a rule of the model has a range of one value.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        self.min < self.max
    }
}

/// The fact with an id that is known when the code is written: an unknown one does not compile.
///
/// ```
/// let graduates = plan::fact!("c5-6-graduates");
/// assert_eq!(graduates.place, "五（六）");
/// ```
#[macro_export]
macro_rules! fact {
    ($id:literal) => {{
        const INDEX: usize = match $crate::fact_index($id) {
            Some(index) => index,
            None => panic!(concat!("no fact ", $id)),
        };
        $crate::facts()[INDEX]
    }};
}

/// The position of a fact in [`facts`]; usable in constants, see [`fact!`](crate::fact!).
#[must_use]
pub const fn fact_index(id: &str) -> Option<usize> {
    let mut index = 0;
    while index < FACT_IDS.len() {
        if same(FACT_IDS[index].as_bytes(), id.as_bytes()) {
            return Some(index);
        }
        index += 1;
    }
    None
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
