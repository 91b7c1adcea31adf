/** Made by the build: the core's bytes as base64, and the worker's program as text. */
declare module 'inline:core.wasm' {
  const base64: string;
  export default base64;
}

declare module 'inline:core.deferred.wasm' {
  const base64: string;
  export default base64;
}

declare module 'inline:sheets.wasm' {
  const base64: string;
  export default base64;
}

declare module 'inline:worker' {
  const program: string;
  export default program;
}

/** Data of the core, where types are written: their shape is said by what exports them. */
declare module '*.json' {
  const value: unknown;
  export default value;
}
