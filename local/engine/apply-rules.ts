/** Writes of rules (validation, conditional formats, protections), metadata and the file's facts. */

import type { Zone } from '../store';
import type { RuleKind } from '../write-kinds';
import { type Appliers, newId, type Target } from './apply-target';
import { rangesOf } from './chart-reading';
import { LOCALES } from './locales';
import { engineCondition, engineCriterion } from './rules';

export const RULE_WRITES: Pick<Appliers, RuleKind> = {
  validation: ({ sheetId, zone, rule }, to) => {
    if (!rule) return clearValidation(to, sheetId, zone);
    const criterion = engineCriterion(to.store.o, rule, to.store.reading());
    addValidation(to, sheetId, zone, newId(), criterion, !rule.allowInvalid);
  },
  conditionalFormats: ({ sheetId, rules }, to) => {
    const { getters } = to.store;
    for (const { id } of getters.getConditionalFormats(sheetId)) {
      to.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
    }
    for (const rule of rules) {
      const zones = rangesOf(to.store, sheetId, rule.ranges);
      to.dispatch('ADD_CONDITIONAL_FORMAT', {
        sheetId,
        cf: { id: newId(), rule: engineCondition(to.store.o, rule, to.store.reading()) },
        ranges: zones.map(({ zone }) => getters.getRangeDataFromZone(sheetId, zone)),
      });
    }
  },
  protect: ({ protection }, to) => to.dispatch('SET_PROTECTION', { protection }),
  unprotect: ({ id }, to) => to.dispatch('REMOVE_PROTECTION', { id }),
  metadata: ({ metadata }, to) => to.dispatch('SET_METADATA', { metadata }),
  removeMetadata: ({ id }, to) => to.dispatch('REMOVE_METADATA', { id }),
  document: ({ title, timeZone, locale }, to) => {
    const now = to.store.getters.getDocument();
    if (locale) to.dispatch('UPDATE_LOCALE', { locale: LOCALES[locale] });
    if (title === undefined && timeZone === undefined) return;
    to.dispatch('SET_DOCUMENT', {
      id: now.id,
      title: title ?? now.title,
      timeZone: timeZone ?? now.timeZone,
    });
  },
};

function addValidation(
  to: Target,
  sheetId: string,
  zone: Zone,
  id: string,
  criterion: object,
  isBlocking: boolean,
) {
  to.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges: [to.store.getters.getRangeDataFromZone(sheetId, zone)],
    rule: { id, criterion, isBlocking },
  });
}

/** A new rule takes its cells from the others; taken away again it leaves them free. */
export function clearValidation(to: Target, sheetId: string, zone: Zone): void {
  const id = newId();
  addValidation(to, sheetId, zone, id, { type: 'dateIsValid', values: [] }, false);
  to.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
}
