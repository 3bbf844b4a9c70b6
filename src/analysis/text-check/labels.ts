import { ASSOCIATIONS } from '../../ledger/associations';
import type { Member } from '../../ledger/member';
import { PROGRAMS } from '../../ledger/programs';
import { foldText } from './fold';
import type { Span } from './not-figures';

export type LabelDimension = 'association' | 'program' | 'commune' | 'grade' | 'fund';

/** A name of the text that figures belong to. */
export interface Label extends Span {
  readonly dimension: LabelDimension;
  /** Standard name. */
  readonly name: string;
}

export interface LabelNames {
  readonly communes: readonly Pick<Member, 'name' | 'aliases'>[];
  /** Names of the workbook's own catalogue, beside those of the law. */
  readonly programs: readonly Pick<Member, 'name' | 'abbreviation' | 'aliases'>[];
}

export const NO_NAMES: LabelNames = { communes: [], programs: [] };

const ASSOCIATION_WORDS: readonly (readonly [words: string, code: string])[] = [
  ['hội nông dân|hội nd|hnd', '11'],
  ['hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội pn|hlhpn|hpn', '12'],
  ['hội cựu chiến binh|hội ccb|hccb', '13'],
  ['đoàn thanh niên|đoàn tncs|đoàn tn|đtn', '14'],
];
/** Names without "Hội": a name in a list only with its capital letter. */
const SHORT_WORDS: readonly (readonly [words: string, code: string])[] = [
  ['Nông dân|NÔNG DÂN', '11'],
  ['Phụ nữ|PHỤ NỮ|LHPN', '12'],
  ['Cựu chiến binh|CỰU CHIẾN BINH|CCB', '13'],
  ['Thanh niên|THANH NIÊN', '14'],
];
const FUND_WORDS: readonly (readonly [words: string, name: string])[] = [
  ['(?:nguồn )?vốn (?:cân đối từ )?(?:trung ương|tw)', 'Trung ương'],
  [
    '(?:nguồn )?vốn (?:nhận )?(?:uỷ thác )?(?:tại |từ )?(?:ngân sách )?(?:địa phương|đp|tỉnh|huyện|xã)(?! hội)',
    'Địa phương',
  ],
];
const GRADE_WORDS: readonly (readonly [words: string, name: string])[] = [
  ['tốt', 'Tốt'],
  ['khá', 'Khá'],
  ['trung bình|tb', 'Trung bình'],
  ['yếu|kém', 'Yếu'],
];

/** Ascending; of two that overlap the longer. */
export function findLabels(shown: string, folded: string, names: LabelNames): Label[] {
  const found = [...associations(shown, folded), ...programs(shown, folded, names)];
  found.push(...communes(folded, names), ...funds(folded));
  const known = new Set(found.map(({ start }) => start));
  found.push(...otherCommunes(shown).filter(({ start }) => !known.has(start)));
  return apart(found);
}

/** Grade words are common words: they are names only beside a number of groups. */
export function gradeNamed(words: string): string | null {
  const match = /(?:^|[\s(:,-])(tốt|khá|trung bình|tb|yếu|kém)(?!\p{L})/u.exec(words);
  return match === null ? null : gradeOf(match[1] ?? '');
}

export function gradeOf(word: string): string | null {
  return GRADE_WORDS.find(([words]) => words.split('|').includes(word))?.[1] ?? null;
}

function associations(shown: string, folded: string): Label[] {
  const nameOf = (code: string): string =>
    ASSOCIATIONS.find((known) => known.code === code)?.name ?? '';
  const long = ASSOCIATION_WORDS.flatMap(([words, code]) =>
    labelsBy(
      new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'),
      folded,
      'association',
      nameOf(code),
    ),
  );
  const short = SHORT_WORDS.flatMap(([words, code]) =>
    labelsBy(
      new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'),
      shown,
      'association',
      nameOf(code),
    ),
  );
  return [...long, ...short];
}

/** Whose money is lent: a balance of one fund is no balance of all. */
function funds(folded: string): Label[] {
  return FUND_WORDS.flatMap(([words, name]) =>
    labelsBy(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'), folded, 'fund', name),
  );
}

function programs(shown: string, folded: string, { programs: own }: LabelNames): Label[] {
  return [...PROGRAMS, ...own].flatMap((member) => {
    const long = [member.name, ...member.aliases].filter((name) => name.length > SHORTEST);
    const short = [member.abbreviation, ...member.aliases].filter(
      (name) => name.length > 1 && name.length <= SHORTEST && name === name.toUpperCase(),
    );
    return [
      ...labelsBy(namePattern(long.map(foldText)), folded, 'program', member.name),
      ...labelsBy(namePattern(short), shown, 'program', member.name),
    ];
  });
}

const SHORTEST = 6;

function communes(folded: string, names: LabelNames): Label[] {
  return names.communes.flatMap(({ name, aliases }) => {
    const bare = [name, ...aliases].map((own) =>
      foldText(own).replace(/^(?:xã|phường|thị trấn|đặc khu) /, ''),
    );
    const pattern = new RegExp(
      `(?<!\\p{L})(?:xã|phường|thị trấn|đặc khu) +(?:${bare.map(flexible).join('|')})(?!\\p{L})`,
      'gu',
    );
    return labelsBy(pattern, folded, 'commune', name);
  });
}

/** A commune that the workbook does not know, by its capital letters. */
function otherCommunes(shown: string): Label[] {
  const pattern =
    /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) +((?!Hội)\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})/gu;
  return [...shown.matchAll(pattern)].map((match) => {
    const name = match[1] ?? '';
    return { start: match.index, end: match.index + match[0].length, dimension: 'commune', name };
  });
}

function namePattern(names: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${names.map(flexible).join('|')})(?!\\p{L})`, 'gu');
}

/** Any spaces between its words, commas or none. */
function flexible(name: string): string {
  return name
    .split(/,? +/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(',? +');
}

function labelsBy(pattern: RegExp, text: string, dimension: LabelDimension, name: string): Label[] {
  if (pattern.source.includes('(?:)')) return [];
  return [...text.matchAll(pattern)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, dimension, name };
  });
}

function apart(labels: Label[]): Label[] {
  labels.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Label[] = [];
  for (const label of labels) {
    const last = kept[kept.length - 1];
    if (last && label.start < last.end) continue;
    kept.push(label);
  }
  return kept;
}
