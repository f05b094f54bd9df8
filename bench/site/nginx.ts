import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../house.ts'
import { NotMeasured } from '../figure.ts'

const programOf = (name: string): string | undefined =>
  ['', '/usr/sbin/', '/usr/local/sbin/'].map((folder) => folder + name).find((program) => !spawnSync(program, ['-v']).error)

/** Both programs, or the sentence that says what to install. */
export const findPrograms = (): { readonly nginx: string; readonly wrk: string } => {
  const [nginx, wrk] = [programOf('nginx'), programOf('wrk')]
  if (!nginx || !wrk) throw new NotMeasured('install nginx-light and wrk')
  return { nginx, wrk }
}

type File = { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> }

const configOf = (folder: string, port: number, headers: File['headers']): string => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  client_body_temp_path ${folder}/t; proxy_temp_path ${folder}/t; fastcgi_temp_path ${folder}/t; uwsgi_temp_path ${folder}/t; scgi_temp_path ${folder}/t;
  server { listen 127.0.0.1:${port}; root ${folder}/www; default_type text/html; etag off;
    location / { ${Object.entries(headers)
      .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
      .join(' ')} } }
}`

/** One nginx worker that serves exactly these bytes with these headers from a file. */
export const serveByNginx = async (nginx: string, file: File): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-nginx-'))
  const port = await freePort()
  await mkdir(join(folder, 'www'))
  await writeFile(join(folder, 'www', 'page'), file.bytes)
  await writeFile(join(folder, 'conf'), configOf(folder, port, file.headers))
  // as root nginx gives its worker to another account, which could not enter the folder
  const child = spawn(nginx, ['-c', join(folder, 'conf'), '-e', join(folder, 'error.log'), ...(process.getuid?.() === 0 ? ['-g', 'user root;'] : [])], {
    stdio: 'inherit',
  })
  const url = `http://127.0.0.1:${port}/page`
  for (let waited = 0; waited < 5_000; waited += 50) {
    if (await fetch(url).catch(() => undefined)) break
    await sleep(50)
  }
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Answers a second over so many kept connections. */
export const requestsPerSecond = async (wrk: string, url: string, encoding: string, load: { connections: number; seconds: number }): Promise<number> => {
  const child = spawn(wrk, ['-t1', `-c${load.connections}`, `-d${load.seconds}s`, '-H', `Accept-Encoding: ${encoding}`, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  await new Promise((resolve) => child.once('exit', resolve))
  if (/Non-2xx|Socket errors/.test(text)) throw new Error(text)
  const found = /Requests\/sec:\s+([\d.]+)/.exec(text)
  if (!found) throw new Error(`wrk said:\n${text}`)
  return Number(found[1])
}
