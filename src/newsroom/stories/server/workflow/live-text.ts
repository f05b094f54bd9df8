import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { contentHash, type CanonicalContent, type ContentIssue } from '../../../../commons/content/index.ts'
import { runEachCheck } from '../../../../commons/record/index.ts'
import type { Finding, Route } from '../../contract.ts'
import { contentOfDocument, documentFromUpdates } from '../collaboration/document.ts'
import { storyTables, type OutputRecord, type StoryRecord } from '../tables.ts'
import { mediaOf } from './candidate.ts'

export type Contributor = { personId: string | null; name: string; role: string; share: number | null }

export const contributorsOf = (db: Db, storyId: string): Promise<Contributor[]> =>
  storyTables(db)
    .selectFrom('stories.contributor')
    .select(['person_id as personId', 'name', 'role', 'share'])
    .where('story_id', '=', storyId)
    .orderBy('position')
    .execute()

export type LiveText = { content: CanonicalContent; sha256: string; issues: ContentIssue[]; /** Id of the newest update that is in it. */ position: number }

type Kept = { readonly id: number; readonly update: Uint8Array }

export const updatesOf = (db: Db, outputId: string): Promise<Kept[]> =>
  storyTables(db).selectFrom('stories.document_update').select(['id', 'update']).where('output_id', '=', outputId).orderBy('id').execute()

/** The text that updates make together; its frame (byline, kicker, label) comes from the story. */
export const textOf = (story: StoryRecord, contributors: readonly Contributor[], updates: readonly Kept[]): LiveText => {
  const document = documentFromUpdates(updates.map((row) => row.update))
  try {
    const frame = {
      byline: contributors.map((each) => ({ name: each.name, role: each.role })),
      ...(story.kicker ? { kicker: story.kicker } : {}),
      ...(story.ai_label ? { aiLabel: story.ai_label } : {}),
    }
    const { content, issues } = contentOfDocument(document, frame)
    return { content, sha256: contentHash(content), issues, position: updates.at(-1)?.id ?? 0 }
  } finally {
    document.destroy()
  }
}

/** The text as it is kept at this moment: every acknowledged keystroke of everybody is in it. */
export const liveTextOf = async (db: Db, story: StoryRecord, outputId: string, contributors: readonly Contributor[]): Promise<LiveText> =>
  textOf(story, contributors, await updatesOf(db, outputId))

const issueSentences: Record<ContentIssue['code'], { vi: string; en: string; severity: Finding['severity'] }> = {
  picture_not_uploaded: {
    severity: 'block',
    vi: 'Có ảnh chưa tải lên xong. Hãy chờ hoặc bỏ ảnh đó.',
    en: 'A picture has not finished uploading. Wait for it or remove it.',
  },
  embed_not_allowed: {
    severity: 'block',
    vi: 'Có nội dung nhúng không được phép. Hãy bỏ hoặc dùng liên kết.',
    en: 'An embed is not allowed. Remove it or use a link.',
  },
  link_not_allowed: { severity: 'warn', vi: 'Có liên kết không hợp lệ, sẽ hiện thành chữ thường.', en: 'A link is not valid and will show as plain text.' },
  unknown_node: { severity: 'warn', vi: 'Có phần dán vào không nhận ra, chỉ giữ phần chữ.', en: 'A pasted part was not recognised; only its text is kept.' },
}

type Examined = { story: StoryRecord; output: OutputRecord; live: LiveText; contributors: readonly Contributor[]; route: Route; at: Date }

/** Everything that stands in the way (block) or deserves a word (warn), in the order an editor meets it, and how many checks found nothing. */
export const examine = async (tx: Tx, input: Examined): Promise<{ findings: Finding[]; passed: number }> => {
  const { story, output, live } = input
  const own = live.issues.map((issue): Finding => ({ ...issueSentences[issue.code], place: `body.${issue.path.join('.')}`, code: `stories.${issue.code}` }))
  const checks = await runEachCheck(tx, {
    workId: output.work_id ?? output.id,
    storyKey: story.id,
    output: output.medium,
    agencyId: story.agency_id,
    medium: output.medium,
    genre: story.genre,
    origin: story.origin,
    source: story.source,
    aiUse: story.ai_use,
    sectionId: story.section_id,
    areaIds: story.area_ids,
    commitmentIds: story.commitment_ids,
    tags: story.tags,
    contributors: input.contributors,
    media: await mediaOf(tx, live.content),
    content: live.content,
    reason: input.route,
    sha256: live.sha256,
    at: input.at,
  })
  const clean = checks.filter((check) => check.findings.length === 0).length
  return { findings: [...own, ...checks.flatMap((check) => check.findings)], passed: clean + (own.length === 0 ? 1 : 0) }
}

export const findingsOf = async (tx: Tx, input: Examined): Promise<Finding[]> => (await examine(tx, input)).findings
