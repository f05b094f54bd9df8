import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hanoiDay, hanoiTime } from '../../../platform/clock.ts'
import { writeSheet, type SheetValue } from '../../../platform/documents/xlsx.ts'
import { refuse } from '../../../platform/errors.ts'
import { findActor, SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { Services } from '../../../platform/services.ts'
import { listAllGenres, listSectionsOf } from '../../vocabulary/index.ts'
import { WorksQuery } from '../contract.ts'
import { chooseAgencies, readableAgencyIds } from '../policy.ts'
import { findWorks, type ListedWork, type WorkQuery } from './list-works.ts'

const MOST_ROWS = 5000
const AT_ONCE = 200

const COLUMNS = [
  { header: 'Ngày', format: 'date', width: 13 },
  { header: 'Giờ', width: 8 },
  { header: 'Tên tác phẩm', width: 70 },
  { header: 'Loại hình', width: 14 },
  { header: 'Thể loại', width: 16 },
  { header: 'Chuyên mục', width: 20 },
  { header: 'Tác giả', width: 30 },
  { header: 'Nguồn ghi nhận', width: 18 },
  { header: 'Trạng thái', width: 16 },
  { header: 'Phiên bản', format: 'integer', width: 11 },
  { header: 'Mã', width: 16 },
] as const
const MEDIUMS = { web: 'Trang web', print: 'Báo in', radio: 'Phát thanh', tv: 'Truyền hình', social: 'Mạng xã hội', video: 'Video', audio: 'Âm thanh' } as const
const PROVENANCES = { native: 'Duyệt tại đây', declared: 'Khai báo', imported: 'Nhập từ ngoài' } as const

const readAll = async (services: Services, agencyIds: readonly string[], query: WorkQuery): Promise<ListedWork[]> => {
  const works: ListedWork[] = []
  let cursor: string | undefined
  do {
    const page = await findWorks(services.db, agencyIds, { ...query, limit: AT_ONCE, ...(cursor ? { cursor } : {}) })
    works.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && works.length < MOST_ROWS)
  return works.slice(0, MOST_ROWS)
}

const rowsOf = async (services: Services, agencyIds: readonly string[], works: readonly ListedWork[]): Promise<SheetValue[][]> => {
  const [sections, genres] = [await listSectionsOf(services.db, agencyIds), await listAllGenres(services.db)]
  return works.map((work) => [
    work.dated ? hanoiDay(work.publishedAt) : null,
    work.dated ? hanoiTime(work.publishedAt) : null,
    work.title,
    MEDIUMS[work.medium],
    genres.find((genre) => genre.code === work.genre)?.vi ?? work.genre,
    sections.find((section) => section.id === work.sectionId)?.name ?? null,
    work.credits.map((credit) => credit.name).join(', '),
    PROVENANCES[work.provenance],
    work.state === 'withdrawn' ? 'Đã gỡ' : 'Đang công bố',
    work.versionNo,
    work.publicId,
  ])
}

const sendSheet = async (services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const actor = (await findActor(services, request.cookies[SESSION_COOKIE])) ?? refuse(platformErrors, 'platform.not_signed_in')
  if (!actor.permissions.has('record.read')) refuse(platformErrors, 'platform.not_permitted')
  const asked = WorksQuery.strict().safeParse(request.query)
  if (!asked.success) return refuse(platformErrors, 'platform.invalid_input', { fields: asked.error.issues.map((issue) => issue.path.join('.')).slice(0, 12) })
  const now = services.clock.now()
  const agencyIds = chooseAgencies(await readableAgencyIds(services.db, actor, now), asked.data.agency)
  const works = agencyIds.length === 0 ? [] : await readAll(services, agencyIds, asked.data)
  const rows = agencyIds.length === 0 ? [] : await rowsOf(services, agencyIds, works)
  const file = await writeSheet({ name: 'Tác phẩm', title: [`Tác phẩm đã đăng, lập ngày ${hanoiDay(now)}`], columns: COLUMNS, rows }, { at: now })
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="tac-pham-${hanoiDay(now)}.xlsx"`)
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(file)
}

/** `/record/works.xlsx?…`: what the list of works shows with the same filters, at most 5,000 rows. */
export const worksSheetRoute = (app: FastifyInstance, services: Services): void => {
  app.get('/record/works.xlsx', (request, reply) => sendSheet(services, request, reply))
}
