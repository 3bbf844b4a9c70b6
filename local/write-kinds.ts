/** The kinds of writes, in the groups in which both stores apply them. */

export type RuleKind =
  | 'validation'
  | 'conditionalFormats'
  | 'protect'
  | 'unprotect'
  | 'metadata'
  | 'removeMetadata'
  | 'document';

export type TabKind =
  | 'insertSheet'
  | 'copySheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'hideSheet'
  | 'tabColor'
  | 'freeze'
  | 'resize'
  | 'hide'
  | 'gridlines';

export type LineKind = 'insert' | 'delete' | 'move';
