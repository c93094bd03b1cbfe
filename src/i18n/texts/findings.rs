//! What the findings and their figures are called.

use crate::i18n::text;
use plan::Text;

/// The title of a finding.
pub fn title(finding: &str) -> Text {
    match finding {
        "parts_of_the_total" => text("六类人才加起来等于总量吗？", "Do the six groups add up to the total?"),
        "employment" => text(
            "总量与密度一起，意味着多少就业？",
            "How much employment do total and density imply?",
        ),
        "gdp" => text(
            "劳动生产率意味着多大的经济？",
            "How large an economy does productivity imply?",
        ),
        "research_money" => text("研发强度意味着多少经费？", "How much money does R&D intensity imply?"),
        "skilled_labour" => text("技能劳动者要有多少？", "How many skilled workers are implied?"),
        "senior_titles" => text(
            "新增的专业技术人才要有多少高级职称？",
            "How many of the new professionals need a senior title?",
        ),
        "graduates" => text(
            "新增大学生与人才净增，哪个大？",
            "Graduates and the net increase: which is larger?",
        ),
        "leading_talents" => text("领军人才会倍增吗？", "Will leading talents double?"),
        "high_tech_firms" => text("高新技术企业要增多快？", "How fast must high-tech companies multiply?"),
        "lawyers" => text("2020 年有多少律师？", "How many lawyers were there in 2020?"),
        "budget" => text("人才经费五年增到几倍？", "What becomes of the talent budget?"),
        "top_talents" => text("顶尖人才：部分大于整体？", "Top talents: parts larger than the whole?"),
        "overseas_engineers" => text(
            "海外工程师：北仑占多少？",
            "Overseas engineers: what is Beilun’s share?",
        ),
        "yongzhou_pattern" => text(
            "甬舟目标为何读作累计？",
            "Why are the Ningbo–Zhoushan goals read as totals?",
        ),
        _ => text("", ""),
    }
}

/// What a figure of a finding is.
pub fn label(finding: &str, figure: &str) -> Text {
    match (finding, figure) {
        (_, "parts_2020") => text("六类之和，2020", "Sum of the six, 2020"),
        (_, "missing_2020") => text("总量减六类之和，2020", "Total less the six, 2020"),
        (_, "parts_2025") => text("六类之和，2025", "Sum of the six, 2025"),
        (_, "missing_2025") => text("总量减六类之和，2025", "Total less the six, 2025"),
        (_, "employed_2020") => text("就业人员，2020", "Employed people, 2020"),
        (_, "employed_2025") => text("就业人员，2025", "Employed people, 2025"),
        ("employment", "growth") => text("五年增长", "Growth over five years"),
        (_, "density_if_flat") => text("就业不变时的人才密度", "Density with flat employment"),
        (_, "talent_if_flat") => text("就业不变时密度目标所需的人才", "Talent that density alone needs"),
        (_, "gdp_2020") => text("地区生产总值，2020", "GDP, 2020"),
        (_, "gdp_2025") => text("地区生产总值，2025", "GDP, 2025"),
        (_, "gdp_2025_if_flat") => text("就业不变时，2025", "2025 with flat employment"),
        (_, "growth_a_year_if_flat") => text("就业不变时的年均增长", "Growth a year with flat employment"),
        (_, "money_2020") => text("研发经费，2020", "R&D spending, 2020"),
        (_, "money_2025") => text("研发经费，2025", "R&D spending, 2025"),
        (_, "skilled_2020") => text("技能劳动者，2020", "Skilled workers, 2020"),
        (_, "skilled_2025") => text("技能劳动者，2025", "Skilled workers, 2025"),
        (_, "titles_2020") => text("高级职称，2020", "Senior titles, 2020"),
        (_, "titles_2025") => text("高级职称，2025", "Senior titles, 2025"),
        (_, "new_professionals") => text("专业技术人才净增", "Net new professionals"),
        (_, "share_of_new") => text("净增人数中须有高级职称者", "Share of these with a senior title"),
        (_, "graduates_a_year") => text("平均每年", "A year on average"),
        (_, "below_2020") => text("比 2020 年少", "Below 2020 by"),
        (_, "net_increase") => text("人才净增", "Net increase of talent"),
        (_, "graduates_to_increase") => text("大学生是净增的", "Graduates to net increase"),
        (_, "national_2015") => text("国家级，2015（倒推）", "National, 2015 (worked back)"),
        (_, "provincial_2015") => text("省级，2015（倒推）", "Provincial, 2015 (worked back)"),
        (_, "leading_2020") => text("两级合计，2020", "Both ranks, 2020"),
        ("leading_talents", "multiple_2025") => text("2025 为 2020 的", "2025 to 2020"),
        (_, "most_in_2020") => text("2020 年（新增为净增时的上限）", "2020 (at most, if new means net)"),
        ("budget", "multiple_2025") => text("2025 为 2020 的", "2025 to 2020"),
        (_, "districts") => text("三个区县合计", "The three districts"),
        (_, "districts_over_city") => text("比全市目标多", "Above the city’s target"),
        (_, "corridor_over_city") => text("大走廊比全市目标多", "Corridor above the city’s target"),
        (_, "beilun_share") => text("北仑占全市", "Beilun’s share of the city"),
        (_, "growth_a_year") => text("年均增长", "Growth a year"),
        (_, "skills_2022") => text("技能人才：2022 对 2020", "Skilled workers: 2022 to 2020"),
        (_, "skills_2025") => text("技能人才：2025 对 2020", "Skilled workers: 2025 to 2020"),
        (_, "young_2022") => text("青年人才：2022 对 2020", "Young talents: 2022 to 2020"),
        (_, "young_2025") => text("青年人才：2025 对 2020", "Young talents: 2025 to 2020"),
        (_, "officials_2022") => text("党政干部：2022 对 2020", "Officials: 2022 to 2020"),
        (_, "officials_2025") => text("党政干部：2025 对 2020", "Officials: 2025 to 2020"),
        (_, "teachers_2025") => text("教师：2025 对 2020", "Teachers: 2025 to 2020"),
        (_, "health_2025") => text("卫生人才：2025 对 2020", "Health workers: 2025 to 2020"),
        _ => text("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::consistency::findings;

    #[test]
    fn every_finding_and_figure_has_a_name() {
        for finding in findings() {
            let title = title(finding.id);
            assert!(!title.zh.is_empty() && !title.en.is_empty(), "{}", finding.id);
            for figure in &finding.figures {
                let label = label(finding.id, figure.id);
                assert!(!label.zh.is_empty() && !label.en.is_empty(), "{}", figure.id);
            }
        }
    }
}
