import { describeDays } from './seeds';

describeDays(2);
