import { Button, MultiSelect, NativeSelect, Select, TagsInput, Textarea, TextInput, ActionIcon } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listAreas } from '../../../../commons/areas/contract.ts'
import { listCommitments } from '../../../../commons/commitments/contract.ts'
import { listDesks } from '../../../../commons/organisations/contract.ts'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { listGenres, listSections } from '../../../../commons/vocabulary/contract.ts'
import { Icon, useActor, useApi, useLanguage, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { changeStory, getLiveText, getSealedSource, getStory, saveSealedSource, type Story } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './panels.module.css'

type Contributors = Story['contributors']
const ROLES = ['writer', 'photographer', 'editor', 'data', 'video', 'translator'] as const

const ContributorRows = ({ value, onChange }: { value: Contributors; onChange: (next: Contributors) => void }): ReactNode => {
  const m = useStoryMessages()
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  const change = (index: number, over: Partial<Contributors[number]>): void => onChange(value.map((each, at) => (at === index ? { ...each, ...over } : each)))
  const rename = (index: number, name: string): void => change(index, { name, personId: people.find((person) => person.name === name)?.id ?? null })
  return (
    <div className={classes.people}>
      {value.map((each, index) => (
        <div key={index} className={classes.personRow}>
          <TextInput
            label={index === 0 ? m.contributors : undefined}
            aria-label={m.contributors}
            list="story-people"
            value={each.name}
            onChange={(event) => rename(index, event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={m.contributors}
            value={each.role}
            data={ROLES.map((role) => ({ value: role, label: m.roles[role] }))}
            onChange={(event) => change(index, { role: event.currentTarget.value })}
          />
          <ActionIcon variant="subtle" color="gray" aria-label={m.remove} onClick={() => onChange(value.filter((_, at) => at !== index))}>
            <Icon name="x" size={16} />
          </ActionIcon>
        </div>
      ))}
      <datalist id="story-people">
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.name}
          </option>
        ))}
      </datalist>
      <Button size="compact-xs" variant="subtle" onClick={() => onChange([...value, { personId: null, name: '', role: 'writer', share: null }])}>
        {m.addContributor}
      </Button>
    </div>
  )
}

const SealedSourceForm = ({ storyId }: { storyId: string }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const [opened, setOpened] = useState(false)
  const source = useApi(getSealedSource, { params: { storyId } }, { enabled: opened })
  const [text, setText] = useState<string | null>(null)
  const save = useSend(saveSealedSource, { refreshes: [getSealedSource] })
  if (!opened) {
    return (
      <Button size="xs" variant="default" leftSection={<Icon name="shield" size={16} />} onClick={() => setOpened(true)}>
        {m.sealed}
      </Button>
    )
  }
  const shown = text ?? source.data?.text ?? ''
  return (
    <div className={classes.form}>
      <Textarea label={m.sealed} description={m.sealedHelp} autosize minRows={2} value={shown} onChange={(event) => setText(event.currentTarget.value)} />
      <Button
        size="xs"
        variant="default"
        loading={save.sending}
        onClick={() =>
          void save
            .send({ params: { storyId }, body: { text: shown, readerIds: (source.data?.readers ?? []).map((reader) => reader.id) } })
            .then(() => notice.done(m.saved), notice.failed)
        }
      >
        {m.save}
      </Button>
    </div>
  )
}

/** What the story is filed under, who made it, and what is told to readers about it. */
export const InfoPanel = ({ story }: { story: Story }): ReactNode => {
  const m = useStoryMessages()
  const { language } = useLanguage()
  const { can } = useActor()
  const notice = useNotice()
  const [draft, setDraft] = useState<Partial<Story>>({})
  const now = { ...story, ...draft }
  const set = (over: Partial<Story>): void => setDraft((before) => ({ ...before, ...over }))
  const sections = useApi(listSections, {}, { keep: true }).data?.items ?? []
  const genres = useApi(listGenres, {}, { keep: true }).data?.items ?? []
  const desks = useApi(listDesks, {}, { keep: true }).data?.items ?? []
  const areas = useApi(listAreas, { query: {} }, { keep: true }).data?.items ?? []
  const commitments = useApi(listCommitments, { query: {} }, { keep: true }).data?.items ?? []
  const { send, sending } = useSend(changeStory, { refreshes: [getStory, getLiveText] })
  const save = (): void => {
    const { genre, sectionId, deskId, areaIds, commitmentIds, tags, kicker, source, aiUse, aiLabel } = now
    const contributors = now.contributors.filter((each) => each.name.trim() !== '')
    send({
      params: { storyId: story.id },
      body: { genre, sectionId, deskId, areaIds, commitmentIds, tags, kicker, source, aiUse, aiLabel, contributors },
    }).then(() => {
      setDraft({})
      notice.done(m.saved)
    }, notice.failed)
  }
  return (
    <div className={classes.form}>
      <fieldset disabled={!story.may.edit} style={{ border: 0, padding: 0, margin: 0 }} className={classes.form}>
        <Select
          label={m.section}
          data={sections.filter((each) => each.isOpen).map((each) => ({ value: each.id, label: each.name }))}
          value={now.sectionId}
          onChange={(sectionId) => set({ sectionId })}
          clearable
          searchable
        />
        <Select
          label={m.genre}
          data={genres.map((each) => ({ value: each.code, label: each[language] }))}
          value={now.genre}
          onChange={(genre) => genre && set({ genre })}
        />
        <Select
          label={m.desk}
          data={desks.filter((each) => each.isOpen).map((each) => ({ value: each.id, label: each.name }))}
          value={now.deskId}
          onChange={(deskId) => set({ deskId })}
          clearable
        />
        <MultiSelect
          label={m.areas}
          data={areas.filter((each) => each.kind !== 'province').map((each) => ({ value: each.id, label: each.name }))}
          value={now.areaIds}
          onChange={(areaIds) => set({ areaIds })}
          searchable
        />
        <MultiSelect
          label={m.commitments}
          data={commitments.map((each) => ({ value: each.id, label: each.title }))}
          value={now.commitmentIds}
          onChange={(commitmentIds) => set({ commitmentIds })}
          searchable
        />
        <TagsInput label={m.tags} value={now.tags} onChange={(tags) => set({ tags })} maxTags={20} />
        <ContributorRows value={now.contributors} onChange={(contributors) => set({ contributors })} />
        <TextInput label={m.kicker} value={now.kicker ?? ''} maxLength={120} onChange={(event) => set({ kicker: event.currentTarget.value })} />
        <TextInput label={m.source} value={now.source ?? ''} maxLength={200} onChange={(event) => set({ source: event.currentTarget.value })} />
        <NativeSelect
          label={m.ai}
          value={now.aiUse}
          onChange={(event) => set({ aiUse: event.currentTarget.value as Story['aiUse'] })}
          data={[
            { value: 'none', label: m.aiNone },
            { value: 'assisted', label: m.aiAssisted },
            { value: 'generated', label: m.aiGenerated },
          ]}
        />
        {now.aiUse !== 'none' && (
          <TextInput label={m.aiLabel} value={now.aiLabel ?? ''} maxLength={300} onChange={(event) => set({ aiLabel: event.currentTarget.value })} />
        )}
        <Button loading={sending} disabled={Object.keys(draft).length === 0} onClick={save}>
          {m.save}
        </Button>
      </fieldset>
      {can('stories.write') && story.may.edit && <SealedSourceForm storyId={story.id} />}
    </div>
  )
}
