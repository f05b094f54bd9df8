import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** An account of this machine the database can run as. */
export type Account = { name: string; uid: number; gid: number }

const readAccounts = (): Account[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}

const ownerOf = (folder: string): number | undefined => {
  try {
    return statSync(folder).uid
  } catch {
    return undefined
  }
}

/**
 * Unprivileged accounts root may hand the database to, best first: who owns the data already, who called sudo, a
 * dedicated `postgres`, then `nobody`. `initdb` insists on an account that has a name.
 */
export const unprivilegedAccounts = (cluster: string): Account[] => {
  const accounts = readAccounts().filter((account) => account.uid > 0 && account.gid > 0)
  const wanted = [
    accounts.find((account) => account.uid === ownerOf(cluster)),
    accounts.find((account) => String(account.uid) === process.env['SUDO_UID']),
    accounts.find((account) => account.name === 'postgres'),
    accounts.find((account) => account.name === 'nobody'),
  ].filter((account) => account !== undefined)
  return [...new Map(wanted.map((account) => [account.uid, account])).values()]
}

/** Whether the account can run the program: it may lack the way through a private folder above it. */
export const canRun = (account: Account, program: string): boolean =>
  spawnSync(program, ['--version'], { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' }).status === 0

/** Whether the account can walk to the folder. */
export const canEnter = (account: Account, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' }).status === 0
