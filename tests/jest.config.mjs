// Five projects: pure code, the built bundle in the local host, sidebar pages, real Chromium, clasp.
import { fileURLToPath } from 'node:url';

const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: [],
  transform: { '\\.(ts|mjs)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|\\.build|\\.tsbuild|\\.workbooks|\\.cache|out)/'],
  globalSetup: '<rootDir>/tests/support/time-zone.cjs',
};

/** @param {string} displayName @param {string[]} folders @param {string[]} [except] */
const project = (displayName, folders, except = []) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', ...except],
});

export default {
  maxWorkers: 2,
  testTimeout: 120_000,
  testSequencer: '<rootDir>/support/longest-first.cjs',
  reporters: ['default', '<rootDir>/support/totals-reporter.cjs'],
  projects: [
    project(
      'unit',
      ['ledger', 'analysis', 'reports', 'functions', 'tools', 'sidebar'],
      ['\\.host\\.test\\.ts$', 'deploy\\.test\\.ts$'],
    ),
    {
      ...project('host', ['commands', 'workbook', 'local']),
      globalSetup: '<rootDir>/tests/support/sample-workbooks.cjs',
      testMatch: [
        '<rootDir>/tests/(commands|workbook|local)/**/*.test.ts',
        '<rootDir>/tests/**/*.host.test.ts',
      ],
    },
    {
      ...project('browser', ['browser']),
      globalSetup: '<rootDir>/tests/support/sample-workbooks.cjs',
    },
    { ...project('deploy', ['tools']), testMatch: ['<rootDir>/tests/tools/deploy.test.ts'] },
  ],
};
