/** The services in a script's global scope. A service that is not here is not defined there. */

import type { Execution } from '../execution';
import { CacheService } from './cache-service';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, type Enum } from './enums';
import type { Handles } from './handles';
import { HtmlService } from './html-service';
import { LockService } from './lock-service';
import { Console, Logger } from './logging';
import { handed, ScriptObject } from './membrane';
import { PropertiesService } from './properties-service';
import { Range } from './range';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { SpreadsheetApp } from './spreadsheet-app';
import { unmodelled } from './unmodelled';
import { Utilities } from './utilities';

class Charts extends ScriptObject {
  override readonly typeName = 'Charts';

  get ChartType(): Enum {
    return ChartType;
  }

  get ChartMergeStrategy(): Enum {
    return ChartMergeStrategy;
  }

  get ChartHiddenDimensionStrategy(): Enum {
    return ChartHiddenDimensionStrategy;
  }
}

export function globals(run: Execution): readonly (readonly [string, ScriptObject])[] {
  return [
    ['SpreadsheetApp', new SpreadsheetApp(run)],
    ['Charts', new Charts()],
    ['HtmlService', new HtmlService(run)],
    ['PropertiesService', new PropertiesService(run)],
    ['CacheService', new CacheService(run)],
    ['LockService', new LockService(run)],
    ['Utilities', new Utilities(run)],
    ['Session', new Session(run)],
    ['ScriptApp', new ScriptApp(run)],
    ['Logger', new Logger(run)],
    ['console', new Console(run)],
    ...unmodelled,
  ];
}

export function handles(run: Execution): Handles {
  return {
    range: (place) => handed(new Range(run, place)),
    sheet: (sheetId) => handed(new Sheet(run, sheetId)),
    spreadsheet: () => handed(new Spreadsheet(run)),
  };
}
