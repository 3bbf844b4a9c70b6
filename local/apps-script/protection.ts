/** Protection: https://developers.google.com/apps-script/reference/spreadsheet/protection */

import { parseZone, zoneText } from '../a1';
import type { Execution } from '../execution';
import type { ProtectionData, Zone } from '../store';
import { ProtectionType } from './enums';
import { handed, ScriptObject } from './membrane';
import { newNumber } from './numbers';
import { sheetFacts, signatureError } from './place';
import { ownRange } from './range-values';
import { User } from './session';

type GasProtection = GoogleAppsScript.Spreadsheet.Protection;
type GasRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'getDescription'
  | 'setDescription'
  | 'isWarningOnly'
  | 'setWarningOnly'
  | 'getEditors'
  | 'addEditor'
  | 'addEditors'
  | 'removeEditor'
  | 'removeEditors'
  | 'canEdit'
  | 'getProtectionType'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'setUnprotectedRanges'
  | 'remove';

export class Protection extends ScriptObject implements Pick<GasProtection, Members> {
  override readonly typeName = 'Protection';
  private data: ProtectionData;

  constructor(
    private readonly run: Execution,
    data: ProtectionData,
  ) {
    super();
    this.data = data;
  }

  /** A new protection mirrors the file's own permissions: everybody who may edit the file. */
  static born(run: Execution, sheetId: string, zone: Zone | null): Protection {
    const protection = new Protection(run, {
      id: String(newNumber()),
      sheetId,
      xc: zone && zoneText(zone),
      description: '',
      warningOnly: false,
      editors: null,
      unprotected: [],
    });
    run.write({ kind: 'protect', protection: protection.data });
    return protection;
  }

  getDescription(): string {
    return this.data.description;
  }

  setDescription(description: string): GasProtection {
    return this.changed({ description });
  }

  isWarningOnly(): boolean {
    return this.data.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GasProtection {
    return this.changed({ warningOnly });
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return (this.data.editors ?? []).map((email) => handed(new User(email)));
  }

  addEditor(user: unknown): GasProtection {
    return this.addEditors([user]);
  }

  addEditors(users: unknown[]): GasProtection {
    const editors = new Set([...(this.data.editors ?? []), ...users.map(email)]);
    return this.changed({ editors: [...editors] });
  }

  removeEditor(user: unknown): GasProtection {
    return this.removeEditors([user]);
  }

  /** Neither the owner nor the person herself can be removed. */
  removeEditors(users: unknown[]): GasProtection {
    const { user } = this.run.session;
    const gone = new Set(users.map(email));
    gone.delete(user.email);
    const editors = (this.data.editors ?? []).filter((each) => !gone.has(each));
    if (user.role !== 'owner' && !editors.includes(user.email)) editors.push(user.email);
    return this.changed({ editors });
  }

  canEdit(): boolean {
    const { user } = this.run.session;
    if (user.role !== 'editor') return user.role === 'owner';
    return this.data.editors === null || this.data.editors.includes(user.email);
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return handed(ProtectionType.named(this.data.xc === null ? 'SHEET' : 'RANGE'));
  }

  getRange(): GasRange {
    const facts = sheetFacts(this.run, this.data.sheetId);
    const all = { top: 0, left: 0, bottom: facts.rows - 1, right: facts.columns - 1 };
    return (
      this.ranged(this.data.xc) ?? this.run.handles.range({ sheetId: this.data.sheetId, zone: all })
    );
  }

  getUnprotectedRanges(): GasRange[] {
    return this.data.unprotected.flatMap((text) => this.ranged(text) ?? []);
  }

  setUnprotectedRanges(ranges: GasRange[]): GasProtection {
    const unprotected = (ranges as unknown[]).map((range) => ownRange(range).getA1Notation());
    return this.changed({ unprotected });
  }

  remove(): void {
    this.run.write({ kind: 'unprotect', id: this.data.id });
  }

  private readonly changed = (change: Partial<ProtectionData>): GasProtection => {
    this.data = { ...this.data, ...change };
    this.run.write({ kind: 'protect', protection: this.data });
    return handed(this);
  };

  private readonly ranged = (text: string | null): GasRange | undefined => {
    const { sheetId } = this.data;
    const zone = text === null ? undefined : parseZone(text, sheetFacts(this.run, sheetId));
    return zone && this.run.handles.range({ sheetId, zone });
  };
}

function email(user: unknown): string {
  if (user instanceof User) return user.email;
  if (typeof user === 'string') return user;
  throw signatureError(user);
}
