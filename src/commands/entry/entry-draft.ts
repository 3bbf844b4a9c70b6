import type { DraftToKeep, EntryDraft, KeptDraft } from '../../ledger/entry-draft';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { now, timeText, workbookZone } from '../../workbook/clock';
import { keepLong, LONGEST_TEXT, readLong } from '../../workbook/long-property';
import { checkDraftToKeep, checkedDraft } from './entry-payload';

/** The draft of one person in one file; in no tab, and no one else's. */
const DRAFT = 'soUyThac.entryDraft';

/** Keeps what was typed. Touches no tab; needs no lock, since nobody else writes it. */
export function keepDraft(sent: unknown): Result<{ readonly keptAt: string }> {
  const checked = checkDraftToKeep(sent);
  if (!checked.ok) return checked;
  const { page, turn, draft } = checked.value;
  const keptAt = keptAtText();
  const newer = headOf(readLong(DRAFT)?.head);
  if (newer !== null && newer.page === page && newer.turn > turn) return ok({ keptAt });
  const text = draft === null ? '' : JSON.stringify(draft);
  if (text.length > LONGEST_TEXT) return failed(problem('draft-too-long'));
  keepLong(DRAFT, { head: JSON.stringify({ page, turn, keptAt }), text });
  return ok({ keptAt });
}

/** What was kept last; null if there is none, or one of an older form that this one cannot read. */
export function readDraft(): KeptDraft | null {
  const kept = readLong(DRAFT);
  const head = headOf(kept?.head);
  if (kept === null || head === null || kept.text === '') return null;
  const draft = checkedDraft(parsed(kept.text));
  return draft === null ? null : { draft, keptAt: head.keptAt };
}

type Head = Pick<DraftToKeep, 'page' | 'turn'> & { readonly keptAt: string };

function headOf(text: string | undefined): Head | null {
  return text === undefined ? null : (parsed(text) as Head | null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as EntryDraft;
  } catch {
    return null;
  }
}

/** "08:31 ngày 26/03/2025" */
function keptAtText(): string {
  const [date = '', time = ''] = timeText(now(), workbookZone()).split(' ');
  return `${time.slice(0, 5)} ngày ${date.split('-').reverse().join('/')}`;
}
