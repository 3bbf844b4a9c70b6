// @ts-check
// What the tests say that Google does: the calls of behaviours(...) in tests/, read as text.
import path from 'node:path';
import { format } from 'node:util';
import { ROOT } from '../build/paths.mjs';
import { nodesOf, SyntaxKind } from './program.mjs';

/** @typedef {import('typescript/unstable/ast').CallExpression} Call */
/** @typedef {import('typescript/unstable/ast').Expression} Expression */
/** @typedef {import('./program.mjs').Checker} Checker */
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
      .flatMap((call) => behavioursOf(call, { section, file: name, checker: tests.checker }));
  });
}

/** `google(...)` itself, or `google.each(cases)(...)`. @param {Call} call @param {string} tester */
function states(call, tester) {
  const callee = calleeText(call);
  return callee === tester || callee.startsWith(`${tester}.each(`);
}

/**
 * @param {Call} call
 * @param {{ section: string, file: string, checker: Checker }} at
 * @returns {Behaviour[]}
 */
function behavioursOf(call, { section, file, checker }) {
  const [source, title] = call.arguments;
  const sources = sourceKeys(source, file);
  return titles(textOf(title, file), casesOf(call, checker)).map((each) => ({
    section,
    sources,
    title: each,
    file,
  }));
}

/**
 * The cases of `google.each(cases)(…)`; undefined for a test of its own.
 *
 * @param {Call} call @param {Checker} checker @returns {Expression | undefined}
 */
function casesOf({ expression }, checker) {
  if (expression.kind !== SyntaxKind.CallExpression) return undefined;
  const [cases] = /** @type {Call} */ (expression).arguments;
  return cases && written(cases, checker);
}

/**
 * What a name stands for, without `as const`.
 *
 * @param {Expression} node @param {Checker} checker @returns {Expression}
 */
function written(node, checker) {
  if (node.kind === SyntaxKind.AsExpression) {
    const { expression } = /** @type {import('typescript/unstable/ast').AsExpression} */ (node);
    return written(expression, checker);
  }
  if (node.kind !== SyntaxKind.Identifier) return node;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration?.resolve();
  if (declaration?.kind !== SyntaxKind.VariableDeclaration) return node;
  const { initializer } = /** @type {import('typescript/unstable/ast').VariableDeclaration} */ (
    declaration
  );
  return initializer ? written(initializer, checker) : node;
}

/**
 * A title for each case, as Jest prints it. Cases of one word share a title; what is not written out
 * is an ellipsis.
 *
 * @param {string} text @param {Expression | undefined} cases
 */
function titles(text, cases) {
  if (!cases) return [text];
  // Node knows all of Jest's places but this one.
  const title = text.replaceAll('%p', '%s');
  const given = elementsOf(cases)?.map((each) => (elementsOf(each) ?? [each]).map(literal)) ?? [[]];
  const words = given.map(([first]) => first);
  if (words.length === given.flat().length && words.every((word) => /^[\w$]+$/.test(`${word}`))) {
    return [format(title, words.join(', '))];
  }
  const all = given.map((each) => format(title, ...each.slice(0, places(title))));
  return [...new Set(all.map((each) => each.replaceAll(PLACE, '…')))];
}

const PLACE = /%[sdijp#$]/g;

/** @param {string} title */
function places(title) {
  return title.match(PLACE)?.length ?? 0;
}

/** @param {Expression} node @returns {readonly Expression[] | undefined} of an array that is written out */
function elementsOf(node) {
  if (node.kind !== SyntaxKind.ArrayLiteralExpression) return undefined;
  return /** @type {import('typescript/unstable/ast').ArrayLiteralExpression} */ (node).elements;
}

/** @param {Expression} node @returns {string | number | boolean} */
function literal(node) {
  switch (node.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return /** @type {import('typescript/unstable/ast').StringLiteral} */ (node).text;
    case SyntaxKind.NumericLiteral:
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return node.getText();
    default:
      return '…';
  }
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
