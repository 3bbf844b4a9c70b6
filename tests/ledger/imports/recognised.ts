import { proposeMapping, proposeTab } from '../../../src/ledger/imports/map-columns';
import { recogniseSheet } from '../../../src/ledger/imports/recognise';
import type { SourceSheet } from '../../../src/ledger/imports/source';
import { takeLines } from '../../../src/ledger/imports/take-lines';
import { IMPORT_TABS } from '../../../src/ledger/imports/targets';
import { type TabId, tabSpec } from '../../../src/ledger/tabs';
import { sentence } from '../../../src/ledger/wording';
import { CATALOGUE } from './layouts';

/** A sheet as the page understands it, without a person's corrections. */
export function understood(sheet: SourceSheet, tab?: TabId, fileName = '') {
  const found = recogniseSheet(sheet, fileName, CATALOGUE);
  const { recognition } = found;
  const kind = recognition.is === 'report' ? recognition.kind : null;
  const target = tab ?? proposeTab(found, IMPORT_TABS, CATALOGUE) ?? 'bank';
  const mappings = found.tables.map((table) => proposeMapping(table, target, kind, CATALOGUE));
  const taken = takeLines(found.tables, mappings, {
    spec: tabSpec(target),
    kind,
    catalogue: CATALOGUE,
    skipped: new Set(),
  });
  return {
    found,
    target,
    name: recognition.is === 'report' ? recognition.name : recognition.is,
    records: taken.lines.map(
      ({ row, cells }): Record<string, unknown> => ({
        row,
        ...Object.fromEntries(taken.fields.map(({ id }, i) => [id, cells[i]])),
      }),
    ),
    units: Object.fromEntries(taken.fields.map(({ id, unit }) => [id, unit])),
    notices: [...found.notices, ...taken.notices].map(sentence),
  };
}
