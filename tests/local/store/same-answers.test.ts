import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Store, Write } from '../../../local/store';
import { behaviours } from '../../support/behaviour';
import { ANY_STEP, BARE_STEP, SHEET, SIZE, type Step } from './arbitrary-writes';
import { STORES, zone } from './stores';

const host = behaviours('Concurrency');

/** Formulas are left out: only the engine knows what they give. */
const [[, openEngine], [, openPlain]] = STORES;

host('host', 'cells kept without the formula engine answer as the engine does', () => {
  agree(ANY_STEP);
});

host('host', 'cells kept without the formula engine follow dragged rows and columns', () => {
  agree(BARE_STEP);
});

function agree(step: fc.Arbitrary<Step>): void {
  const property = fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const [engine, plain] = [small(openEngine()), small(openPlain())];
    const done: Write[] = [];
    for (const each of steps) {
      const writes = each(size(engine));
      done.push(...writes);
      engine.apply(writes);
      plain.apply(writes);
      expect({ done, ...answers(plain) }).toEqual({ done, ...answers(engine) });
    }
  });
  fc.assert(property, { numRuns: 40 });
}

/** A small tab: the engine takes its time for each cell. */
function small(store: Store): Store {
  const hung = { id: 1, key: 'cột', value: '', visibility: 'DOCUMENT', scope: 'columns' } as const;
  store.apply([
    { kind: 'insertSheet', sheetId: SHEET, name: 'Nhỏ', index: 0, ...SIZE },
    { kind: 'deleteSheet', sheetId: '0' },
    { kind: 'metadata', metadata: { ...hung, sheetId: SHEET, xc: 'B1:B7' } },
  ]);
  return store;
}

function size(store: Store): typeof SIZE {
  return store.sheets()[0] ?? SIZE;
}

function answers(store: Store) {
  const { rows, columns } = size(store);
  const all = zone(0, 0, rows - 1, columns - 1);
  return {
    size: { rows, columns },
    values: store.values(SHEET, all),
    displays: store.displays(SHEET, all),
    formats: store.formats(SHEET, all),
    notes: store.notes(SHEET, all),
    rules: store.validations(SHEET, all).map((line) => line.map((each) => each !== null)),
    filled: store.filled(SHEET),
    metadata: store.metadata(),
  };
}
