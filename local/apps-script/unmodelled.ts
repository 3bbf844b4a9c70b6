/**
 * Services that every script has on Google and the host lacks: they are there by name, and whatever
 * a script does with them throws. Advanced services are absent unless a manifest enables them.
 */

import { ScriptObject } from './membrane';

const NAMES = `Browser CalendarApp CardService ConferenceDataService ContactsApp ContentService
  DataStudioApp DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp
  LinearOptimizationService MailApp Maps MimeType ScriptProperties SitesApp SlidesApp UrlFetchApp
  UserProperties XmlService`;

class Unmodelled extends ScriptObject {
  constructor(override readonly typeName: string) {
    super();
  }
}

export const unmodelled: readonly (readonly [string, ScriptObject])[] = NAMES.split(/\s+/).map(
  (name) => [name, new Unmodelled(name)],
);
