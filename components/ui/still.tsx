'use client'

import { createElement, useMemo, type ComponentProps } from 'react'

type Props = { as: 'div' | 'form' | 'tbody'; /** of `markupOf` and nothing else */ html: string } & Omit<ComponentProps<'form'>, 'children' | 'dangerouslySetInnerHTML'>

/** An element whose inside is still markup: the only place that shows HTML as it comes. What was typed or ticked in it stays while it says the same. */
export function Still({ as, html, ...rest }: Props) {
  const inside = useMemo(() => ({ __html: html }), [html])
  return createElement(as, { ...rest, dangerouslySetInnerHTML: inside })
}
