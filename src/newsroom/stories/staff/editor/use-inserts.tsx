import { Button, Group, Modal, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { Asset } from '../../../../commons/media/contract.ts'
import { PicturePicker } from '../../../../commons/media/staff/index.ts'
import { useActor, type IconName } from '../../../../platform/staff/index.ts'
import { useEditorMessages } from './messages.ts'

export const insertKinds = ['picture', 'quote', 'table', 'embed', 'box', 'heading', 'list'] as const
export type InsertKind = (typeof insertKinds)[number]
export const insertIcons: Readonly<Record<InsertKind, IconName>> = {
  picture: 'image',
  quote: 'quote',
  table: 'table',
  embed: 'video',
  box: 'info',
  heading: 'article',
  list: 'list',
}

const hostOf = (address: string): string => URL.parse(address)?.hostname.toLowerCase() ?? ''

type Asking = 'picture' | 'embed' | 'link' | null

const AddressDialog = ({
  title,
  opened,
  onApply,
  onClose,
}: {
  title: string
  opened: boolean
  onApply: (address: string) => void
  onClose: () => void
}): ReactNode => {
  const m = useEditorMessages()
  const [address, setAddress] = useState('')
  const apply = (): void => {
    onApply(address.trim())
    setAddress('')
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': m.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <TextInput
          label={m.address}
          type="url"
          placeholder="https://"
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Group mt={12} justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {m.cancel}
          </Button>
          <Button type="submit">{m.apply}</Button>
        </Group>
      </form>
    </Modal>
  )
}

export type Inserts = {
  readonly insert: (kind: InsertKind) => void
  readonly link: () => void
  /** Pictures to choose, addresses to type: drawn once beside the text. */
  readonly dialogs: ReactNode
}

/** Everything that is put into a text, from the toolbar or from `/`. A picture brings caption and credit from the library. */
export const useInserts = (editor: Editor): Inserts => {
  const m = useEditorMessages()
  const { name } = useActor()
  const [asking, setAsking] = useState<Asking>(null)
  const acts = useMemo(() => {
    const chain = () => editor.chain().focus()
    const assets = (chosen: readonly Asset[]): void => {
      for (const { id, sha256, alt, caption, credit } of chosen) chain().insertPicture({ assetId: id, fileSha256: sha256, alt, caption, credit }).run()
    }
    const uploads = (ids: readonly string[]): void => {
      for (const id of ids) chain().insertPicture({ uploadKey: id, credit: name }).run()
    }
    const embed = (url: string): void => {
      const host = hostOf(url)
      if (url.startsWith('https://') && host) chain().insertEmbed({ url, provider: host, title: host }).run()
    }
    const link = (href: string): void => void (href ? chain().setLink({ href }).run() : chain().unsetLink().run())
    const put: Record<InsertKind, () => void> = {
      picture: () => setAsking('picture'),
      embed: () => setAsking('embed'),
      quote: () => chain().insertQuote().run(),
      table: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      box: () => chain().insertBox().run(),
      heading: () => chain().toggleHeading({ level: 2 }).run(),
      list: () => chain().toggleBulletList().run(),
    }
    return { assets, uploads, embed, link, put }
  }, [editor, name])
  const stop = (): void => setAsking(null)
  return {
    insert: (kind) => acts.put[kind](),
    link: () => setAsking('link'),
    dialogs: (
      <>
        <PicturePicker opened={asking === 'picture'} onClose={stop} onPick={acts.assets} onUploads={acts.uploads} multiple />
        <AddressDialog title={m.embedTitle} opened={asking === 'embed'} onApply={acts.embed} onClose={stop} />
        <AddressDialog title={m.linkTitle} opened={asking === 'link'} onApply={acts.link} onClose={stop} />
      </>
    ),
  }
}
