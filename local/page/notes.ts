import type { Model, Position } from '../engine/engine';
import type { NoteGetters } from '../engine/notes-plugin';

const CORNER_PIXELS = 6;
const POPOVER_MAX = { maxWidth: 340, maxHeight: 320 };

/** What hovering over a cell tells, in this order. */
interface CellMessage {
  readonly title?: string;
  readonly text: string;
  readonly error: boolean;
}

/** Notes get their corner and their popover; errors and invalid data are told in the same way. */
export function addNotes(): void {
  const { cellPopoverRegistry, featurePluginRegistry } = o_spreadsheet.registries;
  cellPopoverRegistry.replace('ErrorToolTip', {
    onHover: (position, getters) => {
      const messages = cellMessages(getters, position);
      if (messages.length === 0) return { isOpen: false };
      const props = { messages };
      return { isOpen: true, props, Component: CellMessages, cellCorner: 'top-right' };
    },
  });
  featurePluginRegistry.add('page_note_corners', NoteCorners);
}

class CellMessages extends owl.Component {
  static override template = owl.xml`
    <div class="cell-messages">
      <div t-foreach="props.messages" t-as="message" t-key="message_index"
           class="cell-note" t-att-class="{'cell-note-error': message.error}">
        <strong t-if="message.title" t-esc="message.title"/>
        <t t-esc="message.text"/>
      </div>
    </div>`;
  static override props = { messages: Array, onClosed: { type: Function, optional: true } };
  static maxSize = POPOVER_MAX;
}

class NoteCorners extends o_spreadsheet.UIPlugin {
  static override layers = ['Chart'] as const;

  override drawLayer({ ctx }: { readonly ctx: CanvasRenderingContext2D }): void {
    const sheetId = this.getters.getActiveSheetId();
    for (const { col, row } of noteGetters(this.getters).getNotes(sheetId)) {
      const zone = { left: col, right: col, top: row, bottom: row };
      const whole = this.getters.expandZone(sheetId, zone);
      const { x, y, width, height } = this.getters.getVisibleRect(whole);
      if (!width || !height) continue;
      ctx.fillStyle = '#1f1f1f';
      ctx.beginPath();
      ctx.moveTo(x + width - CORNER_PIXELS, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + CORNER_PIXELS);
      ctx.fill();
    }
  }
}

function cellMessages(getters: Model['getters'], position: Position): readonly CellMessage[] {
  const messages: CellMessage[] = [];
  const cell = getters.getEvaluatedCell(position);
  if (cell.type === 'error' && cell.message) {
    messages.push({ title: 'Lỗi', text: errorText(getters, position), error: true });
  }
  const invalid = getters.getInvalidDataValidationMessage(position);
  if (invalid) messages.push({ title: 'Không hợp lệ', text: invalid, error: true });
  const note = noteGetters(getters).getNote(position);
  if (note) messages.push({ text: note, error: false });
  return messages;
}

/** The message, and which cell it comes from when this one only hands it on. */
function errorText(getters: Model['getters'], position: Position): string {
  const cell = getters.getEvaluatedCell(position);
  const text = String(cell.message ?? '');
  const origin = cell.errorOriginPosition;
  if (
    !origin ||
    (origin.sheetId === position.sheetId &&
      origin.col === position.col &&
      origin.row === position.row)
  ) {
    return text;
  }
  const zone = { left: origin.col, right: origin.col, top: origin.row, bottom: origin.row };
  const range = getters.getRangeFromZone(origin.sheetId, zone);
  return `${text}\nLỗi từ ô ${getters.getRangeString(range, position.sheetId)}.`;
}

function noteGetters(getters: object): NoteGetters {
  return getters as NoteGetters;
}
