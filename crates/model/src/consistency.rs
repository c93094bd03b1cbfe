//! What follows from the plan's own numbers: each finding a few figures, computed from the tables by formulas that can be shown.

use plan::{Fact, Op, fact};

use crate::formula::Formula;

/// Something that the printed numbers imply.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Stable id; texts are the page's.
    pub id: &'static str,
    /// Its figures, in the order of reading.
    pub figures: Vec<Figure>,
}

/// One figure of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Stable id within the finding.
    pub id: &'static str,
    /// Id of its unit in `data/units.csv`; `times` for a multiple.
    pub unit: &'static str,
    /// How it is computed.
    pub formula: Formula,
}

impl Finding {
    /// The value of one of its figures; `None` for an unknown id.
    #[must_use]
    pub fn value(&self, figure: &str) -> Option<f64> {
        self.figures.iter().find(|f| f.id == figure).map(|f| f.formula.value())
    }

    /// The printed figures that it leans on, each once.
    #[must_use]
    pub fn inputs(&self) -> Vec<&'static Fact> {
        let mut facts: Vec<&'static Fact> = Vec::new();
        for fact in self.figures.iter().flat_map(|figure| figure.formula.inputs()) {
            if facts.iter().all(|known| known.id != fact.id) {
                facts.push(fact);
            }
        }
        facts
    }
}

/// All findings.
///
/// ```
/// let findings = model::consistency::findings();
/// let employment = findings.iter().find(|finding| finding.id == "employment").ok_or("no such finding")?;
/// assert!(employment.value("growth_a_year").is_some_and(|pct| (4.3..4.4).contains(&pct)));
/// assert_eq!(employment.inputs()[0].place, "表1-1");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn findings() -> Vec<Finding> {
    vec![
        parts_of_the_total(),
        employment(),
        output(),
        research_money(),
        skilled_labour(),
        senior_titles(),
        graduates(),
        leading_talents(),
        high_tech_firms(),
        lawyers(),
        budget(),
        top_talents(),
        overseas_engineers(),
        yongzhou_pattern(),
    ]
}

fn finding(id: &'static str, figures: Vec<(&'static str, &'static str, Formula)>) -> Finding {
    Finding {
        id,
        figures: figures
            .into_iter()
            .map(|(id, unit, formula)| Figure { id, unit, formula })
            .collect(),
    }
}

fn number(value: f64) -> Formula {
    Formula::Number(value)
}

macro_rules! figure {
    ($id:literal) => {
        Formula::Fact(fact!($id))
    };
}

fn stocks_2020() -> Formula {
    figure!("t1-02-2020")
        + figure!("t1-03-2020")
        + figure!("t1-04-2020")
        + figure!("t1-05-2020")
        + figure!("t1-06-2020")
        + figure!("t1-07-2020")
}

fn stocks_2025() -> Formula {
    figure!("t1-02-2025")
        + figure!("t1-03-2025")
        + figure!("t1-04-2025")
        + figure!("t1-05-2025")
        + figure!("t1-06-2025")
        + figure!("t1-07-2025")
}

/// Rounding in 2020; in 2025 the parts give the very number that the text wants passed.
fn parts_of_the_total() -> Finding {
    finding(
        "parts_of_the_total",
        vec![
            ("parts_2020", "wan_person", stocks_2020()),
            (
                "missing_2020",
                "wan_person",
                figure!("t1-01-2020") - stocks_2020().named("parts_2020"),
            ),
            ("parts_2025", "wan_person", stocks_2025()),
            (
                "missing_2025",
                "wan_person",
                figure!("t1-01-2025") - stocks_2025().named("parts_2025"),
            ),
        ],
    )
}

fn employed_2020() -> Formula {
    (figure!("t1-01-2020") / figure!("t1-12-2020") * number(1e4)).named("employed_2020")
}

fn employed_2025() -> Formula {
    (figure!("t1-01-2025") / figure!("t1-12-2025") * number(1e4)).named("employed_2025")
}

fn unnamed(formula: Formula) -> Formula {
    match formula {
        Formula::Named(_, inner) => *inner,
        other => other,
    }
}

/// Total talent and its density together imply an employment; as floors they leave room.
fn employment() -> Finding {
    finding(
        "employment",
        vec![
            ("employed_2020", "wan_person", unnamed(employed_2020())),
            ("employed_2025", "wan_person", unnamed(employed_2025())),
            (
                "growth",
                "percent",
                (employed_2025() / employed_2020() - number(1.0)) * number(100.0),
            ),
            (
                "growth_a_year",
                "pct_per_year",
                employed_2020().yearly_growth_to(employed_2025()),
            ),
            (
                "density_if_flat",
                "person_per_10k",
                figure!("t1-01-2025") / employed_2020() * number(1e4),
            ),
            (
                "talent_if_flat",
                "wan_person",
                figure!("t1-12-2025") * employed_2020() / number(1e4),
            ),
        ],
    )
}

fn gdp_2020() -> Formula {
    (figure!("t1-15-2020") * employed_2020()).named("gdp_2020")
}

fn gdp_2025() -> Formula {
    (figure!("t1-15-2025") * employed_2025()).named("gdp_2025")
}

/// Productivity and employment imply GDP at the plan's price basis.
fn output() -> Finding {
    finding(
        "gdp",
        vec![
            ("gdp_2020", "yi_yuan", unnamed(gdp_2020())),
            ("gdp_2025", "yi_yuan", unnamed(gdp_2025())),
            ("growth_a_year", "pct_per_year", gdp_2020().yearly_growth_to(gdp_2025())),
            ("gdp_2025_if_flat", "yi_yuan", figure!("t1-15-2025") * employed_2020()),
            (
                "growth_a_year_if_flat",
                "pct_per_year",
                // With flat employment GDP grows as productivity does.
                figure!("t1-15-2020").yearly_growth_to(figure!("t1-15-2025")),
            ),
        ],
    )
}

fn research_money() -> Finding {
    let money_2020 = || (figure!("t1-16-2020") / number(100.0) * gdp_2020()).named("money_2020");
    let money_2025 = || (figure!("t1-16-2025") / number(100.0) * gdp_2025()).named("money_2025");
    finding(
        "research_money",
        vec![
            ("money_2020", "yi_yuan", unnamed(money_2020())),
            ("money_2025", "yi_yuan", unnamed(money_2025())),
            (
                "growth_a_year",
                "pct_per_year",
                money_2020().yearly_growth_to(money_2025()),
            ),
        ],
    )
}

fn skilled_labour() -> Finding {
    let skilled_2020 = || (figure!("t1-05-2020") / figure!("t1-11-2020") * number(100.0)).named("skilled_2020");
    let skilled_2025 = || (figure!("t1-05-2025") / figure!("t1-11-2025") * number(100.0)).named("skilled_2025");
    finding(
        "skilled_labour",
        vec![
            ("skilled_2020", "wan_person", unnamed(skilled_2020())),
            ("skilled_2025", "wan_person", unnamed(skilled_2025())),
            (
                "growth_a_year",
                "pct_per_year",
                skilled_2020().yearly_growth_to(skilled_2025()),
            ),
        ],
    )
}

fn senior_titles() -> Finding {
    let titles_2020 = || (figure!("t1-09-2020") / number(100.0) * figure!("t1-04-2020")).named("titles_2020");
    let titles_2025 = || (figure!("t1-09-2025") / number(100.0) * figure!("t1-04-2025")).named("titles_2025");
    let new_professionals = || (figure!("t1-04-2025") - figure!("t1-04-2020")).named("new_professionals");
    finding(
        "senior_titles",
        vec![
            ("titles_2020", "wan_person", unnamed(titles_2020())),
            ("titles_2025", "wan_person", unnamed(titles_2025())),
            ("new_professionals", "wan_person", unnamed(new_professionals())),
            (
                "share_of_new",
                "percent",
                (titles_2025() - titles_2020()) / new_professionals() * number(100.0),
            ),
        ],
    )
}

/// The five-year flow of graduates beside the year 2020 and beside the net increase of all talent.
fn graduates() -> Finding {
    let a_year = || (figure!("c5-6-graduates") / number(5.0)).named("graduates_a_year");
    let increase = || (figure!("t1-01-2025") - figure!("t1-01-2020")).named("net_increase");
    finding(
        "graduates",
        vec![
            ("graduates_a_year", "wan_person", unnamed(a_year())),
            ("below_2020", "wan_person", figure!("c1-1-graduates") - a_year()),
            ("net_increase", "wan_person", unnamed(increase())),
            ("graduates_to_increase", "times", figure!("c5-6-graduates") / increase()),
        ],
    )
}

fn leading_talents() -> Finding {
    let before = |now: Formula, growth: Formula| now / (number(1.0) + growth / number(100.0));
    let now = || (figure!("c1-1-national-leading") + figure!("c1-1-provincial-leading")).named("leading_2020");
    finding(
        "leading_talents",
        vec![
            (
                "national_2015",
                "person",
                before(
                    figure!("c1-1-national-leading"),
                    figure!("c1-1-national-leading-growth"),
                ),
            ),
            (
                "provincial_2015",
                "person",
                before(
                    figure!("c1-1-provincial-leading"),
                    figure!("c1-1-provincial-leading-growth"),
                ),
            ),
            ("leading_2020", "person", unnamed(now())),
            (
                "multiple_2025",
                "times",
                (now() + figure!("c5-2-national-provincial")) / now(),
            ),
        ],
    )
}

fn high_tech_firms() -> Finding {
    let growth = figure!("c1-1-high-tech-firms").yearly_growth_to(figure!("c6-4-high-tech-firms"));
    finding("high_tech_firms", vec![("growth_a_year", "pct_per_year", growth)])
}

fn lawyers() -> Finding {
    finding(
        "lawyers",
        vec![(
            "most_in_2020",
            "person",
            figure!("c5-9-lawyers") - figure!("c5-9-new-lawyers"),
        )],
    )
}

fn budget() -> Finding {
    let factor = (number(1.0) + figure!("c9-2-budget-growth") / number(100.0)).power(5.0);
    finding("budget", vec![("multiple_2025", "times", factor)])
}

/// Districts and corridor count other people than the city does: their sums pass the city's figure.
fn top_talents() -> Finding {
    let districts = || {
        (figure!("z1-02-top-talents") + figure!("z1-03-top-talents") + figure!("z1-10-top-talents")).named("districts")
    };
    finding(
        "top_talents",
        vec![
            ("districts", "person", unnamed(districts())),
            (
                "districts_over_city",
                "person",
                districts() - figure!("c5-1-top-talents"),
            ),
            (
                "corridor_over_city",
                "person",
                figure!("z1-01-top-talents") - figure!("c5-1-top-talents"),
            ),
        ],
    )
}

fn overseas_engineers() -> Finding {
    let share = figure!("z1-05-overseas-engineers") / figure!("c4-4-overseas-engineers") * number(100.0);
    finding("overseas_engineers", vec![("beilun_share", "percent", share)])
}

/// Goals 3 and 4 go 1 : 3 : 6 and goals 8–10 go 1 : 3 : 5: cumulative from 2020, the latter slowing after 2022.
fn yongzhou_pattern() -> Finding {
    finding(
        "yongzhou_pattern",
        vec![
            ("skills_2022", "times", figure!("yz-03-2022") / figure!("yz-03-2020")),
            ("skills_2025", "times", figure!("yz-03-2025") / figure!("yz-03-2020")),
            ("young_2022", "times", figure!("yz-04-2022") / figure!("yz-04-2020")),
            ("young_2025", "times", figure!("yz-04-2025") / figure!("yz-04-2020")),
            ("officials_2022", "times", figure!("yz-08-2022") / figure!("yz-08-2020")),
            ("officials_2025", "times", figure!("yz-08-2025") / figure!("yz-08-2020")),
            ("teachers_2025", "times", figure!("yz-09-2025") / figure!("yz-09-2020")),
            ("health_2025", "times", figure!("yz-10-2025") / figure!("yz-10-2020")),
        ],
    )
}

/// Statements of the text and of table 1 that differ only in their operator: the fact, and the place with its own words.
#[must_use]
pub fn operator_differences() -> Vec<(&'static Fact, &'static str)> {
    let facts = plan::facts().iter().copied().filter(|fact| fact.op != Op::None);
    facts
        .flat_map(|fact| {
            fact.also_in
                .iter()
                .filter(|place| place.contains('['))
                .map(move |place| (fact, *place))
        })
        .collect()
}
