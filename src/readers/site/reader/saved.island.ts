/** Fills the page of kept pieces from the device itself; nothing of it ever leaves the device. */
type Kept = { path: string; title: string; at: string; saved: boolean }

const base = document.body.dataset['base'] ?? ''
const list = document.querySelector<HTMLElement>('[data-kept-list]')

const read = (): Kept[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`hoitu-kept:${base}`) ?? '[]')
    return Array.isArray(kept) ? (kept as Kept[]) : []
  } catch {
    return []
  }
}

const write = (kept: readonly Kept[]): void => {
  try {
    localStorage.setItem(`hoitu-kept:${base}`, JSON.stringify(kept))
  } catch {
    // nothing can be kept here, so nothing has to be forgotten
  }
}

const forget = async (path: string): Promise<void> => {
  write(read().filter((each) => each.path !== path))
  for (const name of await caches.keys()) await (await caches.open(name)).delete(path)
  draw()
}

const when = (at: string): string =>
  new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' })

const row = (piece: Kept): HTMLLIElement => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = piece.path
  link.textContent = piece.title
  const small = document.createElement('small')
  small.textContent = `${piece.saved ? 'Đã lưu' : 'Đã mở'} ${when(piece.at)}`
  link.append(small)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Bỏ'
  button.setAttribute('aria-label', `Bỏ khỏi máy: ${piece.title}`)
  button.addEventListener('click', () => void forget(piece.path).catch(() => undefined))
  item.append(link, button)
  return item
}

const draw = (): void => {
  if (!list) return
  const kept = read()
  list.replaceChildren(...kept.map(row))
  if (kept.length > 0) return
  const none = document.createElement('li')
  none.textContent = list.dataset['none'] ?? ''
  list.append(none)
}

draw()
