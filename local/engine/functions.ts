/**
 * Built-in functions of Google Sheets that the engine lacks, and `&` over ranges.
 * Descriptions are shown in the page's autocomplete, hence Vietnamese.
 */

import type { Engine, FunctionValue, Position } from './engine';

type Argument = FunctionValue | undefined;
type Matrix = readonly (readonly FunctionValue[])[];
interface EvalContext {
  readonly locale: Parameters<Engine['helpers']['toNumber']>[1];
  readonly __originCellPosition?: Position;
  readonly getters: {
    getCell(position: Position): { compiledFormula?: { normalizedFormula: string } } | undefined;
  };
}
interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  /** Takes the whole range instead of being called once for each of its cells. */
  readonly whole?: boolean;
  readonly acceptErrors?: boolean;
}
type Compute = (this: EvalContext, ...args: never[]) => unknown;

/** Functions added by us carry this category, so that a reader of the registry can tell them. */
export const CATEGORY = 'Google';

export function registerFunctions(o: Engine): void {
  const { toNumber, toString: toText, isDateTime, isDateTimeFormat, formatValue } = o.helpers;
  const add = (name: string, description: string, parameters: Parameter[], compute: Compute) =>
    addBuiltIn(o, name, description, parameters, compute);

  add(
    'ARRAYFORMULA',
    'Tính công thức cho cả vùng.',
    [
      {
        name: 'công_thức',
        description: 'Công thức trả về một vùng.',
        whole: true,
        acceptErrors: true,
      },
    ],
    (value: Argument) => value ?? { value: null },
  );
  add(
    'ARRAY_CONSTRAIN',
    'Các hàng và cột đầu của một vùng.',
    [
      { name: 'vùng', description: 'Vùng cần cắt.', whole: true, acceptErrors: true },
      { name: 'số_hàng', description: 'Giữ nhiều nhất mấy hàng.' },
      { name: 'số_cột', description: 'Giữ nhiều nhất mấy cột.' },
    ],
    function (this: EvalContext, range: Argument | Matrix, rows: Argument, columns: Argument) {
      if (!Array.isArray(range)) return range ?? { value: null };
      // The engine keeps tables column by column.
      const kept = range.slice(0, toNumber(columns, this.locale));
      return kept.map((column) => column.slice(0, toNumber(rows, this.locale)));
    },
  );
  add(
    'REGEXMATCH',
    'Văn bản có khớp với biểu thức chính quy không.',
    [
      { name: 'văn_bản', description: 'Văn bản cần xét.' },
      { name: 'biểu_thức', description: 'Biểu thức chính quy.' },
    ],
    (text: Argument, pattern: Argument) => new RegExp(toText(pattern), 'u').test(toText(text)),
  );
  add(
    'REGEXREPLACE',
    'Thay phần khớp với biểu thức chính quy.',
    [
      { name: 'văn_bản', description: 'Văn bản cần sửa.' },
      { name: 'biểu_thức', description: 'Biểu thức chính quy.' },
      { name: 'thay_bằng', description: 'Văn bản thay vào; $1 là nhóm đầu.' },
    ],
    (text: Argument, pattern: Argument, replacement: Argument) =>
      toText(text).replace(new RegExp(toText(pattern), 'gu'), toText(replacement)),
  );
  add(
    'TO_TEXT',
    'Giá trị dưới dạng văn bản như đang hiển thị.',
    [{ name: 'giá_trị', description: 'Giá trị cần chuyển.' }],
    function (this: EvalContext, value: Argument) {
      if (typeof value?.value !== 'number') return toText(value);
      const { format } = value;
      return formatValue(
        value.value,
        format === undefined ? { locale: this.locale } : { format, locale: this.locale },
      );
    },
  );
  add(
    'N',
    'Giá trị dưới dạng số; văn bản là 0.',
    [{ name: 'giá_trị', description: 'Giá trị cần chuyển.' }],
    (value: Argument) => {
      if (typeof value?.value === 'number') return value.value;
      return value?.value === true ? 1 : 0;
    },
  );
  add(
    'ISDATE',
    'Giá trị có phải là ngày không.',
    [{ name: 'giá_trị', description: 'Giá trị cần xét.', acceptErrors: true }],
    function (this: EvalContext, value: Argument) {
      if (typeof value?.value === 'number') return !!value.format && isDateTimeFormat(value.format);
      return typeof value?.value === 'string' && isDateTime(value.value, this.locale);
    },
  );
  add(
    'XMATCH',
    'Vị trí của một giá trị trong một hàng hoặc một cột.',
    [
      { name: 'giá_trị', description: 'Giá trị cần tìm.' },
      { name: 'vùng', description: 'Một hàng hoặc một cột.', whole: true },
      {
        name: 'kiểu_khớp',
        description: '0 bằng; 1 bằng hoặc lớn hơn kế; -1 bằng hoặc nhỏ hơn kế.',
        optional: true,
      },
      { name: 'chiều_tìm', description: '1 từ đầu; -1 từ cuối.', optional: true },
    ],
    function (
      this: EvalContext,
      key: Argument,
      range: Matrix,
      mode: Argument,
      direction: Argument,
    ) {
      const cells = (Array.isArray(range) ? range.flat() : [range]) as FunctionValue[];
      const found = xmatch(
        key?.value ?? null,
        cells.map((cell) => cell?.value ?? null),
        mode ? toNumber(mode, this.locale) : 0,
        direction ? toNumber(direction, this.locale) : 1,
      );
      return found === undefined
        ? { value: o.CellErrorType.NotAvailable, message: 'XMATCH không tìm thấy giá trị.' }
        : found;
    },
  );
  add(
    'UNICODE',
    'Mã của chữ cái đầu tiên.',
    [{ name: 'văn_bản', description: 'Văn bản có chữ cái đầu cần xét.' }],
    (text: Argument) => {
      const code = toText(text).codePointAt(0);
      const value = o.CellErrorType.BadExpression;
      return code ?? { value, message: 'Văn bản không có chữ nào.' };
    },
  );
  joinElementwise(o);
}

function addBuiltIn(
  o: Engine,
  name: string,
  description: string,
  parameters: readonly Parameter[],
  compute: Compute,
): void {
  o.registries.functionRegistry.replace(name, {
    description,
    category: CATEGORY,
    isExported: false,
    args: parameters.map(({ name: argument, description: text, ...flags }) => ({
      name: argument,
      description: text,
      type: flags.whole ? ['ANY', 'RANGE'] : ['ANY'],
      ...(flags.whole ? { acceptMatrix: true } : {}),
      ...(flags.optional ? { optional: true } : {}),
      ...(flags.acceptErrors ? { acceptErrors: true } : {}),
    })),
    compute,
  } as unknown as Parameters<typeof o.registries.functionRegistry.replace>[1]);
}

/** Position from 1, or undefined. Text compares without case. */
function xmatch(
  key: FunctionValue['value'],
  cells: readonly FunctionValue['value'][],
  mode: number,
  direction: number,
): number | undefined {
  const same = (value: FunctionValue['value']) => fold(value) === fold(key);
  const exact = direction < 0 ? cells.findLastIndex(same) : cells.findIndex(same);
  if (exact >= 0) return exact + 1;
  if (mode !== 1 && mode !== -1) return undefined;
  let best: number | undefined;
  cells.forEach((value, index) => {
    if (typeof value !== typeof key || value === null || key === null) return;
    const beyond = mode === 1 ? fold(value) > fold(key) : fold(value) < fold(key);
    if (!beyond) return;
    const current = best === undefined ? undefined : cells[best];
    const nearer =
      current === undefined || current === null
        ? true
        : mode === 1
          ? fold(value) < fold(current)
          : fold(value) > fold(current);
    if (nearer) best = index;
  });
  return best === undefined ? undefined : best + 1;
}

function fold(value: FunctionValue['value']): string | number {
  if (typeof value === 'number') return value;
  return String(value).toLocaleLowerCase('vi');
}

/**
 * The engine compiles `a & b` to CONCATENATE(a, b), which joins a whole range into one text. In
 * Google `&` works cell by cell. A formula that names CONCATENATE itself keeps the engine's way.
 */
function joinElementwise(o: Engine): void {
  const { toString: toText } = o.helpers;
  addBuiltIn(
    o,
    'HOST.JOIN',
    'Nối hai văn bản.',
    [
      { name: 'trái', description: '' },
      { name: 'phải', description: '' },
    ],
    (left: Argument, right: Argument) => toText(left) + toText(right),
  );
  const functions = o.registries.functionRegistry.mapping as unknown as Record<
    string,
    (this: EvalContext, ...args: unknown[]) => unknown
  >;
  const concatenate = functions.CONCATENATE;
  const join = functions['HOST.JOIN'];
  if (!concatenate || !join) throw new Error('The engine has no CONCATENATE to wrap.');
  functions.CONCATENATE = function (...args) {
    const operator = args.length === 2 && args.some((arg) => Array.isArray(arg));
    return operator && !namesConcatenate(this)
      ? join.apply(this, args)
      : concatenate.apply(this, args);
  };
}

function namesConcatenate(context: EvalContext): boolean {
  const position = context.__originCellPosition;
  const formula = position && context.getters.getCell(position)?.compiledFormula;
  return !!formula && /\bCONCATENATE\(/i.test(formula.normalizedFormula);
}
