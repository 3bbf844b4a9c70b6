import { type Member, member } from './member';

/**
 * Programs of the years to 2020 make no new loans (Báo Lao Động 24/6/2025). Of two later ones only
 * that they are over is known, not since when: the branch puts the right day into Danh mục.
 */
const COLLECTED_SINCE_2021 = { closedFrom: '2021-01-01' } as const;
const COLLECTED_SINCE_2026 = { closedFrom: '2026-01-01' } as const;

/**
 * Loan programs of the Bank for Social Policies, in the order in which reports print them. Data
 * only: rates and caps change with every decision and are dated parameters of the workbook.
 * Codes are the bank's two-digit "Mã chương trình"; a program whose code is not published has none.
 */
export const PROGRAMS: readonly Member[] = [
  member('01', 'Hộ nghèo', 'HN', ['Cho vay hộ nghèo']),
  member('19', 'Hộ cận nghèo', 'HCN', ['Cho vay hộ cận nghèo', 'HCN_QD15']),
  member('09', 'Hộ mới thoát nghèo', 'HMTN', ['Cho vay hộ mới thoát nghèo', 'MTN']),
  member('10', 'Hộ SXKD vùng khó khăn', 'SXKD VKK', [
    'SXKD vùng khó khăn',
    'Hộ SXKDVKK',
    'Hộ gia đình SXKD tại vùng khó khăn',
    'Hộ gia đình sản xuất, kinh doanh tại vùng khó khăn',
    'Hộ gia đình sản xuất kinh doanh vùng khó khăn',
    'Hộ sản xuất kinh doanh vùng khó khăn',
  ]),
  member('06', 'Nước sạch và vệ sinh môi trường nông thôn', 'NS&VSMTNT', [
    'NSVSMT',
    'Nước sạch và vệ sinh môi trường',
    'Nước sạch vệ sinh môi trường',
    'Nước sạch vệ sinh môi trường nông thôn',
    'Nước sạch và VSMTNT',
  ]),
  member('03', 'Giải quyết việc làm', 'GQVL', [
    'Hỗ trợ tạo việc làm, duy trì và mở rộng việc làm',
    'Hỗ trợ tạo việc làm',
    'Cho vay giải quyết việc làm',
  ]),
  member('12', 'Nhà ở xã hội', 'NOXH', ['Cho vay nhà ở xã hội']),
  member('02', 'Học sinh, sinh viên có hoàn cảnh khó khăn', 'HSSV', [
    'Học sinh sinh viên',
    'HSSV có hoàn cảnh khó khăn',
    'HSSV hoàn cảnh khó khăn',
    'Cho vay học sinh sinh viên có hoàn cảnh khó khăn',
  ]),
  member('', 'Học sinh, sinh viên, học viên ngành STEM', 'HSSV STEM', ['HSSVSTEM', 'STEM'], {
    validFrom: '2025-08-28',
  }),
  member('04', 'Người lao động đi làm việc ở nước ngoài', 'XKLĐ', [
    'Xuất khẩu lao động',
    'Đi làm việc ở nước ngoài',
    'Người lao động đi làm việc ở nước ngoài theo hợp đồng',
  ]),
  member('15', 'Thương nhân vùng khó khăn', 'TNVKK', [
    'Thương nhân hoạt động thương mại tại vùng khó khăn',
    'Thương nhân',
  ]),
  member('25', 'Vùng đồng bào dân tộc thiểu số và miền núi', 'NĐ 28', [
    'Vùng đồng bào DTTS&MN',
    'DTTS&MN',
    'Nghị định 28',
    'NĐ 28/2022',
  ]),
  member(
    '17',
    'Hộ dân tộc thiểu số nghèo, đời sống khó khăn',
    'DTTS',
    ['Hộ DTTS nghèo', 'Hộ DTTS nghèo, đời sống khó khăn', 'DTTS 755'],
    COLLECTED_SINCE_2021,
  ),
  member(
    '21',
    'Hộ dân tộc thiểu số theo Quyết định 2085',
    'DTTS 2085',
    ['QĐ 2085', 'Hộ DTTS theo QĐ 2085'],
    COLLECTED_SINCE_2021,
  ),
  member(
    '07',
    'Hộ nghèo về nhà ở',
    'NOHN',
    ['Nhà ở hộ nghèo', 'Hỗ trợ hộ nghèo về nhà ở'],
    COLLECTED_SINCE_2021,
  ),
  member(
    '',
    'Nhà ở phòng, tránh bão, lụt miền Trung',
    'NOPTBL',
    ['Nhà ở phòng tránh bão lụt', 'Nhà ở vùng bão lụt'],
    COLLECTED_SINCE_2021,
  ),
  member('', 'Trồng rừng sản xuất, phát triển chăn nuôi', 'NĐ 75', [
    'TR',
    'Trồng rừng sản xuất',
    'Nghị định 75',
  ]),
  member('', 'Phát triển lâm nghiệp', 'LN', ['Phát triển lâm nghiệp (WB)']),
  member('', 'Nhà trả chậm đồng bằng sông Cửu Long', 'NTC', ['Nhà trả chậm', 'Nhà trả chậm ĐBSCL']),
  member('', 'Doanh nghiệp nhỏ và vừa', 'SME', ['DNNVV', 'Doanh nghiệp nhỏ và vừa (KFW)']),
  member('26', 'Người chấp hành xong án phạt tù', 'NCHXAPT', ['APT', 'Chấp hành xong án phạt tù']),
  member('', 'Người sau cai nghiện ma túy', 'SCN', ['Sau cai nghiện', 'Sau cai nghiện ma túy'], {
    validFrom: '2026-05-01',
  }),
  member(
    '',
    'Máy tính, thiết bị học tập trực tuyến',
    'MT',
    ['Máy tính', 'Máy tính, thiết bị học trực tuyến'],
    COLLECTED_SINCE_2026,
  ),
  member(
    '',
    'Trả lương ngừng việc, phục hồi sản xuất',
    'TLNV',
    ['Trả lương ngừng việc'],
    COLLECTED_SINCE_2026,
  ),
  member('', 'Giáo dục mầm non, tiểu học ngoài công lập', 'GDMN', [
    'Mầm non, tiểu học ngoài công lập',
  ]),
  member('99', 'Cho vay khác', 'KHAC', ['Chương trình khác']),
];

/**
 * Balances whose program is not known, as where an article ends its list with "v.v.". Not program
 * 99 "Cho vay khác", which is a real program; printed last.
 */
export const UNCLASSIFIED_PROGRAM = 'Chưa phân loại';

export const UNCLASSIFIED = member('', UNCLASSIFIED_PROGRAM, 'CPL', [
  'Không phân loại',
  'Chưa rõ chương trình',
]);
