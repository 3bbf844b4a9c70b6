/** "40950,5" as reports print it, "40.950,5"; a text that is no number stays as it is. */
export function figure(text: string): string {
  const [, sign = '', whole, fraction = ''] = /^(-?)(\d+)(,\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction}`;
}
