import type {
  Constant,
  ImportContent,
  ImportRequest,
  NumberStyle,
  RememberedMapping,
  SeenRow,
  SentLine,
} from '../../ledger/imports/import-call';
import type { LineField } from '../../ledger/imports/take-lines';
import { IMPORT_TABS } from '../../ledger/imports/targets';
import type { Result } from '../../ledger/problem';
import type { TabId } from '../../ledger/tabs';
import { LONGEST_NAME } from '../../ledger/text-bounds';
import { MONEY_UNITS, type MoneyUnit } from '../../ledger/unit';
import {
  checked,
  fields,
  filled,
  listOf,
  nullable,
  oneOf,
  type Schema,
  text,
  whole,
} from '../schema';

/** The shape of what the page of "Nhập từ tệp" sends: rows of a file, nothing of it besides. */

/** As many as one run can check and write in good time. */
const MOST_LINES = 10_000;
const MOST_FIELDS = 40;
const LONGEST_HEADER = 500;

const name = text(LONGEST_NAME);
const header = text(LONGEST_HEADER);
const tab: Schema<TabId> = oneOf(IMPORT_TABS);
const unit: Schema<MoneyUnit | ''> = oneOf(['', ...MONEY_UNITS]);
const numberStyle: Schema<NumberStyle> = oneOf(['', 'vi', 'en']);
const line: Schema<SentLine> = listOf(filled, MOST_FIELDS + 1, 1);
const seenRow: Schema<SeenRow> = listOf(filled, MOST_FIELDS + 1, 1);

const content = {
  tab,
  fields: listOf(
    fields<LineField>({ id: name, header, unit: nullable(oneOf(MONEY_UNITS)) }),
    MOST_FIELDS,
  ),
  lines: listOf(line, MOST_LINES),
  unit,
  decimals: whole(0, 9),
  numberStyle,
  constants: listOf(fields<Constant>({ field: name, text: name }), MOST_FIELDS),
};

const contentSchema = fields<ImportContent>(content);

const requestSchema = fields<ImportRequest>({
  ...content,
  requestId: text(LONGEST_NAME, 1),
  person: name,
  fileName: name,
  seen: listOf(seenRow, MOST_LINES),
  remember: nullable(
    fields<RememberedMapping>({
      signature: name,
      tab,
      fields: listOf(fields({ header, field: name }), 2 * MOST_FIELDS),
      unit,
      numberStyle,
      fund: name,
    }),
  ),
});

export function checkImportContent(sent: unknown): Result<ImportContent> {
  return checked(contentSchema, sent);
}

export function checkImportRequest(sent: unknown): Result<ImportRequest> {
  return checked(requestSchema, sent);
}
