import type { ParametersOf, RuleName } from '../contract/indicator-definition.ts'
import type { IndicatorValue } from '../contract/indicator-value.ts'
import { analysisAndAi, type AnalysisAndAiFacts } from './rules/analysis-and-ai.ts'
import { autonomyAndOrders, type AutonomyFacts } from './rules/autonomy-and-orders.ts'
import { converged, type ConvergedFacts } from './rules/converged.ts'
import { digitalChannels, domesticChannels, type DigitalChannelFacts } from './rules/digital-channels.ts'
import { licenceReissued, type MagazineLicenceFacts } from './rules/licence-reissued.ts'
import { mergedAgency, type MergerFacts } from './rules/merged-agency.ts'
import { newItemsGrowth, type NewItemFacts } from './rules/new-items.ts'
import { paidContent, type PaidContentFacts } from './rules/paid-content.ts'
import { activities, documents, type ActivityFacts, type DocumentFacts } from './rules/proofs.ts'
import { remoteAccess, type RemoteAccessFacts } from './rules/remote-access.ts'
import { revenueGrowth, type RevenueFacts } from './rules/revenue-growth.ts'
import { securityDossier, type SecurityFacts } from './rules/security-dossier.ts'
import { staffTrained, type TrainingFacts } from './rules/staff-trained.ts'
import { urbanRural, type UrbanRuralFacts } from './rules/urban-rural.ts'

/** What each rule must be told; whoever reads measures fills these. */
export type FactsByRule = {
  'channel-carries-works': DigitalChannelFacts
  'domestic-channels': DigitalChannelFacts
  'analysis-and-ai': AnalysisAndAiFacts
  converged: ConvergedFacts
  'revenue-growth': RevenueFacts
  'security-dossier': SecurityFacts
  'staff-trained': TrainingFacts
  'paid-content': PaidContentFacts
  'remote-access': RemoteAccessFacts
  'urban-rural': UrbanRuralFacts
  'new-items': NewItemFacts
  'autonomy-and-orders': AutonomyFacts
  'merged-agency': MergerFacts
  'licence-reissued': MagazineLicenceFacts
  documents: DocumentFacts
  activities: ActivityFacts
}

type Rules = { readonly [R in RuleName]: (facts: FactsByRule[R], parameters: ParametersOf<R>) => IndicatorValue }

const rules: Rules = {
  'channel-carries-works': digitalChannels,
  'domestic-channels': domesticChannels,
  'analysis-and-ai': analysisAndAi,
  converged,
  'revenue-growth': revenueGrowth,
  'security-dossier': securityDossier,
  'staff-trained': staffTrained,
  'paid-content': paidContent,
  'remote-access': remoteAccess,
  'urban-rural': urbanRural,
  'new-items': newItemsGrowth,
  'autonomy-and-orders': autonomyAndOrders,
  'merged-agency': mergedAgency,
  'licence-reissued': licenceReissued,
  documents,
  activities,
}

/** Applies the rule of a definition, with the definition's own thresholds, to plain facts. */
export const computeIndicator = <R extends RuleName>(rule: R, parameters: ParametersOf<R>, facts: FactsByRule[R]): IndicatorValue =>
  rules[rule](facts, parameters)
