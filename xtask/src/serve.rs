//! A small server for a folder of static files, on this machine only.

use crate::build::{self, Cut};
use crate::project::Project;
use crate::setup::{self, Needs};
use anyhow::{Result, anyhow};
use axum::Router;
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use axum::serve::ListenerExt;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Bytes of a file that are read at a time: the whole module takes one or two.
const CHUNK: usize = 1 << 20;

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
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("cannot serve on port {port}: {error} (try --port)"))?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}/", listener.local_addr()?);
    std::thread::spawn(move || {
        runtime.block_on(async {
            // An answer's last bytes are not kept back until the browser has acknowledged those before.
            let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| _ = stream.set_nodelay(true));
            axum::serve(listener, site(folder)).await
        })
    });
    Ok(address)
}

fn site(folder: PathBuf) -> Router {
    // While developing, what is on the disk is what must be seen.
    let fresh = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let files = ServeDir::new(folder).with_buf_chunk_size(CHUNK);
    Router::new().fallback_service(files).layer(fresh)
}

#[cfg(test)]
mod tests {
    use super::start;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::Path;
    use std::time::Duration;

    /// The head of the answer for `path`, asked for as it stands: no client tidies it.
    fn head(connection: &mut TcpStream, path: &str) -> String {
        write!(connection, "HEAD {path} HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            connection.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        String::from_utf8(head).unwrap()
    }

    fn connect(address: &str) -> TcpStream {
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let connection = TcpStream::connect(host).unwrap();
        connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        connection
    }

    #[test]
    fn only_files_of_the_folder_are_found() {
        let address = start(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), 0).unwrap();
        let connection = &mut connect(&address);
        assert!(head(connection, "/main.rs?x=1").starts_with("HTTP/1.1 200"));
        for elsewhere in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/hostname", "/absent"] {
            assert!(head(connection, elsewhere).starts_with("HTTP/1.1 404"), "{elsewhere}");
        }
    }

    /// A browser opens several connections at once and keeps them.
    #[test]
    fn connections_opened_together_are_all_answered_while_all_are_kept() {
        let address = start(Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf(), 0).unwrap();
        for _ in 0..200 {
            let mut together: Vec<TcpStream> = (0..6).map(|_| connect(&address)).collect();
            for connection in &mut together {
                assert!(head(connection, "/Cargo.toml").starts_with("HTTP/1.1 200"));
            }
        }
    }

    #[test]
    fn files_are_told_apart_and_asked_for_again_each_time() {
        let folder = std::env::temp_dir().join(format!("sandtable-serve-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let types = [
            ("index.html", "text/html"),
            ("a_bg.wasm", "application/wasm"),
            ("a.js", "text/javascript"),
            ("a.json", "application/json"),
            ("a.webmanifest", "application/manifest+json"),
        ];
        for (name, _) in types {
            std::fs::write(folder.join(name), "").unwrap();
        }
        let address = start(folder.clone(), 0).unwrap();
        let connection = &mut connect(&address);
        for (name, kind) in types {
            let head = head(connection, &format!("/{name}"));
            assert!(head.contains(&format!("content-type: {kind}")), "{head}");
            assert!(head.contains("cache-control: no-cache"), "{head}");
        }
        assert!(head(connection, "/").contains("content-type: text/html"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
