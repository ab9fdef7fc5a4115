import { DownloadIcon } from '@/components/ui/icons'
import { buttonClass } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'

type Props = { query: string; stations: number; deputies: number; cards: number }

/** The files there are of the chosen stations, with how many sheets of paper each takes. */
export function SheetFiles({ query, stations, deputies, cards }: Props) {
  const files = [
    { kind: 'station', title: '站点张贴页', words: `每个站点一张 A4，站点的码在上，代表的码在下；代表多的站点接着印。共 ${stations} 个站点。`, count: stations },
    { kind: 'deputies', title: '代表张贴页', words: `每位代表一张 A4，共 ${deputies} 张。在几个站点的，只印一张。`, count: deputies },
    { kind: 'cards', title: '小卡', words: `一张 A4 印八个码，沿虚线裁开。共 ${cards} 个码，${Math.ceil(cards / 8)} 张纸。`, count: cards },
  ] as const
  return (
    <Section title="存成一个文件，送去印">
      <ul className="entry">
        {files.filter(({ count }) => count > 0).map(({ kind, title, words }) => (
          <li key={kind}>
            <b>{title}</b><p className="mid">{words}</p>
            <p className="mt-2"><a className={buttonClass({})} href={paths.posterFile(kind, query)} download><DownloadIcon />下载{title}（PDF）</a></p>
          </li>
        ))}
      </ul>
      <p className="hint mt-4">站点多的要等一会儿，全县的半分钟上下；浏览器的下载里看得到写到哪里。谁在什么时候取走，日志里有记录。</p>
    </Section>
  )
}
