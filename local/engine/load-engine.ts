/** The engine in Node. Import this before anything else of the engine. */

import './group-by';
import * as engine from '@odoo/o-spreadsheet';
import { installEngine } from './install';

// The engine reports every evaluation on console.debug.
if (!process.env.ENGINE_DEBUG) console.debug = () => undefined;
installEngine(engine);

export { engine };
