import { describeDays } from './seeds';

describeDays(0);
