import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { getHouse } from '@/lib/sign-in/queries'

export const metadata: Metadata = { title: '个人信息怎样使用', description: '您反映事情时留的称呼和电话怎样保存、给谁看、保存多久，怎样删除。' }

/** Who, what for, which, how long, and one's rights: before anything is asked (个人信息保护法 art. 17). */
export default async function PersonalDataPage() {
  const { name, officeName, officePhone } = await getHouse()
  return (
    <div className="narrow prose">
      <PageHead title="个人信息怎样使用" lead="您不留姓名、电话，一样可以反映，一样办理、答复。" />
      <Section first id="who" title="谁在用"><p>{name}{officeName}和收到您意见的代表之家、联络站。{officePhone ? `电话 ${officePhone}。` : ''}</p></Section>
      <Section id="what" title="用什么、做什么"><p>您自愿留的称呼、电话、住址，只用来弄清事情、告诉您结果、问您满不满意。不用来做别的，不给别的单位，不上网公开。</p></Section>
      <Section id="see" title="谁看得到"><p>平时谁都只看到中间遮住的号码。登记您这件事的联络站要打电话时，写明原因才看得到，每看一次都留下记录。承办单位看不到。代表只有在您同意时看到您的称呼。您选了发短信的，号码会交给发短信的服务，只用来告诉您“有答复了”；反映了什么、怎样答复，短信里不写。</p><p>您写在正文里的手机号、身份证号会自动遮住中间几位。</p></Section>
      <Section id="kept" title="怎样保存、多久"><p>加密保存在本地。事情办结一年后自动删除；反映的内容作为工作档案保留，不再带您的称呼和联系方式。</p></Section>
      <Section id="rights" title="您可以"><p>随时在<a href={paths.progress()}>查进度</a>的页面删除您留的称呼和联系方式，也可以到联络站要求查看、更正。撤回同意不影响办理。</p></Section>
    </div>
  )
}
