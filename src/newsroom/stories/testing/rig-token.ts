import { z } from 'zod'
import { CollaborationRefused } from '../server/collaboration/refused.ts'
import type { CollaborationPerson } from '../server/collaboration/collaboration.ts'

/** Tests and measurements have no accounts: their tokens say openly who comes. */
const RigToken = z.object({ personId: z.string(), schemaHash: z.string(), readOnly: z.boolean().optional() })

export const rigToken = (token: z.output<typeof RigToken>): string => JSON.stringify(token)

export const authenticateRigToken = async (token: string): Promise<CollaborationPerson> => {
  if (token === '') throw new CollaborationRefused('signed-out')
  const { personId, schemaHash, readOnly = false } = RigToken.parse(JSON.parse(token))
  return { personId, schemaHash, readOnly, name: `Người ${personId}`, colour: '#305500' }
}
