import { callApi, defineStaffManifest, fill } from '../../../platform/staff/index.ts'
import { addDays, hanoiDay } from '../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../platform/i18n/format.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { listPlanItems } from '../contract.ts'

const NEAR_DAYS = [0, 1] as const
const MOST_FOUND = 6

/** Items of today and tomorrow whose title has the words. */
const findItems = async (words: string) => {
  const today = hanoiDay(new Date())
  const days = await Promise.all(NEAR_DAYS.map((ahead) => callApi(listPlanItems, { query: { day: addDays(today, ahead), of: 'all' } })))
  return days
    .flatMap(({ items }) => items)
    .filter((item) => item.state !== 'cancelled' && foldText(item.title).includes(foldText(words)))
    .slice(0, MOST_FOUND)
    .map((item) => ({
      id: item.id,
      title: item.title,
      detail: formatWeekdayShort(item.day),
      path: `/planning?day=${item.day}&of=all&item=${item.id}`,
      icon: 'calendar' as const,
    }))
}

export const planningStaff = defineStaffManifest({
  name: 'newsroom/planning',
  routes: [
    {
      path: '/planning',
      title: { vi: 'Kế hoạch ngày', en: 'Day plan' },
      permission: 'planning.view',
      offline: true,
      page: () => import('./day/DayPage.tsx').then((m) => m.DayPage),
    },
    {
      path: '/board',
      title: { vi: 'Bảng điều hành', en: 'Board' },
      permission: 'planning.view',
      bare: true,
      page: () => import('./board/BoardPage.tsx').then((m) => m.BoardPage),
    },
    {
      path: '/planning/settings',
      title: { vi: 'Giờ chốt và khung giờ', en: 'Cut-off and slots' },
      permission: 'planning.manage',
      page: () => import('./settings/SettingsPage.tsx').then((m) => m.SettingsPage),
    },
  ],
  nav: [
    {
      wing: 'newsroom',
      label: { vi: 'Kế hoạch ngày', en: 'Day plan' },
      short: { vi: 'Kế hoạch', en: 'Plan' },
      icon: 'calendar',
      path: '/planning',
      permission: 'planning.view',
      order: 10,
      phone: 1,
      shortcut: 'g k',
    },
    {
      wing: 'newsroom',
      label: { vi: 'Bảng điều hành', en: 'Board' },
      short: { vi: 'Bảng tin', en: 'Board' },
      icon: 'board',
      path: '/board',
      permission: 'planning.view',
      order: 15,
      phone: 3,
      shortcut: 'g b',
    },
  ],
  creates: [{ label: { vi: 'Đăng ký tin', en: 'Register a story' }, icon: 'calendar', path: '/planning?new=true', permission: 'planning.register', order: 20 }],
  commands: [
    {
      id: 'planning.desk',
      label: { vi: 'Ai chưa đăng ký tin', en: 'Who has not registered' },
      icon: 'users',
      path: '/planning?of=desk',
      permission: 'planning.assign',
    },
    {
      id: 'planning.settings',
      label: { vi: 'Giờ chốt và khung giờ', en: 'Cut-off and slots' },
      icon: 'settings',
      path: '/planning/settings',
      permission: 'planning.manage',
    },
  ],
  search: [{ id: 'planning', label: { vi: 'Kế hoạch hôm nay, ngày mai', en: 'Plan of today and tomorrow' }, permission: 'planning.view', find: findItems }],
  fills: [
    fill('home.card', {
      id: 'planning.mine',
      order: 20,
      permission: 'planning.register',
      load: () => import('./home/MyItemsCard.tsx').then((m) => m.MyItemsCard),
    }),
    fill('home.card', {
      id: 'planning.tomorrow',
      order: 21,
      permission: 'planning.register',
      load: () => import('./home/MyItemsCard.tsx').then((m) => m.MyTomorrowCard),
    }),
    fill('home.primary', {
      id: 'planning.register',
      order: 10,
      permission: 'planning.register',
      load: () => import('./home/RegisterButton.tsx').then((m) => m.RegisterButton),
    }),
    fill('home.card', {
      id: 'planning.missing',
      order: 30,
      permission: 'planning.assign',
      load: () => import('./home/MissingCard.tsx').then((m) => m.MissingCard),
    }),
  ],
})
