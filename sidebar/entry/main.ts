import type { EntryForm } from '../../src/ledger/entry';
import { byId } from '../shared/element';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { EntryPage } from './entry-page';

async function start(): Promise<void> {
  const status = byId('status', HTMLElement);
  const answer = await callServer<EntryForm>('entryForm');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new EntryPage(answer.data).begin();
  else setStatus(status, answer.problems.map(({ message }) => message).join(' '), 'bad');
}

void start();
