// Everything that a developer meets in the package's types says what it is: exported declarations, and what they have.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, typescript } from '../scripts/tools.mjs';

const ts = typescript();
const types = join(root, 'pkg', 'types');

/** The words of a JSDoc before a node, tags included; empty where there are none. */
const wordsOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText().replace(/^\/\*\*|\*\/$|^\s*\*/gm, ''))
    .join(' ')
    .trim();

const isExported = (node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const isHidden = (member) =>
  ts.canHaveModifiers(member) &&
  ts
    .getModifiers(member)
    ?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword);

/** Members of an interface, of a class, and of an object type that stands for a type's whole or a part of it. */
function membersOf(node) {
  if (ts.isInterfaceDeclaration(node)) return [...node.members];
  if (ts.isClassLike(node)) return node.members.filter((member) => !isHidden(member));
  if (ts.isTypeAliasDeclaration(node)) return membersOf(node.type);
  if (ts.isTypeLiteralNode(node)) return [...node.members];
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) return node.types.flatMap(membersOf);
  return [];
}

/** Calls are said in words, and so is what a class or an interface has. A constructor is its class. */
const needsWords = (member) =>
  !ts.isConstructorDeclaration(member) && !ts.isIndexSignatureDeclaration(member);

/** What of a declaration file says nothing, as `Book.page`. */
export function silent(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  for (const statement of source.statements.filter(isExported)) {
    const nodes = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    for (const node of nodes) {
      const of = node.name?.getText();
      if (!of) continue;
      if (!wordsOf(node)) found.push(of);
      for (const member of membersOf(node).filter(needsWords))
        if (!wordsOf(member)) found.push(`${of}.${member.name?.getText() ?? member.getText().slice(0, 40)}`);
    }
  }
  return found;
}
