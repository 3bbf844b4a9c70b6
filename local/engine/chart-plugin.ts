/** What Google keeps of a chart beyond the engine's definition: type, ranges, every option set. */

import { ownCommand } from './commands';
import { type ChartOptions, type Engine, hostData, type Range, type WorkbookData } from './engine';

/** Options and data ranges (A1 with tab names) of a chart. */
export interface ChartExtras {
  readonly sheetId: string;
  readonly options: ChartOptions;
  readonly ranges: readonly string[];
}

interface Kept {
  readonly sheetId: string;
  readonly options: ChartOptions;
  readonly ranges: readonly Range[];
}

export interface ChartGetters {
  getChartExtras(chartId: string): ChartExtras | undefined;
}

export function registerCharts(o: Engine): void {
  class ChartExtrasPlugin extends o.CorePlugin {
    static override getters = ['getChartExtras'] as const;
    readonly extras: Record<string, Kept | undefined> = {};

    getChartExtras(chartId: string): ChartExtras | undefined {
      const kept = this.extras[chartId];
      // '' as the sheet: every range is written with its tab.
      const text = (range: Range) => this.getters.getRangeString(range, '');
      return kept && { ...kept, ranges: kept.ranges.map(text) };
    }

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type === 'SET_CHART_EXTRAS') this.keep(own.chartId, this.born(own.extras));
      if (command.type === 'DELETE_CHART') {
        this.keep((command as unknown as { chartId: string }).chartId, undefined);
      }
    }

    override adaptRanges(
      functions: Parameters<InstanceType<Engine['CorePlugin']>['adaptRanges']>[0],
    ) {
      for (const [chartId, kept] of Object.entries(this.extras)) {
        if (!kept) continue;
        const changes = kept.ranges.map((range) => functions.applyChange(range));
        if (changes.every((change) => change.changeType === 'NONE')) continue;
        const ranges = changes.filter((c) => c.changeType !== 'REMOVE').map((c) => c.range);
        this.keep(chartId, { ...kept, ranges });
      }
    }

    override import(data: WorkbookData): void {
      for (const [id, extras] of Object.entries(hostData(data).charts ?? {})) {
        this.extras[id] = this.born(extras);
      }
    }

    override export(data: WorkbookData): void {
      const charts: Record<string, ChartExtras> = {};
      for (const id of Object.keys(this.extras)) {
        const extras = this.getChartExtras(id);
        if (extras) charts[id] = extras;
      }
      hostData(data).charts = charts;
    }

    private born({ sheetId, options, ranges }: ChartExtras): Kept {
      const range = (text: string) => this.getters.getRangeFromSheetXC(sheetId, text);
      return { sheetId, options, ranges: ranges.map(range) };
    }

    private keep(chartId: string, kept: Kept | undefined): void {
      this.history.update('extras', chartId, kept);
    }
  }
  o.registries.corePluginRegistry.add('host_charts', ChartExtrasPlugin);
}
