// Which file of a Rust crate knows which: `use`, with groups, renames and re-exports, and paths in the code. A list of
// contents is no knowledge: `mod x;`, and a `pub use` of what stands below, count where the file itself speaks of it.
// What stands under `#[cfg(test)]` is left out: tests may look at the file from anywhere.

const NOISE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bb?r(#*)"[\s\S]*?"\1|\bb?"(?:\\[\s\S]|[^"\\])*"|"(?:\\[\s\S]|[^"\\])*"|\bb?'(?:\\[^']+|[^'\\])'|'(?:\\[^']+|[^'\\])'/g;

/** The place behind the item that begins at `from`: its closing brace, or its semicolon. */
function endOfItem(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ('{(['.includes(text[at])) depth += 1;
    if ('})]'.includes(text[at])) depth -= 1;
    if (depth === 0 && (text[at] === ';' || text[at] === '}')) return at + 1;
  }
  return text.length;
}

/** Code without comments, literals and tests. */
function bare(source) {
  let text = source.replace(NOISE, ' ');
  for (let at = text.search(/#\[cfg\(test\)\]/); at >= 0; at = text.search(/#\[cfg\(test\)\]/))
    text = text.slice(0, at) + text.slice(endOfItem(text, at + '#[cfg(test)]'.length));
  return text;
}

/** The parts of a `use` group, split at the commas of its own level. */
function splitGroup(body) {
  const parts = [''];
  let depth = 0;
  for (const letter of body) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** `a::{self, b::{C as D, *}}` → [{ path: [a], name: a }, { path: [a, b, C], name: D }, { path: [a, b, *], name: * }] */
export function expandUse(tree) {
  const group = tree.trim().match(/^([^{]*)\{([\s\S]*)\}$/);
  if (group) return splitGroup(group[2]).flatMap((part) => expandUse(group[1] + part));
  const [whole, alias] = tree.trim().split(/\s+as\s+/);
  const path = whole.split('::').map((name) => name.trim().replace(/^r#/, ''));
  if (path.length > 1 && path.at(-1) === 'self') path.pop();
  return [{ path: path.filter(Boolean), name: alias ?? path.at(-1) }];
}

const USE = /\b(pub(?:\s*\([^)]*\))?\s+)?use\s+([^;]+);/g;
const INLINE = /\bmod\s+(\w+)\s*\{/;
const PATH = /\b[A-Za-z_]\w*(?:\s*::\s*[A-Za-z_]\w*)+/g;

/** Every module of a file, those inside it too: its path, its imports, and the code that is left. */
function* modulesIn(file, path, source) {
  let text = source;
  for (let inner = text.match(INLINE); inner; inner = text.match(INLINE)) {
    const from = inner.index + inner[0].length;
    const end = endOfItem(text, inner.index);
    yield* modulesIn(file, [...path, inner[1]], text.slice(from, end - 1));
    text = text.slice(0, inner.index) + text.slice(end);
  }
  const uses = [...text.matchAll(USE)].flatMap(([, isPublic, tree]) =>
    expandUse(tree).map((use) => ({ ...use, isPublic: Boolean(isPublic) })),
  );
  yield { file, path, uses, code: text.replace(USE, ' ') };
}

/** `orders/mod.rs` is `orders`, `lib.rs` the crate itself. */
function modulePath(file) {
  const parts = file.replace(/\.rs$/, '').split('/');
  if (['mod', 'lib', 'main'].includes(parts.at(-1))) parts.pop();
  return parts;
}

class Crate {
  #modules = new Map();

  constructor(files) {
    for (const [file, source] of files)
      for (const module of modulesIn(file, modulePath(file), bare(source)))
        this.#modules.set(module.path.join('::'), module);
  }

  get modules() {
    return [...this.#modules.values()];
  }

  #module(path) {
    return this.#modules.get(path.join('::'));
  }

  /** A path as it is written in a module, from the crate's root on; null outside of the crate. */
  absolute(from, path) {
    const [first, ...rest] = path;
    if (first === 'crate') return rest;
    if (first === 'self') return [...from.path, ...rest];
    if (first === 'super') {
      const up = path.findIndex((name) => name !== 'super');
      const above = up < 0 ? path.length : up;
      return [...from.path.slice(0, from.path.length - above), ...path.slice(above)];
    }
    if (this.#module([...from.path, first])) return [...from.path, ...path];
    return from.uses.some(({ name, path: [root] }) => name === first && root !== first)
      ? [...from.path, ...path]
      : null;
  }

  /** The module where an absolute path ends, through imports and re-exports; `item` is what is left of the path. */
  resolve(path, hops = 0) {
    const at = this.#deepest(path);
    const [item, ...rest] = path.slice(at.path.length);
    if (item === undefined || item === '*' || hops > 9) return { module: at, item };
    const named = at.uses.find(({ name }) => name === item);
    const target = named && this.absolute({ ...at, uses: [] }, named.path);
    if (target) return this.resolve([...target, ...rest], hops + 1);
    return this.#globbed(at, item) ?? { module: at, item };
  }

  /** A name that a module has by `use x::*`. */
  #globbed(at, item) {
    if (new RegExp(`\\b(?:fn|struct|enum|const|static|type|trait|union)\\s+${item}\\b`).test(at.code))
      return null;
    for (const { name, path } of at.uses) {
      const target = name === '*' && this.absolute({ ...at, uses: [] }, path.slice(0, -1));
      const module = target && this.#module(target);
      if (module && module !== at && new RegExp(`\\b${item}\\b`).test(module.code)) return { module, item };
    }
    return null;
  }

  #deepest(path) {
    for (let length = path.length; length > 0; length -= 1) {
      const module = this.#module(path.slice(0, length));
      if (module) return module;
    }
    return this.#module([]) ?? { path: [], uses: [], code: '' };
  }

  /** Files that a module knows. */
  *known(module) {
    for (const use of module.uses) {
      const path = this.absolute({ ...module, uses: [] }, use.path);
      if (!path) continue;
      const { module: target, item } = this.resolve(path);
      // A module by its name alone: what is taken from it stands in the code, as a path.
      if (item === undefined) continue;
      if (use.isPublic && !new RegExp(`\\b${use.name.replace('*', '\\w')}\\b`).test(module.code)) continue;
      yield target.file;
    }
    for (const [written] of module.code.matchAll(PATH)) {
      const path = this.absolute(module, written.split(/\s*::\s*/));
      if (path) yield this.resolve(path).module.file;
    }
  }
}

/** The graph of a crate: `files` are its sources, by their path below its `src`. */
export function rustGraph(files) {
  const crate = new Crate(files);
  const graph = new Map([...files].map(([file]) => [file, new Set()]));
  for (const module of crate.modules)
    for (const file of crate.known(module))
      if (file && file !== module.file) graph.get(module.file).add(file);
  return graph;
}
