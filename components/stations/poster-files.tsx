import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'

/** The sheets as files for a print shop, each with its own letters. A sign that the letters lack is named, before it hangs on a wall. */
export function PosterFiles({ id, deputies, missing }: { id: string; deputies: number; missing: readonly string[] }) {
  return (
    <div className="mb-6 print:hidden">
      {missing.length > 0 ? <Notice tone="wait">PDF 的字库里没有“{missing.join('、')}”，印出来是“〓”。这一张请用上面的“打印”。</Notice> : null}
      <ul className="links">
        <li><a href={paths.poster('station', id)} download>站点张贴页（PDF，A4）</a></li>
        {deputies > 0 ? <li><a href={paths.poster('deputies', id)} download>代表张贴页（PDF，{deputies} 位代表，每位一张 A4）</a></li> : null}
        <li><a href={paths.poster('cards', id)} download>小卡（PDF，一张 A4 印八个码，沿虚线裁开）</a></li>
      </ul>
    </div>
  )
}
