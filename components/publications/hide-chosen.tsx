'use client'

import { Button } from '@/components/ui/button'
import { useReady } from '@/components/ui/ready'

/** Takes what is selected in the text over into the list of what is hidden. Without JavaScript one writes it there. */
export function HideChosen({ into, within }: { into: string; within: string }) {
  const canSelect = useReady()
  if (!canSelect) return null
  const take = () => {
    const chosen = document.getSelection()
    const words = chosen?.toString().trim()
    const area = document.querySelector<HTMLTextAreaElement>(`textarea[name="${into}"]`)
    if (!words || !area || !document.getElementById(within)?.contains(chosen!.anchorNode)) return
    const lines = area.value.split('\n').filter(Boolean)
    area.value = [...new Set([...lines, ...words.split(/\n+/).map((line) => line.trim()).filter(Boolean)])].join('\n')
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.scrollIntoView({ block: 'center' })
  }
  return <Button size="small" onClick={take}>遮去选中的</Button>
}
