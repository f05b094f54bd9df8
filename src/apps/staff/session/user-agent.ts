/** Order matters: every later one also claims to be an earlier one's kin. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:A|iOS)?\//u, 'Edge'],
  [/coc_coc|CocCoc/iu, 'Cốc Cốc'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//u, 'Firefox'],
  [/Chrome\/|CriOS\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'macOS'],
  [/Linux|CrOS/u, 'Linux'],
]
const find = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1]

/** 'Chrome · Android' of what a browser says about itself; '' for what is none of the known ones. */
export const nameOfBrowser = (userAgent: string): string => [find(browsers, userAgent), find(systems, userAgent)].filter(Boolean).join(' · ')
