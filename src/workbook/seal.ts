import { book } from './book';
import { hexadecimal } from './digest';

/**
 * A seal tells a text that the add-in wrote from one that a person put into a tab that she may edit.
 * Its secret is a property of the script, which users of an add-on cannot reach; whoever may edit a
 * bound script can (docs/security.md).
 */
const SECRET = 'soUyThac.seal';

/** Of this text in this file. To be called under the lock: the first call makes the secret. */
export function sealOf(text: string): string {
  const signature = Utilities.computeHmacSha256Signature(
    `${book().getId()}\n${text}`,
    secret(),
    Utilities.Charset.UTF_8,
  );
  return hexadecimal(signature);
}

function secret(): string {
  const properties = PropertiesService.getScriptProperties();
  const kept = properties.getProperty(SECRET);
  if (kept !== null) return kept;
  const made = `${Utilities.getUuid()}${Utilities.getUuid()}`;
  properties.setProperty(SECRET, made);
  return made;
}
