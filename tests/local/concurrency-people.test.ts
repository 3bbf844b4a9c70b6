import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { simulate } from '../../local/simulation/simulate';
import { endSpareThreads } from '../../local/threads/spare-threads';
import type { LocalWorkbook } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { errorsOf } from './concurrency-support';
import { openScript, TAB } from './support';

const google = behaviours('Concurrency');
let workbook: LocalWorkbook;

const CODE = `
function cell(a1) { return SpreadsheetApp.getActive().getSheetByName('${TAB}').getRange(a1); }
function readTwice(a1) { return [cell(a1).getValue(), cell(a1).getValue()]; }
function overwrite(a1) {
  var before = cell(a1).getValue();
  cell(a1).setValue('tập lệnh, sau ' + before);
}
function write(a1) { cell(a1).setValue('chưa ai thấy'); }
function read(a1) { return cell(a1).getValue(); }
function writeTwo() { cell('A1').setValue(1); SpreadsheetApp.flush(); cell('A2').setValue(2); SpreadsheetApp.flush(); }
function lockAndRead(a1) { LockService.getDocumentLock().waitLock(1); return cell(a1).getValue(); }
function haunt() { for (;;) try { cell('A1').getValue(); } catch (error) {} }
function onEdit(e) { if (e.value === 'kích') e.range.offset(0, 1).setValue('thấy ' + e.value); }
`;

beforeAll(async () => {
  workbook = await openScript(CODE);
});
beforeEach(() => workbook.clear(TAB, 'A1:B3'));
afterAll(endSpareThreads);

/** Whose turn it is: actors are run 1, run 2… and then people; each choice is among those not done. */
function turns(...schedule: number[]) {
  return { schedule };
}
const types = (a1: string, text: string) => () => workbook.type(TAB, a1, text);

google('assumed', 'a script sees what a person typed between two of its calls', () => {
  const { reports, trace } = simulate(workbook, {
    // Each read is getSheetByName and getValue.
    ...turns(0, 0, 1),
    runs: [{ fn: 'readTwice', args: ['A1'] }],
    people: [[types('A1', 'người')]],
  });
  expect(trace[2]).toBe('person 1: step 1');
  expect(reports[0]?.value).toEqual(['', 'người']);
});

google('assumed', 'a script overwrites what a person typed after it had read', () => {
  simulate(workbook, {
    ...turns(0, 0, 1),
    runs: [{ fn: 'overwrite', args: ['A1'] }],
    people: [[types('A1', 'người')]],
  });
  expect(workbook.value(TAB, 'A1')).toBe('tập lệnh, sau ');
});

google('LCK', 'a lock does not stop a person', () => {
  const { reports } = simulate(workbook, {
    ...turns(0, 0, 1),
    runs: [{ fn: 'lockAndRead', args: ['A1'] }],
    people: [[types('A1', 'người')]],
  });
  expect(reports[0]?.value).toBe('người');
});

google('BP', 'nobody sees what a script wrote before it flushes', () => {
  const { reports, trace } = simulate(workbook, {
    ...turns(0, 0, 1, 1),
    runs: [
      { fn: 'write', args: ['A1'] },
      { fn: 'read', args: ['A1'] },
    ],
  });
  expect(trace.indexOf('run 1: Range.setValue')).toBeLessThan(
    trace.indexOf('run 2: Range.getValue'),
  );
  expect([reports[1]?.value, workbook.value(TAB, 'A1')]).toEqual(['', 'chưa ai thấy']);
});

google('host', 'a run that is killed keeps what it had flushed and loses the rest', () => {
  const fault = { at: 2, of: 'SpreadsheetApp.flush', fault: 'kill' } as const;
  const simulated = simulate(workbook, {
    runs: [
      { fn: 'writeTwo', fault },
      { fn: 'writeTwo', fault },
    ],
  });
  expect(errorsOf(simulated)).toEqual(Array(2).fill('Lượt chạy bị dừng giữa chừng.'));
  expect(workbook.values(TAB, 'A1:A2')).toEqual([[1], ['']]);
});

google(
  'assumed',
  'a script that catches its end and calls on for ever is ended all the same',
  () => {
    const fault = { at: 2, fault: 'outOfTime' } as const;
    const simulated = simulate(workbook, {
      runs: [
        { fn: 'haunt', fault },
        { fn: 'read', args: ['A1'] },
      ],
    });
    expect(errorsOf(simulated)).toEqual(['Exceeded maximum execution time', undefined]);
  },
);

google('host', 'a simulation that a person’s step breaks leaves onEdit as it was', () => {
  const broken = () =>
    simulate(workbook, {
      ...turns(0, 1),
      people: [
        [
          types('A1', 'kích'),
          () => {
            throw new Error('lỡ tay');
          },
        ],
      ],
      runs: [],
    });
  expect(broken).toThrow('lỡ tay');
  workbook.type(TAB, 'A2', 'kích');
  expect(workbook.values(TAB, 'B1:B2')).toEqual([[''], ['thấy kích']]);
});

google(
  'host',
  'a trigger that a person’s typing fires takes its turns among the other executions',
  () => {
    const { triggered, trace } = simulate(workbook, {
      ...turns(1, 0, 1, 0),
      runs: [{ fn: 'readTwice', args: ['B1'] }],
      people: [[types('A1', 'kích')]],
    });
    expect(triggered).toHaveLength(1);
    expect(trace.slice(0, 3).map((turn) => turn.split(':')[0])).toEqual([
      'person 1',
      'run 1',
      'onEdit 1',
    ]);
    expect(workbook.value(TAB, 'B1')).toBe('thấy kích');
  },
);
