import type { IsoDate } from '../../src/ledger/date';
import { formatCount } from '../../src/ledger/format';
import { withoutDateBefore } from '../../src/ledger/periods/first-dates';
import type { PrepareForm } from '../../src/ledger/periods/period-requests';
import { CheckList } from '../shared/check-list';
import { make } from '../shared/element';

/**
 * Programs and funds for the associations that have no date before the one typed; not seen where
 * all have one. Those that rows have had are ticked, of a new workbook none.
 */
export class FirstRows {
  readonly element = make('div', { hidden: '' });
  readonly programs: CheckList;
  readonly funds: CheckList;
  private readonly about = make('p', { class: 'about soft' });
  private readonly count = make('p', { id: 'first-count', 'aria-live': 'polite' });
  private associations: readonly string[] = [];
  private communes = 0;

  constructor(private readonly form: PrepareForm) {
    const recount = (): void => this.recount();
    this.programs = new CheckList('programs', 'Chương trình', form.programs, recount);
    this.funds = new CheckList('funds', 'Nguồn vốn', form.funds, recount);
    for (const list of [this.programs, this.funds]) list.chosen = form.used;
    this.element.append(this.about, this.programs.element, this.funds.element, this.count);
  }

  /** For the units ticked and the date typed; a date that cannot be read changes nothing. */
  show(associations: readonly string[], communes: readonly string[], cutoff: IsoDate | null): void {
    if (cutoff === null) return;
    const asked = communes.length === this.form.communes.length ? [] : communes;
    this.associations = withoutDateBefore(this.form.begun, associations, asked, cutoff);
    this.communes = communes.length;
    this.element.hidden = this.associations.length === 0;
    this.about.textContent = `${this.associations.join(', ')}: chưa có ngày chốt nào trước đó. Chọn các chương trình và nguồn vốn cần có dòng.`;
    this.recount();
  }

  /** Whether the association needs the lists: it has no date before. */
  lists(association: string): boolean {
    return this.associations.includes(association);
  }

  /** None while the lists are not seen. */
  get chosen(): Pick<PrepareForm, 'programs' | 'funds'> {
    if (this.element.hidden) return { programs: [], funds: [] };
    return { programs: this.programs.chosen, funds: this.funds.chosen };
  }

  private recount(): void {
    const pairs = this.programs.chosen.length * this.funds.chosen.length;
    const units = this.communes * this.associations.length;
    const text =
      this.form.detail === 'group'
        ? `Mỗi Tổ sẽ có ${formatCount(pairs)} dòng.`
        : `Sẽ thêm ${formatCount(pairs * units)} dòng: ${this.communes} xã × ${this.associations.length} hội × ${pairs} chương trình và nguồn vốn.`;
    this.count.textContent = pairs === 0 ? '' : text;
  }
}
