//! A folder of files, served to the browsers of this machine.

use anyhow::{Context as _, Result};
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

const USUAL_PORT: u16 = 4173;
/// More than any browser asks with.
const LONGEST_REQUEST: u64 = 65_536;
const PATIENCE: Duration = Duration::from_secs(10);

/// Served for as long as the process lives.
pub struct Site {
    pub address: String,
    thread: thread::JoinHandle<()>,
}

impl Site {
    /// Serves a folder on a port: without one, on the usual port, or on a free one if that is taken.
    pub fn serve(folder: PathBuf, port: Option<u16>) -> Result<Self> {
        let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match port {
            Some(port) => listen(port).with_context(|| format!("port {port} cannot be used"))?,
            None => listen(USUAL_PORT).or_else(|_| listen(0))?,
        };
        let address = format!("http://{}/", listener.local_addr()?);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // One thread a connection: browsers open some that they do not use.
                thread::spawn(move || {
                    // A browser that has gone away needs no answer.
                    let _ = answer(&stream, &folder);
                });
            }
        });
        Ok(Self { address, thread })
    }

    /// Waits until the process is stopped.
    pub fn wait(self) {
        let _ = self.thread.join();
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut takes_brotli = false;
    // To the end, since an answer before it would reset the connection.
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(codings) = line.strip_prefix("accept-encoding:") {
            takes_brotli = codings.split(',').any(|coding| coding.trim() == "br");
        }
    }
    let mut words = request.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !["GET", "HEAD"].contains(&method) {
        return stream.write_all(head("405 Method Not Allowed", 0, &[]).as_bytes());
    }
    let Some(path) = file_of(url, folder) else {
        return stream.write_all(head("404 Not Found", 0, &[]).as_bytes());
    };
    let mut headers = vec![("content-type", content_type(&path))];
    // The names of assets change with what is in them.
    let asset = path.parent().is_some_and(|folder| folder.ends_with("assets"));
    headers.push(("cache-control", if asset { "max-age=31536000, immutable" } else { "no-cache" }));
    let compressed = compressed(&path).filter(|_| takes_brotli);
    if compressed.is_some() {
        headers.push(("content-encoding", "br"));
    }
    let mut file = File::open(compressed.as_deref().unwrap_or(&path))?;
    stream.write_all(head("200 OK", file.metadata()?.len(), &headers).as_bytes())?;
    if method == "GET" {
        io::copy(&mut file, &mut stream)?;
    }
    Ok(())
}

fn head(status: &str, length: u64, headers: &[(&str, &str)]) -> String {
    let mut head =
        format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n");
    for (name, value) in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    head
}

/// Returns the compressed copy of a file, where the build left one.
fn compressed(path: &Path) -> Option<PathBuf> {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    Some(PathBuf::from(name)).filter(|copy| copy.is_file())
}

/// Returns the file that an address stands for, never one outside the folder.
fn file_of(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(if path.is_empty() { "index.html" } else { path });
    Some(file).filter(|file| inside && file.is_file())
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, file_of};
    use anyhow::Result;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::Path;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file_of("/src/main.rs?v=1", folder), Some(folder.join("src/main.rs")));
        for url in ["/../Cargo.toml", "//etc/hostname", "/src/../../Cargo.toml", "/src", "/none.js"]
        {
            assert_eq!(file_of(url, folder), None, "{url}");
        }
    }

    #[test]
    fn connections_without_a_request_hold_nobody_up() -> Result<()> {
        let site = Site::serve(env!("CARGO_MANIFEST_DIR").into(), Some(0))?;
        let host = site.address.trim_start_matches("http://").trim_end_matches('/');
        let idle = (0..20).map(|_| TcpStream::connect(host)).collect::<Result<Vec<_>, _>>()?;
        let mut stream = TcpStream::connect(host)?;
        stream.write_all(b"GET /Cargo.toml HTTP/1.1\r\nhost: localhost\r\n\r\n")?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
        assert!(response.ends_with(include_str!("../Cargo.toml")), "{response}");
        drop(idle);
        Ok(())
    }
}
