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
    commune: nameIn(lines, catalogue.commune.members, 2),
    association: nameIn(lines, catalogue.association.members, 4),
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

/** The one member that a line names; null if none or several do. */
function nameIn(
  lines: readonly string[],
  members: readonly Member[],
  shortest: number,
): string | null {
  const found = new Set<string>();
  for (const line of lines) {
    const text = ` ${words(line)} `;
    for (const member of members) {
      const isNamed = allNames(member).some(
        (name) => looseKey(name).length >= shortest && text.includes(` ${words(name)} `),
      );
      if (isNamed) found.add(member.name);
    }
  }
  const longest = [...found].filter(
    (name) => ![...found].some((other) => other !== name && words(other).includes(words(name))),
  );
  return longest.length === 1 ? (longest[0] ?? null) : null;
}

/** Words only, so that "xã Đăk Ơ, đến ngày" holds the words "đăk ơ". */
function words(text: string): string {
  return textKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
