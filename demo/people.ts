import { broadcastPeople } from './people-broadcast.ts'
import { newspaperPeople } from './people-newspaper.ts'
import { outsidePeople } from './people-outside.ts'
import type { DemoPerson } from './types.ts'

export const people: readonly DemoPerson[] = [...newspaperPeople, ...broadcastPeople, ...outsidePeople]
