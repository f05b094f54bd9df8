import { en } from './kit.en.ts'
import { vi } from './kit.vi.ts'
import { defineMessages } from './messages.ts'

export const useKitMessages = defineMessages(vi, en)
