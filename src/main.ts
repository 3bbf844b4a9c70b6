/** All that Google can call. Names only: the build makes a top-level function for each. */
export { commands } from './commands/registry';
export { commands as reportCommands } from './commands/reports/report-commands';
export { EXTRA_HELP } from './functions/extra-help';
export { FUNCTION_HELP } from './functions/help';
