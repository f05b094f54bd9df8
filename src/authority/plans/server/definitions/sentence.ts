import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'

type Language = 'vi' | 'en'

/** Words for parameter values that are codes. */
const words: Record<Language, Readonly<Record<string, string>>> = {
  vi: {
    'previous-year': 'năm trước',
    unset: 'kế hoạch không nêu năm gốc',
    print: 'báo in',
    web: 'báo điện tử',
    radio: 'phát thanh',
    tv: 'truyền hình',
    'political-task': 'phục vụ nhiệm vụ chính trị',
    'national-defence': 'bảo vệ Tổ quốc',
    'essential-information': 'thông tin thiết yếu',
    positive: 'tích cực',
    verified: 'được kiểm chứng',
    'in-depth': 'chuyên sâu',
  },
  en: {
    'previous-year': 'the previous year',
    unset: 'the plan names no base year',
    print: 'print',
    web: 'web',
    radio: 'radio',
    tv: 'television',
    'political-task': 'political task',
    'national-defence': 'defence',
    'essential-information': 'essential information',
    positive: 'positive',
    verified: 'verified',
    'in-depth': 'in-depth',
  },
}

/** The definition as a person reads it, with the thresholds of this very version. */
export const definitionSentence = (definition: Pick<IndicatorDefinition, 'sentence' | 'parameters'>, language: Language): string =>
  definition.sentence[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => spoken(Reflect.get(definition.parameters, name), language, name))

const spoken = (value: unknown, language: Language, name: string): string => {
  if (Array.isArray(value)) return value.map((one) => spoken(one, language, name)).join(', ')
  // a year has no thousands sign, a percentage has the decimal sign of the language
  if (typeof value === 'number') return language === 'vi' ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'string') return words[language][value] ?? value
  throw new RangeError(`the sentence names a parameter the rule does not have: ${name}`)
}
