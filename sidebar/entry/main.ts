import type { EntryForm } from '../../src/ledger/entry-form';
import { byId } from '../shared/element';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { EntryPage } from './entry-page';

async function start(): Promise<void> {
  const status = byId('status', HTMLElement);
  const answer = await callServer<EntryForm>('entryForm');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new EntryPage(answer.data).begin();
  else {
    // Without its tabs there is nothing to fill in: one sentence, with its cure.
    byId('form', HTMLElement).classList.add('closed');
    setStatus(status, answer.problems[0]?.message ?? '', 'bad');
  }
}

void start();
