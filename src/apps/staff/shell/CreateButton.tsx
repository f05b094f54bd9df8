import { ActionIcon, Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import type { CreateAction } from '../../../platform/staff/manifest.ts'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import classes from './TopBar.module.css'

/** 'Viết tin': the first thing this person may make, the others in a menu beside it. */
export const CreateButton = ({ creates }: { creates: readonly CreateAction[] }): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  const [first, ...others] = creates
  if (!first) return null
  return (
    <div className={classes.create} data-split={others.length > 0 || undefined}>
      <Button component={StaffLink} to={first.path} size="xs" variant="light" leftSection={<Icon name={first.icon} size={16} />}>
        {text(first.label)}
      </Button>
      {others.length > 0 && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="light" color="teal" size={30} aria-label={m.createMore}>
              <Icon name="chevron-down" size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action.path} component={StaffLink} to={action.path} leftSection={<Icon name={action.icon} size={17} />}>
                {text(action.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
