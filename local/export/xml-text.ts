/**
 * The engine writes its XML as text, has the browser parse it and serialises it again unchanged. A
 * real DOM in Node takes minutes for that with a large tab, so here a document is its own text.
 */
class TextDocument {
  constructor(readonly text: string) {}

  /** The engine looks for `parsererror` only. */
  querySelector(): null {
    return null;
  }
}

class TextParser {
  parseFromString(text: string): TextDocument {
    return new TextDocument(text.trim());
  }
}

class TextSerializer {
  serializeToString(document: TextDocument): string {
    return document.text;
  }
}

const BROWSER_NAMES = { DOMParser: TextParser, XMLSerializer: TextSerializer };

/** Does the work while these names of a browser are there. */
export async function withXmlText<Result>(work: () => Promise<Result>): Promise<Result> {
  const names = Object.keys(BROWSER_NAMES);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const [name, value] of Object.entries(BROWSER_NAMES)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  try {
    return await work();
  } finally {
    names.forEach((name, index) => {
      const old = before[index];
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}

export function xmlEscaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

export function xmlUnescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
