import { all, ok, type Result } from '../../ledger/problem';
import type { Settings } from '../../ledger/settings';
import {
  OFFICE_FIELDS,
  type OfficeField,
  type SetupChoices,
  type SetupForm,
} from '../../ledger/setup';
import { showDialog } from '../../workbook/ui';
import { hasRecords, surveyWorkbook } from './setup-survey';

const WIDTH = 700;
const HEIGHT = 640;

/** Menu action "Tạo sổ". The page then asks for its data by `setupForm`. */
export function openSetup(): null {
  showDialog('setup', 'Tạo sổ', WIDTH, HEIGHT);
  return null;
}

/**
 * What the wizard is filled with. A Cài đặt or Danh mục that nobody can read is named before
 * anything is asked.
 */
export function setupForm(): Result<SetupForm> {
  const survey = surveyWorkbook();
  if (!survey.ok) return survey;
  const { state, tabs } = survey.value;
  const read = all({ settings: survey.value.settings, catalogue: survey.value.catalogue });
  if (!read.ok) return read;
  return ok({
    state,
    choices: choicesOf(read.value.settings),
    communes: read.value.catalogue.commune.members.map(({ name }) => name),
    hasRecords: state !== 'new' && hasRecords(tabs),
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
