/** Sources of definitions, as the reference prints them. */
export const BY_COMMUNE = 'Báo cáo kết quả cho vay 01.1/BCTD';
export const BALANCE_CLASSES = 'Tổng hợp số liệu tín dụng (LEN_31)';
export const PUBLISHED = 'Báo cáo của chi nhánh đăng trên báo địa phương';
