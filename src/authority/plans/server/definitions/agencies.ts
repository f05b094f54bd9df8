import type { IndicatorDefinition, ParametersOf } from '../../contract/indicator-definition.ts'
import { define } from './define.ts'
import { measureNames as m } from './measure-names.ts'

const convergedRule: ParametersOf<'converged'> = {
  rule: 'converged',
  minBoardShare: 80,
  minMultiMediaShare: 30,
  minMedia: 2,
  media: ['print', 'web', 'radio', 'tv'],
  of: 'agencies',
  needsDecision: false,
}
const convergedMeasures = [m.works, m.worksFromBoard, m.mediaOfStories, m.approvalChains]
const convergedVi =
  'Trong quý gần nhất đã kết thúc: ít nhất {minBoardShare} % tác phẩm đi từ bảng kế hoạch chung, ít nhất {minMultiMediaShare} % câu chuyện ra trên từ {minMedia} loại hình trở lên ({media}; bài đăng mạng xã hội không tính), và một chuỗi duyệt phục vụ mọi loại hình (loại hình nào cũng có tác phẩm được ký trong chuỗi đó)'
const convergedEn =
  'In the last finished quarter: at least {minBoardShare} % of works came from the one board, at least {minMultiMediaShare} % of stories came out in {minMedia} or more of {media} (social posts do not count), and one approval chain serves every medium (works of each medium were signed in it)'

/** Shares of agencies by how they work. */
export const agencyDefinitions: readonly IndicatorDefinition[] = [
  define({
    key: 'digital-platforms',
    name: { vi: 'Cơ quan báo chí đưa nội dung lên nền tảng số', en: 'Agencies that put content on digital platforms' },
    sentence: {
      vi: 'Cơ quan có ít nhất một kênh số đã đăng ký (trang, ứng dụng, tài khoản nền tảng) chuyển tải từ {minShareOfWorks} % tác phẩm trở lên trong {publicationPeriods} kỳ xuất bản gần nhất (kỳ ngắn hơn một tháng tính theo tháng), chia cho số cơ quan tính đến ngày.',
      en: 'Agencies with a registered digital channel (site, app, platform account) that carried at least {minShareOfWorks} % of their works over the last {publicationPeriods} publication periods (periods shorter than a month are counted by the month), divided by agencies as of the day.',
    },
    formula: 'share',
    parameters: { rule: 'channel-carries-works', minShareOfWorks: 50, publicationPeriods: 2 },
    countingUnit: 'agency',
    measures: [m.worksByChannel, m.works, m.channels],
    planRows: ['PT-2025-1', 'PT-2030-1', 'KT-2025-1', 'KT-2030-1', 'MS-2027-1', 'MS-2030-1', 'MS-A1-1'],
    beside: ['domestic-channels'],
  }),
  define({
    key: 'domestic-channels',
    name: { vi: 'Kênh số trong nước', en: 'Domestic digital channels' },
    sentence: {
      vi: 'Số kênh số đã đăng ký thuộc nền tảng trong nước chia cho tổng số kênh số đã đăng ký của các cơ quan, tính đến ngày (“ưu tiên các nền tảng số trong nước”).',
      en: 'Registered digital channels on domestic platforms divided by all registered digital channels of the agencies, as of the day.',
    },
    formula: 'ratio',
    parameters: { rule: 'domestic-channels' },
    countingUnit: 'channel',
    measures: [m.channels],
    planRows: [],
  }),
  define({
    key: 'data-platform-ai',
    name: { vi: 'Cơ quan dùng nền tảng phân tích dữ liệu tập trung và trí tuệ nhân tạo', en: 'Agencies using central data analysis and AI' },
    sentence: {
      vi: 'Trong {windowDays} ngày gần nhất: ít nhất {minDeskShare} % số phòng, ban mở báo cáo độc giả trong từ {minWeeks} tuần trở lên, và chức năng trí tuệ nhân tạo được dùng trong từ {minWeeks} tuần trở lên (sổ ghi của trợ lý, hoặc công cụ ngoài có minh chứng). Không đặt định mức số tin, bài.',
      en: 'In the last {windowDays} days: at least {minDeskShare} % of desks opened audience reports in {minWeeks} or more weeks, and an AI function was used in {minWeeks} or more weeks (the assistant’s ledger, or outside tools with proof). There is no quota of works.',
    },
    formula: 'share',
    parameters: { rule: 'analysis-and-ai', windowDays: 90, minDeskShare: 50, minWeeks: 8 },
    countingUnit: 'agency',
    measures: [m.reportsOpened, m.assistantUses],
    planRows: ['PT-2025-2', 'PT-2030-2', 'KT-2025-2', 'KT-2030-2', 'MS-2027-2', 'MS-2030-2', 'MS-A1-2'],
  }),
  define({
    key: 'converged-newsroom',
    name: { vi: 'Cơ quan vận hành mô hình tòa soạn hội tụ', en: 'Agencies that run the converged newsroom' },
    sentence: { vi: `${convergedVi}.`, en: `${convergedEn}.` },
    formula: 'share',
    parameters: convergedRule,
    countingUnit: 'agency',
    measures: convergedMeasures,
    planRows: ['PT-2025-3', 'PT-2030-3', 'KT-2025-4', 'KT-2030-3', 'MS-2027-3', 'MS-2030-3', 'MS-A1-3'],
    beside: ['converged-newsroom-completed'],
  }),
  define({
    key: 'converged-newsroom-completed',
    name: { vi: 'Cơ quan hoàn thành chuyển đổi sang tòa soạn hội tụ', en: 'Agencies that completed the change to a converged newsroom' },
    sentence: { vi: `${convergedVi}; và cơ quan đã có quyết định chuyển đổi còn hiệu lực.`, en: `${convergedEn}; and the agency’s own decision is in force.` },
    formula: 'share',
    parameters: { ...convergedRule, needsDecision: true },
    countingUnit: 'agency',
    measures: [...convergedMeasures, m.documents],
    planRows: ['KT-A1-6', 'MS-A1-4'],
    beside: ['converged-newsroom-completed-online'],
  }),
  define({
    key: 'converged-newsroom-completed-online',
    name: {
      vi: 'Cơ quan báo điện tử hoàn thành chuyển đổi sang tòa soạn hội tụ',
      en: 'Online press agencies that completed the change to a converged newsroom',
    },
    sentence: {
      vi: `${convergedVi}; cơ quan đã có quyết định chuyển đổi còn hiệu lực; chỉ tính cơ quan có báo chí điện tử (đơn vị của Phụ lục 1).`,
      en: `${convergedEn}; the agency’s own decision is in force; only agencies with an online product count (the unit of Annex 1).`,
    },
    formula: 'share',
    parameters: { ...convergedRule, needsDecision: true, of: 'online-agencies' },
    countingUnit: 'online-agency',
    measures: [...convergedMeasures, m.documents, m.licences],
    planRows: ['KT-A1-6'],
    beside: ['converged-newsroom-completed'],
  }),
  define({
    key: 'multimedia-agency',
    name: { vi: 'Cơ quan truyền thông đa phương tiện của địa phương', en: 'Local multimedia agencies' },
    sentence: {
      vi: 'Số quyết định công nhận, thành lập cơ quan truyền thông đa phương tiện của địa phương còn hiệu lực tính đến ngày.',
      en: 'Decisions in force on the day that recognise or found a local multimedia agency.',
    },
    formula: 'count',
    parameters: { rule: 'documents', documentKind: 'multimedia-agency-decision', per: 'province', when: 'as-of' },
    countingUnit: 'document',
    measures: [m.documents],
    planRows: ['KT-2025-4.b', 'MS-A1-16'],
  }),
  define({
    key: 'security-level-3',
    name: { vi: 'Báo chí điện tử bảo đảm an toàn thông tin cấp độ 3', en: 'Online press at security level 3' },
    sentence: {
      vi: 'Cơ quan có báo chí điện tử mà hồ sơ đề xuất cấp độ đã được phê duyệt ở cấp độ {minLevel} trở lên, còn hiệu lực, chia cho số cơ quan có báo chí điện tử tính đến ngày.',
      en: 'Agencies with an online product whose approved dossier of level {minLevel} or higher is valid, divided by agencies with an online product as of the day.',
    },
    formula: 'share',
    parameters: { rule: 'security-dossier', minLevel: 3 },
    countingUnit: 'online-agency',
    measures: [m.documents, m.licences],
    planRows: ['PT-2025-5', 'KT-2025-3', 'MS-2027-5', 'MS-2030-5', 'MS-A1-6'],
  }),
  define({
    key: 'provincial-media-agency',
    name: { vi: 'Mô hình cơ quan báo chí, truyền thông tỉnh', en: 'Provincial press and media agency' },
    sentence: {
      vi: 'Số cơ quan hình thành từ việc sáp nhập, hợp nhất cơ quan báo với đài phát thanh - truyền hình của tỉnh, theo sổ đăng ký cơ quan, tính đến ngày.',
      en: 'Agencies made by merging a newspaper with the provincial broadcaster, by the register of organisations, as of the day.',
    },
    formula: 'count',
    parameters: { rule: 'merged-agency' },
    countingUnit: 'agency',
    measures: [m.mergers],
    planRows: ['KT-A1-7', 'MS-A1-14'],
    beside: ['provincial-media-agency-scheme'],
  }),
  define({
    key: 'magazines-relicensed',
    name: { vi: 'Tạp chí được cấp phép lại', en: 'Magazines with a re-issued licence' },
    sentence: {
      vi: 'Số tạp chí có giấy phép được cấp lại còn hiệu lực chia cho tổng số tạp chí tính đến ngày.',
      en: 'Magazines with a re-issued licence in force divided by all magazines as of the day.',
    },
    formula: 'share',
    parameters: { rule: 'licence-reissued' },
    countingUnit: 'magazine',
    measures: [m.licences],
    planRows: ['KT-2025-13', 'KT-A1-9', 'MS-A1-15'],
  }),
]
