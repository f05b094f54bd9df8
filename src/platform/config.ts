import { z } from 'zod'

const Settings = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./var'),
  /** Address of the origin people type, used in mails, feeds and cookies; derived from PORT when absent. */
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(12),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  /** Behind a proxy that sets X-Forwarded-For: number of hops to trust. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** Memory for finished reader pages in each web process; 0 makes every page anew. */
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(8192).default(64),
  FILES_S3_BUCKET: z.string().optional(),
  FILES_S3_ENDPOINT: z.string().optional(),
  FILES_S3_REGION: z.string().default('us-east-1'),
  /** '1' lets addresses people give (feeds to import) lead into private networks. */
  FETCH_INSIDE: z.enum(['0', '1']).default('0'),
  SMS_GATEWAY_URL: z.url().optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly publicUrl: string
  readonly databaseUrl: string
  readonly databasePool: number
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL']
  readonly trustProxy: number
  readonly pageCacheMb: number
  /** Whether addresses people give may lead into private networks. */
  readonly fetchInside: boolean
  readonly s3: { readonly bucket: string; readonly endpoint?: string; readonly region: string } | null
  readonly sms: { readonly url: string; readonly token: string } | null
  /** Replies are checked against the contract: on in tests. */
  readonly checkReplies: boolean
}

/** Reads the environment once, at the edge. Throws with every wrong variable named. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const settings = Settings.parse(env)
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    databaseUrl: settings.DATABASE_URL ?? '',
    databasePool: settings.DATABASE_POOL,
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    pageCacheMb: settings.PAGE_CACHE_MB,
    fetchInside: settings.FETCH_INSIDE === '1',
    s3: settings.FILES_S3_BUCKET
      ? { bucket: settings.FILES_S3_BUCKET, region: settings.FILES_S3_REGION, ...(settings.FILES_S3_ENDPOINT ? { endpoint: settings.FILES_S3_ENDPOINT } : {}) }
      : null,
    sms: settings.SMS_GATEWAY_URL ? { url: settings.SMS_GATEWAY_URL, token: settings.SMS_GATEWAY_TOKEN ?? '' } : null,
    checkReplies: settings.NODE_ENV === 'test',
  }
}
