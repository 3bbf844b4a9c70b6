import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { TAB } from '../support';
import { AN, BINH, PROTECTED, refusal, sharedBook } from './people';

const google = behaviours('People');

/** A1:B2 for An alone; the script writes where it is told, as whoever runs it. */
const FOR_AN = `
  var protection = sheet.getRange('A1:B2').protect().setDescription('Của An');
  protection.addEditor('${AN.email}');
  protection.removeEditors(['${BINH.email}']);`;
const WRITE = `
  function write(a1, value) { SpreadsheetApp.getActive().getRange(a1).setValue(value); }
  function sort(a1, column) { SpreadsheetApp.getActive().getRange(a1).sort(column); }`;

let owner: LocalWorkbook;
let an: LocalWorkbook;
let binh: LocalWorkbook;

beforeAll(async () => {
  ({ owner, an, binh } = await sharedBook(FOR_AN, WRITE));
});

google('PROT', 'typing into a protected range is refused with Google’s sentence', () => {
  expect(refusal(() => binh.type(TAB, 'A1', 'x'))).toBe(PROTECTED);
});

google('PROT', 'who is on the list of editors types into it', () => {
  expect(refusal(() => an.type(TAB, 'A1', 'An viết'))).toBe('done');
});

google('PROT', 'the owner always edits, on the list or not', () => {
  expect(refusal(() => owner.type(TAB, 'A1', 'Chủ viết'))).toBe('done');
});

google('PROT', 'a script writes with the rights of whoever runs it', () => {
  const reports = [binh, an].map((person) => person.run('write', `'${TAB}'!B2`, 1));
  expect(reports.map(({ error }) => error?.message)).toEqual([PROTECTED, undefined]);
});

google('PROT', 'an owner’s edit of the same cell goes through a script too', () => {
  expect(owner.run('write', `'${TAB}'!B2`, 2).ok).toBe(true);
});

google('PROT', 'a paste that reaches into a protected range changes nothing', () => {
  const paste = [
    ['ngoài', 'trong'],
    ['ngoài', 'trong'],
  ];
  expect(refusal(() => binh.paste(TAB, 'B2', paste))).toBe(PROTECTED);
  expect(binh.value(TAB, 'C3')).toBe('');
});

google.each([
  ['clearing', (person: LocalWorkbook) => person.clear(TAB, 'A2')],
  ['formatting', (person: LocalWorkbook) => person.restyle(TAB, 'A2:D9', { bold: true })],
])('PROT', '%s a protected cell is refused', (_name, act) => {
  expect(refusal(() => act(binh))).toBe(PROTECTED);
});

google('assumed', 'sorting rows of which a cell is protected is refused', () => {
  expect(refusal(() => binh.sort(TAB, 'A2:D9', 4))).toBe(PROTECTED);
  expect(refusal(() => binh.sort(TAB, 'C2:D9', 4))).toBe('done');
});

google('assumed', 'a script’s sort of protected rows is refused', () => {
  expect(binh.run('sort', 'A2:D9', 4).error?.message).toBe(PROTECTED);
});

google('assumed', 'a protected range refuses rows through it, none above or below it', () => {
  expect(refusal(() => binh.insertRows(TAB, 2))).toBe(PROTECTED);
  expect(refusal(() => binh.insertRows(TAB, 3))).toBe('done');
  binh.deleteRows(TAB, 3);
});

google('assumed', 'rows and columns that hold a protected cell cannot be deleted', () => {
  expect(refusal(() => binh.deleteRows(TAB, 2))).toBe(PROTECTED);
  expect(refusal(() => binh.deleteColumns(TAB, 1))).toBe(PROTECTED);
  expect(refusal(() => binh.deleteColumns(TAB, 5))).toBe('done');
});

google(
  'assumed',
  'rows that hold a protected cell cannot be dragged, nor others into the range',
  () => {
    expect(refusal(() => binh.moveRow(TAB, 2, 9))).toBe(PROTECTED);
    expect(refusal(() => binh.moveRow(TAB, 9, 2))).toBe(PROTECTED);
    expect(refusal(() => binh.moveRow(TAB, 8, 5))).toBe('done');
  },
);

google('assumed', 'a tab with a protected range can be renamed, not deleted', () => {
  owner.insertTab('Khác');
  expect(refusal(() => binh.deleteTab(TAB))).toBe(PROTECTED);
  expect(refusal(() => binh.deleteTab('Khác'))).toBe('done');
  expect(refusal(() => binh.renameTab(TAB, TAB))).toBe('done');
});

google(
  'PROT',
  'only who may edit what is protected may change or remove the protection',
  async () => {
    const code = `function remove() {
    SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove();
  }`;
    const book = await sharedBook(FOR_AN, code);
    expect(book.binh.run('remove').error?.message).toBe(PROTECTED);
    expect(book.an.run('remove').ok).toBe(true);
  },
);

google('RNG', 'a cell under several protections is closed to whom any of them stops', async () => {
  const book = await sharedBook(`${FOR_AN}
    sheet.getRange('B2:C3').protect().removeEditor('${AN.email}');`);
  expect(refusal(() => book.an.type(TAB, 'B2', 'x'))).toBe(PROTECTED);
});

google('PROT', 'a protection moves with its cells', async () => {
  const book = await sharedBook(FOR_AN);
  book.owner.insertRows(TAB, 1, 3);
  expect(refusal(() => book.binh.type(TAB, 'A1', 'x'))).toBe('done');
  expect(refusal(() => book.binh.type(TAB, 'A4', 'x'))).toBe(PROTECTED);
});

google('PROT', 'a warning stops no script', async () => {
  const book = await sharedBook(
    `sheet.getRange('A1').protect().removeEditors(['${BINH.email}']).setWarningOnly(true);`,
    WRITE,
  );
  expect(book.binh.run('write', 'A1', 1).ok).toBe(true);
});

google('host', 'a headless person answers yes to the question of a warning', async () => {
  const book = await sharedBook(`sheet.getRange('A1').protect().setWarningOnly(true);`);
  expect(refusal(() => book.binh.type(TAB, 'A1', 'x'))).toBe('done');
});
