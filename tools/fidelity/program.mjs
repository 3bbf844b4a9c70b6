// @ts-check
// The project as the compiler sees it. TypeScript 7 calls its programming interface unstable, so
// this is the one file that opens it.
import path from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API, SymbolFlags } from 'typescript/unstable/sync';
import { ROOT } from '../build/paths.mjs';

export { SymbolFlags, SyntaxKind };

/** @typedef {import('typescript/unstable/ast').Node} Node */
/** @typedef {import('typescript/unstable/ast').SourceFile} SourceFile */
/** @typedef {import('typescript/unstable/sync').Checker} Checker */

/**
 * @typedef {object} Part one tsconfig's program
 * @property {Checker} checker
 * @property {(folder: string) => readonly SourceFile[]} filesIn of a folder, named from the root
 */

/**
 * @template T
 * @param {(part: (config: string) => Part) => T} read gets a way to open a tsconfig by its path
 * @returns {T}
 */
export function withCompiler(read) {
  const api = new API({ cwd: ROOT });
  try {
    return read((config) => openPart(api, path.join(ROOT, config)));
  } finally {
    api.close();
  }
}

/** @param {API} api @param {string} config @returns {Part} */
function openPart(api, config) {
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (!project) throw new Error(`${config} is no project of TypeScript.`);
  const { checker, program } = project;
  return {
    checker,
    filesIn: (folder) => {
      const inside = `${path.join(ROOT, folder)}/`;
      return program
        .getSourceFileNames()
        .filter((name) => name.startsWith(inside))
        .flatMap((name) => program.getSourceFile(name) ?? []);
    },
  };
}

/**
 * Every node of a kind, in the order of the text.
 *
 * @param {Node} root @param {SyntaxKind} kind
 * @returns {Node[]}
 */
export function nodesOf(root, kind) {
  /** @type {Node[]} */
  const found = [];
  /** @param {Node} node */
  const walk = (node) => {
    if (node.kind === kind) found.push(node);
    node.forEachChild((child) => {
      walk(child);
      return undefined;
    });
  };
  walk(root);
  return found;
}
