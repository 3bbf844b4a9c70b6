import { byId, make } from '../shared/element';

/** The steps of the page, one in view at a time. */
export const STEPS = ['file', 'match', 'preview', 'result'] as const;
export type Step = (typeof STEPS)[number];

const NAMES: Readonly<Record<Step, string>> = {
  file: 'Chọn tệp',
  match: 'Khớp cột',
  preview: 'Xem trước',
  result: 'Kết quả',
};

/** Shows a step, names it in the row of steps, and takes the keyboard to its heading. */
export function showStep(step: Step, moveFocus: boolean): void {
  byId('steps', HTMLOListElement).replaceChildren(
    ...STEPS.map((each, i) =>
      make(
        'li',
        each === step ? { 'aria-current': 'step' } : {},
        make('span', { class: 'number' }, String(i + 1)),
        NAMES[each],
      ),
    ),
  );
  for (const each of STEPS) byId(`step-${each}`, HTMLElement).hidden = each !== step;
  byId('body', HTMLElement).scrollTop = 0;
  if (moveFocus) document.getElementById(`title-${step}`)?.focus();
}

/** The heading of a step; the keyboard comes here when the step is shown. */
export function stepTitle(step: Step, text: string): HTMLElement {
  return make('h1', { id: `title-${step}`, tabindex: '-1' }, text);
}
