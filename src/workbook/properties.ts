import { book } from './book';

/** What one person chose, kept for her next visit; never data. */
export function readChoice(name: string): string | null {
  return PropertiesService.getUserProperties().getProperty(name);
}

export function keepChoice(name: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(name, value);
}

/** The same of this file alone: an add-on has one store of a person's properties for all files. */
export function readChoiceInFile(name: string): string | null {
  return readChoice(inFile(name));
}

export function keepChoiceInFile(name: string, value: string): void {
  keepChoice(inFile(name), value);
}

export function inFile(name: string): string {
  return `${name}.${book().getId()}`;
}

/** What was chosen last in this file, by whomever. */
export function readLastChoice(name: string): string | null {
  return PropertiesService.getDocumentProperties()?.getProperty(name) ?? null;
}

export function keepLastChoice(name: string, value: string): void {
  PropertiesService.getDocumentProperties()?.setProperty(name, value);
}

/** Six hours, the longest that Google keeps a cached text. */
const REQUEST_SECONDS = 21_600;

/** A request to one command: what another was asked under the same id is another request. */
interface RequestName {
  readonly command: string;
  readonly requestId: string;
}

/** The answer given to a request before, so that a call repeated by a bad line is answered alike. */
export function answerOf(request: RequestName): string | null {
  return CacheService.getDocumentCache()?.get(cacheKey(request)) ?? null;
}

export function keepAnswer(request: RequestName, answer: string): void {
  CacheService.getDocumentCache()?.put(cacheKey(request), answer, REQUEST_SECONDS);
}

/** Below the 250 characters that Google takes: an id has 200 at the most. */
function cacheKey({ command, requestId }: RequestName): string {
  return `request.${command}.${requestId}`;
}
