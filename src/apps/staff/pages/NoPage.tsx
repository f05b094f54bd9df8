import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../platform/staff/kit/States.tsx'
import { StaffLink, usePageTitle } from '../../../platform/staff/navigation/links.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { useShellMessages } from '../messages.ts'

const ToHome = (): ReactNode => {
  const m = useShellMessages()
  return (
    <Button component={StaffLink} to="/">
      {m.toHome}
    </Button>
  )
}

export const NotFoundPage = (): ReactNode => {
  const m = useShellMessages()
  usePageTitle(m.notFoundTitle)
  return <EmptyState icon="search" title={m.notFoundTitle} next={m.notFoundNext} actions={<ToHome />} />
}

export const ForbiddenPage = (): ReactNode => {
  const m = useShellMessages()
  const { organisation } = useActor()
  return <EmptyState icon="lock" title={m.forbiddenTitle} next={m.forbiddenNext(organisation.name)} actions={<ToHome />} />
}
