import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { Frames } from '../../../local/server/frames';
import type { PageMessage } from '../../../local/server/protocol';
import { Sockets } from '../../../local/server/sockets';
import type { WorkerLink } from '../../../local/server/worker-link';
import { behaviours } from '../../support/behaviour';
import { AN, LAN } from '../people/people';

const google = behaviours('People');

/** What reached the workbook's thread. */
const told: unknown[] = [];
const opened: string[] = [];
const thread = new EventEmitter();
let web: Server;
let sockets: Sockets;

beforeAll(async () => {
  web = createServer();
  const link = {
    tell: (task: unknown) => {
      told.push(task);
      thread.emit('told', task);
    },
    ask: async ({ session }: { session: { user: { name: string } } }) => {
      opened.push(session.user.name);
      return { welcome: session.user.name };
    },
  } as unknown as WorkerLink;
  sockets = new Sockets(web, {
    link: Promise.resolve(link),
    frames: new Frames(''),
    users: [AN, LAN],
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
});

afterAll(async () => {
  sockets.close();
  web.closeAllConnections();
  await new Promise((done) => web.close(done));
});

/** A page's socket; `ask` gives the server's next message after one of the page's. */
async function connected() {
  const { port } = web.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  await once(socket, 'open');
  const tell = (message: PageMessage) => socket.send(JSON.stringify(message));
  const ask = async (message: PageMessage) => {
    tell(message);
    const [data] = await once(socket, 'message');
    return JSON.parse(String(data));
  };
  return { ask, tell, close: () => socket.close() };
}

google('host', 'a page opens as the person named by email or by name', async () => {
  const page = await connected();
  await page.ask({ kind: 'open', id: 1, page: 'a', user: LAN.email });
  await page.ask({ kind: 'open', id: 2, page: 'b', user: AN.name });
  await page.ask({ kind: 'open', id: 3, page: 'c' });
  expect(opened).toEqual([LAN.name, AN.name, AN.name]);
});

google('host', 'a stranger is told who may open the workbook', async () => {
  const page = await connected();
  const answer = await page.ask({ kind: 'open', id: 7, page: 'x', user: 'Ai đó' });
  expect(answer).toEqual({
    kind: 'refused',
    id: 7,
    message:
      'Bảng tính này không được chia sẻ với "Ai đó". Mở được bằng: An (an@example.com), Lan (lan@example.com).',
  });
});

google('host', 'a page cannot send changes in the name of another', async () => {
  const page = await connected();
  await page.ask({ kind: 'open', id: 1, page: 'của Lan', user: LAN.name });
  const revision = (clientId: string) => ({ type: 'REMOTE_REVISION', clientId });
  page.tell({ kind: 'revision', message: revision('của An') });
  page.tell({ kind: 'revision', message: revision('của Lan') });
  await page.ask({ kind: 'evaluate', id: 2, calls: [] });
  expect(told).toEqual([{ kind: 'revision', message: revision('của Lan') }]);
});

test('the workbook’s thread hears that a page is closed', async () => {
  const page = await connected();
  await page.ask({ kind: 'open', id: 1, page: 'sắp đóng' });
  const heard = once(thread, 'told');
  page.close();
  expect(await heard).toEqual([{ kind: 'leave', page: 'sắp đóng' }]);
});
