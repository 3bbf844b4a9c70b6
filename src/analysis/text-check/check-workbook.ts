import { vietnameseDate } from '../../ledger/date';
import { type Asked, askedOf } from './asked-figure';
import { timeOf } from './figure-time';
import { type Finding, finding } from './finding';
import type { KnownFacts, KnownFigure, KnownSubject } from './known';
import { momentsOf } from './moments';
import type { PartList } from './part-list';
import { exactly, meets } from './range';
import type { ReadFigure, Reading } from './reading';
import { sayValue } from './said';
import { isOfPlace, namesPlace, type Scope, scopes } from './scope';

interface Compared {
  readonly figure: ReadFigure;
  readonly known: readonly Candidate[];
  readonly isSure: boolean;
}

interface Candidate {
  readonly value: number;
  readonly where: string;
}

/** Figures of the text against those of the workbook at the times that the text names. */
export function checkWorkbook(
  reading: Reading,
  lists: readonly PartList[],
  facts: KnownFacts,
): Finding[] {
  const moments = momentsOf(reading.folded);
  const scopeOf = scopes(reading, lists);
  const isHere = isOfPlace(reading, facts);
  const compared: Compared[] = [];
  const found: Finding[] = [];
  for (const figure of reading.figures) {
    const asked = askedOf(reading, figure, lists);
    if (asked === null) continue;
    const time = timeOf(reading, figure, moments, asked.isFlow);
    if (time === null) continue;
    const { at } = time;
    const scope = scopeOf(figure);
    const known = candidates(figure, asked, scope, at, facts.figures);
    const isSure = asked.isSure && time.isSure && scope.isSure && isHere && !isShort(facts, at);
    if (known.length > 0) compared.push({ figure, known, isSure });
    else found.push(...missingFinding(figure, at, facts));
  }
  const agreeing = compared.filter(({ figure, known }) =>
    known.some(({ value }) => agrees(figure, value)),
  );
  const isAnchored = namesPlace(reading, facts) || agreeing.length > 0;
  return [...found, ...compared.map((one) => comparison(one, isAnchored))];
}

function agrees(figure: ReadFigure, value: number): boolean {
  return meets(exactly(value), figure.wide);
}

function comparison({ figure, known, isSure }: Compared, isAnchored: boolean): Finding {
  const fitting = known.find(({ value }) => agrees(figure, value));
  if (fitting !== undefined) {
    const said = `${sayValue(fitting.value, figure)} (${fitting.where})`;
    if (Math.abs(fitting.value - figure.value) <= NOISE * Math.max(1, figure.value)) {
      return finding(figure, 'right', `Đúng bằng số của sổ, ${said}.`, []);
    }
    const how = meets(exactly(fitting.value), figure.rounded) ? 'làm tròn' : 'cắt bớt';
    return finding(figure, 'rounded', `Đúng do ${how}; sổ có ${said}.`, []);
  }
  const [first] = known;
  const said = known
    .map(({ where, value }) => `${sayValue(value, figure)} (${where})`)
    .join(' hoặc ');
  const wrote = sayValue(figure.value, figure);
  if (isSure && isAnchored && first !== undefined) {
    return finding(figure, 'contradicts', `Sổ có ${said}; văn bản ghi ${wrote}.`, []);
  }
  return finding(
    figure,
    'unknown',
    `Sổ có ${said}, khác văn bản, nhưng không chắc cùng phạm vi.`,
    [],
  );
}

const NOISE = 1e-9;

function candidates(
  figure: ReadFigure,
  { subjects, over }: Asked,
  scope: Scope,
  at: string,
  figures: readonly KnownFigure[],
): Candidate[] {
  const found = (subject: KnownSubject): KnownFigure | undefined =>
    figures.find((it) => it.at === at && it.subject === subject && isOf(it, scope));
  const values = subjects.flatMap((subject) => found(subject) ?? []);
  if (over === undefined) {
    return values.map((it) => ({ value: it.value, where: `tab ${it.tab}, ${saidTime(at)}` }));
  }
  const [part] = values;
  if (part === undefined || figure.kind !== 'percent') return [];
  return over.flatMap((subject) => {
    const whole = found(subject);
    if (whole === undefined || whole.value <= 0) return [];
    const value = (part.value / whole.value) * 100;
    const tabs = [...new Set([part.tab, whole.tab])].join(' và ');
    return [{ value, where: `tab ${tabs}, ${saidTime(at)}` }];
  });
}

function isOf({ of }: KnownFigure, scope: Scope): boolean {
  return of?.dimension === scope.of?.dimension && of?.name === scope.of?.name;
}

function saidTime(at: string): string {
  return /^\d{4}-/.test(at) && at.length === 10 ? `ngày ${vietnameseDate(at)}` : at;
}

function missingFinding(figure: ReadFigure, at: string, { missing }: KnownFacts): Finding[] {
  const why = missing.find((one) => one.at === at);
  return why === undefined ? [] : [finding(figure, 'unknown', why.reason, [])];
}

function isShort({ missing }: KnownFacts, at: string): boolean {
  return missing.some((one) => one.at === at);
}
