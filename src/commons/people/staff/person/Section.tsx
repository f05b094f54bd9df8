import { Button } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Icon } from '../../../../platform/staff/index.ts'
import classes from '../People.module.css'

/** A part of a person's page with its one act. */
export const Section = ({
  title,
  note,
  act,
  children,
}: {
  title: string
  note?: ReactNode
  act?: { label: string; run: () => void }
  children: ReactNode
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
