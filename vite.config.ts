import { defineConfig } from 'vite'
import { staffConfig } from './tools/build/staff-config.ts'

/** `npx vite` serves the staff application in development; `/api` goes to a running `npm start`. */
const api = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

export default defineConfig({
  ...staffConfig(import.meta.dirname, `${import.meta.dirname}/dist/staff`),
  server: { proxy: { '/api': { target: api, ws: true } } },
})
