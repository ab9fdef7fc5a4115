'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { FormState } from '@/components/ui/form-state'
import { FOUND_AGAIN, MOVED_ON, OFFLINE, WRITING } from '@/lib/suggestions/draft-words'
import { cameWith, forget, putBack, recall, remember } from './draft-memory'

export type Held = { id: string; version: number }
export type Save = (held: Held, state: FormState, form: FormData) => Promise<FormState>
export type Keeping = { phase: 'kept' | 'saving' | 'offline' | 'movedOn' | 'refused'; words: string; state: FormState }

const PAUSE = 2000
const AGAIN = 10_000

/**
 * Keeps what is typed: two seconds after the hand rests, one save at a time, each with the version the last one made.
 * What could not be sent stays on this device and is sent when the network is back. A try whose answer was lost
 * is repeated word for word first: the server knows it again, and nobody is told of a clash with themselves.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, draft: Held, save: Save, first: string) {
  const [keeping, setKeeping] = useState<Keeping>({ phase: 'kept', words: first, state: {} })
  const held = useRef({ version: draft.version, dirty: false, tried: null as FormData | null, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean> | null>(null)
  const later = useRef<(pause: number) => void>(() => {})

  const run = useCallback(async (): Promise<boolean> => {
    const own = held.current
    while (!own.stopped && (own.tried || own.dirty)) {
      if (!form.current) return false
      if (!own.tried) {
        own.tried = new FormData(form.current)
        own.dirty = false
      }
      setKeeping((now) => ({ ...now, phase: 'saving', words: WRITING }))
      let answer: FormState
      try {
        answer = await save({ id: draft.id, version: own.version }, {}, own.tried)
      } catch {
        setKeeping({ phase: 'offline', words: OFFLINE, state: {} })
        later.current(AGAIN)
        return false
      }
      own.tried = null
      if (!answer.done) {
        own.dirty = true
        own.stopped = answer.message === MOVED_ON
        setKeeping({ phase: own.stopped ? 'movedOn' : 'refused', words: answer.message ?? '', state: { message: answer.message, fields: answer.fields } })
        return false
      }
      own.version += 1
      if (!own.dirty) forget(draft.id)
      setKeeping({ phase: 'kept', words: answer.message ?? '', state: {} })
    }
    return !own.stopped
  }, [draft.id, form, save])

  /** Saves at once what is not saved yet; true if all of it is kept now. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await running.current
    running.current = run().finally(() => (running.current = null))
    return running.current
  }, [run])

  const touched = useCallback(() => {
    held.current.dirty = true
    if (form.current) remember(draft.id, held.current.version, new FormData(form.current))
    later.current(PAUSE)
  }, [draft.id, form])

  useEffect(() => {
    later.current = (pause) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    }
    const soon = () => void flush()
    window.addEventListener('online', soon)
    // whoever leaves, and whoever comes back: from signing in anew in another window, say
    document.addEventListener('visibilitychange', soon)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', soon)
      document.removeEventListener('visibilitychange', soon)
    }
  }, [flush])

  // What an earlier visit could not send: back into the fields, and sent now, or shown beside what came since.
  useEffect(() => {
    const left = recall(draft.id)
    if (!left || !form.current) return
    const isKept = left.version < draft.version && cameWith(form.current, left.entries)
    putBack(form.current, left.entries)
    if (isKept) return forget(draft.id)
    held.current.dirty = true
    if (left.version === draft.version) {
      setKeeping({ phase: 'kept', words: FOUND_AGAIN, state: {} })
      later.current(PAUSE)
    } else {
      held.current.stopped = true
      setKeeping({ phase: 'movedOn', words: MOVED_ON, state: {} })
    }
    // once, with what the page was opened with
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return { keeping, touched, flush, versionHeld: () => held.current.version }
}
