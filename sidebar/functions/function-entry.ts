import type { ListedExample, ListedFunction, OwnExample } from '../../src/ledger/function-list';
import { make } from '../shared/element';

/** A function that opens by its name: what it answers, its arguments, its examples. */
export function functionEntry(
  { name, syntax, summary, parameters, returns, examples }: ListedFunction,
  isOpen: boolean,
  insert: (example: number) => Promise<void>,
): HTMLElement {
  const head = make(
    'summary',
    {},
    make('span', { class: 'name' }, name),
    make('span', { class: 'meaning' }, summary),
  );
  const entry = make(
    'details',
    isOpen ? { open: '' } : {},
    head,
    make('p', { class: 'syntax' }, make('code', {}, `=${name}(${syntax})`)),
    ...examples.map((example, i) => exampleBlock(name, example, () => insert(i))),
    make('h3', {}, 'Đối số'),
    make('dl', {}, ...parameters.flatMap(parameterLines)),
    make('h3', {}, 'Kết quả'),
    make('p', { class: 'returns' }, returns),
  );
  return entry;
}

/** With the formulas of a workbook; a sentence that tells figures of the sample has no place there. */
export function withOwn(each: ListedFunction, own: readonly OwnExample[]): ListedFunction {
  const examples = each.examples.map((example, i) => ({ ...example, ...own[i] }));
  return { ...each, examples };
}

function parameterLines({ name, description }: ListedFunction['parameters'][number]) {
  return [make('dt', {}, make('code', {}, name)), make('dd', {}, description)];
}

function exampleBlock(
  name: string,
  { formula, text, result }: ListedExample,
  insert: () => Promise<void>,
): HTMLElement {
  const button = make('button', { type: 'button', class: 'insert' }, 'Chèn vào ô đang chọn');
  // The same words on many buttons: read aloud with what they insert.
  button.setAttribute('aria-label', `Chèn vào ô đang chọn: ${name}, ${text || formula}`);
  button.addEventListener('click', async () => {
    button.disabled = true;
    await insert();
    button.disabled = false;
  });
  const shown = result === null ? 'Bảng tràn ra các ô bên cạnh.' : `Trong sổ mẫu: ${result}`;
  return make(
    'div',
    { class: 'example' },
    ...(text === '' ? [] : [make('p', {}, text)]),
    make('code', {}, formula),
    make('p', { class: 'line' }, shown),
    button,
  );
}
