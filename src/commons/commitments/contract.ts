import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Flag, Line, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const sourceKinds = ['plan', 'order', 'orientation', 'law', 'other'] as const

export const CommitmentKind = z.object({
  id: Id,
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  criteriaVi: z.string(),
  criteriaEn: z.string(),
  citation: z.string(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})
export type CommitmentKind = z.infer<typeof CommitmentKind>

export const Commitment = z.object({
  id: Id,
  kind: CommitmentKind.pick({ id: true, code: true, vi: true, en: true }),
  source: z.object({ kind: z.enum(sourceKinds), ref: z.string() }),
  title: z.string(),
  owner: z.object({ id: Id, name: z.string() }),
  toAll: z.boolean(),
  /** Agencies it is offered to by name; empty when it is for all. An agency sees only itself and its predecessors. */
  agencyIds: z.array(Id),
  validFrom: DaySchema,
  /** Last day it may be worked for. */
  validTo: DaySchema.nullable(),
  /** What a piece must fulfil: the commitment's own words, else those of its kind. */
  criteria: z.string(),
  quantity: z.number().int().nullable(),
  closedOn: DaySchema.nullable(),
  closeReason: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

export const listCommitmentKinds = endpoint({
  method: 'GET',
  path: '/api/commitments/kinds',
  summary: 'Kinds of commitment valid on a day, with their criteria',
  query: z.object({ day: DaySchema.optional() }),
  output: z.object({ items: z.array(CommitmentKind) }),
})
/** For an agency: what is open for it on the day. For an authority: what is offered in its province, closed ones too where asked. */
export const listCommitments = endpoint({
  method: 'GET',
  path: '/api/commitments',
  summary: 'Commitments a planner or editor may choose from on a day',
  query: z.object({ day: DaySchema.optional(), all: Flag.optional() }),
  output: z.object({ items: z.array(Commitment) }),
})
export const offerCommitment = endpoint({
  method: 'POST',
  path: '/api/commitments',
  summary: 'Offer a commitment to all agencies of the province or to some',
  body: z.object({
    /** Made by the caller; sending it again changes nothing. */
    id: Id,
    kindId: Id,
    source: z.strictObject({ kind: z.enum(sourceKinds), ref: Line(300, 0).default('') }),
    title: Line(300),
    toAll: z.boolean(),
    agencyIds: z.array(Id).max(60).default([]),
    validFrom: DaySchema,
    validTo: DaySchema.nullable().default(null),
    criteria: Prose(3000).default(''),
    quantity: z.number().int().min(1).max(1_000_000).nullable().default(null),
  }),
  output: Commitment,
})
export const closeCommitment = endpoint({
  method: 'POST',
  path: '/api/commitments/:commitmentId/close',
  summary: 'Close a commitment from today on; what was done for it stays',
  params: z.object({ commitmentId: Id }),
  body: z.object({ reason: Prose(1000, 1) }),
  output: Commitment,
})
