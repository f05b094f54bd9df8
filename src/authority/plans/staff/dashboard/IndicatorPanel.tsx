import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Can, Loaded, Sheet, useApi, useText } from '../../../../platform/staff/index.ts'
import type { IndicatorDetail } from '../../contract/dashboard.ts'
import { getIndicator } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { queryOf, type PlanView } from '../view.ts'
import { useCodes } from '../words/codes.ts'
import { entryKindFor } from '../words/entry-kind.ts'
import classes from './Panel.module.css'
import { Beside, ByAgency, Excluded, Numbers, Part, TrendTable } from './PanelParts.tsx'
import { Entered } from './Entered.tsx'
import { SourceList } from './SourceList.tsx'
import { StateWord } from './StateWord.tsx'
import { TargetText, ValueText } from './ValueText.tsx'
import { Explanations, Remarks } from './Words.tsx'

/** Whether its sources are measured; where only some are, that is said and not both. */
const measuredWords = (sources: IndicatorDetail['indicator']['sources'], codes: ReturnType<typeof useCodes>): string => {
  const states = [...new Set(sources.map((source) => source.state))]
  const isPartly = states.includes('measured') && states.includes('not-measured')
  return [...(isPartly ? ['partly' as const] : states.filter((state) => state !== 'kept-here')), ...states.filter((state) => state === 'kept-here')]
    .map((state) => codes.measured[state])
    .join(' · ')
}

const Definition = ({ detail }: { detail: IndicatorDetail }): ReactNode => {
  const m = usePlanMessages()
  const text = useText()
  const codes = useCodes()
  const { definition, sources, words } = detail.indicator
  return (
    <Part title={m.panel.definition}>
      <p style={{ margin: 0 }}>{words}</p>
      {definition === null ? (
        <p className={classes.dim}>{m.panel.rule}</p>
      ) : (
        <>
          <p className={classes.dim}>{text(definition.sentence)}</p>
          <p className={classes.dim}>
            {codes.formulas[definition.formula]} · {m.panel.version(definition.version, definition.validFrom)}
          </p>
        </>
      )}
      <p className={classes.dim}>{measuredWords(sources, codes)}</p>
    </Part>
  )
}

const Detail = ({ detail, planId, view, onEnter }: { detail: IndicatorDetail; planId: string; view: PlanView; onEnter: (key: string) => void }): ReactNode => {
  const m = usePlanMessages()
  const { indicator } = detail
  const about = { planId, indicator: indicator.key, year: detail.year }
  return (
    <>
      <Group justify="space-between" align="flex-start" mb={18}>
        <div>
          <ValueText row={indicator} />
          <TargetText row={indicator} />
        </div>
        <StateWord row={indicator} />
      </Group>
      <Group gap={8} mb={20}>
        {detail.sourceParts.map((part) => (
          <Button key={part} size="xs" {...(part === 'current' ? {} : { variant: 'default' })} onClick={() => view.set({ sources: part })}>
            {part === 'current' ? m.panel.openSources : m.panel.openBaselineSources}
          </Button>
        ))}
        <Can permission="plans.edit">
          <Button size="xs" variant="default" onClick={() => onEnter(indicator.key)}>
            {m.enterOf[entryKindFor(indicator)]}
          </Button>
        </Can>
      </Group>
      <Definition detail={detail} />
      <Numbers row={indicator} />
      <ByAgency detail={detail} />
      <Excluded detail={detail} />
      <Beside detail={detail} />
      <Entered detail={detail} />
      <TrendTable row={indicator} />
      <Explanations detail={detail} about={about} />
      <Remarks detail={detail} about={about} />
    </>
  )
}

/** The first step from a number: what it means and is made of; from here the list of its sources opens. */
export const IndicatorPanel = ({ planId, view, onEnter }: { planId: string; view: PlanView; onEnter: (key: string) => void }): ReactNode => {
  const m = usePlanMessages()
  const text = useText()
  const { values, set } = view
  const detail = useApi(getIndicator, { params: { planId, indicator: values.indicator }, query: queryOf(values) })
  const shown = detail.data?.indicator.key === values.indicator ? detail : { ...detail, data: undefined }
  const title = shown.data ? text(shown.data.indicator.name) : m.columns.words
  return (
    <Sheet
      title={values.sources === null ? title : values.sources === 'current' ? m.sources.title : m.sources.baselineTitle}
      opened
      onClose={() => set({ indicator: '', sources: null })}
      width={520}
    >
      {values.sources === null ? (
        <Loaded of={shown}>{(data) => <Detail detail={data} planId={planId} view={view} onEnter={onEnter} />}</Loaded>
      ) : (
        <>
          <Button size="xs" variant="default" mb={10} onClick={() => set({ sources: null })}>
            {m.panel.back}
          </Button>
          <p className={classes.dim}>{title}</p>
          <SourceList planId={planId} indicator={values.indicator} view={view} part={values.sources} />
        </>
      )}
    </Sheet>
  )
}
