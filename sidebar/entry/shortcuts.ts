export interface ShortcutActions {
  save(): void;
  /** Another program without saving: 1 the next, -1 the one before. */
  step(direction: 1 | -1): void;
}

/** The keys of the entry form besides Tab; the page itself describes them. */
export function listenToKeys(form: HTMLFormElement, actions: ShortcutActions): void {
  form.addEventListener('keydown', (event) => {
    // Telex and VNI compose letters: their Enter ends a word, not the row.
    if (event.isComposing) return;
    const action = actionOf(event, actions);
    if (action === null) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event: KeyboardEvent, actions: ShortcutActions): (() => void) | null {
  const { key, ctrlKey, shiftKey, target } = event;
  if (ctrlKey && key === 'ArrowDown') return () => actions.step(1);
  if (ctrlKey && key === 'ArrowUp') return () => actions.step(-1);
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return key === 'Enter' && isField && !shiftKey ? actions.save : null;
}
