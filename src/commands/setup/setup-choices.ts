import { all, atField, ok, type Result } from '../../ledger/problem';
import {
  DETAIL_CHOICES,
  EDITOR_GROUPS,
  type EditorGroup,
  OFFICE_FIELDS,
  type OfficeField,
  type SetupChoices,
} from '../../ledger/setup';
import { type CommuneLine, readCommuneLines, readEmails } from '../../ledger/setup-lists';
import { tidyText } from '../../ledger/text-key';
import { MONEY_UNITS } from '../../ledger/unit';
import { checked, fields, flag, oneOf, type Schema, text } from '../schema';

const LONGEST_TEXT = 500;
const LONGEST_LIST = 20_000;

function each<Name extends string>(names: readonly Name[], longest: number) {
  const entries = names.map((name) => [name, text(longest)]);
  return Object.fromEntries(entries) as Record<Name, Schema<string>>;
}

const schema = fields<SetupChoices>({
  office: fields(each(OFFICE_FIELDS, LONGEST_TEXT)),
  communes: text(LONGEST_LIST),
  detail: oneOf(DETAIL_CHOICES),
  entryUnit: oneOf(MONEY_UNITS),
  activities: flag,
  editors: fields(each(EDITOR_GROUPS, LONGEST_LIST)),
  versionNamed: flag,
});

/** The choices as they will stand in the workbook. */
export interface CheckedChoices
  extends Pick<SetupChoices, 'detail' | 'entryUnit' | 'activities' | 'versionNamed'> {
  readonly office: Readonly<Record<OfficeField, string>>;
  readonly communes: readonly CommuneLine[];
  /** As they are kept in Cài đặt: parted by commas. */
  readonly editors: Readonly<Record<EditorGroup, string>>;
}

/**
 * Null stays null: "complete the workbook by what it says itself".
 * Problems: fields-bad; at their fields commune-line-bad, commune-line-twice, email-bad.
 */
export function checkChoices(sent: unknown): Result<CheckedChoices | null> {
  if (sent === null || sent === undefined) return ok(null);
  const choices = checked(schema, sent);
  if (!choices.ok) return choices;
  const { office, communes, editors, ...rest } = choices.value;
  const lists = all({
    communes: atField('communes', readCommuneLines(communes)),
    editors: all({
      branch: emailsOf('branch', editors),
      11: emailsOf('11', editors),
      12: emailsOf('12', editors),
      13: emailsOf('13', editors),
      14: emailsOf('14', editors),
    }),
  });
  if (!lists.ok) return lists;
  const tidy = Object.fromEntries(OFFICE_FIELDS.map((field) => [field, tidyText(office[field])]));
  return ok({ ...rest, ...lists.value, office: tidy as Record<OfficeField, string> });
}

function emailsOf(group: EditorGroup, editors: SetupChoices['editors']): Result<string> {
  const read = atField(`editors-${group}`, readEmails(editors[group]));
  return read.ok ? ok(read.value.join(', ')) : read;
}
