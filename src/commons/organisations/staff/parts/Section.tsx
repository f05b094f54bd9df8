import { Button } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Icon } from '../../../../platform/staff/index.ts'
import classes from '../Organisations.module.css'

/** A part of an organisation's page with its one act; `note` when there is nothing to list. */
export const Section = ({
  title,
  note,
  act,
  children,
}: {
  title: string
  note?: string | false
  act?: { label: string; run: () => void } | false
  children?: ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.heading} id={id}>
          {title}
        </h2>
        {act && (
          <Button size="xs" variant="default" leftSection={<Icon name="plus" size={15} />} onClick={act.run}>
            {act.label}
          </Button>
        )}
      </div>
      {note && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  )
}
