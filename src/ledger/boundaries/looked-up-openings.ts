import { assembleLedger } from '../assemble-ledger';
import type { Catalogue } from '../catalogue';
import type { Cell } from '../cell';
import { dateOf } from '../date';
import type { RecordKey } from '../record';
import { type Opening, type Openings, openingsAt } from './openings';

/** What one record had at its date: integer đồng; null is blank. */
export interface Balance {
  readonly record: RecordKey;
  readonly outstanding: number | null;
}

const HEADER: readonly Cell[] = [
  'Ngày chốt',
  'Xã',
  'Hội',
  'Tổ',
  'Chương trình',
  'Nguồn vốn',
  'Dư nợ (đồng)',
];

/**
 * Opening balances of records out of balances that were looked up one by one, by the rules that a
 * whole ledger goes by. What is not among them does not count.
 */
export function openingsOf(
  balances: readonly Balance[],
  catalogue: Catalogue,
): (record: RecordKey) => Opening {
  const rows = balances.map(({ record, outstanding }): Cell[] => [
    dateOf(record.cutoff),
    record.commune,
    record.association,
    record.group,
    record.program,
    record.fund,
    outstanding ?? '',
  ]);
  const read = assembleLedger([{ values: [HEADER, ...rows] }], { catalogue, strict: false });
  const byDate = new Map<string, Openings>();
  return (record) => {
    // Dates and whole numbers as they are here can always be read.
    if (!read.ok) return { is: 'first' };
    const known = byDate.get(record.cutoff);
    const openings = known ?? openingsAt(read.value.ledger, record.cutoff, catalogue);
    if (known === undefined) byDate.set(record.cutoff, openings);
    return openings.of(record);
  };
}
