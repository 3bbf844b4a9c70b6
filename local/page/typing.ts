/**
 * The engine keeps the text of the active cell in its hidden composer and takes it out only with the
 * next frame: two keys within one frame, as on a slow laptop, would be written in front of the old
 * figure. So the old text goes before the first key arrives.
 */
export function typeOverOldText(grid: HTMLElement, isEditing: () => boolean): void {
  const clear = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.closest('.o-grid-composer')) return;
    if (!isEditing()) target.closest('.o-composer')?.replaceChildren();
  };
  grid.addEventListener('beforeinput', clear, { capture: true });
}
