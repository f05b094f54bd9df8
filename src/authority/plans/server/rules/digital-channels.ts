import type { Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { reaches } from '../few-members.ts'
import { ratio } from '../formulas/ratio.ts'
import { share } from '../formulas/share.ts'
import { inForce } from '../periods.ts'
import { because, judge, percentOf } from './member.ts'

export type ChannelFacts = {
  readonly id: string
  /** Own site, app or platform account; a printed edition or an aerial is not. */
  readonly digital: boolean
  /** Run by a Vietnamese provider. */
  readonly domestic: boolean
  readonly registeredFrom: Day
  readonly registeredTo?: Day | null
  /** Works of the agency this channel carried inside the window. */
  readonly works: number
}

export type DigitalChannelFacts = {
  readonly asOf: Day
  /** `works`: all works inside the agency's last publication periods; null when its record is not connected. */
  readonly agencies: readonly { readonly id: string; readonly works: number | null; readonly channels: readonly ChannelFacts[] }[]
}

/** Agencies with a registered digital channel that carried at least the wanted part of their works. */
export const digitalChannels = (facts: DigitalChannelFacts, parameters: ParametersOf<'channel-carries-works'>): IndicatorValue =>
  share({ members: facts.agencies.map((agency) => memberOf(agency, facts.asOf, parameters.minShareOfWorks)), countingUnit: 'agency' })

const memberOf = (agency: DigitalChannelFacts['agencies'][number], asOf: Day, minShare: number): Member => {
  const channels = registered(agency.channels, asOf)
  if (channels.length === 0) return judge(agency.id, { against: [because('no-digital-channel')], unknown: [] })
  const works = agency.works ?? 0
  if (works === 0) return judge(agency.id, { against: [], unknown: [because('no-works-in-window')] })
  const best = Math.max(...channels.map((channel) => percentOf(channel.works, works)))
  return judge(agency.id, { against: reaches(best, minShare, 'up') ? [] : [because('channel-below-share', { share: best, wanted: minShare })], unknown: [] })
}

const registered = (channels: readonly ChannelFacts[], asOf: Day): ChannelFacts[] =>
  channels.filter((channel) => channel.digital && inForce({ from: channel.registeredFrom, to: channel.registeredTo ?? null }, asOf))

/** Domestic channels ÷ digital channels registered on the day (“ưu tiên các nền tảng số trong nước”). */
export const domesticChannels = (facts: DigitalChannelFacts): IndicatorValue => {
  const channels = facts.agencies.flatMap((agency) => registered(agency.channels, facts.asOf))
  return ratio({ numerator: channels.filter((channel) => channel.domestic).length, denominator: channels.length, countingUnit: 'channel' })
}
