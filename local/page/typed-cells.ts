/** What a person types into the grid is read as everything else that is put in a cell. */

import { isTooLong, TOO_LONG } from '../cell-limits';
import { type CellContent, cellContent } from '../engine/content';
import type { Locale, Position } from '../engine/engine';
import { localFormula } from '../engine/formula-text';

interface Cell {
  readonly isFormula: boolean;
  readonly format?: string;
  readonly compiledFormula: { toFormulaString(getters: unknown): string };
}

interface Dispatcher {
  dispatch(type: string, payload: object): unknown;
}

/** The parts of the engine's composer (o-spreadsheet 19.3) that matter here. */
interface Composer {
  readonly getters: { getLocale(): Locale; getCell(position: Position): Cell | undefined };
  readonly currentEditedCell: Position;
  readonly _currentContent: string;
  readonly initialContent: string | undefined;
  model: Dispatcher;
  getCurrentCanonicalContent(): string;
  confirmEdition(content: string): void;
  setContent(text: string): void;
  readonly notificationStore: { raiseError(text: string): void };
  getComposerContent(position: Position, selection?: object): { readonly text: string };
}

export function readTypedCells(): void {
  const composer = o_spreadsheet.stores.CellComposerStore.prototype as unknown as Composer;
  const { confirmEdition, getComposerContent } = composer;

  composer.getCurrentCanonicalContent = function () {
    return contentOf(this).content;
  };

  composer.confirmEdition = function (content) {
    // Opened and left as it was.
    if (this._currentContent === this.initialContent) {
      this.setContent('');
      return;
    }
    if (isTooLong(content)) {
      this.setContent('');
      this.notificationStore.raiseError(TOO_LONG);
      return;
    }
    const { model } = this;
    // The engine finds formats of dates only.
    const { format } = contentOf(this);
    const dispatch: Dispatcher['dispatch'] = (type, payload) => {
      const given = type === 'UPDATE_CELL' && format !== undefined ? { format } : {};
      return model.dispatch(type, { ...payload, ...given });
    };
    this.model = Object.create(model, { dispatch: { value: dispatch } }) as Dispatcher;
    try {
      confirmEdition.call(this, content);
    } finally {
      this.model = model;
    }
  };

  // The engine has rows and columns of an array literal the other way round.
  composer.getComposerContent = function (position, selection) {
    const shown = getComposerContent.call(this, position, selection);
    const cell = this.getters.getCell(position);
    if (!cell?.isFormula) return shown;
    const formula = cell.compiledFormula.toFormulaString(this.getters);
    return { ...shown, text: localFormula(formula, this.getters.getLocale()) };
  };
}

function contentOf(composer: Composer): CellContent {
  const { getters, currentEditedCell } = composer;
  return cellContent(o_spreadsheet, composer._currentContent, {
    locale: getters.getLocale(),
    year: new Date().getFullYear(),
    format: getters.getCell(currentEditedCell)?.format,
  });
}
