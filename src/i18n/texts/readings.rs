//! What the findings mean, in plain words. Every number comes out of the finding: `{figure}` stands for it with its unit,
//! `{figure:number}` for the digits alone, `{figure:percent}` for digits and per cent sign, `{a/b}` for one over the other.

use crate::i18n::formulas::{figure_number, figure_words};
use crate::i18n::numbers::fixed;
use crate::i18n::{Lang, text};
use model::consistency::{Figure, Finding};
use plan::Text;

/// What a finding means.
pub fn reading(lang: Lang, finding: &Finding) -> String {
    sentences(finding)
        .into_iter()
        .map(|sentence| fill(lang, lang.of(sentence), finding))
        .collect()
}

/// The sentences that hold for the numbers as they are.
fn sentences(finding: &Finding) -> Vec<Text> {
    let value = |id: &str| finding.value(id).unwrap_or(f64::NAN);
    match finding.id {
        "parts_of_the_total" if value("missing_2025").abs() < 0.05 => vec![PARTS_2020, PARTS_EXACT],
        "parts_of_the_total" => vec![PARTS_2020, PARTS_OFF],
        "leading_talents" => {
            let whole = |id: &str| (value(id) - value(id).round()).abs() < 0.05;
            let fits = whole("national_2015") && whole("provincial_2015");
            let doubles = value("multiple_2025") >= 2.0;
            vec![
                LEADING_2015,
                if fits { LEADING_FIT } else { LEADING_FIT_NOT },
                LEADING_2025,
                if doubles { LEADING_DOUBLE } else { LEADING_SHORT },
            ]
        }
        other => vec![sentence(other)],
    }
}

const PARTS_2020: Text = text(
    "2020 年六类之和比公布的总量少{missing_2020}，这是各项四舍五入的结果。",
    "In 2020 the six groups fall {missing_2020} short of the published total: rounding. ",
);
const PARTS_EXACT: Text = text(
    "2025 年六类目标之和恰为{parts_2025}，没有余地：正文要求总量“突破”此数，任何一类不足，都要由别类补上。",
    "Their targets for 2025 add to exactly {parts_2025}, which leaves no room: the text wants that number passed, and a shortfall in one group has to be made up by another.",
);
const PARTS_OFF: Text = text(
    "2025 年六类目标之和为{parts_2025}，与总量目标相差{missing_2025}。",
    "Their targets for 2025 add to {parts_2025}, {missing_2025} off the target for the total.",
);
const LEADING_2015: Text = text(
    "由增幅倒推，2015 年为国家级{national_2015}、省级{provincial_2015}，",
    "Worked back from the growth rates there were {national_2015:number} national and {provincial_2015:number} provincial talents in 2015, ",
);
const LEADING_FIT: Text = text("都落在整数上，数字对得上。", "whole numbers both, so the figures fit. ");
const LEADING_FIT_NOT: Text = text(
    "并非整数，增幅与总量对不上。",
    "not whole numbers, so the figures do not fit. ",
);
const LEADING_2025: Text = text(
    "2020 年共{leading_2020}，即使无人离开，完成新增目标后为 {multiple_2025}，",
    "From {leading_2020:number} in 2020 the target leads to {multiple_2025} as many if nobody leaves",
);
const LEADING_DOUBLE: Text = text("达到翻番。", ": a doubling.");
const LEADING_SHORT: Text = text(
    "与行动名称中的“倍增”尚有距离。",
    ", short of the doubling in the programme’s name.",
);

fn sentence(finding: &str) -> Text {
    match finding {
        "employment" => text(
            "两个目标若都恰好达到，就业就要从{employed_2020}增到{employed_2025}，五年增长 {growth}，每年 {growth_a_year:percent}。若就业不变，总量达标时每万名就业人员已有 {density_if_flat:number} 名人才；单是密度达标，只需{talent_if_flat}。当作下限，两者并不冲突，只是密度目标十分宽裕。这是规划中最大的张力。",
            "If both targets are met exactly, employment must grow from {employed_2020} to {employed_2025}: {growth} in five years, {growth_a_year:percent} a year. With flat employment the talent total alone brings {density_if_flat:number} per 10,000 employed, and the density alone needs only {talent_if_flat}. As floors the two agree and the density is slack. This is the plan’s main tension.",
        ),
        "gdp" => text(
            "就业按上面增长、劳动生产率又达标，地区生产总值要从{gdp_2020}增到{gdp_2025}，每年 {growth_a_year:percent}；就业不变则为{gdp_2025_if_flat}，每年 {growth_a_year_if_flat:percent}。规划没有写明价格口径，不宜与现价统计数直接比较。",
            "With that employment and productivity on target, GDP goes from {gdp_2020} to {gdp_2025}, {growth_a_year:percent} a year; with flat employment it is {gdp_2025_if_flat}, {growth_a_year_if_flat:percent} a year. The plan does not name its price basis, so these do not compare with figures in current prices.",
        ),
        "research_money" => text(
            "强度达标，而经济又按上面那样增长，研发经费要从{money_2020}增到{money_2025}，为 {money_2025/money_2020} 倍，每年 {growth_a_year:percent}。",
            "With intensity on target in that economy, R&D spending goes from {money_2020} to {money_2025}: {money_2025/money_2020} times as much, {growth_a_year:percent} a year.",
        ),
        "skilled_labour" => text(
            "高技能人才的人数和占比都达标，技能劳动者就要从{skilled_2020}增到{skilled_2025}，每年 {growth_a_year:percent}。",
            "With highly skilled workers on target in number and in share, all skilled labour grows from {skilled_2020} to {skilled_2025}, {growth_a_year:percent} a year.",
        ),
        "senior_titles" => text(
            "高级职称要从{titles_2020}增到{titles_2025}；专业技术人才净增{new_professionals}，相当于其中 {share_of_new} 须有高级职称。",
            "Senior titles must grow from {titles_2020} to {titles_2025} while professionals grow by {new_professionals}: as if {share_of_new} of the newcomers held one.",
        ),
        "graduates" => text(
            "五年目标平均到每年是{graduates_a_year}，比 2020 年少{below_2020}；合计却是人才净增量（{net_increase}）的 {graduates_to_increase}。两者口径不同：就业大学生不都计入净增，退休和离开的人也要有人补上。",
            "The five-year target is {graduates_a_year} a year, {below_2020} below 2020; yet in sum it is {graduates_to_increase} the whole net increase of talent ({net_increase}). The two differ in kind: not every graduate adds to the net, and those who retire or leave must be replaced.",
        ),
        "high_tech_firms" => text(
            "达到目标，每年要增长 {growth_a_year:percent}。",
            "The target asks for growth of {growth_a_year:percent} a year.",
        ),
        "lawyers" => text(
            "规划没有给出 2020 年的数。若“新增”指净增，则至多{most_in_2020}；若指新入行，期间每有一人离开，2020 年就可以多一人。",
            "The plan gives no number for 2020. If “new” means net, there were at most {most_in_2020:number}; if it means entrants, each who leaves meanwhile allows for one more.",
        ),
        "budget" => text(
            "按下限连续增长五年，为 2020 年的 {multiple_2025}。",
            "Five years at the minimum rate make it {multiple_2025} that of 2020.",
        ),
        "top_talents" => text(
            "三个区县的目标合计{districts}，与全市目标之差为{districts_over_city}；大走廊一处之差为{corridor_over_city}。并非算错：定义不同，大走廊含院士，地域也重叠。这些数不能相加，也不能与全市相比。",
            "The targets of three districts add to {districts:number}, {districts_over_city:number} beyond the city’s; the corridor alone is {corridor_over_city:number} beyond it. That is no error: definitions differ, the corridor counts academicians, and places overlap. Never add these, nor hold them against the city’s.",
        ),
        "overseas_engineers" => text(
            "两处都是五年新引进，口径相近，可以相比：北仑约占全市的 {beilun_share}。",
            "Both count newcomers over five years in much the same way, so they compare: Beilun stands for {beilun_share} of the city.",
        ),
        "yongzhou_pattern" => text(
            "技能人才和青年人才 2022、2025 年分别是 2020 年的 {skills_2022} 和 {skills_2025}，干部、教师、卫生人才 2025 年是 {officials_2025}。这样整齐的倍数，读作自 2020 年起的累计数才合理。",
            "Skilled workers and young talents are {skills_2022} and {skills_2025} those of 2020 in 2022 and 2025; officials, teachers and health workers are {officials_2025} in 2025. Such round multiples make sense as running totals from 2020.",
        ),
        _ => text("", ""),
    }
}

/// Puts the figures in. A placeholder without a figure stays as it is, which a test would see.
fn fill(lang: Lang, template: &str, finding: &Finding) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, placed)) = rest.split_once('{') {
        let (name, after) = placed.split_once('}').unwrap_or((placed, ""));
        out.push_str(before);
        out.push_str(&placeholder(lang, name, finding).unwrap_or_else(|| format!("{{{name}}}")));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn placeholder(lang: Lang, name: &str, finding: &Finding) -> Option<String> {
    let figure = |id: &str| -> Option<&Figure> { finding.figures.iter().find(|figure| figure.id == id) };
    if let Some((above, below)) = name.split_once('/') {
        return Some(fixed(finding.value(above)? / finding.value(below)?, 2));
    }
    match name.split_once(':') {
        Some((id, "number")) => figure(id).map(figure_number),
        Some((id, "percent")) => figure(id).map(|figure| format!("{}%", figure_number(figure))),
        _ => figure(name).map(|figure| figure_words(lang, figure)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::consistency::findings;

    fn of(lang: Lang, id: &str) -> String {
        let all = findings();
        let found = all.iter().find(|finding| finding.id == id).expect("a finding");
        reading(lang, found)
    }

    #[test]
    fn every_finding_reads_in_both_languages() {
        for finding in findings() {
            for lang in [Lang::Zh, Lang::En] {
                let words = reading(lang, &finding);
                assert!(!words.is_empty(), "{}", finding.id);
                assert!(!words.contains(['{', '}']) && !words.contains("NaN"), "{words}");
            }
        }
    }

    #[test]
    fn readings_carry_the_computed_numbers() {
        let employment = of(Lang::Zh, "employment");
        for number in ["590.0", "730.8", "23.9", "4.37%", "4,831", "230.1"] {
            assert!(employment.contains(number), "{number}: {employment}");
        }
        let gdp = of(Lang::Zh, "gdp");
        for number in ["12,390", "19,731", "9.75%", "15,930", "5.15%"] {
            assert!(gdp.contains(number), "{number}: {gdp}");
        }
        assert!(of(Lang::Zh, "parts_of_the_total").contains("恰为285.0万人"));
        assert!(of(Lang::Zh, "leading_talents").contains("1.79倍，与行动名称"));
        assert!(of(Lang::Zh, "senior_titles").contains("11.7%"));
        assert!(of(Lang::En, "research_money").contains("2.01 times"));
    }

    #[test]
    fn another_number_reads_otherwise() {
        let mut parts = findings()
            .into_iter()
            .find(|finding| finding.id == "parts_of_the_total")
            .expect("a finding");
        for figure in &mut parts.figures {
            if figure.id == "missing_2025" {
                figure.formula = model::formula::Formula::Number(1.5);
            }
        }
        assert!(reading(Lang::Zh, &parts).contains("相差1.5万人"));
    }
}
