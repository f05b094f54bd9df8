import { FileInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../../platform/staff/index.ts'
import { usePlanMessages } from '../messages.ts'
import type { Proof } from './use-proof.ts'

const KINDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx'

export const ProofField = ({ proof, error, optional }: { proof: Proof; error?: string | null; optional?: boolean }): ReactNode => {
  const m = usePlanMessages()
  return (
    <FileInput
      label={m.entry.proof}
      description={m.entry.proofHint}
      placeholder={m.entry.chooseFile}
      leftSection={<Icon name="upload" size={16} />}
      accept={KINDS}
      clearable
      withAsterisk={!optional}
      value={proof.file}
      onChange={proof.choose}
      error={error ?? null}
    />
  )
}
