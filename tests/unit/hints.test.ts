import { describe, expect, test } from 'vitest'
import { hintsOf, missingParts, type ToSubmit, type Written } from '@/lib/suggestions/hints'

const good: Written = {
  title: '关于云溪镇大坪村增设公交停靠点的建议',
  situation: '大坪村到镇上 7 公里，没有公交。村里 60 岁以上老人 214 人，赶集看病要包车，往返 40 元。',
  analysis: '',
  proposal: '在大坪村委会门口增设停靠点，3 路公交每天往返两趟。',
}
const codes = (changed: Partial<Written>) => hintsOf({ ...good, ...changed }).map(({ field, code }) => `${field}:${code}`)

test('a clear suggestion of one matter gets no hint', () => expect(codes({})).toEqual([]))
test('an empty form is not scolded', () => expect(hintsOf({ title: '', situation: '', analysis: '', proposal: '' })).toEqual([]))

describe('one suggestion, one matter', () => {
  test.each([
    '关于整治云溪河道、修建镇区公厕的建议',
    '关于在阳光小区加装电梯并完善停车设施的建议',
    '一、修建村道；二、安装路灯',
    '关于维修大坪水库及硬化通村公路的建议',
  ])('several matters: %s', (title) => expect(codes({ title })).toContain('title:severalMatters'))

  test.each([
    '关于加强和改进农村养老服务的建议',
    '关于加快推进县城道路和桥梁建设的建议',
    '关于完善农村道路建设与管理的建议',
    '关于治理背街小巷积水，提升居民出行条件的建议',
    '关于及时修复水毁堤防的建议',
    '关于推动文化和旅游融合发展的建议',
    '关于建设和谐社区服务站的建议',
    '关于解决城关镇一小、二小放学拥堵的建议',
  ])('one matter: %s', (title) => expect(codes({ title })).not.toContain('title:severalMatters'))

  test('nine proposals are many, three are not', () => {
    const listOf = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}. 在第${index + 1}组安装路灯`).join('\n')
    expect(codes({ proposal: listOf(9) })).toContain('proposal:manyProposals')
    expect(codes({ proposal: listOf(3) })).not.toContain('proposal:manyProposals')
  })
})

describe('what is often sent back (domain A3)', () => {
  test('a title that says nothing', () => expect(codes({ title: '关于修路的建议' })).toContain('title:titleShort'))
  test('a body of one sentence', () => expect(codes({ situation: '村里的路不好走。' })).toContain('situation:thin'))
  test('a proposal that asks only for attention', () => {
    expect(codes({ proposal: '希望有关部门高度重视，尽快解决。' })).toContain('proposal:vague')
    expect(codes({ proposal: '请在村口安装路灯，尽快解决。' })).not.toContain('proposal:vague')
  })
  test.each([
    ['personal', '我家的宅基地一直没有批下来，希望帮助解决，村里已经报过三次。'],
    ['personal', '我公司的贷款还没有批下来，银行已经拖了半年，请协调一下。'],
    ['judicial', '这个案子法院判决以后一直没有执行，当事人很着急，已经三年了。'],
    ['judicial', '见（2025）黔01民初123号，双方都不服，现在矛盾越来越大。'],
    ['petition', '现将群众举报材料转来，请查处，材料附后，一共有十二页。'],
  ])('%s: %s', (code, situation) => expect(codes({ situation })).toContain(`situation:${code}`))

  test.each([
    '我国农村老龄化加快，我家乡大坪村 60 岁以上老人 214 人，缺少日间照料的地方。',
    '本人走访了大坪村，村民反映看病不便，往返镇上要一个小时，老人尤其困难。',
    '县劳动人事争议仲裁院只有两名工作人员，办案场地不足八十平方米。',
    '县法院诉讼服务中心离公交站两公里，群众办事不便，老人走得很吃力。',
    '信访工作的接待场所太小，群众在门外排队，冬天没有取暖的地方。',
  ])('about everyone, not a case: %s', (situation) => expect(codes({ situation })).toEqual([]))
})

describe('what must not be read by everyone', () => {
  test.each(['13812345678', '138 1234 5678', '138-1234-5678'])('a mobile number: %s', (number) => expect(codes({ analysis: `联系人 ${number}` })).toContain('analysis:phone'))
  test('an identity number', () => expect(codes({ analysis: '身份证 11010119900307721X。' })).toContain('analysis:idNumber'))
  test('long figures that are neither', () => expect(codes({ analysis: '投资 123456789012 元，编号 52000000000000000001。' })).toEqual([]))
  test('state secrets stop the hand', () => expect(hintsOf({ ...good, situation: `${good.situation}附件为机密文件。` })).toMatchObject([{ code: 'stateSecret', grave: true }]))
  test('full-width figures are figures', () => expect(codes({ analysis: '１３８１２３４５６７８' })).toContain('analysis:phone'))
})

describe('what stands in the way of handing it in', () => {
  const whole: ToSubmit = { ...good, publicityWish: 'full', publicityWhy: '', proposerKind: 'single', confirmed: 0 }
  const fields = (changed: Partial<ToSubmit>) => Object.keys(missingParts({ ...whole, ...changed }))
  test('nothing, when it is whole', () => expect(fields({})).toEqual([]))
  test('each part that is missing, by its field', () => expect(fields({ title: '', situation: '太短', proposal: ' ' })).toEqual(['title', 'situation', 'proposal']))
  test('not public needs a reason', () => expect(fields({ publicityWish: 'none' })).toEqual(['publicityWhy']))
  test('joint needs one who agreed', () => {
    expect(fields({ proposerKind: 'joint' })).toEqual(['proposerKind'])
    expect(fields({ proposerKind: 'joint', confirmed: 1 })).toEqual([])
    expect(fields({ proposerKind: 'single', confirmed: 1 })).toEqual(['proposerKind'])
  })
})
