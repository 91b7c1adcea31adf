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
  if (ts.isParenthesizedTypeNode(node)) return membersOf(node.type);
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) return node.types.flatMap(membersOf);
  return [];
}

/** A constructor is its class, and what is one literal (`kind: 'never'`, `version: 1`) says itself. */
const isLiteral = (member) =>
  (member.type !== undefined && ts.isLiteralTypeNode(member.type)) ||
  (member.initializer !== undefined && ts.isLiteralExpression(member.initializer));
const needsWords = (member) =>
  !ts.isConstructorDeclaration(member) && !ts.isIndexSignatureDeclaration(member) && !isLiteral(member);

/** What of a declaration file says nothing, as `Book.page`. */
export function silent(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  for (const statement of source.statements.filter(isExported)) {
    const isVariable = ts.isVariableStatement(statement);
    const nodes = isVariable ? statement.declarationList.declarations : [statement];
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

test('the check finds what says nothing, of every kind, and nothing else', () => {
  for (const [text, found] of [
    [
      '/** A. */ export interface A { /** B. */ b: string; c(): void; kind: "x"; readonly d: number }',
      ['A.c', 'A.d'],
    ],
    ['export interface A { /** B. */ b: string }', ['A']],
    ['/** A. */ export type A = { b: 1 } | { c: string; kind: "x" } & B;', ['A.c']],
    ['/** A. */ export type A = ({ c: string } | B) & { d: string };', ['A.c', 'A.d']],
    ['export declare function f(): void; /** G. */ export declare function g(): void;', ['f']],
    [
      '/** A. */ export declare class A { constructor(b: string); private c; protected d; e: string; f(): void }',
      ['A.e', 'A.f'],
    ],
    ['/** All. */ export declare const a: string; export declare const b: string;', ['b']],
    ['interface A { b: string } declare const c: string; export {};', []],
    ['/** */ export type A = string;', ['A']],
  ])
    assert.deepEqual(silent('a.d.ts', text.replaceAll(/([{;]) /g, '$1\n')), found, text);
});

for (const file of readdirSync(types))
  test(`${file}: everything exported says what it is, and so do its members`, () => {
    const text = readFileSync(join(types, file), 'utf8');
    assert.ok(text.includes('export'), 'a file of types');
    assert.deepEqual(silent(file, text), []);
  });
