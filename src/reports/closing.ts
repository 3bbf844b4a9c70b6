import type { Settings } from '../ledger/settings';
import { type LayoutBuilder, type Span, textHeight } from './layout-builder';

/** Size of the letters of notes. */
const NOTE_POINTS = 10;

/** Notes under the tables: definitions, denominators, missing units, where figures come from. */
export function addNotes(builder: LayoutBuilder, notes: readonly string[]): void {
  const written = notes.filter((note) => note !== '');
  if (written.length === 0) return;
  const first = builder.nextRow;
  for (const line of ['Ghi chú:', ...written.map((note) => `– ${note}`)]) {
    builder.textLine(line, 'note', NOTE_POINTS);
  }
  builder.keepTogether(first, builder.nextRow - 1);
}

const ROOM_FOR_SIGNATURE = 70;

/** The signers from Cài đặt, side by side over the whole width, with room to sign. */
export function addSigners(builder: LayoutBuilder, settings: Settings): void {
  const { signers } = settings;
  if (signers.length === 0) return;
  const places = spread(signers.length, builder.columns);
  // A signature never stands alone on a page: the last lines above go with it.
  const first = Math.max(1, builder.nextRow - 2);
  builder.gap();
  builder.spans(
    spansOf(places, (at) => ({ value: signers[at]?.title ?? '', style: 'signerTitle' })),
    Math.max(
      ...places.map(({ column, columns }, at) =>
        textHeight(signers[at]?.title ?? '', builder.widthOf(column, columns)),
      ),
    ),
  );
  builder.spans(
    spansOf(places, () => ({ value: '', style: 'signerName' })),
    ROOM_FOR_SIGNATURE,
  );
  const last = builder.spans(
    spansOf(places, (at) => ({ value: signers[at]?.name ?? '', style: 'signerName' })),
  );
  builder.keepTogether(first, last);
}

interface Stretch {
  readonly column: number;
  readonly columns: number;
}

function spansOf(places: readonly Stretch[], cellOf: (at: number) => Span['cell']): Span[] {
  return places.map((place, at) => ({ ...place, cell: cellOf(at) }));
}

/** Cuts the columns into `count` stretches as even as whole columns allow. */
function spread(count: number, columns: number): Stretch[] {
  const shown = Math.min(count, columns);
  return Array.from({ length: shown }, (_, at) => {
    const from = Math.floor((at * columns) / shown);
    const to = Math.floor(((at + 1) * columns) / shown);
    return { column: from + 1, columns: to - from };
  });
}
