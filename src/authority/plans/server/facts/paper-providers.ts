import { addDays } from '../../../../platform/clock.ts'
import { measureNames } from '../definitions/measure-names.ts'
import { inForce, measuredSpan, yearOf } from '../periods.ts'
import { hasSite } from './agency-providers.ts'
import { shareBaseline } from './baselines.ts'
import { asFormulaDocuments, datedOf, documentsOf, ofAgency } from './documents.ts'
import type { Provider } from './provider.ts'

export const autonomyFacts: Provider<'autonomy-and-orders'> = async ({ register, kept }, { parameters }) => {
  const documents = (await kept()).documents
  const autonomy = documentsOf(documents, ['autonomy-decision'])
  const orders = documentsOf(documents, ['state-order'])
  const unknown = (parameters.part !== 'orders' && autonomy === null) || (parameters.part !== 'autonomy' && orders === null)
  if (unknown) return () => null
  return (on) => ({
    asOf: on,
    agencies: register.on(on).map((agency) => ({
      id: agency.id,
      autonomy: ofAgency(autonomy ?? [], register, agency.id, on).map((document) => ({ ...datedOf(document), grade: document.grade ?? '' })),
      orders: ofAgency(orders ?? [], register, agency.id, on).map(datedOf),
    })),
  })
}

/** A licence is re-issued when it follows an earlier one of the agency, or a document says so. */
export const licenceFacts: Provider<'licence-reissued'> = async ({ register, licences, kept }) => {
  const all = await licences()
  const papers = documentsOf((await kept()).documents, ['licence-reissued'])
  if (all.length === 0 && papers === null) return () => null
  return (on) => ({
    asOf: on,
    magazines: register
      .on(on)
      .filter((agency) => agency.agencyType === 'magazine')
      .map((agency) => {
        const scope = register.scopeOn(agency.id, on)
        const own = all.filter((licence) => scope.includes(licence.agencyId))
        return {
          id: agency.id,
          licences: [
            // in the register `validTo` is the first day it no longer holds
            ...own.map((licence, at) => ({ from: licence.validFrom, to: licence.validTo === null ? null : addDays(licence.validTo, -1), reissued: at > 0 })),
            ...ofAgency(papers ?? [], register, agency.id, on).map((document) => ({ ...datedOf(document), reissued: true })),
          ],
        }
      }),
  })
}

export const paidContentFacts: Provider<'paid-content'> = async (sources, { definition }) => {
  const { register } = sources
  const [channels, kept, paying] = await Promise.all([sources.channels(), sources.kept(), sources.monthly(measureNames.payingReaders)])
  const plans = documentsOf(kept.documents, ['paid-content-plan'])
  if (plans === null && !paying.isDeclared) return () => null
  const base = shareBaseline(kept.baselines, definition)
  return (on) => ({
    base,
    agencies: register.on(on).map((agency) => {
      const running = ofAgency(plans ?? [], register, agency.id, on).filter((document) => inForce(datedOf(document), on))
      const declared = running.flatMap((document) => document.amount ?? [])
      const month = { from: `${on.slice(0, 7)}-01`, to: on }
      const measured = paying.sum(agency.id, month)
      return {
        id: agency.id,
        hasOnlineProduct: hasSite(sources, channels, agency.id, on),
        hasPaidPlan: running.length > 0 || (measured ?? 0) > 0,
        payingReaders: measured ?? (declared.length === 0 ? null : Math.max(...declared)),
      }
    }),
  })
}

export const documentFacts: Provider<'documents'> = async ({ register, kept, view }, { parameters }) => {
  const known = documentsOf((await kept()).documents, [parameters.documentKind])
  return (on) => {
    const period = measuredSpan(view.calendar, yearOf(view.calendar, on), on)
    return (
      period && {
        asOf: on,
        period,
        documents: known && asFormulaDocuments(known, register, on, parameters.when === 'year'),
        agencyIds: register.on(on).map((agency) => agency.id),
      }
    )
  }
}

export const activityFacts: Provider<'activities'> = async ({ kept, view }, { parameters }) => {
  const known = documentsOf((await kept()).documents, [parameters.activityKind])
  return (on) => {
    const period = measuredSpan(view.calendar, yearOf(view.calendar, on), on)
    // what is held later on in the year is not held yet
    return period && { period, activities: known && known.map((document) => ({ kind: document.kind, heldOn: document.issued_on! })) }
  }
}
