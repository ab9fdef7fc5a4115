'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { asForm } from './visit-photos'
import { dropVisit, keepVisit, onShelf, type Keeping, type Kept } from './visit-store'

export type Sent = { key: string; at: string; brief: string; number: string; code: string; isFolded: boolean; photos: number; /** why a photo was not taken, though the visit was */ photoWords?: string }
export type Line = 'ok' | 'lost' | 'signedOut'
type Answer = { sent: Omit<Sent, 'key' | 'at' | 'brief'> } | { refused: string } | { line: Exclude<Line, 'ok'> }

const PATIENCE = 15_000
const PATIENCE_WITH_PHOTOS = 60_000
const AGAIN = 20_000

async function sendOne(to: string, { key, said, photos = [] }: Kept): Promise<Answer> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), photos.length > 0 ? PATIENCE_WITH_PHOTOS : PATIENCE)
  try {
    const response = await fetch(to, { method: 'POST', body: asForm(key, said, photos), signal: giveUp.signal })
    if (response.status === 201) return { sent: await response.json() }
    if (response.status === 401) return { line: 'signedOut' }
    if (response.status === 422) return { refused: ((await response.json()) as { mistakes: string }).mistakes }
    if (response.status < 500 && response.status !== 429) return { refused: await response.text() }
    return { line: 'lost' }
  } catch {
    return { line: 'lost' }
  } finally {
    clearTimeout(timer)
  }
}

/** Sends what is kept, one after the other, when it is put there, when the line is back, and again from time to time; what was sent is gone from the device. */
export function useSending(shelf: string, keeping: Keeping, to: string, onSent: () => void) {
  const [sent, setSent] = useState<Sent[]>([])
  const [line, setLine] = useState<Line>('ok')
  const atWork = useRef(false)

  const sendAll = useCallback(async () => {
    if (atWork.current) return
    atWork.current = true
    let count = 0
    try {
      for (let next = waiting(shelf); next; next = waiting(shelf)) {
        const one = next
        const answer = await sendOne(to, one)
        if ('line' in answer) return setLine(answer.line)
        setLine('ok')
        if ('refused' in answer) {
          keepVisit(shelf, { ...one, refused: answer.refused })
          continue
        }
        setSent((all) => [{ key: one.key, at: one.at, brief: (one.said.text ?? '').slice(0, 40), ...answer.sent }, ...all])
        dropVisit(shelf, one.key)
        count += 1
      }
    } finally {
      atWork.current = false
      if (count > 0) onSent()
    }
  }, [shelf, to, onSent])

  useEffect(() => {
    if (keeping === 'unknown') return
    const back = () => void sendAll()
    const gone = () => setLine('lost')
    back()
    const timer = setInterval(back, AGAIN)
    addEventListener('online', back)
    addEventListener('offline', gone)
    return () => {
      clearInterval(timer)
      removeEventListener('online', back)
      removeEventListener('offline', gone)
    }
  }, [sendAll, keeping])

  return { sent, line, sendAll }
}

/** Visits whose photos are still being drawn. Only of this page: after it is opened anew, what lies there is sent as it is. */
export const unready = new Set<string>()
const waiting = (shelf: string) => onShelf(shelf).kept.find(({ key, refused }) => refused === undefined && !unready.has(key))
