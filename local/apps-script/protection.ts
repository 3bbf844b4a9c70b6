/** Protection: https://developers.google.com/apps-script/reference/spreadsheet/protection */

import { parseZone, zoneText } from '../a1';
import type { Execution } from '../execution';
import { identityOf } from '../identity';
import { mayEdit, PROTECTED } from '../permissions';
import { ScriptException } from '../script-error';
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
  | 'canDomainEdit'
  | 'setDomainEdit'
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
      id: String(newNumber(run.random)),
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

  /** A sheet has one protection at most: protecting it again gives the one it has. */
  static ofSheet(run: Execution, sheetId: string): Protection {
    const pending = run.buffer.unflushed;
    const gone = new Set(pending.flatMap((each) => (each.kind === 'unprotect' ? each.id : [])));
    const born = pending.flatMap((each) => (each.kind === 'protect' ? each.protection : []));
    const known = [...run.store.protections(), ...born].findLast(
      (each) => each.sheetId === sheetId && each.xc === null && !gone.has(each.id),
    );
    return known ? new Protection(run, known) : Protection.born(run, sheetId, null);
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

  /** @throws when the person may not edit what is protected */
  getEditors(): GoogleAppsScript.Base.User[] {
    this.checkEditor();
    const hidden = new Set(
      this.people()
        .filter(({ email, emailHidden }) => emailHidden || email === '')
        .map(identityOf),
    );
    return this.editors().map((each) => handed(new User(each, !hidden.has(each))));
  }

  /** Gives nobody permission to edit the file itself. */
  addEditor(user: unknown): GasProtection {
    return this.addEditors([user]);
  }

  addEditors(users: unknown[]): GasProtection {
    return this.changed({
      editors: [...new Set([...this.editors(), ...users.map(identityGiven)])],
    });
  }

  removeEditor(user: unknown): GasProtection {
    return this.removeEditors([user]);
  }

  /** Neither the owner nor the person herself can be removed. */
  removeEditors(users: unknown[]): GasProtection {
    const { user } = this.run.session;
    const own = identityOf(user);
    const gone = new Set(users.map(identityGiven));
    gone.delete(own);
    const editors = this.editors().filter((each) => !gone.has(each));
    if (user.role !== 'owner' && !editors.includes(own)) editors.push(own);
    return this.changed({ editors });
  }

  canEdit(): boolean {
    const { user } = this.run.session;
    if (this.data.warningOnly) return user.role !== 'viewer';
    return mayEdit(this.data, user);
  }

  /** Accounts of the host belong to no domain. */
  canDomainEdit(): boolean {
    this.checkEditor();
    return false;
  }

  setDomainEdit(_editable: boolean): GasProtection {
    throw new ScriptException('The spreadsheet does not belong to a Google Workspace domain.');
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
    const given = (ranges as unknown[]).map(ownRange);
    if (this.data.xc !== null) {
      throw new ScriptException('Only a protected sheet can have unprotected ranges.');
    }
    if (given.some(({ place }) => place.sheetId !== this.data.sheetId)) {
      throw new ScriptException('Unprotected ranges must be on the protected sheet.');
    }
    const unprotected = given.map((range) => range.getA1Notation());
    return this.changed({ unprotected });
  }

  remove(): void {
    this.run.write({ kind: 'unprotect', id: this.data.id });
  }

  /** Whoever is on the list; while nobody has changed it, those of the file's editors. */
  private readonly editors = (): readonly string[] =>
    this.data.editors ??
    this.people()
      .filter(({ role }) => role === 'editor')
      .map(identityOf);

  private readonly people = () => this.run.host.people.list();

  private readonly checkEditor = (): void => {
    if (!this.canEdit()) throw new ScriptException(PROTECTED);
  };

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

/** @param sheetId left out: in every sheet */
export function protectionsOf(run: Execution, type: unknown, sheetId?: string): GasProtection[] {
  const wholeSheet = ProtectionType.labelOf(type) === 'SHEET';
  return run.store
    .protections()
    .filter((each) => sheetId === undefined || each.sheetId === sheetId)
    .filter((each) => (each.xc === null) === wholeSheet)
    .map((data) => handed(new Protection(run, data)));
}

function identityGiven(user: unknown): string {
  if (user instanceof User) return user.identity;
  if (typeof user === 'string') return user;
  throw signatureError(user);
}
