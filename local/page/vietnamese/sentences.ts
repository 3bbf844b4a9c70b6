/** Errors, warnings and questions: the engine's English text → Vietnamese. */
export const SENTENCES: Readonly<Record<string, string>> = {
  'Invalid expression': 'Lỗi phân tích cú pháp công thức.',
  'Invalid formula': 'Công thức không hợp lệ.',
  'Circular reference': 'Phát hiện phần phụ thuộc vòng tròn.',
  'Invalid reference': 'Tham chiếu không tồn tại.',
  'Data not available': 'Không có giá trị.',
  'Unknown function': 'Hàm không xác định.',
  'Division by zero': 'Lỗi chia cho 0.',
  'Number too large': 'Số quá lớn.',
  'Spill range is not empty': 'Dải ô kết quả không trống.',
  'Array result was not expanded because it would overwrite data.':
    'Kết quả mảng không được mở rộng vì sẽ ghi đè lên dữ liệu.',
  "Result couldn't be automatically expanded.": 'Kết quả không thể tự động mở rộng.',
  'Merged cells found in the spill zone. Please unmerge cells before using array formulas.':
    'Vùng kết quả có ô đã hợp nhất. Hãy bỏ hợp nhất trước khi dùng công thức mảng.',
  'Add missing rows': 'Thêm các hàng còn thiếu',
  'Add missing columns': 'Thêm các cột còn thiếu',
  'Add missing columns and rows': 'Thêm các cột và hàng còn thiếu',
  "Did not find value '%s' in [[FUNCTION_NAME]] evaluation.":
    "Không tìm thấy giá trị '%s' khi tính [[FUNCTION_NAME]].",
  "The function [[FUNCTION_NAME]] expects a number value, but '%s' is a string, and cannot be coerced to a number.":
    "Tham số của hàm [[FUNCTION_NAME]] phải là số. Nhưng '%s' là văn bản và không thể chuyển thành số.",
  'Evaluation of function [[FUNCTION_NAME]] caused a divide by zero error.':
    'Hàm [[FUNCTION_NAME]] không thể chia cho 0.',
  'Invalid number of arguments for the %(functionName)s function. Expected %(minArgRequired)s minimum, but got %(nbrArgSupplied)s instead.':
    'Sai số lượng đối số cho %(functionName)s. Cần ít nhất %(minArgRequired)s đối số nhưng nhận được %(nbrArgSupplied)s.',
  'Invalid number of arguments for the %(functionName)s function. Expected %(maxArgPossible)s maximum, but got %(nbrArgSupplied)s instead.':
    'Sai số lượng đối số cho %(functionName)s. Cần nhiều nhất %(maxArgPossible)s đối số nhưng nhận được %(nbrArgSupplied)s.',
  'Missing closing parenthesis': 'Thiếu dấu đóng ngoặc.',
  'Missing opening parenthesis': 'Thiếu dấu mở ngoặc.',
  'Unexpected token: %s': 'Ký hiệu không hợp lệ: %s',
  'Invalid sheet name: %s': 'Tên trang tính không hợp lệ: %s',
  'Invalid sheet': 'Trang tính không hợp lệ',

  'Are you sure you want to delete this sheet?': 'Bạn có chắc chắn muốn xóa trang tính này không?',
  'The sheet name cannot be empty.': 'Tên trang tính không được để trống.',
  'A sheet with the name %s already exists. Please select another name.':
    'Đã có trang tính tên %s. Hãy chọn tên khác.',
  'Some used characters are not allowed in a sheet name (Forbidden characters are %s).':
    'Tên trang tính có ký tự không được phép (%s).',
  'Merging these cells will only preserve the top-leftmost value. Merge anyway?':
    'Việc hợp nhất các ô chỉ giữ lại giá trị trên cùng bên trái. Vẫn hợp nhất?',
  'Merged cells are preventing this operation. Unmerge those cells and try again.':
    'Không thực hiện được vì có ô đã hợp nhất. Hãy bỏ hợp nhất rồi thử lại.',
  'This operation is not possible due to a merge. Please remove the merges first than try again.':
    'Không thực hiện được vì có ô đã hợp nhất. Hãy bỏ hợp nhất rồi thử lại.',
  'This operation is not allowed with multiple selections.':
    'Thao tác này không dùng được khi chọn nhiều vùng.',
  'This operation is not allowed due to an overlapping frozen pane.':
    'Không thực hiện được vì vùng chọn nằm trên phần cố định.',
  'We found data next to your selection. Since this data was not selected, it will not be sorted. Do you want to extend your selection?':
    'Có dữ liệu bên cạnh vùng chọn và dữ liệu đó sẽ không được sắp xếp. Bạn có muốn mở rộng vùng chọn không?',
  'Cannot sort. To sort, select only cells or only merges that have the same size.':
    'Không sắp xếp được. Hãy chỉ chọn các ô hoặc các vùng hợp nhất có cùng kích thước.',
  'Cannot sort a zone with array formulas.': 'Không sắp xếp được vùng có công thức mảng.',
  'This will overwrite data in the subsequent columns. Split anyway?':
    'Thao tác này sẽ ghi đè dữ liệu ở các cột sau. Vẫn phân chia?',
  'Please enter a number between 0 and 10000.': 'Hãy nhập một số từ 0 đến 10000.',
  'The cell you are trying to edit has been deleted.': 'Ô bạn đang chỉnh sửa đã bị xóa.',
  'This sheet is locked and cannot be modified. Please unlock it first.':
    'Trang tính này đã bị khóa, hãy mở khóa trước khi sửa.',
  'Cannot hide all the rows of a sheet.': 'Không thể ẩn tất cả các hàng của trang tính.',
  'Cannot hide all the columns of a sheet.': 'Không thể ẩn tất cả các cột của trang tính.',
  'Pasting from the context menu is not supported in this browser. Use keyboard shortcuts ctrl+c / ctrl+v instead.':
    'Trình duyệt này không cho dán từ trình đơn. Hãy dùng Ctrl+C và Ctrl+V.',
  'Access to the clipboard denied by the browser. Please enable clipboard permission for this page in your browser settings.':
    'Trình duyệt không cho truy cập bảng nhớ tạm. Hãy cho phép trong cài đặt của trình duyệt.',
  'The current window is too small to display this sheet properly. Consider resizing your browser window or adjusting frozen rows and columns.':
    'Cửa sổ quá nhỏ để hiển thị trang tính này. Hãy mở rộng cửa sổ hoặc bỏ cố định hàng và cột.',
  'The window is too small to display multiple side panels.':
    'Cửa sổ quá nhỏ để hiển thị nhiều bảng điều khiển.',
  'You cannot create overlapping tables.': 'Không thể tạo các bảng chồng lên nhau.',
  'Trimmed whitespace from %s cells.': 'Đã cắt khoảng trắng trong %s ô.',
  'No selected cells had whitespace trimmed.': 'Không có ô nào cần cắt khoảng trắng.',

  'The value must be one of: %s': 'Giá trị phải là một trong: %s',
  'The value must be a value in the range %s': 'Giá trị phải thuộc dải ô %s',
  'The value must be a valid date': 'Giá trị phải là ngày hợp lệ',
  'The value must be the date %s': 'Giá trị phải là ngày %s',
  'The value must be a date before %s': 'Giá trị phải là ngày trước %s',
  'The value must be a date on or before %s': 'Giá trị phải là ngày vào hoặc trước %s',
  'The value must be a date after %s': 'Giá trị phải là ngày sau %s',
  'The value must be a date on or after %s': 'Giá trị phải là ngày vào hoặc sau %s',
  'The value must be a date between %s and %s': 'Giá trị phải là ngày từ %s đến %s',
  'The value must be equal to %s': 'Giá trị phải bằng %s',
  'The value must not be equal to %s': 'Giá trị phải khác %s',
  'The value must be greater than %s': 'Giá trị phải lớn hơn %s',
  'The value must be greater or equal to %s': 'Giá trị phải lớn hơn hoặc bằng %s',
  'The value must be less than %s': 'Giá trị phải nhỏ hơn %s',
  'The value must be less or equal to %s': 'Giá trị phải nhỏ hơn hoặc bằng %s',
  'The value must be between %s and %s': 'Giá trị phải từ %s đến %s',
  'The value must be a boolean': 'Giá trị phải là TRUE hoặc FALSE',
  'The value must be a number': 'Giá trị phải là số',
  'The value must be a date': 'Giá trị phải là ngày',
  'The value must not be empty': 'Giá trị không được để trống',
  'The value does not match the custom formula data validation rule':
    'Giá trị không thỏa mãn công thức xác thực dữ liệu',

  Anonymous: 'Ẩn danh',
  January: 'Tháng Một',
  February: 'Tháng Hai',
  March: 'Tháng Ba',
  April: 'Tháng Tư',
  May: 'Tháng Năm',
  June: 'Tháng Sáu',
  July: 'Tháng Bảy',
  August: 'Tháng Tám',
  September: 'Tháng Chín',
  October: 'Tháng Mười',
  November: 'Tháng Mười Một',
  December: 'Tháng Mười Hai',
  Sunday: 'Chủ Nhật',
  Monday: 'Thứ Hai',
  Tuesday: 'Thứ Ba',
  Wednesday: 'Thứ Tư',
  Thursday: 'Thứ Năm',
  Friday: 'Thứ Sáu',
  Saturday: 'Thứ Bảy',
};
