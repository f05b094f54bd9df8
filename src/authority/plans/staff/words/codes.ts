import { defineMessages } from '../../../../platform/staff/index.ts'
import { isKnownKind } from '../../contract/document-kinds.ts'
import type { Note } from '../../contract/indicator-value.ts'
import { codesEn } from './en.ts'
import { codesVi, type Codes } from '../../words/vi.ts'

export const useCodes = defineMessages<Codes>(codesVi, codesEn)

export const noteWords = (codes: Codes, { code, detail }: Note): string => codes.notes[code](detail)
export const documentWords = (codes: Codes, kind: string, fallback: string): string => (isKnownKind(kind) ? codes.documents[kind] : fallback)
