import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A sentence that the product shows, and one place where it does. */
export interface ShownSentence {
  readonly text: string;
  /** As in `renderer/app/App.tsx:12`. */
  readonly place: string;
}

/** What was read of the product's own source. */
export interface ShownSentences {
  readonly sentences: readonly ShownSentence[];
  /** Calls whose sentence is put together at run time: no table of a language can hold it. */
  readonly unreadable: readonly string[];
  /** Sentences translated once, when the file is loaded: they would stay in the first language. */
  readonly tooEarly: readonly string[];
  /** Words in the page's elements that no call translates. */
  readonly bare: readonly string[];
}

/** The functions of `core/text.ts` and of the page that take a sentence. */
const takers = new Set(['say', 't', 'message']);
const told = /^(title|alt|placeholder|aria-label|label)$/;

/**
 * Lists every sentence that the product shows, from its source.
 * @param root the project's folder
 */
export function shownSentences(root: string): ShownSentences {
  const found = new Map<string, ShownSentence>();
  const unreadable: string[] = [];
  const tooEarly: string[] = [];
  const bare: string[] = [];
  for (const room of ['electron', 'renderer']) {
    for (const name of readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = path.join(root, room, name);
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      const at = (node: ts.Node) =>
        `${room}/${name.replaceAll('\\', '/')}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const visit = (node: ts.Node, inside: boolean): void => {
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
          const first = node.arguments[0];
          if (takers.has(node.expression.text) && first !== undefined && takesSentence(first)) {
            const texts = literals(first);
            if (texts === null) unreadable.push(`${at(node)} ${first.getText().slice(0, 60)}`);
            for (const text of texts ?? []) {
              if (text !== '' && !found.has(text)) found.set(text, { text, place: at(node) });
            }
            if (!inside && node.expression.text === 't') tooEarly.push(at(node));
          }
        }
        const words = bareWords(node);
        if (words !== null) bare.push(`${at(node)} ${words}`);
        ts.forEachChild(node, (child) => visit(child, inside || ts.isFunctionLike(node)));
      };
      visit(source, false);
    }
  }
  return { sentences: [...found.values()], unreadable, tooEarly, bare };
}

/** `say` is also how a statement or a part of a record is said: those are objects and calls. */
function takesSentence(argument: ts.Expression): boolean {
  return !(
    ts.isObjectLiteralExpression(argument) ||
    ts.isArrayLiteralExpression(argument) ||
    ts.isCallExpression(argument) ||
    isStatementChoice(argument)
  );
}

function isStatementChoice(argument: ts.Expression): boolean {
  return ts.isConditionalExpression(argument) && ts.isObjectLiteralExpression(argument.whenTrue);
}

function literals(node: ts.Expression): readonly string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (!ts.isConditionalExpression(node)) return null;
  const one = literals(node.whenTrue);
  const other = literals(node.whenFalse);
  return one === null || other === null ? null : [...one, ...other];
}

function bareWords(node: ts.Node): string | null {
  if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) return node.text.trim();
  if (!ts.isJsxAttribute(node) || node.initializer === undefined) return null;
  return told.test(node.name.getText()) && ts.isStringLiteral(node.initializer)
    ? node.initializer.text
    : null;
}
