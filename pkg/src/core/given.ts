import { MODULES, RELEASE } from "../generated/release.js";
import { type Core, explained, isModule, notStarted, start, startAhead } from "../load.js";

/** The bytes of the module of an entry, `echeance/core.wasm` and its like, a module compiled from them, a response that carries them, or their address. */
export type WasmSource = WebAssembly.Module | BufferSource | Response | URL | string;

let module: WebAssembly.Module | undefined;

/** The name of the entry. */
const ENTRY = MODULE === "core" ? "echeance/slim" : `echeance/${MODULE}/slim`;

/** Returns the core, compiled from what `init` or `initSync` was given. @internal */
export function core(): Core {
  return start(() => {
    if (!module) throw notStarted(`${ENTRY}: call init() or initSync() before anything else`);
    return module;
  });
}

/**
 * Compiles the core. Call it once, before anything else; once it has succeeded, later calls change nothing.
 *
 * @throws Error for a module that is not the core, or that of another version; PolicyError `core.blocked` where the
 * content security policy of the page forbids WebAssembly.
 */
export async function init(source: WasmSource | PromiseLike<WasmSource>): Promise<void> {
  try {
    module ??= checked(await compile(await source));
    await startAhead(module);
  } catch (cause) {
    throw explained(cause);
  }
}

/**
 * Compiles the core at once: where the bytes or the module are at hand, as in a Worker.
 *
 * @throws Error for a module that is not the core, or that of another version.
 */
export function initSync(source: WebAssembly.Module | BufferSource): void {
  try {
    module ??= checked(isModule(source) ? source : new WebAssembly.Module(source));
  } catch (cause) {
    throw explained(cause);
  }
}

/**
 * A core of another version numbers keys and sources in another way, and so would give wrong figures. One of an entry
 * that holds more will do.
 */
function checked(compiled: WebAssembly.Module): WebAssembly.Module {
  const [section] = WebAssembly.Module.customSections(compiled, "echeance");
  if (section === undefined) throw new Error(`${ENTRY}: the module is not echeance/${MODULE}.wasm`);
  const [, release, name] = /^(.*) (\w+)$/.exec(new TextDecoder().decode(section)) ?? [];
  if (release !== RELEASE) {
    throw new Error(
      `${ENTRY}: ${name}.wasm is of version ${release}, this code of version ${RELEASE}; serve both from one installation`,
    );
  }
  if (MODULES.indexOf(name!) < MODULES.indexOf(MODULE)) {
    throw new Error(`${ENTRY}: ${name}.wasm has less than ${MODULE}.wasm, which is needed here`);
  }
  return compiled;
}

async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (typeof source === "string" || source instanceof URL) return compile(await fetch(source));
  if (isResponse(source)) return compileResponse(source);
  return isModule(source) ? source : WebAssembly.compile(source as BufferSource);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`${ENTRY}: ${response.url} answered ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  // A server that answers every address with its page, as those of single-page applications do.
  if (/^text\/html\b/i.test(type)) {
    throw new Error(`${ENTRY}: ${response.url} answered HTML, not ${MODULE}.wasm: have it served as a file`);
  }
  const streams = type === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

function isResponse(source: object): source is Response {
  return Object.prototype.toString.call(source) === "[object Response]";
}
