/** Ui and menus: https://developers.google.com/apps-script/reference/base/ui */

import type { Execution } from '../execution';
import type { Ask, ButtonSetName, MenuNode, Reply, UiEvent } from '../host-types';
import { ScriptException } from '../script-error';
import { Button, ButtonSet, type Enum, EnumValue } from './enums';
import { HtmlOutput } from './html-output';
import { handed, ScriptObject } from './membrane';
import { signatureError } from './place';

type GasUi = GoogleAppsScript.Base.Ui;
type GasMenu = GoogleAppsScript.Base.Menu;
type Members =
  | 'createMenu'
  | 'createAddonMenu'
  | 'alert'
  | 'prompt'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog';

export class Ui extends ScriptObject implements Pick<GasUi, Members> {
  override readonly typeName = 'Ui';

  constructor(private readonly run: Execution) {
    super();
  }

  get Button(): Enum {
    return Button;
  }

  get ButtonSet(): Enum {
    return ButtonSet;
  }

  createMenu(caption: string): GasMenu {
    return handed(new Menu(this.run, caption));
  }

  /** An editor add-on's menu bears the project's name under Extensions; bound scripts get a plain menu. */
  createAddonMenu(): GasMenu {
    return handed(new Menu(this.run, this.run.host.project.name));
  }

  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return handed(Button.named(asked(this.run, 'alert', args).button));
  }

  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return handed(new PromptResponse(asked(this.run, 'prompt', args)));
  }

  showSidebar(userInterface: unknown): void {
    const { title, content } = page(userInterface);
    this.run.show({ kind: 'sidebar', title, html: content });
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.run.show(dialog(userInterface, title, true));
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.run.show(dialog(userInterface, title, false));
  }
}

class PromptResponse
  extends ScriptObject
  implements Pick<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  override readonly typeName = 'PromptResponse';

  constructor(private readonly reply: Reply) {
    super();
  }

  getResponseText(): string {
    return this.reply.text ?? '';
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return handed(Button.named(this.reply.button));
  }
}

export class Menu
  extends ScriptObject
  implements Pick<GasMenu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>
{
  override readonly typeName = 'Menu';
  readonly items: MenuNode[] = [];

  constructor(
    private readonly run: Execution,
    readonly caption: string,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): GasMenu {
    this.items.push({ kind: 'item', caption, fn: functionName });
    return handed(this);
  }

  addSeparator(): GasMenu {
    this.items.push({ kind: 'separator' });
    return handed(this);
  }

  addSubMenu(menu: GasMenu): GasMenu {
    const submenu: unknown = menu;
    if (!(submenu instanceof Menu)) throw signatureError(menu);
    this.items.push({ kind: 'menu', caption: submenu.caption, items: submenu.items });
    return handed(this);
  }

  addToUi(): void {
    const menu = { kind: 'menu', caption: this.caption, items: this.items } as const;
    this.run.host.menu(this.run.session, menu);
  }
}

/** A dialog's size when the script gives none (assumed). */
const SIZE = { width: 600, height: 400 };

function dialog(userInterface: unknown, title: string, modal: boolean): UiEvent {
  const { content, width, height } = page(userInterface);
  return {
    kind: 'dialog',
    modal,
    title: String(title),
    html: content,
    width: width ?? SIZE.width,
    height: height ?? SIZE.height,
  };
}

function page(userInterface: unknown): HtmlOutput {
  if (userInterface instanceof HtmlOutput) return userInterface;
  throw signatureError(userInterface);
}

/** (text), (text, buttons) or (title, text, buttons) */
function asked(run: Execution, kind: Ask['kind'], args: readonly unknown[]): Reply {
  const texts = args.filter((arg) => !(arg instanceof EnumValue)).map(String);
  const set = args.find((arg) => arg instanceof EnumValue);
  const buttons = (set ? ButtonSet.labelOf(set) : 'OK') as ButtonSetName;
  const [first = '', second] = texts;
  if (args.length === 0)
    throw new ScriptException("The parameters () don't match the method signature for Ui.alert.");
  const [title, text] = second === undefined ? ['', first] : [first, second];
  return run.ask({ kind, title, text, buttons });
}
