import { readXlsx } from 'hucre/xlsx';
import type { SourceCell, SourceSheet } from '../../src/ledger/imports/source';
import { readText } from './read-text';

/** A file read in the page, or one sentence on why not and what to do. */
export type ReadFile =
  | { readonly ok: true; readonly sheets: readonly SourceSheet[] }
  | { readonly ok: false; readonly message: string };

const LARGEST = 20_000_000;

const OLD_OR_LOCKED =
  'Tệp là Excel đời cũ (.xls) hoặc có mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu nếu có, chọn Tệp › Lưu thành › Sổ làm việc Excel (.xlsx), rồi chọn tệp mới.';
const WEB_PAGE =
  'Tệp là trang web lưu dưới tên Excel nên không đọc được. Mở bằng Excel, chọn Tệp › Lưu thành › Sổ làm việc Excel (.xlsx), rồi chọn tệp mới.';
const BROKEN =
  'Không đọc được tệp Excel này. Mở bằng Excel, chọn Tệp › Lưu thành › Sổ làm việc Excel (.xlsx), rồi chọn tệp mới.';
const UNKNOWN =
  'Không nhận ra kiểu tệp. Chọn tệp .xlsx, .csv hoặc .tsv; tệp khác hãy mở bằng Excel rồi Lưu thành .xlsx.';
const ENCODING =
  'Chữ trong tệp không theo mã UTF-8 nên dấu tiếng Việt sẽ sai. Mở bằng Excel, chọn Lưu thành › CSV UTF-8 hoặc .xlsx, rồi chọn tệp mới.';
const TOO_LARGE = 'Tệp lớn hơn 20 MB. Bỏ bớt các trang tính không cần, rồi chọn tệp mới.';
const EMPTY = 'Tệp không có dữ liệu. Chọn tệp khác.';

/** The file never leaves the page: it is read here, and only chosen rows are sent. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST) return { ok: false, message: TOO_LARGE };
  const bytes = new Uint8Array(await bytesOf(file));
  if (bytes.length === 0) return { ok: false, message: EMPTY };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, message: OLD_OR_LOCKED };
  if (startsWith(bytes, [0x50, 0x4b])) return readSpreadsheet(bytes);
  const text = textOf(bytes);
  if (text === null) return { ok: false, message: isText(file) ? ENCODING : UNKNOWN };
  if (/^\s*<(\?xml|!doctype|html|table)/i.test(text)) return { ok: false, message: WEB_PAGE };
  const sheet = readText(text);
  return sheet.rows.length === 0 ? { ok: false, message: EMPTY } : { ok: true, sheets: [sheet] };
}

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

async function readSpreadsheet(bytes: Uint8Array): Promise<ReadFile> {
  try {
    const book = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    const sheets = book.sheets
      .map(
        ({ name, rows, cells, merges = [] }): SourceSheet => ({
          name,
          rows: rows.map((row) => row.map(plainCell)),
          formulas: new Set(
            [...(cells ?? [])]
              .filter(([, { formula }]) => formula !== undefined)
              .map(([at]) => at.replace(',', ':')),
          ),
          merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
            top: startRow,
            bottom: endRow,
            left: startCol,
            right: endCol,
          })),
        }),
      )
      .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
    return sheets.length === 0 ? { ok: false, message: EMPTY } : { ok: true, sheets };
  } catch {
    return { ok: false, message: BROKEN };
  }
}

/** A date as the day that Excel shows, whatever the zone of the browser. */
function plainCell(value: string | number | boolean | Date | null): SourceCell {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** null: no text, or not in Unicode. */
function textOf(bytes: Uint8Array): string | null {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.split('\u0000').length > 8 ? null : text;
  } catch {
    return null;
  }
}

function isText({ name }: File): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}
