/** What `npm run soak` tries, in one file that it can bundle. */

export { endSpareThreads } from '../../../local/threads/spare-threads';
export { tried } from './scenario';
