import type { Organisation, Product } from '../../../../commons/organisations/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { lastPublicationPeriods, type PublicationFrequency, type Span } from '../periods.ts'

/** The phrase of a licence, most particular first: 'Hai tháng một kỳ' before 'tháng'. */
const phrases: readonly (readonly [RegExp, PublicationFrequency])[] = [
  [/nửa năm|sáu tháng|6 tháng|hai kỳ (một|mỗi) năm/i, 'half-yearly'],
  [/quý|ba tháng|3 tháng|bốn kỳ (một|mỗi) năm/i, 'quarterly'],
  [/hai tháng|2 tháng|sáu kỳ (một|mỗi) năm/i, 'two-monthly'],
  [/tháng|mười hai kỳ (một|mỗi) năm/i, 'monthly'],
]

const SLOWER: readonly PublicationFrequency[] = ['monthly', 'two-monthly', 'quarterly', 'half-yearly']

/** What comes out more often than monthly is judged by months, so that two holidays decide nothing. */
const frequencyOf = (phrase: string): PublicationFrequency => phrases.find(([pattern]) => pattern.test(phrase))?.[1] ?? 'monthly'

/**
 * The publication period an agency is judged by: of its slowest product, so that every one of them came out; monthly for
 * papers and stations whose register says nothing, quarterly for magazines.
 */
export const publicationPeriodOf = (agency: Pick<Organisation, 'agencyType'>, products: readonly Product[]): PublicationFrequency => {
  const known = products.flatMap((product) => (product.frequency === null ? [] : frequencyOf(product.frequency)))
  const slowest = SLOWER.findLast((frequency) => known.includes(frequency))
  return slowest ?? (agency.agencyType === 'magazine' ? 'quarterly' : 'monthly')
}

/** The window of an agency: its last finished publication periods. */
export const publicationWindow = (agency: Pick<Organisation, 'agencyType'>, products: readonly Product[], periods: number, asOf: Day): Span =>
  lastPublicationPeriods(publicationPeriodOf(agency, products), periods, asOf)
