import { Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Icon, Sheet } from '../../../../platform/staff/index.ts'
import classes from './RowCards.module.css'
import { canMend, WorkState } from './DeclaredRows.tsx'
import type { DayGridProps } from './DayGrid.tsx'
import { RowStateBadge, rowStateOf, SEPARATORS, useRowTrouble } from './GridRow.tsx'
import { useDayListMessages } from './messages.ts'
import { PickField } from './PickField.tsx'
import { authorsText, type Resolved } from './resolve.ts'
import { isBegun, rowAfter, type DayRow } from './rows.ts'
import type { Sentence } from './use-day-draft.ts'
import { EVIDENCE_KINDS } from './use-evidence.ts'

type RowFormProps = Pick<DayGridProps, 'placeName' | 'draft' | 'words' | 'onFile'> & { row: DayRow; trouble: string }

const RowForm = ({ row, placeName, draft, words, onFile, trouble }: RowFormProps): ReactNode => {
  const m = useDayListMessages()
  const bind = (field: Exclude<keyof DayRow, 'id' | 'evidence'>) => ({
    value: row[field],
    onChange: (event: { currentTarget: { value: string } }) => draft.change(row.id, field, event.currentTarget.value),
  })
  return (
    <Stack gap="sm">
      <Textarea label={m.fields.title} autosize minRows={2} data-autofocus {...bind('title')} />
      <Group grow>
        <TextInput label={m.fields.time} inputMode="numeric" {...bind('time')} />
        <TextInput label={placeName} {...bind('place')} />
      </Group>
      <PickField
        label={m.fields.genre}
        names={words.genres.map((each) => each.name)}
        value={row.genre}
        onChange={(value) => draft.change(row.id, 'genre', value)}
      />
      <PickField
        label={m.fields.commitments}
        description={m.commitmentsHint}
        names={words.commitments.map((each) => each.name)}
        separator={SEPARATORS.commitments}
        value={row.commitments}
        onChange={(value) => draft.change(row.id, 'commitments', value)}
      />
      <PickField
        label={m.fields.authors}
        description={m.authorsHint}
        names={words.people.map((each) => each.name)}
        separator={SEPARATORS.authors}
        value={row.authors}
        onChange={(value) => draft.change(row.id, 'authors', value)}
      />
      {row.evidence.map((file) => (
        <Button
          key={file.fileSha256}
          variant="default"
          size="xs"
          rightSection={<Icon name="x" size={14} />}
          aria-label={m.detach(file.name)}
          onClick={() => draft.detach(row.id, file.fileSha256)}
        >
          {file.name}
        </Button>
      ))}
      <FileButton onChange={(file) => file && onFile(row.id, file)} accept={EVIDENCE_KINDS}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<Icon name="upload" size={16} />}>
            {m.evidence}
          </Button>
        )}
      </FileButton>
      {trouble !== '' && <Text c="red">{trouble}</Text>}
    </Stack>
  )
}

const DraftCard = ({
  row,
  resolved,
  refusal,
  onItsWay,
  onOpen,
}: {
  row: DayRow
  resolved: Resolved | undefined
  refusal: Sentence | undefined
  onItsWay: 'waiting' | 'sending' | undefined
  onOpen: () => void
}): ReactNode => {
  const m = useDayListMessages()
  const trouble = useRowTrouble(resolved, refusal)
  return (
    <button type="button" className={classes.card} onClick={onOpen} disabled={onItsWay !== undefined}>
      <span className={classes.place}>
        {[row.time, row.place].filter((part) => part !== '').join(' · ')}
        <RowStateBadge state={rowStateOf({ resolved, refusal, onItsWay })} />
      </span>
      <span className={classes.title}>{row.title.trim() || m.untitled}</span>
      <span className={classes.more}>{[row.genre, row.authors].filter((part) => part !== '').join(' · ')}</span>
      {trouble !== '' && <span className={classes.trouble}>{trouble}</span>}
    </button>
  )
}

/** The list on a phone: a card a line, opened to be filled in. */
export const RowCards = ({ works, draft, resolved, onItsWay, words, placeName, onFile, onMend, label }: DayGridProps): ReactNode => {
  const m = useDayListMessages()
  const [openId, setOpenId] = useState<string | null>(null)
  const index = draft.rows.findIndex((row) => row.id === openId)
  const row = draft.rows[index]
  const trouble = useRowTrouble(row ? resolved.get(row.id) : undefined, row ? draft.refused[row.id] : undefined)
  const addOne = (): void => {
    const added = rowAfter(draft.rows.findLast(isBegun))
    draft.append(added)
    setOpenId(added.id)
  }
  const close = (): void => setOpenId(null)
  const foot = row && (
    <Group justify="space-between">
      <Button
        variant="subtle"
        color="red"
        onClick={() => {
          draft.remove([row.id])
          close()
        }}
      >
        {m.removeRow(index + 1)}
      </Button>
      <Button onClick={close}>{m.done}</Button>
    </Group>
  )
  return (
    <section aria-label={label}>
      {works.map((work) => (
        <div key={work.id} className={classes.card} data-declared>
          <span className={classes.place}>
            {[work.time, work.page || work.bulletin].filter((part) => part !== '').join(' · ')}
            <WorkState work={work} />
          </span>
          <span className={classes.title}>{work.title}</span>
          <span className={classes.more}>
            {[words.genreName(work.genre), authorsText(work.credits, words)].filter((part) => part !== '').join(' · ')}
            {canMend(work) && (
              <Button size="compact-sm" variant="subtle" aria-label={m.mendRow(work.title)} onClick={() => onMend(work)}>
                {m.mend}
              </Button>
            )}
          </span>
        </div>
      ))}
      {draft.rows.filter(isBegun).map((each) => (
        <DraftCard
          key={each.id}
          row={each}
          resolved={resolved.get(each.id)}
          refusal={draft.refused[each.id]}
          onItsWay={onItsWay.get(each.id)}
          onOpen={() => setOpenId(each.id)}
        />
      ))}
      <Button fullWidth variant="default" leftSection={<Icon name="plus" size={16} />} onClick={addOne}>
        {m.addRow}
      </Button>
      <Sheet title={m.editRow(index + 1)} opened={row !== undefined} onClose={close} foot={foot}>
        {row && <RowForm key={row.id} row={row} placeName={placeName} draft={draft} words={words} onFile={onFile} trouble={trouble} />}
      </Sheet>
    </section>
  )
}
