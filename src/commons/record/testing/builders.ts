import { newId } from '../../../platform/ids.ts'
import { canonicalise } from '../../content/canonical.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { Approval, Candidate } from '../candidate.ts'

export const aContent = (over: Partial<CanonicalContent> = {}): CanonicalContent => ({
  headline: 'Khánh thành cầu Phong Châu',
  standfirst: 'Cây cầu mới nối hai bờ sông Hồng thông xe sáng nay sau mười tám tháng thi công.',
  byline: [{ name: 'Nguyễn An', role: 'writer' }],
  body: [
    { type: 'paragraph', text: [{ text: 'Sáng 21/11, cầu Phong Châu chính thức thông xe trước sự chứng kiến của hàng nghìn người dân.' }] },
    { type: 'paragraph', text: [{ text: 'Công trình có tổng mức đầu tư hơn sáu trăm tỷ đồng.' }] },
  ],
  ...over,
})

/** A native web work that passes the built-in checks, of a fresh agency and story unless told. */
export const aCandidate = (over: Partial<Candidate> = {}): Candidate => ({
  workId: newId(),
  agencyId: newId(),
  storyKey: newId(),
  output: 'web',
  medium: 'web',
  genre: 'news',
  origin: 'own',
  source: null,
  aiUse: 'none',
  sectionId: newId(),
  areaIds: [],
  commitmentIds: [],
  tags: ['Giao thông', 'Phong Châu'],
  contributors: [{ personId: newId(), name: 'Nguyễn An', role: 'writer', share: 10_000 }],
  media: [],
  content: aContent(),
  appearances: [{ kind: 'site', channelId: null }],
  ...over,
})

/** The signature of somebody who did not write it, for exactly this content. */
export const anApproval = (candidate: Candidate, over: Partial<Approval> = {}): Approval => ({
  storyKey: candidate.storyKey,
  output: candidate.output,
  revision: 1,
  sha256: contentHash(canonicalise(candidate.content)),
  level: 'leader',
  mode: 'chain',
  personId: newId(),
  onBehalfOf: null,
  at: new Date('2026-11-21T00:55:00Z'),
  ...over,
})
