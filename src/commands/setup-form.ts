import { ok, type Result } from '../ledger/problem';
import { initialSettings, type Settings } from '../ledger/settings';
import {
  OFFICE_FIELDS,
  type OfficeField,
  type SetupChoices,
  type SetupForm,
} from '../ledger/setup';
import { showDialog } from '../workbook/ui';

const WIDTH = 640;
const HEIGHT = 600;

/** Menu action "Tạo sổ". The page then asks for its data by `setupForm`. */
export function openSetup(): null {
  showDialog('setup', 'Tạo sổ', WIDTH, HEIGHT);
  return null;
}

export function setupForm(): Result<SetupForm> {
  return ok({
    state: 'new',
    choices: choicesOf(initialSettings()),
    communes: [],
    hasRecords: false,
  });
}

/** What the wizard proposes: what the settings say. */
function choicesOf(settings: Settings): SetupChoices {
  const office = Object.fromEntries(OFFICE_FIELDS.map((field) => [field, settings[field]]));
  return {
    office: office as Record<OfficeField, string>,
    communes: '',
    detail: settings.detail === 'group' ? 'Tổ' : 'xã',
    entryUnit: settings.entryUnit,
    activities: settings.hasActivities,
    editors: settings.editors,
    versionNamed: false,
  };
}
