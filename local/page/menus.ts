import type { Model } from '../engine/engine';
import type { MenuNode } from '../host-types';
import { exportAddress } from './own-links';

/** After the engine's own menus. */
const FIRST_SEQUENCE = 500;

/** Puts the add-in's menus into the menu bar; call before the grid is mounted. */
export function addMenus(menus: readonly MenuNode[], run: (fn: string) => void): void {
  const { topbarMenuRegistry } = o_spreadsheet.registries;
  menus.forEach((menu, index) => {
    if (menu.kind !== 'menu') return;
    const id = `script_${index}`;
    topbarMenuRegistry.add(id, { name: menu.caption, sequence: FIRST_SEQUENCE + index });
    addItems([id], menu.items, run);
  });
}

/** The workbook as Excel's file and the tab in view as a PDF, from the menu "Tệp". */
export function addDownloads(model: Model): void {
  const formats = [
    ['xlsx', 'Tải xuống Microsoft Excel (.xlsx)'],
    ['pdf', 'Tải xuống PDF (.pdf)'],
  ] as const;
  formats.forEach(([format, name], index) => {
    o_spreadsheet.registries.topbarMenuRegistry.addChild(`page_download_${format}`, ['file'], {
      name,
      sequence: 5 + index,
      isReadonlyAllowed: true,
      execute: () => {
        const link = document.createElement('a');
        link.href = exportAddress(model, format);
        link.download = '';
        link.click();
      },
    });
  });
}

function addItems(
  path: readonly string[],
  items: readonly MenuNode[],
  run: (fn: string) => void,
): void {
  const { topbarMenuRegistry } = o_spreadsheet.registries;
  items.forEach((item, index) => {
    if (item.kind === 'separator') return;
    const id = `${path.at(-1)}_${index}`;
    const description = {
      name: item.caption,
      sequence: (index + 1) * 10,
      isReadonlyAllowed: true,
      separator: items[index + 1]?.kind === 'separator',
    };
    // The registry changes the path it is given.
    if (item.kind === 'item') {
      const execute = () => run(item.fn);
      topbarMenuRegistry.addChild(id, [...path], { ...description, execute });
    } else {
      topbarMenuRegistry.addChild(id, [...path], description);
      addItems([...path, id], item.items, run);
    }
  });
}
