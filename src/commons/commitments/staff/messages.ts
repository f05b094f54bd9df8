import { defineMessages } from '../../../platform/staff/index.ts'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'

export const useCommitmentMessages = defineMessages(vi, en)
