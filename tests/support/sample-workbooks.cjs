// Before the host and browser tests: each sample workbook is made once by the built add-in and kept
// as JSON under the fingerprint of what made it, so that no test file waits for it again.
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const setTimeZone = require('./time-zone.cjs');

const ROOT = path.resolve(__dirname, '../..');
const NAMES = ['bu-gia-map', 'can-giuoc'];

module.exports = async () => {
  await setTimeZone();
  const folder = path.join(ROOT, '.cache/samples', fingerprint());
  process.env.SAMPLE_WORKBOOKS = folder;
  mkdirSync(folder, { recursive: true });
  for (const name of NAMES) {
    const file = path.join(folder, `${name}.json`);
    if (!existsSync(file)) await make(name, file);
  }
};

/** @param {string} name @param {string} file */
async function make(name, file) {
  const { openWorkbook } = await import(path.join(ROOT, '.build/local/index.mjs'));
  const { fillSample } = await import(path.join(ROOT, 'tools/samples/fill.mjs'));
  const workbook = await openWorkbook({ project: path.join(ROOT, 'dist') });
  fillSample(workbook, name);
  // Renamed when whole: a run that is interrupted leaves no half-made sample in use.
  writeFileSync(`${file}.new`, JSON.stringify(workbook.snapshot()));
  renameSync(`${file}.new`, file);
}

function fingerprint() {
  const hash = createHash('sha256');
  const samples = readdirSync(path.join(ROOT, 'tools/samples')).filter((name) =>
    name.endsWith('.mjs'),
  );
  const files = samples.sort().map((name) => `tools/samples/${name}`);
  const dist = readdirSync(path.join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
  const scripts = dist.sort().map((name) => `dist/${name}`);
  for (const file of [...scripts, '.build/local/index.mjs', ...files]) {
    hash.update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
