/** A name for one press of a button, kept until it is answered: the script does each only once. */
export function newRequestId(): string {
  const random = Math.random().toString(36).slice(2);
  return `${Date.now().toString(36)}-${random}`;
}
