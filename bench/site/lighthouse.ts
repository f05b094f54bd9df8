import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags, findBrowser } from '../browser.ts'
import { demoHouseOf } from '../demo-house.ts'
import { once, type Figure, type Measured, type Size } from '../figure.ts'
import { root } from '../root.ts'
import { articleOf } from './weight.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
const pages = ['home', 'article'] as const
type PageName = (typeof pages)[number]

type Report = {
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >
  readonly audits: Readonly<Record<string, { readonly id: string; readonly title: string; readonly score: number | null }>>
}

const RUNS: Readonly<Record<Size, number>> = { small: 1, full: 3 }

/** Lighthouse's own phone and slow network, in a process of its own. */
const audit = async (chromium: string, address: string): Promise<Report> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-lighthouse-'))
  const output = join(folder, 'report.json')
  const args = [
    address,
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${chromiumFlags.join(' ')}`,
  ]
  try {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'lighthouse', 'cli', 'index.js'), ...args], {
      env: { ...process.env, CHROME_PATH: chromium },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    if (code !== 0) throw new Error(`lighthouse ended with ${String(code)}`)
    return JSON.parse(await readFile(output, 'utf8')) as Report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const auditAll = async (size: Size): Promise<Record<PageName, readonly Report[]>> => {
  const program = await findBrowser()
  const demo = await demoHouseOf(size)
  const web = await demo.house.serve()
  try {
    const addresses = { home: `${web.origin}${demo.base}/`, article: web.origin + (await articleOf(web.origin, demo)) }
    const reports: Record<PageName, Report[]> = { home: [], article: [] }
    for (const page of pages) for (let run = 0; run < RUNS[size]; run++) reports[page].push(await audit(program.path, addresses[page]))
    return reports
  } finally {
    await web.stop()
    program.remove()
  }
}

const auditsOf = once(auditAll)

/** The middle of the runs; the note names what cost points. */
const scoreOf =
  (page: PageName, category: Category) =>
  async (size: Size): Promise<Measured> => {
    const reports = (await auditsOf(size))[page]
    const scores = reports.map((report) => Math.round((report.categories[category].score ?? 0) * 100)).toSorted((a, b) => a - b)
    const report = reports.at(-1)!
    const costly = report.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9).map(({ id }) => id)
    return { value: scores[Math.floor(scores.length / 2)]!, note: `runs ${scores.join(', ')}${costly.length > 0 ? `; below: ${costly.join(', ')}` : ''}` }
  }

export const lighthouseFigures: readonly Figure[] = pages.flatMap((page) =>
  categories.map((category): Figure => ({
    name: `site.lighthouse_${page}_${category.replace('-', '_')}`,
    unit: 'points',
    goal: 98,
    better: 'higher',
    run: scoreOf(page, category),
  })),
)
