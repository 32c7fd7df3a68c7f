import { PolicyError } from "./error.js";
import { createGlue, type Exports } from "./generated/glue.js";

/** The running core. Read `memory.buffer` again after every call: it is another one once the memory has grown. */
export interface Core extends Exports {
  readonly memory: WebAssembly.Memory;
}

let running: Core | undefined;

/** Returns the running core, and starts it when there is none. */
export function start(compiled: () => WebAssembly.Module): Core {
  try {
    return (running ??= link(compiled()));
  } catch (cause) {
    throw explained(cause);
  }
}

/** Starts the core ahead of the first call: some browsers do it at once for small modules only. */
export async function startAhead(module: WebAssembly.Module): Promise<void> {
  if (running !== undefined) return;
  const glue = createGlue();
  const { exports } = await WebAssembly.instantiate(module, importsOf(glue));
  running ??= attach(glue, exports);
}

/** What to do about a host that does not let the core start, where it is known; else the error as it is. */
export function explained(cause: unknown): unknown {
  const said = String(cause);
  if (/content.security.policy|unsafe-eval|\bCSP\b/i.test(said)) {
    const message = "The content security policy of the page forbids WebAssembly.";
    const hint = "allow 'wasm-unsafe-eval' in its directive script-src; 'unsafe-eval' is not needed";
    return new PolicyError([{ code: "core.blocked", path: "", message, hint }], { cause });
  }
  // Chromium up to 114, and what is built on it.
  if (/main thread/i.test(said)) return notStarted("await init() once before the first call", { cause });
  return cause;
}

/** The error of a call before the core is there. */
export function notStarted(hint: string, options?: { cause: unknown }): PolicyError {
  return new PolicyError([{ code: "core.init", path: "", message: "The core is not started yet.", hint }], options);
}

/** Lets go of a core; the next call starts another. */
export function stop(core: Core): void {
  if (running === core) running = undefined;
}

/** Whether a value is a compiled module, be it of another realm, where `instanceof` fails. */
export function isModule(value: unknown): value is WebAssembly.Module {
  return Object.prototype.toString.call(value) === "[object WebAssembly.Module]";
}

function link(module: WebAssembly.Module): Core {
  const glue = createGlue();
  return attach(glue, new WebAssembly.Instance(module, importsOf(glue)).exports);
}

type Glue = ReturnType<typeof createGlue>;
const importsOf = (glue: Glue) => ({ "./core_bg.js": glue.imports });

function attach(glue: Glue, exports: WebAssembly.Exports): Core {
  glue.attach(exports);
  (exports.__wbindgen_start as (() => void) | undefined)?.();
  const functions = Object.entries(glue.exports).map(([name, run]) => [name, guarded(run)]);
  return Object.assign(Object.fromEntries(functions), { memory: exports.memory }) as Core;
}

/**
 * The core reports what is wrong with an input as a result. Whatever it throws is a trap, which may leave its memory
 * half written: the instance is dropped, and the next call starts a fresh one.
 */
function guarded<A extends unknown[], R>(run: (...values: A) => R): (...values: A) => R {
  return (...values) => {
    try {
      return run(...values);
    } catch (cause) {
      running = undefined;
      const message = "the core failed; please report the input that led here";
      throw new PolicyError([{ code: "internal", path: "", message }], { cause });
    }
  };
}
