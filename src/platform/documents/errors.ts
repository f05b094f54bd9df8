import { defineErrors } from '../errors.ts'

export type SheetLimit = 'bytes' | 'parts' | 'rows' | 'columns' | 'cells'

const limitsVi: Record<SheetLimit, string> = {
  bytes: 'byte sau khi giải nén',
  parts: 'thành phần bên trong tệp',
  rows: 'dòng',
  columns: 'cột có dữ liệu',
  cells: 'ô',
}
const limitsEn: Record<SheetLimit, string> = {
  bytes: 'bytes when unpacked',
  parts: 'parts inside the file',
  rows: 'rows',
  columns: 'columns with data',
  cells: 'cells',
}

type TooLarge = { readonly limit: SheetLimit; readonly allowed: number }
type Missing = { readonly sheet: string; readonly sheets: readonly string[] }

export const documentErrors = defineErrors({
  'documents.sheet_not_xlsx': {
    status: 415,
    vi: () => 'Tệp không phải bảng tính XLSX. Hãy mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” kiểu .xlsx rồi gửi lại.',
    en: () => 'The file is not an XLSX workbook. Open it in Excel or LibreOffice, save it as .xlsx and send it again.',
  },
  'documents.sheet_old_or_locked': {
    status: 415,
    vi: () => 'Tệp là bảng tính .xls kiểu cũ hoặc có đặt mật khẩu. Hãy bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.',
    en: () => 'The file is an old .xls workbook or is locked by a password. Remove the password, save it as .xlsx and send it again.',
  },
  'documents.sheet_damaged': {
    status: 422,
    vi: () => 'Không đọc được bảng tính vì tệp hỏng hoặc tải lên chưa trọn. Hãy mở lại bằng Excel, lưu thành tệp mới rồi gửi lại.',
    en: () => 'The workbook cannot be read: the file is damaged or incomplete. Open it in Excel, save it as a new file and send it again.',
  },
  'documents.sheet_has_macros': {
    status: 422,
    vi: () => 'Bảng tính có chứa macro nên không được nhận. Hãy lưu thành .xlsx (không macro) rồi gửi lại.',
    en: () => 'The workbook contains macros and is refused. Save it as .xlsx (without macros) and send it again.',
  },
  'documents.sheet_too_large': {
    status: 413,
    vi: ({ limit, allowed }: TooLarge) =>
      `Bảng tính quá lớn: tối đa ${allowed.toLocaleString('vi-VN')} ${limitsVi[limit]}. Hãy xóa phần thừa hoặc chia thành nhiều tệp.`,
    en: ({ limit, allowed }: TooLarge) =>
      `The workbook is too large: at most ${allowed.toLocaleString('en-GB')} ${limitsEn[limit]}. Delete what is not needed or split it.`,
  },
  'documents.sheet_missing': {
    status: 422,
    vi: ({ sheet, sheets }: Missing) => `Không có trang tính “${sheet}”. Tệp có các trang: ${sheets.join(', ')}.`,
    en: ({ sheet, sheets }: Missing) => `There is no sheet “${sheet}”. The file has: ${sheets.join(', ')}.`,
  },
})
