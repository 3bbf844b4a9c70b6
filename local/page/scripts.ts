import type { Model, Zone } from '../engine/engine';
import type { RunReport } from '../host-types';
import type { Connection } from './connection';
import { Places } from './places';
import type { RunBanner } from './run-banner';

/** https://developers.google.com/apps-script/guides/html/communication */
const CALLS_AT_ONCE = 10;

/** Runs functions of the add-in on the server, telling it where the person is. */
export class Scripts {
  readonly #connection: Connection;
  readonly #model: () => Model;
  readonly #banner: RunBanner;
  readonly #places = new Places(CALLS_AT_ONCE);

  constructor(connection: Connection, model: () => Model, banner: RunBanner) {
    this.#connection = connection;
    this.#model = model;
    this.#banner = banner;
  }

  /** A call from a page of the add-in: what comes back is that page's business. */
  call(fn: string, args: readonly unknown[]): Promise<RunReport> {
    return this.#places.within(() => this.#run(fn, args));
  }

  #run(fn: string, args: readonly unknown[]): Promise<RunReport> {
    const { getters } = this.#model();
    const place = {
      sheetId: getters.getActiveSheetId(),
      selection: zoneText(getters.getSelectedZone()),
    };
    return this.#connection.request({ kind: 'run', fn, args, place });
  }

  /** A menu item: the person sees that it runs and what went wrong. */
  async runFromMenu(fn: string): Promise<void> {
    const done = this.#banner.running();
    try {
      const report = await this.#run(fn, []);
      done();
      if (report.error) this.#banner.failed(report.error.message);
    } catch (error) {
      done();
      this.#banner.failed(error instanceof Error ? error.message : String(error));
    }
  }
}

function zoneText({ left, top, right, bottom }: Zone): string {
  const { toXC } = o_spreadsheet.helpers;
  return `${toXC(left, top)}:${toXC(right, bottom)}`;
}
