/** Lines of Danh mục by header: communes that were merged or split after a day. */
export function addMergedCommunes(
  workbook: {
    values(tab: string): readonly (readonly unknown[])[];
    paste(tab: string, cell: string, rows: (string | Date)[][]): unknown;
  },
  mergers: Readonly<Record<string, string>>,
  lastDay: Date,
): void {
  const [header = [], ...lines] = workbook.values('Danh mục');
  const at = (name: string) => header.indexOf(name);
  const first = lines.findIndex((line) => line[at('Tên')] === '') + 2;
  const rows = Object.entries(mergers).map(([name, target]) => {
    const cells = header.slice(0, at('Nhập vào') + 1).map(() => '' as string | Date);
    cells[at('Loại')] = 'Xã';
    cells[at('Tên')] = name;
    cells[at('Hiệu lực đến')] = lastDay;
    cells[at('Nhập vào')] = target;
    return cells;
  });
  workbook.paste('Danh mục', `A${first > 1 ? first : lines.length + 2}`, rows);
}
