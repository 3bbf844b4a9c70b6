/** Session and its users: https://developers.google.com/apps-script/reference/base/session */

import type { Execution } from '../execution';
import type { User as Person } from '../host-types';
import { identityOf } from '../identity';
import { handed, ScriptObject } from './membrane';

type GasUser = GoogleAppsScript.Base.User;
type GasSession = GoogleAppsScript.Base.Session;

export class User extends ScriptObject implements Pick<GasUser, 'getEmail'> {
  override readonly typeName = 'User';

  constructor(
    readonly identity: string,
    private readonly visible = true,
  ) {
    super();
  }

  getEmail(): string {
    return this.visible ? this.identity : '';
  }

  override toString(): string {
    return this.getEmail();
  }
}

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

export class Session
  extends ScriptObject
  implements
    Pick<
      GasSession,
      'getActiveUser' | 'getEffectiveUser' | 'getActiveUserLocale' | 'getScriptTimeZone'
    >
{
  override readonly typeName = 'Session';

  constructor(private readonly run: Execution) {
    super();
  }

  getActiveUser(): GasUser {
    return handed(activeUser(this.run));
  }

  getEffectiveUser(): GasUser {
    return handed(user(this.run, this.run.session.user));
  }

  getActiveUserLocale(): string {
    const { session, store } = this.run;
    const person = session.activeUser ?? session.user;
    return person.locale ?? (store.locale() === 'vi_VN' ? 'vi' : 'en');
  }

  getScriptTimeZone(): string {
    return this.run.host.project.manifest.timeZone;
  }
}

/**
 * The person at the keyboard. An installed trigger runs by its creator's leave, not hers, so her
 * address stays blank.
 */
export function activeUser(run: Execution): User {
  const { activeUser: other, user: own } = run.session;
  return other ? new User(identityOf(other), false) : user(run, own);
}

/** Only who has authorized the script lets it see her address, and only with the scope for it. */
function user({ host, mode }: Execution, person: Person): User {
  const { oauthScopes } = host.project.manifest;
  const allowed = oauthScopes === undefined || oauthScopes.includes(EMAIL_SCOPE);
  const visible = person.email !== '' && !person.emailHidden;
  return new User(identityOf(person), mode === 'FULL' && allowed && visible);
}
