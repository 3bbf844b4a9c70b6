import { describeDays } from './seeds';

describeDays(3);
