import type { Model } from '../engine/engine';

/** Opens the tab that the address names (`#…` or `?tab=…`) and keeps the address at the tab shown. */
export function followAddress(model: Model): void {
  const named =
    decodeURIComponent(location.hash.slice(1)) || new URLSearchParams(location.search).get('tab');
  if (named) showTabNamed(model, named);
  model.on('command-finalized', followAddress, () => {
    const name = model.getters.getSheetName(model.getters.getActiveSheetId());
    const hash = `#${encodeURIComponent(name)}`;
    if (location.hash !== hash) history.replaceState(null, '', hash);
  });
}

/** Shows the tab and, when told, selects cells in it. Does nothing for a tab that is not there. */
export function showTab(model: Model, sheetId: string, a1?: string): void {
  const { getters } = model;
  if (!getters.getSheetIds().includes(sheetId)) return;
  const active = getters.getActiveSheetId();
  if (active !== sheetId) {
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
  }
  if (a1 === undefined) return;
  const { zone } = getters.getRangeFromSheetXC(sheetId, a1);
  model.selection.selectZone({ zone, cell: { col: zone.left, row: zone.top } });
}

function showTabNamed(model: Model, name: string): void {
  const sheetId = model.getters.getSheetIdByName(name);
  if (sheetId) showTab(model, sheetId);
}
