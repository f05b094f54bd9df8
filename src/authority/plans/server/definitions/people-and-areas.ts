import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { define } from './define.ts'
import { measureNames as m } from './measure-names.ts'

/** People trained, people reached, and who enjoys the press where. */
export const peopleAndAreaDefinitions: readonly IndicatorDefinition[] = [
  define({
    key: 'staff-trained',
    name: { vi: 'Nhân lực báo chí được đào tạo, bồi dưỡng về chuyển đổi số', en: 'Press staff trained in digital transformation' },
    sentence: {
      vi: 'Người đang công tác tính đến ngày đã hoàn thành từ {minCourses} khóa chuyển đổi số của chương trình trở lên, chia cho số người đang công tác. Người làm ở hai cơ quan tính ở mỗi cơ quan, tính một lần ở tỉnh.',
      en: 'People in post on the day who finished {minCourses} or more digital-transformation courses of the programme, divided by people in post. A person in two agencies counts in each, and once in the province.',
    },
    formula: 'ratio',
    parameters: { rule: 'staff-trained', minCourses: 1 },
    countingUnit: 'person',
    measures: [m.staff, m.trained],
    planRows: ['PT-2025-6', 'KT-2025-7', 'MS-2027-6', 'MS-2030-6', 'MS-A1-7'],
  }),
  define({
    key: 'remote-access',
    name: {
      vi: 'Người dân vùng sâu, vùng xa, biên giới tiếp cận ít nhất một loại hình báo chí thiết yếu',
      en: 'Remote people reached by at least one essential press type',
    },
    sentence: {
      vi: 'Xã vùng sâu, vùng xa, biên giới: tổng dân số nhân xác suất tiếp cận ít nhất một loại hình của cơ quan báo chí tỉnh (vùng phủ sóng, truyền thanh cơ sở tiếp sóng, báo in nhân số người đọc một bản, bạn đọc trên mạng), chia cho tổng dân số. Khoảng từ “trùng hết” đến “không trùng”; số giữa coi các loại hình độc lập.',
      en: 'Remote and border communes: population times the probability of being reached by at least one type of the provincial agencies (broadcast coverage, loudspeaker relay, print copies times readers per copy, online readers), divided by population. Bounds run from full overlap to none; the value assumes independence.',
    },
    formula: 'ratio',
    parameters: { rule: 'remote-access' },
    countingUnit: 'inhabitant',
    measures: [m.population, m.coverage, m.loudspeakers, m.copies, m.readersByArea],
    planRows: ['KT-2025-8', 'KT-A1-2', 'MS-2027-8', 'MS-2030-8', 'MS-A1-9'],
  }),
  define({
    key: 'urban-rural',
    name: { vi: 'Thụ hưởng báo chí giữa thành phố và nông thôn, miền núi, vùng sâu, vùng xa', en: 'Consumption of the press, urban and rural' },
    sentence: {
      vi: 'Phần ở khu vực thành phố của (lượng phát hành báo in trung bình ngày + số địa chỉ IP truy cập trung bình ngày). Địa chỉ chưa rõ nơi được chia theo xác suất, khoảng cho biết nếu tất cả nghiêng về một phía; ngoài tỉnh và không rõ thì để ngoài và ghi thành độ phủ. Mong muốn: phần thành phố giảm.',
      en: 'The urban part of (mean daily print copies + mean daily distinct network addresses). Addresses whose place is unsure are spread by probability, the bounds show all of them on one side; out-of-province and unknown are left out and shown as coverage. Wanted: the urban part goes down.',
    },
    formula: 'pair',
    parameters: { rule: 'urban-rural' },
    countingUnit: 'copy-or-address',
    measures: [m.copies, m.addressesByArea],
    planRows: ['KT-2025-9', 'KT-A1-1', 'MS-2027-9', 'MS-2030-9', 'MS-A1-10'],
    direction: 'down',
  }),
]
