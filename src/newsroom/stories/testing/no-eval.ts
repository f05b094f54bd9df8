import { config } from 'zod'

// Compiled schemas want eval, which the policy of the pages forbids and reports. Must be imported before any schema.
config({ jitless: true })
