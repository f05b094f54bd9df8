import { formatDecimal, formatNumber } from '../../../platform/i18n/format.ts'

const MEBIBYTE = 1_048_576

/** 21 KB, 2,7 MB */
export const weightOf = (bytes: number): string =>
  bytes < MEBIBYTE ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB` : `${formatDecimal(bytes / MEBIBYTE)} MB`
