import type { Settings } from '../ledger/settings';
import { type LayoutBuilder, ROW_HEIGHT, type Span, textHeight } from './layout-builder';
import { type Stretch, stretches } from './stretches';

/** Size of the letters of notes. */
const NOTE_POINTS = 11;

/**
 * Notes under the tables: definitions, denominators, missing units, where figures come from. One text,
 * so that lines stand close and long notes cost no more calls than short ones.
 */
export function addNotes(builder: LayoutBuilder, notes: readonly string[]): void {
  const written = notes.filter((note) => note !== '');
  if (written.length === 0) return;
  const lines = ['Ghi chú:', ...written.map((note) => `– ${note}`)];
  builder.textBlock(lines.join('\n'), 'note', NOTE_POINTS);
}

const ROOM_FOR_SIGNATURE = 3 * ROW_HEIGHT;

/** The signers from Cài đặt, side by side over the whole width, with room to sign. */
export function addSigners(builder: LayoutBuilder, settings: Settings): void {
  const { signers } = settings;
  if (signers.length === 0) return;
  const places = stretches(builder, signers.length);
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
  builder.spans(spansOf(places, (at) => ({ value: signers[at]?.name ?? '', style: 'signerName' })));
}

function spansOf(places: readonly Stretch[], cellOf: (at: number) => Span['cell']): Span[] {
  return places.map((place, at) => ({ ...place, cell: cellOf(at) }));
}
