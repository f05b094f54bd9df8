import { Readable } from 'node:stream'
import type * as Sdk from '@aws-sdk/client-s3'
import { assertFileKey, FileMissing, type FileStore } from './file-store.ts'

export type S3Place = {
  readonly bucket: string
  readonly region: string
  /** Address of an S3 server that is not Amazon's; keys then go in the path, not in the host name. */
  readonly endpoint?: string
  /** Found in the environment (AWS_ACCESS_KEY_ID …) or the machine's role when absent. */
  readonly credentials?: Sdk.S3ClientConfig['credentials']
}

type Opened = { readonly sdk: typeof Sdk; readonly client: Sdk.S3Client }

const isMissing = (error: unknown): boolean => error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound')

const missing = (key: string) => (error: unknown) => {
  throw isMissing(error) ? new FileMissing(key) : error
}

const open = async (place: S3Place): Promise<Opened> => {
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    region: place.region,
    ...(place.endpoint ? { endpoint: place.endpoint, forcePathStyle: true } : {}),
    ...(place.credentials ? { credentials: place.credentials } : {}),
  })
  return { sdk, client }
}

const bodyOf = (body: unknown): Readable => {
  if (body instanceof Readable) return body
  throw new Error('the object storage answered without a body')
}

// 'bytes 10-19/2048': the length of the whole object stands after the slash
const wholeLength = (range: string | undefined, length: number | undefined): number => Number(range?.split('/')[1] ?? length ?? 0)

/**
 * Files in an S3 bucket. The library (60 MB of memory) is loaded on first use. A put is one object or nothing: a stream goes
 * up in parts which are thrown away when it breaks.
 */
export const s3Store = (place: S3Place): FileStore & { close: () => Promise<void> } => {
  let opened: Promise<Opened> | undefined
  const use = (): Promise<Opened> => (opened ??= open(place))
  const at = (key: string) => ({ Bucket: place.bucket, Key: assertFileKey(key) })

  const putStream = async (key: string, content: Readable): Promise<number> => {
    const [{ client }, { Upload }] = await Promise.all([use(), import('@aws-sdk/lib-storage')])
    let bytes = 0
    async function* counted(): AsyncIterable<Buffer> {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        bytes += chunk.length
        yield chunk
      }
    }
    await new Upload({ client, params: { ...at(key), Body: Readable.from(counted(), { objectMode: false }) } }).done()
    return bytes
  }

  async function* list(): AsyncIterable<string> {
    const { sdk, client } = await use()
    let token: string | undefined
    do {
      const page = await client.send(new sdk.ListObjectsV2Command({ Bucket: place.bucket, ...(token ? { ContinuationToken: token } : {}) }))
      for (const item of page.Contents ?? []) if (item.Key !== undefined) yield item.Key
      token = page.NextContinuationToken
    } while (token !== undefined)
  }

  return {
    put: async (key, content) => {
      if (!Buffer.isBuffer(content)) return { bytes: await putStream(key, content) }
      const { sdk, client } = await use()
      await client.send(new sdk.PutObjectCommand({ ...at(key), Body: content }))
      return { bytes: content.length }
    },
    get: async (key) => {
      const { sdk, client } = await use()
      const found = await client.send(new sdk.GetObjectCommand(at(key))).catch(missing(key))
      return Buffer.from(await found.Body!.transformToByteArray())
    },
    stream: async (key, range) => {
      const { sdk, client } = await use()
      const Range = range ? `bytes=${range.start}-${range.end}` : undefined
      const found = await client.send(new sdk.GetObjectCommand({ ...at(key), ...(Range ? { Range } : {}) })).catch(missing(key))
      return { stream: bodyOf(found.Body), bytes: wholeLength(found.ContentRange, found.ContentLength) }
    },
    has: async (key) => {
      const { sdk, client } = await use()
      return client.send(new sdk.HeadObjectCommand(at(key))).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false
          throw error
        },
      )
    },
    remove: async (key) => {
      const { sdk, client } = await use()
      await client.send(new sdk.DeleteObjectCommand(at(key)))
    },
    list,
    close: async () => {
      if (opened) (await opened).client.destroy()
    },
  }
}
