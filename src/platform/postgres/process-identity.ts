import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs `ps` where there is no /proc (macOS). Empty when the process does not exist. */
const ps = (pid: number, column: string): string => {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The fields of /proc/PID/stat after the command name, which itself may contain spaces and brackets. */
const statFields = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** A killed child stays in the table until its parent asks for it; in a container without init that is for ever. */
const isZombie = (pid: number): boolean => {
  if (process.platform !== 'linux') return false
  try {
    return statFields(pid)[0] === 'Z'
  } catch {
    return false
  }
}

/** Start moment of a process in whatever unit the system has: with the pid it tells a process from a later one with the same number. */
export const startMark = (pid: number): string => {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  try {
    return statFields(pid)[19] ?? ''
  } catch {
    return ''
  }
}

export const commandLine = (pid: number): string => {
  if (process.platform !== 'linux') return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
