import type { ReactNode } from 'react'
import { Loaded, PageHeader, StaffLink, useApi } from '../../../../platform/staff/index.ts'
import { listSamplePlans } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import classes from './Samples.module.css'

export const SamplesPage = (): ReactNode => {
  const m = usePlanMessages()
  const samples = useApi(listSamplePlans)
  return (
    <>
      <PageHeader title={m.importing.samples} line={m.importing.samplesLine} back={{ to: '/plans', label: m.reader.back }} />
      <Loaded of={samples}>
        {({ items }) => (
          <ul className={classes.list}>
            {items.map((sample) => (
              <li key={sample.key}>
                <StaffLink to={`/plans/samples/${sample.key}`} className={classes.title}>
                  {sample.title}
                </StaffLink>
                <p className={classes.dim}>
                  {[sample.number, sample.issuer, sample.isIllustrative ? m.importing.illustrative : null].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  )
}
