import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import { build } from 'vite'
import type { CanonicalContent } from '../../../commons/content/contract.ts'
import { createCollaboration, type Collaboration } from '../server/collaboration/collaboration.ts'
import { registerCollaboration } from '../server/collaboration/register.ts'
import { memoryUpdateStore } from './memory-update-store.ts'
import { authenticateRigToken } from './rig-token.ts'

const NONCE = 'bm9uY2U'
// As strict as the staff pages: no inline script, styles only with the nonce
const POLICY = `default-src 'self'; style-src 'self' 'nonce-${NONCE}'; img-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'none'`
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="nonce" content="${NONCE}"><title>Soạn bài</title><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script></body></html>`

/** The writing page, bundled once into a folder of its own. */
export const buildWritingPage = async (): Promise<{ readonly script: string; readonly remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'writing-page-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('writing-page.ts', import.meta.url)), formats: ['es'], fileName: () => 'page.js' },
    },
  })
  return { script: await readFile(join(folder, 'page.js'), 'utf8'), remove: () => rm(folder, { recursive: true }) }
}

export type ServedWritingPage = {
  readonly origin: string
  readonly store: ReturnType<typeof memoryUpdateStore>
  readonly collaboration: () => Collaboration
  /** Stops answering, as a server that is restarted; the store stays. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

export const serveWritingPage = async (script: string, initialContent: CanonicalContent): Promise<ServedWritingPage> => {
  const store = memoryUpdateStore()
  let app: FastifyInstance
  let collaboration: Collaboration
  let port = 0
  const start = async (): Promise<void> => {
    app = Fastify()
    collaboration = createCollaboration({
      store,
      authenticate: authenticateRigToken,
      initialContent: async () => initialContent,
      log: { error: (facts, message) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`) },
    })
    await registerCollaboration(app, collaboration)
    app.get('/', async (_request, reply) => reply.header('content-security-policy', POLICY).type('text/html').send(PAGE))
    app.get('/page.js', async (_request, reply) => reply.type('text/javascript').send(script))
    const address = await app.listen({ host: '127.0.0.1', port })
    port = Number(new URL(address).port)
  }
  await start()
  return { origin: `http://127.0.0.1:${port}`, store, collaboration: () => collaboration, stop: () => app.close(), start }
}
