import type { Tx } from '../../../../platform/db/connect.ts'
import { hanoiDay } from '../../../../platform/clock.ts'
import type { CanonicalContent, Picture } from '../../../../commons/content/index.ts'
import { listChannelsOf } from '../../../../commons/organisations/index.ts'
import type { Approval, MediaUse, NewAppearance } from '../../../../commons/record/index.ts'
import type { ApprovalRecord, OutputMedium, OutputRecord, StoredSlot, StoryRecord } from '../tables.ts'

export const picturesOf = (content: CanonicalContent): Picture[] =>
  content.body.flatMap((block) => (block.type === 'picture' ? [block] : block.type === 'box' ? block.blocks.filter((inner) => inner.type === 'picture') : []))

/** The files a text shows, once each, for the rights check and the record. */
export const mediaOf = (_tx: Tx, content: CanonicalContent): Promise<MediaUse[]> => {
  const uses = picturesOf(content).map((picture): MediaUse => ({ assetId: picture.assetId, fileSha256: picture.fileSha256, use: 'picture' }))
  return Promise.resolve(uses.filter((use, index) => uses.findIndex((other) => other.assetId === use.assetId) === index))
}

const CHANNEL_OF: Readonly<Record<OutputMedium, 'site' | 'print' | 'radio' | 'tv' | 'social'>> = {
  web: 'site',
  print: 'print',
  radio: 'radio',
  tv: 'tv',
  social: 'social',
}

/** Where the output goes out: the agency's open channel of its kind, with the slot that was named. */
export const appearancesOf = async (
  tx: Tx,
  output: Pick<OutputRecord, 'medium' | 'agency_id'>,
  slot: StoredSlot | null,
  at: Date,
): Promise<NewAppearance[]> => {
  const kind = CHANNEL_OF[output.medium]
  const day = hanoiDay(at)
  const channel = (await listChannelsOf(tx, [output.agency_id])).find(
    (each) => each.kind === kind && each.openedOn <= day && (each.closedOn === null || each.closedOn > day),
  )
  return [{ kind, channelId: channel?.id ?? null, slot }]
}

/** Signatures given since the text that is out was signed. */
export const approvalsForRecord = (story: StoryRecord, output: OutputRecord, approvals: readonly ApprovalRecord[]): Approval[] => {
  const lastOut = output.published_sha256 === null ? -1 : approvals.findLastIndex((approval) => approval.sha256 === output.published_sha256)
  return approvals.slice(lastOut + 1).map((approval) => ({
    storyKey: story.id,
    output: output.medium,
    revision: approval.revision_no,
    sha256: approval.sha256,
    level: approval.level,
    mode: approval.mode,
    personId: approval.person_id,
    onBehalfOf: approval.on_behalf_of,
    at: approval.at,
  }))
}
