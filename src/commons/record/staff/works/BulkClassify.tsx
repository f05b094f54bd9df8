import { Button, List, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { sentenceOf, Sheet, useLanguage, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { classifyWorks, getWork, listWorks, type WorkLine } from '../../contract.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { optionsOf } from './ClassifyForm.tsx'
import { useWorksMessages } from './messages.ts'

const NOTHING = { sectionId: null as string | null, add: [] as string[], remove: [] as string[], addAreas: [] as string[] }

const Form = ({ works, words, onDone }: { works: readonly WorkLine[]; words: AgencyWords; onDone: () => void }): ReactNode => {
  const m = useWorksMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const [form, setForm] = useState(NOTHING)
  const { send, sending, error } = useSend(classifyWorks, { refreshes: [listWorks, getWork] })
  const [refused, setRefused] = useState<readonly { title: string; vi: string; en: string }[]>([])
  const isEmpty = form.sectionId === null && form.add.length + form.remove.length + form.addAreas.length === 0
  const save = async (): Promise<void> => {
    const body = {
      workIds: works.map((work) => work.id),
      ...(form.sectionId === null ? {} : { sectionId: form.sectionId }),
      addCommitmentIds: form.add,
      removeCommitmentIds: form.remove,
      addAreaIds: form.addAreas,
    }
    const done = await send({ body }).catch(() => null)
    if (!done) return
    notice.done(m.bulk.done(done.changed, done.unchanged))
    setRefused(done.refused)
    if (done.refused.length === 0) onDone()
  }
  const commitments = optionsOf(words.commitments)
  return (
    <Stack gap="sm">
      <Select
        label={m.bulk.section}
        placeholder={m.bulk.keepSection}
        data={optionsOf(words.sections)}
        value={form.sectionId}
        onChange={(sectionId) => setForm({ ...form, sectionId })}
        clearable
      />
      <MultiSelect label={m.bulk.add} data={commitments} value={form.add} onChange={(add) => setForm({ ...form, add })} searchable />
      <MultiSelect label={m.bulk.remove} data={commitments} value={form.remove} onChange={(remove) => setForm({ ...form, remove })} searchable />
      <MultiSelect
        label={m.bulk.addAreas}
        data={optionsOf(words.areas)}
        value={form.addAreas}
        onChange={(addAreas) => setForm({ ...form, addAreas })}
        searchable
      />
      {error ? (
        <Text c="red" role="alert">
          {sentenceOf(error, language)}
        </Text>
      ) : null}
      {refused.length > 0 && (
        <div role="alert">
          <Text c="red">{m.bulk.refused(refused.length)}</Text>
          <List size="sm">
            {refused.map((each) => (
              <List.Item key={each.title}>
                {each.title}: {each[language]}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <Button disabled={isEmpty} loading={sending} onClick={() => void save()}>
        {m.bulk.save}
      </Button>
      {isEmpty && (
        <Text size="xs" c="dimmed">
          {m.bulk.nothing}
        </Text>
      )}
    </Stack>
  )
}

/** The same change of classification for many works; those it cannot be made for are named. */
export const BulkClassify = ({ works, words, onClose }: { works: readonly WorkLine[]; words: AgencyWords; onClose: () => void }): ReactNode => {
  const m = useWorksMessages()
  return (
    <Sheet title={m.bulk.title(works.length)} opened={works.length > 0} onClose={onClose}>
      {works.length > 0 && <Form works={works} words={words} onDone={onClose} />}
    </Sheet>
  )
}
