//! What the findings are called and what they mean. Every number comes out of the finding.

use crate::i18n::formulas::figure_words;
use crate::i18n::numbers::fixed;
use crate::i18n::{Lang, text};
use model::consistency::Finding;
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

/// What the finding means, in plain words.
pub fn reading(lang: Lang, finding: &Finding) -> String {
    let v = |id: &str| finding.value(id).unwrap_or(f64::NAN);
    let w = |id: &str| {
        let figure = finding.figures.iter().find(|figure| figure.id == id);
        figure.map_or_else(String::new, |figure| figure_words(lang, figure))
    };
    // Chinese says "a year" in front of the number.
    let y = |id: &str| format!("{}%", fixed(v(id), 2));
    let zh = lang == Lang::Zh;
    match finding.id {
        "parts_of_the_total" => {
            let exact = v("missing_2025").abs() < 0.05;
            match (zh, exact) {
                (true, true) => format!(
                    "2020 年六类之和比公布的总量少{}，是各项四舍五入的结果。2025 年六类目标之和恰为{}，没有余地：正文要求总量“突破”此数，任何一类不足，都要由别类补上。",
                    w("missing_2020"),
                    w("parts_2025")
                ),
                (true, false) => format!(
                    "2020 年六类之和比公布的总量少{}。2025 年六类目标之和为{}，与总量目标相差{}。",
                    w("missing_2020"),
                    w("parts_2025"),
                    w("missing_2025")
                ),
                (false, true) => format!(
                    "In 2020 the six groups fall {} short of the published total: rounding. The six targets for 2025 add to exactly {}, which leaves no room: the text wants that number passed, and a shortfall in one group has to be made up by another.",
                    w("missing_2020"),
                    w("parts_2025")
                ),
                (false, false) => format!(
                    "In 2020 the six groups fall {} short of the published total. Their targets for 2025 add to {}, {} off the target for the total.",
                    w("missing_2020"),
                    w("parts_2025"),
                    w("missing_2025")
                ),
            }
        }
        "employment" if zh => format!(
            "两个目标若都恰好达到，就业就要从{}增到{}，五年增长 {}，每年 {}。若就业不变，总量达标时每万名就业人员已有 {} 名人才；单是密度达标，只需{}。当作下限，两者并不冲突，只是密度目标十分宽裕。这是规划中最大的张力。",
            w("employed_2020"),
            w("employed_2025"),
            w("growth"),
            y("growth_a_year"),
            fixed(v("density_if_flat"), 0),
            w("talent_if_flat")
        ),
        "employment" => format!(
            "If both targets are met exactly, employment must grow from {} to {}: {} in five years, {}. With flat employment the talent total alone brings {} per 10,000 employed, and the density alone needs only {}. As floors the two agree and the density is slack. This is the plan’s main tension.",
            w("employed_2020"),
            w("employed_2025"),
            w("growth"),
            w("growth_a_year"),
            fixed(v("density_if_flat"), 0),
            w("talent_if_flat")
        ),
        "gdp" if zh => format!(
            "就业按上面增长、劳动生产率又达标，地区生产总值要从{}增到{}，每年 {}；就业不变则为{}，每年 {}。规划没有写明价格口径，不宜与现价统计数直接比较。",
            w("gdp_2020"),
            w("gdp_2025"),
            y("growth_a_year"),
            w("gdp_2025_if_flat"),
            y("growth_a_year_if_flat")
        ),
        "gdp" => format!(
            "With that employment and productivity on target, GDP goes from {} to {}, {}; with flat employment it is {}, {}. The plan does not name its price basis, so these do not compare with figures in current prices.",
            w("gdp_2020"),
            w("gdp_2025"),
            w("growth_a_year"),
            w("gdp_2025_if_flat"),
            w("growth_a_year_if_flat")
        ),
        "research_money" => {
            let multiple = fixed(v("money_2025") / v("money_2020"), 2);
            if zh {
                format!(
                    "强度达标，而经济又按上面那样增长，研发经费要从{}增到{}，为 {multiple} 倍，每年 {}。",
                    w("money_2020"),
                    w("money_2025"),
                    y("growth_a_year")
                )
            } else {
                format!(
                    "With intensity on target in that economy, R&D spending goes from {} to {}: {multiple} times as much, {}.",
                    w("money_2020"),
                    w("money_2025"),
                    w("growth_a_year")
                )
            }
        }
        "skilled_labour" if zh => format!(
            "高技能人才的人数和占比都达标，技能劳动者就要从{}增到{}，每年 {}。",
            w("skilled_2020"),
            w("skilled_2025"),
            y("growth_a_year")
        ),
        "skilled_labour" => format!(
            "Highly skilled workers on target in number and in share mean that all skilled labour grows from {} to {}, {}.",
            w("skilled_2020"),
            w("skilled_2025"),
            w("growth_a_year")
        ),
        "senior_titles" if zh => format!(
            "高级职称要从{}增到{}；专业技术人才净增{}，相当于其中 {} 须有高级职称，高于现有比例。",
            w("titles_2020"),
            w("titles_2025"),
            w("new_professionals"),
            w("share_of_new")
        ),
        "senior_titles" => format!(
            "Senior titles must grow from {} to {} while professionals grow by {}: as if {} of the newcomers held one, a higher share than today.",
            w("titles_2020"),
            w("titles_2025"),
            w("new_professionals"),
            w("share_of_new")
        ),
        "graduates" if zh => format!(
            "五年目标平均到每年是{}，比 2020 年少{}；合计却是人才净增量（{}）的 {}。两者口径不同：就业大学生不都计入净增，退休和离开的人也要有人补上。",
            w("graduates_a_year"),
            w("below_2020"),
            w("net_increase"),
            w("graduates_to_increase")
        ),
        "graduates" => format!(
            "The five-year target is {} a year, {} below 2020; yet in sum it is {} the whole net increase of talent ({}). The two differ in kind: not every graduate adds to the net, and those who retire or leave must be replaced.",
            w("graduates_a_year"),
            w("below_2020"),
            w("graduates_to_increase"),
            w("net_increase")
        ),
        "leading_talents" => {
            let doubles = v("multiple_2025") >= 2.0;
            match (zh, doubles) {
                (true, _) => format!(
                    "由增幅倒推，2015 年为国家级{}、省级{}，都落在整数上，数字对得上。2020 年共{}，即使无人离开，完成新增目标后为 {}，{}。",
                    w("national_2015"),
                    w("provincial_2015"),
                    w("leading_2020"),
                    w("multiple_2025"),
                    if doubles {
                        "达到翻番"
                    } else {
                        "与行动名称中的“倍增”尚有距离"
                    }
                ),
                (false, _) => format!(
                    "Worked back from the growth rates, 2015 had {} national and {} provincial talents, whole numbers both, so the figures fit. From {} in 2020 the target leads to {} as many if nobody leaves{}.",
                    w("national_2015"),
                    w("provincial_2015"),
                    w("leading_2020"),
                    w("multiple_2025"),
                    if doubles {
                        ""
                    } else {
                        ", short of the doubling in the programme’s name"
                    }
                ),
            }
        }
        "high_tech_firms" if zh => format!("达到目标，每年要增长 {}。", y("growth_a_year")),
        "high_tech_firms" => format!("The target asks for growth of {}.", w("growth_a_year")),
        "lawyers" if zh => format!(
            "规划没有给出 2020 年的数。若“新增”指净增，则至多{}；若指新入行，期间每有一人离开，2020 年就可以多一人。",
            w("most_in_2020")
        ),
        "lawyers" => format!(
            "The plan gives no number for 2020. If “new” means net, there were at most {}; if it means entrants, each who leaves meanwhile allows for one more.",
            w("most_in_2020")
        ),
        "budget" if zh => format!("按下限连续增长五年，为 2020 年的 {}。", w("multiple_2025")),
        "budget" => format!(
            "Five years at the minimum rate make it {} that of 2020.",
            w("multiple_2025")
        ),
        "top_talents" if zh => format!(
            "三个区县的目标合计{}，比全市目标还多{}；大走廊一处就多{}。并非算错：定义不同，大走廊含院士，地域也重叠。这些数不能相加，也不能与全市相比。",
            w("districts"),
            w("districts_over_city"),
            w("corridor_over_city")
        ),
        "top_talents" => format!(
            "The targets of three districts add to {}, {} more than the city’s; the corridor alone passes it by {}. That is no error: definitions differ, the corridor counts academicians, and places overlap. Never add these, nor hold them against the city’s.",
            w("districts"),
            w("districts_over_city"),
            w("corridor_over_city")
        ),
        "overseas_engineers" if zh => format!(
            "两处都是五年新引进，口径相近，可以相比：北仑约占全市的 {}。",
            w("beilun_share")
        ),
        "overseas_engineers" => format!(
            "Both count newcomers over five years in much the same way, so they compare: Beilun stands for {} of the city.",
            w("beilun_share")
        ),
        "yongzhou_pattern" if zh => format!(
            "技能人才和青年人才 2022、2025 年分别是 2020 年的 {} 和 {}，干部、教师、卫生人才 2025 年是 {}。这样整齐的倍数，只有读作自 2020 年起的累计数才合理；后三项 2022 年后放慢。",
            w("skills_2022"),
            w("skills_2025"),
            w("officials_2025")
        ),
        "yongzhou_pattern" => format!(
            "Skilled workers and young talents are {} and {} those of 2020 in 2022 and 2025; officials, teachers and health workers are {} in 2025. Such round multiples make sense as running totals from 2020; the latter three slow down after 2022.",
            w("skills_2022"),
            w("skills_2025"),
            w("officials_2025")
        ),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::consistency::findings;

    #[test]
    fn every_finding_is_worded_in_both_languages() {
        for finding in findings() {
            let title = title(finding.id);
            assert!(!title.zh.is_empty() && !title.en.is_empty(), "{}", finding.id);
            for figure in &finding.figures {
                let label = label(finding.id, figure.id);
                assert!(!label.zh.is_empty() && !label.en.is_empty(), "{}", figure.id);
            }
            for lang in [Lang::Zh, Lang::En] {
                let words = reading(lang, &finding);
                assert!(!words.is_empty() && !words.contains("NaN"), "{}: {words}", finding.id);
            }
        }
    }

    #[test]
    fn readings_carry_the_computed_numbers() {
        let of = |id: &str| {
            let all = findings();
            let found = all.iter().find(|finding| finding.id == id).expect("a finding");
            reading(Lang::Zh, found)
        };
        for number in ["590.0", "730.8", "23.9", "4.37", "4,831", "230.1"] {
            assert!(of("employment").contains(number), "{number}");
        }
        for number in ["12,390", "19,731", "9.75", "15,930", "5.15"] {
            assert!(of("gdp").contains(number), "{number}");
        }
        assert!(of("parts_of_the_total").contains("恰为285.0万人"));
        assert!(of("leading_talents").contains("1.79倍"));
        assert!(of("senior_titles").contains("11.7%"));
    }
}
