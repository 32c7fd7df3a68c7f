//! A folder of files, served to the browsers of this machine by sirv.

use crate::project::Project;
use crate::tools;
use anyhow::{Context as _, Result, bail};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const USUAL_PORT: u16 = 4173;
const PATIENCE: Duration = Duration::from_secs(30);

/// Served until it is dropped.
pub struct Site {
    pub address: String,
    server: Child,
}

impl Site {
    /// Serves a folder on a port: without one, on the usual port, or on a free one if that is taken.
    pub fn serve(project: &Project, folder: &Path, port: Option<u16>) -> Result<Self> {
        let port = match port {
            Some(port) => free(port).with_context(|| format!("port {port} cannot be used"))?,
            None => free(USUAL_PORT).or_else(|_| free(0))?,
        };
        let mut command = tools::node(project.path("www/node_modules/sirv-cli/bin.js"));
        command.arg(folder).args(["--host", "127.0.0.1", "--port", &port.to_string()]);
        // The build leaves a compressed copy beside each file; what is cached is asked for again.
        command.args(["--brotli", "--etag", "--maxage", "0", "--quiet"]);
        let server = command
            .env_remove("HOST")
            .env_remove("PORT")
            .stdin(Stdio::null())
            .spawn()
            .context("sirv cannot be started")?;
        let mut site = Self { address: format!("http://127.0.0.1:{port}/"), server };
        site.wait_until_ready(port)?;
        Ok(site)
    }

    fn wait_until_ready(&mut self, port: u16) -> Result<()> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.server.try_wait()? {
                bail!("sirv ended with {status}");
            }
            if begun.elapsed() > PATIENCE {
                bail!("sirv does not answer on port {port}");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Waits until the process is stopped.
    pub fn wait(mut self) -> Result<()> {
        self.server.wait()?;
        Ok(())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Returns a port that nothing listens on: the given one, or any for zero.
fn free(port: u16) -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, port))?.local_addr()?.port())
}
