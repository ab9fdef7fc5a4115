'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { untouched, type FormState } from '@/components/ui/form-state'

type Held = { assignmentId: string; version: number }
export type Keep = (held: Held, state: FormState, form: FormData) => Promise<FormState>

const PAUSE = 1500

/** Keeps a reply while it is written, one save after the other, so that no save overtakes another. */
export function useReplyAutosave(form: RefObject<HTMLFormElement | null>, { assignmentId, version: fromServer, keep, saved }: Held & { keep: Keep; saved: string }) {
  const version = useRef(fromServer)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const dirty = useRef(false)
  const unsent = useRef(false)
  const [words, setWords] = useState(saved)
  useEffect(() => { version.current = Math.max(version.current, fromServer) }, [fromServer])
  useEffect(() => () => clearTimeout(timer.current), [])

  async function saveNow(): Promise<boolean> {
    if (!form.current || !dirty.current) return true
    dirty.current = false
    setWords('正在保存…')
    try {
      const answer = await keep({ assignmentId, version: version.current }, untouched, new FormData(form.current))
      if (answer.done) version.current += 1
      unsent.current = !answer.done
      setWords(answer.done ? '刚才已保存' : (answer.message ?? '没有存上'))
      return Boolean(answer.done)
    } catch {
      dirty.current = true
      setWords('网络断了，您写的还在这个页面上。连上后再存。')
      return false
    }
  }

  /** Waits for what is under way, then keeps what is not yet kept. True if all of it is safe. */
  const flush = () => {
    clearTimeout(timer.current)
    return (running.current = running.current.then(saveNow))
  }
  const touched = () => {
    dirty.current = true
    setWords('还没有保存')
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, PAUSE)
  }
  const again = useRef(flush)
  useEffect(() => { again.current = flush })
  useEffect(() => {
    // whoever leaves, and whoever comes back: from signing in anew in another window, say
    const soon = () => {
      dirty.current ||= unsent.current
      void again.current()
    }
    document.addEventListener('visibilitychange', soon)
    return () => document.removeEventListener('visibilitychange', soon)
  }, [])
  return { words, touched, flush, version }
}
