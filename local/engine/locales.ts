/** The two locales the host speaks, as the engine describes a locale. */

import type { LocaleCode } from '../host-types';
import type { Locale } from './engine';

export const LOCALES: Readonly<Record<LocaleCode, Locale>> = {
  vi_VN: {
    name: 'Tiếng Việt',
    code: 'vi_VN',
    thousandsSeparator: '.',
    decimalSeparator: ',',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
  en_US: {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
  },
};
