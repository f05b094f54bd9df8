import { Kbd, Modal } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useShortcutGroups } from '../../../platform/staff/navigation/shortcuts.ts'
import { useShellMessages } from '../messages.ts'
import classes from './KeyHelp.module.css'

const names: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', Enter: '↵', Escape: 'Esc' }

const Keys = ({ keys }: { keys: string }): ReactNode => {
  const m = useShellMessages()
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((press, index) => (
        <Fragment key={`${press}${index}`}>
          {index > 0 && <span className={classes.then}>{m.keyThen}</span>}
          {press.split('+').map((key) => (
            <Kbd key={key}>{names[key] ?? key.toUpperCase()}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

/** What the keys do here and now. */
export const KeyHelp = ({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode => {
  const m = useShellMessages()
  const groups = useShortcutGroups()
  const names = [...new Set(groups.map(({ name }) => name))]
  return (
    <Modal opened={opened} onClose={onClose} title={m.keyHelp} size="lg" closeButtonProps={{ 'aria-label': m.close }}>
      <div className={classes.groups}>
        {names.map((name) => (
          <section key={name}>
            <h3 className={classes.title}>{name === '' ? m.keysPage : name}</h3>
            <dl className={classes.list}>
              {groups
                .filter((group) => group.name === name)
                .flatMap((group) => group.shortcuts)
                .map((shortcut) => (
                  <div key={shortcut.keys} className={classes.row}>
                    <dt>{shortcut.label}</dt>
                    <dd>
                      <Keys keys={shortcut.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
