import { useEffect, useRef, useState, type RefObject } from 'react'

/** True once the end of what is shown under `key` has been on the screen. */
export const useSeenEnd = (key: string): { readonly seen: boolean; readonly end: RefObject<HTMLDivElement | null> } => {
  const end = useRef<HTMLDivElement | null>(null)
  const [seenKey, setSeenKey] = useState('')
  useEffect(() => {
    const mark = end.current
    if (!mark) return
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeenKey(key))
    watch.observe(mark)
    return () => watch.disconnect()
  }, [key])
  return { seen: seenKey === key, end }
}
