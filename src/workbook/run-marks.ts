/**
 * What a long command tells about itself while it runs, and what it is told: short texts in the cache,
 * seen by other calls at once, never in the document. Google may drop them at any time: they are missed
 * by nobody's figures.
 */
const SECONDS = 600;

/** Where the run is. */
export function noteProgress(run: string, progress: string): void {
  CacheService.getDocumentCache()?.put(progressKey(run), progress, SECONDS);
}

export function progressOf(run: string): string | null {
  return CacheService.getDocumentCache()?.get(progressKey(run)) ?? null;
}

/** Asks the run to end where it can. */
export function askToStop(run: string): void {
  CacheService.getDocumentCache()?.put(stopKey(run), 'stop', SECONDS);
}

export function isAskedToStop(run: string): boolean {
  return CacheService.getDocumentCache()?.get(stopKey(run)) !== null;
}

function progressKey(run: string): string {
  return `progress.${run}`;
}

function stopKey(run: string): string {
  return `stop.${run}`;
}
