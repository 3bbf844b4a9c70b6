import { book, type Tab } from './book';
import { digest } from './digest';

/** Who may change a tab, or the head of one. */
export interface ProtectionPlan {
  readonly tab: Tab;
  /** Rows from the top over the first columns; absent: the whole tab. */
  readonly head?: { readonly rows: number; readonly columns: number };
  /** As people read it in Google's list of protections. */
  readonly description: string;
  /** Addresses; `warning`: everybody, after a question. The owner and the current person always. */
  readonly editors: readonly string[] | 'warning';
  /** Others than the branch may edit there, so they may change the list too: it is always set anew. */
  readonly isShared: boolean;
  /** Description of the warning that an older version put there. */
  readonly former: string;
}

interface ProtectionReport {
  /** Plans that were not there, or were there with other editors. */
  readonly changed: readonly ProtectionPlan[];
  /** Plans whose tab carries a protection that a person made. */
  readonly foreign: readonly ProtectionPlan[];
  /** Addresses that Google does not take. */
  readonly refused: readonly string[];
}

type Protection = GoogleAppsScript.Spreadsheet.Protection;

interface Standing {
  readonly plan: ProtectionPlan;
  /** The protection of ours that is there already. */
  readonly own: Protection | undefined;
}

/** Ours are known by it, whatever comes behind. */
const MARK = 'Sổ Ủy Thác · ';

/**
 * Makes what is missing of the protections, and gives those that are there the editors they should
 * have. Protections that people made are left alone. No address is read from Google: which editors
 * were given is kept as a digest in the description, written last, so that a run that was cut short
 * is completed by the next.
 */
export function protectTabs(plans: readonly ProtectionPlan[]): ProtectionReport {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const standing = [SHEET, RANGE].flatMap((type) => book().getProtections(type));
  const due = plans
    .map((plan): Standing => ({ plan, own: standing.find((each) => isOwn(each, plan)) }))
    .filter(({ plan, own }) => !isDone(plan, own) || plan.isShared);
  const foreign = due.filter((each) => isForeign(each, standing));
  const open = due.filter((each) => !foreign.includes(each));
  const changed = open.filter(({ plan, own }) => !isDone(plan, own));
  const refused = new Set<string>();
  const made = admitAll(open, refused);
  removeFormer(standing, plans, made);
  return {
    changed: changed.map(({ plan }) => plan),
    foreign: foreign.map(({ plan }) => plan),
    refused: [...refused],
  };
}

/** First all is read that can be, then all is written: each change of the two costs a round. */
function admitAll(open: readonly Standing[], refused: Set<string>): Protection[] {
  const present = open.map(({ plan, own }) => (own && isWall(plan) ? own.getEditors() : null));
  const made = open.map(({ plan, own }) => own ?? born(plan));
  // A new protection lets in whoever may edit the file: all new ones the same people.
  const firstNew = open.findIndex(({ plan, own }) => !own && isWall(plan));
  const filed = made[firstNew]?.getEditors() ?? [];
  made.forEach((protection, index) => {
    const standing = open[index];
    if (!standing) return;
    admit(protection, standing.plan, present[index] ?? filed, refused);
    if (isDone(standing.plan, protection)) return;
    protection.setDescription(describe(standing.plan));
  });
  return made;
}

type People = ReturnType<Protection['getEditors']>;

function admit(
  protection: Protection,
  { editors }: ProtectionPlan,
  present: People,
  refused: Set<string>,
): void {
  if (protection.isWarningOnly() !== (editors === 'warning')) {
    protection.setWarningOnly(editors === 'warning');
  }
  if (editors === 'warning') return;
  removeEditors(protection, present);
  addEditors(protection, editors, refused);
}

/**
 * Even of nobody: a protection whose editors were never changed lets in whoever is given the file
 * later. Google refuses a list with a person who may edit by a group only; she is left then.
 */
function removeEditors(protection: Protection, present: People): void {
  try {
    // By the types of Google a list of one kind or the other; both are taken.
    protection.removeEditors(present as unknown as string[]);
  } catch (error) {
    // Of nobody Google refuses nothing: it failed, and the protection lets everybody in as yet.
    if (present.length === 0) throw error;
    for (const person of present) {
      try {
        protection.removeEditor(person);
      } catch {
        // Google keeps her: there is no other way in for her.
      }
    }
  }
}

/** Google refuses a whole list for one address that it does not know. */
function addEditors(
  protection: Protection,
  editors: readonly string[],
  refused: Set<string>,
): void {
  const wanted = editors.filter((email) => !refused.has(email));
  if (wanted.length === 0) return;
  try {
    protection.addEditors(wanted);
  } catch {
    for (const email of wanted) {
      try {
        protection.addEditor(email);
      } catch {
        refused.add(email);
      }
    }
  }
}

function isWall({ editors }: ProtectionPlan): boolean {
  return editors !== 'warning';
}

function isDone(plan: ProtectionPlan, own: Protection | undefined): boolean {
  return own?.getDescription() === describe(plan) && own.isWarningOnly() === !isWall(plan);
}

function describe({ description, editors }: ProtectionPlan): string {
  const who = editors === 'warning' ? editors : [...editors].sort().join();
  return `${MARK}${description} · ${digest(who).slice(0, 8)}`;
}

/** Begun: marked as ours, whatever happens before its editors are set. */
function born(plan: ProtectionPlan): Protection {
  const protection = plan.head ? headOf(plan).protect() : plan.tab.protect();
  return protection.setDescription(MARK);
}

function headOf({ tab, head }: ProtectionPlan): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(1, 1, head?.rows ?? 1, head?.columns ?? 1);
}

/** By the mark; made by an older version; or without a word, as a run left it that was cut short. */
function isOwn(protection: Protection, plan: ProtectionPlan): boolean {
  if (!isOfPlan(protection, plan)) return false;
  const description = protection.getDescription();
  if (description.startsWith(MARK) || isFormer(protection, plan)) return true;
  if (description !== '') return false;
  return !plan.head || areaOf(protection) === headOf(plan).getA1Notation();
}

function isFormer(protection: Protection, { former }: ProtectionPlan): boolean {
  return protection.isWarningOnly() && protection.getDescription() === former;
}

function isOfPlan(protection: Protection, { tab, head }: ProtectionPlan): boolean {
  const { RANGE } = SpreadsheetApp.ProtectionType;
  return isOfTab(protection, tab) && (protection.getProtectionType() === RANGE) === !!head;
}

function isOfTab(protection: Protection, tab: Tab): boolean {
  return protection.getRange().getSheet().getSheetId() === tab.getSheetId();
}

function areaOf(protection: Protection): string {
  return protection.getRange().getA1Notation();
}

/** A tab has one protection as a whole; a person's own is hers, and so is one she may not change. */
function isForeign({ plan, own }: Standing, standing: readonly Protection[]): boolean {
  if (own) return !own.canEdit();
  return !plan.head && standing.some((each) => isOfPlan(each, plan));
}

/** Warnings of an older version that nothing took over, and doubles of ours. */
function removeFormer(
  standing: readonly Protection[],
  plans: readonly ProtectionPlan[],
  made: readonly Protection[],
): void {
  for (const protection of standing) {
    const ofTab = plans.filter(({ tab }) => isOfTab(protection, tab));
    const isKept = ofTab.some((plan) => isDone(plan, protection) && isOfPlan(protection, plan));
    if (isKept || made.includes(protection)) continue;
    const isOurs = ofTab.some((plan) => isFormer(protection, plan));
    if (isOurs) protection.remove();
  }
}
