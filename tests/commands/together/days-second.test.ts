import { describeDays } from './seeds';

describeDays(1);
