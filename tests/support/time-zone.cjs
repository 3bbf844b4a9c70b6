// The workbook's zone; set before any worker starts, for a worker thread cannot change its own.
module.exports = async () => {
  process.env.TZ = 'Asia/Ho_Chi_Minh';
};
