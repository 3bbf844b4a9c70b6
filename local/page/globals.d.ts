/** Loaded before this script as classic scripts; see index.html. */
declare const o_spreadsheet: typeof import('@odoo/o-spreadsheet');
declare const owl: typeof import('@odoo/owl');
declare const Chart: typeof import('chart.js').Chart;
