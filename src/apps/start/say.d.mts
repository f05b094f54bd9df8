export const progressToStderr: () => void
/** Runs one step and leaves one line with what it was and how long it took. */
export const step: <T>(vi: string, en: string, work: () => Promise<T>) => Promise<T>
/** One line about something that happened while running. */
export const note: (vi: string, en: string) => void
/** A failure the person at the terminal can mend: sentences, no stack. */
export class Explained extends Error {
  constructor(vi: string, en: string, detail?: string)
}
