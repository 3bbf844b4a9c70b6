import type { HeadlessWorkbook } from '../../local/headless-workbook';

type Disturbable = Pick<HeadlessWorkbook, 'beforeCall'>;

/** Does something right before the calls of that name, each turn at one of them. */
export function disturb(workbook: Disturbable, path: string, turns: readonly (() => void)[]): void {
  let met = 0;
  workbook.beforeCall((called) => {
    if (called === path) turns[met++]?.();
  });
}

/** The moment between a command's last read and its write. */
export const beforeWrite = (workbook: Disturbable, ...turns: readonly (() => void)[]): void =>
  disturb(workbook, 'SpreadsheetApp.flush', turns);
