import type { Cells } from '../ledger/cell';
import type { Area, RowSpan } from '../reports/layout';
import { book, type Tab } from './book';
import type { ChartPlaces } from './chart-writer';
import type { Extent } from './report-extent';
import { readAll } from './table';
import { findTabs } from './tabs';

/**
 * What the last build left in a summary tab, kept as metadata of the tab: how far its cells reach,
 * so that a person's own cells around them are never cleared, and the ids that Google gave to its
 * charts, so that they are changed in place.
 */
export interface TabMemory extends Extent {
  /** Chart of the layout → Google's chart id. */
  readonly charts: Readonly<Record<string, number>>;
  /** Where a build began to put its charts; {} once it knows their ids. */
  readonly pending: ChartPlaces;
  /** How the tab goes on paper, for those who print it otherwise than by its own link. */
  readonly print: PrintMemory | null;
  /** Of all that was written; '' of a build that was cut short. */
  readonly digest: string;
  /** Of its merges, borders and sizes; '' of a build that was cut short. */
  readonly shape: string;
  /** The fingerprints of the data with which the tab is compared. */
  readonly marks: readonly string[];
}

interface PrintMemory {
  readonly area: Area;
  /** Rows at the top of every page. */
  readonly titles: RowSpan | null;
  /** No page ends inside one of these. */
  readonly blocks: readonly RowSpan[];
}

export interface ReportTab {
  readonly tab: Tab;
  readonly memory: TabMemory;
  /** Everything in the tab before this build, read once. */
  values(): Cells;
  /** Replaces what is remembered. */
  remember(memory: TabMemory): void;
}

const METADATA_KEY = 'soUyThac.layout';
const NOTHING: TabMemory = {
  rows: 0,
  columns: 0,
  charts: {},
  pending: {},
  landmarks: [],
  print: null,
  digest: '',
  shape: '',
  marks: [],
};

/** The tabs of all reports by their identity: two searches, whatever their number. */
export function findReportTabs(): Map<string, ReportTab> {
  const memories = new Map<number, GoogleAppsScript.Spreadsheet.DeveloperMetadata>();
  for (const memory of book().createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const tab = memory.getLocation().getSheet();
    if (tab) memories.set(tab.getSheetId(), memory);
  }
  const found = new Map<string, ReportTab>();
  for (const [id, tab] of findTabs('report')) {
    found.set(id, reportTab(tab, memories.get(tab.getSheetId())));
  }
  return found;
}

export function newReportTab(tab: Tab): ReportTab {
  return reportTab(tab, undefined);
}

function reportTab(
  tab: Tab,
  metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined,
): ReportTab {
  let mark = metadata;
  let isAdded = false;
  let values: Cells | undefined;
  return {
    tab,
    memory: readMemory(metadata?.getValue() ?? ''),
    values() {
      values ??= readAll(tab);
      return values;
    },
    remember(memory) {
      const text = JSON.stringify(memory);
      // The handle of what was added is asked for only where it is changed again.
      if (isAdded)
        mark ??= tab.getDeveloperMetadata().find((each) => each.getKey() === METADATA_KEY);
      if (mark) mark.setValue(text);
      else {
        const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
        tab.addDeveloperMetadata(METADATA_KEY, text, visibility);
        isAdded = true;
      }
    },
  };
}

function readMemory(text: string): TabMemory {
  return text === '' ? NOTHING : { ...NOTHING, ...JSON.parse(text) };
}
