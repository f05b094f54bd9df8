/** @jsxImportSource @kitajs/html */
import type { RenderedPage } from '../../platform/http/page-cache.ts'
import type { SiteDoor, StartPage } from '../../readers/site/index.ts'

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const Sites = ({ doors }: { readonly doors: readonly SiteDoor[] }) =>
  doors.length === 0 ? (
    <p>Chưa có trang tin nào đang mở.</p>
  ) : (
    <ul>
      {doors.map((door) => (
        <li>
          <a href={door.path}>
            <strong safe>{door.name}</strong>
            <small safe>{door.agencyName}</small>
          </a>
        </li>
      ))}
    </ul>
  )

/** Drawn lines, one picture a door: a page, a pen, a chart. */
const drawings = {
  page: 'M5 4h11l3 3v13H5zM8 9h8M8 13h8M8 17h5',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3',
  chart: 'M4 20h16M7 16v-4M12 16V8M17 16V5',
} as const

const Drawing = ({ name }: { readonly name: keyof typeof drawings }) => (
  <svg
    width="32"
    height="32"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={drawings[name]} />
  </svg>
)

type DoorProps = {
  readonly drawing: keyof typeof drawings
  readonly tint: number
  readonly title: string
  readonly text: string
  readonly href: string
  readonly link: string
}

const Door = ({ drawing, tint, title, text, href, link }: DoorProps) => (
  <section class={`door tint-${tint}`}>
    <Drawing name={drawing} />
    <h2 safe>{title}</h2>
    <p safe>{text}</p>
    <a class="button main" href={href} safe>
      {link}
    </a>
  </section>
)

const Demonstration = () => (
  <p class="demo">
    <strong>Bản trình diễn.</strong> Tỉnh, cơ quan báo chí, con người và tin, bài ở đây là minh họa, không có thật. Tên miền đuôi .example không dẫn tới trang
    nào ngoài đời.
  </p>
)

const Doors = ({ doors }: { readonly doors: readonly SiteDoor[] }) => (
  <div class="doors">
    <section class="door tint-0">
      <Drawing name="page" />
      <h2>Trang tin cho bạn đọc</h2>
      <p>Đọc tin, bài của các cơ quan báo chí trong tỉnh.</p>
      <Sites doors={doors} />
    </section>
    <Door
      drawing="pen"
      tint={1}
      title="Tòa soạn"
      text="Đăng ký kế hoạch tin, viết bài cùng nhau, duyệt và xuất bản trên nhiều kênh."
      href="/staff/"
      link="Vào tòa soạn"
    />
    <Door
      drawing="chart"
      tint={2}
      title="Tỉnh"
      text="Xem tiến độ các chỉ tiêu, nhiệm vụ phát triển báo chí, tính từ chính công việc hằng ngày."
      href="/staff/plans"
      link="Xem tiến độ kế hoạch"
    />
  </div>
)

const TITLE = 'Hội Tụ'
const LEDE = 'Một nền tảng cho báo chí của tỉnh: từ tin đăng ký buổi sáng đến chỉ tiêu cuối năm.'

type House = Parameters<StartPage>[0]

const html = ({ doors, isDemonstration, stylesheet, faces, found }: House): string => {
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{found ? `${TITLE} - nền tảng báo chí của tỉnh` : `Không thấy trang này - ${TITLE}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={LEDE} />
        <meta name="color-scheme" content="light dark" />
        {found ? '' : <meta name="robots" content="noindex" />}
        {faces.map((face) => (
          <link rel="preload" as="font" type="font/woff2" href={face} crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
      </head>
      <body>
        <main class="house">
          <h1>{found ? TITLE : 'Không thấy trang này.'}</h1>
          <p class="lede">{found ? LEDE : 'Địa chỉ có thể đã gõ nhầm hoặc trang đã chuyển đi. Hãy đi tiếp từ một trong ba lối dưới đây.'}</p>
          {isDemonstration ? <Demonstration /> : ''}
          <Doors doors={doors} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${page as string}`
}

/** What stands at '/' of a host that is no agency's: three doors. */
export const startPage: StartPage = (house): RenderedPage => ({
  status: house.found ? 200 : 404,
  contentType: 'text/html; charset=utf-8',
  body: html(house),
  headers: { 'content-security-policy': POLICY, 'cache-control': 'public, max-age=0, s-maxage=10, must-revalidate' },
  tags: [],
})
