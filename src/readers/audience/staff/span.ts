import type { AudienceMessages } from './messages.ts'

/** '45 giây', '2 phút 5 giây', '3 giờ 20 phút': two units at most. */
export const spanWords = (m: Pick<AudienceMessages, 'span'>, seconds: number): string => {
  const whole = Math.round(seconds)
  if (whole < 60) return m.span.seconds(whole)
  if (whole < 3_600) return m.span.minutes(Math.floor(whole / 60), whole % 60)
  return m.span.hours(Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60))
}

/** Mean of what a view was read; null without views. */
export const meanSpan = (m: Pick<AudienceMessages, 'span'>, of: { readonly seconds: number; readonly views: number }): string | null =>
  of.views === 0 ? null : spanWords(m, of.seconds / of.views)

/** Change in percent; null against nothing. */
export const changeOf = (now: number, before: number): number | null => (before === 0 ? null : ((now - before) / before) * 100)
