import { FUNCTIONS } from './vietnamese/functions';
import { MENUS } from './vietnamese/menus';
import { PANELS } from './vietnamese/panels';
import { SENTENCES } from './vietnamese/sentences';

const DICTIONARY: Readonly<Record<string, string>> = {
  ...PANELS,
  ...SENTENCES,
  ...FUNCTIONS,
  ...MENUS,
};

type Values = readonly unknown[];

/** The engine's text in Vietnamese; its English where the dictionary has nothing. */
export function translate(text: string, ...values: Values): string {
  const found = DICTIONARY[text.trim().replace(/\s+/g, ' ')];
  const known = found === undefined ? text : text.replace(text.trim(), () => found);
  return fill(known, values);
}

/** Places values as the engine does: `%s` in order, or `%(name)s` from one object. */
function fill(text: string, values: Values): string {
  const [first] = values;
  if (first && typeof first === 'object' && !(first instanceof String)) {
    const named = new Map(Object.entries(first));
    return text.replace(/%\(([^)]+)\)s/g, (mark, name) => String(named.get(name) ?? mark));
  }
  let next = 0;
  return text.replace(/%s/g, (mark) => {
    const value = values[next];
    next += 1;
    return value === undefined ? mark : String(value);
  });
}
