import type { Block, CommitmentKindCode, CreditRole, DemoCredit, DemoOutput, Email } from '../types.ts'

/** Short makers, so that a story file reads like the story. All of them return plain objects. */
export const p = (text: string): Block => ({ kind: 'p', text })
/** A question in an interview: a paragraph in bold. */
export const ask = (text: string): Block => ({ kind: 'p', text, strong: true })
export const h2 = (text: string): Block => ({ kind: 'h2', text })
export const quote = (text: string, by: string): Block => ({ kind: 'quote', text, by })
export const bullets = (...items: readonly string[]): Block => ({ kind: 'list', ordered: false, items })
export const steps = (...items: readonly string[]): Block => ({ kind: 'list', ordered: true, items })
export const table = (caption: string, head: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({ kind: 'table', caption, head, rows })
export const box = (title: string, ...paragraphs: readonly string[]): Block => ({ kind: 'box', title, paragraphs })
export const image = (picture: string, caption: string): Block => ({ kind: 'image', picture, caption })
export const verse = (...lines: readonly string[]): Block => ({ kind: 'verse', lines })

const credit =
  (role: CreditRole) =>
  (person: Email): DemoCredit => ({ person, role })
export const author = credit('writer')
export const photo = credit('photographer')
export const editor = credit('editor')
export const data = credit('data')

export const done = (kind: CommitmentKindCode, open?: string): { readonly kind: CommitmentKindCode; readonly open?: string } =>
  open === undefined ? { kind } : { kind, open }

/** Next morning's paper. */
export const paper = (page: number): DemoOutput => ({ medium: 'print', channel: 'daily', slot: `Trang ${page}`, dayAfter: 1 })
/** A radio bulletin of the same day. */
export const radio = (clock: '05:30' | '11:30' | '17:30'): DemoOutput => ({ medium: 'radio', channel: 'fm', slot: `Thời sự ${clock}`, dayAfter: 0 })
/** The evening news on television, the same day. */
export const tv = (slot = 'Thời sự 18:30'): DemoOutput => ({ medium: 'tv', channel: 'tv', slot, dayAfter: 0 })
export const zalo = (): DemoOutput => ({ medium: 'social', channel: 'zalo', slot: 'Zalo OA', dayAfter: 0 })
