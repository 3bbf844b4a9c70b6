import { type Problem, problem } from '../../ledger/problem';
import type { AfterCollision } from './write-after';
import { collisionProblem } from './write-plan';
import { DISTURBED, UNSURE } from './write-results';
import { planLog, type WriteRun } from './write-run';

/**
 * A row into which somebody typed right after it was written, or that is gone: what was written and
 * what stands there now are logged and said.
 */
export function unsure(run: WriteRun, found: AfterCollision): Problem {
  const { table } = run;
  const { row, cells, key, standing } = found;
  const said = (side: 'theirs' | 'mine'): string =>
    cells.map((cell) => `${cell.column} ${cell[side]}`).join('; ');
  const both = ` (trong sổ ${said('theirs')}; vừa nhập ${said('mine')})`;
  const reason = `${DISTURBED}, dòng ${row}${cells.length > 0 ? both : ''}`;
  planLog(run, 'write', { ...standing, result: UNSURE }).write();
  const { collision } = collisionProblem({ tab: table.name, row }, cells, run.writerOf(key, cells));
  return { ...problem('not-saved', {}, { reason }), ...(collision && { collision }) };
}

/** For a message that says what else was done; '' where nobody typed. */
export function typedSinceText(typed: readonly Problem[]): string {
  const texts = typed.flatMap(({ collision }) => {
    if (!collision) return [];
    const cells = collision.cells.map(
      ({ column, theirs, mine }) => `${column} ${theirs} (vừa ghi ${mine})`,
    );
    return [`${collision.place}: ${cells.length > 0 ? cells.join('; ') : 'không còn dòng này'}`];
  });
  return texts.length === 0
    ? ''
    : ` Ngay sau đó có người sửa, số của họ được giữ: ${texts.join('. ')}.`;
}
