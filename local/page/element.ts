/** Small helpers for the page's own elements. */

/** @throws Error when index.html has no such element */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: { readonly className?: string; readonly text?: string } = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (properties.className) made.className = properties.className;
  if (properties.text !== undefined) made.textContent = properties.text;
  made.append(...children);
  return made;
}

export function button(text: string, onClick: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { text });
  made.type = 'button';
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', onClick);
  return made;
}
