import { CHECK_ALL, type ShippedParameter, sourced, unsure } from './shipped-parameter';

/**
 * The most that may be lent, in triệu đồng. Most sums are from the program sheet of a transaction
 * office of 2025, which does not say since when they hold.
 */
const SHEET = 'Bảng chương trình của một phòng giao dịch; nguồn không ghi ngày bắt đầu.';
const DAN_TRI = 'Dân trí 26/12/2025.';
const EMPLOYMENT = 'Nghị định 338/2025/NĐ-CP';
const EMPLOYMENT_OLD = 'Nghị định 61/2015/NĐ-CP, Nghị định 74/2019/NĐ-CP';
const STEM = 'Học sinh, sinh viên, học viên ngành STEM';
const RELEASED = 'Người chấp hành xong án phạt tù';
const RELEASED_BY = 'Quyết định 22/2023/QĐ-TTg';

export const CAP_ROWS: readonly ShippedParameter[] = [
  listed('Hộ nghèo', 100, 'Nghị định 78/2002/NĐ-CP'),
  listed('Hộ cận nghèo', 100, 'Quyết định 15/2013/QĐ-TTg'),
  listed('Hộ mới thoát nghèo', 100, 'Quyết định 28/2015/QĐ-TTg'),
  listed('Học sinh, sinh viên có hoàn cảnh khó khăn · một tháng', 4, 'Quyết định 05/2022/QĐ-TTg'),
  listed('Học sinh, sinh viên có hoàn cảnh khó khăn · một năm', 40, 'Quyết định 05/2022/QĐ-TTg'),
  cap(`${STEM} · sinh hoạt phí một tháng`, 5, '2025-08-28', '', 'Quyết định 29/2025/QĐ-TTg'),
  cap(`${STEM} · không bảo đảm tiền vay`, 500, '2025-08-28', '', 'Quyết định 29/2025/QĐ-TTg'),
  ...employment('người lao động', 100, 200),
  ...employment('cơ sở sản xuất, kinh doanh', 2000, 10_000),
  cap('Giải quyết việc làm · một lao động của cơ sở', 200, '2026-01-01', '', EMPLOYMENT, DAN_TRI),
  listed(
    'Nước sạch và vệ sinh môi trường nông thôn · một công trình',
    25,
    'Quyết định 10/2024/QĐ-TTg',
  ),
  unsourced('Hộ SXKD vùng khó khăn · không bảo đảm tiền vay', 50, 'Quyết định 31/2007/QĐ-TTg'),
  unsourced('Hộ SXKD vùng khó khăn · có bảo đảm tiền vay', 100, 'Quyết định 31/2007/QĐ-TTg'),
  unsourced('Thương nhân vùng khó khăn · cá nhân', 100, 'Quyết định 92/2009/QĐ-TTg'),
  listed(
    'Người lao động đi làm việc ở nước ngoài · không bảo đảm tiền vay',
    100,
    'Nghị định 61/2015/NĐ-CP',
  ),
  share('Người lao động đi làm việc ở nước ngoài · chi phí', 100, 'Nghị định 61/2015/NĐ-CP'),
  share('Nhà ở xã hội · mua, thuê mua', 80, 'Nghị định 100/2024/NĐ-CP'),
  share('Nhà ở xã hội · xây mới, sửa chữa', 70, 'Nghị định 100/2024/NĐ-CP'),
  listed('Nhà ở xã hội · xây mới, sửa chữa', 1000, 'Nghị định 100/2024/NĐ-CP'),
  cap(
    'Hộ nghèo về nhà ở',
    25,
    '2016-01-01',
    '',
    'Quyết định 33/2015/QĐ-TTg',
    'Báo Công an nhân dân; nguồn không ghi ngày bắt đầu.',
  ),
  unsourced('Nhà ở phòng, tránh bão, lụt miền Trung', 15, 'Quyết định 48/2014/QĐ-TTg'),
  unsourced('Vùng đồng bào dân tộc thiểu số và miền núi · đất ở', 50, 'Nghị định 28/2022/NĐ-CP'),
  unsourced('Vùng đồng bào dân tộc thiểu số và miền núi · nhà ở', 40, 'Nghị định 28/2022/NĐ-CP'),
  listed(`${RELEASED} · đào tạo một tháng`, 4, RELEASED_BY),
  listed(`${RELEASED} · cá nhân`, 100, RELEASED_BY),
  listed(`${RELEASED} · cơ sở sản xuất, kinh doanh`, 2000, RELEASED_BY),
  listed(`${RELEASED} · một lao động của cơ sở`, 100, RELEASED_BY),
  unsourced('Máy tính, thiết bị học tập trực tuyến', 10, 'Quyết định 09/2022/QĐ-TTg'),
  unsourced('Giáo dục mầm non, tiểu học ngoài công lập', 200, 'Quyết định 11/2022/QĐ-TTg'),
];

function cap(
  target: string,
  value: number,
  validFrom: string,
  validTo: string,
  document: string,
  note = 'Thời báo Tài chính Việt Nam 05/09/2025.',
): ShippedParameter {
  return sourced('loanCap', target, value, { validFrom, validTo, document, note });
}

function listed(target: string, value: number, document: string): ShippedParameter {
  return cap(target, value, '2025-01-01', '', document, SHEET);
}

function share(target: string, value: number, document: string): ShippedParameter {
  return { ...listed(target, value, document), id: 'loanCapShare' };
}

function unsourced(target: string, value: number, document: string): ShippedParameter {
  return unsure(listed(target, value, document), CHECK_ALL);
}

function employment(whose: string, before: number, after: number): ShippedParameter[] {
  const target = `Giải quyết việc làm · ${whose}`;
  return [
    cap(target, before, '2025-01-01', '2025-12-31', EMPLOYMENT_OLD, DAN_TRI),
    cap(target, after, '2026-01-01', '', EMPLOYMENT, DAN_TRI),
  ];
}
