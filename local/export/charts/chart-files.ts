import type { EngineStore } from '../../engine/store';
import { chartFile } from './chart-file';
import type { TabNames } from './chart-series';
import { drawnChart } from './drawn-chart';

/** The files of charts by their paths, in the order in which the engine numbers them. */
export function chartFiles(store: EngineStore, nameOf: TabNames): Map<string, string> {
  const files = new Map<string, string>();
  const { getters } = store;
  let number = 0;
  for (const sheetId of getters.getSheetIds()) {
    const ids = new Map(
      getters.getChartIds(sheetId).map((id) => [getters.getFigureIdFromChartId(id), id]),
    );
    for (const figure of getters.getFigures(sheetId)) {
      const id = ids.get(figure.id);
      const chart = id === undefined ? undefined : getters.getChart(id);
      // What the engine cannot write as a chart has no number.
      const forExcel = chart as { getDefinitionForExcel(of: unknown): unknown } | undefined;
      if (id === undefined || !forExcel?.getDefinitionForExcel(getters)) continue;
      number += 1;
      const drawn = drawnChart(store, sheetId, id);
      if (drawn) files.set(`xl/charts/chart${number}.xml`, chartFile(drawn, nameOf));
    }
  }
  return files;
}
