import { people } from '../people.ts'
import { demoPassword } from './people.ts'

const LISTED: readonly { readonly role: string; readonly organisation: string; readonly what: string }[] = [
  { role: 'reporter', organisation: 'bao-ptth', what: 'Phóng viên' },
  { role: 'editor', organisation: 'bao-ptth', what: 'Biên tập viên' },
  { role: 'desk_head', organisation: 'bao-ptth', what: 'Trưởng ban' },
  { role: 'secretary', organisation: 'bao-ptth', what: 'Thư ký tòa soạn' },
  { role: 'leader', organisation: 'bao-ptth', what: 'Giám đốc' },
  { role: 'admin', organisation: 'bao-ptth', what: 'Quản trị cơ quan' },
  { role: 'leader', organisation: 'van-nghe', what: 'Tổng Biên tập tạp chí' },
  { role: 'officer', organisation: 'so-vhttdl', what: 'Cán bộ sở' },
  { role: 'party_officer', organisation: 'ban-tgdv', what: 'Ban Tuyên giáo và Dân vận' },
  { role: 'province_leader', organisation: 'ubnd-tinh', what: 'Lãnh đạo tỉnh' },
]

/** The lines `npm start` prints: one account a role, all with the same password. */
export const accountLines = (): string => {
  const rows = LISTED.flatMap(({ role, organisation, what }) => {
    const rolesOf = (person: (typeof people)[number]): readonly string[] =>
      person.posts.filter((post) => post.organisation === organisation && post.to === undefined).flatMap((post) => post.roles)
    // whoever does little besides shows the role best
    const holder = people.filter((person) => rolesOf(person).includes(role)).sort((a, b) => rolesOf(a).length - rolesOf(b).length)[0]
    return holder ? [`  ${what.padEnd(28)} ${holder.email.padEnd(32)} ${holder.name}`] : []
  })
  return [`Tài khoản mẫu · demo accounts (mật khẩu · password: ${demoPassword})`, ...rows].join('\n')
}
