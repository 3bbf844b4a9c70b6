/** All that Google can call in the build that makes the reports every night too: see main.ts. */
export { commands } from './commands/nightly/registry';
export { commands as reportCommands } from './commands/nightly/report-commands';
export { EXTRA_HELP } from './functions/extra-help';
export { FUNCTION_HELP } from './functions/help';
