import { IMPORT_SENTENCES } from '../imports/import-wording';
import { CELL_SENTENCES } from './cell-wording';
import { COMMAND_SENTENCES } from './command-wording';
import { QUESTION_SENTENCES } from './question-wording';
import { ROW_SENTENCES } from './row-wording';

/**
 * The Vietnamese sentences of all problems. Each says what is wrong and how to cure it; `sentence`
 * puts the place before it. A `{name}` stands for an entry of the problem's `about`; a part in
 * [brackets] is left out if one of its names is not there.
 */
export const SENTENCES = {
  ...CELL_SENTENCES,
  ...ROW_SENTENCES,
  ...QUESTION_SENTENCES,
  ...COMMAND_SENTENCES,
  ...IMPORT_SENTENCES,
} as const;

/** There is no problem without a sentence. */
export type ProblemCode = keyof typeof SENTENCES;
