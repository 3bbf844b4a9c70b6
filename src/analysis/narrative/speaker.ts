import { bareCommune } from '../../ledger/catalogue';
import type { Settings } from '../../ledger/settings';
import { lowerFirst } from './phrase';

/** How the office and its area are called; '' leaves the words out. */
export type Names = Pick<Settings, 'officeName' | 'area'>;

/** Of one commune, of one association, or of one in the other; standard names. */
export interface FactsScope {
  readonly commune?: string;
  readonly association?: string;
}

/** Of whom and of where the prose speaks; '' leaves the words out. */
export interface Speaker {
  readonly office: string;
  readonly area: string;
  /** "Hội Phụ nữ"; '' is all of them. */
  readonly body: string;
}

export function speakerOf(names: Names, scope: FactsScope | null): Speaker {
  const { commune, association } = scope ?? {};
  return {
    office: names.officeName,
    area: commune === undefined ? names.area : placeName(commune),
    body: association === undefined ? '' : bodyName(association),
  };
}

/** "Hội Nông dân", "Đoàn Thanh niên": lists leave out the word Hội. */
export function bodyName(association: string): string {
  return /^(hội|đoàn)\s/i.test(association) ? association : `Hội ${association}`;
}

/** "xã Đăk Ơ", "phường Bình Long": lists leave out the word xã. */
export function placeName(commune: string): string {
  return bareCommune(commune) === commune ? `xã ${commune}` : lowerFirst(commune);
}

export function inArea(area: string): string {
  return area === '' ? '' : ` trên địa bàn ${area}`;
}

/** " qua Hội Phụ nữ" */
export function throughBody(body: string): string {
  return body === '' ? '' : ` qua ${body}`;
}
