/** The smallest web process start.mjs can run: counts its own starts in the database, and crashes when asked to. */
import { createServer } from 'node:http'
import pg from 'pg'
import { untilAskedToStop } from './stop.ts'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] })
pool.on('error', () => undefined)

const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(3)
  pool.query<{ starts: number }>('select starts from platform.kept').then(
    ({ rows }) => response.end(JSON.stringify({ starts: rows[0]?.starts, pid: process.pid })),
    () => {
      response.statusCode = 503
      response.end()
    },
  )
})
await pool.query('update platform.kept set starts = starts + 1')
server.listen(Number(process.env['PORT']), process.env['HOST'], () => process.send?.({ ready: true }))
await untilAskedToStop()
console.log('web stopped')
server.closeAllConnections()
server.close()
await pool.end()
process.exit(0)
