import { useCache, useNotice } from '../../../../platform/staff/index.ts'
import { getPerson, getRoster, listColleagues, listPeople } from '../../contract.ts'

/** Does something to a person, shows what came of it, and says why not when it was refused. */
export const usePersonAct = (): ((work: () => Promise<unknown>, sentence: string) => Promise<boolean>) => {
  const { refresh } = useCache()
  const notice = useNotice()
  return async (work, sentence) => {
    try {
      await work()
      refresh(getPerson, listPeople, listColleagues, getRoster)
      notice.done(sentence)
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
}

/** What a form of this page asks again after it was sent. */
export const aboutPeople = [getPerson, listPeople, listColleagues, getRoster] as const
