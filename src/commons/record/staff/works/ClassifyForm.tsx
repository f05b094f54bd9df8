import { Button, MultiSelect, Select, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { sentenceOf, useApi, useLanguage, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { listCommitments } from '../../../commitments/contract.ts'
import { classifyWork, getWork, listWorks, type WorkDetail } from '../../contract.ts'
import { getDayList } from '../../contract-day-list.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { useWorksMessages } from './messages.ts'
import classes from './WorkSheet.module.css'

type Option = { readonly value: string; readonly label: string }
export const optionsOf = (items: readonly { readonly id: string; readonly name: string }[]): Option[] =>
  items.map(({ id, name }) => ({ value: id, label: name }))

/** Options for what may be chosen, and for what is chosen though it is closed by now. */
const withChosen = (options: readonly Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen.filter((id) => !options.some((option) => option.value === id)).map((id) => ({ value: id, label: `…${id.slice(-6)}` })),
]

/** What a work counts for: section, areas, commitments that were open on its day. */
export const ClassifyForm = ({ work, words, editable }: { work: WorkDetail; words: AgencyWords; editable: boolean }): ReactNode => {
  const m = useWorksMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const open = useApi(listCommitments, { query: { day: hanoiDay(new Date(work.publishedAt)) } }, { keep: true }).data?.items ?? []
  const { send, sending, error } = useSend(classifyWork, { refreshes: [getWork, listWorks, getDayList] })
  const [form, setForm] = useState({ sectionId: work.sectionId, areaIds: work.areaIds, commitmentIds: work.commitmentIds })
  const commitments = open.map((each) => ({ value: each.id, label: each.title }))
  const isChanged = JSON.stringify(form) !== JSON.stringify({ sectionId: work.sectionId, areaIds: work.areaIds, commitmentIds: work.commitmentIds })
  const save = async (): Promise<void> => {
    const done = await send({ params: { workId: work.id }, body: form }).catch(() => null)
    if (done) notice.done(m.detail.saved)
  }
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {m.detail.classification}
      </Title>
      <Stack gap="xs">
        <Select
          label={m.detail.section}
          placeholder={m.detail.noSection}
          data={withChosen(optionsOf(words.sections), form.sectionId ? [form.sectionId] : [])}
          value={form.sectionId}
          onChange={(sectionId) => setForm({ ...form, sectionId })}
          clearable
          disabled={!editable}
        />
        <MultiSelect
          label={m.detail.commitments}
          data={withChosen(commitments, form.commitmentIds)}
          value={form.commitmentIds}
          onChange={(commitmentIds) => setForm({ ...form, commitmentIds })}
          searchable
          disabled={!editable}
        />
        <MultiSelect
          label={m.detail.areas}
          data={withChosen(optionsOf(words.areas), form.areaIds)}
          value={form.areaIds}
          onChange={(areaIds) => setForm({ ...form, areaIds })}
          searchable
          disabled={!editable}
        />
        {error ? (
          <Text c="red" role="alert">
            {sentenceOf(error, language)}
          </Text>
        ) : null}
        {editable && (
          <>
            <Text size="xs" c="dimmed">
              {m.detail.classifyHint}
            </Text>
            <Button size="xs" disabled={!isChanged} loading={sending} onClick={() => void save()}>
              {m.detail.save}
            </Button>
          </>
        )}
      </Stack>
    </section>
  )
}
