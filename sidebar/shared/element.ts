/** Makes an element; text is set as text, so that no name or note is ever read as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An element of the page's own HTML: its absence is a bug of the page. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} #${id}`);
  return element;
}

/**
 * For answers of the server: by then the person may be typing in the sheet, and her keys must not
 * land in the form.
 */
export function focusUnlessAway(control: HTMLElement | undefined): void {
  if (document.hasFocus()) control?.focus();
}
