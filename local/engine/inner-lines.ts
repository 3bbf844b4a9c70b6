import type { BorderSide, Zone } from '../store';
import type { Target } from './apply-target';

/** Takes away lines between the cells of a zone; those around it stay. */
export function clearInnerLines(
  sheetId: string,
  zone: Zone,
  sides: readonly BorderSide[],
  to: Target,
): void {
  const across = sides.includes('vertical');
  const down = sides.includes('horizontal');
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const had = to.store.getters.getCellBorder({ sheetId, row, col });
      if (!had) continue;
      const border = {
        ...had,
        ...(across && col > zone.left && { left: undefined }),
        ...(across && col < zone.right && { right: undefined }),
        ...(down && row > zone.top && { top: undefined }),
        ...(down && row < zone.bottom && { bottom: undefined }),
      };
      const sidesOf = ['left', 'right', 'top', 'bottom'] as const;
      if (sidesOf.every((side) => border[side] === had[side])) continue;
      to.dispatch('SET_BORDER', { sheetId, row, col, border });
    }
  }
}
