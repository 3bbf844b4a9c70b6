/**
 * What the first line of a summary tab says of its figures, by formulas alone: whether the
 * fingerprints of the data are still those that they were when it was built.
 */

/** One fingerprint: of a tab of data, at the time of a build. */
export interface Mark {
  /** What it is taken of, so that its row is kept as long as a report is compared with it. */
  readonly key: string;
  /** Cell with the name of the tab, as a formula writes it. */
  readonly name: string;
  /** Cell with the fingerprint of now. */
  readonly now: string;
  /** The fingerprint at the build; '' where there was none. */
  readonly atBuild: string;
}

export interface Stamp {
  /** "08:05 ngày 22/11/2026" */
  readonly builtAt: string;
  readonly marks: readonly Mark[];
}

/** In place of the line while a tab is being written: what stands below it is not whole. */
export const UNFINISHED = 'ĐANG LẬP — chưa dùng được';

const UNKNOWN = 'không kiểm được số liệu có thay đổi hay không';
const CHANGED = '⚠ SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP';

/**
 * The line at the top. No text of a person is part of it: the names of tabs stand in cells. Where a
 * fingerprint cannot be taken it says so, never that nothing changed.
 */
export function freshnessFormula({ builtAt, marks }: Stamp): string {
  const built = builtAt === '' ? 'Báo cáo' : `Lập lúc ${builtAt}`;
  const unknown = text(`${built} · ${UNKNOWN}`);
  if (marks.length === 0 || marks.some(({ atBuild }) => atBuild === '')) return `=${unknown}`;
  // An error is another fingerprint too; where the tab of fingerprints is gone the name is an error.
  const isSame = ({ now, atBuild }: Mark): string => `IFERROR(${now}=${text(atBuild)};FALSE)`;
  const same = marks.map(isSame).join(';');
  const changed = marks.map((mark) => `IF(${isSame(mark)};"";${mark.name})`);
  const names = `TEXTJOIN(", ";TRUE;${changed.join(';')})`;
  const stale = `${text(`${CHANGED} (tab `)}&${names}&${text('): lập lại trước khi ký')}`;
  const fresh = text(`${built} · Số liệu chưa thay đổi từ khi lập`);
  const gone = marks.map(({ name }) => `${name}=""`).join(';');
  return `=IFERROR(IF(OR(${gone});${unknown};IF(AND(${same});${fresh};${stale}));${unknown})`;
}

/** The line on paper: empty while all is well, so that only a print that must not be signed has it. */
export function warningFormula(line: string): string {
  const fresh = `ISNUMBER(SEARCH("Số liệu chưa thay đổi từ khi lập";${line}))`;
  const stale = text('SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP: cần lập lại trước khi ký');
  const unfinished = text('BÁO CÁO ĐANG LẬP DỞ: chưa dùng được');
  const unknown = text('KHÔNG KIỂM ĐƯỢC SỐ LIỆU CÓ THAY ĐỔI SAU KHI LẬP HAY KHÔNG');
  return `=IFERROR(IF(${fresh};"";IF(LEFT(${line};1)="⚠";${stale};IF(LEFT(${line};8)="ĐANG LẬP";${unfinished};${unknown})));${unknown})`;
}

function text(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}
