// custom-elements.json, for editors and catalogues: attributes and what JSDoc says from the classes, properties and
// events from the interfaces that the package exports.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from './tools.mjs';

const lib = join(root, 'www', 'lib');
const MANIFEST = join(root, 'pkg', 'custom-elements.json');

const ELEMENTS = [
  {
    ...{ tag: 'khach-quen', entry: 'element', source: 'elements/khach-quen.ts', name: 'KhachQuen' },
    defined: 'define',
  },
  {
    ...{ tag: 'khach-quen-card', entry: 'card', source: 'elements/card/card.ts', name: 'KhachQuenCard' },
    defined: null,
  },
];

const read = (path) => readFileSync(join(lib, path), 'utf8');
const spaced = (text) => text.replace(/\s+/g, ' ').trim();

function parsed(ts, path) {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
}

/** Every interface of this name in a file, one declared globally too. */
function membersOf(ts, file, name) {
  const found = [];
  const walk = (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name) found.push(...node.members);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

function described(ts, node) {
  const words = ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  const description = spaced(words.join(' '));
  return description ? { description } : {};
}

function memberOf(ts, member) {
  const common = { name: member.name.text, ...described(ts, member) };
  const type = (node) => ({ type: { text: node ? spaced(node.getText()) : 'void' } });
  if (ts.isMethodSignature(member)) {
    const parameters = member.parameters.map((one) => ({ name: one.name.getText(), ...type(one.type) }));
    return { kind: 'method', ...common, parameters, return: type(member.type) };
  }
  const readonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  return { kind: 'field', ...common, ...type(member.type), ...(readonly ? { readonly } : {}) };
}

const eventOf = (ts, member) => ({
  name: member.name.text,
  type: { text: spaced(member.type.getText()) },
  ...described(ts, member),
});

/** What a theme may set: names with their values by day. */
function cssProperties() {
  const [, light] = read('elements/styles/tokens.ts').match(/const LIGHT = `([^`]+)`/);
  const shape = read('elements/styles/tokens.ts').match(/:host\{\$\{unsafeCSS\(LIGHT\)\}\s*([^}]+)\}/)[1];
  return [...`${light};${shape}`.matchAll(/(--kq-[\w-]+):([^;]+)/g)].map(([, name, value]) => ({
    name,
    default: value.trim(),
  }));
}

/** Entries of both lists; where both know one, what each says of it. */
function merged(own = [], more = []) {
  const byName = new Map(own.map((one) => [one.name, one]));
  for (const one of more) byName.set(one.name, { ...one, ...byName.get(one.name) });
  return [...byName.values()];
}

export async function elementsManifest() {
  const { create, ts } = await import('@custom-elements-manifest/analyzer');
  const { litPlugin } = await import(
    '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
  );
  const modules = ELEMENTS.map(({ entry, source, tag, name, defined }) => {
    const found = create({ modules: [parsed(ts, source)], plugins: litPlugin() });
    const about = found.modules[0].declarations.find((one) => one.kind === 'class' && one.name === name);
    const front = parsed(ts, `${entry}.ts`);
    const [, first = ''] = read(source).match(/^\/\*\*([\s\S]*?)\*\//) ?? [];
    const members = membersOf(ts, front, `${name}Element`).map((member) => memberOf(ts, member));
    const properties = new Set(members.map((member) => member.name));
    const attributes = (about.attributes ?? [])
      .map(({ name, fieldName = name, description }) => ({
        ...{ name, fieldName },
        ...(description ? { description } : {}),
      }))
      .filter(({ fieldName }) => properties.has(fieldName) || fieldName === 'lang');
    const declaration = {
      ...{ kind: 'class', customElement: true, name, tagName: tag },
      description: about.description || spaced(first.replace(/^\s*\*/gm, '')),
      superclass: { name: 'HTMLElement' },
      ...{ members, attributes },
      events: merged(
        membersOf(ts, front, 'HTMLElementEventMap').map((member) => eventOf(ts, member)),
        (about.events ?? [])
          .filter((event) => event.name)
          .map(({ name, type, description }) => ({
            ...{ name, type: type ?? { text: 'CustomEvent' } },
            ...(description ? { description } : {}),
          })),
      ),
      slots: about.slots ?? [],
      cssParts: about.cssParts ?? [],
      cssProperties: merged(cssProperties(), about.cssProperties),
    };
    const path = `${entry}.js`;
    const js = { kind: 'js', name, declaration: { name, module: path } };
    const module = { kind: 'javascript-module', path, declarations: [declaration], exports: [js] };
    const definition = { kind: 'custom-element-definition', name: tag, declaration: { name, module: path } };
    if (!defined) return [module];
    const other = {
      kind: 'javascript-module',
      path: `${defined}.js`,
      declarations: [],
      exports: [definition],
    };
    return [module, other];
  });
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: modules.flat() };
}

export async function writeElements() {
  writeFileSync(MANIFEST, `${JSON.stringify(await elementsManifest(), null, 1)}\n`);
}

if (isMain(import.meta.url)) await writeElements();
