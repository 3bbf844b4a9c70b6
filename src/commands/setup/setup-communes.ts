import { allNames, type Catalogue, communeKey, type Member } from '../../ledger/catalogue';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import type { CommuneLine } from '../../ledger/setup-lists';
import { CATALOGUE_KINDS } from '../../ledger/tabs';
import { textKey } from '../../ledger/text-key';
import type { Repairs } from './repairs';
import { columnTexts, rowBelow, writeUnderHeaders } from './site-rows';
import type { TabSite } from './tab-site';

/**
 * The pasted communes that Danh mục does not have. One that it has is passed over, whatever its
 * code; a new name with a code or name that means another one would make Danh mục unreadable.
 * Problems: commune-line-taken.
 */
export function newCommunes(
  lines: readonly CommuneLine[],
  { commune }: Catalogue,
): Result<CommuneLine[]> {
  const known = new Set(commune.members.map(({ name }) => communeKey(name)));
  const added = lines.filter(({ name }) => !known.has(communeKey(name)));
  const problems = added.flatMap((line) => taken(line, commune.members));
  return problems.length > 0 ? failed(...problems) : ok(added);
}

function taken({ line, code, name }: CommuneLine, members: readonly Member[]): Problem[] {
  return [name, code].flatMap((text) => {
    const key = textKey(text);
    const holder = members.find((member) => allNames(member).some((each) => textKey(each) === key));
    if (key === '' || !holder) return [];
    const about = { line, text, holder: holder.name, field: 'communes' };
    return [problem('commune-line-taken', {}, about)];
  });
}

/** Under the last row of Danh mục. */
export function addCommunes(
  site: TabSite,
  communes: readonly CommuneLine[],
  repairs: Repairs,
): void {
  if (communes.length === 0) return;
  const rows = communes.map(({ code, name }) => [CATALOGUE_KINDS.commune, code, name]);
  writeUnderHeaders(site, rowBelow(columnTexts(site, 'name')), rows);
  if (site.isNew) return;
  repairs.note(site.name, `thêm xã ${communes.map(({ name }) => name).join(', ')}`);
}
