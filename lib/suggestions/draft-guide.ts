/** Domain A3, in two sentences. */
export const REFUSED_HERE = '本人和亲属的个人问题，正在审理的案件，转来的申诉、控告材料。这些事请走信访、法院等法定渠道。'
export const STATUTORY = '涉及面广的最长'
