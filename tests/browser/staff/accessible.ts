import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly failureSummary: string }[]
}

/** Colours are measured at rest, not in the middle of a fade, nor in the frames between drawing a part and beginning to fade it in. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moves = (): boolean =>
      document.getAnimations().some((animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity)
    for (let stillFrames = 0; stillFrames < 4;) {
      await new Promise(requestAnimationFrame)
      stillFrames = moves() ? 0 : stillFrames + 1
    }
  })

/** Fails with every violation of WCAG 2.2 A and AA that axe finds, named by place. */
export const assertAccessible = async (page: Page): Promise<void> => {
  await untilStill(page)
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (place: Document, options: object) => Promise<{ violations: Violation[] }> } }
    // an open menu or list hangs outside the landmarks by design
    const hanging = document.querySelector('[role=menu], [role=listbox], [role=tooltip]') !== null
    return (
      await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: !hanging } } })
    ).violations
  })
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')} ${node.html.slice(0, 160)}`),
    ),
  ).toEqual([])
}
