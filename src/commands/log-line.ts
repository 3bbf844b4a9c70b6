import { ok, type Result } from '../ledger/problem';
import { tabSpec } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { type LogLine, type LogMark, openLog } from '../workbook/log';
import { readChoice } from '../workbook/properties';
import { readHeader } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { type ColumnPositions, positionsIn } from './workbook-tabs';

/** Name under which a person signs the log; she declares it herself. */
export const PERSON_CHOICE = 'soUyThac.person';

const NOT_DECLARED = 'chưa khai';

/** Writes a line of a command under the lines before; what it leaves out stays blank. */
export type WriteLog = (
  line: Pick<LogLine, 'command' | 'unit' | 'result'> & Partial<LogLine>,
) => LogMark;

/**
 * Finds the end of Nhật ký and its columns by header; to be called before the command writes
 * anything. Problems: column-missing, column-twice.
 */
export function prepareLog(log: Tab, positions = positionsOf(log)): Result<WriteLog> {
  if (!positions.ok) return positions;
  const person = readChoice(PERSON_CHOICE);
  const end = openLog(log, [...positions.value.values()]);
  return ok((line) =>
    end.append({
      person: person === null || person === '' ? NOT_DECLARED : person,
      rows: '',
      before: '',
      after: '',
      ...line,
    }),
  );
}

/** In the order of a new tab's columns. */
function positionsOf(log: Tab): Result<ColumnPositions> {
  return positionsIn(readHeader(log), tabSpec('log').columns, tabName(log));
}
