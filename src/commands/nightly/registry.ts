import { type OpenEvent, showMenu } from '../../workbook/ui';
import { MENU_CAPTION } from '../menu';
import { commands as shared } from '../registry';
import { nightlyMenu } from './nightly-menu';
import { switchNightly } from './switch-nightly';

/** As ../registry.ts, for the build that has the scope of triggers: one more menu item. */
export const commands = {
  ...shared,

  onOpen(event?: OpenEvent): null {
    showMenu(MENU_CAPTION, nightlyMenu, event);
    return null;
  },

  onInstall(event?: OpenEvent): null {
    showMenu(MENU_CAPTION, nightlyMenu, event);
    return null;
  },

  switchNightly,
};
