import { createContext } from 'react'
import type { NavItem } from '../../../platform/staff/manifest.ts'

/** Pages this person may open, in the order of the rail. */
export const NavContext = createContext<readonly NavItem[]>([])
