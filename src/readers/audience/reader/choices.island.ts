/**
 * What a reader chooses on the page about measuring: a commune, and being recognised on the next visit. Both are written on this device
 * and nowhere else; taking a choice back removes it. No imports: one small file with or without a build.
 */
const place = document.querySelector<HTMLElement>('[data-choices]')
const AREA = 'hoitu-area'
const READER = 'hoitu-reader'

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
/** False where the browser keeps nothing. */
const write = (key: string, value: string | null): boolean => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

const refuses = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true || navigator.doNotTrack === '1'

/** Random, made here, never derived from the device. */
const newReader = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const offer = (choices: HTMLElement): void => {
  const area = choices.querySelector<HTMLSelectElement>('[data-area]')
  const agree = choices.querySelector<HTMLInputElement>('[data-agree]')
  const answer = choices.querySelector<HTMLElement>('[data-answer]')
  const say = (what: 'saved' | 'refuses' | 'cannot'): void => {
    if (answer) answer.textContent = choices.dataset[what] ?? ''
  }
  if (area) {
    area.value = read(AREA) ?? ''
    area.addEventListener('change', () => say(write(AREA, area.value === '' ? null : area.value) ? 'saved' : 'cannot'))
  }
  if (agree) {
    // a browser that asks not to be tracked has answered already
    if (refuses) {
      write(READER, null)
      agree.disabled = true
      say('refuses')
    }
    agree.checked = read(READER) !== null
    agree.addEventListener('change', () => say(write(READER, agree.checked ? newReader() : null) ? 'saved' : 'cannot'))
  }
  choices.hidden = false
}

if (place) offer(place)
