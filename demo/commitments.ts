import type { DemoCommitment, DemoCommitmentKind } from './types.ts'

/** What a piece may be done for. The criteria are the sentence an editor has in sight when confirming a kind. */
export const commitmentKinds: readonly DemoCommitmentKind[] = [
  {
    code: 'political-task', name: 'Phục vụ nhiệm vụ chính trị', validFrom: '2026-01-01',
    criteria: 'Nội dung chính giải thích, phản ánh hoặc kiểm tra việc thực hiện một chủ trương, nghị quyết, kế hoạch của Trung ương hoặc của tỉnh; nêu được văn bản hoặc việc cụ thể.',
  },
  {
    code: 'national-defence', name: 'Phục vụ nhiệm vụ bảo vệ Tổ quốc', validFrom: '2026-01-01',
    criteria: 'Nội dung chính nói về quốc phòng, an ninh, biên giới, đối ngoại hoặc nền biên phòng toàn dân; không tiết lộ thông tin thuộc danh mục bí mật nhà nước.',
  },
  {
    code: 'essential-information', name: 'Thông tin thiết yếu', validFrom: '2026-01-01',
    criteria: 'Người dân cần biết ngay để giữ an toàn, sức khỏe, quyền lợi hoặc thực hiện nghĩa vụ; bài nói rõ việc gì, ở đâu, từ lúc nào, phải làm gì, hỏi ai.',
  },
  {
    code: 'positive', name: 'Thông tin tích cực', validFrom: '2026-01-01',
    criteria: 'Nêu con người, cách làm hoặc kết quả tốt có thật, kiểm chứng được và người khác có thể làm theo; không phải lời khen chung chung.',
  },
  {
    code: 'verified', name: 'Thông tin được kiểm chứng', validFrom: '2026-01-01',
    criteria: 'Mỗi số liệu, nhận định then chốt có ít nhất hai nguồn độc lập hoặc một tài liệu gốc; bài nói rõ nguồn và điều còn chưa biết.',
  },
  {
    code: 'in-depth', name: 'Thông tin chuyên sâu', validFrom: '2026-01-01',
    criteria: 'Từ 900 từ hoặc có dữ liệu riêng; phân tích nguyên nhân, so sánh ít nhất hai phía và có ý kiến người trong cuộc, không chỉ thuật lại sự kiện.',
  },
  {
    code: 'policy-communication', name: 'Truyền thông chính sách', validFrom: '2026-01-01',
    criteria: 'Giải thích một chính sách đang lấy ý kiến hoặc có hiệu lực: ai được hưởng, phải làm gì, từ ngày nào, thắc mắc hỏi ở đâu.',
  },
  {
    code: 'rebuttal', name: 'Phản bác thông tin sai sự thật', validFrom: '2026-01-01',
    criteria: 'Nêu thông tin sai đang lan truyền, bằng chứng cho thấy sai và sự thật đã được kiểm chứng; không phát tán thêm nội dung sai.',
  },
]

/** What the province has open now. */
export const commitments: readonly DemoCommitment[] = [
  {
    code: 'nghi-quyet-dai-hoi', kind: 'political-task',
    title: 'Tuyên truyền đưa Nghị quyết Đại hội Đảng bộ tỉnh vào cuộc sống',
    source: { kind: 'orientation', ref: 'Hướng dẫn 12-HD/BTGDV' }, owner: 'ban-tgdv', offeredTo: ['bao-ptth', 'van-nghe', 'khoa-hoc'],
    validFrom: '2025-11-01', validTo: '2030-06-30',
    criteria: 'Bài nêu một nhiệm vụ cụ thể của nghị quyết, người chịu trách nhiệm, kết quả đo được và việc còn vướng.',
  },
  {
    code: 'bien-gioi', kind: 'national-defence',
    title: 'Thông tin về biên giới, nền biên phòng toàn dân và đời sống ba xã biên giới',
    source: { kind: 'orientation', ref: 'Hướng dẫn 07-HD/BTGDV' }, owner: 'ban-tgdv', offeredTo: ['bao-ptth', 'van-nghe'],
    validFrom: '2025-07-01', validTo: '2030-12-31',
    criteria: 'Sự việc diễn ra tại xã biên giới hoặc do lực lượng giữ biên giới thực hiện; số liệu qua người phát ngôn.',
    quantity: { amount: 60, unit: 'tin, bài mỗi năm' },
  },
  {
    code: 'canh-bao-thien-tai', kind: 'essential-information',
    title: 'Cảnh báo, hướng dẫn phòng, chống thiên tai và cháy rừng',
    source: { kind: 'plan', ref: 'Kế hoạch chuyển đổi số báo chí tỉnh Minh Sơn, nhiệm vụ 3.2' }, owner: 'ubnd-tinh', offeredTo: ['bao-ptth', 'khoa-hoc'],
    validFrom: '2025-01-01', validTo: '2030-12-31',
    criteria: 'Có thời điểm, khu vực, mức độ và việc người dân cần làm; nguồn là cơ quan khí tượng thủy văn hoặc ban chỉ huy.',
    quantity: { amount: 150, unit: 'tin, bài mỗi năm' },
  },
  {
    code: 'bao-hiem-y-te', kind: 'policy-communication',
    title: 'Truyền thông chính sách bảo hiểm y tế, bảo hiểm xã hội tự nguyện',
    source: { kind: 'order', ref: 'Hợp đồng đặt hàng 03/2026/ĐH-VHTTDL' }, owner: 'so-vhttdl', offeredTo: ['bao-ptth', 'khoa-hoc'],
    validFrom: '2026-01-15', validTo: '2030-12-31',
    criteria: 'Giải thích quyền lợi, mức hỗ trợ, thủ tục và nơi hỏi; có ít nhất một người thụ hưởng.',
    quantity: { amount: 48, unit: 'tin, bài mỗi năm' },
  },
  {
    code: 'san-pham-ocop', kind: 'positive',
    title: 'Sản phẩm OCOP và kinh tế nông nghiệp vùng cao',
    source: { kind: 'order', ref: 'Hợp đồng đặt hàng 04/2026/ĐH-VHTTDL' }, owner: 'so-vhttdl', offeredTo: ['bao-ptth', 'khoa-hoc'],
    validFrom: '2026-01-15', validTo: '2030-12-31',
    criteria: 'Có hộ hoặc hợp tác xã cụ thể, doanh thu hoặc sản lượng kiểm được, cách làm người khác học được.',
    quantity: { amount: 72, unit: 'tin, bài mỗi năm' },
  },
  {
    code: 'ky-nang-so', kind: 'policy-communication',
    title: 'Phổ biến kỹ năng số và dịch vụ công trực tuyến cho người dân',
    source: { kind: 'plan', ref: 'Kế hoạch chuyển đổi số báo chí tỉnh Minh Sơn, nhiệm vụ 2.4' }, owner: 'ubnd-tinh', offeredTo: ['bao-ptth', 'khoa-hoc'],
    validFrom: '2025-07-01', validTo: '2030-12-31',
    criteria: 'Người đọc làm được theo từng bước; có đầu mối hỗ trợ; nêu cả rủi ro và cách phòng tránh.',
  },
  {
    code: 'nguoi-tot-viec-tot', kind: 'positive',
    title: 'Gương người tốt, việc tốt và cách làm hay ở cơ sở',
    source: { kind: 'orientation', ref: 'Hướng dẫn 09-HD/BTGDV' }, owner: 'ban-tgdv', offeredTo: ['bao-ptth', 'van-nghe', 'khoa-hoc'],
    validFrom: '2025-07-01', validTo: '2030-12-31',
    criteria: 'Nhân vật đồng ý lên báo; việc làm được người thứ ba xác nhận; kể việc, không tô vẽ.',
  },
  {
    code: 'tuyen-bai-chuyen-sau', kind: 'in-depth',
    title: 'Tuyến bài chuyên sâu: chính quyền hai cấp và chất lượng phục vụ người dân',
    source: { kind: 'plan', ref: 'Kế hoạch tuyên truyền năm của Báo và phát thanh, truyền hình Minh Sơn' }, owner: 'bao-ptth', offeredTo: ['bao-ptth'],
    validFrom: '2025-09-01', validTo: '2027-12-31',
    criteria: 'Có khảo sát hoặc dữ liệu riêng, ít nhất ba nguồn, nêu được nguyên nhân và kiến nghị.',
    quantity: { amount: 24, unit: 'bài mỗi năm' },
  },
  {
    code: 'xac-minh-tin-don', kind: 'rebuttal',
    title: 'Xác minh và phản bác tin sai sự thật liên quan đến tỉnh',
    source: { kind: 'orientation', ref: 'Hướng dẫn 15-HD/BTGDV' }, owner: 'ban-tgdv', offeredTo: ['bao-ptth', 'khoa-hoc'],
    validFrom: '2026-01-01', validTo: '2030-12-31',
    criteria: 'Có bằng chứng gốc, có ý kiến cơ quan chịu trách nhiệm, không dẫn lại đường liên kết tới nội dung sai.',
  },
]
