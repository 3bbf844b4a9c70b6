import type { Said } from '../../src/ledger/outcome';
import { byId, focusUnlessAway, make } from './element';
import { LastRequest } from './request-id';
import { callServer } from './server';
import { setStatus } from './status';

/** Where an error of one field is shown: a Field, a CheckList. */
export interface ErrorPlace {
  showError(text: string): void;
  readonly control?: HTMLElement;
}

/** Sentences one under the other. */
export function messageList(texts: readonly string[]): HTMLElement {
  return make('ul', { class: 'messages' }, ...texts.map((text) => make('li', {}, text)));
}

/** Lines of Nộp báo cáo that count as not there, named under a heading; nothing where all are read. */
export function unreadLines(warnings: readonly Said[]): HTMLElement[] {
  if (warnings.length === 0) return [];
  const heading = make(
    'h2',
    {},
    'Các dòng này của tab Nộp báo cáo không đọc được nên không được tính',
  );
  return [heading, messageList(warnings.map(({ message }) => message))];
}

/** Names and values one beside the other. */
export function factList(facts: readonly (readonly [name: string, value: string])[]): HTMLElement {
  const parts = facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]);
  return make('dl', { class: 'facts' }, ...parts);
}

/**
 * What the period dialogs have in common: one form, one status line, one place for the result, one
 * button that does it. Pressed again after a lost answer it is the same request.
 */
export class Dialog {
  readonly body = byId('fields', HTMLElement);
  readonly result = byId('result', HTMLElement);
  private readonly status = byId('status', HTMLElement);
  private readonly button = byId('do', HTMLButtonElement);
  private readonly last = new LastRequest();
  /** Whether the line sends her to the fields; it is done with when she mends one. */
  private points = false;

  /** @param act what the button does */
  constructor(act: () => Promise<void>) {
    byId('close', HTMLButtonElement).addEventListener('click', () => google.script.host.close());
    const form = byId('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.button.disabled) void act();
    });
    form.addEventListener('input', () => {
      if (this.points) this.say('');
    });
  }

  say(text: string, kind: Parameters<typeof setStatus>[2] = 'quiet'): void {
    this.points = false;
    setStatus(this.status, text, kind);
  }

  /** What is wrong stands beside the fields; said until one of them is mended. */
  pointToFields(text: string): void {
    this.say(text, 'bad');
    this.points = true;
  }

  /** Nothing is left to do but to close. */
  finish(text: string, warnings: readonly Said[] = []): void {
    this.say(text, warnings.length > 0 ? 'warning' : 'good');
    this.mayAct = false;
    this.button.hidden = true;
    focusUnlessAway(byId('close', HTMLButtonElement));
    if (warnings.length === 0) return;
    const heading = make('h2', {}, 'Những chỗ này còn lại và không được tính');
    this.result.replaceChildren(heading, messageList(warnings.map(({ message }) => message)));
  }

  set caption(text: string) {
    this.button.textContent = text;
  }

  set mayAct(may: boolean) {
    this.button.disabled = !may;
  }

  /** Asks the script; what goes wrong is shown, and null is the answer. */
  async ask<T>(
    name: string,
    argument: object | undefined,
    places: Readonly<Record<string, ErrorPlace>> = {},
  ): Promise<T | null> {
    const answer = await callServer<T>(name, ...(argument === undefined ? [] : [argument]));
    if (answer.ok === true) return answer.data;
    if (answer.ok === 'lost') this.say(answer.message, 'bad');
    else this.showProblems(answer.problems, places);
    return null;
  }

  /** The same for a command that writes: repeated with the same content it is the same request. */
  async send<T>(
    name: string,
    content: object,
    working: string,
    places: Readonly<Record<string, ErrorPlace>> = {},
  ): Promise<T | null> {
    const requestId = this.last.idFor([name, content]);
    this.result.replaceChildren();
    this.button.disabled = true;
    this.say(working, 'working');
    const answer = await callServer<T>(name, { requestId, ...content });
    this.button.disabled = false;
    if (answer.ok === 'lost') {
      this.say(answer.message, 'bad');
      return null;
    }
    this.last.answered();
    if (answer.ok) return answer.data;
    this.showProblems(answer.problems, places);
    return null;
  }

  private showProblems(
    problems: readonly Said[],
    places: Readonly<Record<string, ErrorPlace>>,
  ): void {
    const placed = problems.filter(({ field = '' }) => places[field] !== undefined);
    for (const { field = '', message } of placed) places[field]?.showError(message);
    focusUnlessAway(places[placed[0]?.field ?? '']?.control);
    const others = problems.filter((found) => !placed.includes(found));
    const [first] = others;
    if (first === undefined) this.pointToFields('Chưa làm được: xem chỗ báo lỗi ở trên.');
    else if (others.length === 1) this.say(first.message, 'bad');
    else {
      this.say(`Chưa làm được: ${others.length} điểm cần sửa.`, 'bad');
      this.result.replaceChildren(messageList(others.map(({ message }) => message)));
    }
  }
}
