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
  const bar = new MenuBar(parts);
  const jump = (event: KeyboardEvent) => {
    if (document.querySelector('dialog:modal')) return;
    if (event.key !== 'F10' && event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'F10' || !parts.focusSidebar()) bar.focus();
  };
  // Before the grid, which keeps every key to itself.
  window.addEventListener('keydown', jump, { capture: true });
}

class MenuBar {
  readonly #parts: PageParts;

  constructor(parts: PageParts) {
    this.#parts = parts;
    parts.grid.addEventListener('keydown', (event) => this.#move(event), { capture: true });
    // The engine draws the bar some time after the grid is mounted.
    const observer = new MutationObserver(() => {
      if (this.#dress()) observer.disconnect();
    });
    if (!this.#dress()) observer.observe(parts.grid, { childList: true, subtree: true });
  }

  focus(): void {
    this.#dress();
    this.#menus()[0]?.focus();
  }

  #menus(): readonly HTMLElement[] {
    return [...this.#parts.grid.querySelectorAll<HTMLElement>('.o-topbar-menu')];
  }

  /** Makes the menus known to keyboard and screen readers; false while there are none. */
  #dress(): boolean {
    const menus = this.#menus();
    menus[0]?.parentElement?.setAttribute('role', 'menubar');
    menus.forEach((menu, index) => {
      menu.tabIndex = index === 0 ? 0 : -1;
      menu.setAttribute('role', 'menuitem');
      menu.setAttribute('aria-haspopup', 'menu');
    });
    return menus.length > 0;
  }

  #move(event: KeyboardEvent): void {
    const menus = this.#menus();
    const at = event.target instanceof HTMLElement ? menus.indexOf(event.target) : -1;
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) menus.at((at + step) % menus.length)?.focus();
    else if (event.key === 'Home') menus[0]?.focus();
    else if (event.key === 'End') menus.at(-1)?.focus();
    else if (event.key === 'Escape') this.#parts.focusGrid();
    else if (['Enter', ' ', 'ArrowDown'].includes(event.key)) menus[at]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
