//! Looks at the map's files when the page is built: a base or a description with a fault does not compile, and the message names
//! the place. Which districts lie next to each other becomes a constant.
//!
//! The outlines themselves are not in the module: the page reads them from `map/`, so that an office can replace them.
//! Also tells the linker what a module that is to be cut must keep.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use atlas::{Atlas, Expected, MapMeta};

const FOLDER: &str = "public/map";
const META: &str = "map-meta.json";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // What refers to what: the cut is made along it.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    match generate() {
        Ok(source) => write(&source),
        Err(fault) => println!("cargo::error={fault}"),
    }
}

fn write(source: &str) {
    let written = env::var("OUT_DIR").map_err(|error| error.to_string()).and_then(|out| {
        let path = Path::new(&out).join("neighbours.rs");
        fs::write(&path, source).map_err(|error| error.to_string())
    });
    if let Err(error) = written {
        println!("cargo::error=cannot write the map's constants: {error}");
    }
}

fn generate() -> Result<String, String> {
    let meta = MapMeta::parse(&read(META)?).map_err(|fault| format!("{FOLDER}/{META}: {fault}"))?;
    let expected: Vec<Expected> = plan::districts()
        .iter()
        .map(|d| Expected { id: d.id, gb: d.gb })
        .collect();
    let lists = match &meta.geographic {
        Some(geographic) => {
            let file = &geographic.file;
            let atlas = Atlas::parse(&read(file)?, &expected).map_err(|fault| format!("{FOLDER}/{file}: {fault}"))?;
            let lists = atlas.neighbours().into_iter();
            lists
                .map(|list| list.into_iter().map(|next| next.index).collect())
                .collect()
        }
        None => vec![Vec::new(); expected.len()],
    };
    Ok(source(&lists))
}

fn read(name: &str) -> Result<String, String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

// Writing to a String cannot fail, so the results are dropped.
fn source(lists: &[Vec<usize>]) -> String {
    let mut out = format!("static NEIGHBOURS: [&[usize]; {}] = [", lists.len());
    for list in lists {
        let _ = write!(out, "&{list:?}, ");
    }
    out + "];\n"
}
