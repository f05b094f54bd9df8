import './no-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './fonts.css'
import './boot.css'
import '../../platform/staff/theme/tokens.css'
import '../../platform/staff/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { staffCapabilities } from './capabilities.ts'
import { registerServiceWorker } from './service-worker/register.ts'

registerServiceWorker()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App manifests={staffCapabilities} />
  </StrictMode>,
)
