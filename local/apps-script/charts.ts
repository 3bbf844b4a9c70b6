/** Charts: https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder */

import { parseZone, splitReference } from '../a1';
import { assertModelled } from '../chart-options';
import type { Execution } from '../execution';
import type { ChartData } from '../store';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, EnumValue } from './enums';
import { handed, ScriptObject } from './membrane';
import { whole } from './place';
import { fullText, ownRange } from './range-values';

type GasChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GasBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** Google's size of a new chart (assumed). */
const SIZE = { width: 600, height: 371 };

export class EmbeddedChart
  extends ScriptObject
  implements
    Pick<
      GasChart,
      'getChartId' | 'modify' | 'getOptions' | 'getRanges' | 'getContainerInfo' | 'getNumHeaders'
    >
{
  override readonly typeName = 'EmbeddedChart';

  constructor(
    private readonly run: Execution,
    readonly data: ChartData,
  ) {
    super();
  }

  /** null until the chart is in a sheet. */
  getChartId(): number | null {
    return this.data.id === '' ? null : Number(this.data.id);
  }

  modify(): GasBuilder {
    return handed(new EmbeddedChartBuilder(this.run, this.data));
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return handed(new ChartOptions(this.data));
  }

  getRanges(): GasRange[] {
    const sheets = this.run.buffer.sheets();
    return this.data.ranges.flatMap((text) => {
      const { tab, a1 } = splitReference(text);
      const sheet = sheets.find((each) =>
        tab === undefined ? each.id === this.data.sheetId : each.name === tab,
      );
      const zone = sheet && parseZone(a1, sheet);
      return zone ? [this.run.handles.range({ sheetId: sheet.id, zone })] : [];
    });
  }

  getNumHeaders(): number {
    return this.data.headerRows;
  }

  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return handed(new ContainerInfo(this.data));
  }
}

class ChartOptions
  extends ScriptObject
  implements Pick<GoogleAppsScript.Charts.ChartOptions, 'get'>
{
  override readonly typeName = 'ChartOptions';

  constructor(private readonly data: ChartData) {
    super();
  }

  get(option: string): object | null {
    const value = option === 'title' ? this.data.title : this.data.options[option];
    return (value ?? null) as object | null;
  }
}

class ContainerInfo
  extends ScriptObject
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.ContainerInfo,
      'getAnchorColumn' | 'getAnchorRow' | 'getOffsetX' | 'getOffsetY'
    >
{
  override readonly typeName = 'ContainerInfo';

  constructor(private readonly data: ChartData) {
    super();
  }

  getAnchorColumn(): number {
    return this.data.position.column + 1;
  }

  getAnchorRow(): number {
    return this.data.position.row + 1;
  }

  getOffsetX(): number {
    return this.data.position.x;
  }

  getOffsetY(): number {
    return this.data.position.y;
  }
}

type Members =
  | 'addRange'
  | 'removeRange'
  | 'clearRanges'
  | 'getRanges'
  | 'setChartType'
  | 'getChartType'
  | 'setNumHeaders'
  | 'setMergeStrategy'
  | 'setHiddenDimensionStrategy'
  | 'setTransposeRowsAndColumns'
  | 'setOption'
  | 'setPosition'
  | 'build';

export class EmbeddedChartBuilder extends ScriptObject implements Pick<GasBuilder, Members> {
  override readonly typeName = 'EmbeddedChartBuilder';
  private readonly changed: (change: Partial<ChartData>) => GasBuilder;
  private data: ChartData;

  constructor(
    private readonly run: Execution,
    data: ChartData,
  ) {
    super();
    this.data = data;
    this.changed = (change) => {
      this.data = { ...this.data, ...change };
      return handed(this);
    };
  }

  static empty(run: Execution, sheetId: string): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(run, {
      id: '',
      sheetId,
      title: '',
      type: 'COLUMN',
      ranges: [],
      headerRows: 0,
      transposed: false,
      mergeStrategy: 'MERGE_COLUMNS',
      options: {},
      position: { row: 0, column: 0, x: 0, y: 0 },
      size: SIZE,
    });
  }

  addRange(range: GasRange): GasBuilder {
    return this.changed({ ranges: [...this.data.ranges, rangeText(range)] });
  }

  removeRange(range: GasRange): GasBuilder {
    const text = rangeText(range);
    return this.changed({ ranges: this.data.ranges.filter((each) => each !== text) });
  }

  clearRanges(): GasBuilder {
    return this.changed({ ranges: [] });
  }

  getRanges(): GasRange[] {
    return new EmbeddedChart(this.run, this.data).getRanges();
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): GasBuilder {
    return this.changed({ type: ChartType.labelOf(type) });
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return handed(ChartType.named(this.data.type));
  }

  setNumHeaders(headers: number): GasBuilder {
    return this.changed({ headerRows: whole(headers) });
  }

  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): GasBuilder {
    return this.changed({ mergeStrategy: ChartMergeStrategy.labelOf(mergeStrategy) });
  }

  setHiddenDimensionStrategy(
    strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy,
  ): GasBuilder {
    const hiddenDimensionStrategy = ChartHiddenDimensionStrategy.labelOf(strategy);
    return this.changed({ options: { ...this.data.options, hiddenDimensionStrategy } });
  }

  setTransposeRowsAndColumns(transpose: boolean): GasBuilder {
    return this.changed({ transposed: transpose });
  }

  setOption(option: string, value: unknown): GasBuilder {
    assertModelled(option);
    const kept = value instanceof EnumValue ? value.label : value;
    const { size } = this.data;
    if (option === 'width') this.changed({ size: { ...size, width: whole(value) } });
    if (option === 'height') this.changed({ size: { ...size, height: whole(value) } });
    if (option === 'title') this.changed({ title: String(value) });
    return this.changed({ options: { ...this.data.options, [option]: kept } });
  }

  setPosition(
    anchorRowPos: number,
    anchorColPos: number,
    offsetX: number,
    offsetY: number,
  ): GasBuilder {
    const position = {
      row: whole(anchorRowPos) - 1,
      column: whole(anchorColPos) - 1,
      x: whole(offsetX),
      y: whole(offsetY),
    };
    return this.changed({ position });
  }

  build(): GasChart {
    return handed(new EmbeddedChart(this.run, this.data));
  }
}

function rangeText(range: unknown): string {
  return fullText(ownRange(range));
}
