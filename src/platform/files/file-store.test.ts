import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFauxqs } from 'fauxqs'
import { localStore } from './local-store.ts'
import { s3Store } from './s3-store.ts'
import { describeFileStore } from './testing/file-store-suite.ts'

describeFileStore('a local folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-files-'))
  return { files: localStore(folder), close: () => rm(folder, { recursive: true, force: true }) }
})

describeFileStore('an S3 bucket', async () => {
  const server = await startFauxqs({ port: 0, logger: false, host: '127.0.0.1' })
  server.createBucket('hoitu')
  const files = s3Store({
    bucket: 'hoitu',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  return {
    files,
    close: async () => {
      await files.close()
      await server.stop()
    },
  }
})
