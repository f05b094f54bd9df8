import type { RuleName } from '../../contract/indicator-definition.ts'
import { analysisFacts, convergedFacts, digitalChannelFacts, domesticChannelFacts, mergerFacts, securityFacts } from './agency-providers.ts'
import { newItemFacts } from './item-provider.ts'
import { activityFacts, autonomyFacts, documentFacts, licenceFacts, paidContentFacts } from './paper-providers.ts'
import { remoteFacts, revenueFacts, trainingFacts, urbanRuralFacts } from './people-and-area-providers.ts'
import type { Provider } from './provider.ts'

/** Where the facts of each rule come from. */
export const providers: { readonly [R in RuleName]: Provider<R> } = {
  'channel-carries-works': digitalChannelFacts,
  'domestic-channels': domesticChannelFacts,
  'analysis-and-ai': analysisFacts,
  converged: convergedFacts,
  'revenue-growth': revenueFacts,
  'security-dossier': securityFacts,
  'staff-trained': trainingFacts,
  'paid-content': paidContentFacts,
  'remote-access': remoteFacts,
  'urban-rural': urbanRuralFacts,
  'new-items': newItemFacts,
  'autonomy-and-orders': autonomyFacts,
  'merged-agency': mergerFacts,
  'licence-reissued': licenceFacts,
  documents: documentFacts,
  activities: activityFacts,
}
