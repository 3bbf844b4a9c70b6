import type { Tab } from '../workbook/book';
import { type LogLine, openLog } from '../workbook/log';
import { readChoice } from '../workbook/properties';

/** Name under which a person signs the log; she declares it herself. */
export const PERSON_CHOICE = 'soUyThac.person';

const NOT_DECLARED = 'chưa khai';

/** Writes the one line of a command; what it leaves out stays blank. */
export type WriteLog = (
  line: Pick<LogLine, 'command' | 'unit' | 'result'> & Partial<LogLine>,
) => void;

/** Finds the end of Nhật ký; to be called before the command writes anything. */
export function prepareLog(log: Tab): WriteLog {
  const person = readChoice(PERSON_CHOICE);
  const end = openLog(log);
  return (line) =>
    end.append({
      person: person === null || person === '' ? NOT_DECLARED : person,
      rows: '',
      before: '',
      after: '',
      ...line,
    });
}
