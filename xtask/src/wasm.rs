//! The core as WebAssembly: compiled, given its JavaScript glue, and made small.

use crate::generate::release;
use crate::project::{Project, write};
use crate::run::{capture, run, run_quietly, say};
use crate::tools::{self, DEBIAN_CARGO, DEBIAN_RUSTC, WASM_TARGET, WasmCompiler};
use anyhow::{Context as _, Result, bail, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// A module of the package: the name of its file, and the features of the core that it has.
pub struct Module {
    pub name: &'static str,
    features: &'static str,
}

/// The modules from the smallest on: each holds what the one before holds.
pub const MODULES: [Module; 3] = [
    Module { name: "claim", features: "npm" },
    Module { name: "core", features: "npm,main" },
    Module { name: "ledger", features: "npm,ledger" },
];

/// Writes the modules, `glue.js` and `glue.d.ts` into `pkg/src/generated`.
pub fn build(project: &Project) -> Result<()> {
    let generated = project.path("pkg/src/generated");
    let optimised = MODULES.map(|module| generated.join(format!("{}.wasm", module.name)));
    let glue = generated.join("glue.js");
    let types = generated.join("glue.d.ts");
    let inputs = [
        "src",
        "law",
        "build",
        "Cargo.toml",
        "Cargo.lock",
        "pkg/package-lock.json",
        "xtask/src/generate.rs",
        "xtask/src/wasm.rs",
    ];
    let compiler = capture(Command::new(tools::rustc()).arg("-vV")).context("rustc is needed")?;
    let outputs: Vec<&Path> = optimised.iter().chain([&glue, &types]).map(|path| &**path).collect();
    project.unless_unchanged("wasm", &inputs, &compiler, &outputs, || {
        let compiler = tools::wasm_compiler()?;
        // One module is optimised while the next is compiled.
        std::thread::scope(|scope| {
            let mut running = Vec::new();
            for (module, to) in MODULES.iter().zip(&optimised) {
                let compiled = compile(project, &compiler, module)?;
                let bound = bind(&compiled)?;
                let plain = project.target.join(format!("wasm/{}_bg.wasm", module.name));
                write(&plain, bound.module)?;
                // The last has every export: what another one lacks is never called there.
                write(&glue, bound.script)?;
                write(&types, bound.types)?;
                running.push(scope.spawn(move || optimise(project, module, &plain, to)));
            }
            running.into_iter().try_for_each(|one| match one.join() {
                Ok(done) => done,
                Err(_) => bail!("a module could not be optimised"),
            })
        })
    })
}

/// Returns the path of a module as the compiler leaves it.
fn compile(project: &Project, compiler: &WasmCompiler, module: &Module) -> Result<PathBuf> {
    say(&format!("compiling the core to WebAssembly: {}", module.name));
    let target = project.target.join("wasm");
    let mut command = match compiler {
        WasmCompiler::Sources | WasmCompiler::Installed => tools::cargo(),
        WasmCompiler::Debian { linker } => {
            let mut command = Command::new(DEBIAN_CARGO);
            command
                .env("RUSTC", DEBIAN_RUSTC)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
                // `cargo run` points it at the libraries of its own compiler.
                .env_remove("LD_LIBRARY_PATH");
            command
        }
    };
    command
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(project, compiler))
        .env_remove("RUSTFLAGS")
        .args(["rustc", "--package", "echeance", "--lib"])
        .args(["--crate-type", "cdylib", "--profile", "wasm"])
        .args(["--no-default-features", "--features", module.features])
        .args(["--target", WASM_TARGET]);
    if builds_std(compiler) {
        // Building the standard library is an unstable option of cargo.
        command.env("RUSTC_BOOTSTRAP", "1");
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    run(&mut command)?;
    Ok(target.join(WASM_TARGET).join("wasm/echeance.wasm"))
}

fn builds_std(compiler: &WasmCompiler) -> bool {
    !matches!(compiler, WasmCompiler::Installed)
}

/// Compiler flags. Where the standard library is built along, a panic traps at once: the words of panics, which nobody
/// would see, weigh a tenth of the module.
fn flags(project: &Project, compiler: &WasmCompiler) -> String {
    let mut flags = remapped_paths(project);
    // For each byte that this costs, calls gain more time than with any other level of optimisation.
    flags.push_str("\u{1f}-Cllvm-args=-inline-threshold=80");
    if builds_std(compiler) {
        flags.push_str("\u{1f}-Zunstable-options\u{1f}-Cpanic=immediate-abort");
    }
    flags
}

/// Compiler flags that keep this machine's folders out of the messages in the module.
fn remapped_paths(project: &Project) -> String {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folders = [(Some(project.root.clone()), "."), (home, "cargo"), (tools::sysroot(), "rust")];
    folders
        .into_iter()
        .filter_map(|(folder, name)| {
            Some(format!("--remap-path-prefix={}={name}", folder?.display()))
        })
        .collect::<Vec<_>>()
        .join("\u{1f}")
}

struct Bound {
    module: Vec<u8>,
    script: String,
    types: String,
}

/// Runs wasm-bindgen, as the library whose version the lock file ties to the attribute macro's.
fn bind(module: &Path) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    let mut output = bindgen
        .input_path(module)
        .out_name("core")
        .bundler(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    let inline = output.snippets().values().any(|list| !list.is_empty());
    ensure!(
        !inline && output.local_modules().is_empty() && output.npm_dependencies().is_empty(),
        "the core must not bring JavaScript of its own"
    );
    let script = output.start().context("wasm-bindgen wrote no glue")?;
    let functions = signatures(output.ts().unwrap_or_default())?;
    Ok(Bound {
        script: wrap(script, &functions)?,
        types: describe(&functions),
        module: output.wasm_mut().emit_wasm(),
    })
}

/// Returns name and rest of each function that wasm-bindgen declares: `("call", "(function: number): number;")`.
fn signatures(types: &str) -> Result<Vec<(&str, &str)>> {
    let declared = types.lines().map(str::trim).filter(|line| line.starts_with("export"));
    declared
        .map(|line| {
            let rest = line.strip_prefix("export function ");
            rest.and_then(|rest| Some(rest.split_at(rest.find('(')?)))
                .with_context(|| format!("the glue exports what is no function: {line}"))
        })
        .collect()
}

/// Turns a module that sets itself up when it is loaded into a function, so that a package which imports it and
/// calls nothing keeps nothing, and a trapped instance can be replaced by a fresh one.
fn wrap(script: &str, functions: &[(&str, &str)]) -> Result<String> {
    let mut body = String::new();
    let mut imports = Vec::new();
    for line in script.lines() {
        let line = line.trim();
        if let Some(function) = line.strip_prefix("export function ") {
            let name = function.split('(').next().unwrap_or_default();
            if functions.iter().all(|(exported, _)| *exported != name) && name != ATTACH {
                imports.push(name);
            }
            body.push_str("function ");
            body.push_str(function);
        } else if line.starts_with("export") || line.starts_with("import") {
            bail!("the glue has a form that xtask does not know: {line}");
        } else {
            body.push_str(line);
        }
        body.push('\n');
    }
    let exports = functions.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    Ok(format!(
        "export function createGlue() {{\n{body}return {{\n\
         attach: {ATTACH},\nimports: {{ {} }},\nexports: {{ {} }},\n}};\n}}\n",
        imports.join(", "),
        exports.join(", ")
    ))
}

/// The function by which the glue learns of its instance.
const ATTACH: &str = "__wbg_set_wasm";

fn describe(functions: &[(&str, &str)]) -> String {
    let mut members = String::new();
    for (name, signature) in functions {
        members.push_str("  ");
        members.push_str(name);
        members.push_str(signature);
        members.push('\n');
    }
    format!(
        "/** The functions that the core exports. */\n\
         export interface Exports {{\n{members}}}\n\
         export declare function createGlue(): {{\n  \
         attach(exports: WebAssembly.Exports): void;\n  \
         imports: WebAssembly.ModuleImports;\n  \
         exports: Exports;\n}};\n"
    )
}

/// Runs wasm-opt, which allows itself only the features that the compiler noted in the module. What counts is the
/// compressed size: two passes that save bytes by breaking what repeats are left out.
fn optimise(project: &Project, module: &Module, from: &Path, to: &Path) -> Result<()> {
    let program = project.path("pkg/node_modules/binaryen/bin/wasm-opt");
    let mut optimiser = tools::node(program);
    optimiser.arg(from).args(["-Oz", "--converge"]);
    optimiser.args(["--skip-pass=local-cse", "--skip-pass=simplify-locals"]);
    // The stack grows down towards the lowest addresses, and nothing else lies there.
    optimiser.arg("--low-memory-unused");
    // What is called from one place stays apart: a browser compiles a function when it is called
    // first, and one of 64 KB that holds all would keep the first call waiting.
    optimiser.arg("--one-caller-inline-max-function-size=100");
    run_quietly(optimiser.args(["--strip-target-features", "-o"]).arg(to))?;
    let mut bytes = fs::read(to)?;
    mark(&mut bytes, &format!("{} {}", release(), module.name))?;
    fs::write(to, &bytes)?;
    say(&format!("{}.wasm has {} bytes", module.name, bytes.len()));
    Ok(())
}

/// Appends a custom section that says which build and which entry a module is of.
fn mark(module: &mut Vec<u8>, release: &str) -> Result<()> {
    let content =
        [&[u8::try_from(SECTION.len())?], SECTION.as_bytes(), release.as_bytes()].concat();
    // Up to here a size is one byte.
    ensure!(content.len() < 0x80, "the release has a long name: {release}");
    module.extend([0, u8::try_from(content.len())?]);
    module.extend(content);
    Ok(())
}

/// The section that pkg/src/core/given.ts looks at.
const SECTION: &str = "echeance";

#[cfg(test)]
mod tests {
    use super::{mark, signatures, wrap};

    const SCRIPT: &str = "export function call(a) {\nreturn wasm.call(a);\n}\n\
        export function __wbindgen_init() {\n}\nlet wasm;\n\
        export function __wbg_set_wasm(val) {\nwasm = val;\n}\n";

    #[test]
    fn the_glue_becomes_one_function() {
        let wrapped = wrap(SCRIPT, &[("call", "(a: number): number;")]).ok();
        let expected = "export function createGlue() {\nfunction call(a) {\nreturn wasm.call(a);\n}\n\
            function __wbindgen_init() {\n}\nlet wasm;\nfunction __wbg_set_wasm(val) {\nwasm = val;\n}\n\
            return {\nattach: __wbg_set_wasm,\nimports: { __wbindgen_init },\nexports: { call },\n};\n}\n";
        assert_eq!(wrapped.as_deref(), Some(expected));
    }

    #[test]
    fn a_module_says_what_it_is_of() {
        let mut module = b"\0asm".to_vec();
        assert!(mark(&mut module, "1.0").is_ok());
        assert_eq!(module, b"\0asm\x00\x0c\x08echeance1.0");
        assert!(mark(&mut module, &"1".repeat(200)).is_err());
    }

    #[test]
    fn an_unknown_form_stops_the_build() {
        for line in ["import { x } from './y.js';", "export class Claim {", "export { a as b };"] {
            assert!(wrap(line, &[]).is_err(), "{line}");
        }
        assert!(signatures("export class Claim {\n}").is_err());
    }
}
