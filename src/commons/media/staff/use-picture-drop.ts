import { useEffect, useState } from 'react'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

const listen = (onFiles: (files: File[]) => void, onOver: (over: boolean) => void): (() => void) => {
  let depth = 0
  const enter = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    depth += 1
    onOver(true)
  }
  const leave = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    depth = Math.max(0, depth - 1)
    if (depth === 0) onOver(false)
  }
  // without this the browser opens the picture instead of the page
  const over = (event: DragEvent): void => {
    if (carriesFiles(event)) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    depth = 0
    onOver(false)
    if (event.defaultPrevented || !carriesFiles(event)) return
    event.preventDefault()
    onFiles([...(event.dataTransfer?.files ?? [])])
  }
  const on = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
  for (const [name, handler] of Object.entries(on)) document.addEventListener(name, handler as EventListener)
  return () => {
    for (const [name, handler] of Object.entries(on)) document.removeEventListener(name, handler as EventListener)
  }
}

/** Takes pictures dropped anywhere on the page; true while they hover over it. `onFiles` should keep its identity. */
export const usePictureDrop = (onFiles: (files: File[]) => void): boolean => {
  const [over, setOver] = useState(false)
  useEffect(() => listen(onFiles, setOver), [onFiles])
  return over
}
