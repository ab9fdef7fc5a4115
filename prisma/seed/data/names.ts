// Parts of fictional names. No real person is meant; a chance likeness is one.
export const SURNAMES = [...'覃吴罗杨李王张刘陈黄周何谭冉向田彭龙石姚莫韦潘蒙陆岑梁安宋简袁文邹柏汤骆熊詹滕敖令舒卜尚古易甘晏项']
export const FIRST = [...'望映知时清秀鹤晚远雨松云溪石青岚舟禾棠柏桐榆菊荷澄川砚朗牧远岩峦泉霖晴晓芸若书砺承启延怀致思承遇念景']
export const SECOND = [...'山禾川远雨和鹤晴舟林溪野石泉原帆月明秋生平衡宁朴岩青之然实正初南亭湘筠芳英梅兰珍莲玉华荣昌贵发义']
/** Names that the unit people and the office of the demo bear, besides those offered at the door. */
export const OFFICERS = ['卢见野', '岑望舒', '滕知秋'] as const
