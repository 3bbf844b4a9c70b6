/** A figure that needs more than one range or one date, so that a function of its own works it out. */
export interface DerivedIndicator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly function: `UT_${string}`;
}

/** Who asks for one of them by name is told where it is; what they mean is in derived-facts.ts. */
export const DERIVED_INDICATORS = [
  {
    name: 'Thực hiện kế hoạch dư nợ',
    aliases: ['Thực hiện kế hoạch', 'Tỷ lệ thực hiện kế hoạch', 'Kế hoạch dư nợ'],
    function: 'UT_KEHOACH',
  },
  {
    name: 'Thực hiện kế hoạch tăng trưởng',
    aliases: ['Thực hiện tăng trưởng', 'Chỉ tiêu tăng trưởng', 'Tăng trưởng dư nợ', 'Tăng trưởng'],
    function: 'UT_KEHOACH',
  },
  {
    name: 'Tăng, giảm so với đầu năm',
    aliases: ['Tăng giảm', 'Tăng/giảm', 'So với đầu năm', 'So với 31/12'],
    function: 'UT_BIENDONG',
  },
  {
    name: 'Tốc độ tăng so với đầu năm',
    aliases: ['Tốc độ tăng trưởng', 'Tỷ lệ tăng trưởng'],
    function: 'UT_BIENDONG',
  },
  { name: 'So với cùng kỳ', aliases: ['Cùng kỳ'], function: 'UT_BIENDONG' },
  { name: 'Phí ủy thác', aliases: ['Phí'], function: 'UT_PHI' },
  { name: 'Hoa hồng Tổ TK&VV', aliases: ['Hoa hồng'], function: 'UT_HOAHONG' },
  { name: 'Xếp loại Tổ', aliases: ['Xếp loại', 'Xếp loại Tổ TK&VV'], function: 'UT_XEPLOAI' },
] as const satisfies readonly DerivedIndicator[];

export type DerivedName = (typeof DERIVED_INDICATORS)[number]['name'];
