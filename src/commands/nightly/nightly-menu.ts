import type { MenuEntry } from '../../workbook/ui';
import { menu } from '../menu';

export const NIGHTLY = 'Lập báo cáo hằng đêm';

/** Right behind "Lập báo cáo". */
export const nightlyMenu: readonly MenuEntry[] = menu.flatMap((entry) =>
  typeof entry === 'object' && 'run' in entry && entry.run === 'openReports'
    ? [entry, { label: NIGHTLY, run: 'switchNightly' }]
    : [entry],
);
