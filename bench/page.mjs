// In the page: loads one rival, keeps its input, runs it and takes the time.

/** The memory of the WebAssembly instance made last: ours when a book is opened in this thread. */
let lastMemory;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    if (this.exports.memory) lastMemory = new WeakRef(this.exports.memory);
  }
};

const address = new URLSearchParams(location.search);
const module = await import(`/peers/${address.get('peer')}.js`);
const peer = module[address.get('as') ?? 'default'];
await peer.prepare?.();

const wasmBytes = () => lastMemory?.deref()?.buffer.byteLength ?? 0;

let input;
let prepared;

globalThis.bench = {
  async loadBytes(url) {
    input = new Uint8Array(await (await fetch(url)).arrayBuffer());
  },
  /** A file of the disk, as a person would choose it. */
  loadFile() {
    input = document.querySelector('input').files[0];
  },
  async ready() {
    prepared = peer.ready ? await peer.ready(input) : input;
  },
  async run() {
    const start = performance.now();
    const numbers = await peer.run(prepared);
    return { ms: performance.now() - start, numbers, wasm: wasmBytes(), ...peer.laps?.() };
  },
  async after() {
    prepared = undefined;
    await peer.after?.();
    globalThis.gc?.();
  },
  wasmBytes,
  probes: module.probes,
  input: () => input,
};
