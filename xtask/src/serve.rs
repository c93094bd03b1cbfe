//! A small server for a folder of static files, on this machine only.

use crate::build::{self, Cut};
use crate::project::Project;
use crate::setup::{self, Needs};
use anyhow::{Result, anyhow};
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Request, Response, Server};

/// Requests that are answered at the same time.
const WORKERS: usize = 4;

/// Builds the page and serves it until interrupted.
///
/// # Errors
/// When set-up or the build fails, or the port is taken.
pub(crate) fn command(project: &Project, port: u16) -> Result<()> {
    let tools = setup::run(project, Needs::Page)?;
    build::page(project, &tools, Cut::Whole)?;
    let address = start(project.page(), port)?;
    println!("\nthe sand table is at  {address}  (Ctrl+C ends)");
    loop {
        std::thread::park();
    }
}

/// Serves `folder` in the background; port 0 takes a free one. Returns the address.
///
/// # Errors
/// When the port is taken.
pub(crate) fn start(folder: PathBuf, port: u16) -> Result<String> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("cannot serve on port {port}: {error} (try --port)"))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    let (server, folder) = (Arc::new(server), Arc::new(folder));
    for _ in 0..WORKERS {
        let (server, folder) = (Arc::clone(&server), Arc::clone(&folder));
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(request, &folder);
            }
        });
    }
    Ok(format!("http://127.0.0.1:{port}/"))
}

fn answer(request: Request, folder: &Path) {
    let file = file_for(request.url(), folder).and_then(|path| Some((File::open(&path).ok()?, path)));
    // A browser that has gone away needs no answer.
    let _ = match file {
        Some((file, path)) => {
            let response = Response::from_file(file);
            request.respond(with_headers(response, &path))
        }
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    };
}

fn with_headers<R: std::io::Read>(response: Response<R>, path: &Path) -> Response<R> {
    // While developing, what is on the disk is what must be seen.
    let headers = [("Content-Type", mime_type(path)), ("Cache-Control", "no-cache")];
    headers.into_iter().fold(response, |response, (name, value)| {
        match Header::from_bytes(name, value) {
            Ok(header) => response.with_header(header),
            Err(()) => response,
        }
    })
}

/// The file that an address names; none when it leaves the folder.
fn file_for(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let relative = Path::new(path);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn mime_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "geojson" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{file_for, mime_type};
    use std::path::Path;

    #[test]
    fn only_files_of_the_folder_are_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file_for("/Cargo.toml?x=1", folder).is_some());
        assert!(file_for("/../Cargo.toml", folder).is_none());
        assert!(file_for("//etc/hostname", folder).is_none());
        assert!(file_for("/absent", folder).is_none());
    }

    #[test]
    fn modules_are_served_as_webassembly() {
        assert_eq!(mime_type(Path::new("a_bg.wasm")), "application/wasm");
    }
}
