import { useEffect, useRef, useState } from 'react'

type Heard = { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }
type Recogniser = {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: Heard) => void) | null
  onend: (() => void) | null
  start: () => void
  stop: () => void
}
type Maker = new () => Recogniser

const makerOf = (): Maker | undefined => {
  const page = window as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }
  return page.SpeechRecognition ?? page.webkitSpeechRecognition
}

export type Speech = { readonly listening: boolean; readonly toggle: () => void }

/** Vietnamese speech to text where the browser has it (null where not): words are handed over as they are understood. */
export const useSpeech = (onWords: (words: string) => void): Speech | null => {
  const [listening, setListening] = useState(false)
  const recogniser = useRef<Recogniser | null>(null)
  useEffect(() => () => recogniser.current?.stop(), [])
  const Maker = makerOf()
  if (!Maker) return null
  const start = (): void => {
    const made = new Maker()
    made.lang = 'vi-VN'
    made.continuous = true
    made.interimResults = false
    made.onresult = ({ results }) => {
      const words = results[results.length - 1]?.[0]?.transcript.trim()
      if (words) onWords(words)
    }
    made.onend = () => setListening(false)
    recogniser.current = made
    made.start()
    setListening(true)
  }
  return { listening, toggle: () => (listening ? recogniser.current?.stop() : start()) }
}
