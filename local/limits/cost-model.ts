/**
 * How long calls take on Google, in milliseconds, from what has been published. Estimates: Google
 * promises nothing, and the same call takes three times as long an hour later.
 *
 * - Writes and flushes fit both measurements there are. Best practices: 10,000 single backgrounds
 *   with 100 flushes take 70 s, one setBackgrounds of 10,000 cells takes 1 s
 *   (https://developers.google.com/apps-script/guides/support/best-practices). 4,000 cells in one call
 *   and one flush take 0.6 s, in 400 calls each with its flush 12 s
 *   (https://ruby-bash.developreference.com/article/29263774/What+is+faster+ScriptDb+or+SpreadsheetApp).
 * - Properties and cache: averages of 100 calls at https://ziritione.org/post/apps_script_performance
 * - Reads, locks and the rest: assumed.
 */

import type { CallKind } from '../host-types';

export interface CostModel {
  /** One call of a kind. */
  readonly calls: Readonly<Record<CallKind, number>>;
  /** Calls that take another time than their kind: 'Properties.setProperty'. */
  readonly methods: Readonly<Record<string, number>>;
  /** Writes that go into the document together, by flush(), by a read or at the end. */
  readonly flush: number;
  readonly cellRead: number;
  /** Paid at the flush. */
  readonly cellWritten: number;
  /** Google's time for a millisecond of script on this machine; 0: no script ever waits for it. */
  readonly cpu: number;
}

export const COSTS: CostModel = {
  calls: { read: 20, write: 6.5, flush: 0, other: 20 },
  flush: 22,
  methods: {
    'Properties.getProperty': 30,
    'Properties.getProperties': 30,
    'Properties.getKeys': 30,
    'Properties.setProperty': 62,
    'Properties.setProperties': 62,
    'Properties.deleteProperty': 62,
    'Properties.deleteAllProperties': 62,
    'Cache.get': 3,
    'Cache.getAll': 3,
    'Cache.put': 93,
    'Cache.putAll': 93,
  },
  cellRead: 0.01,
  cellWritten: 0.14,
  cpu: 0,
};
