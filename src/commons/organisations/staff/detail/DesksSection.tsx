import { ActionIcon, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { Icon, Sheet, StateBadge, useConfirmDanger, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addDesk, changeDesk, type Desk, type OrganisationDetail } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { aboutOrganisations, useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

const DeskForm = ({ organisation, desk, onDone }: Parts & { desk: Desk | null; onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const add = useSend(addDesk)
  const change = useSend(changeDesk)
  const saved = useSaved(onDone)
  const [id] = useState(newId)
  const save = async (name: string): Promise<void> =>
    saved(
      desk
        ? await change.attempt({ params: { organisationId: organisation.id, deskId: desk.id }, body: { name, position: desk.position, isOpen: desk.isOpen } })
        : await add.attempt({ params: { organisationId: organisation.id }, body: { id, name } }),
    )
  return (
    <FieldForm
      fields={[{ key: 'name', label: m.deskName, kind: 'line', required: true, max: 100 }]}
      start={{ name: desk?.name ?? '' }}
      action={m.save}
      sending={add.sending || change.sending}
      error={add.error ?? change.error}
      onSave={(values) => void save((values['name'] ?? '').trim())}
    />
  )
}

const useDeskActs = (organisation: OrganisationDetail) => {
  const m = useOrganisationMessages()
  const notice = useNotice()
  const confirm = useConfirmDanger()
  const { send } = useSend(changeDesk, { refreshes: aboutOrganisations })
  const put = (desk: Desk, over: Partial<Desk>): Promise<unknown> =>
    send({ params: { organisationId: organisation.id, deskId: desk.id }, body: { name: desk.name, position: desk.position, isOpen: desk.isOpen, ...over } })
  const orSay = (work: Promise<unknown>): void => void work.catch(notice.failed)
  const close = async (desk: Desk): Promise<void> => {
    if (await confirm({ title: m.closeDeskTitle(desk.name), willDo: m.closeDeskWill, action: m.closeDesk })) await put(desk, { isOpen: false })
  }
  /** Every place is written anew: old positions may be equal. */
  const step = async (desks: readonly Desk[], at: number, by: 1 | -1): Promise<void> => {
    const next = desks.toSpliced(at, 1).toSpliced(at + by, 0, desks[at]!)
    for (const [position, desk] of next.entries()) if (desk.position !== position) await put(desk, { position })
  }
  return {
    close: (desk: Desk) => orSay(close(desk)),
    reopen: (desk: Desk) => orSay(put(desk, { isOpen: true })),
    step: (desks: readonly Desk[], at: number, by: 1 | -1) => orSay(step(desks, at, by)),
  }
}

/** Desks in their order; closed ones stay below, since older works carry them. */
export const DesksSection = ({ organisation }: Parts): ReactNode => {
  const m = useOrganisationMessages()
  const acts = useDeskActs(organisation)
  const [editing, setEditing] = useState<{ desk: Desk | null } | null>(null)
  const open = organisation.desks.filter((desk) => desk.isOpen)
  const closed = organisation.desks.filter((desk) => !desk.isOpen)
  const { keep } = organisation.may
  return (
    <Section title={m.desks} note={organisation.desks.length === 0 && m.noDesks} act={keep && { label: m.addDesk, run: () => setEditing({ desk: null }) }}>
      {organisation.desks.length > 0 && (
        <ul className={classes.rows}>
          {open.map((desk, at) => (
            <li key={desk.id} className={classes.row}>
              <span className={classes.words}>{desk.name}</span>
              {keep && (
                <span className={classes.acts}>
                  <ActionIcon size={34} aria-label={m.up(desk.name)} disabled={at === 0} onClick={() => acts.step(open, at, -1)}>
                    <Icon name="arrow-up" size={16} />
                  </ActionIcon>
                  <ActionIcon size={34} aria-label={m.down(desk.name)} disabled={at === open.length - 1} onClick={() => acts.step(open, at, 1)}>
                    <Icon name="arrow-down" size={16} />
                  </ActionIcon>
                  <Button size="xs" variant="default" onClick={() => setEditing({ desk })}>
                    {m.edit}
                  </Button>
                  <Button size="xs" variant="subtle" color="red" onClick={() => acts.close(desk)}>
                    {m.closeDesk}
                  </Button>
                </span>
              )}
            </li>
          ))}
          {closed.map((desk) => (
            <li key={desk.id} className={classes.row} data-past>
              <span className={classes.words}>{desk.name}</span>
              <StateBadge tone="withdrawn" label={m.closed} />
              {keep && (
                <Button size="xs" variant="default" onClick={() => acts.reopen(desk)}>
                  {m.openDesk}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Sheet title={editing?.desk ? m.editDesk : m.addDesk} opened={editing !== null} onClose={() => setEditing(null)}>
        {editing && <DeskForm organisation={organisation} desk={editing.desk} onDone={() => setEditing(null)} />}
      </Sheet>
    </Section>
  )
}
