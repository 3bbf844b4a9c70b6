import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MenuNode } from '../../local/host-types';
import type { PlainWorkbook } from '../../local/plain/open';
import { filled } from './filled';
import {
  build,
  dataOf,
  day,
  MENU,
  openBlank,
  openMade,
  PROJECT,
  pasteRows,
  WOMEN,
} from './support';

const ROOT = path.resolve(__dirname, '../..');
const ITEM = 'Lập báo cáo hằng đêm';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';
const RUN = { id: 'run-1', rest: [], built: 0, stamp: '' };

let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'nightly-'));
  const built = spawnSync(process.execPath, ['tools/build.mjs', '--nightly', '--out', project], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const scopes = (folder: string): string[] =>
  JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8')).oauthScopes;

const script = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

const labels = (nodes: readonly MenuNode[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'separator') return [];
    return node.kind === 'item' ? [node.caption] : [node.caption, ...labels(node.items)];
  });

/** A filled workbook of that build, and its clock. */
async function openNightly(
  folder = project,
): Promise<{ workbook: PlainWorkbook; pass: () => void }> {
  let time = new Date(2025, 2, 26, 8, 30);
  const snapshot = filled(await openMade()).snapshot();
  const workbook = await openBlank({ project: folder, snapshot, now: () => time });
  const pass = (): void => {
    time = new Date(time.getTime() + 86_400_000);
    workbook.runTimeTriggers();
  };
  return { workbook, pass };
}

describe('the build with nightly reports', () => {
  test('asks for the scope of triggers beside those of the default build', () => {
    expect(scopes(project)).toEqual([...scopes(PROJECT), TRIGGERS]);
    expect(scopes(PROJECT)).not.toContain(TRIGGERS);
  });

  test('differs from the default build in one menu item', async () => {
    const [nightly, standard] = await Promise.all(
      [project, PROJECT].map(async (folder) => {
        const { workbook } = await openNightly(folder);
        return labels(workbook.menus());
      }),
    );
    expect(nightly?.filter((label) => !standard?.includes(label))).toEqual([ITEM]);
    expect(standard?.filter((label) => !nightly?.includes(label))).toEqual([]);
  });

  test('alone calls the service of triggers', () => {
    expect(script(PROJECT)).not.toMatch(/newTrigger|getProjectTriggers|deleteTrigger|hằng đêm/);
    expect(script(project)).toMatch(/newTrigger/);
  });

  test('rebuilds the tabs of the last request for the newest date, night after night', async () => {
    const { workbook, pass } = await openNightly();
    dataOf(build(workbook, { reports: ['by-program'], unit: 'tỷ đồng' }, RUN));
    workbook.runMenu(MENU, ITEM);
    pasteRows(workbook, [{ cutoff: day(2025, 4, 30), outstanding: 50_000 }], WOMEN, 4);
    pass();
    expect(workbook.lastRun.ok).toBe(true);
    const cells = workbook.values('BC · Theo chương trình').flat();
    expect(cells).toContain('Số liệu đến ngày 30/04/2025');
    expect(cells).toContain('Đơn vị tính: tỷ đồng, hộ');
    expect(workbook.values('Nhật ký').at(-1)).toContain(ITEM);
    pass();
    expect(workbook.values('Nhật ký').filter((line) => line.includes(ITEM))).toHaveLength(2);
  });

  test('writes into Nhật ký what kept it from building, and shows nothing to nobody', async () => {
    const { workbook, pass } = await openNightly();
    workbook.runMenu(MENU, ITEM);
    workbook.type(WOMEN, 'E2', 'Hộ ngheoo');
    pass();
    expect(workbook.lastRun).toMatchObject({ ok: true });
    const line = workbook.values('Nhật ký').at(-1)?.join(' ');
    expect(line).toMatch(/Không lập được: Nhập · Phụ nữ, dòng 2, cột Chương trình/);
  });

  test('does nothing in a workbook without figures', async () => {
    const workbook = await openBlank({ project, snapshot: (await openMade()).snapshot() });
    const before = workbook.values('Nhật ký');
    expect(workbook.run('buildNightly').ok).toBe(true);
    expect(workbook.values('Nhật ký')).toEqual(before);
  });

  test('is turned off by the same menu item', async () => {
    const { workbook, pass } = await openNightly();
    workbook.runMenu(MENU, ITEM);
    workbook.runMenu(MENU, ITEM);
    const before = workbook.values('Nhật ký');
    pass();
    expect(workbook.values('Nhật ký')).toEqual(before);
  });
});
