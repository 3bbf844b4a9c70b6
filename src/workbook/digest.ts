/** SHA-256 of a text, in hexadecimal. */
export function digest(text: string): string {
  const bytes = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    text,
    Utilities.Charset.UTF_8,
  );
  return hexadecimal(bytes);
}

/** Bytes as Google gives them, from −128 to 127. */
export function hexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
