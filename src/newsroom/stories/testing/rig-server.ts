import Fastify from 'fastify'
import { createCollaboration } from '../server/collaboration/collaboration.ts'
import { registerCollaboration } from '../server/collaboration/register.ts'
import { fileUpdateStore } from './file-update-store.ts'
import { authenticateRigToken } from './rig-token.ts'

// The process that a rig starts and kills: node rig-server.ts FOLDER PORT. It says "ready" on its standard output.
const [folder = '', port = ''] = process.argv.slice(2)
const app = Fastify()
const collaboration = createCollaboration({
  store: fileUpdateStore(folder),
  authenticate: authenticateRigToken,
  log: { error: (facts, message) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`) },
})
await registerCollaboration(app, collaboration)
await app.listen({ host: '127.0.0.1', port: Number(port) })
process.stdout.write('ready\n')
// Orphans end themselves: the parent holds the other end of this pipe
process.stdin.on('end', () => process.exit(0)).resume()
