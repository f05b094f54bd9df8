import type { ReactNode } from 'react'
import { HomeCard, HomeRow, LoadingRows, useLanguage, sentenceOf, type IconName, type Look } from '../../../../platform/staff/index.ts'

/** A card whose answer is on its way, as tall as what comes; a failure says why and leads to the page. */
export const WaitingCard = ({ title, icon, of }: { title: string; icon: IconName; of: Pick<Look<unknown>, 'error'> }): ReactNode => {
  const { language } = useLanguage()
  return (
    <HomeCard title={title} icon={icon}>
      {of.error ? <HomeRow to="/planning" title={sentenceOf(of.error, language)} /> : <LoadingRows rows={2} height={44} />}
    </HomeCard>
  )
}
