import { useRef, type TouchEvent } from 'react'

const FAR_PX = 64
const scrollsSideways = (target: EventTarget | null, within: Element): boolean => {
  for (let at = target instanceof Element ? target : null; at && at !== within; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true
  }
  return false
}

export type Swipe = { readonly onTouchStart: (event: TouchEvent) => void; readonly onTouchEnd: (event: TouchEvent) => void }

/** A finger drawn across the page: +1 to the left (the next one comes), −1 to the right. Lists that scroll sideways keep theirs. */
export const useSwipe = (onSwipe: (step: 1 | -1) => void): Swipe => {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: (event) => {
      const touch = event.touches[0]
      start.current = touch && event.touches.length === 1 && !scrollsSideways(event.target, event.currentTarget) ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: (event) => {
      const touch = event.changedTouches[0]
      if (!start.current || !touch) return
      const [across, down] = [touch.clientX - start.current.x, touch.clientY - start.current.y]
      start.current = null
      if (Math.abs(across) >= FAR_PX && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 1 : -1)
    },
  }
}
