import type { Outcome } from '../../src/ledger/outcome';
import type {
  BuiltReports,
  ReportProgress,
  ReportRequest,
  ReportRun,
} from '../../src/ledger/report-request';
import { newRequestId } from '../shared/request-id';
import { callServer, type Lost } from '../shared/server';

/** Now and then, as long as a call builds. */
const BETWEEN_LOOKS = 1500;

/**
 * One press of the button: calls until all tabs are built, for none may take longer than Google lets
 * it. After a lost answer it goes on from the last one that came.
 */
export class BuildRun {
  private run: ReportRun = { id: newRequestId(), rest: [], built: 0, stamp: '' };
  private done: BuiltReports | null = null;
  private isStopping = false;
  private isBusy = false;

  constructor(
    readonly request: ReportRequest,
    private readonly tell: (progress: ReportProgress) => void,
  ) {}

  async go(): Promise<Outcome<BuiltReports> | Lost> {
    if (this.isStopping) this.run = { ...this.run, id: newRequestId() };
    this.isStopping = false;
    for (;;) {
      const answer = await this.watched();
      if (answer.ok !== true) return answer;
      const done = together(this.done, answer.data);
      if (done.ended !== 'to be continued') return { ok: true, data: done };
      this.done = done;
      const rest = done.rest.map(({ id }) => id);
      this.run = { ...this.run, rest, built: done.tabs.length, stamp: done.stamp };
    }
  }

  /** The tab at work is finished all the same. */
  async stop(): Promise<boolean> {
    this.isStopping = true;
    const answer = await callServer('stopReports', { id: this.run.id });
    return answer.ok === true;
  }

  private async watched(): Promise<Outcome<BuiltReports> | Lost> {
    this.isBusy = true;
    const looking = setTimeout(() => void this.look(), BETWEEN_LOOKS);
    const answer = await callServer<BuiltReports>('buildReports', this.request, this.run);
    this.isBusy = false;
    clearTimeout(looking);
    return answer;
  }

  private async look(): Promise<void> {
    const answer = await callServer<ReportProgress | null>('reportProgress', {
      id: this.run.id,
    });
    if (!this.isBusy) return;
    // A look that got lost is not worth a word.
    if (answer.ok === true && answer.data !== null && !this.isStopping) this.tell(answer.data);
    setTimeout(() => void (this.isBusy && this.look()), BETWEEN_LOOKS);
  }
}

/** What several calls have done; where the last began anew, only it counts. */
function together(before: BuiltReports | null, last: BuiltReports): BuiltReports {
  if (before === null || last.isAnew) return last;
  return {
    ...last,
    tabs: [...before.tabs, ...last.tabs],
    skipped: [...before.skipped, ...last.skipped],
    isAnew: before.isAnew,
  };
}
