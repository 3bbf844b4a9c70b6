import type { ShippedFunction, ShownExample } from '../../functions/shipped-functions';
import type { Layout, LayoutCell } from '../../reports/layout';
import { LayoutBuilder, textHeight } from '../../reports/layout-builder';
import type { ExampleTerms } from './example-terms';

const ID = 'function-examples';
export const EXAMPLES_TAB = 'Ví dụ hàm';

/** The first column holds the names of a table's rows. All are seen at once in a laptop's window. */
const COLUMN = 118;
const WIDTHS = [200, ...Array.from({ length: 8 }, () => COLUMN)];
/** So many rows are kept free for a table; of a longer one the cell shows the first. */
const TABLE_ROWS = 8;
const FORMULA_POINTS = 11;

/** The tab without its formulas, and where those go: a layout holds values. */
export interface ExamplesLayout {
  readonly layout: Layout;
  /** All in column A. */
  readonly formulas: readonly { readonly row: number; readonly formula: string }[];
}

/**
 * One example of each function, one under the other. A table has its rows kept free and is cut to
 * them: however many members a workbook has, no table runs into the next function.
 */
export function examplesLayout(
  functions: readonly ShippedFunction[],
  terms: ExampleTerms,
): ExamplesLayout {
  const builder = new LayoutBuilder(ID, EXAMPLES_TAB, WIDTHS);
  const formulas: { row: number; formula: string }[] = [];
  builder.line('VÍ DỤ HÀM', 'title');
  builder.textLine(INTRODUCTION, 'note', NOTE_POINTS);
  let purpose = '';
  for (const each of functions) {
    if (each.purpose !== purpose) {
      builder.gap();
      builder.line(each.purpose, 'section');
      purpose = each.purpose;
    }
    const [example = { formula: '', text: '' }] = each.examples;
    const formula = terms.formula(example.formula);
    builder.gap();
    builder.textLine(`${each.name}: ${each.summary}`, 'totalText', 12);
    builder.textLine(formula, 'formula', FORMULA_POINTS);
    const text = terms.text(example.text, formula);
    if (text !== '') builder.textLine(text, 'note', NOTE_POINTS);
    formulas.push(answerRows(builder, formula, each.shown));
  }
  builder.gap();
  builder.line('Hết ví dụ. Ý nghĩa từng đối số: menu Sổ Ủy Thác › Hàm › Danh sách hàm.', 'note');
  return { layout: builder.build(), formulas };
}

const NOTE_POINTS = 11;
const INTRODUCTION =
  'Mỗi hàm một công thức đang chạy trên số liệu của sổ này; chữ xanh là công thức để chép. Ô bảng dùng thêm ARRAY_CONSTRAIN để chỉ hiện các hàng đầu: gõ công thức chữ xanh vào một tab trống thì bảng hiện đủ. Lập lại tab này để theo ngày chốt mới nhất.';

function answerRows(builder: LayoutBuilder, formula: string, shown: ShownExample) {
  const width = builder.columns;
  if (!shown.isTable) {
    const [format = ''] = shown.formats;
    const style = shown.length > LONG ? 'text' : 'answer';
    const cell: LayoutCell = { value: '', style, format };
    const height = textHeight('x'.repeat(shown.length), builder.widthOf(1, width));
    const row = builder.spans([{ column: 1, columns: width, cell }], Math.max(height, 24));
    return { row, formula };
  }
  const columns = Math.min(shown.formats.length, width);
  const formats = shown.formats.slice(0, columns);
  const row = builder.row(
    formats.map(() => ({ value: '', style: 'header' })),
    textHeight('x'.repeat(shown.length), COLUMN - MARGIN),
  );
  for (let line = 1; line < TABLE_ROWS; line++) {
    const cells = formats.map((format) => ({ value: '', style: styleOf(format), format }));
    builder.row(cells, ROW_HEIGHT);
  }
  const whole = formula.slice(1);
  return { row, formula: `=ARRAY_CONSTRAIN(${whole}; ${TABLE_ROWS}; ${columns})` };
}

/** A paragraph from so many letters on. */
const LONG = 100;
/** What words leave free at the end of a line. */
const MARGIN = 24;
const ROW_HEIGHT = 24;

/** Texts are not wrapped: they run over blank cells beside them, and a row keeps its height. */
function styleOf(format: string): LayoutCell['style'] {
  return format === '' ? 'blank' : 'amount';
}
