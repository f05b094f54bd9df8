/** Front door for servers. */
export * from './contract.ts'
export { contentHash } from './server/content-hash.ts'
