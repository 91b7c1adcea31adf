// Every name that the package exports says what it is, and so does every method that can be called on one of them:
// an editor shows nothing else. Fields of data are their names, in the sentence of what they are fields of.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { test } from 'node:test';

// TypeScript 7 has no API in JavaScript; the one that rolls up our types has it.
const ts = createRequire(createRequire(import.meta.url).resolve('dts-bundle-generator'))('typescript');
const root = join(import.meta.dirname, '..');

/** The entries of the package, by their place in package.json's `exports`. */
const ENTRIES = 'index slim element define card react pass workspace terms zalo vi en'.split(' ');

const METHODS = new Set(['MethodSignature', 'MethodDeclaration', 'GetAccessor', 'SetAccessor']);
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;

/** What an entry exports, each by the symbol that it stands for; what React or Lit made is theirs to document. */
function exported(program, entry) {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  return checker.getExportsOfModule(module).flatMap((name) => {
    const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
    const from = symbol.declarations?.[0]?.getSourceFile().fileName ?? 'node_modules';
    return from.includes('node_modules') ? [] : [{ symbol, where: `${relative(root, from)}: ${name.name}` }];
  });
}

function methodsOf({ symbol, where }) {
  return [...(symbol.members?.values() ?? [])].flatMap((member) => {
    const declaration = member.declarations?.[0];
    if (!declaration || !METHODS.has(ts.SyntaxKind[declaration.kind])) return [];
    if (ts.getCombinedModifierFlags(declaration) & HIDDEN) return [];
    return [{ symbol: member, where: `${where}.${member.name}` }];
  });
}

function bareIn(program, entries) {
  const checker = program.getTypeChecker();
  const names = entries.flatMap((entry) => exported(program, entry));
  const all = [...names, ...names.flatMap(methodsOf)];
  const bare = all.filter(({ symbol }) => symbol.getDocumentationComment(checker).length === 0);
  return { seen: all.length, bare: [...new Set(bare.map(({ where }) => where))].sort() };
}

test('every exported name and every method of one says what it is', () => {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const entries = ENTRIES.map((name) => join(root, 'www', 'lib', `${name}.ts`));
  const { seen, bare } = bareIn(ts.createProgram(entries, options), entries);
  assert.ok(seen > 200, String(seen));
  assert.deepEqual(bare, []);
});

test('a name or a method without a sentence is found', () => {
  const file = join(root, 'bare.ts');
  const text = `/** Said. */ export interface A {
      /** Said. */
      a(): void;
      b(): void; c: number }
    export const d = 1;
    /** Said. */ export class E { private f(): void {} g(): void {} }`;
  const host = ts.createCompilerHost({});
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const get = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === file ? source : get(name, ...rest));
  const { bare } = bareIn(ts.createProgram([file], { noLib: true }, host), [file]);
  assert.deepEqual(bare, ['bare.ts: A.b', 'bare.ts: E.g', 'bare.ts: d']);
});
