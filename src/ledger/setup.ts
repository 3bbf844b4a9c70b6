import { OWNERS, type OwnerCode } from './owners';
import type { MoneyUnit } from './unit';

/** Texts of Cài đặt that the wizard asks for. */
export const OFFICE_FIELDS = ['officeName', 'parentBody', 'issuingBody', 'area', 'place'] as const;
export type OfficeField = (typeof OFFICE_FIELDS)[number];

/** Words of the setting Mức chi tiết. */
export const DETAIL_CHOICES = ['xã', 'Tổ'] as const;
export type DetailWord = (typeof DETAIL_CHOICES)[number];

/** Whose editors the wizard asks for: the branch, and each association by its code. */
export type EditorGroup = 'branch' | OwnerCode;

export const EDITOR_GROUPS: readonly EditorGroup[] = ['branch', ...OWNERS.map(([code]) => code)];

/** What the dialog "Tạo sổ" asks for, as plain JSON. Without it the workbook is only completed. */
export interface SetupChoices {
  readonly office: Readonly<Record<OfficeField, string>>;
  /** One a line, a code may stand before or behind the name. They are added, none is removed. */
  readonly communes: string;
  readonly detail: DetailWord;
  readonly entryUnit: MoneyUnit;
  readonly activities: boolean;
  /** Addresses by comma, semicolon or line. */
  readonly editors: Readonly<Record<EditorGroup, string>>;
  /** She has named a version of the file: asked for before a workbook of an older add-in is changed. */
  readonly versionNamed: boolean;
}

/** How far the workbook is. */
export type SetupState = 'new' | 'made' | 'old';

export interface SetupForm {
  readonly state: SetupState;
  readonly choices: SetupChoices;
  /** Names that Danh mục has already. */
  readonly communes: readonly string[];
  /** There are records: detail and unit stay what they are. */
  readonly hasRecords: boolean;
}

/** What "Tạo sổ" did. */
export interface CreatedWorkbook {
  readonly message: string;
  /** Names of the tabs made in this run; none when all were there. */
  readonly created: readonly string[];
  /** What else was missing or out of date, one phrase each. */
  readonly repaired: readonly string[];
  /** What a person has to see to herself: it is named, never mended over her head. */
  readonly warnings: readonly string[];
}
