/** What page and server know of the add-in's frames. No Node and no DOM here. */

/**
 * Google serves such a page from an origin of its own, in a sandbox with these words:
 * https://developers.google.com/apps-script/guides/html/restrictions
 */
export const SANDBOX = [
  'allow-same-origin',
  'allow-forms',
  'allow-scripts',
  'allow-popups',
  'allow-downloads',
  'allow-modals',
  'allow-popups-to-escape-sandbox',
] as const;

/** A host other than the page's that means this machine too: another origin on the same port. */
export function frameOrigin(host: string | undefined): string {
  const { hostname, port } = new URL(`http://${host}`);
  return `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;
}
