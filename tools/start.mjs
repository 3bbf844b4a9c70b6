// @ts-check
// npm start [-- --fresh] [-- --sample can-giuoc]: builds, makes the sample workbook if there is none yet,
// and serves it. The workbook is kept in .workbooks/<sample>/ between starts.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { fillSample, SAMPLES } from './samples/fill.mjs';
import { sampleNamed } from './samples/index.mjs';

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

try {
  if (values.fresh) await host.discardWorkbook(folder);
  const file = host.savedWorkbook(folder) ? undefined : await newWorkbook();
  const server = await host.startServer({
    root: ROOT,
    build: HOST,
    project,
    folder,
    port,
    title: `Sổ Ủy Thác · ${sampleNamed(sample).title}`,
    ...(file ? { file } : {}),
  });
  console.log(`Sổ Ủy Thác: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
  fail(await server.lost);
} catch (error) {
  fail(error);
}

/**
 * A taken port or an open workbook has a sentence that says what to do; anything else is a fault.
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  console.error(error instanceof host.ServerError ? error.message : error);
  process.exit(1);
}

async function newWorkbook() {
  const workbook = await host.openWorkbook({ project });
  console.log(`Making the sample workbook ${sample}; this takes a moment, once.`);
  fillSample(workbook, sample);
  return workbook.snapshot();
}
