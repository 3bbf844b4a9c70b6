import type { Choice } from './simulate';

/**
 * The schedule to try next when every order of turns is to be tried, given what was chosen last;
 * undefined: that was the last one. Begin with [].
 */
export function nextSchedule(choices: readonly Choice[]): number[] | undefined {
  const at = choices.findLastIndex(({ chosen, of }) => chosen < of - 1);
  if (at < 0) return undefined;
  return choices.slice(0, at + 1).map(({ chosen }, i) => (i === at ? chosen + 1 : chosen));
}
