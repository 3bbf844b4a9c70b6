// @ts-check
// Dates of cells are midnights of the workbook's zone. Imported first: other modules make dates when
// they are loaded.
process.env.TZ = 'Asia/Ho_Chi_Minh';
