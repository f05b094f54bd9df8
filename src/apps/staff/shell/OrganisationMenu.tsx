import { Menu, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { useShellMessages } from '../messages.ts'
import classes from './TopBar.module.css'
import { useSwitchOrganisation } from './use-switch-organisation.ts'

/** Whom the person acts for; a menu only where there is a choice. */
export const OrganisationMenu = (): ReactNode => {
  const m = useShellMessages()
  const { organisation, organisations } = useActor()
  const { switchTo, switching } = useSwitchOrganisation()
  const name = <span className={classes.organisationName}>{organisation.shortName}</span>
  if (organisations.length < 2)
    return (
      <span className={classes.organisation} title={organisation.name}>
        <Icon name="building" size={17} />
        {name}
      </span>
    )
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.organisation} aria-label={m.actingFor(organisation.name)} title={organisation.name} disabled={switching}>
          <Icon name="building" size={17} />
          {name}
          <Icon name="chevrons-updown" size={15} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.switchTo}</Menu.Label>
        {organisations.map((other) => (
          <Menu.Item
            key={other.id}
            rightSection={other.id === organisation.id ? <Icon name="check" size={16} /> : null}
            onClick={() => void switchTo(other.id)}
          >
            {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
