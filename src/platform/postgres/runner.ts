import { spawnSync } from 'node:child_process'
import { chmodSync, lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { canEnter, canRun, unprivilegedAccounts } from './account.ts'
import type { Binaries } from './binaries.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Layout } from './layout.ts'
import { followPointer, movedLayout } from './moved.ts'

/**
 * PostgreSQL refuses to run as root. The ways round it, in the order they are tried:
 * `self` we are not root; `account` another account can reach binaries and data; `namespace` a user namespace in which
 * root looks like somebody else; `moved` copies of binaries and data where an account can reach them.
 */
export type Way = 'self' | 'account' | 'namespace' | 'moved'
export const rootWays: readonly Way[] = ['account', 'namespace', 'moved']

export type Runner = {
  way: Way
  layout: Layout
  /** Who owns the files, as seen from outside a namespace. */
  account: { uid: number; gid: number }
  /** Turns "run this PostgreSQL program" into what has to be spawned. */
  command: (program: 'initdb' | 'postgres', args: string[]) => { file: string; args: string[]; uid?: number; gid?: number }
}

const asSelf = (layout: Layout, binaries: Binaries): Runner => ({
  way: 'self',
  layout,
  account: { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
  command: (program, args) => ({ file: join(binaries.nativeDir, 'bin', program), args }),
})

const asAccount = (way: Way, layout: Layout, nativeDir: string, account: Account): Runner => ({
  way,
  layout,
  account,
  command: (program, args) => ({ file: join(nativeDir, 'bin', program), args, uid: account.uid, gid: account.gid }),
})

const tryAccount = (layout: Layout, binaries: Binaries): Runner | undefined => {
  const program = join(binaries.nativeDir, 'bin', 'postgres')
  chmodSync(layout.home, 0o711)
  const account = unprivilegedAccounts(layout.cluster).find((one) => canRun(one, program) && canEnter(one, layout.home))
  return account && asAccount('account', layout, binaries.nativeDir, account)
}

const tryNamespace = (layout: Layout, binaries: Binaries): Runner | undefined => {
  const mapped = unprivilegedAccounts(layout.cluster)[0]
  if (!mapped || process.platform !== 'linux') return undefined
  const prefix = ['--user', `--map-user=${mapped.uid}`, `--map-group=${mapped.gid}`]
  const program = (name: string) => join(binaries.nativeDir, 'bin', name)
  const probe = spawnSync('unshare', [...prefix, program('postgres'), '--version'], { cwd: '/', stdio: 'ignore' })
  if (probe.status !== 0) return undefined
  return {
    way: 'namespace',
    layout,
    account: { uid: 0, gid: 0 },
    command: (name, args) => ({ file: 'unshare', args: [...prefix, program(name), ...args] }),
  }
}

const tryMoved = (layout: Layout, binaries: Binaries, ephemeral: boolean): Runner | undefined => {
  for (const account of unprivilegedAccounts(layout.cluster)) {
    const moved = movedLayout(layout, binaries, account, ephemeral)
    if (moved) return asAccount('moved', moved.layout, moved.nativeDir, account)
  }
  return undefined
}

/** The tree keeps its owner from the way it was last run: root may change its mind, so hand it over first. */
const giveTree = (folder: string, account: { uid: number; gid: number }): void => {
  lchownSync(folder, account.uid, account.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTree(path, account)
    else lchownSync(path, account.uid, account.gid)
  }
}

const existingOwner = (folder: string): number | undefined => lstatSync(folder, { throwIfNoEntry: false })?.uid

const handOver = (runner: Runner): Runner => {
  const { cluster } = runner.layout
  const owner = existingOwner(cluster)
  if (owner !== undefined && owner !== runner.account.uid) giveTree(cluster, runner.account)
  return runner
}

/** Picks how PostgreSQL will be run here. `ways` narrows the choice for root (tests try each). */
export const chooseRunner = (layout: Layout, binaries: Binaries, options: { ways?: readonly Way[]; ephemeral?: boolean } = {}): Runner => {
  const moved = followPointer(layout)
  if (process.getuid?.() !== 0) return asSelf(moved ?? layout, binaries)
  // Data that was moved once is found there only; another way would begin an empty database beside it.
  const ways: readonly Way[] = moved ? ['moved'] : (options.ways ?? rootWays)
  for (const way of ways) {
    const runner =
      way === 'account'
        ? tryAccount(layout, binaries)
        : way === 'namespace'
          ? tryNamespace(layout, binaries)
          : way === 'moved'
            ? tryMoved(layout, binaries, options.ephemeral ?? false)
            : undefined
    if (runner) return handOver(runner)
  }
  throw new EmbeddedPostgresError('no_unprivileged_way', {
    vi: 'PostgreSQL không chạy dưới quyền root và máy này không cho mượn tài khoản thường. Hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root and no ordinary account could take over here. Run as an ordinary user, or set DATABASE_URL.',
  })
}
