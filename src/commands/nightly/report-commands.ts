import { commands as shared } from '../reports/report-commands';
import { buildNightly } from './build-nightly';

/** As ../reports/report-commands.ts, and what the clock calls. */
export const commands = { ...shared, buildNightly };
