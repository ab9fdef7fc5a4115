'use client' // every page carries it beside itself for the case that it is missing: as one name instead of its markup

import { ActionBar } from '../ui/action-bar'
import { ButtonLink } from '../ui/button'

/** What may not be read does not exist: the same words for both. */
export function Missing({ title = '找不到这一页', words = '地址可能有误，或者您不是它的经办人。' }: { title?: string; words?: string }) {
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p className="lead mt-2">{words}</p>
      <ActionBar stick={false}>
        <ButtonLink href="/">回首页</ButtonLink>
      </ActionBar>
    </div>
  )
}
