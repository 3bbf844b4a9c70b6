// @ts-check
// local/FIDELITY.md: what the local host holds of Google, where Google says so, which test holds it.
import { statedBehaviours } from './behaviours.mjs';
import { judgedMethods } from './methods.mjs';
import { withCompiler } from './program.mjs';
import { readSources } from './sources.mjs';

/** @typedef {import('./behaviours.mjs').Behaviour} Behaviour */
/** @typedef {import('./methods.mjs').Verdict} Verdict */
/** @typedef {import('./sources.mjs').Sources} Sources */

const HEAD = `# How far the local Google Sheets is Google Sheets

Made by \`npm run fidelity\` from the tests; do not edit it by hand. Every line is a behaviour, where
it is said to be so, and the test that holds it here. A "report" is what others saw Google do. "giả
định" is working knowledge that nobody has written down: those lines come again at the end, to be
tried first on a real account. "ours" is a promise of the local host that Google does not make. What
it does not have at all is in [README.md](README.md).`;

const METHODS_HEAD = `## What the add-in calls

Each member of Apps Script that the add-in uses, whether the local host has it, and whether the
compiler finds it to agree with \`@types/google-apps-script\` (of an enum: whether its names are
Google's).`;

const TRY_HEAD = `## To try first on a real account

What is only assumed above. Whoever has an account: one line, one look; then put the source in the
test's place of \`assumed\`, or mend the host.`;

/** @returns {Promise<string>} */
export async function fidelityText() {
  const sources = await readSources();
  const { behaviours, methods } = withCompiler((open) => ({
    behaviours: statedBehaviours(open('tests/tsconfig.json')),
    methods: judgedMethods(open('src/tsconfig.json'), open('local/tsconfig.json')),
  }));
  const parts = [
    HEAD,
    ...sources.SECTIONS.map((section) => sectionText(section, behaviours, sources)),
    methodsText(methods),
    tryText(behaviours),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {string} section @param {Behaviour[]} behaviours @param {Sources} sources */
function sectionText(section, behaviours, sources) {
  const mine = behaviours.filter((each) => each.section === section);
  const rows = mine.map(({ title, sources: keys, file }) => [
    escaped(title),
    keys.map((key) => sourceText(key, sources)).join(', '),
    fileLink(file),
  ]);
  return [`## ${section}`, '', ...table(['Behaviour', 'Source', 'Held by'], rows)].join('\n');
}

/** Pages that Google itself writes. */
const GOOGLES = /^https:\/\/([\w.-]+\.)?(google\.com|googleblog\.com|github\.com\/google[\w-]*)\//;

/** @param {string} key @param {Sources} sources */
function sourceText(key, { SOURCES }) {
  if (key === 'assumed') return 'giả định';
  if (key === 'host') return 'ours';
  const address = SOURCES[key];
  if (!address) throw new Error(`tests/support/sources.ts has no source "${key}".`);
  return GOOGLES.test(address) ? `[${key}](${address})` : `[${key}](${address}) (report)`;
}

/** @param {Verdict[]} methods */
function methodsText(methods) {
  const rows = methods.map(({ type, member, hosted, agrees }) => [
    `${type}.${member}`,
    hosted ? 'yes' : '**no**',
    agrees ? 'yes' : '**no**',
  ]);
  return [METHODS_HEAD, '', ...table(['Member', 'Host has it', 'Types agree'], rows)].join('\n');
}

/** @param {Behaviour[]} behaviours */
function tryText(behaviours) {
  const assumed = behaviours.filter(({ sources }) => sources.includes('assumed'));
  const sections = [...new Set(assumed.map(({ section }) => section))];
  const parts = sections.map((name) => {
    const titles = assumed.filter(({ section }) => section === name).map(({ title }) => title);
    return [`### ${name}`, '', ...titles.map((title) => `- ${escaped(title)}`)].join('\n');
  });
  return [TRY_HEAD, ...parts].join('\n\n');
}

/** @param {readonly string[]} header @param {readonly (readonly string[])[]} rows */
function table(header, rows) {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** @param {string} file */
function fileLink(file) {
  return `[${file.replace(/^tests\//, '')}](../${file})`;
}

/** Text of a title inside a table of Markdown. @param {string} text */
function escaped(text) {
  return text.replaceAll(/[\\`*_{}[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');
}
