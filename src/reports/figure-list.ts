import type { Facts } from '../analysis/narrative/facts';
import type { Figure, FigureId } from '../analysis/narrative/figure';
import { COUNT_FORMAT, indexColumn } from './columns';
import { originOf } from './figure-origins';
import type { TableColumn } from './table';

/** The figures of several texts, each once, and which number each is in each text. */
interface ListedFigure {
  readonly figure: Figure;
  /** One per text: where it first stands among the figures there, from 1. */
  readonly places: readonly (number | null)[];
}

/** In the order of the last text, the longest; what only others have comes last. */
export function listFigures(texts: readonly (readonly Figure[])[]): readonly ListedFigure[] {
  const keys = texts.map((figures) => figures.map(keyOf));
  const listed = new Map<string, ListedFigure>();
  for (const figure of [...texts].reverse().flat()) {
    const key = keyOf(figure);
    const places = keys.map((own) => (own.includes(key) ? own.indexOf(key) + 1 : null));
    if (!listed.has(key)) listed.set(key, { figure, places });
  }
  return [...listed.values()];
}

function keyOf({ id, name, printed }: Figure): string {
  return [id, name, printed].join('|');
}

/** @param names of the texts, above the columns of places */
export function figureColumns(
  listed: readonly ListedFigure[],
  facts: Facts,
  names: readonly string[],
): readonly TableColumn[] {
  const origins = listed.map(({ figure }) => originOf(figure, facts));
  const text = (key: string, header: string, values: readonly string[]): TableColumn => {
    return { key, header, kind: 'text', values, total: null };
  };
  return [
    indexColumn(listed.length),
    text(
      'printed',
      'Số trong bài',
      listed.map(({ figure }) => figure.printed),
    ),
    {
      key: 'exact',
      header: 'Giá trị đầy đủ',
      kind: 'amount',
      values: listed.map(({ figure }) => exactValue(figure)),
      formats: listed.map(({ figure }) => formatOf(figure)),
      total: null,
    },
    text(
      'what',
      'Là số gì',
      origins.map(({ what }) => what),
    ),
    text(
      'from',
      'Lấy từ',
      origins.map(({ from }) => from),
    ),
    ...names.map(
      (name, at): TableColumn => ({
        key: `place-${at}`,
        header: name,
        kind: 'index',
        values: listed.map(({ places }) => places[at] ?? null),
        total: null,
      }),
    ),
  ];
}

function exactValue({ value, of }: Figure): number {
  return of === undefined ? value : value / of;
}

function isPercent({ printed }: Figure): boolean {
  return printed.endsWith('%');
}

/** The unit is part of the format, the cell stays a number; an average is shown in whole đồng. */
function formatOf(figure: Figure): string {
  if (isPercent(figure)) return '0.0000%';
  const unit = unitOf(figure);
  return unit === '' ? COUNT_FORMAT : `${COUNT_FORMAT} "${unit}"`;
}

/** Of counts that prose prints without a noun. */
const UNITS: Partial<Record<FigureId, string>> = {
  unitsComplete: 'đơn vị',
  unitsExpected: 'đơn vị',
  grade: 'Tổ',
};

/** "535,2 tỷ đồng" is đồng in full, "9.177 hộ" stays households. */
function unitOf({ id, printed }: Figure): string {
  const noun = printed.replace(/^\S+ ?/, '').replace(/^(tỷ|triệu) /, '');
  return UNITS[id] ?? noun;
}
