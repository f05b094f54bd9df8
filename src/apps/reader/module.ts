import { defineModule } from '../../platform/module.ts'
import { startPages } from '../../readers/site/index.ts'
import { startPage } from './start-page.tsx'

/** What reader pages show of the whole house: only apps may know all wings. */
export const readerPages = defineModule({ name: 'apps/reader', contributes: [startPages.add(startPage)] })
