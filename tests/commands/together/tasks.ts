/** The commands that people of a scenario run, what each is to write, and what they are answered. */

import { OWNER } from '../../../local/headless-workbook';
import type { RunReport, User } from '../../../local/host-types';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import type { Collision } from '../../../src/ledger/collision';
import type { EntryPayload, EntryPreview } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import { closeForm } from '../periods';
import { dataOf, KEY, payload, WOMEN } from '../support';
import type { Answer, Claim } from './claims';
import { FIGURE_NAMES, lookAt } from './entry-sheet';
import { importOf } from './importing';
import { type Hands, pick } from './people';

export interface Asked {
  readonly kind: 'save' | 'import' | 'undo' | 'close';
  readonly who: string;
  readonly user: User;
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly meant: readonly Claim[];
}

/** What she was shown at the round's beginning, and changes now. */
export function saving({ workbook, random, fresh }: Hands, user: User, key: string): Asked {
  const who = user.name;
  const [commune = '', program = '', fund = ''] = key.split('|');
  const at = { ...KEY, commune, program, fund } satisfies EntryPayload['key'];
  const { row: shown } = dataOf(workbook.call('entryPreview', at).value as Outcome<EntryPreview>);
  const changed = pick(random, FIGURE_NAMES);
  const amounts = Object.fromEntries(
    FIGURE_NAMES.map((figure) => {
      const value = figure === changed || !shown ? fresh() : (shown[figure] ?? '');
      return [figure, String(value)];
    }),
  );
  // What she leaves as it was shown to her is no figure of hers.
  const meant = FIGURE_NAMES.flatMap((figure): Claim[] => {
    const saw = shown?.[figure] ?? '';
    const value = Number(amounts[figure]);
    return amounts[figure] === '' || value === saw ? [] : [{ who, key, figure, value, saw }];
  });
  const args = [payload({ key: at, amounts, shown, person: who })];
  return { kind: 'save', who, user, fn: 'saveEntry', args, meant };
}

/** A file with one figure for each of a few rows. */
export function importing({ workbook, fresh }: Hands, user: User, keys: readonly string[]): Asked {
  const who = user.name;
  const { rows } = lookAt(workbook, WOMEN);
  const lines = keys.map((key) => {
    const [commune = '', program = '', fund = ''] = key.split('|');
    return { key, cutoff: '25/03/2025', commune, program, fund, outstanding: fresh() };
  });
  const meant = lines.map(({ key, outstanding }): Claim => {
    const saw = rows.find((row) => row.key === key)?.figures.outstanding ?? '';
    return { who, key, figure: 'outstanding', value: outstanding, saw };
  });
  const args = [{ ...importOf(workbook, lines), person: who }];
  return { kind: 'import', who, user, fn: 'importRows', args, meant };
}

/** Takes back what she did in the round before. */
export function undoing({ user, who, meant }: Asked): Asked {
  const back = meant.map((claim): Claim => {
    const value = claim.saw === '' ? null : Number(claim.saw);
    return { ...claim, value, saw: claim.value };
  });
  return { kind: 'undo', who, user, fn: 'openUndo', args: [], meant: back };
}

let closings = 0;

/** The branch, with whoever has not submitted named as missing. */
export function closing(workbook: PlainWorkbook): Asked {
  const { cutoff } = KEY;
  const form = closeForm(forked(workbook), cutoff);
  closings += 1;
  const without = form.ok ? form.data.missing : [];
  const sent = { requestId: `closing-${closings}`, person: 'Cán bộ', cutoff, without };
  const [who, fn] = ['Cán bộ', 'closePeriod'];
  return { kind: 'close', who, user: OWNER, fn, args: [sent], meant: [] };
}

export function answerOf({ kind, who, meant }: Asked, report: RunReport | undefined): Answer {
  const { ok, value, error, ui } = report ?? {};
  if (!ok) return { who, ok: false, text: `${error?.message} ${error?.stack}`, meant };
  if (kind === 'undo') {
    const text = (ui?.alerts ?? []).map((alert) => String(alert.text)).join(' ');
    return { who, ok: text.includes('Đã hoàn tác'), text, meant };
  }
  const outcome = value as unknown as Outcome<unknown>;
  return { who, ok: outcome.ok, text: JSON.stringify(outcome), meant };
}

const TYPED = 'gõ trực tiếp trong tab';

/** Shown collisions without the other and the time, or that name one who did not write that. */
export function wronglyNamed({ who, text }: Answer, made: readonly Claim[]): string[] {
  return collisionsIn(text).flatMap((shown) => {
    if (shown.who === TYPED) return shown.when === '' ? [] : [`${who} was told when was typed`];
    if (!/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/.test(shown.when)) {
      return [`${who} was not told when ${shown.who} wrote`];
    }
    const names = shown.who.split(', ');
    const strange = shown.cells.filter(({ theirs }) => {
      const value = theirs === 'trống' ? null : Number(theirs.replace(/\./g, ''));
      return !made.some((claim) => names.includes(claim.who) && claim.value === value);
    });
    return strange.map(({ column, theirs }) => `${who} was told ${column} ${theirs} of ${names}`);
  });
}

function collisionsIn(text: string): readonly Collision[] {
  if (!text.startsWith('{')) return [];
  const outcome = JSON.parse(text) as Outcome<unknown>;
  return outcome.ok ? [] : outcome.problems.flatMap(({ collision }) => collision ?? []);
}
