import { readFacts } from '../analysis/narrative/facts';
import { narrativeText } from '../analysis/narrative/narrative';
import type { FactsScope, Names } from '../analysis/narrative/speaker';
import { splitName } from '../analysis/unsure-names';
import { builtInCatalogue, communeKey } from '../ledger/catalogue';
import { type Cells, cellText, isBlank } from '../ledger/cell';
import { LEDGER_COLUMNS } from '../ledger/columns';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { withoutDirectRows } from '../ledger/direct-rows';
import type { GroupRow } from '../ledger/groups-table';
import type { Ledger } from '../ledger/ledger';
import { type Period, readPeriod } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { SETTINGS } from '../ledger/settings';
import { textKey, tidyText } from '../ledger/text-key';
import { argumentMissing, argumentName, rangeOf, requiredCell } from './argument-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { readDateArgument } from './date-argument';
import { DATA } from './ledger-parameters';
import { readLedgerRange } from './ledger-range';
import { readSources } from './news-input';
import { readNewsOptions } from './news-options';
import { openCatalogue } from './tab-argument';

const [LEDGER, DATE, FLOWS, NAME, SOURCES, OPTIONS] = [0, 1, 2, 3, 4, 9] as const;
/** Google's limit of one cell. */
const MOST_CHARACTERS = 50_000;

export const UT_BANTIN: CustomFunction = {
  name: 'UT_BANTIN',
  syntax:
    'du_lieu; ngay; ky_doanh_so; [ten_don_vi]; [so_ngan_hang]; [to_tkvv]; [ke_hoach]; [nguon_von]; [hoat_dong]; [do_dai]; [so_voi]',
  compute(args) {
    const dates = readDates(args);
    if (!dates.ok) return dates;
    const options = readNewsOptions(UT_BANTIN, args, OPTIONS);
    if (!options.ok) return options;
    const { length, ...compared } = options.value;
    const ledger = readLedger(args);
    if (!ledger.ok) return ledger;
    const catalogue = openCatalogue();
    const sources = readSources(UT_BANTIN, args, SOURCES, catalogue);
    if (!sources.ok) return sources;
    const facts = readFacts({
      ...dates.value,
      ...sources.value,
      ...compared,
      scope: scopeOf(ledger.value),
      groups: groupsOf(ledger.value, sources.value.groups),
      ledger: ledger.value,
      catalogue,
      boundaries: null,
      expectedSince: cutoffBefore(ledger.value, dates.value.cutoff),
    });
    if (!facts.ok) return facts;
    const text = narrativeText(facts.value, namesOf(args[NAME]), length);
    if (text.length <= MOST_CHARACTERS) return ok(text);
    const about = { found: text.length, most: '50.000' };
    return failed(problem('answer-too-long', {}, about));
  },
};

export const UT_BANTIN_HELP: FunctionHelp = {
  of: UT_BANTIN,
  summary:
    'Viết đoạn văn về tín dụng ủy thác: dư nợ, số hộ, nợ quá hạn tại một ngày và doanh số của một kỳ, như ở BC · Bản tin, ngắn, vừa hoặc dài.',
  parameters: [
    DATA,
    { name: 'ngay', type: 'any', description: 'Ngày chốt của các số dư: 25/03/2025.' },
    {
      name: 'ky_doanh_so',
      type: 'any',
      description: 'Kỳ của cho vay, lượt hộ: 2024 - T2/2025, Q1/2025, 25/03/2025.',
    },
    {
      name: 'ten_don_vi',
      type: 'any',
      description: "Tên đơn vị; hai ô: tên và địa bàn; hoặc vùng của tab Cài đặt: 'Cài đặt'!A:B.",
    },
    {
      name: 'so_ngan_hang',
      type: 'any',
      description: "'Số ngân hàng'!A:L: thêm tỷ lệ trên tổng dư nợ.",
    },
    {
      name: 'to_tkvv',
      type: 'any',
      description: "'Tổ TK&VV'!A:R: thêm số hộ, số Tổ, tiền gửi, xếp loại.",
    },
    {
      name: 'ke_hoach',
      type: 'any',
      description: "'Kế hoạch'!A:F: thêm thực hiện kế hoạch năm.",
    },
    { name: 'nguon_von', type: 'any', description: "'Nguồn vốn'!A:D: thêm các nguồn vốn." },
    {
      name: 'hoat_dong',
      type: 'any',
      description: 'Một tab Hoạt động, hoặc VSTACK của bốn tab: thêm việc đã làm trong kỳ.',
    },
    {
      name: 'do_dai',
      type: 'string',
      description:
        'ngắn (dư nợ, tăng/giảm, nợ quá hạn), vừa, hoặc dài (nhiều đoạn). Bỏ trống: vừa.',
    },
    {
      name: 'so_voi',
      type: 'any',
      description:
        'So dư nợ với 31/12 (năm trước), kỳ trước, cùng kỳ hoặc một ngày. Bỏ trống: bản vừa không so, bản ngắn và dài so với 31/12.',
    },
  ],
  returns:
    'Một ô chữ. Câu nào không có số liệu thì không viết; vùng để trống hoặc chỉ có dòng tiêu đề cũng vậy. Đơn vị có số ở ngày chốt liền trước mà chưa có ở ngày này thì đoạn văn nói ngay ở đầu là số liệu chưa đủ. Cho vay trực tiếp không tính vào dư nợ ủy thác; chỉ lấy Tổ của các xã và hội có trong du_lieu. du_lieu chỉ có một hội thì đoạn văn nói về hội đó, không có kế hoạch và tỷ lệ trên tổng dư nợ của ngân hàng. Bản dài có nhiều đoạn trong một ô, thêm thu nợ, từng hội, từng xã, nợ đến hạn và lãi đã thu. Có đơn vị thiếu ở một trong hai ngày thì không nói tăng, giảm. Tab BC · Bản tin ghi từng số lấy từ đâu.',
  examples: [
    {
      formula: `=UT_BANTIN('Số liệu'!A:T; "25/03/2025"; "2024 - T2/2025"; "Phòng giao dịch NHCSXH Bù Gia Mập"; 'Số ngân hàng'!A:L; 'Tổ TK&VV'!A:R)`,
      result:
        'Trong năm 2024 và 2 tháng đầu năm 2025, Phòng giao dịch NHCSXH Bù Gia Mập đã giải ngân 189,9 tỷ đồng vốn tín dụng chính sách ủy thác, với 3.877 lượt hộ được vay vốn. Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 535,2 tỷ đồng với 9.177 hộ còn dư nợ, chiếm 99,8% tổng dư nợ tín dụng chính sách do đơn vị quản lý. Trong đó: Hộ nghèo 40.988 triệu đồng; Hộ cận nghèo 108.663 triệu đồng; Hộ mới thoát nghèo 48.650 triệu đồng; Hộ SXKD vùng khó khăn 123.083 triệu đồng; Nước sạch và vệ sinh môi trường nông thôn 96.500 triệu đồng; Giải quyết việc làm 34.165 triệu đồng; Nhà ở xã hội 12.250 triệu đồng; Học sinh, sinh viên có hoàn cảnh khó khăn 63.595 triệu đồng; phần chưa phân loại theo chương trình 7.306 triệu đồng. Nợ quá hạn là 268 triệu đồng, tỷ lệ nợ quá hạn 0,05% trên dư nợ ủy thác; nợ khoanh 122 triệu đồng. Toàn đơn vị có 190 Tổ TK&VV còn dư nợ, 9.358 tổ viên; số dư tiền gửi qua Tổ 17,0 tỷ đồng với 97,0% tổ viên gửi tiết kiệm; xếp loại: Tốt 159 (83,7%), Khá 27 (14,2%), Trung bình 4 (2,1%).',
      text: 'Cả đoạn văn của bài báo: số dư đến 25/03/2025, doanh số từ 2024 đến hết tháng 2/2025.',
    },
    {
      formula: `=UT_BANTIN('Số liệu'!A:T; "31/12/2024"; 2024)`,
      result:
        'Trong năm 2024, các chương trình tín dụng chính sách ủy thác đã giải ngân 166,4 tỷ đồng, với 3.387 lượt hộ được vay vốn. Đến ngày 31/12/2024, dư nợ ủy thác qua các hội, đoàn thể đạt 523,7 tỷ đồng. Trong đó: Hộ nghèo 42.000 triệu đồng; Hộ cận nghèo 105.902 triệu đồng; Hộ mới thoát nghèo 47.169 triệu đồng; Hộ SXKD vùng khó khăn 120.589 triệu đồng; Nước sạch và vệ sinh môi trường nông thôn 93.158 triệu đồng; Giải quyết việc làm 32.930 triệu đồng; Nhà ở xã hội 12.142 triệu đồng; Học sinh, sinh viên có hoàn cảnh khó khăn 62.442 triệu đồng; phần chưa phân loại theo chương trình 7.406 triệu đồng. Nợ quá hạn là 279 triệu đồng, tỷ lệ nợ quá hạn 0,05% trên dư nợ ủy thác; nợ khoanh 122 triệu đồng.',
      text: 'Chỉ có số liệu các hội: câu nào thiếu số liệu thì không viết.',
    },
    {
      formula: `=UT_BANTIN('Số liệu'!A:T; "25/03/2025"; 2025; 'Cài đặt'!A:B; ; 'Tổ TK&VV'!A:R; ; ; ; "ngắn"; "31/12")`,
      result:
        'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể trên địa bàn huyện Bù Gia Mập đạt 535,2 tỷ đồng với 9.177 hộ còn dư nợ. So với 31/12/2024, dư nợ ủy thác tăng 11,5 tỷ đồng (2,19%). Nợ quá hạn là 268 triệu đồng, tỷ lệ nợ quá hạn 0,05% trên dư nợ ủy thác; nợ khoanh 122 triệu đồng.',
      text: 'Bản ngắn, so với đầu năm: đối số bỏ qua thì để trống giữa hai dấu chấm phẩy.',
    },
  ],
  errors: [
    {
      formula: `=UT_BANTIN('Số liệu'!A:T; "25/03/2025"; 2024; "PGD Bù Gia Mập"; 'Tổ TK&VV'!A:R)`,
      message:
        "Đối số so_ngan_hang phải là vùng của tab kể cả dòng tiêu đề, ví dụ 'Số ngân hàng'!A:L.",
    },
  ],
};

function readDates(
  args: readonly Argument[],
): Result<{ readonly cutoff: IsoDate; readonly flowPeriod: Period }> {
  const day = requiredCell(UT_BANTIN, args, DATE);
  if (!day.ok) return day;
  const cutoff = readDateArgument(day.value, { argument: argumentName(UT_BANTIN, DATE) });
  if (!cutoff.ok) return cutoff;
  const window = requiredCell(UT_BANTIN, args, FLOWS);
  if (!window.ok) return window;
  const flowPeriod = readPeriod(window.value, { argument: argumentName(UT_BANTIN, FLOWS) });
  if (!flowPeriod.ok) return flowPeriod;
  if (flowPeriod.value.from > cutoff.value) {
    const about = { period: flowPeriod.value.text, date: vietnameseDate(cutoff.value) };
    return failed(problem('period-after-cutoff', {}, about));
  }
  return ok({ cutoff: cutoff.value, flowPeriod: flowPeriod.value });
}

const ALL_FIELDS = new Set(LEDGER_COLUMNS.map(({ field }) => field));

function readLedger(args: readonly Argument[]): Result<Ledger> {
  const values = args[LEDGER];
  if (values === undefined) return failed(argumentMissing(UT_BANTIN, LEDGER));
  const entrusted = Array.isArray(values) ? [withoutDirectRows(values as Cells)] : [values];
  const catalogue = builtInCatalogue();
  const ledger = readLedgerRange(UT_BANTIN, entrusted, LEDGER, {
    catalogue,
    strict: false,
    indicators: [],
    fields: ALL_FIELDS,
    needsDong: true,
  });
  if (!ledger.ok) return ledger;
  const split = splitName(ledger.value, ['association'], catalogue);
  return split === null ? ledger : failed(split);
}

/** A ledger filtered by association is of that one. */
function scopeOf({ fields, dimensions }: Ledger): FactsScope | null {
  const [association, ...others] = dimensions.association.members;
  const isOne = fields.has('association') && others.length === 0;
  return isOne && association ? { association } : null;
}

/** Of a ledger that was filtered by association or commune, its groups alone: others hold other loans. */
function groupsOf({ dimensions }: Ledger, rows: readonly GroupRow[]): readonly GroupRow[] {
  const { commune, association } = dimensions;
  const communes = new Set(commune.members.map(communeKey));
  const associations = new Set(association.members.map(textKey));
  return rows.filter(
    (row) => communes.has(communeKey(row.commune)) && associations.has(textKey(row.association)),
  );
}

/**
 * A formula does not see Danh mục, where communes that were merged have their last day: who has
 * reported neither now nor the time before is taken for gone.
 */
function cutoffBefore({ cutoffs }: Ledger, date: IsoDate): IsoDate {
  return [...cutoffs.members].reverse().find((before) => before < date) ?? date;
}

/** A name, a name and an area in two cells, or the tab Cài đặt. */
function namesOf(argument: Argument): Names {
  const rows = rangeOf(argument);
  const setting = (id: keyof Names): string | undefined => {
    const label = SETTINGS.find((known) => known.id === id)?.name ?? '';
    const row = rows.find(([name]) => textKey(cellText(name)) === textKey(label));
    return row && tidyText(cellText(row[1]));
  };
  const [officeName, area] = [setting('officeName'), setting('area')];
  if (officeName !== undefined || area !== undefined) {
    return { officeName: officeName ?? '', area: area ?? '' };
  }
  const written = rows.flat().filter((cell) => !isBlank(cell));
  const [first = '', second = ''] = written.map((cell) => tidyText(cellText(cell)));
  return { officeName: first, area: second };
}
