// One WebAssembly in two halves that share memory and table: what reads and groups a file, and what is asked afterwards.
// Binaryen's wasm-split does the cutting; here is said where.

/** A name of the text format, in quotes where it has blanks. */
const NAME = /\$(?:"[^"]*"|[^\s()]+)/.source;

/** Calls of the text that wasm-dis prints: functions with those that they call, what is exported, what is in a table. */
export function graphOf(text) {
  const calls = new Map();
  const functions = new RegExp(`^ \\(func (${NAME})`);
  const called = new RegExp(`\\((?:return_)?call (${NAME})|\\(ref\\.func (${NAME})`, 'g');
  const exported = new Map();
  const tabled = [];
  let inside;
  for (const line of text.split('\n')) {
    // Everything of the module's own level is indented by one blank.
    if (line.startsWith(' (')) {
      inside = functions.exec(line)?.[1];
      if (inside) calls.set(inside, new Set());
      const named = new RegExp(`^ \\(export "([^"]+)" \\(func (${NAME})\\)\\)`).exec(line);
      if (named) exported.set(named[1], named[2]);
      if (line.startsWith(' (elem ')) tabled.push(...line.matchAll(new RegExp(NAME, 'g')));
    }
    if (inside) for (const [, one, other] of line.matchAll(called)) calls.get(inside).add(one ?? other);
  }
  return { calls, exported, tabled: tabled.map(([name]) => name).filter((name) => calls.has(name)) };
}

/** Everything that these functions lead to. */
export function reachable(calls, roots) {
  const seen = new Set();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name) || !calls.has(name)) continue;
    seen.add(name);
    waiting.push(...calls.get(name));
  }
  return seen;
}

/**
 * Functions that can wait: none of the exports that are needed first leads to them. Nobody can tell who calls what stands in the
 * table, so that counts as needed too, unless it leads into a room that is only asked late and that nothing needed leads to:
 * a call of it by pointer would be refused by name (`notLinked`), and every fixture is opened without the second half first.
 */
export function deferrable({ calls, exported, tabled }, isFirst, isLate = () => false) {
  const first = [...exported].filter(([name]) => isFirst(name)).map(([, name]) => name);
  const needed = reachable(calls, first);
  const perhaps = tabled.filter((name) => {
    const more = [...reachable(calls, [name])].filter((one) => !needed.has(one));
    return !more.some(isLate);
  });
  const kept = reachable(calls, [...first, ...perhaps]);
  return [...calls.keys()].filter((name) => !kept.has(name));
}

/** The same text with short names of functions: the halves know each other by them. */
export function shortened(text, { calls }) {
  const short = new Map([...calls.keys()].map((name, place) => [name, `$f${place}`]));
  const renamed = text.replace(new RegExp(NAME, 'g'), (name) => short.get(name) ?? name);
  return { text: renamed, short };
}

/** The size that LEB128 writes. */
function leb(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

/** Reads a number as LEB128 writes it: the number, and where the next byte is. */
function lebAt(bytes, at) {
  let value = 0;
  for (let shift = 0, place = at; ; shift += 7, place++) {
    value |= (bytes[place] & 127) << shift;
    if (bytes[place] < 128) return [value >>> 0, place + 1];
  }
}

/** The module without its custom sections of these names. */
export function withoutSections(wasm, names) {
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const [length, content] = lebAt(wasm, at + 1);
    const end = content + length;
    const [size, name] = wasm[at] === 0 ? lebAt(wasm, content) : [0, 0];
    const isNamed = wasm[at] === 0 && names.includes(wasm.subarray(name, name + size).toString());
    if (!isNamed) parts.push(wasm.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The module with a custom section behind everything else. */
export function withSection(wasm, name, content) {
  const body = [...leb(Buffer.byteLength(name)), ...Buffer.from(name), ...Buffer.from(content)];
  return Buffer.concat([wasm, Buffer.from([0, ...leb(body.length), ...body])]);
}
