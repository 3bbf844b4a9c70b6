/** The page: Google Sheets' looks around the engine's grid, joined to the server by a socket. */
import type { DocumentGetters } from '../engine/document-plugin';
import type { Model } from '../engine/engine';
import { Connection, type News } from './connection';
import { Dialogs } from './dialogs';
import { byId, element } from './element';
import { PageEvaluator } from './evaluator';
import { watchFrames } from './frame-host';
import { addKeyboard } from './keyboard';
import { addDownloads, addMenus } from './menus';
import { openModal } from './modal';
import { followOwnLinks } from './own-links';
import { protectionNotices, tellRejected } from './protection-notices';
import { askPerson } from './questions';
import { RunBanner } from './run-banner';
import { SavedState } from './saved-state';
import { Scripts } from './scripts';
import { Sidebar } from './sidebar';
import { followAddress, showTab } from './tabs';
import { showToast } from './toasts';
import { translate } from './translate';
import { typeOverOldText } from './typing';
import { createWorkbook, type PageWorkbook } from './workbook';

const root = document.documentElement;
root.dataset.page = 'opening';
root.dataset.pending = '0';

/** Asked for at once: they come while the workbook is evaluated. */
const engineTemplates = fetch('/engine.xml').then((answer) => answer.text());

async function openPage(): Promise<void> {
  const saved = new SavedState();
  const connection = await Connection.open(() => saved.lose());
  const user = new URLSearchParams(location.search).get('user');
  const page = crypto.randomUUID();
  const payload = await connection.request({ kind: 'open', page, ...(user !== null && { user }) });
  performance.mark('workbook received');
  const evaluator = new PageEvaluator(connection, (count) => {
    root.dataset.pending = String(count);
  });
  const workbook = createWorkbook({
    page,
    connection,
    payload,
    evaluator,
    onTraffic: () => saved.refresh(),
    notices: protectionNotices(),
  });
  const { model } = workbook;
  performance.mark('workbook evaluated');
  const banner = new RunBanner();
  const scripts = new Scripts(connection, () => model, banner);
  addMenus(payload.menus, (fn) => void scripts.runFromMenu(fn));
  addDownloads(model);
  followOwnLinks(model);
  const focusGrid = await mountGrid(model);
  const sidebar = new Sidebar(scripts, focusGrid);
  const dialogs = new Dialogs(scripts, focusGrid);
  watchFrames();
  addKeyboard({ grid: byId('grid'), focusGrid, focusSidebar: () => sidebar.focus() });
  connection.listen((news) => obey(news, { connection, workbook, banner, sidebar, dialogs }));
  saved.watch(model);
  showHeader(model, payload.user.role === 'viewer' ? 'Chỉ xem' : payload.user.name);
  followAddress(model);
  if (payload.opened.error) banner.failed(payload.opened.error.message);
  for (const { title, text } of payload.opened.ui.toasts) showToast(title, text, 0);
  Object.assign(window, { sheet: model });
  performance.mark('page ready');
  root.dataset.page = 'ready';
}

interface Parts {
  readonly connection: Connection;
  readonly workbook: PageWorkbook;
  readonly banner: RunBanner;
  readonly sidebar: Sidebar;
  readonly dialogs: Dialogs;
}

function obey(news: News, parts: Parts): void {
  switch (news.kind) {
    case 'revision':
      parts.workbook.receive(news.message);
      break;
    case 'ask':
      void askPerson(news.question).then((reply) =>
        parts.connection.tell({ kind: 'answer', ask: news.ask, reply }),
      );
      break;
    case 'rejected':
      void tellRejected(news.reason);
      break;
    case 'triggered':
      if (news.report.error) parts.banner.failed(news.report.error.message);
      break;
    case 'show':
      show(news.event, parts);
  }
}

function show(event: Extract<News, { kind: 'show' }>['event'], parts: Parts): void {
  switch (event.kind) {
    case 'sidebar':
      parts.sidebar.show(event.title, event.frame);
      break;
    case 'dialog':
      parts.dialogs.show(event);
      break;
    case 'toast':
      showToast(event.title, event.text, event.seconds);
      break;
    case 'activate':
      showTab(parts.workbook.model, event.sheetId, event.a1);
      break;
    case 'closed':
      parts.dialogs.close();
  }
}

/** Returns how to put the focus into the grid. */
async function mountGrid(model: Model): Promise<() => void> {
  const templates = await engineTemplates;
  const app = new owl.App(o_spreadsheet.Spreadsheet, {
    props: {
      model,
      notifyUser: ({ text }: { readonly text: string }) => showToast('', text, 5),
      raiseError: (text: string, then?: () => void) => tellPerson(text, then),
      askConfirmation: confirmWithPerson,
    },
    templates,
    translateFn: translate,
  });
  const grid = await app.mount(byId('grid'));
  const composer = grid.env.getStore(o_spreadsheet.stores.CellComposerStore);
  typeOverOldText(byId('grid'), () => composer.editionMode !== 'inactive');
  return () => grid.focusGrid();
}

function tellPerson(text: string, then?: () => void): void {
  void askPerson({ kind: 'alert', title: 'Bảng tính', text, buttons: 'OK' }).then(() => then?.());
}

function confirmWithPerson(text: string, confirm: () => void, cancel?: () => void): void {
  const ask = { kind: 'alert', title: 'Bảng tính', text, buttons: 'OK_CANCEL' } as const;
  void askPerson(ask).then(({ button }) => (button === 'OK' ? confirm() : cancel?.()));
}

function showHeader(model: Model, user: string): void {
  byId('user').textContent = user;
  const refresh = () => {
    const { title } = (model.getters as unknown as DocumentGetters).getDocument();
    if (byId('title').textContent === title) return;
    byId('title').textContent = title;
    document.title = `${title} – Bảng tính`;
  };
  refresh();
  model.on('update', showHeader, refresh);
}

openPage().catch((error) => {
  root.dataset.page = 'failed';
  byId('title').textContent = 'Không mở được bảng tính';
  const text = error instanceof Error ? error.message : String(error);
  openModal({
    title: 'Không mở được bảng tính',
    className: 'question',
    content: [element('p', { className: 'question-text', text })],
    onDismiss: () => location.reload(),
    closeButton: true,
  });
  throw error;
});
