import { sentence } from '../../ledger/wording';
import { checkedLogText, checkLog } from '../check/check-log';
import { menuAction } from '../menu-action';
import { answered } from '../outcome';
import { closeForm, openClose } from './close-form';
import { closePeriod } from './close-period';
import { openPrepare, prepareForm } from './prepare-form';
import { preparePeriod } from './prepare-period';
import { openReopen, reopenForm } from './reopen-form';
import { reopenPeriod } from './reopen-period';
import { openSubmit, submissionForm } from './submission-form';
import { sendBack } from './submission-send-back';
import { openSubmissions, submissionState } from './submission-state';
import { submitUnit } from './submit-unit';

/** From a new date to the closed one: what menu and dialogs of a period call. */
export const periodCommands = {
  openPrepare,
  prepareForm: () => answered(prepareForm),
  preparePeriod: (request: unknown) => answered(() => preparePeriod(request)),

  openSubmit,
  submissionForm: () => answered(submissionForm),
  submitUnit: (request: unknown) => answered(() => submitUnit(request)),

  openSubmissions,
  submissionState: (request: unknown) => answered(() => submissionState(request)),
  sendBack: (request: unknown) => answered(() => sendBack(request)),

  openClose,
  closeForm: (request: unknown) => answered(() => closeForm(request)),
  closePeriod: (payload: unknown) => answered(() => closePeriod(payload)),

  openReopen,
  reopenForm: () => answered(reopenForm),
  reopenPeriod: (payload: unknown) => answered(() => reopenPeriod(payload)),

  checkLog: () =>
    menuAction('Kiểm tra nhật ký', checkLog, (found) =>
      found.problems.length === 0
        ? checkedLogText(found)
        : found.problems.map(sentence).join('\n\n'),
    ),
};
