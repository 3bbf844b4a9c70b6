/** The pushed project as the host reads it: the script files, appsscript.json and the HTML pages. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { FunctionInfo } from './host-types';
import { scriptFunctions } from './script-functions';

export interface Project {
  readonly name: string;
  readonly code: string;
  /** Compiled once; every execution runs it anew in a realm of its own. */
  readonly script: vm.Script;
  readonly manifest: {
    readonly timeZone: string;
    /** Absent: Google finds out from the code, and the script gets all that it needs. */
    readonly oauthScopes?: readonly string[];
  };
  /** By name without '.html'. */
  readonly pages: ReadonlyMap<string, string>;
  readonly functions: readonly FunctionInfo[];
}

type CompiledCode = Pick<Project, 'code' | 'script' | 'functions'>;

/** What was loaded last: it is compiled once, however many workbooks run it. */
let last: CompiledCode | undefined;

/** @throws when Code.js or appsscript.json is missing, or a file does not parse */
export function loadProject(folder: string): Project {
  const code = scriptFiles(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8'));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => [pageName(name), readFileSync(path.join(folder, name), 'utf8')] as const);
  return {
    name: path.basename(path.resolve(folder)),
    ...compiledOnce(code),
    manifest: {
      timeZone: manifest.timeZone ?? 'Etc/GMT',
      ...(manifest.oauthScopes && { oauthScopes: manifest.oauthScopes }),
    },
    pages: new Map(pages),
  };
}

function compiledOnce(code: string): CompiledCode {
  if (last?.code !== code) {
    const script = compiled(code);
    last = { code, script, functions: scriptFunctions(code, script) };
  }
  return last;
}

/**
 * All files share one global scope; Code.js goes first, the others by name.
 * https://developers.google.com/apps-script/guides/v8-runtime
 */
function scriptFiles(folder: string): string[] {
  const others = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'Code.js');
  return ['Code.js', ...others.sort()];
}

export function compiled(code: string): vm.Script {
  return new vm.Script(code, { filename: 'Code.js' });
}

function pageName(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/\.html$/, '');
}
