/** What "Tạo sổ" found missing and put back, told in one phrase for each tab. */
export class Repairs {
  private readonly byTab = new Map<string, string[]>();

  /** @param tab its name as people see it */
  note(tab: string, what: string): void {
    const noted = this.byTab.get(tab) ?? [];
    if (!noted.includes(what)) this.byTab.set(tab, [...noted, what]);
  }

  /** "Nhập · Phụ nữ: danh sách chọn, màu báo lỗi". */
  get phrases(): string[] {
    return [...this.byTab].map(([tab, what]) => `${tab}: ${what.join(', ')}`);
  }
}
