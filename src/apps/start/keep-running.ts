import { setTimeout as sleep } from 'node:timers/promises'
import type { Child, ChildSpec } from './child.ts'
import { startChild } from './child.ts'
import { Explained, note } from './say.mjs'

/** `ready` settles once, for the first start; `stop` ends the process whatever state it is in. */
export type Kept = { ready: Promise<void>; stop: () => Promise<void> }

const crashesAllowed = 5
const crashWindow = 60_000
const pause = 1_000

/** Runs a process and, should it crash after it was ready once, runs it again; one that keeps crashing is given up. */
export const keepRunning = (spec: ChildSpec, giveUp: (reason: Error) => void): Kept => {
  let stopping = false
  let crashes: number[] = []
  let current: Child = startChild(spec)

  const again = async (how: string): Promise<void> => {
    if (stopping) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < crashWindow), now]
    if (crashes.length > crashesAllowed) return giveUp(crashedTooOften(spec.name))
    note(`Tiến trình ${spec.name} dừng bất ngờ (${how}), đang bật lại`, `process ${spec.name} ended unexpectedly, starting it again`)
    await sleep(pause)
    if (stopping) return
    current = startChild(spec)
    void current.ended.then(again)
  }

  const ready = current.ready.then(
    () => void current.ended.then(again),
    () => {
      throw neverReady(spec.name)
    },
  )
  ready.catch(() => undefined)
  return {
    ready,
    stop: () => {
      stopping = true
      return current.stop()
    },
  }
}

const neverReady = (name: string) =>
  new Explained(`Tiến trình ${name} không khởi động được; lý do nằm ở các dòng phía trên.`, `Process ${name} did not start; the lines above say why.`)

const crashedTooOften = (name: string) =>
  new Explained(`Tiến trình ${name} liên tục dừng bất ngờ nên không bật lại nữa.`, `Process ${name} keeps crashing and is not started again.`)
