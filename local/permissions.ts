/**
 * Who may change what: roles and protections, decided in one place for scripts, headless typing,
 * the page and the server. Works on plain data.
 * https://developers.google.com/apps-script/reference/spreadsheet/protection
 */

import { parseZone } from './a1';
import type { User } from './host-types';
import { identityOf } from './identity';
import { ScriptException } from './script-error';
import type { Axis, ProtectionData, Store, Write, Zone } from './store';
import { type Touch, touches } from './touches';
import { overlap, without } from './zones';

export type Person = Pick<User, 'email' | 'name' | 'role'>;

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
export const VIEW_ONLY = 'Bạn chỉ có quyền xem bảng tính này.';

/** The owner always may; nobody else is above the list of editors. */
export function mayEdit({ editors }: Pick<ProtectionData, 'editors'>, person: Person): boolean {
  if (person.role !== 'editor') return person.role === 'owner';
  return editors === null || editors.includes(identityOf(person));
}

/** What the protections of a workbook mean for one person, as long as nobody changes them. */
export class Rights {
  private readonly walls: readonly Area[];
  private readonly warnings: readonly Area[];

  constructor(
    readonly person: Person,
    protections: readonly ProtectionData[],
  ) {
    const hard = protections.filter((each) => !each.warningOnly && !mayEdit(each, person));
    this.walls = hard.map(area);
    this.warnings = protections.filter((each) => each.warningOnly).map(area);
  }

  /** The protection that forbids the person to touch this. */
  against(touch: Touch): ProtectionData | undefined {
    return this.walls.find((wall) => meets(wall, touch))?.data;
  }

  /** The protection that only asks whether she is sure; it asks the owner too. */
  warning(touch: Touch): ProtectionData | undefined {
    if (touch.kind === 'protection') return undefined;
    return this.warnings.find((warning) => meets(warning, touch))?.data;
  }
}

/** @throws ScriptException with Google's sentence when the person may not make the change */
export function refuseForbidden(
  store: Pick<Store, 'protections'>,
  write: Write,
  person: Person,
): void {
  if (person.role === 'owner') return;
  if (person.role === 'viewer') throw new ScriptException(VIEW_ONLY);
  const touched = touches(write);
  if (touched.length === 0) return;
  const rights = new Rights(person, store.protections());
  if (touched.some((touch) => rights.against(touch))) throw new ScriptException(PROTECTED);
}

interface Area {
  readonly data: ProtectionData;
  /** Absent: the whole sheet. */
  readonly zone?: Zone;
  readonly open: readonly Zone[];
}

/** Open ends of a range reach as far as the sheet ever will. */
const ENDLESS = { rows: Number.MAX_SAFE_INTEGER, columns: Number.MAX_SAFE_INTEGER };

function area(data: ProtectionData): Area {
  const zone = data.xc === null ? undefined : parseZone(data.xc, ENDLESS);
  const open = data.unprotected.flatMap((text) => parseZone(text, ENDLESS) ?? []);
  return { data, open, ...(zone && { zone }) };
}

function meets({ data, zone, open }: Area, touch: Touch): boolean {
  if (touch.kind === 'protection') return touch.id === data.id;
  if (touch.sheetId !== data.sheetId) return false;
  switch (touch.kind) {
    case 'tab':
      return true;
    case 'sheet':
      return zone === undefined;
    case 'cells':
      return zone ? overlap(zone, touch.zone) : !covered(touch.zone, open);
    case 'lines': {
      if (!zone) return true;
      const [first, last] = ends(zone, touch.axis);
      return touch.from <= last && first <= touch.to;
    }
    case 'gap': {
      if (!zone) return true;
      const [first, last] = ends(zone, touch.axis);
      return first < touch.at && touch.at <= last;
    }
  }
}

function ends(zone: Zone, axis: Axis): readonly [number, number] {
  return axis === 'rows' ? [zone.top, zone.bottom] : [zone.left, zone.right];
}

/** Whether the open zones hold all of it together, however they lie beside one another. */
function covered(zone: Zone, open: readonly Zone[]): boolean {
  return open.reduce<readonly Zone[]>((left, each) => without(left, each), [zone]).length === 0;
}
