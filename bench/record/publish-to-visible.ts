import { setTimeout as sleep } from 'node:timers/promises'
import { approveOutput, changeStory, createStory, getLiveText, submitOutput, type Story } from '../../src/newsroom/stories/contract.ts'
import { write } from '../../src/newsroom/stories/testing/write.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, call } from '../ask.ts'
import { demoHouseOf, type DemoHouse } from '../demo-house.ts'
import { percentile, type Measured, type Size } from '../figure.ts'

const ROUNDS: Readonly<Record<Size, number>> = { small: 20, full: 60 }
/** Not measured: a newsroom's server has compiled what it runs all day, and its connections know their statements. */
const WARM_UP = 20
const BETWEEN_LOOKS_MS = 1
const PATIENCE_MS = 20_000

type Staff = Readonly<Record<'reporter' | 'deskHead' | 'secretary' | 'leader', { id: string; token: string }>>
type Ready = { readonly outputId: string; readonly sha256: string; readonly headline: string }

/** A web story that waits for its last signature. */
const writeAndSubmit = async (origin: string, demo: DemoHouse, staff: Staff, round: number): Promise<Ready> => {
  const headline = `Khánh thành công trình thủy lợi số ${round} lúc ${Date.now()}`
  const story = await call(origin, staff.reporter.token, createStory, { body: { id: newId(), headline, media: ['web'] } })
  const outputId = story.outputs.find((output) => output.medium === 'web')!.id
  const place = { db: demo.database.db, clock: { now: () => new Date() } }
  await write(place, outputId, staff.reporter.id, 'Nước về sớm hơn mọi năm, bà con kịp gieo cấy.', 'standfirst')
  await write(place, outputId, staff.reporter.id, 'Sáng nay, công trình được bàn giao sau mười tám tháng thi công. '.repeat(20))
  await call(origin, staff.reporter.token, changeStory, { params: { storyId: story.id }, body: { tags: ['thủy lợi'] } })
  const { sha256 } = await call(origin, staff.reporter.token, getLiveText, { params: { outputId } })
  await call(origin, staff.reporter.token, submitOutput, { params: { outputId }, body: { sha256, note: 'Thư ký xếp chuyên mục giúp' } })
  for (const person of [staff.deskHead, staff.secretary]) await call(origin, person.token, approveOutput, { params: { outputId }, body: { sha256 } })
  return { outputId, sha256, headline }
}

type Seen = { readonly at: number; readonly text: string }

/** Asks as an anonymous reader until the page has the words; resolves with the moment. */
const seenAt = async (url: string, words: string): Promise<Seen> => {
  const giveUp = performance.now() + PATIENCE_MS
  while (performance.now() < giveUp) {
    const { status, text } = await ask(url)
    if (status === 200 && text.includes(words)) return { at: performance.now(), text }
    await sleep(BETWEEN_LOOKS_MS)
  }
  throw new Error(`${url} did not show "${words}"`)
}

type Round = { readonly fromRequest: number; readonly fromAnswer: number }

const publishOnce = async (origin: string, demo: DemoHouse, staff: Staff, ready: Ready): Promise<Round> => {
  const site = origin + demo.base
  const asked = performance.now()
  const approving = call(origin, staff.leader.token, approveOutput, { params: { outputId: ready.outputId }, body: { sha256: ready.sha256 } }).then(
    (story: Story) => ({
      publicId: story.outputs.find((output) => output.id === ready.outputId)!.publicId!,
      at: performance.now(),
    }),
  )
  const home = seenAt(`${site}/`, ready.headline)
  const feed = seenAt(`${site}/rss.xml`, ready.headline)
  const { publicId, at } = await approving
  // the feed says the address: any other of the same work only leads there
  const address = new RegExp(`[^/"<>]*${publicId}\\.html`).exec((await feed).text)?.[0]
  if (address === undefined) throw new Error(`the feed has no address of ${publicId}`)
  const article = await seenAt(`${site}/${address}`, ready.headline)
  const last = Math.max(article.at, (await home).at, (await feed).at)
  return { fromRequest: last - asked, fromAnswer: Math.max(0, last - at) }
}

/**
 * From sending the last approval until home page, feed and article show it to somebody who is not signed in; the page cache is on and was filled before.
 * The approval's own transaction, with its wait for the disk, is part of it.
 */
export const publishToVisible = async (size: Size): Promise<Measured> => {
  const demo = await demoHouseOf(size)
  const web = await demo.house.serve()
  const worker = await demo.house.work()
  try {
    const staff = {
      reporter: await demo.signIn('reporter'),
      deskHead: await demo.signIn('desk_head'),
      secretary: await demo.signIn('secretary'),
      leader: await demo.signIn('leader'),
    }
    const rounds: Round[] = []
    for (let round = -WARM_UP; round < ROUNDS[size]; round++) {
      const ready = await writeAndSubmit(web.origin, demo, staff, round)
      await Promise.all([ask(`${web.origin}${demo.base}/`), ask(`${web.origin}${demo.base}/rss.xml`)])
      // what submitting set going in the worker is over
      await sleep(150)
      const times = await publishOnce(web.origin, demo, staff, ready)
      if (round >= 0) rounds.push(times)
    }
    const of = (which: keyof Round, share: number): number =>
      percentile(
        rounds.map((times) => times[which]),
        share,
      )
    const note = `from sending the approval, ${rounds.length} after ${WARM_UP} not measured; median ${of('fromRequest', 0.5).toFixed(1)} ms; after its answer p95 ${of('fromAnswer', 0.95).toFixed(1)} ms`
    return { value: of('fromRequest', 0.95), note }
  } finally {
    await worker.stop()
    await web.stop()
  }
}
