import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { OptionalDayInput, Sheet, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addPost, changePost, endPost, type PersonDetail, type Post } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { DeskSelect, FormFoot, isRole, useRoleChoices } from '../parts/fields.tsx'
import { aboutPeople } from './use-person-act.ts'

/** What is being done: a new post, another one from a day on, or its end. */
export type PostAct = { readonly kind: 'add' } | { readonly kind: 'change' | 'end'; readonly post: Post }
type Parts = { readonly person: PersonDetail; readonly onDone: () => void }

const today = (): string => hanoiDay(new Date())

const useDone = (onDone: () => void) => {
  const m = usePeopleMessages()
  const notice = useNotice()
  return (reply: unknown): void => {
    if (!reply) return
    notice.done(m.saved)
    onDone()
  }
}

const WriteForm = ({ person, post, onDone }: Parts & { post: Post | null }): ReactNode => {
  const m = usePeopleMessages()
  const roles = useRoleChoices(post ? [post.role] : [])
  const add = useSend(addPost, { refreshes: aboutPeople })
  const change = useSend(changePost, { refreshes: aboutPeople })
  const done = useDone(onDone)
  const [form, setForm] = useState({
    id: newId(),
    role: post?.role ?? '',
    deskId: post?.desk?.id ?? null,
    title: post?.title ?? '',
    from: post && post.validFrom > today() ? post.validFrom : today(),
    validTo: post?.validTo ?? '',
  })
  const [asked, setAsked] = useState(false)
  const set = (next: Partial<typeof form>): void => setForm((before) => ({ ...before, ...next }))
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.required : null)
  const save = async (): Promise<void> => {
    setAsked(true)
    const { role, from } = form
    if (!isRole(role) || from === '') return
    const body = {
      id: form.id,
      role,
      deskId: form.deskId,
      title: form.title.trim() === '' ? null : form.title.trim(),
      validTo: form.validTo === '' ? null : form.validTo,
    }
    done(
      post
        ? await change.attempt({ params: { personId: person.id, postId: post.id }, body: { ...body, from } })
        : await add.attempt({ params: { personId: person.id }, body: { ...body, validFrom: from } }),
    )
  }
  return (
    <Stack gap="sm">
      {post && (
        <Text c="dimmed" fz={13}>
          {m.changeNote}
        </Text>
      )}
      <NativeSelect
        label={m.role}
        description={m.roleNote}
        withAsterisk
        data={form.role === '' ? [{ value: '', label: m.chooseRole }, ...roles] : roles}
        value={form.role}
        onChange={(event) => set({ role: event.currentTarget.value })}
        error={missing(form.role === '')}
      />
      <DeskSelect value={form.deskId} onChange={(deskId) => set({ deskId })} />
      <TextInput
        label={m.postTitle}
        placeholder={m.postTitleHint}
        maxLength={120}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <OptionalDayInput
        label={post ? m.changeFrom : m.from}
        withAsterisk
        value={form.from}
        onChange={(from) => set({ from })}
        problem={missing(form.from === '')}
      />
      <OptionalDayInput label={m.to} description={m.toNote} value={form.validTo} onChange={(validTo) => set({ validTo })} />
      <FormFoot error={add.error ?? change.error} sending={add.sending || change.sending} label={m.save} onSave={() => void save()} />
    </Stack>
  )
}

const EndForm = ({ person, post, onDone }: Parts & { post: Post }): ReactNode => {
  const m = usePeopleMessages()
  const end = useSend(endPost, { refreshes: aboutPeople })
  const done = useDone(onDone)
  const [lastDay, setLastDay] = useState(today)
  const save = async (): Promise<void> => {
    if (lastDay !== '') done(await end.attempt({ params: { personId: person.id, postId: post.id }, body: { lastDay } }))
  }
  return (
    <Stack gap="sm">
      <OptionalDayInput label={m.lastDay} withAsterisk value={lastDay} onChange={setLastDay} problem={lastDay === '' ? m.required : null} />
      <FormFoot error={end.error} sending={end.sending} label={m.endPost} onSave={() => void save()} />
    </Stack>
  )
}

export const PostSheet = ({ person, act, onClose }: { person: PersonDetail; act: PostAct | null; onClose: () => void }): ReactNode => {
  const m = usePeopleMessages()
  const title = act?.kind === 'end' ? m.endPost : act?.kind === 'change' ? m.changePost : m.addPost
  return (
    <Sheet title={title} opened={act !== null} onClose={onClose}>
      {act?.kind === 'end' && <EndForm person={person} post={act.post} onDone={onClose} />}
      {act && act.kind !== 'end' && <WriteForm person={person} post={act.kind === 'change' ? act.post : null} onDone={onClose} />}
    </Sheet>
  )
}
