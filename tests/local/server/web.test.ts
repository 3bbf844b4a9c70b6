import { request, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Frames } from '../../../local/server/frames';
import { createWeb, listen } from '../../../local/server/web';
import { behaviours } from '../../support/behaviour';

const google = behaviours('HtmlService');

const ROOT = path.join(__dirname, '../../..');
const frames = new Frames('/* shim */');
let web: Server;
let port: number;

beforeAll(async () => {
  web = createWeb({
    root: ROOT,
    build: path.join(ROOT, '.build/local'),
    frames,
    exports: {
      answer: async () => ({
        status: 200,
        type: 'application/zip',
        body: 'PK',
        fileName: 'Sổ.xlsx',
      }),
    },
  });
  port = await listen(web, 0);
});

afterAll(() => new Promise((resolve) => web.close(resolve)));

interface Answer {
  readonly status: number | undefined;
  readonly policy: string;
  readonly text: string;
}

function get(path_: string, host = `127.0.0.1:${port}`, as = 'document'): Promise<Answer> {
  const headers = { host, 'sec-fetch-dest': as };
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path: path_, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => {
        const policy = String(answer.headers['content-security-policy'] ?? '');
        resolve({ status: answer.statusCode, policy, text });
      });
    });
    call.on('error', reject);
    call.end();
  });
}

test('the page may talk to its own server only', async () => {
  const { status, policy } = await get('/');
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
});

test('nothing beyond the listed files is served', async () => {
  expect((await get('/../package.json')).status).toBe(404);
});

test('a request under the name of another site is refused', async () => {
  expect((await get('/', `evil.example:${port}`)).status).toBe(403);
});

const inFrame = (html: string) => get(frames.add(html), `localhost:${port}`, 'iframe');

test('a page of the add-in gets the shim before its own scripts and no network', async () => {
  frames.offer(['saveEntry', 'secret_']);
  const { text, policy } = await inFrame(
    '<!doctype html><html><head><script>own()</script></head></html>',
  );
  expect(text).toMatch(/^<!doctype html><html><head><script>\/\* shim \*\//);
  expect(text.indexOf('installGoogleScript(["saveEntry"])')).toBeLessThan(text.indexOf('own()'));
  expect(policy).toContain("default-src 'none'");
});

google('HTMLR', 'the sandbox of a page has the documented words and no other', async () => {
  const { policy } = await inFrame('<p>x</p>');
  const words = /sandbox ([^;]*)/.exec(policy)?.[1]?.split(' ').sort();
  expect(words).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-modals',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-same-origin',
    'allow-scripts',
  ]);
});

google('STRIP', 'a page reaches the browser without what looks like a comment', async () => {
  const { text } = await inFrame('<script>var u = `http://x`;</script>');
  expect(text).toContain('<script>var u = `http:</script>');
});

test('a page of the add-in opens in a frame only', async () => {
  expect((await get(frames.add('<p>x</p>'))).status).toBe(403);
});

test('the page of the workbook opens in no frame, and its frames stay on this machine', async () => {
  const { policy } = await get('/');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`frame-src http://localhost:${port}/frame/`);
});

test('the workbook is offered as a file where Google offers it', async () => {
  const answer = await get('/spreadsheets/d/1x/export?format=xlsx');
  expect(answer).toMatchObject({ status: 200, text: 'PK' });
});

test('a taken port is refused with the way to choose another, in Vietnamese and English', async () => {
  const second = createWeb({
    root: ROOT,
    build: ROOT,
    frames,
    exports: { answer: async () => ({ status: 404, type: 'text/html', body: '' }) },
  });
  await expect(listen(second, port)).rejects.toMatchObject({
    code: 'port-taken',
    message: expect.stringMatching(new RegExp(`Cổng ${port}.*PORT=${port + 1} npm start\n.*taken`)),
  });
});
