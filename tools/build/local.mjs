// @ts-check
// Bundles the local host: Node cannot run TypeScript, and the browser wants classic scripts.
// Packages stay outside; they are in node_modules.
import path from 'node:path';
import { build } from 'esbuild';
import { BUILD, ROOT } from './paths.mjs';

export const HOST = path.join(BUILD, 'local');

export async function buildHost() {
  await build({
    entryPoints: {
      index: path.join(ROOT, 'local/index.ts'),
      worker: path.join(ROOT, 'local/server/worker.ts'),
    },
    outdir: HOST,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  // By itself, so that a thread starts without reading the engine and the rest of the host.
  await build({
    entryPoints: { thread: path.join(ROOT, 'local/threads/worker.ts') },
    outdir: HOST,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  await build({
    entryPoints: {
      page: path.join(ROOT, 'local/page/main.ts'),
      frame: path.join(ROOT, 'local/page/frame/main.ts'),
      paper: path.join(ROOT, 'local/page/paper/main.ts'),
    },
    outdir: HOST,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) await buildHost();
