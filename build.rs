//! Draws the map when the page is built: outlines and captions become constants, so that the first picture needs no fetch and no
//! parsing. A base file with a fault does not compile, and the message names the place.
//!
//! `SANDTABLE_MAP=tile` leaves the outlines out, for a build that shows tiles only.

#[path = "src/map/sheet.rs"]
#[expect(unreachable_pub, reason = "public in the page")]
mod sheet;

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use atlas::{Atlas, Base, Expected, Frame, MapMeta, MapText, Point};
use sheet::{Area, Extent, Sheet};

const FOLDER: &str = "public/map";
const META: &str = "map-meta.json";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/map/sheet.rs");
    println!("cargo::rerun-if-env-changed=SANDTABLE_MAP");
    match generate() {
        Ok(source) => write(&source),
        Err(fault) => println!("cargo::error={fault}"),
    }
}

fn write(source: &str) {
    let written = env::var("OUT_DIR").map_err(|error| error.to_string()).and_then(|out| {
        let path = Path::new(&out).join("map_base.rs");
        fs::write(&path, source).map_err(|error| error.to_string())
    });
    if let Err(error) = written {
        println!("cargo::error=cannot write the map's constants: {error}");
    }
}

fn generate() -> Result<String, String> {
    let meta = MapMeta::parse(&read(META)?).map_err(|fault| format!("{FOLDER}/{META}: {fault}"))?;
    let file = &meta.geographic.file;
    let expected: Vec<Expected> = plan::districts()
        .iter()
        .map(|d| Expected { id: d.id, gb: d.gb })
        .collect();
    let atlas = Atlas::parse(&read(file)?, &expected).map_err(|fault| format!("{FOLDER}/{file}: {fault}"))?;
    let tiles_only = env::var("SANDTABLE_MAP").is_ok_and(|word| word == "tile");
    let mut out = String::new();
    let geographic = if tiles_only { None } else { Some(geographic(&atlas)?) };
    emit_sheets(&mut out, geographic.as_ref());
    emit_neighbours(&mut out, &atlas);
    emit_meta(&mut out, &meta, tiles_only);
    Ok(out)
}

fn read(name: &str) -> Result<String, String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn geographic(atlas: &Atlas) -> Result<[Sheet; 2], String> {
    let draw = |extent| Sheet::geographic(atlas, extent).ok_or_else(|| format!("no district in extent {extent:?}"));
    let [both, ningbo] = Extent::ALL;
    Ok([draw(both)?, draw(ningbo)?])
}

// Writing to a String cannot fail, so the results are dropped from here on.

fn emit_sheets(out: &mut String, geographic: Option<&[Sheet; 2]>) {
    let drawn = geographic.map_or("None".to_owned(), |sheets| {
        format!("Some([{}])", sheets.each_ref().map(sheet_source).join(", "))
    });
    let tiles = Extent::ALL.map(Sheet::tiles);
    let tiles = tiles.each_ref().map(sheet_source).join(", ");
    let _ = write!(
        out,
        "static GEOGRAPHIC: Option<[Sheet; 2]> = {drawn};\nstatic TILES: [Sheet; 2] = [{tiles}];\n"
    );
}

fn sheet_source(sheet: &Sheet) -> String {
    let areas: String = sheet.areas.iter().map(area_source).collect();
    let pins = sheet.pins.iter().map(|pin| match pin {
        Some(at) => format!("Some({}), ", point_source(*at)),
        None => "None, ".to_owned(),
    });
    format!(
        "Sheet {{ frame: {}, areas: Cow::Borrowed(&[{areas}]), corridor: Cow::Borrowed({:?}), pins: Cow::Borrowed(&[{}]) }}",
        frame_source(sheet.frame),
        sheet.corridor,
        pins.collect::<String>()
    )
}

fn area_source(area: &Area) -> String {
    format!(
        "Area {{ district: {}, d: Cow::Borrowed({:?}), label: {}, room: {:?}, is_open: {}, bbox: {} }}, ",
        area.district,
        area.d,
        point_source(area.label),
        area.room,
        area.is_open,
        frame_source(area.bbox)
    )
}

fn point_source(p: Point) -> String {
    format!("Point {{ x: {:?}, y: {:?} }}", p.x, p.y)
}

fn frame_source(f: Frame) -> String {
    let Frame { x, y, width, height } = f;
    format!("Frame {{ x: {x:?}, y: {y:?}, width: {width:?}, height: {height:?} }}")
}

fn emit_neighbours(out: &mut String, atlas: &Atlas) {
    let lists = atlas.neighbours();
    let rows = lists.iter().map(|list| {
        let indices: Vec<usize> = list.iter().map(|neighbour| neighbour.index).collect();
        format!("&{indices:?}, ")
    });
    let _ = writeln!(
        out,
        "static NEIGHBOURS: [&[usize]; {}] = [{}];",
        lists.len(),
        rows.collect::<String>()
    );
}

fn emit_meta(out: &mut String, meta: &MapMeta, tiles_only: bool) {
    let first = if tiles_only || meta.default_base == Base::Tile {
        "Tile"
    } else {
        "Geographic"
    };
    let text = |t: &MapText| format!("Text {{ zh: {:?}, en: {:?} }}", t.zh, t.en);
    let _ = write!(
        out,
        "const DEFAULT_BASE: Base = Base::{first};\nconst GEOGRAPHIC_CAPTION: Text = {};\nconst TILE_CAPTION: Text = {};\n",
        text(&meta.geographic_caption()),
        text(&meta.tile.caption)
    );
}
