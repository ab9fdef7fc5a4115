'use client'

import { createElement, useMemo, type ComponentProps } from 'react'
import type { Markup } from './markup'

type Props = { as: 'form' | 'tbody'; html: Markup } & Omit<ComponentProps<'form'>, 'children' | 'dangerouslySetInnerHTML'>

/** An element whose inside is still markup: the only place that shows HTML as it comes. What was typed or ticked in it stays while it says the same. */
export function Still({ as, html, ...rest }: Props) {
  const inside = useMemo(() => ({ __html: html }), [html])
  return createElement(as, { ...rest, dangerouslySetInnerHTML: inside })
}
