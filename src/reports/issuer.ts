import type { OwnerCode } from '../ledger/owners';
import type { Settings, Signer } from '../ledger/settings';

/** In full, as heads of papers have them: lists name the associations shortly. */
const FULL_NAMES: Readonly<Record<OwnerCode, string>> = {
  11: 'HỘI NÔNG DÂN',
  12: 'HỘI LIÊN HIỆP PHỤ NỮ',
  13: 'HỘI CỰU CHIẾN BINH',
  14: 'ĐOÀN TNCS HỒ CHÍ MINH',
};

const YOUTH_UNION: OwnerCode = '14';

export function isOwnerCode(code: string): code is OwnerCode {
  return Object.keys(FULL_NAMES).includes(code);
}

/**
 * The settings with the head and the signers of an association's own papers. The Đoàn writes its name
 * where the others have the national title, and no motto. The bank's number is not theirs.
 */
export function issuedBy(settings: Settings, code: OwnerCode): Settings {
  const { issuer, signer } = settings.associationPapers[code];
  const [first = '', second = ''] = linesOf(issuer);
  const head =
    second === ''
      ? { parentBody: '', issuingBody: first || FULL_NAMES[code] }
      : { parentBody: first, issuingBody: second };
  const title =
    code === YOUTH_UNION ? { nationalTitle: FULL_NAMES[YOUTH_UNION], motto: '' } : undefined;
  return { ...settings, ...head, ...title, reportNumber: '', signers: signersOf(settings, signer) };
}

/** Whoever made it, without the name of the bank's, then the head of the association. */
function signersOf({ signers }: Settings, text: string): Signer[] {
  const [onBehalf = '', role = '', name = ''] = linesOf(text);
  const title = [onBehalf, role].filter((line) => line !== '').join('\n');
  const [maker] = signers;
  return [
    ...(maker === undefined ? [] : [{ title: maker.title, name: '' }]),
    ...(title === '' ? [] : [{ title, name }]),
  ];
}

function linesOf(text: string): string[] {
  return text.split('/').map((line) => line.trim());
}
