/** A name for one press of a button, kept until it is answered: the script does each only once. */
export function newRequestId(): string {
  const random = Math.random().toString(36).slice(2);
  return `${Date.now().toString(36)}-${random}`;
}

/** What was sent last and under which id: only the very same content is the same request. */
export class LastRequest {
  private content = '';
  private id = '';

  idFor(content: object): string {
    const text = JSON.stringify(content);
    if (text !== this.content) {
      this.content = text;
      this.id = newRequestId();
    }
    return this.id;
  }

  /** The same content sent again will be another request. */
  answered(): void {
    this.content = '';
  }
}
