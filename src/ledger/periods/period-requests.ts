import type { IsoDate } from '../date';
import type { Said } from '../outcome';
import type { TabId } from '../tabs';
import type { FirstDate } from './first-dates';
import type { SubmissionState } from './submission-lines';
import type { LateMark } from './submissions';

/**
 * What the dialogs of a period ask for and are told, as plain JSON: Chuẩn bị kỳ mới, Nộp báo cáo,
 * Tình hình nộp, Chốt kỳ, Mở lại kỳ.
 */

/** Every press of a button: repeated, it writes nothing more. */
interface Pressed {
  readonly requestId: string;
  /** Name that the person declares; '' keeps the one declared before. */
  readonly person: string;
}

export interface PrepareForm {
  /** May set the deadline. */
  readonly isBranch: boolean;
  /** Those into whose tabs this person may write. */
  readonly associations: readonly string[];
  /** In force at the proposed date. */
  readonly communes: readonly string[];
  /** The last date with rows of these associations, or of any; null where there is none. */
  readonly last: IsoDate | null;
  readonly proposed: IsoDate;
  /** Since when the units have rows: the others get those of the programs and funds chosen. */
  readonly begun: readonly FirstDate[];
  readonly programs: readonly string[];
  readonly funds: readonly string[];
  /** Names among them that rows have had. */
  readonly used: readonly string[];
  /** Of a workbook kept by Tổ, groups get the rows. */
  readonly detail: 'commune' | 'group';
}

export interface PrepareRequest {
  readonly requestId: string;
  /** dd/mm/yyyy or yyyy-mm-dd. */
  readonly cutoff: string;
  /** '' for none. */
  readonly deadline: string;
  readonly associations: readonly string[];
  /** None: all. */
  readonly communes: readonly string[];
  readonly programs: readonly string[];
  readonly funds: readonly string[];
}

export interface PreparedPeriod {
  readonly message: string;
  readonly notes: readonly string[];
  /** Tabs that got rows. */
  readonly tabs: readonly {
    readonly id: TabId;
    readonly name: string;
    readonly added: number;
    /** The first of them. */
    readonly row: number;
  }[];
}

/** A unit of one date, as the accountant and the branch see it. */
export interface UnitShown {
  readonly commune: string;
  readonly association: string;
  readonly state: SubmissionState;
  /** Submitted, and its rows changed since. */
  readonly isChanged: boolean;
  readonly rows: number;
  readonly blank: number;
  /** Rows that cannot be read. */
  readonly wrong: number;
  /** dd/mm/yyyy hh:mm; '' if never submitted nor sent back. */
  readonly at: string;
  readonly who: string;
  readonly reason: string;
  readonly late: LateMark;
}

export interface SubmissionForm {
  readonly person: string;
  /** Open dates that have rows, newest first. */
  readonly dates: readonly {
    readonly cutoff: IsoDate;
    readonly deadline: IsoDate | null;
    /** Those that this person may submit. */
    readonly units: readonly UnitShown[];
  }[];
}

export interface SubmitRequest extends Pressed {
  readonly cutoff: string;
  readonly association: string;
  readonly communes: readonly string[];
  /** As the refusal gave it, ticked "Tôi đã xem"; '' at first. */
  readonly seen: string;
}

export interface SubmittedUnits {
  readonly message: string;
  /** One for each unit asked for, in their order. */
  readonly units: readonly {
    readonly commune: string;
    readonly isSubmitted: boolean;
    /** Why not. */
    readonly problems: readonly Said[];
    readonly warnings: readonly Said[];
  }[];
  /** To be sent back when all warnings shown were ticked; '' where nothing waits for that. */
  readonly toSee: string;
}

/** Which date a page shows. */
export interface DateRequest {
  /** '' for the one whose turn it is: of those to be closed the earliest, else the newest. */
  readonly cutoff: string;
}

export interface SubmissionsShown {
  readonly person: string;
  /** Newest first. */
  readonly cutoffs: readonly IsoDate[];
  readonly cutoff: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly isClosed: boolean;
  readonly submitted: number;
  readonly units: readonly UnitShown[];
  /** Lines of Nộp báo cáo that cannot be read. */
  readonly warnings: readonly Said[];
}

export interface SendBackRequest extends Pressed {
  readonly cutoff: string;
  readonly commune: string;
  readonly association: string;
  readonly reason: string;
}

export interface CloseForm {
  /** Open dates, earliest first. */
  readonly cutoffs: readonly IsoDate[];
  readonly cutoff: IsoDate | null;
  readonly person: string;
  /** A run before was cut short after it had marked the date: pressing the button completes it. */
  readonly isBegun: boolean;
  readonly expected: number;
  readonly submitted: number;
  /** "Đăk Ơ – Phụ nữ". */
  readonly missing: readonly string[];
  /** Why it cannot be closed yet. */
  readonly problems: readonly Said[];
  /** Lines of Nộp báo cáo that cannot be read. */
  readonly warnings: readonly Said[];
  readonly totals: PeriodTotals;
}

/** Amounts as they are printed, with their unit. */
export interface PeriodTotals {
  readonly rows: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly households: string;
  /** Prepared rows in which nothing was entered: they are left out. */
  readonly blank: string;
}

export interface ClosePayload extends Pressed {
  readonly cutoff: string;
  /** Names of the missing units that she was shown and closes without. */
  readonly without: readonly string[];
}

export interface DonePeriod {
  readonly message: string;
  readonly warnings: readonly Said[];
}

export interface ReopenForm {
  /** The last closed date; null if none is. */
  readonly cutoff: IsoDate | null;
  readonly person: string;
  /** A run before was cut short after it had marked the date open. */
  readonly isBegun: boolean;
  readonly closedAt: string;
  readonly closedBy: string;
  /** Why it cannot be opened yet: rows typed for the date since. */
  readonly problems: readonly Said[];
  readonly totals: PeriodTotals;
}

export interface ReopenPayload extends Pressed {
  readonly cutoff: string;
  readonly reason: string;
}
