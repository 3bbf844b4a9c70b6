import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimFolder, discardWorkbook } from '../../../local/server/claim';
import { behaviours } from '../../support/behaviour';

const google = behaviours('Persistence');

let listener: Server;
let port: number;
const ANOTHER_PORT = 1;

beforeAll(async () => {
  listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => new Promise((resolve) => listener.close(resolve)));

function folderHeldBy(holder: { readonly process: number; readonly port: number }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claim-'));
  writeFileSync(path.join(folder, 'server.json'), JSON.stringify(holder));
  return folder;
}

google('host', 'a folder another running server keeps is refused, with its address', async () => {
  const folder = folderHeldBy({ process: process.pid, port });
  await expect(claimFolder(folder, ANOTHER_PORT)).rejects.toMatchObject({
    code: 'workbook-open',
    message: expect.stringContaining(`http://127.0.0.1:${port}`),
  });
});

google('host', 'a folder whose server was killed is taken over', async () => {
  const folder = folderHeldBy({ process: process.pid, port: ANOTHER_PORT });
  await expect(claimFolder(folder, port)).resolves.toBeInstanceOf(Function);
});

test('a claim of the own port is left over from an earlier run', async () => {
  const folder = folderHeldBy({ process: process.pid, port });
  await expect(claimFolder(folder, port)).resolves.toBeInstanceOf(Function);
});

test('a folder given up is free', async () => {
  const folder = folderHeldBy({ process: process.pid, port: ANOTHER_PORT });
  const release = await claimFolder(folder, port);
  release();
  await expect(claimFolder(folder, ANOTHER_PORT)).resolves.toBeInstanceOf(Function);
});

test('the workbook of a running server cannot be discarded', async () => {
  const folder = folderHeldBy({ process: process.pid, port });
  await expect(discardWorkbook(folder)).rejects.toMatchObject({ code: 'workbook-open' });
  expect(existsSync(folder)).toBe(true);
});

test('a workbook that nobody has open is discarded whole', async () => {
  const folder = folderHeldBy({ process: process.pid, port: ANOTHER_PORT });
  await discardWorkbook(folder);
  expect(existsSync(folder)).toBe(false);
});
