import { Button, Menu, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { ErrorState, Icon, LoadingRows, useLoadMore } from '../../../platform/staff/index.ts'
import { findFrontWorks, type FrontWork, type Placed } from '../contract.ts'
import type { FrontSlot } from '../front.ts'
import classes from './Front.module.css'
import { Draggable } from './FrontDrag.tsx'
import { useSiteMessages } from './messages.ts'
import { WorkFace } from './WorkFace.tsx'

type Put = (slot: FrontSlot, work: FrontWork) => void
type Props = {
  readonly slots: readonly Placed[]
  /** The slot a work is sought for; null for none in particular. */
  readonly target: FrontSlot | null
  readonly onPut: Put
  /** Rows that can be dragged into slots beside them. */
  readonly draggable: boolean
}

const PutMenu = ({ work, slots, onPut }: { work: FrontWork; slots: readonly Placed[]; onPut: Put }): ReactNode => {
  const m = useSiteMessages()
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" aria-label={m.putWork(work.title)}>
          {m.put}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {slots.map(({ slot, work: standing }) => (
          <Menu.Item key={slot} onClick={() => onPut(slot, work)} disabled={standing?.id === work.id}>
            {m.slot(slot)}
            {standing && <span className={classes.standing}>{standing.title}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Row = ({ work, slots, target, onPut, draggable }: Props & { work: FrontWork }): ReactNode => {
  const m = useSiteMessages()
  const at = slots.find((placed) => placed.work?.id === work.id)
  return (
    <li className={classes.row}>
      <Draggable id={`work-${work.id}`} hand={draggable ? { work, from: at?.slot ?? null } : null}>
        <WorkFace work={work} note={at ? <b>{m.at(m.slot(at.slot))}</b> : undefined} />
      </Draggable>
      {target ? (
        <Button size="compact-sm" variant="light" aria-label={m.putWorkHere(work.title)} disabled={at?.slot === target} onClick={() => onPut(target, work)}>
          {m.putHere}
        </Button>
      ) : (
        <PutMenu work={work} slots={slots} onPut={onPut} />
      )}
    </li>
  )
}

/** Works that may go up: the newest, or those found by words. */
export const WorkPicker = (props: Props): ReactNode => {
  const m = useSiteMessages()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 250)
  const found = useLoadMore(findFrontWorks, { query: asked === '' ? {} : { words: asked } })
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        aria-label={m.search}
        placeholder={m.search}
        maxLength={200}
        leftSection={<Icon name="search" size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.isLoading && <LoadingRows rows={6} height={56} />}
      {found.error !== null && found.items === undefined && <ErrorState error={found.error} onRetry={found.refetch} />}
      {found.items?.length === 0 && <p className={classes.empty}>{asked === '' ? m.noWorksYet : m.noWorks}</p>}
      <ul className={classes.rows} aria-label={m.works}>
        {found.items?.map((work) => (
          <Row key={work.id} work={work} {...props} />
        ))}
      </ul>
      {found.hasMore && (
        <Button variant="subtle" loading={found.isLoadingMore} onClick={found.more}>
          {m.moreWorks}
        </Button>
      )}
    </div>
  )
}
