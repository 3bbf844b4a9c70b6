/** What figures speak of, by the words before them. */
export const SUBJECTS = [
  'overdueAndFrozen',
  'overdue',
  'frozen',
  'disbursed',
  'collected',
  'due',
  'writtenOff',
  'savings',
  'interest',
  'plan',
  'capital',
  'income',
  'outstanding',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Of several that begin at one place the first named wins; the folded text is searched. */
const WORDS: readonly (readonly [subject: Subject, words: string])[] = [
  [
    'overdueAndFrozen',
    'nợ xấu|(?:nợ )?quá hạn (?:và|,|\\+) ?(?:nợ )?khoanh|nqh (?:và|\\+) (?:nợ )?khoanh',
  ],
  ['overdue', 'nợ quá hạn|nqh'],
  ['frozen', 'nợ khoanh|khoanh nợ'],
  ['due', '(?:thu )?nợ đến hạn|đến hạn'],
  ['writtenOff', 'xoá nợ'],
  ['interest', 'lãi tồn|thu lãi|lãi suất|tiền lãi|lãi phải thu|lãi'],
  ['collected', 'doanh số thu nợ|dstn|thu nợ|thu hồi nợ'],
  // "tổ tiết kiệm và vay vốn" is a group.
  ['savings', 'tiền gửi|(?<!tổ )tiết kiệm'],
  // A growth of the balance, or what is planned of it, is no balance.
  [
    'plan',
    'kế hoạch(?: tăng trưởng)?(?: tổng)?(?: dư nợ)?|chỉ tiêu(?: kế hoạch)?(?: tăng trưởng)?(?: tổng)?(?: dư nợ)?|được giao|tăng trưởng(?: tín dụng| dư nợ)+|tăng trưởng(?= (?:là |đạt |thêm )?\\d)|mức tăng(?: dư nợ)?',
  ],
  ['income', 'thu nhập|doanh thu|lợi nhuận|kinh phí|phí uỷ thác|hoa hồng|chi phí'],
  // "hộ vay còn dư nợ" says which households, not what is owed.
  ['outstanding', '(?<!hộ[^\\d,.;]{0,20}(?:còn|có) )(?:tổng )?(?:dư|dự) nợ|dnut'],
  ['disbursed', 'doanh số cho vay|dscv|giải ngân|cho vay'],
  ['capital', 'nguồn vốn|vốn uỷ thác|ngân sách|huy động'],
];

const ALL = new RegExp(
  `(?<!\\p{L})(?:${WORDS.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})`,
  'gu',
);

export interface Mention {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  /** "ủy thác", "qua bốn hội" near it. */
  readonly isEntrusted: boolean;
  /** Often an attribute of what was named before it: "dư nợ cho vay", "giải ngân các nguồn vốn". */
  readonly isWeak: boolean;
}

const ENTRUSTED =
  /uỷ thác|qua (?:các|bốn|4|04) (?:hội|tổ chức|đoàn thể)|(?:các|bốn|4|04) (?:tổ chức )?(?:hội|chính trị)/;

export function mentionsOf(folded: string): Mention[] {
  return [...folded.matchAll(ALL)].map((match) => {
    const [words, ...groups] = match;
    const which = groups.findIndex((group) => group !== undefined);
    const end = match.index + words.length;
    const near = folded.slice(end, end + NEAR).split(/[\d.;:\n]/)[0] ?? '';
    return {
      subject: WORDS[which]?.[0] ?? 'outstanding',
      start: match.index,
      end,
      isEntrusted: words === 'dnut' || ENTRUSTED.test(near),
      isWeak: WEAK.has(words),
    };
  });
}

const NEAR = 60;

/** Words that open another area: what stands behind them may be of it. */
const AREA =
  /(?<!\p{L})(?:huyện|tỉnh|(?<!\d )xã(?! hội)|phường|thành phố|thị xã|thị trấn|quận|pgd|phòng giao dịch|toàn|riêng|cả nước)(?!\p{L})/u;

/** Whether two places of the text may speak of two areas. */
export function isOtherArea(folded: string, from: number, to: number): boolean {
  return AREA.test(folded.slice(Math.min(from, to), Math.max(from, to)));
}

const WEAK: ReadonlySet<string> = new Set([
  ...['cho vay', 'nguồn vốn', 'vốn uỷ thác', 'ngân sách', 'kế hoạch', 'lãi', 'chỉ tiêu'],
]);
