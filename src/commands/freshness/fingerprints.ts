import { type Cell, cellText } from '../../ledger/cell';
import { daysBetween, type IsoDate, isoDate } from '../../ledger/date';
import { readUnit, splitHeader } from '../../ledger/header';
import type { TabColumn, TabId } from '../../ledger/tabs';
import { type MoneyUnit, unitExponent } from '../../ledger/unit';
import type { SideTabId } from '../../reports/report';
import { now, timeText, workbookZone } from '../../workbook/clock';
import {
  keepFingerprints,
  type TakenFingerprint,
  type WantedFingerprint,
} from '../../workbook/fingerprint-tab';
import type { Stamp } from '../../workbook/freshness';
import type { ReportTab } from '../../workbook/report-tabs';
import { readHeader } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { knownPositions, type WorkbookTabs } from '../workbook-tabs';
import { fingerprintFormula, joinedHeaders } from './fingerprint-formula';
import { ROWS_ASIDE, sourceColumns, sourcesOf } from './sources';

/** The fingerprints of all tabs of data, taken at one time. */
export interface Fingerprints {
  /** All of them in one text: another one tells that the data are others. */
  readonly text: string;
  /** What a report that reads these is stamped with. */
  stampOf(reads: readonly SideTabId[]): Stamp;
}

/**
 * Takes the fingerprints of the tabs of data. To be called BEFORE they are read: what somebody
 * types in between is then not in the fingerprint, and the report that may lack it shows as
 * changed, never as fresh (docs/decisions/0011).
 *
 * @param reads tabs that the reports read beside the records
 * @param upTo the last date that is part of any figure: rows of a later one change nothing
 */
export function takeFingerprints(
  tabs: WorkbookTabs,
  reads: readonly SideTabId[],
  upTo: IsoDate,
  existing: ReadonlyMap<string, ReportTab>,
): Fingerprints {
  const ids = [...new Set(sourcesOf(reads))].filter((id) => tabs.has(id));
  const wanted = ids.map((id) => wantedOf(tabs, id, upTo));
  const taken = keepFingerprints(
    wanted.flatMap((each) => each ?? []),
    existing,
  );
  const builtAt = writtenTime(now());
  const markOf = (id: TabId): TakenFingerprint | undefined =>
    taken.find(({ source }) => source === id);
  return {
    text: taken.map(({ mark }) => `${mark.key}=${mark.atBuild}`).join(';'),
    stampOf: (own) => ({
      builtAt,
      marks: sourcesOf(own)
        .filter((id) => tabs.has(id))
        .map((id) => markOf(id)?.mark ?? NONE),
    }),
  };
}

/** A tab whose headers cannot be read: nothing can be said of it. */
const NONE = { key: '', name: '""', now: '""', atBuild: '' };

function wantedOf(tabs: WorkbookTabs, id: TabId, upTo: IsoDate): WantedFingerprint | null {
  const tab = tabs.get(id);
  if (!tab.ok) return null;
  const header = readHeader(tab.value);
  const { dated, texts, keys, amounts } = sourceColumns(id);
  const columns = [...dated, ...texts, ...keys, ...amounts];
  const positions = knownPositions(header, columns);
  if (positions.size < columns.length) return null;
  const placesOf = (of: readonly TabColumn[]): number[] =>
    of.map((column) => positions.get(column.id) ?? 0);
  const headers = placesOf(columns).map((at) => cellText(header[at - 1] ?? ''));
  const name = tabName(tab.value);
  const isDated = dated.length > 0;
  return {
    source: id,
    key: isDated ? `${id}@${upTo}` : id,
    name,
    limit: isDated ? serial(upTo) : '',
    headers: joinedHeaders(headers),
    formula: (limitCell, headersCell) =>
      fingerprintFormula(
        {
          tab: name,
          date: placesOf(dated)[0] ?? null,
          texts: placesOf(texts),
          keys: placesOf(keys),
          amounts: placesOf(amounts),
          factor: factorOf(headers),
          letters: id === 'settings' ? LONG : SHORT,
          aside: ROWS_ASIDE[id] ?? [],
        },
        limitCell,
        headersCell,
      ),
  };
}

/** Letters of a text that count: names are short, a setting may be a note of several lines. */
const [SHORT, LONG] = [60, 300];

/** Amounts are whole đồng, scores have two decimals, rates more. */
function factorOf(headers: readonly Cell[]): number {
  const units = headers.map((header) => readUnit(splitHeader(String(header)).bracket));
  const unit = units.find((each): each is MoneyUnit => each !== null);
  return 10 ** (unit === undefined ? 6 : Math.max(2, unitExponent(unit)));
}

const FIRST_DAY = isoDate(1899, 12, 30);

/** The number by which Google keeps a day. */
function serial(date: IsoDate): number {
  return daysBetween(FIRST_DAY, date);
}

/** "08:05 ngày 22/11/2026" */
function writtenTime(time: Date): string {
  const [date = '', clock = ''] = timeText(time, workbookZone()).split(' ');
  return `${clock.slice(0, 5)} ngày ${date.split('-').reverse().join('/')}`;
}
