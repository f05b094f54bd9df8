/** Everything pages and other rooms may say to this one. */
export * from './contracts/shapes.ts'
export * from './contracts/stories.ts'
export * from './contracts/approval.ts'
export * from './contracts/signing.ts'
export * from './contracts/writing.ts'
