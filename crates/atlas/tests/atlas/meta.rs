//! The meta file.

use atlas::{Base, MapMeta, MetaError, ReviewStatus};
use serde_json::{Value, json};

const META: &str = include_str!("../../../../public/map/map-meta.json");

fn changed(path: &str, value: Value) -> Result<MapMeta, MetaError> {
    let mut file: Value = serde_json::from_str(META).unwrap();
    *file.pointer_mut(path).unwrap() = value;
    MapMeta::parse(&file.to_string())
}

fn reviewed(number: &str) -> Result<MapMeta, MetaError> {
    let mut file: Value = serde_json::from_str(META).unwrap();
    file["geographic"]["status"] = json!("reviewed");
    file["geographic"]["approval_number"] = json!(number);
    MapMeta::parse(&file.to_string())
}

#[test]
fn the_published_file_has_no_number() {
    let meta = MapMeta::parse(META).unwrap();
    assert_eq!(meta.default_base, Base::Geographic);
    let geographic = meta.geographic.unwrap();
    assert_eq!(
        (geographic.status, &geographic.approval_number),
        (ReviewStatus::Unreviewed, &None)
    );
    let caption = geographic.caption();
    assert!(caption.zh.contains("本图未经审图") && !caption.zh.contains("审图号"));
    assert!(caption.en.contains("has not been reviewed"));
}

#[test]
fn a_number_stands_in_the_caption_as_given() {
    let caption = reviewed("测试 0 号").unwrap().geographic.unwrap().caption();
    assert!(
        caption
            .zh
            .starts_with("审图号：测试 0 号。底图来源：国家地理信息公共服务平台")
    );
    assert!(
        caption
            .en
            .starts_with("Map approval number: 测试 0 号. Base map: National Platform")
    );
    assert!(!caption.zh.contains(['{', '}']) && !caption.en.contains(['{', '}']));
}

#[test]
fn placeholders_are_no_numbers() {
    let wrong = Err(MetaError::Field {
        field: "geographic.approval_number",
    });
    for text in [
        "",
        "  ",
        "…",
        "待定",
        "{approval_number}",
        "浙S(2026)××号",
        &"9".repeat(65),
    ] {
        assert_eq!(reviewed(text), wrong, "{text}");
    }
}

#[test]
fn status_and_number_must_fit() {
    assert_eq!(
        changed("/geographic/status", json!("reviewed")),
        Err(MetaError::StatusMismatch)
    );
    assert_eq!(
        changed("/geographic/approval_number", json!("测试 0 号")),
        Err(MetaError::StatusMismatch)
    );
}

#[test]
fn wrong_values_are_named() {
    for (path, value, field) in [
        ("/geographic/file", json!("../secret.geojson"), "geographic.file"),
        ("/geographic/file", json!("https://example.org/a"), "geographic.file"),
        ("/geographic/source/en", json!(" "), "geographic.source.en"),
        ("/geographic/retrieved", json!("22.11.2026"), "geographic.retrieved"),
        (
            "/geographic/package_date",
            json!("2026/07/03"),
            "geographic.package_date",
        ),
        (
            "/geographic/caption/with_approval/zh",
            json!("底图"),
            "geographic.caption.with_approval.zh",
        ),
        (
            "/geographic/caption/without_approval/zh",
            json!(""),
            "geographic.caption.without_approval.zh",
        ),
        ("/tile/caption/zh", json!(""), "tile.caption.zh"),
    ] {
        assert_eq!(changed(path, value), Err(MetaError::Field { field }), "{path}");
    }
    assert_eq!(changed("/version", json!(2)), Err(MetaError::Version { found: 2 }));
}

// What `cargo xtask dist --map tile` writes.
#[test]
fn a_folder_with_tiles_only_has_no_geographic_base() {
    let mut file: Value = serde_json::from_str(META).unwrap();
    file["geographic"] = Value::Null;
    let first = Err(MetaError::Field { field: "default_base" });
    assert_eq!(MapMeta::parse(&file.to_string()), first);
    file["default_base"] = json!("tile");
    let meta = MapMeta::parse(&file.to_string()).unwrap();
    assert_eq!((meta.default_base, meta.geographic), (Base::Tile, None));
}

#[test]
fn misspelt_fields_and_other_kinds_are_malformed() {
    let misspelt = META.replace("approval_number\": null", "aproval_number\": null");
    assert!(matches!(
        MapMeta::parse(&misspelt),
        Err(MetaError::Malformed { line: 14, .. })
    ));
    assert!(matches!(
        changed("/default_base", json!("globe")),
        Err(MetaError::Malformed { .. })
    ));
    assert!(matches!(
        MapMeta::parse("<html>"),
        Err(MetaError::Malformed { line: 1, column: 1, .. })
    ));
    let long = " ".repeat(70_000);
    assert_eq!(
        MapMeta::parse(&long),
        Err(MetaError::TooLarge {
            bytes: 70_000,
            max: 65_536
        })
    );
}
