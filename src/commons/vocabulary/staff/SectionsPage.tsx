import { ActionIcon, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../platform/ids.ts'
import { EmptyState, Icon, Loaded, PageHeader, useApi, useNotice, useSend, useUndo } from '../../../platform/staff/index.ts'
import { listSections, saveSection, type Section } from '../contract.ts'
import { useSectionMessages } from './messages.ts'
import { SectionSheet, type SectionForm } from './SectionSheet.tsx'
import classes from './Sections.module.css'

const useSections = () => {
  const m = useSectionMessages()
  const undo = useUndo()
  const notice = useNotice()
  const { send, sending } = useSend(saveSection, { refreshes: [listSections] })
  const put = ({ id, ...body }: Section): Promise<Section> => send({ params: { sectionId: id }, body })
  const orSay = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
  const save = (section: Section, before: Section | undefined): Promise<boolean> =>
    orSay(async () => {
      const after = await put(section)
      if (before?.isOpen && !after.isOpen) undo(m.closed(after.name), () => put(before))
      else notice.done(before && !before.isOpen && after.isOpen ? m.opened(after.name) : m.saved(after.name))
    })
  /** Every place is written anew: old positions may be equal. */
  const reorder = (open: readonly Section[], at: number, by: 1 | -1): Promise<boolean> =>
    orSay(async () => {
      const next = open.toSpliced(at, 1).toSpliced(at + by, 0, open[at]!)
      for (const [position, section] of next.entries()) if (section.position !== position) await put({ ...section, position })
    })
  return { save, reorder, sending }
}

const Row = ({ section, onEdit, moves }: { section: Section; onEdit: () => void; moves?: ReactNode }): ReactNode => (
  <li className={classes.row}>
    <button type="button" className={classes.name} onClick={onEdit}>
      {section.name}
    </button>
    <span className={classes.slug}>{`/${section.slug}`}</span>
    {moves}
  </li>
)

const Moves = ({ section, at, count, onStep }: { section: Section; at: number; count: number; onStep: (by: 1 | -1) => void }): ReactNode => {
  const m = useSectionMessages()
  return (
    <span className={classes.moves}>
      <ActionIcon size={40} variant="subtle" color="gray" aria-label={m.up(section.name)} disabled={at === 0} onClick={() => onStep(-1)}>
        <Icon name="arrow-up" size={18} />
      </ActionIcon>
      <ActionIcon size={40} variant="subtle" color="gray" aria-label={m.down(section.name)} disabled={at === count - 1} onClick={() => onStep(1)}>
        <Icon name="arrow-down" size={18} />
      </ActionIcon>
    </span>
  )
}

/** The sections of the agency in the order readers see them: added, renamed, moved, closed and opened. */
export const SectionsPage = (): ReactNode => {
  const m = useSectionMessages()
  const sections = useApi(listSections)
  const { save, reorder, sending } = useSections()
  const [editing, setEditing] = useState<SectionForm | null>(null)
  const all = sections.data?.items ?? []
  const [open, closed] = [all.filter((section) => section.isOpen), all.filter((section) => !section.isOpen)]
  const addNew = (): void =>
    setEditing({ id: newId(), name: '', slug: '', position: Math.max(-1, ...all.map((section) => section.position)) + 1, isOpen: true, isNew: true })
  const done = (section: Section): void =>
    void save(
      section,
      all.find((each) => each.id === section.id),
    ).then((went) => went && setEditing(null))
  return (
    <div className={classes.page}>
      <PageHeader
        title={m.title}
        line={sections.data ? m.line(open.length, closed.length) : undefined}
        primary={
          <Button leftSection={<Icon name="plus" size={18} />} onClick={addNew}>
            {m.add}
          </Button>
        }
      />
      <p className={classes.help}>{m.help}</p>
      <Loaded of={sections}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="tag" title={m.none} next={m.noneNext} />
          ) : (
            <>
              <ul className={classes.rows}>
                {open.map((section, at) => (
                  <Row
                    key={section.id}
                    section={section}
                    onEdit={() => setEditing({ ...section, isNew: false })}
                    moves={<Moves section={section} at={at} count={open.length} onStep={(by) => void reorder(open, at, by)} />}
                  />
                ))}
              </ul>
              {closed.length > 0 && (
                <>
                  <h2 className={classes.heading}>{m.closedOnes}</h2>
                  <ul className={classes.rows}>
                    {closed.map((section) => (
                      <Row key={section.id} section={section} onEdit={() => setEditing({ ...section, isNew: false })} />
                    ))}
                  </ul>
                </>
              )}
            </>
          )
        }
      </Loaded>
      <SectionSheet section={editing} saving={sending} onSave={done} onClose={() => setEditing(null)} />
    </div>
  )
}
