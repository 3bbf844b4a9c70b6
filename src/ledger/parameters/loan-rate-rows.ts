import {
  CHECK_ALL,
  type ShippedParameter,
  sourced,
  UNPUBLISHED,
  unsure,
} from './shipped-parameter';

/**
 * Lending rates as published. A source that only says what a rate was before 1/12/2025 does not say
 * since when: such a row begins with the year of its source, and its note says so.
 */
const CUT = 'Quyết định 2553/QĐ-TTg ngày 21/11/2025';
const CUT_ON = '2025-12-01';
const BEFORE = '2025-11-30';

const DAN_VIET = 'Etime Dân Việt 26/11/2025.';
const DAU_TU = 'Báo Đầu tư, thông báo của Tổng Giám đốc NHCSXH.';
const VBSP = 'Biểu lãi suất trên vbsp.org.vn, đọc trước 12/2025.';
const BINH_THUAN = 'Biểu lãi suất NHCSXH Bình Thuận áp dụng từ 05/04/2023.';
const SINCE_2025 = 'Nguồn không ghi ngày bắt đầu: lấy từ 01/01/2025.';

const ETHNIC_BUSINESS =
  'Vùng đồng bào dân tộc thiểu số và miền núi · đất sản xuất, chuyển đổi nghề, chuỗi giá trị';

export const RATE_ROWS: readonly ShippedParameter[] = [
  ...cut('Hộ nghèo', 6.6, 6.24, DAN_VIET),
  ...cut('Hộ cận nghèo', 7.92, 7.488, DAU_TU),
  until('Hộ mới thoát nghèo', 8.25, VBSP),
  unsure(since('Hộ mới thoát nghèo', 7.8, 'Tính bằng 125% lãi suất hộ nghèo.')),
  ...cut('Học sinh, sinh viên có hoàn cảnh khó khăn', 6.6, 6.24, DAN_VIET),
  rate('Học sinh, sinh viên, học viên ngành STEM', 4.8, '2025-08-28', '', {
    document: 'Quyết định 29/2025/QĐ-TTg',
    note: 'Thời báo Tài chính Việt Nam 05/09/2025.',
  }),
  rate('Giải quyết việc làm', 7.488, CUT_ON, '2025-12-31', { document: CUT, note: DAU_TU }),
  unsure(
    rate('Giải quyết việc làm', 7.9248, '2026-01-01', '', {
      document: 'Nghị định 338/2025/NĐ-CP',
      note: 'Tính bằng 127% lãi suất hộ nghèo (Dân trí 26/12/2025).',
    }),
  ),
  rate('Giải quyết việc làm · đối tượng ưu tiên', 6.24, '2026-01-01', '', {
    document: 'Nghị định 338/2025/NĐ-CP',
    note: 'Bằng lãi suất hộ nghèo (Dân trí 26/12/2025).',
  }),
  unsure(
    rate('Giải quyết việc làm · vay trước 01/01/2026', 7.488, '2026-01-01', '', {
      document: CUT,
      note: 'Chưa rõ dư nợ cũ có theo mức mới không.',
    }),
  ),
  ...cut('Nước sạch và vệ sinh môi trường nông thôn', 9, 8.4, DAN_VIET),
  ...cut('Hộ SXKD vùng khó khăn', 9, 7.8, DAN_VIET),
  ...cut('Thương nhân vùng khó khăn', 9, 7.8, DAN_VIET),
  since('Người lao động đi làm việc ở nước ngoài', 6.24, DAU_TU),
  until('Người lao động đi làm việc ở nước ngoài · huyện nghèo', 3.3, VBSP),
  rate('Nhà ở xã hội', 4.8, '2024-01-01', '2024-12-31', {
    document: 'Nghị định 100/2015/NĐ-CP, Nghị định 100/2024/NĐ-CP',
    note: 'VietNamNet: 4,8% đến hết 31/12/2024; nguồn không ghi ngày bắt đầu.',
  }),
  rate('Nhà ở xã hội', 6.6, '2025-01-01', '2025-10-09', {
    document: 'Nghị định 100/2024/NĐ-CP',
    note: 'Bảng chương trình của một phòng giao dịch, năm 2025.',
  }),
  unsure(
    rate('Nhà ở xã hội', 5.4, '2025-10-10', '', {
      document: 'Nghị định 261/2025/NĐ-CP',
      note: UNPUBLISHED,
    }),
  ),
  rate('Hộ nghèo về nhà ở', 3, '2016-01-01', '', {
    document: 'Quyết định 33/2015/QĐ-TTg',
    note: 'Báo Công an nhân dân; nguồn không ghi ngày bắt đầu.',
  }),
  rate('Nhà ở phòng, tránh bão, lụt miền Trung', 3, '2014-12-17', '', {
    document: 'Quyết định 48/2014/QĐ-TTg',
    note: 'VTV8 17/12/2014.',
  }),
  ...[
    'Hộ dân tộc thiểu số nghèo, đời sống khó khăn',
    'Hộ dân tộc thiểu số theo Quyết định 2085',
  ].flatMap((program) => [
    unsure(until(program, 3.3, `${UNPUBLISHED} Tính bằng 50% lãi suất hộ nghèo.`)),
    unsure(since(program, 3.12, `${UNPUBLISHED} Tính bằng 50% lãi suất hộ nghèo.`)),
  ]),
  rate('Vùng đồng bào dân tộc thiểu số và miền núi · đất ở, nhà ở', 3, '2023-04-05', '', {
    document: 'Nghị định 28/2022/NĐ-CP',
    note: BINH_THUAN,
  }),
  rate(ETHNIC_BUSINESS, 3.3, '2023-04-05', BEFORE, {
    document: 'Nghị định 28/2022/NĐ-CP',
    note: BINH_THUAN,
  }),
  unsure(since(ETHNIC_BUSINESS, 3.12, 'Tính bằng 50% lãi suất hộ nghèo.')),
  rate('Trồng rừng sản xuất, phát triển chăn nuôi', 1.2, '2023-04-05', '', {
    document: 'Nghị định 75/2015/NĐ-CP',
    note: BINH_THUAN,
  }),
  until('Phát triển lâm nghiệp', 6.6, VBSP),
  until('Doanh nghiệp nhỏ và vừa', 9, VBSP),
  until('Nhà trả chậm đồng bằng sông Cửu Long', 3, VBSP),
  ...cut('Người chấp hành xong án phạt tù', 6.6, 6.24, DAU_TU),
  unsourced(
    'Máy tính, thiết bị học tập trực tuyến',
    1.2,
    'Quyết định 09/2022/QĐ-TTg',
    '2022-04-04',
  ),
  unsourced(
    'Trả lương ngừng việc, phục hồi sản xuất',
    0,
    'Quyết định 23/2021/QĐ-TTg',
    '2021-07-07',
  ),
  unsourced(
    'Giáo dục mầm non, tiểu học ngoài công lập',
    3.3,
    'Quyết định 11/2022/QĐ-TTg',
    '2022-04-27',
  ),
  sourced('overdueInterest', '', 130, {
    validFrom: '2016-01-01',
    validTo: '',
    document: 'Quyết định 33/2015/QĐ-TTg, Nghị định 338/2025/NĐ-CP',
    note: 'Báo Công an nhân dân; Dân trí 26/12/2025. Nguồn không ghi ngày bắt đầu.',
  }),
];

function rate(
  target: string,
  value: number,
  validFrom: string,
  validTo: string,
  said: Pick<ShippedParameter, 'document' | 'note'>,
): ShippedParameter {
  return sourced('interestRate', target, value, { validFrom, validTo, ...said });
}

/** Both sides of the cut of 1/12/2025, which also holds for older balances. */
function cut(target: string, before: number, after: number, note: string): ShippedParameter[] {
  return [until(target, before, note), since(target, after, note)];
}

function until(target: string, value: number, note: string): ShippedParameter {
  const said = { document: '', note: `${note} ${SINCE_2025}` };
  return rate(target, value, '2025-01-01', BEFORE, said);
}

function since(target: string, value: number, note: string): ShippedParameter {
  return rate(target, value, CUT_ON, '', { document: CUT, note });
}

function unsourced(
  target: string,
  value: number,
  document: string,
  validFrom: string,
): ShippedParameter {
  return unsure(rate(target, value, validFrom, '', { document, note: CHECK_ALL }));
}
