//! The map: controls, key, panel and what is said about a district.

use crate::i18n::texts::words::kind_name;
use crate::i18n::{Lang, text};
use crate::map::files::{Fault, META};
use crate::map::measure::{Group, Measure};
use crate::map::{Base, Extent, MapFiles};
use atlas::{AtlasError, MapText, MetaError, Place};
use plan::{District, Text};

/// Label of the map.
pub const MAP: Text = text("宁波各区县（市）地图", "Map of Ningbo’s districts");
/// Label of the map of both cities.
pub const MAP_BOTH: Text = text(
    "宁波与舟山各区县（市）地图",
    "Map of the districts of Ningbo and Zhoushan",
);
/// How the map is operated, for screen readers.
pub const KEYS: Text = text(
    "用方向键在相邻区县间移动，回车选中。",
    "Arrow keys move between neighbours; Enter selects.",
);
/// What to do, as long as nothing is pointed at.
pub const CHOOSE: Text = text("点选一个区县，看它的目标。", "Choose a district to see its targets.");
/// In place of a value.
pub const NOT_SET: Text = text("规划未设此项", "not set in the plan");
/// Key of the hatch.
pub const KEY_NOT_SET: Text = text("规划未设此项", "Not set in the plan");
/// Key of the districts of the other city.
pub const KEY_ELSEWHERE: Text = text("舟山：不在本规划内", "Zhoushan: outside this plan");
/// Key of the corridor.
pub const KEY_CORRIDOR: Text = text("甬江科创大走廊（示意）", "Yongjiang Corridor (schematic)");
/// Key of the pins.
pub const KEY_PIN: Text = text("平台（概略位置）", "Platform (approximate)");

/// Label of the group of zoom buttons.
pub const ZOOM: Text = text("缩放", "Zoom");
/// Zoom button.
pub const CLOSER: Text = text("放大", "Zoom in");
/// Zoom button.
pub const FARTHER: Text = text("缩小", "Zoom out");
/// Zoom button.
pub const WHOLE: Text = text("看全图", "Whole map");
/// What stands under tiles when the description of the map cannot be used.
pub const TILE_CAPTION: Text = text(
    "区块位置示意，不代表行政区域界线。",
    "Tiles show relative position only; they do not represent administrative boundaries.",
);

/// Name of a base in its switch.
#[must_use]
pub const fn base_name(base: Base) -> Text {
    match base {
        Base::Geographic => text("地理", "Geographic"),
        Base::Tile => text("区块", "Tiles"),
    }
}

/// Name of an extent in its switch.
#[must_use]
pub const fn extent_name(extent: Extent) -> Text {
    match extent {
        Extent::Both => text("甬舟两市", "Both cities"),
        Extent::Ningbo => text("宁波", "Ningbo"),
    }
}

/// Heading of a group of measures.
#[must_use]
pub const fn group_name(group: Group) -> Text {
    match group {
        Group::Count => text("全部区县都有", "Every district"),
        Group::Several => text("几个区县有", "Several districts"),
        Group::People => text("仅一个区县有 · 人才与团队", "One district only · people and teams"),
        Group::Works => text(
            "仅一个区县有 · 项目、机构与产值",
            "One district only · projects, institutions, output",
        ),
    }
}

/// A district's name as short as it is understood: 鄞州, Yinzhou.
#[must_use]
pub fn short_name(lang: Lang, district: &District) -> &'static str {
    match lang {
        Lang::Zh => district.name.zh.trim_end_matches(['区', '市', '县']),
        Lang::En => district.name.en,
    }
}

/// The city of a district.
#[must_use]
pub fn city_name(district: &District) -> Text {
    if district.city == "zhoushan" {
        text("舟山市", "Zhoushan")
    } else {
        text("宁波市", "Ningbo")
    }
}

/// Title of the picture: what it shows where.
#[must_use]
pub fn map_title(lang: Lang, extent: Extent, measure: &str) -> String {
    let place = lang.of(extent_name(extent));
    match lang {
        Lang::Zh => format!("{place}各区县（市）：{measure}"),
        Lang::En => format!("Districts, {place}: {measure}"),
    }
}

/// What a screen reader calls the picture.
#[must_use]
pub fn map_label(lang: Lang, name: &str, measure: &str, keys: &str) -> String {
    match lang {
        Lang::Zh => format!("{name}：{measure}。{keys}"),
        Lang::En => format!("{name}: {measure}. {keys}"),
    }
}

/// The measure with what it counts: "新增高层次人才（人，五年新增）".
#[must_use]
pub fn measure_title(lang: Lang, measure: &Measure) -> String {
    let name = lang.of(measure.name());
    let (Some(unit), Some(kind)) = (measure.unit(), measure.kind()) else {
        return name.to_owned();
    };
    let (unit, kind) = (lang.of(unit.name), lang.of(kind_name(kind)));
    match lang {
        Lang::Zh => format!("{name}（{unit}，{kind}）"),
        Lang::En => format!("{name} ({unit}, {})", kind.to_lowercase()),
    }
}

/// An entry in the list of measures; one that a single district has says which.
#[must_use]
pub fn measure_option(lang: Lang, measure: &Measure) -> String {
    let name = lang.of(measure.name());
    match measure.only_district() {
        Some(district) => format!("{name} · {}", short_name(lang, district)),
        None => name.to_owned(),
    }
}

/// The limits of a class.
#[must_use]
pub fn class_limits(lang: Lang, from: &str, to: &str) -> String {
    match (from == to, lang) {
        (true, _) => from.to_owned(),
        (false, Lang::Zh) => format!("{from}至{to}"),
        (false, Lang::En) => format!("{from} to {to}"),
    }
}

/// "3 条目标".
#[must_use]
pub fn target_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("{count} 条目标"),
        (Lang::En, 1) => "1 target".to_owned(),
        (Lang::En, _) => format!("{count} targets"),
    }
}

/// A district of Ningbo in one line, with the measure unless that is the count itself.
#[must_use]
pub fn spoken(lang: Lang, district: &District, count: usize, measure: Option<(&str, String)>) -> String {
    let (name, targets) = (lang.of(district.name), target_count(lang, count));
    match (lang, measure) {
        (Lang::Zh, None) => format!("{name}，{targets}"),
        (Lang::Zh, Some((what, value))) => format!("{name}，{targets}；{what} {value}"),
        (Lang::En, None) => format!("{name}, {targets}"),
        (Lang::En, Some((what, value))) => format!("{name}, {targets}; {what}: {value}"),
    }
}

/// A share of achievement, and how many of the targets with a figure are met.
#[must_use]
pub fn achieved(lang: Lang, share: &str, met: usize, of: usize) -> String {
    match (lang, of) {
        (Lang::Zh, _) => format!("预计完成率 {share}，{of} 项有数字的目标中 {met} 项达标"),
        (Lang::En, 1) => format!("Projected achievement {share}, {met} of 1 target with a figure met"),
        (Lang::En, _) => format!("Projected achievement {share}, {met} of {of} targets with a figure met"),
    }
}

/// A district under its levers in one line.
#[must_use]
pub fn spoken_achieved(lang: Lang, district: &District, share: &str, met: usize, of: usize) -> String {
    let stop = if lang == Lang::Zh { "，" } else { ". " };
    format!("{}{stop}{}", lang.of(district.name), achieved(lang, share, met, of))
}

/// What a target comes to.
#[must_use]
pub fn delivered(lang: Lang, done: &str, target: &str, status: &str) -> String {
    match lang {
        Lang::Zh => format!("到 2025 年 {done}，目标 {target}：{status}"),
        Lang::En => format!("{done} by 2025; target {target}: {}", status.to_lowercase()),
    }
}

/// A district's part in the city's target.
#[must_use]
pub fn part_of_city(lang: Lang, city: &str, planned: &str, now: &str) -> String {
    match (lang, planned == now) {
        (Lang::Zh, true) => format!("占全市目标 {city} 的 {planned}。"),
        (Lang::Zh, false) => format!("按规划占全市目标 {city} 的 {planned}，按现交付率占 {now}。"),
        (Lang::En, true) => format!("{planned} of the city’s target of {city}."),
        (Lang::En, false) => format!("{planned} of the city’s target of {city} as planned, {now} at this rate."),
    }
}

/// Two sentences.
#[must_use]
pub fn sentences(lang: Lang, first: &str, second: &str) -> String {
    let space = if lang == Lang::Zh { "" } else { " " };
    format!("{first}{space}{second}")
}

/// A reason that asks for caution.
#[must_use]
pub fn with_caution(lang: Lang, reason: &str) -> String {
    match lang {
        Lang::Zh => format!("只可参看：{reason}"),
        Lang::En => format!("With caution: {reason}"),
    }
}

/// Why a target has no place in the city's.
#[must_use]
pub fn no_comparison(lang: Lang, reason: &str) -> String {
    match lang {
        Lang::Zh => format!("不与全市数相比：{reason}"),
        Lang::En => format!("Not to be set against the city’s figure: {reason}"),
    }
}

/// The limits of a class of shares in %; the last has no upper one.
#[must_use]
pub fn share_limits(lang: Lang, from: f64, below: Option<f64>) -> String {
    match (lang, below) {
        (_, None) => format!("{from}%"),
        (Lang::Zh, Some(below)) if from <= 0.0 => format!("不到 {below}%"),
        (Lang::En, Some(below)) if from <= 0.0 => format!("below {below}%"),
        (Lang::Zh, Some(below)) => format!("{from}% 至不到 {below}%"),
        (Lang::En, Some(below)) => format!("{from}% to below {below}%"),
    }
}

/// A district, its city, and the platforms in it.
#[must_use]
pub fn spoken_city(lang: Lang, district: &District, platforms: &[&str]) -> String {
    let (name, city) = (lang.of(district.name), lang.of(city_name(district)));
    match (lang, platforms.is_empty()) {
        (Lang::Zh, true) => format!("{name}（{city}）"),
        (Lang::En, true) => format!("{name} ({city})"),
        (Lang::Zh, false) => format!("{name}（{city}）：{}", platforms.join("、")),
        (Lang::En, false) => format!("{name} ({city}): {}", platforms.join(", ")),
    }
}

/// A district of Zhoushan in one line.
#[must_use]
pub fn spoken_elsewhere(lang: Lang, district: &District) -> String {
    let (name, city) = (lang.of(district.name), lang.of(city_name(district)));
    match lang {
        Lang::Zh => format!("{name}（{city}），规划未设目标"),
        Lang::En => format!("{name} ({city}), no targets in the plan"),
    }
}

/// A text of the map's description in a language.
#[must_use]
pub fn caption(lang: Lang, text: &MapText) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

/// What stands under a base.
#[must_use]
pub fn map_caption(lang: Lang, files: &MapFiles, base: Base) -> String {
    let said = files.caption(base).map(|text| caption(lang, text));
    said.unwrap_or_else(|| lang.of(TILE_CAPTION)).to_owned()
}

/// Why tiles are shown instead of outlines.
#[must_use]
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let (file, why) = match fault {
        Fault::NotThere(file) => (
            file.as_str(),
            lang.of(text("读不到这个文件", "it cannot be read")).to_owned(),
        ),
        Fault::Meta(error) => (META, meta_fault(lang, error)),
        Fault::Base(file, error) => (file.as_str(), base_fault(lang, error)),
    };
    match lang {
        Lang::Zh => format!("地理底图不能用，改用区块图。map/{file}：{why}。"),
        Lang::En => format!("The geographic base cannot be used; tiles are shown instead. map/{file}: {why}."),
    }
}

fn meta_fault(lang: Lang, error: &MetaError) -> String {
    match (error, lang) {
        (MetaError::TooLarge { bytes, max }, _) => too_large(lang, *bytes, *max),
        (MetaError::Malformed { line, column, .. }, Lang::Zh) => {
            format!("第 {line} 行第 {column} 列不是应有的 JSON，或缺少、写错了字段")
        }
        (MetaError::Malformed { line, column, .. }, Lang::En) => {
            format!("line {line}, column {column} is not the JSON expected, or a field is missing or misspelt")
        }
        (MetaError::Version { found }, Lang::Zh) => format!("版本 {found} 不认识，应为 1"),
        (MetaError::Version { found }, Lang::En) => format!("version {found} is not known, 1 is"),
        (MetaError::Field { field }, Lang::Zh) => format!("{field} 为空或格式不对"),
        (MetaError::Field { field }, Lang::En) => format!("{field} is empty or in the wrong form"),
        (MetaError::StatusMismatch, _) => lang
            .of(text(
                "status 与 approval_number 不一致：审过的图有审图号，没审的没有",
                "status and approval_number do not fit: a reviewed map has a number, an unreviewed one has none",
            ))
            .to_owned(),
    }
}

fn too_large(lang: Lang, bytes: usize, max: usize) -> String {
    match lang {
        Lang::Zh => format!("文件有 {bytes} 字节，超过 {max}"),
        Lang::En => format!("the file has {bytes} bytes, more than {max}"),
    }
}

fn base_fault(lang: Lang, error: &AtlasError) -> String {
    let zh = lang == Lang::Zh;
    let of = |id: &str| plan::district(id).map_or_else(|| id.to_owned(), |d| lang.of(d.name).to_owned());
    let said = |zh: &'static str, en: &'static str| lang.of(text(zh, en));
    let at = |place: &Place, what: &str| format!("{}{}{what}", place_words(lang, place), if zh { "" } else { " " });
    match error {
        AtlasError::TooLarge { bytes, max } => too_large(lang, *bytes, *max),
        AtlasError::TooManyPoints { max, .. } if zh => format!("轮廓多于 {max} 个点"),
        AtlasError::TooManyPoints { max, .. } => format!("its outlines have more than {max} points"),
        AtlasError::NotGeoJson { line, column, .. } if zh => format!("第 {line} 行第 {column} 列起不是 GeoJSON"),
        AtlasError::NotGeoJson { line, column, .. } => format!("not GeoJSON at line {line}, column {column}"),
        AtlasError::NotAPolygon { district, .. } => {
            format!("{}{}", of(district), said("不是多边形", " is not a polygon"))
        }
        AtlasError::Malformed(place) => at(place, said("坐标写法不对", "has malformed coordinates")),
        AtlasError::Missing { ids } => {
            let names: Vec<String> = ids.iter().map(|id| of(id)).collect();
            format!(
                "{}{}",
                said("缺 ", "missing: "),
                names.join(if zh { "、" } else { ", " })
            )
        }
        AtlasError::Duplicate { district, .. } => format!("{}{}", of(district), said("出现两次", " occurs twice")),
        AtlasError::Unclosed(place) => at(place, said("环不闭合", "is not closed")),
        AtlasError::TooFewPoints { place, .. } => at(place, said("围不成面", "encloses no area")),
        AtlasError::Swapped { place, .. } => at(place, said("经纬度颠倒", "has latitude before longitude")),
        AtlasError::OutOfRange { place, .. } => at(
            place,
            said("坐标不在宁波、舟山一带", "lies far from Ningbo and Zhoushan"),
        ),
    }
}

/// Counted from 1, as people do.
fn place_words(lang: Lang, place: &Place) -> String {
    let name = plan::district(&place.district).map_or(place.district.as_str(), |d| lang.of(d.name));
    let (polygon, ring) = (place.polygon + 1, place.ring + 1);
    match (lang, place.point.map(|point| point + 1)) {
        (Lang::Zh, Some(point)) => format!("{name}第 {polygon} 个多边形第 {ring} 环第 {point} 点"),
        (Lang::Zh, None) => format!("{name}第 {polygon} 个多边形第 {ring} 环"),
        (Lang::En, Some(point)) => format!("{name}, polygon {polygon}, ring {ring}, point {point},"),
        (Lang::En, None) => format!("{name}, polygon {polygon}, ring {ring},"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_its_file_and_place() {
        let swapped = AtlasError::Swapped {
            place: Place {
                district: "yinzhou".to_owned(),
                feature: 4,
                polygon: 0,
                ring: 0,
                point: Some(2),
            },
            first: 29.8,
            second: 121.5,
        };
        let found = Fault::Base("ours.geojson".to_owned(), swapped);
        assert_eq!(
            fault(Lang::Zh, &found),
            "地理底图不能用，改用区块图。map/ours.geojson：鄞州区第 1 个多边形第 1 环第 3 点经纬度颠倒。"
        );
        assert_eq!(
            fault(Lang::En, &found),
            "The geographic base cannot be used; tiles are shown instead. map/ours.geojson: Yinzhou, polygon 1, ring 1, point 3, has latitude before longitude."
        );
        let missing = AtlasError::Missing {
            ids: vec!["haishu".to_owned(), "cixi".to_owned()],
        };
        assert!(fault(Lang::Zh, &Fault::Base("a".to_owned(), missing)).ends_with("map/a：缺 海曙区、慈溪市。"));
        let meta = Fault::Meta(MetaError::StatusMismatch);
        assert!(fault(Lang::En, &meta).contains("map/map-meta.json: status and approval_number"));
    }

    #[test]
    fn a_measure_of_one_district_says_so() {
        let single = Measure::or_first(Some("output_space"));
        assert_eq!(measure_option(Lang::Zh, single), "航天产业总产值 · 象山");
        assert_eq!(
            measure_title(Lang::En, single),
            "Output of the space industry (yuan, level)"
        );
        let several = Measure::or_first(Some("top_new"));
        assert_eq!(measure_option(Lang::En, several), "New top talents");
    }
}
