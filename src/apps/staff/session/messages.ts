import { defineMessages } from '../../../platform/staff/words/messages.ts'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'

export const useSessionMessages = defineMessages(vi, en)
