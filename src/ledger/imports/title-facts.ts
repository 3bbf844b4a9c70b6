import type { Catalogue, Member } from '../catalogue';
import { allNames } from '../catalogue';
import { daysInMonth, type IsoDate, isoDate, isRealDate } from '../date';
import { readUnit } from '../header';
import { looseKey, textKey } from '../text-key';
import type { MoneyUnit } from '../unit';

/** What the lines over and beside a table say of it. */
export interface TitleFacts {
  readonly cutoff: IsoDate | null;
  readonly unit: MoneyUnit | null;
  /** Standard names. */
  readonly commune: string | null;
  readonly association: string | null;
}

/** @param lines texts above the tables, from top to bottom */
export function titleFacts(lines: readonly string[], catalogue: Catalogue): TitleFacts {
  return {
    cutoff: cutoffIn(lines),
    unit: unitIn(lines),
    commune: communeIn(lines, catalogue.commune.members),
    association: associationIn(lines, catalogue.association.members),
  };
}

const DAY = String.raw`(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})`;
/** The date of the figures, never the day on which the report was made or printed. */
const CUTOFF = new RegExp(
  String.raw`(?:đến(?: hết)?|tại|chốt|thời điểm|số liệu|tính đến)(?: số liệu)?(?: ngày| thời điểm)?:?\s*${DAY}`,
);
const MONTH = /tháng\s*(\d{1,2})\s*(?:\/|-|năm)\s*(\d{4})/;

function cutoffIn(lines: readonly string[]): IsoDate | null {
  const texts = lines.map((line) => textKey(line));
  for (const text of texts) {
    const match = CUTOFF.exec(text);
    const [day, month, year] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
    if (match !== null && isRealDate(year, month, day)) return isoDate(year, month, day);
  }
  for (const text of texts) {
    if (/ngày\s*\d/.test(text)) continue;
    const match = MONTH.exec(text);
    const [month, year] = [Number(match?.[1]), Number(match?.[2])];
    if (match !== null && isRealDate(year, month, 1)) {
      return isoDate(year, month, daysInMonth(year, month));
    }
  }
  return null;
}

const UNIT = /(?:đơn vị(?: tính)?|đvt)\s*[:(]?\s*([^,;()]+)/;

function unitIn(lines: readonly string[]): MoneyUnit | null {
  for (const line of lines) {
    const match = UNIT.exec(textKey(line));
    const unit = match === null ? null : readUnit(match[1] ?? '');
    if (unit !== null) return unit;
  }
  return null;
}

/**
 * The one commune that the lines name as such: an office bears the name of a commune too, "PGD Bù Gia
 * Mập" is not xã Bù Gia Mập.
 */
function communeIn(lines: readonly string[], members: readonly Member[]): string | null {
  return onlyNamed(lines, members, (text, name) => {
    const bare = words(name).replace(COMMUNE_KIND, '');
    return COMMUNE_KINDS.some((kind) => text.includes(` ${kind} ${bare} `));
  });
}

const COMMUNE_KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const;
const COMMUNE_KIND = /^(xã|phường|thị trấn|đặc khu) /;

/** Abbreviations are left out: "TN" is in too many words. */
function associationIn(lines: readonly string[], members: readonly Member[]): string | null {
  return onlyNamed(
    lines,
    members,
    (text, name) => looseKey(name).length >= 4 && text.includes(` ${words(name)} `),
  );
}

/** null if none or several are named. */
function onlyNamed(
  lines: readonly string[],
  members: readonly Member[],
  isIn: (text: string, name: string) => boolean,
): string | null {
  const texts = lines.map((line) => ` ${words(line)} `);
  const found = members.filter((member) =>
    allNames(member).some((name) => name !== '' && texts.some((text) => isIn(text, name))),
  );
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

/** Words only, so that "xã Đăk Ơ, đến ngày" holds the words "đăk ơ". */
function words(text: string): string {
  return textKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
