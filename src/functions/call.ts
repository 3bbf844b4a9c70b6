import { failed, type Problem, problem } from '../ledger/problem';
import { sentences } from '../ledger/wording';
import { argumentNames, filledCells, syntaxOf } from './argument-cells';
import type { Answer, Argument, CustomFunction } from './custom-function';

/**
 * What a cell formula calls.
 *
 * @param args the stub's own `arguments`
 * @throws Error whose message is the Vietnamese sentence that the error cell shows
 */
export function callOneOf(
  functions: readonly CustomFunction[],
  name: string,
  args: ArrayLike<Argument>,
): Answer {
  const found = functions.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No custom function ${name}`);
  const given = Array.from(args);
  const tooMany = argumentsTooMany(found, given);
  const answer = tooMany === null ? found.compute(given) : failed<Answer>(tooMany);
  if (!answer.ok) throw new Error(sentences(answer.problems));
  return answer.value;
}

/** Criteria of a function that takes none would be passed over, and the figure of everything shown. */
function argumentsTooMany(of: CustomFunction, args: readonly Argument[]): Problem | null {
  if (of.syntax.endsWith('…')) return null;
  const most = argumentNames(of).length;
  const others = args.slice(most).map((each) => filledCells(each).length > 0);
  const found = most + others.lastIndexOf(true) + 1;
  if (found === most) return null;
  const records = argumentNames(of).filter((name) => RECORDS.includes(name));
  const filtered = records.length > 0 ? { ranges: records.join(', ') } : {};
  const about = { function: of.name, most, found, ...syntaxOf(of), ...filtered };
  return problem('arguments-too-many', {}, about);
}

/** What ranges of records are called, which a person may have wanted to filter. */
const RECORDS: readonly string[] = [
  'du_lieu',
  'to_tkvv',
  'ke_hoach',
  'so_hoi',
  'so_ngan_hang',
  'diem',
];
