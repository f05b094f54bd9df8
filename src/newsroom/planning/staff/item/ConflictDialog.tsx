import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { WordLists } from '../words/word-lists.ts'
import { usePlanWords } from '../words/messages.ts'
import { differencesOf } from './changes.ts'
import classes from './ConflictDialog.module.css'
import { useFieldWords } from './describe.ts'
import { useItemMessages } from './messages.ts'
import type { Conflict } from './use-item-change.ts'

const Differences = ({ conflict, who, lists }: { conflict: Conflict; who: string; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const words = useFieldWords(lists)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td aria-label={m.conflictField} />
          <th scope="col">{m.theirs(who)}</th>
          <th scope="col">{m.mine}</th>
        </tr>
      </thead>
      <tbody>
        {differencesOf(conflict.now, conflict.change).map(({ field, theirs, mine }) => (
          <tr key={field}>
            <th scope="row">{m.changeFields[field]}</th>
            <td>{words(field, theirs)}</td>
            <td>{words(field, mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A double change shows both and asks. `who` is the other person where the board heard the name. */
export const ConflictDialog = ({ conflict, who, lists }: { conflict: Conflict | null; who?: string | undefined; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const name = who ?? m.someone
  return (
    <Modal opened={conflict !== null} onClose={() => conflict?.answer(false)} title={m.conflictTitle} closeButtonProps={{ 'aria-label': w.close }}>
      {conflict && (
        <>
          <Text fw={500}>{conflict.now.title}</Text>
          <Text c="dimmed">{m.conflictNext(name)}</Text>
          <Differences conflict={conflict} who={name} lists={lists} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" data-autofocus onClick={() => conflict.answer(false)}>
              {m.keepTheirs(name)}
            </Button>
            <Button onClick={() => conflict.answer(true)}>{m.useMine}</Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
