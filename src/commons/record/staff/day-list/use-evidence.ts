import { useState } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { useNotice, useOnline, useSend } from '../../../../platform/staff/index.ts'
import { keepEvidence } from '../../contract-day-list.ts'
import { useDayListMessages } from './messages.ts'
import type { KeptFile } from './rows.ts'
import { toBase64 } from '../words/to-base64.ts'

export const EVIDENCE_KINDS = '.pdf,.png,.jpg,.jpeg,.webp,.mp3,.m4a,.mp4'

/** Sends a file and gives what a row keeps of it; null when it was not taken, which is said. */
export const useEvidence = (): { readonly keep: (file: File) => Promise<KeptFile | null>; readonly sending: boolean } => {
  const notice = useNotice()
  const online = useOnline()
  const { send } = useSend(keepEvidence)
  const [sending, setSending] = useState(false)
  const keep = async (file: File): Promise<KeptFile | null> => {
    if (!online) {
      notice.failed(
        new AppError({
          code: 'record.evidence_offline',
          status: 0,
          detail: {},
          vi: useDayListMessages.in('vi').attachOffline,
          en: useDayListMessages.in('en').attachOffline,
        }),
      )
      return null
    }
    setSending(true)
    try {
      const { fileSha256, name } = await send({ body: { name: file.name.slice(-200), base64: await toBase64(file) } })
      return { fileSha256, name }
    } catch (error) {
      notice.failed(error)
      return null
    } finally {
      setSending(false)
    }
  }
  return { keep, sending }
}
