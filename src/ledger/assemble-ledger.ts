import { ASSOCIATIONS } from './associations';
import type { Catalogue } from './catalogue';
import { LEDGER_COLUMNS, type LedgerField } from './columns';
import { commonUnit, findColumns } from './header';
import type { Ledger } from './ledger';
import {
  type FoundSource,
  type LedgerPart,
  LedgerReading,
  type LedgerSource,
  type Prepared,
  type ReadLedgerOptions,
  tabPlace,
} from './ledger-reading';
import { failed, ok, type Problem, type Result } from './problem';

export type { LedgerPart, LedgerSource, ReadLedgerOptions } from './ledger-reading';

/** A ledger and the sources that it was put together from. */
interface AssembledLedger {
  readonly ledger: Ledger;
  readonly parts: readonly LedgerPart[];
}

/**
 * Puts tabs or a range together into one ledger, with every cell read but rows not checked. Custom
 * functions need no more; commands call readLedger.
 */
export function assembleLedger(
  sources: readonly LedgerSource[],
  options: ReadLedgerOptions,
): Result<AssembledLedger> {
  const own = sources.map((source) => withOwnName(source, options.catalogue));
  const prepared = prepare(own, options);
  if (!prepared.ok) return prepared;
  const reading = new LedgerReading(prepared.value, options);
  const ledger = reading.ledger();
  return ledger.ok ? ok({ ledger: ledger.value, parts: reading.parts }) : ledger;
}

/** A branch may rename an association; its code stays. */
function withOwnName(source: LedgerSource, catalogue: Catalogue): LedgerSource {
  const code = ASSOCIATIONS.find(({ name }) => name === source.association)?.code;
  const own = catalogue.association.members.find((member) => member.code === code);
  return own === undefined ? source : { ...source, association: own.name };
}

function prepare(sources: readonly LedgerSource[], options: ReadLedgerOptions): Result<Prepared> {
  const required = requiredFields(options);
  const found: FoundSource[] = [];
  const problems: Problem[] = [];
  for (const source of sources) {
    const { values } = source;
    const columns = findColumns(values[0] ?? [], required, tabPlace(source), values);
    if (!columns.ok) {
      problems.push(...columns.problems);
      continue;
    }
    found.push({ source, columns: columns.value });
  }
  if (problems.length > 0) return failed(...problems);
  const headers = found.map(({ source, columns }) => ({ place: tabPlace(source), columns }));
  const unit = commonUnit(headers, options.strict);
  return unit.ok ? ok({ sources: found, unit: unit.value }) : unit;
}

function requiredFields(options: ReadLedgerOptions): LedgerField[] {
  if (!options.strict) return ['cutoff'];
  return LEDGER_COLUMNS.map(({ field }) => field).filter(
    (field) => field !== 'note' && (field !== 'group' || options.detail === 'group'),
  );
}
