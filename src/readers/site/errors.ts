import { defineErrors } from '../../platform/errors.ts'

export const siteErrors = defineErrors({
  'site.no_site': {
    status: 404,
    vi: () => 'Cơ quan của bạn chưa có trang tin đang mở. Hãy đăng ký kênh trang tin trước.',
    en: () => 'Your organisation has no open site. Register the site channel first.',
  },
  'site.front_is_stale': {
    status: 409,
    vi: () => 'Trang nhất vừa được người khác sắp lại. Hãy tải lại, xem khác gì rồi sắp tiếp.',
    en: () => 'Somebody else has just arranged the front page. Reload, look and arrange again.',
  },
  'site.work_not_on_site': {
    status: 422,
    vi: () => 'Có bài không còn trên trang tin của cơ quan. Hãy bỏ bài đó khỏi trang nhất.',
    en: () => 'A work is not on the agency’s site any more. Take it off the front page.',
  },
  'site.work_twice': {
    status: 422,
    vi: () => 'Một bài chỉ đứng ở một chỗ trên trang nhất. Hãy bỏ bớt chỗ lặp.',
    en: () => 'A work stands in one place of the front page only.',
  },
  'site.slot_twice': {
    status: 422,
    vi: () => 'Một chỗ trên trang nhất chỉ nhận một bài.',
    en: () => 'A slot takes one work.',
  },
  'site.until_is_past': {
    status: 422,
    vi: () => 'Giờ hết ghim đã qua. Hãy chọn giờ sau lúc này hoặc bỏ trống.',
    en: () => 'The time a slot is freed has passed. Choose a later one or none.',
  },
  'site.band_is_past': {
    status: 422,
    vi: () => 'Giờ gỡ dải khẩn cấp phải sau lúc này và sau giờ hiện. Hãy chọn giờ muộn hơn hoặc bỏ trống.',
    en: () => 'The hour the band comes down must be later than now and later than the hour it goes up.',
  },
})
