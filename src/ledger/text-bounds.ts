/** How long a text of a form may be: the field stops there, and the script refuses more. */

export const LONGEST_NAME = 200;
export const LONGEST_REASON = 1_000;
