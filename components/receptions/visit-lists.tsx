'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { State } from '@/components/ui/state'
import type { Line, Sent } from './visit-sending'
import type { Keeping, Kept } from './visit-store'

const lineWords: Record<Exclude<Line, 'ok'>, string> = {
  lost: '网络断了，照样可以记。记下的留在这台设备上，网络通了自动送出。不要关这一页。',
  signedOut: '登录到时了。请另开一个窗口登录，再回到这里按“现在送出”。记下的都在这台设备上。',
}

const keepingWords: Record<Keeping, string> = {
  unknown: '',
  sealed: '没送出的来访和写了一半的内容加密存在这台设备上，送出就删；退出登录也会删。',
  open: '这里没有用加密的网址（https）打开，没送出的来访只能不加密地存在这台设备上，送出就删。请尽快送出，用完退出登录。',
  none: '这台设备不能留存，网络断了就记不了。请等每一件都送达了再记下一件。',
}

/** How things stand with the line, said where it is seen while writing. */
export function LineNotice({ line, waiting, keeping, loose, sendNow }: { line: Line; waiting: number; keeping: Keeping; loose: number; sendNow: () => void }) {
  const words = line === 'ok' ? '' : lineWords[line]
  return (
    <div className="mb-4">
      {keepingWords[keeping] ? <p className={keeping === 'sealed' ? 'hint mb-4' : 'mb-4 font-bold'}>{keepingWords[keeping]}</p> : null}
      <div role="status">
      {words || waiting > 0 ? (
        <Notice tone={line === 'ok' ? 'run' : 'wait'} title={waiting > 0 ? `${waiting} 件还在这台设备上，没有送出` : undefined}>
          <p>{words || '正在送出…'}</p>
          {loose > 0 ? <p className="mt-2 font-bold">{loose} 件的照片太大，这台设备存不下，只存了文字。送出以前不要关这一页，关了照片就没了。</p> : null}
          {waiting > 0 ? <p className="mt-2"><Button size="small" onClick={sendNow}>现在送出</Button></p> : null}
        </Notice>
      ) : null}
      </div>
    </div>
  )
}

type Props = { kept: readonly Kept[]; sent: readonly Sent[]; /** the one that is being put right above */ mending?: string; mend: (one: Kept) => void; drop: (one: Kept) => void }

/** What was taken down on this device since the page was opened: each with where it is. */
export function VisitLists({ kept, sent, mending, mend, drop }: Props) {
  if (kept.length + sent.length === 0) return null
  return (
    <section className="sec" aria-labelledby="here">
      <h2 id="here">刚才记的</h2>
      <ul className="entry">
        {[...kept].reverse().map((one) => (
          <li key={one.key}>
            {one.refused ? <State tone="late">没有收下</State> : <State tone="wait">待发送</State>}　<span className="num">{one.at}</span>　{(one.said.text ?? '').slice(0, 40)}
            {one.refused ? <><p className="err">{one.refused}</p><p className="mt-2 flex flex-wrap items-center gap-3">{one.key === mending ? <span className="soft">正在上面改</span> : <Button size="small" onClick={() => mend(one)}>改了再送</Button>}<Button size="small" onClick={() => drop(one)}>不要了</Button></p></> : <p className="soft">只在这台设备上{one.photos?.length ? `，带 ${one.photos.length} 张照片` : ''}</p>}
          </li>
        ))}
        {sent.map(({ key, at, brief, number, code, isFolded, photos, photoWords }) => (
          <li key={key}>
            <State tone="done">已送达</State>　<span className="num">{at}</span>　{brief}
            <p>编号 <span className="num">{number}</span>{isFolded ? '（以前反映过，并在一起）' : ''}，查询码 <b className="num nowrap">{code}</b>{photos > 0 ? `，照片 ${photos} 张` : ''}</p>
            {photoWords ? <p className="err">照片没有收下：{photoWords}这件已经登记，照片可以在下面打开它再添。</p> : null}
          </li>
        ))}
      </ul>
      {sent.length > 0 ? <p className="hint mt-2">把查询码抄给来访人，凭它在“查进度”看到办理和答复。离开这一页就不再显示。事后还有照片的，在下面“已经送达的来访”里打开这一件添上。</p> : null}
    </section>
  )
}
