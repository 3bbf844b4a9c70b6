// @ts-check
// Which members of Apps Script the add-in uses, and what the local host makes of them.
import { nodesOf, SymbolFlags, SyntaxKind } from './program.mjs';

/** @typedef {import('typescript/unstable/ast').PropertyAccessExpression} Access */
/** @typedef {import('typescript/unstable/ast').NewExpression} NewExpression */
/** @typedef {import('typescript/unstable/ast').StringLiteral} StringLiteral */
/** @typedef {import('typescript/unstable/ast').ClassDeclaration} ClassDeclaration */
/** @typedef {import('typescript/unstable/sync').Symbol} CompilerSymbol */
/** @typedef {import('typescript/unstable/sync').Type} Type */
/** @typedef {import('./program.mjs').Checker} Checker */
/** @typedef {import('./program.mjs').Part} Part */

/** @typedef {{ type: string, member: string, hosted: boolean, agrees: boolean }} Verdict */

const TYPES = '@types/google-apps-script/';

/** @param {Part} addIn @param {Part} host @returns {Verdict[]} in alphabetical order */
export function judgedMethods(addIn, host) {
  const classes = hostClasses(host);
  const enums = hostEnums(host);
  const google = googleTypes(host.checker);
  return usedMembers(addIn).map(({ type, member }) => {
    const own = classes.get(type)?.find((each) => host.checker.getPropertyOfType(each, member));
    const theirs = google(type);
    const labels = enums.get(own ? member : type);
    if (!own)
      return { type, member, hosted: labels?.has(member) ?? false, agrees: labels !== undefined };
    const agreed = labels
      ? knowsLabels(host.checker, theirs, member, labels)
      : agrees(host.checker, own, theirs, member);
    return { type, member, hosted: true, agrees: agreed };
  });
}

/**
 * The host's enums are objects, not the compiler's enums: their names are compared.
 *
 * @param {Checker} checker @param {Type | undefined} service @param {string} name
 * @param {ReadonlySet<string>} labels
 */
function knowsLabels(checker, service, name, labels) {
  const type = service && memberType(checker, service, name);
  if (!type) return false;
  return [...labels].every((label) => checker.getPropertyOfType(type, label) !== undefined);
}

/** @param {Checker} checker @param {Type} own @param {Type | undefined} google @param {string} member */
function agrees(checker, own, google, member) {
  const mine = memberType(checker, own, member);
  const theirs = google && memberType(checker, google, member);
  return mine !== undefined && theirs !== undefined && checker.isTypeAssignableTo(mine, theirs);
}

/** @param {Checker} checker @param {Type} type @param {string} member */
function memberType(checker, type, member) {
  const symbol = checker.getPropertyOfType(type, member);
  return symbol && checker.getTypeOfSymbol(symbol);
}

/** @param {Part} addIn @returns {{ type: string, member: string }[]} */
function usedMembers(addIn) {
  const paths = new Set(
    addIn
      .filesIn('src')
      .flatMap(
        (file) => /** @type {Access[]} */ (nodesOf(file, SyntaxKind.PropertyAccessExpression)),
      )
      .flatMap((access) =>
        ownersOf(addIn.checker, access).map((type) => `${type}.${access.name.text}`),
      ),
  );
  return [...paths].sort().map((each) => {
    const [type = '', member = ''] = each.split('.');
    return { type, member };
  });
}

/**
 * The Apps Script types that a member is of: several where it is called on a tab or a range.
 *
 * @param {Checker} checker @param {Access} access
 * @returns {string[]}
 */
function ownersOf(checker, access) {
  const symbol = checker.getSymbolAtLocation(access.name);
  if (!symbol || !isGoogles(symbol)) return [];
  const owner = symbol.getParent()?.name;
  if (owner) return [serviceName(owner)];
  const type = checker.getTypeAtLocation(access.expression);
  return (type?.isUnionType() ? type.getTypes() : [type]).flatMap((each) => {
    const name = each?.getSymbol()?.name;
    return name ? [serviceName(name)] : [];
  });
}

/** @param {CompilerSymbol} symbol */
function isGoogles(symbol) {
  return symbol.declarations.some(({ path }) => path.includes(TYPES));
}

/** The types call the global `console` an interface; scripts know it by its name. @param {string} name */
function serviceName(name) {
  return name === 'Console' ? 'console' : name;
}

/**
 * The host's classes by the name they bear in scripts.
 *
 * @param {Part} host @returns {Map<string, Type[]>}
 */
function hostClasses(host) {
  /** @type {Map<string, Type[]>} */
  const byName = new Map();
  for (const file of host.filesIn('local/apps-script')) {
    const classes = /** @type {ClassDeclaration[]} */ (nodesOf(file, SyntaxKind.ClassDeclaration));
    for (const { name } of classes) {
      const symbol = name && host.checker.getSymbolAtLocation(name);
      const type = symbol && host.checker.getDeclaredTypeOfSymbol(symbol);
      const known = type && memberType(host.checker, type, 'typeName');
      if (!type || !known?.isStringLiteralType()) continue;
      byName.set(known.value, [...(byName.get(known.value) ?? []), type]);
    }
  }
  return byName;
}

/** Enums are made from lists of names. @param {Part} host @returns {Map<string, Set<string>>} */
function hostEnums(host) {
  const made = host
    .filesIn('local/apps-script')
    .flatMap((file) => /** @type {NewExpression[]} */ (nodesOf(file, SyntaxKind.NewExpression)))
    .filter((node) => node.expression.getText() === 'Enum' && node.arguments?.length === 2);
  return new Map(
    made.map(({ arguments: given }) => {
      const [name, labels] = /** @type {StringLiteral[]} */ ([...(given ?? [])]);
      return [name?.text ?? '', new Set(labels?.text.split(/\s+/))];
    }),
  );
}

/**
 * The interfaces of @types/google-apps-script by the names that scripts know.
 *
 * @param {Checker} checker @returns {(name: string) => Type | undefined}
 */
function googleTypes(checker) {
  const root = checker.resolveName('GoogleAppsScript', SymbolFlags.Namespace);
  const spaces = root ? checker.getExportsOfModule(root) : [];
  const console = checker.resolveName('Console', SymbolFlags.Interface);
  const all = [...spaces.flatMap((space) => checker.getExportsOfModule(space)), console];
  const types = new Map(all.flatMap((each) => (each ? [[serviceName(each.name), each]] : [])));
  return (name) => {
    const symbol = types.get(name);
    return symbol && checker.getDeclaredTypeOfSymbol(symbol);
  };
}
