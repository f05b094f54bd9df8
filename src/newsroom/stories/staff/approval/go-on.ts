import { useMemo } from 'react'
import { callApi, useGo } from '../../../../platform/staff/index.ts'
import { listWaiting, type WaitingRow } from '../../contract.ts'

/** Urgent first, as the list has them; the one just done is not offered again. */
const nextOf = (items: readonly WaitingRow[], doneId: string): WaitingRow | undefined => items.find((row) => row.outputId !== doneId)

/** After a signature: the next text that waits for this person, or the list when none does. */
export const useGoOn = (): ((doneId: string) => Promise<void>) => {
  const go = useGo()
  return useMemo(
    () => async (doneId: string) => {
      const items = await callApi(listWaiting).then(
        (reply) => reply.items,
        (): WaitingRow[] => [],
      )
      const next = nextOf(items, doneId)
      go(next ? `/approvals/${next.outputId}` : '/approvals', { replace: true })
    },
    [go],
  )
}
