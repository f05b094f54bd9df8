import type { DemoStory } from '../types.ts'
import { culture } from './culture.ts'
import { currentAffairsFlood } from './current-affairs-flood.ts'
import { currentAffairsSafety } from './current-affairs-safety.ts'
import { currentAffairsToday } from './current-affairs-today.ts'
import { digitalPeople } from './digital-people.ts'
import { digital } from './digital.ts'
import { economyIndustry } from './economy-industry.ts'
import { economy } from './economy.ts'
import { education } from './education.ts'
import { inProgress } from './in-progress.ts'
import { literature } from './literature.ts'
import { politicsInterview } from './politics-interview.ts'
import { politics } from './politics.ts'
import { scienceLife } from './science-life.ts'
import { science } from './science.ts'
import { society } from './society.ts'
import { sport } from './sport.ts'

/** Shown with every story of the demo, on screen and in feeds. */
export const illustrativeNote = 'Tin, bài minh họa: nhân vật và sự việc là hư cấu.'

export const stories: readonly DemoStory[] = [
  ...currentAffairsToday,
  ...currentAffairsFlood,
  ...currentAffairsSafety,
  ...politics,
  ...politicsInterview,
  ...economy,
  ...economyIndustry,
  ...society,
  ...education,
  ...culture,
  ...sport,
  ...digital,
  ...digitalPeople,
  ...science,
  ...scienceLife,
  ...literature,
  ...inProgress,
]
