// Which file of TypeScript and JavaScript knows which. A type counts like a value and an `import()` like an `import`: who
// changes the one has to read the other, whenever it is fetched. What they are is said beside them.
import { posix } from 'node:path';
import { typescript } from '../tools.mjs';

/** Every address that a file imports or re-exports, with the kind: value, type or later. */
export function importsOf(path, text) {
  const ts = typescript();
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const found = [];
  const walk = (node) => {
    const from = node.moduleSpecifier ?? node.argument?.literal;
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && from)
      found.push({ from: from.text, kind: isOfTypes(ts, node) ? 'type' : 'value' });
    if (ts.isImportTypeNode(node)) found.push({ from: node.argument.literal.text, kind: 'type' });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ from: node.arguments[0]?.text ?? '', kind: 'later' });
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** `import type …`, and an import of types alone. */
function isOfTypes(ts, node) {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause: clause } = node;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    Boolean(named) &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

/** `./x.js` is also `x.ts`, as TypeScript reads it. */
function resolved(file, from, files) {
  if (!from.startsWith('.')) return null;
  const path = posix.join(posix.dirname(file), from);
  const stem = path.replace(/\.js$/, '');
  return [path, `${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`].find((one) => files.has(one)) ?? null;
}

/** The graph of a Map of files by path; `kinds` says how, as `from → to`. */
export function scriptGraph(files) {
  const graph = new Map();
  const kinds = new Map();
  for (const [file, text] of files) {
    const known = new Set();
    for (const { from, kind } of importsOf(file, text)) {
      const to = resolved(file, from, files);
      if (!to || to === file) continue;
      known.add(to);
      const key = `${file} → ${to}`;
      kinds.set(key, new Set([...(kinds.get(key) ?? []), kind]));
    }
    graph.set(file, known);
  }
  return { graph, kinds };
}
