import { seededRandom, whole, type Random } from '../../../commons/content/testing/random-content.ts'
import { editorSchemaHash } from '../editor-schema.ts'
import { openWritingSession } from '../staff/collaboration/writing-session.ts'
import { memoryDevice } from './memory-device.ts'
import { missingOf, reckon, textOfUpdates, type Owed } from './rig-ledger.ts'
import { rigToken } from './rig-token.ts'
import { openRigWriter, type RigWriter } from './rig-writer.ts'
import type { RigServer } from './start-rig-server.ts'
import { waitUntil } from './wait-until.ts'

export type WritingRigOptions = {
  readonly server: RigServer
  readonly sessions: number
  readonly seed: number
  /** Sessions at the same time on the one server; kills hit all of them. */
  readonly parallel?: number
  /** Longest pause between two keys. */
  readonly pauseMs?: number
  readonly killsPerBatch?: number
  /** Makes the token of a writer; of another kind where the server is not the rig's own. */
  readonly tokenFor?: (personId: string, docId: string) => Promise<string>
  readonly docIdFor?: (session: number) => string
  readonly onProgress?: (done: number) => void
}

/** Characters, except where the name says otherwise. All of lost, doubled and falselySaved must be 0. */
export type WritingRigResult = {
  readonly sessions: number
  readonly writers: number
  readonly words: number
  readonly characters: number
  readonly compositions: number
  readonly kills: number
  readonly offlineSpells: number
  readonly closedPages: number
  readonly lost: number
  readonly doubled: number
  /** Words, not characters: all letters there, but others between them. */
  readonly torn: number
  /** Called saved by a page and not durable when the server was killed or the page closed in that moment. */
  readonly falselySaved: number
  /** Sessions that did not come to one text in time, with what they showed. */
  readonly unsettled: readonly string[]
  /** Stories where a letter or a word was not as it should be, with their text. */
  readonly notes: readonly string[]
}

type Tally = { -readonly [K in keyof Omit<WritingRigResult, 'unsettled' | 'notes'>]: number } & { unsettled: string[]; notes: string[] }

const newTally = (): Tally => ({
  sessions: 0,
  writers: 0,
  words: 0,
  characters: 0,
  compositions: 0,
  kills: 0,
  offlineSpells: 0,
  closedPages: 0,
  lost: 0,
  doubled: 0,
  torn: 0,
  falselySaved: 0,
  unsettled: [],
  notes: [],
})

const openSocketOf = (writer: RigWriter) => writer.session.provider.configuration.websocketProvider

/** One story, two to five writers; offline spells and pages closed in the middle included. */
const writeOneStory = (options: WritingRigOptions, index: number, tally: Tally) => {
  const { server } = options
  const random = seededRandom(options.seed * 100_003 + index)
  const docId = options.docIdFor?.(index) ?? `story-${options.seed}-${index}`
  const openDevice = memoryDevice()
  const live: RigWriter[] = []
  const owed: Owed[] = []
  let people = 0
  let instances = 0

  const open = async (personId: string, hasDevice: boolean): Promise<RigWriter> => {
    const token = async (): Promise<string> => (await options.tokenFor?.(personId, docId)) ?? rigToken({ personId, schemaHash: editorSchemaHash })
    const session = openWritingSession({ url: server.url, docId, personId, token, reconnectMs: 25, ...(hasDevice ? { openDevice } : { keepOnDevice: false }) })
    await session.ready
    const writer = openRigWriter({
      personId: `${personId}${instances++}`,
      session,
      random: seededRandom(whole(random, 2 ** 31)),
      pauseMs: options.pauseMs ?? 3,
    })
    live.push(writer)
    tally.writers++
    return writer
  }

  const settleAccount = (writer: RigWriter, isCertain: (isSaved: boolean) => boolean): void => {
    live.splice(live.indexOf(writer), 1)
    owed.push(...writer.words.map((word) => ({ word, isCertain: word.state !== 'typing' && isCertain(word.isSaved) })))
    tally.words += writer.words.length
    tally.characters += writer.counts.characters
    tally.compositions += writer.counts.compositions
  }

  /** Closes the page in the middle of a word; with a device copy it is opened again, and everything must come back. */
  const closePage = async (writer: RigWriter, hasDevice: boolean): Promise<void> => {
    writer.stop()
    const personId = writer.personId.slice(0, 1)
    openSocketOf(writer).webSocket?.close()
    const saved = writer.words.filter((word) => word.isSaved)
    settleAccount(writer, (isSaved) => isSaved || hasDevice)
    void writer.session.close()
    tally.closedPages++
    tally.falselySaved += missingOf(textOfUpdates(await server.durableUpdates(docId)), saved)
    if (hasDevice) await write(await open(personId, true), true)
  }

  const spellOffline = async (writer: RigWriter): Promise<void> => {
    tally.offlineSpells++
    openSocketOf(writer).disconnect()
    for (let acts = 1 + whole(random, 3); acts > 0; acts--) await writer.act()
    writer.session.retry()
  }

  const write = async (writer: RigWriter, hasDevice: boolean): Promise<void> => {
    for (let acts = 3 + whole(random, 6); acts > 0; acts--) {
      if (random() < 0.12) await spellOffline(writer)
      const act = writer.act()
      if (random() < 0.05 && live.length > 1) {
        await new Promise((resolve) => setTimeout(resolve, random() * 15))
        return closePage(writer, hasDevice)
      }
      await act
    }
  }

  const start = async (random: Random): Promise<void> => {
    const count = 2 + whole(random, 4)
    await Promise.all(
      Array.from({ length: count }, async () => {
        const hasDevice = random() < 0.5
        const personId = String.fromCharCode(97 + people++)
        await write(await open(personId, hasDevice), hasDevice)
      }),
    )
  }

  const isOneText = async (): Promise<boolean> => {
    if (!live.every((writer) => writer.session.saving.get().state === 'saved')) return false
    const texts = new Set(live.map((writer) => writer.editor.text()))
    if (texts.size > 1) return false
    const durable = textOfUpdates(await server.durableUpdates(docId)).replace(/\s/g, '')
    return [...texts].every((text) => text.replace(/\s/g, '') === durable)
  }

  return {
    live,
    docId,
    write: () => start(random),
    /** Everybody online again: waits for one text and counts it out. */
    reckon: async (): Promise<void> => {
      for (const writer of live) if (writer.session.connection.get().state === 'offline') writer.session.retry()
      const shown = (): string =>
        live
          .map((writer) => `${writer.session.saving.get().state}/${writer.session.connection.get().state}: ${JSON.stringify(writer.editor.text())}`)
          .join('\n')
      await waitUntil(isOneText, shown, 20_000).catch((error: Error) => void tally.unsettled.push(`${docId}: ${error.message}`))
      const sessions = live.map((writer) => writer.session)
      for (const writer of live.slice()) settleAccount(writer, () => true)
      const { lost, doubled, torn, note } = reckon(textOfUpdates(await server.durableUpdates(docId)), owed)
      tally.lost += lost
      tally.doubled += doubled
      tally.torn += torn
      if (note !== '') tally.notes.push(`${docId}: ${note}`)
      tally.sessions++
      await Promise.all(sessions.map((session) => session.close()))
    },
  }
}

type Story = ReturnType<typeof writeOneStory>

/** Kills the server in the middle of the writing and looks at once whether what was called saved is durable. */
const killNow = async (server: RigServer, stories: readonly Story[], tally: Tally): Promise<void> => {
  const called = stories.map(({ docId, live }) => ({
    docId,
    words: live.flatMap((writer) => writer.words.filter((word) => word.isSaved && word.state === 'written')),
  }))
  const killed = server.kill()
  await killed
  tally.kills++
  for (const { docId, words } of called) {
    // A word deleted between the look and the kill is not missing
    const still = words.filter((word) => word.state === 'written')
    tally.falselySaved += missingOf(textOfUpdates(await server.durableUpdates(docId)), still)
  }
  await server.start()
}

const runBatch = async (options: WritingRigOptions, indexes: readonly number[], tally: Tally): Promise<void> => {
  const random = seededRandom(options.seed * 7_919 + (indexes[0] ?? 0))
  const stories = indexes.map((index) => writeOneStory(options, index, tally))
  let isWriting = true
  const writing = Promise.all(stories.map((story) => story.write())).finally(() => (isWriting = false))
  const killing = (async () => {
    for (let kills = 0; kills < (options.killsPerBatch ?? 2); kills++) {
      await new Promise((resolve) => setTimeout(resolve, 80 + random() * 250))
      if (!isWriting) return
      await killNow(options.server, stories, tally)
    }
  })()
  await Promise.all([writing, killing])
  await Promise.all(stories.map((story) => story.reckon()))
}

/** Randomised writing sessions, the same for the same seed as far as the clock of the machine allows. */
export const runWritingRig = async (options: WritingRigOptions): Promise<WritingRigResult> => {
  const tally = newTally()
  const parallel = options.parallel ?? 5
  for (let first = 0; first < options.sessions; first += parallel) {
    const indexes = Array.from({ length: Math.min(parallel, options.sessions - first) }, (_, offset) => first + offset)
    await runBatch(options, indexes, tally)
    options.onProgress?.(tally.sessions)
  }
  return tally
}
