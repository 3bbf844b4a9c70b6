/** Google's numeric id. Tabs made in the page have ids of letters: a stable number stands for them. */
export function sheetNumber(sheetId: string): number {
  if (/^\d{1,10}$/.test(sheetId)) return Number(sheetId);
  let hash = 7;
  for (const char of sheetId) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return hash >>> 1;
}
