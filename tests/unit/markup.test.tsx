import fc from 'fast-check'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Disclosure } from '@/components/ui/disclosure'
import { Due } from '@/components/ui/due'
import { SearchIcon } from '@/components/ui/icons'
import { keptMarkup, markupOf } from '@/components/ui/markup'
import { State, type Tone } from '@/components/ui/state'
import { Way } from '@/components/ui/way'

/** React puts attributes of a form's fields in an order of its own; the browser does not care. */
const sorted = (html: string) => html.replace(/<([a-z]+)((?: [a-zA-Z-]+="[^"]*")+)(\/?)>/g, (_, name: string, said: string, end: string) => `<${name} ${said.match(/[a-zA-Z-]+="[^"]*"/g)!.sort().join(' ')}${end}>`)
/** … and keeps its own spelling where HTML hears any. */
const asReact = (node: ReactNode) => sorted(renderToStaticMarkup(node)).replaceAll(' dateTime=', ' datetime=').replaceAll(' colSpan=', ' colspan=').replaceAll(' maxLength=', ' maxlength=')
const asOurs = (node: ReactNode) => sorted(markupOf(node)).replaceAll(' dateTime=', ' datetime=')

describe('still markup', () => {
  test.each<[string, ReactNode]>([
    ['a due day', <Due key="1" dueOn="2026-06-04" words="还有 9 天" tone="soon" today="2026-05-26" />],
    ['every state', (['idle', 'wait', 'run', 'done', 'late'] as Tone[]).map((tone) => <State key={tone} tone={tone}>{tone}</State>)],
    ['a way', <Way key="1" href="/suggestions?view=all&order=number" aria-current="page">按编号</Way>],
    ['a fold that is open', <Disclosure key="1" summary="更多条件" open><p>一</p>二{3}{null}{false}</Disclosure>],
    ['a fold that is not', <Disclosure key="1" summary={<SearchIcon size={16} />} open={false}>一</Disclosure>],
    ['a choice made', <select key="1" name="state" defaultValue="b"><option value="">全部</option><option value="a">甲</option><option value="b">乙 &amp; 丙</option></select>],
    ['none made', <select key="1" name="state" defaultValue=""><option value="">全部</option><option value="a">甲</option></select>],
    ['fields', <Fragment key="1"><label htmlFor="q">查</label><input id="q" name="q" type="search" defaultValue={'a"b'} maxLength={60} /><input type="checkbox" defaultChecked disabled aria-label="选" /><br /></Fragment>],
    ['said of the reader', <td key="1" colSpan={2} tabIndex={-1} aria-hidden={false} aria-busy="true" data-l="分工" hidden><time dateTime="2026-06-04">6月4日</time></td>],
  ])('%s is written as React writes it', (_, node) => {
    expect(asOurs(node)).toBe(asReact(node))
  })

  test('whatever is said stays what it is: no text becomes markup', () => {
    const anything = fc.string({ unit: 'binary' }).filter((said) => !said.includes('\0'))
    fc.assert(
      fc.property(anything, anything, (text, said) => {
        const node = createElement('p', { title: said, 'data-l': said }, text, createElement('b', null, said))
        expect(markupOf(node)).toBe(renderToStaticMarkup(node))
      }),
    )
    expect(markupOf(<p title={'"><script>'}>{"<script>alert('1')</script>&amp;"}</p>)).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&amp;amp;</p>')
  })

  test.each<[string, ReactNode]>([
    ['a handler', <p key="1" onClick={() => undefined} />],
    ['a style', <p key="1" style={{ color: 'red' }} />],
    ['HTML of somebody', <p key="1" dangerouslySetInnerHTML={{ __html: '<b>' }} />],
    ['a script', <script key="1">1</script>],
    ['text with rules of its own', <textarea key="1" defaultValue="a" />],
    ['a way into a script', <a key="1" href={' \tjavascript:alert(1)'}>x</a>],
    ['an attribute that nobody has spelt', <p key="1" contentEditable="true" />],
    ['a flag that is none', createElement('p', { title: true })],
    ['a component of the browser', createElement(Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') }))],
    ['something that is waited for', Promise.resolve('a')],
  ])('%s is refused, not lost', (_, node) => {
    expect(() => markupOf(node)).toThrow(/still markup|script/)
  })

  test('what is asked for again is not made again, and something else is', () => {
    let made = 0
    const say = (words: string) => keptMarkup(`said ${words}`, () => (made += 1, <b>{words}</b>))
    expect([say('一'), say('一'), say('二')]).toEqual(['<b>一</b>', '<b>一</b>', '<b>二</b>'])
    expect(made).toBe(2)
    for (let count = 0; count < 150; count += 1) say(String(count))
    say('一')
    expect(made, 'of many things the oldest is forgotten').toBe(153)
  })
})
