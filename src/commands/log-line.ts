import type { Tab } from '../workbook/book';
import { appendLog, type LogLine } from '../workbook/log';
import { readChoice } from '../workbook/properties';

/** Name under which a person signs the log; she declares it herself. */
export const PERSON_CHOICE = 'soUyThac.person';

const NOT_DECLARED = 'chưa khai';

/** One line of Nhật ký; what a command leaves out stays blank. */
export function writeLog(
  log: Tab | undefined,
  line: Pick<LogLine, 'command' | 'unit' | 'result'> & Partial<LogLine>,
): void {
  if (!log) return;
  const person = readChoice(PERSON_CHOICE);
  appendLog(log, {
    person: person === null || person === '' ? NOT_DECLARED : person,
    rows: '',
    before: '',
    after: '',
    ...line,
  });
}
