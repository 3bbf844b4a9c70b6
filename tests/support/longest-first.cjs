// Long test files first: one of them that began last would end alone, beside an idle worker. Jest
// knows times only from an earlier run and otherwise goes by size, but the longest files are short.
const Sequencer = require('@jest/test-sequencer').default;

/** Files by how long they take, the longest first. */
const LONG = [
  /together\/interrupted/,
  /together\/(days|typed)-/,
  /browser\//,
  /setup\/(own-formulas|ledger-formula)|\.host\.test/,
  /together\/|reports\/build-reports|setup\/migrations|odd-text|periods\/|write\//,
];

/** @param {import('@jest/test-result').Test} test */
function rank({ path }) {
  const at = LONG.findIndex((long) => long.test(path));
  return at < 0 ? LONG.length : at;
}

module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
};
