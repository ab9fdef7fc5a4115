'use client'

import { useState, type RefObject } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'
import { MOVED_ON } from '@/lib/suggestions/draft-words'
import { forget } from './draft-memory'

type Props = {
  id: string
  form: RefObject<HTMLFormElement | null>
  overwrite: (held: { id: string }, state: FormState, form: FormData) => Promise<FormState>
}

/** Two devices wrote the same draft. Both texts are still there; the person chooses, nobody else. */
export function DraftClash({ id, form, overwrite }: Props) {
  const [refused, setRefused] = useState<string>()

  async function keepThis() {
    if (!form.current) return
    try {
      const answer = await overwrite({ id }, {}, new FormData(form.current))
      if (!answer.done) return setRefused(answer.message)
      forget(id)
      location.reload()
    } catch {
      setRefused('网络断了，等连上后再点一次。')
    }
  }
  function keepOther() {
    forget(id)
    location.reload()
  }

  return (
    <Notice tone="late" title="两处改了同一份草稿" className="mb-6" status>
      <p>{refused ?? MOVED_ON}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button onClick={keepThis}>用这里写的</Button>
        <Button onClick={keepOther}>用另一台上的</Button>
        <ButtonLink href={paths.checkDraft(id)} target="_blank">先看另一台上的</ButtonLink>
      </p>
    </Notice>
  )
}
