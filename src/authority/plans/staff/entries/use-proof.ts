import { useState } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useSend } from '../../../../platform/staff/index.ts'
import { keepProof } from '../../contract/endpoints.ts'

const toBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // a spread of all bytes at once overflows the stack of the call
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(parts.join(''))
}

export type Proof = {
  readonly file: File | null
  readonly choose: (file: File | null) => void
  /** Sends the chosen file once and gives its id; null without a file. Throws what the server refused. */
  readonly keep: () => Promise<string | null>
  readonly sending: boolean
}

/** A file that is sent just before the entry it proves; a second try does not send it again. */
export const useProof = (): Proof => {
  const [file, setFile] = useState<File | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const { send, sending } = useSend(keepProof)
  return {
    file,
    sending,
    choose: (chosen) => {
      setFile(chosen)
      setKept(null)
    },
    keep: async () => {
      if (kept !== null || file === null) return kept
      const { id } = await send({ body: { id: newId(), name: file.name.slice(0, 200), base64: await toBase64(file) } })
      setKept(id)
      return id
    },
  }
}
