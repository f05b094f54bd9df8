import type { FrontWork, Placed } from '../contract.ts'
import { frontSlots, type FrontSlot } from '../front.ts'

/** A work somebody puts in a slot, on its way to being published. */
export type DraftPin = { readonly slot: FrontSlot; readonly work: FrontWork; readonly until: string | null }
type Pins = readonly DraftPin[]

export const pinsOf = (slots: readonly Placed[]): DraftPin[] =>
  slots.flatMap(({ slot, work, pinned, until }) => (pinned && work ? [{ slot, work, until }] : []))

const without = (pins: Pins, slot: FrontSlot): DraftPin[] => pins.filter((pin) => pin.slot !== slot)
const pinIn = (pins: Pins, slot: FrontSlot): DraftPin | undefined => pins.find((pin) => pin.slot === slot)

/** Puts a work in a slot: it leaves the slot it had, whoever stood here leaves the page's hand-made part. */
export const put = (pins: Pins, slot: FrontSlot, work: FrontWork): DraftPin[] => {
  if (pinIn(pins, slot)?.work.id === work.id) return [...pins]
  return [...without(pins, slot).filter((pin) => pin.work.id !== work.id), { slot, work, until: null }]
}

/** Two slots change places with what they show, by hand or by rule; a slot that shows nothing is given back to its rule. */
export const exchange = (pins: Pins, from: FrontSlot, to: FrontSlot, shown: ReadonlyMap<FrontSlot, FrontWork | null>): DraftPin[] => {
  const moved = (a: FrontSlot, b: FrontSlot): DraftPin[] => {
    const work = shown.get(a)
    return work ? [{ slot: b, work, until: pinIn(pins, a)?.until ?? null }] : []
  }
  return [...without(without(pins, from), to), ...moved(from, to), ...moved(to, from)]
}

export const release = (pins: Pins, slot: FrontSlot): DraftPin[] => without(pins, slot)
export const keepUntil = (pins: Pins, slot: FrontSlot, until: string | null): DraftPin[] => pins.map((pin) => (pin.slot === slot ? { ...pin, until } : pin))

const isSame = (a: DraftPin | undefined, b: DraftPin | undefined): boolean => a?.work.id === b?.work.id && (a?.until ?? null) === (b?.until ?? null)

/** Slots in which two arrangements differ, in the order of the page. */
export const differing = (a: Pins, b: Pins): FrontSlot[] => frontSlots.filter((slot) => !isSame(pinIn(a, slot), pinIn(b, slot)))

export type Side = 'mine' | 'theirs'

/** Whose slot is taken unless somebody says otherwise: mine where I changed it, else theirs. */
export const likelySides = (base: Pins, mine: Pins): ReadonlyMap<FrontSlot, Side> => {
  const changed = differing(base, mine)
  return new Map(frontSlots.map((slot) => [slot, changed.includes(slot) ? 'mine' : 'theirs']))
}

/** One arrangement of two; a work that would stand twice keeps the place I gave it. */
export const merge = (mine: Pins, theirs: Pins, sides: ReadonlyMap<FrontSlot, Side>): DraftPin[] => {
  const chosen = frontSlots.flatMap((slot) => pinIn(sides.get(slot) === 'mine' ? mine : theirs, slot) ?? [])
  const isMine = ({ slot }: DraftPin): boolean => sides.get(slot) === 'mine'
  return chosen.filter((pin) => !chosen.some((other) => other !== pin && other.work.id === pin.work.id && isMine(other) && !isMine(pin)))
}

/** What the slots show before the server has said how the rest fills. */
export const overlay = (slots: readonly Placed[], pins: Pins): Placed[] =>
  slots.map((placed) => {
    const pin = pinIn(pins, placed.slot)
    if (pin) return { slot: placed.slot, work: pin.work, pinned: true, until: pin.until }
    const isTaken = placed.work !== null && pins.some(({ work }) => work.id === placed.work?.id)
    return { slot: placed.slot, work: isTaken ? null : placed.work, pinned: false, until: null }
  })
