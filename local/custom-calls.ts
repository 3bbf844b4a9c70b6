/**
 * Runs custom functions. Each call is an execution of its own in a fresh realm; results are kept by
 * function and arguments, as Google does: nothing is computed again unless an argument changes.
 */

import { cellValue } from './cell-value';
import type { CustomEvaluator, PendingCall } from './engine/custom-functions';
import { Execution } from './execution';
import type {
  CustomAnswer,
  CustomCall,
  Session,
  WireArgument,
  WireCell,
  WireResult,
} from './host-types';
import { OUT_OF_TIME } from './limits/limits';
import type { Rules } from './limits/rules';
import type { Services } from './services';
import { instantToSerial, serialToInstant } from './time-zone';

const KEPT = 2000;

/** A cell's function runs as nobody: it sees no address. */
const NOBODY: Session = { id: 'cell', user: { email: '', name: '', role: 'viewer' } };

export class CustomCalls implements CustomEvaluator {
  /** How often the script really ran. */
  executions = 0;
  private readonly results = new Map<string, WireResult>();

  /** @param rules those of the executions to come */
  constructor(
    private readonly services: Services,
    private readonly rules: () => Rules,
  ) {}

  evaluate(call: PendingCall): WireResult {
    return this.kept(call.key) ?? this.keep(call.key, this.compute(call.name, call.args()));
  }

  /** For pages: arguments are needed only for calls that this host has not met. */
  answer({ key, name, args }: CustomCall): CustomAnswer {
    const known = this.kept(key);
    if (known) return { key, result: known };
    if (!args) return { key, unknown: true };
    return { key, result: this.keep(key, this.compute(name, args)) };
  }

  private kept(key: string): WireResult | undefined {
    const result = this.results.get(key);
    if (!result) return undefined;
    this.results.delete(key);
    this.results.set(key, result);
    return result;
  }

  private keep(key: string, result: WireResult): WireResult {
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > KEPT && oldest !== undefined) this.results.delete(oldest);
    return result;
  }

  private compute(name: string, args: readonly WireArgument[]): WireResult {
    this.executions++;
    const { services } = this;
    const rules = inCell(this.rules());
    const execution = new Execution(services, NOBODY, 'CUSTOM_FUNCTION', { rules });
    const timeZone = services.store.timeZone();
    try {
      if (!execution.has(name)) return { kind: 'error', message: `Unknown function: '${name}'.` };
      const value = execution.call(
        name,
        args.map((arg) => given(arg, timeZone)),
      );
      return wireResult(execution.membrane.fromScript(value), timeZone);
    } catch (error) {
      return { kind: 'error', message: messageOf(error) };
    } finally {
      services.locks.release(execution.id);
    }
  }
}

/** A cell waits for no sleep, whatever clock the host has: its own goes on. */
function inCell({ limits, ...rules }: Rules): Rules {
  return { ...rules, realTime: false, limits: { ...limits, real: limits.realInCell } };
}

function given(arg: WireArgument, timeZone: string): unknown {
  if (isRows(arg)) return arg.map((row) => row.map((cell) => givenCell(cell, timeZone)));
  if (typeof arg === 'object' && arg !== null && 'omitted' in arg) return undefined;
  return givenCell(arg, timeZone);
}

function isRows(arg: WireArgument): arg is readonly (readonly WireCell[])[] {
  return Array.isArray(arg);
}

function givenCell(cell: WireCell, timeZone: string): unknown {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'd' in cell ? new Date(serialToInstant(cell.d, timeZone)) : cell.e;
}

function wireResult(value: unknown, timeZone: string): WireResult {
  if (!Array.isArray(value)) return { kind: 'value', value: wireCell(value, timeZone) };
  const lines = value.map((line) => (Array.isArray(line) ? line : [line]));
  const width = Math.max(1, ...lines.map((line) => line.length));
  const rows = lines.map((line) =>
    Array.from({ length: width }, (_, i) => wireCell(line[i], timeZone)),
  );
  return rows.length === 0 ? { kind: 'value', value: null } : { kind: 'rows', rows };
}

function wireCell(returned: unknown, timeZone: string): WireCell {
  const value = cellValue(returned);
  if (value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { e: '#NUM!' };
  if (value instanceof Date) return { d: instantToSerial(value.getTime(), timeZone) };
  return value;
}

function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  const message = hasMessage ? String(error.message) : String(error);
  return message === OUT_OF_TIME ? `${OUT_OF_TIME} (line 0).` : message;
}
