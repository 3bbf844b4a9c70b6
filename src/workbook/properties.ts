/** What one person chose, kept for her next visit; never data. */
export function readChoice(name: string): string | null {
  return PropertiesService.getUserProperties().getProperty(name);
}

export function keepChoice(name: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(name, value);
}

/** Six hours, the longest that Google keeps a cached text. */
const REQUEST_SECONDS = 21_600;

/** The answer given to a request before, so that a call repeated by a bad line is answered alike. */
export function answerOf(requestId: string): string | null {
  return CacheService.getDocumentCache()?.get(`request.${requestId}`) ?? null;
}

export function keepAnswer(requestId: string, answer: string): void {
  CacheService.getDocumentCache()?.put(`request.${requestId}`, answer, REQUEST_SECONDS);
}
