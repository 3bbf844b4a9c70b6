import { byAssociation } from './by-association';
import { byProgram } from './by-program';
import { overview } from './overview';
import type { ReportSpec } from './report';

/** All summary tabs in the order in which they stand in the workbook. */
export const REPORTS: readonly ReportSpec[] = [overview, byProgram, byAssociation];
