import { formatNumber } from '../../../../platform/i18n/format.ts'

/** Cards of the home page. */
export const vi = {
  mine: 'Tin của tôi hôm nay',
  mineCalm: 'Hôm nay bạn chưa có tin nào trong kế hoạch.',
  toPlan: 'Mở kế hoạch ngày',
  tomorrow: 'Tin của tôi ngày mai',
  tomorrowCalm: 'Bạn chưa đăng ký tin nào cho ngày mai.',
  toTomorrow: 'Mở kế hoạch ngày mai',
  register: 'Đăng ký tin ngày mai',
  missing: (day: string) => `Chưa đăng ký cho ${day}`,
  missingCalm: 'Mọi người đã đăng ký.',
  toDesk: 'Mở kế hoạch của ban',
  desk: (done: number, expected: number) => `${formatNumber(done)}/${formatNumber(expected)} người đã đăng ký`,
  missingNames: (names: readonly string[]) =>
    names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${formatNumber(names.length - 3)} người nữa`,
}
