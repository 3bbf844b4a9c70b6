// @ts-check
// What the tests say that Google does: the calls of behaviours(...) in tests/, read as text.
import path from 'node:path';
import { format } from 'node:util';
import { ROOT } from '../build/paths.mjs';
import { nodesOf, SyntaxKind } from './program.mjs';

/** @typedef {import('typescript/unstable/ast').CallExpression} Call */
/** @typedef {import('typescript/unstable/ast').Expression} Expression */
/** @typedef {{ section: string, sources: string[], title: string, file: string }} Behaviour */

/** @param {import('./program.mjs').Part} tests @returns {Behaviour[]} */
export function statedBehaviours(tests) {
  return tests.filesIn('tests').flatMap((file) => {
    const calls = /** @type {Call[]} */ (nodesOf(file, SyntaxKind.CallExpression));
    const [sectionCall] = calls.filter((call) => calleeText(call) === 'behaviours');
    if (!sectionCall) return [];
    const name = path.relative(ROOT, file.fileName).split(path.sep).join('/');
    const section = textOf(sectionCall.arguments[0], name);
    const holder = /** @type {import('typescript/unstable/ast').VariableDeclaration} */ (
      sectionCall.parent
    );
    const tester = holder.name.getText();
    return calls
      .filter((call) => states(call, tester))
      .map((call) => behaviour(call, section, name));
  });
}

/** `google(...)` itself, or `google.each(cases)(...)`. @param {Call} call @param {string} tester */
function states(call, tester) {
  const callee = calleeText(call);
  return callee === tester || callee.startsWith(`${tester}.each(`);
}

/** @param {Call} call @param {string} section @param {string} file @returns {Behaviour} */
function behaviour(call, section, file) {
  const [source, title] = call.arguments;
  const cases = casesOf(call);
  const text = textOf(title, file);
  return {
    section,
    sources: sourceKeys(source, file),
    title: cases ? filled(text, cases) : text,
    file,
  };
}

/**
 * The cases of `google.each(cases)(…)`; undefined for a test of its own.
 *
 * @param {Call} call @returns {Expression | undefined}
 */
function casesOf({ expression }) {
  if (expression.kind !== SyntaxKind.CallExpression) return undefined;
  return /** @type {Call} */ (expression).arguments[0];
}

/**
 * A title with the cases in its place: all of them where each is one word, else an ellipsis.
 *
 * @param {string} title @param {Expression} cases
 */
function filled(title, cases) {
  const words = literalTexts(cases);
  return format(title, ...(words ? [words.join(', ')] : [])).replaceAll(/%[sdijp#$]/g, '…');
}

/** @param {Expression} node @returns {string[] | undefined} */
function literalTexts(node) {
  if (node.kind !== SyntaxKind.ArrayLiteralExpression) return undefined;
  const { elements } = /** @type {import('typescript/unstable/ast').ArrayLiteralExpression} */ (
    node
  );
  const literals = elements.filter(({ kind }) => kind === SyntaxKind.StringLiteral);
  if (literals.length < elements.length) return undefined;
  return literals.map(
    (each) => /** @type {import('typescript/unstable/ast').StringLiteral} */ (each).text,
  );
}

/** @param {Expression | undefined} node @param {string} file @returns {string[]} */
function sourceKeys(node, file) {
  if (node?.kind !== SyntaxKind.ArrayLiteralExpression) return [textOf(node, file)];
  const list = /** @type {import('typescript/unstable/ast').ArrayLiteralExpression} */ (node);
  return list.elements.map((each) => textOf(each, file));
}

/** @param {Expression | undefined} node @param {string} file */
function textOf(node, file) {
  const literal = [SyntaxKind.StringLiteral, SyntaxKind.NoSubstitutionTemplateLiteral];
  if (!node || !literal.includes(node.kind)) {
    throw new Error(
      `${file}: ${node?.getText() ?? 'nothing'} is no literal; behaviours are read as text.`,
    );
  }
  return /** @type {import('typescript/unstable/ast').StringLiteral} */ (node).text;
}

/** @param {Call} call */
function calleeText(call) {
  return call.expression.getText().replaceAll(/\s+/g, '');
}
