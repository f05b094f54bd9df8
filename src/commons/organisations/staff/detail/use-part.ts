import { useCache, useNotice } from '../../../../platform/staff/index.ts'
import { getOrganisation, listDesks, listOrganisations } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'

/** What this page shows is asked again after a change of any part. */
export const aboutOrganisations = [getOrganisation, listOrganisations, listDesks] as const

/** Says that it was saved and closes; nothing when the form was refused. */
export const useSaved = (onDone: () => void): ((reply: unknown) => void) => {
  const m = useOrganisationMessages()
  const notice = useNotice()
  const { refresh } = useCache()
  return (reply) => {
    if (!reply) return
    refresh(...aboutOrganisations)
    notice.done(m.saved)
    onDone()
  }
}
