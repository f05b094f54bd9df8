import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, useSend } from '../../../../platform/staff/index.ts'
import { addChannel, changeChannel, channelKinds, type Channel, type OrganisationDetail } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm, orNone, type Field, type Values } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { DatedRow } from './DatedRow.tsx'
import { useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

const useFields = (isNew: boolean): readonly Field[] => {
  const m = useOrganisationMessages()
  const kind: Field = { key: 'kind', label: m.kind, kind: 'choice', choices: channelKinds.map((value) => ({ value, label: m.channelKinds[value] ?? value })) }
  return [
    ...(isNew ? [kind] : []),
    { key: 'name', label: m.name, kind: 'line', required: true },
    { key: 'address', label: m.address, kind: 'line', placeholder: m.addressHint, max: 200 },
    { key: 'isDomestic', label: m.domestic, kind: 'flag' },
    { key: 'openedOn', label: m.openedOn, kind: 'day', required: true },
    { key: 'closedOn', label: m.closedOn, kind: 'day', note: m.endsNote },
  ]
}

const ChannelForm = ({ organisation, channel, onDone }: Parts & { channel: Channel | null; onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const add = useSend(addChannel)
  const change = useSend(changeChannel)
  const saved = useSaved(onDone)
  const fields = useFields(channel === null)
  const [id] = useState(newId)
  const save = async (values: Values): Promise<void> => {
    const body = {
      name: values['name'] ?? '',
      address: orNone(values['address']),
      isDomestic: values['isDomestic'] === 'true',
      openedOn: values['openedOn'] ?? '',
      closedOn: orNone(values['closedOn']),
    }
    const params = { organisationId: organisation.id }
    const kind = channelKinds.find((each) => each === values['kind']) ?? 'site'
    saved(channel ? await change.attempt({ params: { ...params, channelId: channel.id }, body }) : await add.attempt({ params, body: { id, kind, ...body } }))
  }
  const start: Values = channel
    ? {
        name: channel.name,
        address: channel.address ?? '',
        isDomestic: channel.isDomestic ? 'true' : '',
        openedOn: channel.openedOn,
        closedOn: channel.closedOn ?? '',
      }
    : { kind: 'social', isDomestic: 'true', openedOn: hanoiDay(new Date()) }
  return (
    <>
      {channel === null && <p className={classes.note}>{m.channelNote}</p>}
      <FieldForm
        fields={fields}
        start={start}
        action={m.save}
        sending={add.sending || change.sending}
        error={add.error ?? change.error}
        onSave={(values) => void save(values)}
      />
    </>
  )
}

/** Where the agency is out: sites, papers, frequencies, pages on platforms. */
export const ChannelsSection = ({ organisation, asOf }: Parts & { asOf: string }): ReactNode => {
  const m = useOrganisationMessages()
  const [editing, setEditing] = useState<{ channel: Channel | null } | null>(null)
  const { channels, may, kind } = organisation
  if (kind !== 'agency') return null
  return (
    <Section
      title={m.channels}
      note={channels.length === 0 && m.noChannels}
      act={may.keep && { label: m.addChannel, run: () => setEditing({ channel: null }) }}
    >
      {channels.length > 0 && (
        <ul className={classes.rows}>
          {channels.map((channel) => (
            <DatedRow
              key={channel.id}
              strong={channel.name}
              dim={[m.channelKinds[channel.kind], channel.address, !channel.isDomestic && m.foreign]}
              dates={{ from: channel.openedOn, to: channel.closedOn }}
              asOf={asOf}
              onEdit={may.keep ? () => setEditing({ channel }) : null}
            />
          ))}
        </ul>
      )}
      <Sheet title={editing?.channel ? m.editChannel : m.addChannel} opened={editing !== null} onClose={() => setEditing(null)}>
        {editing && <ChannelForm organisation={organisation} channel={editing.channel} onDone={() => setEditing(null)} />}
      </Sheet>
    </Section>
  )
}
