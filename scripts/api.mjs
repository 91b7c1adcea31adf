// The API under review: every declaration of the package's types once, and which of them each entry has. The shipped
// files repeat what they share, so that nobody needs a second one; a reviewer should read a change once.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, typescript } from './tools.mjs';

/** What the package is expected to offer: an API changes in a diff of this folder, or not at all. */
export const expected = join(root, 'tests', 'api');

/** The names that a statement declares; an import or a re-export is named by its own text. */
function namesOf(ts, statement, text) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return [statement.name?.getText() ?? text];
}

/**
 * The statements of one declaration file: names, whether they are exported, the text without that word, and what it
 * declares, which is the same with and without comments: the roll-up keeps them only where a type is exported.
 */
function statementsOf(ts, name, text) {
  const printer = ts.createPrinter({ removeComments: true });
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return source.statements.map((statement) => {
    const full = statement.getFullText().trim();
    const modifiers = (ts.canHaveModifiers(statement) && ts.getModifiers(statement)) || [];
    const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const comment = text.slice(statement.getFullStart(), statement.getStart()).trim();
    const body = statement
      .getText()
      .replace(/^export (?=declare|interface|type|abstract)/, '')
      .replace(/^declare /, '');
    const shape = printer.printNode(ts.EmitHint.Unspecified, statement, source).replace(/^export (?!\{)/, '');
    return {
      names: namesOf(ts, statement, full),
      isExported,
      shape: shape.replace(/^declare /, ''),
      text: comment ? `${comment}\n${body}` : body,
    };
  });
}

const byCodeUnits = (a, b) => (a < b ? -1 : Number(a > b));

/** Declarations by name; what one name means elsewhere gets a number. */
class Declarations {
  #known = new Map();

  /** The name under which a declaration stands here; of equal ones the one with most to read is kept. */
  label({ names, shape, text }) {
    const name = names.join(', ');
    const known = this.#known.get(name) ?? new Map();
    this.#known.set(name, known);
    if ((known.get(shape) ?? '').length < text.length) known.set(shape, text);
    const at = [...known.keys()].indexOf(shape);
    return at === 0 ? name : `${name} (${at + 1})`;
  }

  print() {
    const sorted = [...this.#known].sort(([a], [b]) => byCodeUnits(a, b));
    return sorted
      .flatMap(([name, known]) =>
        [...known.values()].map((text, at) => `// ${name}${at ? ` (${at + 1})` : ''}\n${text}\n`),
      )
      .join('\n');
  }
}

const list = (title, names) =>
  names.length === 0 ? '' : `  ${title}\n${names.map((name) => `    ${name}\n`).join('')}`;

/**
 * The review's files out of flat declaration files, `[name, text]` each: `declarations.d.ts.txt`, every declaration
 * once, and `entries.txt`, what each entry exports and what it needs beside that.
 */
export function review(files) {
  const ts = typescript();
  const declarations = new Declarations();
  const entries = [...files]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([name, text]) => {
      const labelled = statementsOf(ts, name, text).map((statement) => ({
        ...statement,
        label: declarations.label(statement),
      }));
      const labels = (exported) =>
        labelled
          .filter(({ isExported }) => isExported === exported)
          .map(({ label }) => label)
          .sort(byCodeUnits);
      return `${name}\n${list('exports', labels(true))}${list('has inside', labels(false))}`;
    });
  return { 'declarations.d.ts.txt': declarations.print(), 'entries.txt': entries.join('\n') };
}

/** A folder of flat declaration files, as the review has it. */
export const reviewOf = (folder) =>
  review(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Takes the types of a folder over as what is expected from now on. */
export function accept(folder) {
  rmSync(expected, { recursive: true, force: true });
  mkdirSync(expected, { recursive: true });
  for (const [name, text] of Object.entries(reviewOf(folder))) writeFileSync(join(expected, name), text);
}
