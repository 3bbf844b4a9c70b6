import { textKey } from './text-key';

/** Who reports: xã × hội. */
export interface EntryUnit {
  readonly commune: string;
  readonly association: string;
}

export function unitKey({ commune, association }: EntryUnit): string {
  return `${textKey(commune)}|${textKey(association)}`;
}

/** "Đăk Ơ – Phụ nữ" */
export function unitTitle({ commune, association }: EntryUnit): string {
  return `${commune} – ${association}`;
}
