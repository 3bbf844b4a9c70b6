import { book } from './book';

const LOCALE = 'vi_VN';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * What is wrong with the file's settings, or null. In an en_US file a pasted "40.988" silently
 * becomes 40,988, and in another zone every date cell may be a day off.
 */
export function wrongLocale(): { locale: string; timeZone: string } | null {
  const locale = book().getSpreadsheetLocale();
  const timeZone = book().getSpreadsheetTimeZone();
  return locale === LOCALE && timeZone === TIME_ZONE ? null : { locale, timeZone };
}

/** Sets what differs; data is not converted, so this belongs before the first figure. */
export function setLocale(): void {
  if (book().getSpreadsheetLocale() !== LOCALE) book().setSpreadsheetLocale(LOCALE);
  if (book().getSpreadsheetTimeZone() !== TIME_ZONE) book().setSpreadsheetTimeZone(TIME_ZONE);
}
