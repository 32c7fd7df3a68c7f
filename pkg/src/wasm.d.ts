/** The module of an entry, as pkg/encode-core.mjs writes it into a script. */
declare module "#module" {
  export const letters: string;
  export const order: readonly number[];
  export const text: string;
}
declare module "*.wat" {
  export const unpacker: readonly number[];
}
/** The name of the module that an entry needs; pkg/build.mjs puts it in. */
declare const MODULE: "claim" | "core" | "ledger";
