import type { Role } from '@/lib/policy'

type DemoGrant = { role: Role; unit?: string; /** The delegation a deputy belongs to. */ delegation?: string; station?: string; committee?: string }
export type DemoPerson = { loginName: string; name: string; /** Whom one enters as. */ post: string; /** What one can do there. */ note: string; grants: readonly [DemoGrant, ...DemoGrant[]] }

/**
 * The people the sign-in page of a demo offers, in its order. All are fictional. The seed makes them, without a password:
 * in a demo one enters by a click, and nowhere else do these login names exist. The first grant is the one they enter in.
 */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { loginName: 'demo-shiwangshan', name: '石望山', post: '县人大代表，云溪镇', note: '手机上提建议、评价答复', grants: [{ role: 'deputy', delegation: '云溪镇' }] },
  { loginName: 'demo-tianxiuhe', name: '田秀禾', post: '县人大代表，城关镇', note: '被请联名，确认沟通记录', grants: [{ role: 'deputy', delegation: '城关镇' }] },
  { loginName: 'demo-zhouyingchuan', name: '周映川', post: '代工委', note: '审核、交办、催办、核定', grants: [{ role: 'officer' }] },
  { loginName: 'demo-lumingchuan', name: '陆明川', post: '代工委主任', note: '批准延期与退回，决定重新办理', grants: [{ role: 'officeHead' }] },
  { loginName: 'demo-qinzhiyuan', name: '覃知远', post: '县交通运输局', note: '签收、沟通、起草答复', grants: [{ role: 'handler', unit: '县交通运输局' }] },
  { loginName: 'demo-xieshiyu', name: '谢时雨', post: '县交通运输局局长', note: '审签答复', grants: [{ role: 'unitHead', unit: '县交通运输局' }] },
  { loginName: 'demo-wuqinghe', name: '伍清和', post: '县财政局', note: '会办，向主办单位提会办意见', grants: [{ role: 'handler', unit: '县财政局' }] },
  { loginName: 'demo-weizhixing', name: '韦知行', post: '县政府办公室督查室', note: '把人大转来的建议分到县政府各部门', grants: [{ role: 'handler', unit: '县政府办公室督查室' }] },
  { loginName: 'demo-mowanqing', name: '莫晚晴', post: '常委会副主任', note: '看总览，领衔督办', grants: [{ role: 'leader' }] },
  { loginName: 'demo-censuinian', name: '岑岁年', post: '农业农村委员会', note: '具体督办重点课题，记活动、提要求', grants: [{ role: 'committee', committee: '农业农村委员会' }] },
  { loginName: 'demo-jiangheming', name: '江鹤鸣', post: '县人大代表，也是县水利局局长', note: '一个人两种身份，在“我的”里切换', grants: [{ role: 'deputy', delegation: '城关镇' }, { role: 'unitHead', unit: '县水利局' }] },
  { loginName: 'demo-xiangruohe', name: '向若禾', post: '云溪镇代表之家联络员', note: '接待日登记来访，管好站点', grants: [{ role: 'liaison', station: '云溪镇人大代表之家' }] },
  { loginName: 'demo-gaoyuan', name: '高远', post: '系统管理员', note: '人员、单位、导入', grants: [{ role: 'systemAdmin' }] },
  { loginName: 'demo-anyingxue', name: '安映雪', post: '安全管理员', note: '身份授予、解除锁定', grants: [{ role: 'securityAdmin' }] },
  { loginName: 'demo-mingwei', name: '明微', post: '审计管理员', note: '看日志，验日志', grants: [{ role: 'auditor' }] },
]

/**
 * A second county in the same demo, with rules of its own: it is in session, delegations look suggestions through first, replies are
 * checked before they go out, and a joint suggestion is withdrawn with everyone's word. Nobody here sees anything of the first county.
 */
export const NEIGHBOURS: readonly DemoPerson[] = [
  { loginName: 'demo-lingzhaoxi', name: '凌照溪', post: '县人大代表，河口代表团', note: '会上提建议，请人联名，撤回要大家同意', grants: [{ role: 'deputy', delegation: '河口' }] },
  { loginName: 'demo-boyunsheng', name: '柏云生', post: '县人大代表，河口代表团团长', note: '先复核本团代表的建议', grants: [{ role: 'deputy', delegation: '河口' }] },
  { loginName: 'demo-sujianshan', name: '苏见山', post: '县人大代表，上坪代表团', note: '被请联名，回答能不能撤回', grants: [{ role: 'deputy', delegation: '上坪' }] },
  { loginName: 'demo-zhuqinghe', name: '祝青禾', post: '代工委主任', note: '审核、交办，答复发出以前先看', grants: [{ role: 'officeHead' }] },
  { loginName: 'demo-gemingchuan', name: '葛明川', post: '县水务局', note: '签收、起草答复，被退回的再改', grants: [{ role: 'handler', unit: '县水务局' }] },
  { loginName: 'demo-youchanghe', name: '尤长河', post: '县水务局局长', note: '签发答复，送代工委审核', grants: [{ role: 'unitHead', unit: '县水务局' }] },
]

/** Everyone at the demo's door, county by county. */
export const DOOR = [...DEMO_PEOPLE, ...NEIGHBOURS]
