import { ok, type Result } from '../ledger/problem';
import { tabSpec } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { type LogLine, type LogMark, openLog } from '../workbook/log';
import { readChoice } from '../workbook/properties';
import { readHeader } from '../workbook/table';
import { type ColumnPositions, positionsIn } from './workbook-tabs';

/** Name under which a person signs the log; she declares it herself. */
export const PERSON_CHOICE = 'soUyThac.person';

const NOT_DECLARED = 'chưa khai';

/** Writes a line of a command under the lines before; what it leaves out stays blank. */
export interface WriteLog {
  (line: Pick<LogLine, 'command' | 'unit' | 'result'> & Partial<LogLine>): LogMark;
  /** The last line that stood there before. */
  readonly last: number;
}

/**
 * Finds the end of Nhật ký and its columns by header; to be called before the command writes
 * anything. Problems: column-missing, column-twice.
 */
export function prepareLog(log: Tab, positions = positionsOf(log)): Result<WriteLog> {
  if (!positions.ok) return positions;
  const person = readChoice(PERSON_CHOICE);
  const columns = tabSpec('log').columns.map(({ id }) => positions.value.get(id) ?? 1);
  const end = openLog(log, columns);
  const blank = { rows: '', before: '', after: '' };
  const who = person === null || person === '' ? NOT_DECLARED : person;
  const write = (line: Parameters<WriteLog>[0]): LogMark =>
    end.append({ person: who, ...blank, ...line });
  return ok(Object.assign(write, { last: end.last }));
}

function positionsOf(log: Tab): Result<ColumnPositions> {
  return positionsIn(readHeader(log), tabSpec('log').columns, log);
}
