// Changes of compiled code, so that what seldom happens to it happens in a test: nothing of it is in the package.

const [MEMORY, EXPORT, CODE, IMPORT] = [5, 7, 10, 2];
const PAGE = 1 << 16;

/** Reads the numbers and names that WebAssembly is written in. */
class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    return value;
  }

  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  name() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** Least, and most where it is said. */
  limits() {
    const flags = this.byte();
    return [this.number(), flags & 1 ? this.number() : null];
  }
}

function number(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}

/** Number and content of every section, behind the eight bytes of the head. */
function sectionsOf(bytes) {
  const reader = new Reader(bytes);
  reader.take(8);
  const sections = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    sections.push({ id, body: reader.take(reader.number()) });
  }
  return sections;
}

function assembled(bytes, sections) {
  const pieces = sections.flatMap(({ id, body }) => [Uint8Array.from([id, ...number(body.length)]), body]);
  const whole = new Uint8Array(8 + pieces.reduce((sum, { length }) => sum + length, 0));
  whole.set(bytes.subarray(0, 8));
  let at = 8;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The code with another content of one section. */
function changed(code, id, change) {
  const bytes = new Uint8Array(code);
  const sections = sectionsOf(bytes);
  const section = sections.find((one) => one.id === id);
  section.body = change(section.body, sections);
  return assembled(bytes, sections);
}

/** The same code with a memory that grows to so many bytes and no more. */
export function withMostMemory(code, most) {
  return changed(code, MEMORY, (body) => {
    const reader = new Reader(body);
    reader.number();
    const [least] = reader.limits();
    return Uint8Array.from([1, 1, ...number(least), ...number(Math.max(least, Math.floor(most / PAGE)))]);
  });
}

/** The same code with a trap in place of an exported function, as a panic is one. */
export function withTrap(code, name) {
  return changed(code, CODE, (body, sections) => {
    const wanted = placeOf(name, sections);
    const reader = new Reader(body);
    const count = reader.number();
    const start = reader.at;
    for (let index = 0; index < wanted; index += 1) reader.take(reader.number());
    const from = reader.at;
    reader.take(reader.number());
    // A body of three bytes: no locals, `unreachable`, `end`.
    const trap = [3, 0, 0, 11];
    return Uint8Array.from([
      ...number(count),
      ...body.subarray(start, from),
      ...trap,
      ...body.subarray(reader.at),
    ]);
  });
}

/** Where an exported function stands among those of the module itself. */
function placeOf(name, sections) {
  const of = (id) => new Reader(sections.find((section) => section.id === id)?.body ?? Uint8Array.of(0));
  const reader = of(EXPORT);
  for (let left = reader.number(); left > 0; left -= 1) {
    const [known, kind, index] = [reader.name(), reader.byte(), reader.number()];
    if (known === name && kind === 0) return index - importedFunctions(of(IMPORT));
  }
  throw new Error(`no function ${name}`);
}

function importedFunctions(reader) {
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    functions += kind === 0 ? 1 : 0;
    if (kind === 0) reader.number();
    else if (kind === 1) [reader.byte(), reader.limits()];
    else if (kind === 2) reader.limits();
    else [reader.byte(), reader.byte()];
  }
  return functions;
}
