import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const keys = new Map<string, Buffer>()

/** The installation's key for secrets at rest: a file only the service may read, made once, never in the database or a backup of it. */
const keyOf = (dataDir: string): Buffer => {
  const known = keys.get(dataDir)
  if (known) return known
  const folder = join(dataDir, 'secrets')
  const path = join(folder, 'app.key')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  const key = readFileSync(path)
  keys.set(dataDir, key)
  return key
}

/** AES-256-GCM: 12-byte nonce, 16-byte tag, cipher text. */
export const seal = (dataDir: string, text: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(dataDir), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

export const unseal = (dataDir: string, sealed: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(dataDir), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')
export const newToken = (): string => randomBytes(32).toString('base64url')
