export { notify, type Notice } from './server/notify.ts'
