import { rosterPage } from '../../../roster-page'
import { settle } from '../actions'

export const metadata = { title: '核对表格' }

export default rosterPage(settle)
