import { Button, Checkbox, FileInput, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import { Icon, OptionalDayInput, Sheet, StateBadge, useConfirmDanger, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addTraining, removeTraining, type PersonDetail, type Training } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { FormFoot } from '../parts/fields.tsx'
import classes from '../People.module.css'
import { Section } from './Section.tsx'
import { aboutPeople, usePersonAct } from './use-person-act.ts'

const KINDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx'

const toBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // a spread of all bytes at once overflows the stack of the call
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(parts.join(''))
}

const Form = ({ person, onDone }: { person: PersonDetail; onDone: () => void }): ReactNode => {
  const m = usePeopleMessages()
  const notice = useNotice()
  const { attempt, sending, error } = useSend(addTraining, { refreshes: aboutPeople })
  const [form, setForm] = useState({ id: newId(), course: '', completedOn: '', certificate: '', isDigitalTransformation: true })
  const [file, setFile] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const set = (next: Partial<typeof form>): void => setForm((before) => ({ ...before, ...next }))
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.required : null)
  const save = async (): Promise<void> => {
    setAsked(true)
    if (form.course.trim() === '' || form.completedOn === '' || file === null) return
    const certificate = form.certificate.trim() === '' ? null : form.certificate.trim()
    const proof = { name: file.name.slice(0, 200), base64: await toBase64(file) }
    if (!(await attempt({ params: { personId: person.id }, body: { ...form, course: form.course.trim(), certificate, proof } }))) return
    notice.done(m.saved)
    onDone()
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={m.course}
        withAsterisk
        maxLength={200}
        value={form.course}
        onChange={(event) => set({ course: event.currentTarget.value })}
        error={missing(form.course.trim() === '')}
      />
      <OptionalDayInput
        label={m.completedOn}
        withAsterisk
        value={form.completedOn}
        onChange={(completedOn) => set({ completedOn })}
        problem={missing(form.completedOn === '')}
      />
      <TextInput label={m.certificate} maxLength={80} value={form.certificate} onChange={(event) => set({ certificate: event.currentTarget.value })} />
      <Checkbox label={m.digital} checked={form.isDigitalTransformation} onChange={(event) => set({ isDigitalTransformation: event.currentTarget.checked })} />
      <FileInput
        label={m.proof}
        description={m.proofNote}
        placeholder={m.chooseFile}
        withAsterisk
        accept={KINDS}
        leftSection={<Icon name="upload" size={16} />}
        value={file}
        onChange={setFile}
        error={missing(file === null)}
      />
      <FormFoot error={error} sending={sending} label={m.save} onSave={() => void save()} />
    </Stack>
  )
}

const TrainingRow = ({ training, onRemove }: { training: Training; onRemove: (() => void) | null }): ReactNode => {
  const m = usePeopleMessages()
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.strong}>{training.course}</div>
        <div className={classes.dim}>
          {[formatDay(training.completedOn), training.certificate].filter(Boolean).join(' · ')}
          {' · '}
          {training.proof ? <a href={`/people/proofs/${training.proof.id}`}>{training.proof.name}</a> : m.noProof}
        </div>
      </div>
      {training.isDigitalTransformation && <StateBadge tone="info" label={m.digitalBadge} />}
      {onRemove && (
        <Button size="xs" variant="subtle" color="red" onClick={onRemove}>
          {m.takeBack}
        </Button>
      )}
    </li>
  )
}

/** Finished courses, each with its proof: the share of trained staff is counted from them. */
export const TrainingSection = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  const confirm = useConfirmDanger()
  const act = usePersonAct()
  const { send } = useSend(removeTraining)
  const [adding, setAdding] = useState(false)
  const { change } = person.may
  const remove = async (training: Training): Promise<void> => {
    const answer = await confirm({ title: m.takeBackTitle(training.course), willDo: m.takeBackWill, action: m.takeBack, reason: true })
    if (answer) await act(() => send({ params: { personId: person.id, trainingId: training.id }, body: { reason: answer.reason } }), m.saved)
  }
  return (
    <Section title={m.trainings} {...(change ? { act: { label: m.addTraining, run: () => setAdding(true) } } : {})}>
      {person.trainings.length === 0 ? (
        <p className={classes.note}>{m.noTrainings}</p>
      ) : (
        <ul className={classes.rows}>
          {person.trainings.map((training) => (
            <TrainingRow key={training.id} training={training} onRemove={change ? () => void remove(training) : null} />
          ))}
        </ul>
      )}
      <Sheet title={m.addTraining} opened={adding} onClose={() => setAdding(false)}>
        {adding && <Form person={person} onDone={() => setAdding(false)} />}
      </Sheet>
    </Section>
  )
}
