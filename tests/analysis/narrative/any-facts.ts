import fc from 'fast-check';
import { type Facts, type FactsInput, readFacts } from '../../../src/analysis/narrative/facts';
import { ACTIVITY_FIELDS, type ActivityRow } from '../../../src/ledger/activities';
import type { BankFigure } from '../../../src/ledger/bank-figures';
import { GROUP_GRADES } from '../../../src/ledger/branch-columns';
import type { CapitalRow } from '../../../src/ledger/capital';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import type { Cell } from '../../../src/ledger/cell';
import { measureColumns } from '../../../src/ledger/columns';
import type { GroupRow } from '../../../src/ledger/groups-table';
import { readPeriod } from '../../../src/ledger/period';
import type { PlanRow } from '../../../src/ledger/plan';
import { ledgerOf, type RowCells } from '../../ledger/ledger-rows';
import { valueIn } from '../../reports/bu-gia-map';

const CUTOFF = '2025-03-25';
const DATES = ['31/12/2024', '28/02/2025', '25/03/2025'];
const COMMUNES = ['Đa Kia', 'Phú Nghĩa'];
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Đoàn Thanh niên'];
const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Chưa phân loại'];
const catalogue = builtInCatalogue();

/** Integer đồng of every size that is printed. */
const dong = fc.oneof(
  fc.constant(0),
  fc.nat(2_000_000),
  fc.nat(20_000_000_000),
  fc.nat(5_000_000_000_000),
);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 6 });
const count = fc.oneof(fc.constant(0), fc.nat(20_000));
const blankOr = (of: fc.Arbitrary<number>): fc.Arbitrary<Cell> =>
  fc.option(of, { nil: '', freq: 20 });
const measures = Object.fromEntries(
  measureColumns().map(({ field, kind }) => [
    field,
    blankOr(kind === 'money' ? dong.map((amount) => amount / 1e6) : count),
  ]),
);

/** Every unit at every date, of programs that differ; now and then one is left out. */
const rows: fc.Arbitrary<readonly RowCells[]> = fc
  .tuple(
    ...DATES.flatMap((cutoff) =>
      COMMUNES.flatMap((commune) =>
        ASSOCIATIONS.map((association) =>
          fc.option(
            fc.record({
              cutoff: fc.constant(cutoff),
              commune: fc.constant(commune),
              association: fc.constant(association),
              program: fc.constantFrom(...PROGRAMS),
              ...measures,
            }),
            { freq: 60 },
          ),
        ),
      ),
    ),
  )
  .map((units) => units.flatMap((unit) => (unit === null ? [] : [unit as RowCells])));

const groups: fc.Arbitrary<readonly GroupRow[]> = fc
  .tuple(
    ...COMMUNES.flatMap((commune) =>
      ASSOCIATIONS.map((association) =>
        fc.record({
          cutoff: fc.constant(CUTOFF),
          commune: fc.constant(commune),
          association: fc.constant(association),
          group: fc.constant(`${commune} ${association}`),
          outstanding: maybe(dong),
          members: maybe(count),
          households: maybe(count),
          savingMembers: maybe(count),
          savings: maybe(dong),
          inactiveLoans: maybe(count),
          scores: fc.constant({} as GroupRow['scores']),
          score: fc.constant(null),
          grade: maybe(fc.constantFrom(...GROUP_GRADES)),
        }),
      ),
    ),
  )
  .map((all) => all);

const plan: fc.Arbitrary<readonly PlanRow[]> = fc.array(
  fc.record({
    year: fc.constant(2025),
    program: fc.constantFrom(...PROGRAMS),
    fund: fc.constant('Trung ương'),
    commune: fc.constantFrom('', 'Đa Kia'),
    planOutstanding: maybe(dong),
    growthTarget: maybe(dong),
  }),
  { maxLength: 3 },
);

const capital: fc.Arbitrary<readonly CapitalRow[]> = fc.array(
  fc.record({
    cutoff: fc.constant(CUTOFF),
    source: fc.constantFrom('Tổng nguồn vốn cho vay', 'TW cân đối'),
    amount: dong,
    exactness: fc.constantFrom('đúng', 'hơn', 'gần'),
  }),
  { maxLength: 2 },
);

const activities: fc.Arbitrary<readonly ActivityRow[]> = fc
  .option(fc.record(Object.fromEntries(ACTIVITY_FIELDS.map((field) => [field, maybe(count)]))))
  .map((done) =>
    done === null
      ? []
      : [{ cutoff: CUTOFF, commune: 'Đa Kia', association: 'Phụ nữ', ...done } as ActivityRow],
  );

const bankFigures: fc.Arbitrary<readonly BankFigure[]> = maybe(dong).map((outstanding) => [
  {
    figureSet: 'BCDHTD',
    cutoff: CUTOFF,
    commune: '',
    association: '',
    program: '',
    fund: '',
    unit: 'đồng',
    decimals: 0,
    outstanding,
    overdue: null,
    frozen: null,
    households: null,
  },
]);

const scope = fc.constantFrom<NonNullable<FactsInput['scope']> | null>(
  null,
  { association: 'Phụ nữ' },
  { commune: 'Đa Kia' },
  { commune: 'Đa Kia', association: 'Đoàn Thanh niên' },
);

/** What is read from random tabs of an office, a commune or an association. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    rows,
    groups,
    plan,
    capital,
    activities,
    bankFigures,
    scope,
    base: fc.constantFrom('year-start', 'previous', 'year-before'),
    window: fc.constantFrom('2025', 'Q1/2025', '25/03/2025', 'T3/2025'),
  })
  .map(({ rows: all, window, ...others }) => {
    const isInside = (of: { commune?: Cell; association?: Cell }): boolean =>
      (others.scope?.commune ?? of.commune) === of.commune &&
      (others.scope?.association ?? of.association) === of.association;
    return readFacts({
      ...others,
      groups: others.groups.filter(isInside),
      base: others.base as 'previous',
      ledger: ledgerOf(all.filter(isInside)),
      catalogue,
      cutoff: CUTOFF,
      flowPeriod: valueIn(readPeriod(window)),
      boundaries: null,
    });
  })
  .filter((facts) => facts.ok)
  .map(valueIn);
