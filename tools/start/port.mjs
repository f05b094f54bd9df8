// Plain JavaScript for any Node >= 20.
import { createServer } from 'node:net'
import { Explained } from '../../src/apps/start/say.mjs'

const refusals = {
  EADDRINUSE: (port) => [
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình ấy, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
    `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  ],
  EACCES: (port) => [
    `Tài khoản này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000.`,
    `This account may not open port ${port}. Choose one from 1024 up, for example PORT=3000.`,
  ],
  EADDRNOTAVAIL: (port, host) => [
    `Máy này không có địa chỉ ${host}. Hãy sửa biến HOST (để trống thì mở trên mọi địa chỉ).`,
    `This machine has no address ${host}. Correct HOST (leave it empty to open on every address).`,
  ],
}

const tryToListen = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port, host }, () => {
      const { port: given } = probe.address()
      probe.close(() => resolve(given))
    })
  })

/** Resolves with the port the site will have (a free one for 0), before minutes are spent on preparing it. Throws `Explained`. */
export const reservePort = async (env) => {
  const asked = env.PORT === undefined || env.PORT === '' ? 3000 : Number(env.PORT)
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    throw new Explained(`PORT="${env.PORT}" không phải số cổng (0–65535).`, `PORT="${env.PORT}" is not a port number (0–65535).`)
  }
  const host = env.HOST || '0.0.0.0'
  try {
    return await tryToListen(asked, host)
  } catch (error) {
    const refusal = refusals[error.code === 'ENOTFOUND' ? 'EADDRNOTAVAIL' : error.code]
    if (!refusal) throw error
    throw new Explained(...refusal(asked, host))
  }
}
