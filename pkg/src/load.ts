import { PolicyError } from "./error.js";
import { createGlue, type Exports } from "./generated/glue.js";

/** The running core. Read `memory.buffer` again after every call: it is another one once the memory has grown. */
export interface Core extends Exports {
  readonly memory: WebAssembly.Memory;
}

let running: Core | undefined;

/** Returns the running core, and starts it when there is none. */
export function start(compiled: () => WebAssembly.Module): Core {
  return (running ??= link(compiled()));
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
  const { exports } = new WebAssembly.Instance(module, { "./core_bg.js": glue.imports });
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
