import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Whoever calls a function of another file reads there what it does: each that is exported says so. */

const root = path.resolve(import.meta.dirname, '../../..');

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((one) => /\.(?:ts|tsx|mjs)$/.test(one))
    .map((one) => path.posix.join(folder, one.replaceAll('\\', '/')));
}

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** Names of the exported functions and classes of a file that carry no comment. */
function silentIn(text: string, name: string): readonly string[] {
  // Most files have a comment before each: they need no closer look.
  if (!/(?<!\*\/\n)^export (?:default |async )?(?:function|class|const)/m.test(text)) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!exported) return [];
    const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
    if (comments.some(({ pos }) => text.startsWith('/**', pos))) return [];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return [statement.name?.text ?? ''];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => isFunction(initializer))
      .map((one) => one.name.getText(source));
  });
}

it('finds an exported function without a comment, however it is written', () => {
  const text = [
    '/** Said. */',
    'export function said() {}',
    '// Not so.',
    'export function silent() {}',
    'export const arrow = () => 1;',
    'export const value = 1;',
    'function inside() {}',
    'export class Kind {}',
  ].join('\n');
  expect(silentIn(text, 'a.ts')).toEqual(['silent', 'arrow', 'Kind']);
});

it('says of every exported function what it does', () => {
  const files = ['electron', 'renderer'].flatMap(sourcesUnder);
  expect(files.length).toBeGreaterThan(700);
  const silent = files.flatMap((file) =>
    silentIn(readFileSync(path.join(root, file), 'utf8'), file).map((name) => `${file}: ${name}`),
  );
  expect(silent).toEqual([]);
});
