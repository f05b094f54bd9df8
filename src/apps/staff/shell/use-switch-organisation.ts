import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '../../../platform/staff/data/call.ts'
import { useNotice } from '../../../platform/staff/kit/notices.tsx'
import { useGo } from '../../../platform/staff/navigation/links.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { switchOrganisation } from '../../../commons/people/contract.ts'
import { useShellMessages } from '../messages.ts'
import { switchedTo } from '../session/session-store.ts'

/** Acts for another organisation from now on: nothing of the former one stays in memory or on the screen. */
export const useSwitchOrganisation = (): { readonly switchTo: (organisationId: string) => Promise<void>; readonly switching: boolean } => {
  const m = useShellMessages()
  const client = useQueryClient()
  const notice = useNotice()
  const go = useGo()
  const { organisation } = useActor()
  const [switching, setSwitching] = useState(false)
  const switchTo = async (organisationId: string): Promise<void> => {
    if (organisationId === organisation.id) return
    setSwitching(true)
    try {
      const session = await callApi(switchOrganisation, { body: { organisationId } })
      client.clear()
      switchedTo(session)
      go('/')
      notice.done(m.switched(session.organisation.name))
    } catch (error) {
      notice.failed(error)
    } finally {
      setSwitching(false)
    }
  }
  return { switchTo, switching }
}
