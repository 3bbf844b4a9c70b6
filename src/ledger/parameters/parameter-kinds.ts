/**
 * What may stand in Tham số: the kinds of parameters, not their values, which are rows of the tab.
 * Computations ask for a kind by id, a target and a date.
 */
export interface ParameterKind {
  readonly id: string;
  /** As column "Tham số" has it. */
  readonly name: string;
  readonly unit: ParameterUnit;
  /** What column "Áp dụng cho" holds. */
  readonly target: TargetKind;
  /** All targets of one day make exactly this much together. */
  readonly total?: number;
}

/**
 * `program` is a program, or one case of it ("Giải quyết việc làm · người lao động"); `bound` is a
 * lower bound ("NQH từ 2%"), one row per band; `name` is any name; `all` is blank or a program that
 * goes by a value of its own.
 */
type TargetKind = 'program' | 'bound' | 'name' | 'all';

export const PARAMETER_UNITS = ['%', '%/năm', '%/tháng', 'triệu đồng', 'điểm'] as const;
type ParameterUnit = (typeof PARAMETER_UNITS)[number];

export const PARAMETER_KINDS = [
  kind('interestRate', 'Lãi suất cho vay', '%/năm', 'program'),
  kind('overdueInterest', 'Lãi suất nợ quá hạn so với lãi suất cho vay', '%', 'all'),
  kind('loanCap', 'Mức cho vay tối đa', 'triệu đồng', 'program'),
  kind('loanCapShare', 'Tỷ lệ cho vay tối đa', '%', 'program'),
  kind('feeRate', 'Mức phí ủy thác trên dư nợ có thu được lãi', '%/tháng', 'all'),
  kind('feeRateOnBalance', 'Mức phí ủy thác trên dư nợ trong hạn', '%/tháng', 'program'),
  kind('qualityCoefficient', 'Hệ số chất lượng phí ủy thác', '%', 'bound'),
  kind('feeSplit', 'Phân bổ phí ủy thác', '%', 'name', 100),
  kind('commissionRate', 'Mức hoa hồng trên dư nợ có thu được lãi', '%/tháng', 'name'),
  kind('commissionRateOnBalance', 'Mức hoa hồng trên dư nợ trong hạn', '%/tháng', 'program'),
  kind('commissionOnSavings', 'Mức hoa hồng trên số dư tiết kiệm', '%/tháng', 'all'),
  kind('gradeThreshold', 'Ngưỡng xếp loại Tổ', 'điểm', 'name'),
  kind('scoreMaximum', 'Điểm tối đa của tiêu chí', 'điểm', 'name', 100),
] as const;

export type ParameterId = (typeof PARAMETER_KINDS)[number]['id'];

function kind<Id extends string>(
  id: Id,
  name: string,
  unit: ParameterUnit,
  target: TargetKind,
  total?: number,
) {
  return { id, name, unit, target, ...(total === undefined ? {} : { total }) };
}

export function parameterKind(id: ParameterId): ParameterKind {
  const found = PARAMETER_KINDS.find((known) => known.id === id);
  if (found === undefined) throw new Error(`No parameter ${id}`);
  return found;
}

/** Targets of commissionRate. */
export const WITH_SAVINGS = 'Tổ có huy động tiết kiệm';
export const WITHOUT_SAVINGS = 'Tổ không huy động tiết kiệm';

/** Target of feeSplit: the level that has all of a fee on a balance. */
export const COMMUNE_LEVEL = 'Xã';

/** Stands between a program and one case of it. */
export const CASE_SEPARATOR = '·';
