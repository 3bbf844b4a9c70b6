/** Session and its users: https://developers.google.com/apps-script/reference/base/session */

import type { Execution } from '../execution';
import { handed, ScriptObject } from './membrane';

type GasUser = GoogleAppsScript.Base.User;
type GasSession = GoogleAppsScript.Base.Session;

export class User extends ScriptObject implements Pick<GasUser, 'getEmail'> {
  override readonly typeName = 'User';

  constructor(
    readonly email: string,
    private readonly visible = true,
  ) {
    super();
  }

  getEmail(): string {
    return this.visible ? this.email : '';
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
    return handed(user(this.run));
  }

  getEffectiveUser(): GasUser {
    return handed(user(this.run));
  }

  getActiveUserLocale(): string {
    return this.run.store.locale() === 'vi_VN' ? 'vi' : 'en';
  }

  getScriptTimeZone(): string {
    return this.run.host.project.manifest.timeZone;
  }
}

/** Without its scope the address is blank. */
function user({ session, host }: Execution): User {
  return new User(
    session.user.email,
    host.project.manifest.oauthScopes?.includes(EMAIL_SCOPE) ?? false,
  );
}
