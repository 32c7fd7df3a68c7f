//! The demo page: built with the packed package as any user's page is, and served.

use crate::package::{install, package, unpack};
use crate::project::Project;
use crate::run::{run_quietly, say};
use crate::tools;
use anyhow::{Context as _, Result};
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;
use tiny_http::{Header, Request, Response, Server};

const USUAL_PORT: u16 = 4173;

/// Builds and serves the page until the command is stopped.
pub fn demo(project: &Project, port: Option<u16>) -> Result<()> {
    let archive = package(project)?;
    let site = Site::serve(build(project, &archive)?, port)?;
    say("serving the demo; stop with Ctrl+C");
    println!("{}", site.address);
    site.wait();
    Ok(())
}

/// Returns the folder with the built page.
pub fn build(project: &Project, archive: &Path) -> Result<PathBuf> {
    install(project, "www")?;
    let folder = project.path("www");
    let site = folder.join("dist");
    let packed = archive.to_string_lossy();
    let inputs = ["www", &*packed];
    project.unless_unchanged("www", &inputs, "", &[&site], || {
        unpack(archive, &folder)?;
        say("building the demo page");
        let vite = folder.join("node_modules/vite/bin/vite.js");
        run_quietly(tools::node(vite).arg("build").current_dir(&folder))
    })?;
    Ok(site)
}

/// A folder served on this machine, for as long as the process lives.
pub struct Site {
    pub address: String,
    thread: thread::JoinHandle<()>,
}

impl Site {
    pub fn serve(folder: PathBuf, port: Option<u16>) -> Result<Self> {
        let port = port.unwrap_or_else(|| if is_free(USUAL_PORT) { USUAL_PORT } else { 0 });
        let server = Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| anyhow::anyhow!("{error}"))
            .with_context(|| format!("port {port} cannot be used"))?;
        let address = format!("http://{}/", server.server_addr());
        let thread = thread::spawn(move || {
            for request in server.incoming_requests() {
                // A browser that has gone away needs no answer.
                let _ = answer(request, &folder);
            }
        });
        Ok(Self { address, thread })
    }

    fn wait(self) {
        // The thread ends with the process.
        let _ = self.thread.join();
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    let Some(path) = file_of(request.url(), folder) else {
        return request.respond(Response::from_string("not found").with_status_code(404));
    };
    let compressed = compressed(&request, &path);
    let mut headers = vec![("content-type", content_type(&path))];
    if compressed.is_some() {
        headers.push(("content-encoding", "br"));
    }
    // The names of assets change with what is in them.
    let asset = path.parent().is_some_and(|folder| folder.ends_with("assets"));
    headers.push(("cache-control", if asset { "max-age=31536000, immutable" } else { "no-cache" }));
    let mut response = Response::from_file(File::open(compressed.as_deref().unwrap_or(&path))?);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// Returns the compressed copy of a file, where there is one and the browser takes it.
fn compressed(request: &Request, path: &Path) -> Option<PathBuf> {
    let takes = request.headers().iter().any(|header| {
        header.field.equiv("accept-encoding")
            && header.value.as_str().split(',').any(|coding| coding.trim() == "br")
    });
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    Some(PathBuf::from(name)).filter(|copy| takes && copy.is_file())
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
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        Some("ics") => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::file_of;
    use std::path::Path;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file_of("/src/main.rs?v=1", folder), Some(folder.join("src/main.rs")));
        for url in ["/../Cargo.toml", "//etc/hostname", "/src/../../Cargo.toml", "/src", "/none.js"]
        {
            let found = file_of(url, folder);
            assert_eq!(found, None, "{url}");
        }
    }
}
