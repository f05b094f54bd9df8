/**
 * The one script of every reader page: what a reader may do with a page that is already whole without it. No imports, so that it is one
 * small file with or without a build.
 */
type Kept = { path: string; title: string; at: string; saved: boolean }

const base = document.body.dataset['base'] ?? ''

const storage = {
  read: (key: string): string | null => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  write: (key: string, value: string): void => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // a browser that keeps nothing still reads
    }
  },
}

const LIST = `hoitu-kept:${base}`
const MOST_KEPT = 60

const keptList = (): Kept[] => {
  try {
    const list: unknown = JSON.parse(storage.read(LIST) ?? '[]')
    return Array.isArray(list) ? (list as Kept[]) : []
  } catch {
    return []
  }
}

/** Opened pieces leave when there are too many; those a reader saved stay. */
const keep = (piece: Kept): void => {
  const others = keptList().filter((each) => each.path !== piece.path)
  const opened = others.filter((each) => !each.saved).slice(0, MOST_KEPT)
  storage.write(LIST, JSON.stringify([piece, ...others.filter((each) => each.saved || opened.includes(each))]))
}

const MINUTE = 60_000

/** The clock time stays for everything older than six hours: then it says more than a count. */
const ago = (from: Date): string | null => {
  const minutes = Math.floor((Date.now() - from.getTime()) / MINUTE)
  if (minutes < 0 || minutes >= 360) return null
  if (minutes < 1) return 'Vừa xong'
  return minutes < 60 ? `${minutes} phút trước` : `${Math.floor(minutes / 60)} giờ trước`
}

const tellTimes = (): void => {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
    time.dataset['clock'] ??= time.textContent ?? ''
    const words = ago(new Date(time.dateTime))
    // narrow columns of hours keep their hours
    if (!time.closest('.line')) time.textContent = words ?? time.dataset['clock']
  }
}

const SIZES = [-1, 0, 1, 2]

const setSize = (size: number): void => {
  for (const each of SIZES) document.documentElement.classList.toggle(`text-${each}`, each === size && each !== 0)
}
const sizeNow = (): number => {
  const size = Number(storage.read('hoitu-size') ?? '0')
  return SIZES.includes(size) ? size : 0
}

const answer = (button: HTMLButtonElement): void => {
  const before = button.textContent
  button.textContent = button.dataset['done'] ?? before
  setTimeout(() => {
    button.textContent = before
  }, 2_500)
}

const copyLink = async (button: HTMLButtonElement, address: string): Promise<void> => {
  await navigator.clipboard.writeText(address)
  answer(button)
}

/** A phone's own share sheet has Zalo in it with the reader's friends; elsewhere the link leads to Zalo's page. */
const share = (event: Event, address: string): void => {
  if (!matchMedia('(pointer: coarse)').matches || typeof navigator.share !== 'function') return
  event.preventDefault()
  navigator.share({ title: document.querySelector('h1')?.textContent ?? document.title, url: address }).catch(() => undefined)
}

const piece = (): Kept | null => {
  const title = document.querySelector('.piece h1')?.textContent
  if (!title) return null
  const known = keptList().find((each) => each.path === location.pathname)
  return { path: location.pathname, title, at: known?.at ?? new Date().toISOString(), saved: known?.saved ?? false }
}

const showSaved = (saved: boolean): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-save]')) {
    button.dataset['undone'] ??= button.textContent ?? ''
    button.setAttribute('aria-pressed', String(saved))
    button.textContent = (saved ? button.dataset['done'] : button.dataset['undone']) ?? ''
  }
}

const toggleSaved = (): void => {
  const now = piece()
  if (!now) return
  keep({ ...now, saved: !now.saved })
  showSaved(!now.saved)
}

const use = (tools: HTMLElement): void => {
  const address = tools.dataset['address'] ?? location.href
  for (const item of tools.querySelectorAll<HTMLElement>('[hidden]')) item.hidden = false
  tools.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null
    if (!target) return
    if ('share' in target.dataset) share(event, address)
    if ('copy' in target.dataset && target instanceof HTMLButtonElement) copyLink(target, address).catch(() => undefined)
    if ('save' in target.dataset) toggleSaved()
    if ('size' in target.dataset) {
      const size = Math.min(2, Math.max(-1, sizeNow() + Number(target.dataset['size'])))
      storage.write('hoitu-size', String(size))
      setSize(size)
    }
  })
}

/** Headlines that can be read without a network stand out from those that cannot. */
const markKept = async (): Promise<void> => {
  if (navigator.onLine || !('caches' in window)) return
  document.body.classList.add('is-offline')
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.card .cover')) {
    const kept = await caches.match(link.href)
    const card = link.closest('.card')
    card?.classList.toggle('is-kept', kept !== undefined)
    if (kept || card?.querySelector('.needs-net')) continue
    const mark = document.createElement('span')
    mark.className = 'needs-net'
    mark.textContent = 'cần mạng'
    link.after(mark)
  }
}

const registerWorker = (): void => {
  // other browsers and plain http read on without it
  if ('serviceWorker' in navigator) navigator.serviceWorker.register(`${base}/sw.js`, { scope: `${base}/` }).catch(() => undefined)
}

tellTimes()
setInterval(tellTimes, MINUTE)
setSize(sizeNow())
for (const tools of document.querySelectorAll<HTMLElement>('[data-tools]')) use(tools)
const opened = piece()
if (opened) {
  keep(opened)
  showSaved(opened.saved)
}
markKept().catch(() => undefined)
if (document.readyState === 'complete') registerWorker()
else window.addEventListener('load', registerWorker, { once: true })
