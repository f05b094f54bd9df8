import type { ReactNode } from 'react'
import { EmptyState, Loaded, useApi, useText } from '../../../../platform/staff/index.ts'
import type { AgencyPart, HeatMap } from '../../contract/dashboard.ts'
import { getHeatMap } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { queryOf, type PlanView } from '../view.ts'
import { noteWords, useCodes } from '../words/codes.ts'
import { amountText, countText } from '../../words/value-text.ts'
import classes from './HeatMap.module.css'

/** A cell is a word first; its wash only repeats it. */
const Cell = ({ part, indicator }: { part: AgencyPart | undefined; indicator: HeatMap['indicators'][number] }): ReactNode => {
  const codes = useCodes()
  const m = usePlanMessages()
  if (!part)
    return indicator.parts.length === 0 && indicator.status !== 'value' ? (
      <td data-state="unknown">{codes.faces[indicator.status]}</td>
    ) : (
      <td aria-label={m.heat.notApplicable} />
    )
  const reasons = part.reasons.map((note) => noteWords(codes, note)).join(' · ')
  if (part.state !== null) {
    return (
      <td data-state={part.state} title={reasons}>
        <span>{codes.members[part.state]}</span>
        {reasons !== '' && <small>{reasons}</small>}
      </td>
    )
  }
  if (part.value === null) return <td data-state="unknown">{part.status !== null && part.status !== 'value' ? codes.faces[part.status] : ''}</td>
  return (
    <td className="tabular">
      <span>{amountText(part.value, indicator, indicator.formula, codes)}</span>
      <small>{countText({ ...indicator, ...part }, indicator.formula, codes)}</small>
    </td>
  )
}

/** Agencies × indicators, in the order of the register: nobody is ranked. */
export const HeatMapTab = ({ planId, view, onOpen }: { planId: string; view: PlanView; onOpen: (key: string) => void }): ReactNode => {
  const m = usePlanMessages()
  const text = useText()
  const map = useApi(getHeatMap, { params: { planId }, query: queryOf(view.values) }, { keep: true })
  return (
    <Loaded of={map} isEmpty={(data) => data.indicators.length === 0} empty={<EmptyState icon="table" title={m.heat.empty} />}>
      {(data) => (
        <>
          <p className={classes.line}>{m.heat.line(data.asOf)}</p>
          <div className={classes.scroll}>
            <table className={classes.table} aria-label={m.heat.label}>
              <thead>
                <tr>
                  <th scope="col">{m.columns.words}</th>
                  {data.agencies.map((agency) => (
                    <th key={agency.id} scope="col">
                      {agency.shortName}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.indicators.map((indicator) => (
                  <tr key={indicator.key}>
                    <th scope="row">
                      <button type="button" className={classes.open} onClick={() => onOpen(indicator.key)}>
                        {text(indicator.name)}
                      </button>
                    </th>
                    {data.agencies.map((agency) => (
                      <Cell key={agency.id} part={indicator.parts.find((part) => part.agencyId === agency.id)} indicator={indicator} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Loaded>
  )
}
