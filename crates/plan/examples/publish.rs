//! Writes the tables as open data: `cargo run -p plan --features publish --example publish -- FOLDER`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("usage: publish FOLDER")?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("plan.json"), plan::publish::json()?)?;
    fs::write(folder.join("plan.csv"), plan::publish::csv()?)?;
    fs::write(folder.join("plan.schema.json"), plan::publish::schema())?;
    Ok(())
}
