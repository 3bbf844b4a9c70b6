/** The associations' own tabs: code, short name, colour. */
export const OWNERS = [
  ['11', 'Nông dân', '#38761d'],
  ['12', 'Phụ nữ', '#a64d79'],
  ['13', 'Cựu chiến binh', '#b45f06'],
  ['14', 'Đoàn TN', '#1155cc'],
] as const;

export type OwnerCode = (typeof OWNERS)[number][0];
