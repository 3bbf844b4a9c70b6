/** What is published about a program beside its names. */
export interface ProgramFacts {
  /** Document that established it. */
  readonly source: string;
  /** False where the bank lends directly, not through the associations. */
  readonly entrusted?: false;
  /** Old loans are still collected, new ones are not made. */
  readonly closedToNewLoans?: true;
}

/** By standard name. For the reference: nothing computes with it, so Code.js goes without. */
export const PROGRAM_FACTS: Readonly<Record<string, ProgramFacts>> = {
  'Hộ nghèo': { source: 'Nghị định 78/2002/NĐ-CP' },
  'Hộ cận nghèo': { source: 'Quyết định 15/2013/QĐ-TTg' },
  'Hộ mới thoát nghèo': { source: 'Quyết định 28/2015/QĐ-TTg' },
  'Hộ SXKD vùng khó khăn': { source: 'Quyết định 31/2007/QĐ-TTg' },
  'Nước sạch và vệ sinh môi trường nông thôn': { source: 'Quyết định 62/2004/QĐ-TTg' },
  'Giải quyết việc làm': {
    source: 'Nghị định 61/2015/NĐ-CP; từ 01/01/2026 Nghị định 338/2025/NĐ-CP',
  },
  'Nhà ở xã hội': { source: 'Nghị định 100/2015/NĐ-CP, Nghị định 100/2024/NĐ-CP' },
  'Học sinh, sinh viên có hoàn cảnh khó khăn': { source: 'Quyết định 157/2007/QĐ-TTg' },
  'Học sinh, sinh viên, học viên ngành STEM': { source: 'Quyết định 29/2025/QĐ-TTg' },
  'Người lao động đi làm việc ở nước ngoài': {
    source: 'Nghị định 61/2015/NĐ-CP, Nghị định 74/2019/NĐ-CP',
  },
  'Thương nhân vùng khó khăn': { source: 'Quyết định 92/2009/QĐ-TTg' },
  'Vùng đồng bào dân tộc thiểu số và miền núi': { source: 'Nghị định 28/2022/NĐ-CP' },
  'Hộ dân tộc thiểu số nghèo, đời sống khó khăn': {
    source: 'Quyết định 755/2013/QĐ-TTg',
    closedToNewLoans: true,
  },
  'Hộ dân tộc thiểu số theo Quyết định 2085': {
    source: 'Quyết định 2085/QĐ-TTg ngày 31/10/2016',
    closedToNewLoans: true,
  },
  'Hộ nghèo về nhà ở': {
    source: 'Quyết định 167/2008/QĐ-TTg, Quyết định 33/2015/QĐ-TTg',
    closedToNewLoans: true,
  },
  'Nhà ở phòng, tránh bão, lụt miền Trung': {
    source: 'Quyết định 48/2014/QĐ-TTg',
    closedToNewLoans: true,
  },
  'Trồng rừng sản xuất, phát triển chăn nuôi': { source: 'Nghị định 75/2015/NĐ-CP' },
  'Phát triển lâm nghiệp': { source: 'Dự án Ngân hàng Thế giới' },
  'Nhà trả chậm đồng bằng sông Cửu Long': {
    source: 'Biểu lãi suất của Ngân hàng Chính sách xã hội',
  },
  'Doanh nghiệp nhỏ và vừa': { source: 'Dự án KfW', entrusted: false },
  'Người chấp hành xong án phạt tù': { source: 'Quyết định 22/2023/QĐ-TTg' },
  'Người sau cai nghiện ma túy': { source: 'Quyết định 08/2026/QĐ-TTg' },
  'Máy tính, thiết bị học tập trực tuyến': {
    source: 'Quyết định 09/2022/QĐ-TTg',
    closedToNewLoans: true,
  },
  'Trả lương ngừng việc, phục hồi sản xuất': {
    source: 'Quyết định 15/2020/QĐ-TTg, Quyết định 23/2021/QĐ-TTg',
    entrusted: false,
    closedToNewLoans: true,
  },
  'Giáo dục mầm non, tiểu học ngoài công lập': {
    source: 'Quyết định 11/2022/QĐ-TTg',
    entrusted: false,
  },
  'Cho vay khác': { source: 'Quyết định của địa phương' },
};
