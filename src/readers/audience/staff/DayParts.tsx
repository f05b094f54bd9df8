import type { ReactNode } from 'react'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { LiveFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import classes from './Audience.module.css'

type Line = { readonly id: string; readonly label: string; readonly value: number }

/** Lines with their share of the whole drawn behind them; the number is always there. */
const Part = ({ title, lines, of }: { title: string; lines: readonly Line[]; of?: number }): ReactNode =>
  lines.length === 0 ? null : (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {lines.map((line) => (
          <div key={line.id} className={classes.bar}>
            {of !== undefined && of > 0 && <span className={classes.fill} style={{ width: `${(line.value / of) * 100}%` }} aria-hidden />}
            <dt>{line.label}</dt>
            <dd className="tabular">{formatNumber(line.value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )

const SHOWN_AREAS = 8

const sum = (lines: readonly { readonly value: number }[]): number => lines.reduce((total, line) => total + line.value, 0)

/** Communes readers chose, the rest of them together, and who chose none last. */
const areaLines = (areas: LiveFigures['areas'], words: { noPlace: string; otherPlaces: (count: number) => string }): Line[] => {
  const placed = areas.filter((area) => area.areaId !== null).map((area) => ({ id: area.areaId!, label: area.name ?? '', value: area.readers }))
  const [shown, others] = [placed.slice(0, SHOWN_AREAS), placed.slice(SHOWN_AREAS)]
  const none = areas.find((area) => area.areaId === null)
  return [
    ...shown,
    ...(others.length > 0 ? [{ id: 'others', label: words.otherPlaces(others.length), value: sum(others) }] : []),
    ...(none ? [{ id: 'none', label: words.noPlace, value: none.readers }] : []),
  ]
}

const known = <W extends Record<string, string>>(words: W, value: string): string => words[value] ?? value

export const DayParts = ({ figures }: { figures: LiveFigures }): ReactNode => {
  const m = useAudienceMessages()
  const { views, readers } = figures.totals
  const parts = (list: LiveFigures['devices'], words: Record<string, string>): Line[] =>
    list.map((part) => ({ id: part.value, label: known(words, part.value), value: part.views }))
  const counts = <K extends string>(values: Record<K, number>, words: Record<K, string>): Line[] =>
    (Object.keys(words) as K[]).map((id) => ({ id, label: words[id], value: values[id] }))
  return (
    <>
      <div className={classes.parts}>
        <Part title={m.from} lines={parts(figures.referrers, m.referrers)} of={views} />
        <Part title={m.by} lines={parts(figures.devices, m.devices)} of={views} />
        <Part title={m.where} lines={areaLines(figures.areas, m)} of={readers} />
        <Part title={m.again} lines={counts(figures.agreed, m.agreed)} />
        <Part title={m.left} lines={counts(figures.leftOut, m.leftOut)} />
      </div>
      <p className={classes.fine}>{m.honest}</p>
    </>
  )
}
