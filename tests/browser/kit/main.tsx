import '../../../src/apps/staff/no-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../../../src/apps/staff/fonts.css'
import '../../../src/platform/staff/theme/tokens.css'
import '../../../src/platform/staff/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../../../src/apps/staff/App.tsx'
import { shellManifest } from '../../../src/apps/staff/manifest.ts'
import { registerServiceWorker } from '../../../src/apps/staff/service-worker/register.ts'
import { thingsStaff } from './manifest.ts'

const manifests = [shellManifest, thingsStaff]
registerServiceWorker()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App manifests={manifests} />
  </StrictMode>,
)
