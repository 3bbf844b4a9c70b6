import { problem } from '../../ledger/problem';
import type { ReportProgress } from '../../ledger/report-request';
import type { Tab } from '../../workbook/book';
import { now } from '../../workbook/clock';
import { refusalFor, writeLayouts } from '../../workbook/layout-writer';
import type { ReportTab } from '../../workbook/report-tabs';
import { isAskedToStop, noteProgress } from '../../workbook/run-marks';
import { tabName } from '../../workbook/tabs';
import type { Fingerprints } from '../freshness/fingerprints';
import type { MadeReport, SkippedReport } from './make-layouts';

/** Google ends a call after six minutes: what is begun by then is finished. */
const LONGEST_MILLISECONDS = 270_000;

interface WriteOrder {
  readonly made: readonly MadeReport[];
  readonly existing: ReadonlyMap<string, ReportTab>;
  /** null: nobody watches it or could stop it. */
  readonly run: { readonly id: string; readonly built: number } | null;
  readonly begun: Date;
  /** Of the data that the layouts are made from. */
  readonly prints: Fingerprints;
}

interface WrittenReports {
  readonly written: readonly { readonly tab: Tab; readonly name: string }[];
  /** A person's own cells stand where the report would go. */
  readonly refused: readonly SkippedReport[];
  readonly rest: readonly { readonly id: string; readonly tab: string }[];
  readonly ended: 'done' | 'stopped' | 'to be continued';
}

/**
 * Tab after tab, each whole before the next is begun. Between two it may be stopped, or end because its
 * time is over: the tabs behind are as they were.
 */
export function writeReports(order: WriteOrder): WrittenReports {
  const { made, existing, run, begun, prints } = order;
  const written: WrittenReports['written'][number][] = [];
  const refused: SkippedReport[] = [];
  const of = made.length + (run?.built ?? 0);
  for (const [at, { layout, report }] of made.entries()) {
    const ended = endOf(run?.id ?? null, begun, at);
    if (ended !== null) return { written, refused, rest: made.slice(at).map(restOf), ended };
    if (run !== null) note(run.id, { tab: layout.tabName, at: run.built + at + 1, of });
    const refusal = refusalFor(layout, existing);
    if (refusal === null) {
      const stamps = new Map([[layout.id, prints.stampOf(report.reads)]]);
      const [tab] = writeLayouts([layout], existing, stamps);
      if (tab) written.push({ tab, name: tabName(tab) });
    } else {
      const about = { name: refusal.tab };
      refused.push({ name: refusal.tab, problems: [problem('tab-beside', {}, about)] });
    }
  }
  return { written, refused, rest: [], ended: 'done' };
}

/** The first tab is made in any case: a call that only read would go on for ever. */
function endOf(run: string | null, begun: Date, at: number): WrittenReports['ended'] | null {
  if (run !== null && isAskedToStop(run)) return 'stopped';
  const passed = now().getTime() - begun.getTime();
  return at > 0 && passed >= LONGEST_MILLISECONDS ? 'to be continued' : null;
}

function note(run: string, progress: ReportProgress): void {
  noteProgress(run, JSON.stringify(progress));
}

function restOf({ report, layout }: MadeReport): WrittenReports['rest'][number] {
  return { id: report.id, tab: layout.tabName };
}
