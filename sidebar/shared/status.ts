/** The one line of a page that speaks: read aloud when it changes. */
export type StatusKind = 'quiet' | 'working' | 'good' | 'warning' | 'bad';

export function setStatus(line: HTMLElement, text: string, kind: StatusKind = 'quiet'): void {
  line.textContent = text;
  line.dataset.kind = kind;
}
