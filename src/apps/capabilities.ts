import type { Module } from '../platform/module.ts'
import { platformModule } from '../platform/platform-module.ts'

/** Every capability of the house, courtyard first. Adding one is its folder and one line here. */
export const capabilities: readonly Module[] = [platformModule]
