import type { Engine } from '../engine/engine';

/**
 * Functions whose formulas become values in an Excel file: they fill other cells, and only the
 * newest Excel knows them; LibreOffice and Excel 2019 would show errors instead of the figures.
 */
const ONLY_IN_SHEETS = [
  'ARRAYFORMULA',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'EXPAND',
  'FILTER',
  'FLATTEN',
  'HSTACK',
  'ISDATE',
  'N',
  'REGEXMATCH',
  'SORT',
  'SORTN',
  'SPLIT',
  'TO_TEXT',
  'TOCOL',
  'TOROW',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
  'XLOOKUP',
  'XMATCH',
];

/** Does the work while formulas Excel may not know count as not exportable. */
export async function withKnownFormulasOnly<Result>(
  o: Engine,
  work: () => Promise<Result>,
): Promise<Result> {
  const { functionRegistry } = o.registries;
  const changed = ONLY_IN_SHEETS.filter((name) => functionRegistry.contains(name))
    .map((name) => functionRegistry.get(name))
    .filter((description) => description.isExported);
  const forget = rememberAnswers(o);
  for (const description of changed) description.isExported = false;
  try {
    return await work();
  } finally {
    for (const description of changed) description.isExported = true;
    forget();
  }
}

/** The engine parses a formula anew for every cell it fills; with a tab of one formula, minutes. */
function rememberAnswers(o: Engine): () => void {
  const { prototype } = o.CompiledFormula;
  const ask = prototype.areAllFunctionsExportableToExcel;
  const answers = new WeakMap<object, boolean>();
  prototype.areAllFunctionsExportableToExcel = function (this: typeof prototype) {
    const known = answers.get(this) ?? ask.call(this);
    answers.set(this, known);
    return known;
  };
  return () => {
    prototype.areAllFunctionsExportableToExcel = ask;
  };
}
