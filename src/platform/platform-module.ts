import { deliverEvent } from './events/deliver.ts'
import { platformMigrations } from './migrations.ts'
import { defineModule } from './module.ts'

export const platformModule = defineModule({ name: 'platform', migrations: platformMigrations, jobs: [deliverEvent] })
