import { checkParts } from './check-parts';
import type { Finding } from './finding';
import type { ReadFigure, Reading } from './reading';
import type { Subject } from './subjects';

/** "nợ quá hạn và nợ khoanh 8,4 tỷ đồng, trong đó nợ quá hạn 3,4 tỷ đồng, nợ khoanh 5,0 tỷ đồng". */
export function checkBadDebt({ figures, folded }: Reading): Finding[] {
  return figures.flatMap((total) => {
    if (total.kind !== 'money' || total.ownMention?.subject !== 'overdueAndFrozen') return [];
    if (total.hedge === 'bound' || total.change !== null) return [];
    const near = figures.slice(total.id + 1, total.id + 1 + NEAR).filter((it) => isPart(it, total));
    const [overdue, frozen] = [of(near, 'overdue'), of(near, 'frozen')];
    if (overdue === undefined || frozen === undefined) return [];
    // "Trong tháng, nợ quá hạn phát sinh 0,2 tỷ đồng" divides nothing.
    const begin = Math.min(overdue.start, frozen.start);
    if (!/trong đó|gồm|cụ thể|[:(]/.test(folded.slice(total.end, begin))) return [];
    const parts = [overdue, frozen].map((figure) => ({ name: '', figure, share: null }));
    return checkParts({
      dimension: 'debt',
      parts,
      totals: [total],
      coverage: 'whole',
      isLoose: false,
    });
  });
}

const NEAR = 5;

function isPart(figure: ReadFigure, total: ReadFigure): boolean {
  const isNear =
    figure.sentence - total.sentence <= 1 && figure.label?.start === total.label?.start;
  return figure.kind === 'money' && isNear && figure.change === null && figure.hedge !== 'bound';
}

/** Said once only: a second one is of something else. */
function of(figures: readonly ReadFigure[], subject: Subject): ReadFigure | undefined {
  const found = figures.filter(({ ownMention }) => ownMention?.subject === subject);
  return found.length === 1 ? found[0] : undefined;
}
