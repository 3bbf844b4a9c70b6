/** What `npm run soak` tries, in one file that it can bundle. */

export { endSpareThreads } from '../../../local/threads/spare-threads';
export { COMMANDS } from './commands';
export { interrupted } from './interrupted';
export { tried } from './scenario';
