import { Group, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Loaded, useApi, useNow } from '../../../../platform/staff/index.ts'
import { getDifference, type listRevisions } from '../../contract.ts'
import { DifferenceView } from '../DifferenceView.tsx'
import { useStoryMessages } from '../messages.ts'
import { useEditorMessages } from './messages.ts'

type Revision = OutputOf<typeof listRevisions>['items'][number]
const LIVE = 'live'

/** Any two kept states, or one with what is there now: deleted struck through, added underlined. */
export const Comparison = ({ outputId, revisions, start }: { outputId: string; revisions: readonly Revision[]; start: number }): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  const now = useNow(60_000)
  const [from, setFrom] = useState(String(start))
  const [to, setTo] = useState(LIVE)
  const label = (revision: Revision): string =>
    [m.revision(revision.no), formatWhen(new Date(revision.createdAt), now), revision.authors.map((person) => person.name).join(', ')]
      .filter(Boolean)
      .join(' · ')
  const choices = revisions.map((revision) => ({ value: String(revision.no), label: label(revision) }))
  const difference = useApi(getDifference, { params: { outputId }, query: { from: Number(from), ...(to === LIVE ? {} : { to: Number(to) }) } })
  return (
    <>
      <Group grow gap={8} mb={16}>
        <Select label={e.older} allowDeselect={false} data={choices} value={from} onChange={(next) => next && setFrom(next)} />
        <Select label={e.newer} allowDeselect={false} data={[{ value: LIVE, label: e.live }, ...choices]} value={to} onChange={(next) => next && setTo(next)} />
      </Group>
      <Loaded of={difference}>{({ before, after }) => (before ? <DifferenceView before={before} after={after} /> : null)}</Loaded>
    </>
  )
}
