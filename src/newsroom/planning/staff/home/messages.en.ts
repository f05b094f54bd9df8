import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { vi } from './messages.vi.ts'

export const en: typeof vi = {
  mine: 'My stories today',
  mineCalm: 'Nothing of yours is planned today.',
  toPlan: 'Open the day plan',
  tomorrow: 'Mine tomorrow',
  tomorrowCalm: 'You have registered nothing for tomorrow.',
  toTomorrow: 'Open tomorrow’s plan',
  register: 'Register for tomorrow',
  missing: (day) => `Not registered for ${day}`,
  missingCalm: 'Everybody has registered.',
  toDesk: 'Open the plan of the desk',
  desk: (done, expected) => `${formatNumber(done)} of ${formatNumber(expected)} registered`,
  missingNames: (names) => (names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${formatNumber(names.length - 3)} more`),
}
