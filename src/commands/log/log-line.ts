import { ok, type Result } from '../../ledger/problem';
import { tabSpec } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { type LogLine, type LogMark, openLog, type PlannedLine } from '../../workbook/log';
import { readChoice } from '../../workbook/properties';
import { readHeader } from '../../workbook/table';
import { type ColumnPositions, positionsIn } from '../workbook-tabs';

/** Name under which a person signs the log; she declares it herself. */
export const PERSON_CHOICE = 'soUyThac.person';

const NOT_DECLARED = 'chưa khai';

type ToldLine = Pick<LogLine, 'command' | 'unit' | 'result'> & Partial<LogLine>;

/** Writes a line of a command under the lines before; what it leaves out stays blank. */
export interface WriteLog {
  (line: ToldLine): LogMark;
  /** The same for a line that is written later than its place in the log must be known. */
  next(line: ToldLine): PlannedLine;
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
  const next = (line: ToldLine): PlannedLine => end.next({ person: who, ...blank, ...line });
  const write = (line: ToldLine): LogMark => {
    const planned = next(line);
    planned.write();
    return planned.mark;
  };
  return ok(Object.assign(write, { next, last: end.last }));
}

function positionsOf(log: Tab): Result<ColumnPositions> {
  return positionsIn(readHeader(log), tabSpec('log').columns, log);
}
