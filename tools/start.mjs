// @ts-check
// npm start [-- --fresh] [-- --sample can-giuoc]: builds, makes the sample workbook if there is none yet,
// and serves it. The workbook is kept in .workbooks/<sample>/ between starts.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { fillSample, SAMPLES } from './samples/fill.mjs';

const { values } = parseArgs({
  options: { fresh: { type: 'boolean' }, sample: { type: 'string', default: 'bu-gia-map' } },
});
const sample = values.sample;
if (!(sample in SAMPLES)) {
  console.error(`No sample "${sample}". There are: ${Object.keys(SAMPLES).join(', ')}.`);
  process.exit(2);
}
const port = Number(process.env.PORT ?? 8787);

const { host, project } = await prepare();
const folder = path.join(ROOT, '.workbooks', sample);
if (values.fresh) await rm(folder, { recursive: true, force: true });

try {
  const file = host.savedWorkbook(folder) ? undefined : await newWorkbook();
  const server = await host.startServer({
    root: ROOT,
    build: HOST,
    project,
    folder,
    port,
    ...(file ? { file } : {}),
  });
  console.log(`Sổ Ủy Thác: ${server.url}`);
} catch (error) {
  // A taken port has a sentence that says what to do; anything else is a fault of ours.
  if (!(error instanceof Error && 'code' in error && error.code === 'port-taken')) throw error;
  console.error(error.message);
  process.exit(1);
}

async function newWorkbook() {
  const workbook = await host.openWorkbook({ project });
  await fillSample(workbook, sample);
  return workbook.snapshot();
}
