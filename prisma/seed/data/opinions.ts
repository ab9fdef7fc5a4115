/** What people say at a station, each in several voices: the first speaks first, the others say the same in their own words. */
export type OpinionMatter = { category: string; unit: string; said: readonly string[]; answer: string }

export const OPINION_MATTERS: readonly OpinionMatter[] = [
  { category: 'construction', unit: '县住房和城乡建设局', said: ['{place}这一段没有路灯，孩子晚自习回家看不见路，上个月有老人摔倒。', '{place}晚上黑漆漆的，装几盏路灯吧。', '老人天黑在{place}摔了，就因为没有路灯。'], answer: '现场看过，列入本月路灯补装计划，二十五日前装六盏，装好通电再请您看。' },
  { category: 'construction', unit: '县交通运输局', said: ['{place}到镇上的班车一天只有两趟，看病回不来。', '{place}的班车太少，赶集回来没有车坐。', '能不能给{place}多开一趟班车，下午没有车。'], answer: '与客运公司商定，从下月一日起下午加开一班，五点发车，先试行三个月。' },
  { category: 'construction', unit: '县水利局', said: ['{place}自来水一到傍晚就没有水，二楼上不去。', '{place}水压太小，晚上洗澡都洗不成。'], answer: '查明是加压泵老化，新泵已经到货，本周内更换；更换当天停水四小时，会提前通知。' },
  { category: 'agriculture', unit: '县农业农村局', said: ['{place}的灌溉渠塌了一段，水到不了田里。', '渠道垮了没有人修，{place}的田要干了。'], answer: '镇里先用管子接通保灌溉，塌方段列入冬修，十二月底前修好。' },
  { category: 'culture', unit: '县教育局', said: ['{place}门口放学时车堵得过不去，小孩在车缝里钻。', '中心小学放学太堵了，{place}能不能划个接送区。', '{place}放学没人管车，怕出事。'], answer: '学校错开放学十五分钟，交警每天四点半到岗，门口划了接送区，先实行一个月看效果。' },
  { category: 'society', unit: '县卫生健康局', said: ['{place}卫生室的药不全，血压药要跑到县里拿。', '老人的慢性病药，{place}能不能配一点。'], answer: '已把六种常用慢性病药配到卫生室，凭处方可以拿两个月的量。' },
  { category: 'construction', unit: '县住房和城乡建设局', said: ['{place}的井盖破了，用木板盖着，骑车掉进去过。', '{place}那个坏井盖怎么还不换。'], answer: '当天已经换好，周围五个井盖一并检查过。' },
  { category: 'society', unit: '县民政局', said: ['{place}想办一个老人吃饭的地方，子女都在外面打工。', '独居老人多，{place}能不能有个食堂。'], answer: '社区正在选地方，计划明年春天开，先由志愿者给七位独居老人送午饭。' },
]
