/** Mends what the engine writes of charts into Excel's file. */

const TITLE = /<c:title>(?:(?!<\/c:title>)[\s\S])*?<\/c:title>/g;
/** The theme's font, which the file does not bring; Times New Roman is what reports are set in. */
const THEME_FONT = /typeface="\+mn-lt"/g;

export function withChartLooks(chartXml: string): string {
  return chartXml
    .replace(TITLE, (title) => (/<a:t>\s*<\/a:t>|<a:t\s*\/>/.test(title) ? '' : title))
    .replace(THEME_FONT, 'typeface="Times New Roman"');
}
