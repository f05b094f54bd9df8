import { Group, Text, Title } from '@mantine/core'
import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../icons/Icon.tsx'
import { StaffLink, usePageTitle } from '../navigation/links.tsx'
import classes from './PageHeader.module.css'

export type PageHeaderProps = {
  readonly title: string
  /** Drawn where the title is, for pages whose title is worked with; it holds the page's `h1` itself. */
  readonly heading?: ReactNode
  /** One line of what matters now: '3 tin chờ bạn duyệt, 1 quá hạn'. */
  readonly line?: ReactNode
  /** The one primary action of the page. */
  readonly primary?: ReactNode
  readonly actions?: ReactNode
  readonly back?: { readonly to: string; readonly label: string }
  readonly state?: ReactNode
}

/** Place above the bottom bar of a phone, where a page's primary action stays in reach of the thumb; the shell gives it. */
export const PhonePrimaryPlace = createContext<HTMLElement | null>(null)

export const PageHeader = ({ title, heading, line, primary, actions, back, state }: PageHeaderProps): ReactNode => {
  usePageTitle(title)
  const place = useContext(PhonePrimaryPlace)
  return (
    <header className={classes.header}>
      {back && (
        <StaffLink to={back.to} className={classes.back}>
          <Icon name="chevron-left" size={16} />
          {back.label}
        </StaffLink>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <Group gap={10} wrap="wrap">
            {heading ?? (
              <Title order={1} className={classes.title}>
                {title}
              </Title>
            )}
            {state}
          </Group>
          {line && (
            <Text component="div" c="dimmed" className={classes.line}>
              {line}
            </Text>
          )}
        </div>
        {(actions || primary) && (
          <Group gap={8} className={classes.actions} data-lonely={!actions || undefined}>
            {actions}
            <span className={classes.laptopPrimary}>{primary}</span>
          </Group>
        )}
      </div>
      {primary &&
        place &&
        createPortal(
          <section className={classes.phonePrimary} aria-label={title}>
            {primary}
          </section>,
          place,
        )}
    </header>
  )
}
