/**
 * The engine's menu bar is made for the mouse only. F10 moves into it; arrows move along it; Enter,
 * space or arrow down open a menu, whose own keys the engine handles; F6 moves between the parts.
 */
export interface PageParts {
  readonly grid: HTMLElement;
  focusGrid(): void;
  /** False when there is no sidebar. */
  focusSidebar(): boolean;
}

export function addKeyboard(parts: PageParts): void {
  const menus = () => [...parts.grid.querySelectorAll<HTMLElement>('.o-topbar-menu')];
  for (const menu of menus()) {
    menu.tabIndex = -1;
    menu.setAttribute('role', 'menuitem');
    menu.setAttribute('aria-haspopup', 'menu');
    menu.addEventListener('keydown', (event) => moveAlong(event, menu, menus(), parts));
  }
  menus()[0]?.parentElement?.setAttribute('role', 'menubar');
  menus()[0]?.setAttribute('tabindex', '0');
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F10') {
      event.preventDefault();
      menus()[0]?.focus();
    } else if (event.key === 'F6') {
      event.preventDefault();
      if (!parts.focusSidebar()) menus()[0]?.focus();
    }
  });
}

function moveAlong(
  event: KeyboardEvent,
  menu: HTMLElement,
  menus: readonly HTMLElement[],
  parts: PageParts,
): void {
  const at = menus.indexOf(menu);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step !== undefined) menus.at((at + step) % menus.length)?.focus();
  else if (event.key === 'Home') menus[0]?.focus();
  else if (event.key === 'End') menus.at(-1)?.focus();
  else if (event.key === 'Escape') parts.focusGrid();
  else if (['Enter', ' ', 'ArrowDown'].includes(event.key)) menu.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
