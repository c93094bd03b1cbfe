//! The project's commands, the same for people and for continuous integration.
//!
//! `cargo xtask help` lists them. Whatever a command needs and does not find it sets up first.
#![allow(clippy::print_stdout, reason = "a command line program talks on standard output")]

mod bench;
mod build;
mod dist;
mod fuzz;
mod node;
mod process;
mod project;
mod reproduce;
mod serve;
mod setup;
mod test;

use anyhow::{Result, anyhow, bail};
use dist::Map;
use lexopt::prelude::*;
use project::Project;
use setup::Needs;

const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080]   build the page and serve it on 127.0.0.1
  test                  format, lints, native tests, wasm tests, browser tests
  dist [--map tile]     dist/site/ (a static site) and dist/sandtable.html (one file)
  browser [word …]      the browser tests alone, on the last distribution
  reproduce             the distribution twice, from two folders, compared byte for byte
  shots [view …]        pictures of the views in shots/, with a contact sheet
  bench [page|engine]   sizes, times and memory of the page; speed of the engine
  endure [switches] [moves]
                        what the browser holds after 2000 view switches and 20000 slider moves
  fuzz [seconds]        feed every input that is not ours with mutated texts, so many seconds each (60)
  setup                 only set up what the commands above need
";

/// What the command line asks for.
struct Request {
    command: String,
    port: u16,
    map: Map,
    words: Vec<String>,
}

fn parse() -> Result<Request, lexopt::Error> {
    let mut request = Request {
        command: String::new(),
        port: 8080,
        map: Map::Geographic,
        words: Vec::new(),
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => request.command = "help".into(),
            Long("port") => request.port = parser.value()?.parse()?,
            Long("map") => request.map = parse_map(&parser.value()?.string()?)?,
            Value(word) if request.command.is_empty() => request.command = word.string()?,
            Value(word) if takes_words(&request.command) => request.words.push(word.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(request)
}

fn takes_words(command: &str) -> bool {
    matches!(command, "bench" | "browser" | "endure" | "fuzz" | "shots")
}

fn parse_map(name: &str) -> Result<Map, lexopt::Error> {
    match name {
        "tile" => Ok(Map::Tile),
        "geographic" => Ok(Map::Geographic),
        other => Err(format!("--map {other}: expected tile or geographic").into()),
    }
}

fn run(request: &Request) -> Result<()> {
    let project = Project::open()?;
    match request.command.as_str() {
        "setup" => setup::run(&project, Needs::Everything).map(drop),
        "serve" => serve::command(&project, request.port),
        "dist" => dist::command(&project, request.map).map(drop),
        "reproduce" => reproduce::command(&project),
        "test" => test::command(&project),
        "shots" => node::shots(&project, &request.words),
        "browser" => test::browser_only(&project, &request.words),
        "endure" => node::endure(&project, &request.words),
        "fuzz" => fuzz::command(&project, &request.words),
        "bench" => bench::command(&project, &request.words),
        "help" | "" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("unknown command `{other}`\n\n{HELP}"),
    }
}

fn main() -> std::process::ExitCode {
    let done = parse()
        .map_err(|error| anyhow!("{error}"))
        .and_then(|request| run(&request));
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
