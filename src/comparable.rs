//! Which figures of districts compare with the city's, and which must never be added.

use crate::i18n::text;
use model::districts::{self, Comparable};
use model::programmes::Delivery;
use plan::{Fact, Text};

/// Whether figures compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Defined alike.
    Comparable,
    /// Some of them, read one by one.
    Partly,
    /// Each is a part of something, but the parts overlap.
    DoNotAdd,
    /// Definitions differ.
    Never,
}

/// One quantity in districts and city.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The quantity.
    pub quantity: Text,
    /// Ids of the districts' and platforms' statements.
    pub parts: &'static [&'static str],
    /// Ids of the city's statements.
    pub city: &'static [&'static str],
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Text,
}

impl Comparison {
    /// The districts' and platforms' statements.
    pub fn part_facts(&self) -> impl Iterator<Item = &'static Fact> + use<> {
        self.parts.iter().filter_map(|id| plan::fact(id))
    }

    /// The city's statements.
    pub fn city_facts(&self) -> impl Iterator<Item = &'static Fact> + use<> {
        self.city.iter().filter_map(|id| plan::fact(id))
    }

    /// The share of the parts in the city's figure, 0 to 1; only where they compare.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        if self.verdict != Verdict::Comparable {
            return None;
        }
        let parts: f64 = self.part_facts().filter_map(|fact| fact.value).sum();
        Some(parts / self.city_facts().next()?.value?)
    }
}

/// A district's figure beside the city's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// What is compared, and why or why not.
    pub comparison: &'static Comparison,
    /// The district's part in the city's target, in %: as planned and as delivered. Only where definitions allow.
    pub part_pct: Option<(f64, f64)>,
}

/// How a district's or platform's target stands to the city's; `None` when the city names no such quantity.
#[must_use]
pub fn standing(fact: &'static Fact, delivery: &Delivery) -> Option<Standing> {
    let comparison = COMPARISONS.iter().find(|row| row.parts.contains(&fact.id))?;
    let rows = districts::roll_ups();
    let row = rows.iter().find(|row| row.parts.contains(&fact.id));
    let part_pct = row
        .filter(|row| row.comparable != Comparable::Never)
        .and_then(|row| Some((fact.value?, row.city.value?)))
        .map(|(part, city)| (100.0 * part / city, 100.0 * delivery.by_year(part)[5] / city));
    Some(Standing { comparison, part_pct })
}

/// What the parts of a quantity come to by 2025 in % of the city's target, and what they were to come to. Only where definitions
/// compare: nowhere else is there a sum.
#[must_use]
pub fn rolled_up(row: &Comparison, delivery: impl Fn(&'static Fact) -> Delivery) -> Option<(f64, f64)> {
    let planned = 100.0 * row.share()?;
    let city = row.city_facts().next()?.value?;
    let parts = row
        .part_facts()
        .filter_map(|fact| Some(delivery(fact).by_year(fact.value?)[5]));
    Some((planned, 100.0 * parts.sum::<f64>() / city))
}

/// Every quantity that both a district and the city name, or that several districts name.
pub static COMPARISONS: [Comparison; 7] = [
    Comparison {
        quantity: text("顶尖人才", "Top talents"),
        parts: &[
            "z1-02-top-talents",
            "z1-03-top-talents",
            "z1-10-top-talents",
            "z1-01-top-talents",
        ],
        city: &["c5-1-top-talents"],
        verdict: Verdict::Never,
        reason: text(
            "定义各不相同：有的是新集聚，宁海是累计引进，大走廊含院士；地域又重叠。区县之和与大走廊的数都超过全市目标。",
            "Definitions differ: newcomers in two districts, a running total in Ninghai, academicians included in the corridor; and places overlap. Both the districts’ sum and the corridor exceed the city’s target.",
        ),
    },
    Comparison {
        quantity: text("海外工程师", "Overseas engineers"),
        parts: &["z1-05-overseas-engineers"],
        city: &["c4-4-overseas-engineers"],
        verdict: Verdict::Comparable,
        reason: text(
            "都是五年新引进的海外工程师，口径相近。",
            "Newcomers over five years in both, defined much alike.",
        ),
    },
    Comparison {
        quantity: text("高层次人才", "High-level talents"),
        parts: &[
            "z1-03-high-level",
            "z1-07-high-level",
            "z1-08-high-level",
            "z1-09-high-end",
        ],
        city: &["c5-2-high-level"],
        verdict: Verdict::Partly,
        reason: text(
            "江北、奉化的提法与全市相近；余姚、慈溪用词不同，余姚还读作存量。只能逐个参看，不可求和。",
            "Jiangbei and Fenghua word it much as the city does; Yuyao and Cixi do not, and Yuyao’s reads as a level. Look at each by itself; no sum.",
        ),
    },
    Comparison {
        quantity: text("领军人才、团队与项目", "Leading talents, teams and projects"),
        parts: &["z1-04-leading", "z1-06-teams", "z1-03-teams"],
        city: &["c5-2-leading-projects", "c5-2-national-provincial"],
        verdict: Verdict::Never,
        reason: text(
            "镇海数人，鄞州、江北数团队，全市数项目和国家、省级人才：单位不同。",
            "Zhenhai counts people, Yinzhou and Jiangbei teams, the city projects and talents of national or provincial rank: the units differ.",
        ),
    },
    Comparison {
        quantity: text("产业技术研究院", "Industrial research institutes"),
        parts: &["z1-04-institutes", "z1-01-institutes"],
        city: &["c1-1-institutes"],
        verdict: Verdict::DoNotAdd,
        reason: text(
            "镇海的在大走廊之内；全市的数是 2020 年实绩，不是 2025 年目标。",
            "Zhenhai’s lie within the corridor, and the city’s number is what there was in 2020, not a target.",
        ),
    },
    Comparison {
        quantity: text("人才总量", "Total talent"),
        parts: &["z1-07-talent-total", "z1-11-talents", "c6-3-talents"],
        city: &["t1-01-2025"],
        verdict: Verdict::DoNotAdd,
        reason: text(
            "奉化走廊、象山和全市研究院的人才都在全市总量之内，且彼此可能重叠。",
            "Talent along Fenghua’s corridor, in Xiangshan and at the city’s research institutes is all within the city’s total, and may overlap.",
        ),
    },
    Comparison {
        quantity: text("产值", "Output"),
        parts: &["z1-06-output", "z1-08-output", "z1-11-output"],
        city: &[],
        verdict: Verdict::Never,
        reason: text(
            "走廊内企业总产值、战略性新兴产业规模、航天产业总产值，是三种口径。",
            "Output of companies in a corridor, size of strategic industries, output of the space industry: three different measures.",
        ),
    },
];

/// Two statements that are easily taken for one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lookalike {
    /// Ids of the statements.
    pub facts: [&'static str; 2],
    /// What sets them apart.
    pub reason: Text,
}

/// Statements with like words or like numbers that are not the same.
pub const LOOKALIKES: [Lookalike; 3] = [
    Lookalike {
        facts: ["c4-2-tech-projects", "c5-2-leading-projects"],
        reason: text(
            "前者读作后者中的科技部分。",
            "The first reads as the science and technology part of the second.",
        ),
    },
    Lookalike {
        facts: ["c5-2-leading-projects", "c5-3-local-leaders"],
        reason: text(
            "数字相同，一个数项目，一个数本土培养的人。",
            "The same number, but one counts projects and the other people trained here.",
        ),
    },
    Lookalike {
        facts: ["z1-01-national-labs", "z1-01-provincial-labs"],
        reason: text(
            "后者可能已含前者，不宜相加。",
            "The second may include the first: better not to add.",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_a_statement() {
        for row in &COMPARISONS {
            assert_eq!(row.part_facts().count(), row.parts.len(), "{}", row.quantity.en);
            assert_eq!(row.city_facts().count(), row.city.len(), "{}", row.quantity.en);
        }
        for id in LOOKALIKES.iter().flat_map(|pair| pair.facts) {
            assert!(plan::fact(id).is_some(), "{id}");
        }
    }

    #[test]
    fn only_what_compares_has_a_share() {
        let shares: Vec<_> = COMPARISONS.iter().filter_map(Comparison::share).collect();
        assert!(matches!(shares[..], [share] if (share - 1.0 / 6.0).abs() < 1e-12));
    }

    #[test]
    fn engine_and_words_agree_on_what_compares() {
        for roll_up in districts::roll_ups() {
            for fact in roll_up.facts() {
                let found = standing(fact, &Delivery::default()).expect("a comparison names it");
                let verdict = match roll_up.comparable {
                    Comparable::Yes => [Verdict::Comparable; 2],
                    Comparable::Partly => [Verdict::Partly; 2],
                    Comparable::Never => [Verdict::Never, Verdict::DoNotAdd],
                };
                assert!(verdict.contains(&found.comparison.verdict), "{}", fact.id);
                assert_eq!(found.part_pct.is_some(), roll_up.comparable != Comparable::Never);
            }
        }
    }

    #[test]
    fn a_lever_moves_the_part_and_the_sum_where_there_is_one() {
        let rate = |rate_pct| Delivery { rate_pct, k: 1.0 };
        let engineers = plan::fact!("z1-05-overseas-engineers");
        let (planned, delivered) = standing(engineers, &rate(60.0))
            .and_then(|s| s.part_pct)
            .expect("compares");
        assert!((planned - 100.0 / 6.0).abs() < 1e-9 && (delivered - 10.0).abs() < 1e-9);
        let sums: Vec<_> = COMPARISONS
            .iter()
            .filter_map(|row| rolled_up(row, |_| rate(60.0)))
            .collect();
        assert!(matches!(sums[..], [(_, sum)] if (sum - 10.0).abs() < 1e-9));
        let fenghua = plan::fact!("z1-07-talent-total");
        assert_eq!(standing(fenghua, &rate(60.0)).and_then(|s| s.part_pct), None);
    }

    // The reasons say so; a changed datum must change them.
    #[test]
    fn the_reasons_hold() {
        let value = |id: &str| plan::fact(id).and_then(|fact| fact.value).expect("a number");
        let city = value("c5-1-top-talents");
        let sum: f64 = ["z1-02-top-talents", "z1-03-top-talents", "z1-10-top-talents"]
            .into_iter()
            .map(value)
            .sum();
        assert!(sum > city && value("z1-01-top-talents") > city);
        assert!((value("c5-2-leading-projects") - value("c5-3-local-leaders")).abs() < 1e-9);
        assert_eq!(
            plan::fact("z1-04-institutes").and_then(|f| f.subset_of),
            Some("z1-01-institutes")
        );
    }

    #[test]
    fn no_quantity_is_named_for_all_ten_districts() {
        for row in &COMPARISONS {
            let mut scopes: Vec<_> = row
                .part_facts()
                .map(|f| f.scope)
                .filter(|s| plan::district(s).is_some())
                .collect();
            scopes.sort_unstable();
            scopes.dedup();
            assert!(scopes.len() < 10);
        }
    }
}
