import { untilAskedToStop } from './stop.ts'

process.send?.({ ready: true })
const busy = setInterval(() => undefined, 1_000)
await untilAskedToStop()
clearInterval(busy)
console.log('worker stopped')
process.exit(0)
