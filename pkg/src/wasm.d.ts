declare module "*.wasm?text" {
  export const letters: string;
  export const order: readonly number[];
  export const text: string;
}
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
declare module "*.wat" {
  export const unpacker: readonly number[];
}
