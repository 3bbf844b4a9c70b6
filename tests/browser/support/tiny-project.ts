import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A script of the tests' own: the host is tried without the add-in. */
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Thử')
    .addItem('Mở thanh bên', 'openSidebar')
    .addItem('Mở hộp thoại', 'openDialog')
    .addItem('Hỏi người dùng', 'ask')
    .addSeparator()
    .addItem('Chạy lệnh hỏng', 'fail')
    .addItem('Khóa cột G', 'protectColumn')
    .addToUi();
}

/**
 * Cộng hai số.
 * @param {number} a Số thứ nhất.
 * @param {number} b Số thứ hai.
 * @return {number} Tổng.
 * @customfunction
 */
function THU_CONG(a, b) {
  if (typeof a !== 'number') throw new Error('Số thứ nhất "' + a + '" không phải là số. Hãy nhập một số.');
  return a + b;
}

/**
 * Cộng mọi số của một vùng.
 * @param {range} cells Vùng.
 * @customfunction
 */
function THU_VUNG(cells) {
  return cells.flat().reduce(function (sum, cell) { return sum + (typeof cell === 'number' ? cell : 0); }, 0);
}

/**
 * Một số, sau nửa giây.
 * @param {number} number Số.
 * @customfunction
 */
function THU_CHAM(number) {
  const end = Date.now() + 500;
  while (Date.now() < end);
  return number;
}

function echo(value) {
  return JSON.stringify(value);
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Nhập thử'));
}

function openDialog() {
  const page = HtmlService.createHtmlOutputFromFile('dialog').setWidth(420).setHeight(180);
  SpreadsheetApp.getUi().showModalDialog(page, 'Hộp thoại thử');
}

function openModeless() {
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutputFromFile('dialog'), 'Bên cạnh');
}

function writeCell(a1, text) {
  SpreadsheetApp.getActiveSheet().getRange(a1).setValue(text);
  return 'Đã ghi ' + text;
}

function remember(date) {
  PropertiesService.getDocumentProperties().setProperty('kỳ', date);
  return 'Đã nhớ';
}

function recall() {
  return 'nhớ: ' + PropertiesService.getDocumentProperties().getProperty('kỳ');
}

function refuse() {
  throw new Error('Kỳ này đã chốt.');
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Xác nhận', 'Ghi đè dòng đã có?', ui.ButtonSet.YES_NO);
  const said = answer === ui.Button.YES ? 'có' : 'không';
  SpreadsheetApp.getActiveSheet().getRange('D2').setValue(said);
  SpreadsheetApp.getActive().toast('Bạn chọn ' + said, 'Trả lời');
}

function fail() {
  throw new Error('Không tìm thấy tab "Số liệu". Hãy tạo sổ rồi thử lại.');
}

function protectColumn() {
  const protection = SpreadsheetApp.getActiveSheet().getRange('G:G').protect();
  protection.removeEditors(protection.getEditors());
}

function secret_() {
  return 1;
}
`;

const SIDEBAR = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"></head>
  <body>
    <label>Giá trị <input id="value"></label>
    <button id="save">Lưu</button>
    <button id="refuse">Từ chối</button>
    <button id="network">Ra mạng</button>
    <button id="remember">Nhớ</button>
    <button id="recall">Nhắc</button>
    <p id="said"></p>
    <script>
      const said = (text) => { document.getElementById('said').textContent = text; };
      document.getElementById('save').onclick = () =>
        google.script.run.withSuccessHandler(said).writeCell('D1', document.getElementById('value').value);
      document.getElementById('remember').onclick = () =>
        google.script.run.withSuccessHandler(said).remember('31/03/2025');
      document.getElementById('recall').onclick = () =>
        google.script.run.withSuccessHandler(said).recall();
      document.getElementById('refuse').onclick = () =>
        google.script.run.withFailureHandler((error) => said('Lỗi: ' + error.message)).refuse();
      document.getElementById('network').onclick = () =>
        fetch('http://127.0.0.1:9/').then(() => said('ra được'), () => said('bị chặn'));
    </script>
  </body>
</html>`;

const DIALOG = `<!doctype html>
<p>Trang trong hộp thoại <input></p>
<button onclick="google.script.host.close()">Xong</button>`;

const MANIFEST = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', exceptionLogging: 'NONE' };

/** Writes the project into a new folder and answers it. */
export function writeTinyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiny-project-'));
  const files = {
    'Code.js': CODE,
    'sidebar.html': SIDEBAR,
    'dialog.html': DIALOG,
    'appsscript.json': JSON.stringify(MANIFEST),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
