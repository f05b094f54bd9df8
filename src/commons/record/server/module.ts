import { defineModule } from '../../../platform/module.ts'
import { recordMigrations } from '../migrations/index.ts'

export const recordModule = defineModule({ name: 'commons/record', migrations: recordMigrations })
