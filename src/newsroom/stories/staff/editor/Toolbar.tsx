import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState, type ReactNode } from 'react'
import type { Asset } from '../../../../commons/media/contract.ts'
import { PicturePicker } from '../../../../commons/media/staff/index.ts'
import { Icon, useActor } from '../../../../platform/staff/index.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './Writing.module.css'

type ToolProps = { readonly label: string; readonly pressed?: boolean; readonly disabled?: boolean; readonly onClick: () => void; readonly children: ReactNode }

// mousedown is prevented so that the text keeps its selection
const Tool = ({ label, pressed, disabled, onClick, children }: ToolProps): ReactNode => (
  <button
    type="button"
    className={classes.tool}
    aria-label={label}
    title={label}
    aria-pressed={pressed ?? false}
    disabled={disabled}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onClick}
  >
    {children}
  </button>
)

const AddressTool = ({
  label,
  field,
  disabled,
  onApply,
  children,
}: {
  label: string
  field: string
  disabled: boolean
  onApply: (address: string) => void
  children: ReactNode
}): ReactNode => {
  const m = useStoryMessages()
  const [opened, setOpened] = useState(false)
  const [address, setAddress] = useState('')
  const apply = (): void => {
    onApply(address.trim())
    setOpened(false)
    setAddress('')
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow>
      <Popover.Target>
        <span>
          <Tool label={label} disabled={disabled} onClick={() => setOpened(!opened)}>
            {children}
          </Tool>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={field}
          type="url"
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && apply()}
        />
        <Button mt={8} size="xs" onClick={apply}>
          {m.apply}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

const hostOf = (address: string): string => URL.parse(address)?.hostname.toLowerCase() ?? ''

/** What a writer needs at hand; on a phone it stands above the keyboard. */
export const Toolbar = ({ editor, disabled }: { editor: Editor; disabled: boolean }): ReactNode => {
  const m = useStoryMessages()
  const { name } = useActor()
  const [picking, setPicking] = useState(false)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      list: now.isActive('bulletList'),
      quote: now.isActive('quote'),
      link: now.isActive('link'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const insertAssets = (assets: readonly Asset[]): void => {
    for (const asset of assets)
      chain().insertPicture({ assetId: asset.id, fileSha256: asset.sha256, alt: asset.alt, caption: asset.caption, credit: asset.credit }).run()
  }
  const insertUploads = (ids: readonly string[]): void => {
    for (const id of ids) chain().insertPicture({ uploadKey: id, credit: name }).run()
  }
  const embed = (url: string): void => {
    if (url.startsWith('https://') && hostOf(url))
      chain()
        .insertEmbed({ url, provider: hostOf(url), title: hostOf(url) })
        .run()
  }
  return (
    <div className={classes.tools} role="toolbar" aria-label={m.tools.more}>
      <Tool label={m.tools.bold} pressed={on.bold} disabled={disabled} onClick={() => chain().toggleBold().run()}>
        <strong>{'B'}</strong>
      </Tool>
      <Tool label={m.tools.italic} pressed={on.italic} disabled={disabled} onClick={() => chain().toggleItalic().run()}>
        <em>{'I'}</em>
      </Tool>
      <Tool label={m.tools.heading} pressed={on.heading} disabled={disabled} onClick={() => chain().toggleHeading({ level: 2 }).run()}>
        <strong>{'H'}</strong>
      </Tool>
      <Tool label={m.tools.quote} pressed={on.quote} disabled={disabled} onClick={() => chain().insertQuote().run()}>
        <span aria-hidden>{'“”'}</span>
      </Tool>
      <Tool label={m.tools.picture} disabled={disabled} onClick={() => setPicking(true)}>
        <Icon name="image" size={18} />
      </Tool>
      <Tool label={m.tools.undo} disabled={disabled || !on.undo} onClick={() => chain().undo().run()}>
        <span aria-hidden>{'↶'}</span>
      </Tool>
      <Tool label={m.tools.redo} disabled={disabled || !on.redo} onClick={() => chain().redo().run()}>
        <span aria-hidden>{'↷'}</span>
      </Tool>
      <AddressTool
        label={m.tools.link}
        field={m.linkAddress}
        disabled={disabled}
        onApply={(href) => (href ? chain().setLink({ href }).run() : chain().unsetLink().run())}
      >
        <Icon name="link" size={18} />
      </AddressTool>
      <Menu withinPortal>
        <Menu.Target>
          <button type="button" className={classes.tool} disabled={disabled}>
            {m.tools.more} <Icon name="chevron-down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => chain().toggleBulletList().run()}>{m.tools.list}</Menu.Item>
          <Menu.Item onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>{m.tools.table}</Menu.Item>
          <Menu.Item onClick={() => chain().insertBox().run()}>{m.tools.box}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AddressTool label={m.tools.embed} field={m.embedAddress} disabled={disabled} onApply={embed}>
        <Icon name="video" size={18} />
      </AddressTool>
      <PicturePicker opened={picking} onClose={() => setPicking(false)} onPick={insertAssets} onUploads={insertUploads} multiple />
    </div>
  )
}
