/** Starts the database on the folder given, says so in one line, and holds it until the process is ended. */
import { startPostgres } from '../index.ts'

const [dataDir, mode] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('usage: hold.ts DATA_DIR supervised|unsupervised')
const server = await startPostgres({ dataDir, superviseOwnerPid: mode === 'supervised' })
process.stdout.write(`${JSON.stringify({ pid: server.pid, adopted: server.adopted, url: server.url })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void server.stop())
