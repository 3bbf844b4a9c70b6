// @ts-check
// How the add-in's summary tabs go on paper. The renderer leaves it in the metadata of each tab
// (src/workbook/report-tabs.ts); the host takes it as it is and knows nothing of the add-in.

/** @typedef {import('../../local/export/print-types').PrintableTab} PrintableTab */
/** @typedef {import('../../local/export/print-types').PrintSetup} PrintSetup */

const LAYOUT_KEY = 'soUyThac.layout';
const REPORT_KEY = 'soUyThac.report';
/** Written by the same renderer, for people who write formulas. */
const EXAMPLES = 'function-examples';

/**
 * @param {readonly PrintableTab[]} tabs
 * @returns {Record<string, PrintSetup>} by the name of each summary tab
 */
export function printSetups(tabs) {
  return Object.fromEntries(
    tabs.flatMap(({ name, metadata }) => {
      const layout = metadata[LAYOUT_KEY];
      return layout === undefined ? [] : [[name, JSON.parse(layout).print ?? {}]];
    }),
  );
}

/**
 * The names of the summary tabs that officials get, in their order.
 *
 * @param {readonly PrintableTab[]} tabs
 */
export function reportTabs(tabs) {
  return tabs
    .filter(({ hidden, metadata }) => {
      const [report] = metadata[REPORT_KEY]?.split('@') ?? [];
      return !hidden && report !== undefined && report !== EXAMPLES;
    })
    .map(({ name }) => name);
}
