import type { Indicator } from '../analysis/indicator';
import { neededGroupFields } from '../analysis/needed-fields';
import { assembleLedger, type LedgerPart, type ReadLedgerOptions } from '../ledger/assemble-ledger';
import { ASSOCIATIONS, DIRECT_LENDING } from '../ledger/associations';
import {
  builtInCatalogue,
  type Catalogue,
  memberList,
  otherAssociationNames,
} from '../ledger/catalogue';
import type { LedgerField } from '../ledger/columns';
import { withGroupMeasures } from '../ledger/group-measures';
import { unitMissing } from '../ledger/header';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { argumentName } from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';

/** What is read of a range, and how. */
interface RangeOptions extends ReadLedgerOptions {
  readonly indicators: readonly Indicator[];
  readonly fields: ReadonlySet<LedgerField>;
  readonly needsDong: boolean;
}

/** A person's own sheet may hold what the bank lends directly, which no tab of entries takes. */
export function rangeCatalogue(): Catalogue {
  const associations = [...ASSOCIATIONS, DIRECT_LENDING];
  return {
    ...builtInCatalogue(),
    association: memberList(associations, otherAssociationNames),
  };
}

/**
 * The ledger of the range that a function is given.
 * Problems: range-expected, those of reading a ledger, ledger-empty, unit-missing.
 */
export function readLedgerRange(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  options: RangeOptions,
): Result<Ledger> {
  const values = args[position];
  const argument = argumentName(of, position);
  if (!Array.isArray(values)) return failed(problem('range-expected', {}, { argument }));
  const assembled = assembleLedger([{ values }], options);
  if (!assembled.ok) return assembled;
  const { ledger, parts } = assembled.value;
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const [part] = parts;
  const groupFields = neededGroupFields(options.indicators);
  const whole =
    part === undefined || groupFields.size === 0
      ? ok(ledger)
      : withGroupMeasures(ledger, part, groupFields);
  if (!whole.ok || !options.needsDong || whole.value.unit !== null) return whole;
  const header = moneyHeader(parts, options.fields);
  if (header === null) return whole;
  return failed(unitMissing(header, { argument }));
}

/** The first money column that is wanted; null where none is there. */
function moneyHeader(
  parts: readonly LedgerPart[],
  wanted: ReadonlySet<LedgerField>,
): string | null {
  const columns = parts.flatMap((part) => [...part.columns.values()]);
  const found = columns.find(({ column }) => column.kind === 'money' && wanted.has(column.field));
  return found?.header ?? null;
}
