import { activities } from './activities';
import { associationsByProgram } from './associations-by-program';
import { byAssociation } from './by-association';
import { byCommune } from './by-commune';
import { byProgram } from './by-program';
import { capital } from './capital';
import { changes } from './changes';
import { fee } from './fee';
import { grades } from './grades';
import { news } from './news';
import { overview } from './overview';
import { plan } from './plan';
import { quality } from './quality';
import { reconciliation } from './reconciliation';
import type { ReportSpec } from './report';
import { submissions } from './submissions';

/** All summary tabs in the order in which they stand in the workbook. */
export const REPORTS: readonly ReportSpec[] = [
  overview,
  byAssociation,
  byProgram,
  byCommune,
  associationsByProgram,
  changes,
  plan,
  quality,
  grades,
  fee,
  reconciliation,
  capital,
  activities,
  submissions,
  news,
];
