import type { DemoOutput, DemoStory } from '../types.ts'
import { author, bullets, done, h2, p, quote, steps, table } from './blocks.ts'

const issue = (page: number): DemoOutput => ({ medium: 'print', channel: 'bimonthly', slot: `Trang ${page}`, dayAfter: 12 })

/** Tạp chí Khoa học và Đời sống Minh Sơn. */
export const science: readonly DemoStory[] = [
  {
    key: 'soil-lab',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'nghien-cuu',
    genre: 'research',
    headline: 'Phòng thí nghiệm đất ở lưng đồi',
    standfirst: 'Một phòng đo đất rộng ba mươi mét vuông ở xã Tam Đài giúp 900 hộ trồng rừng và cây ăn quả bón ít hơn một phần ba mà không giảm năng suất.',
    lead: { picture: 'laboratory', caption: 'Ống nghiệm và mẫu đất trong phòng phân tích nhỏ.' },
    body: [
      p(
        'Mẫu đất số 4.117 nằm trong cái túi vải may từ ống quần cũ. Trên nhãn, chủ nhân viết: “đất sau chuồng trâu, cây vàng lá, xin hỏi đất ốm gì”. Chị Quàng Thị Minh Lý đọc nhãn, mỉm cười, rải đất ra khay. Sau hai mươi tư giờ cho đất khô, một giờ rây, bốn mươi phút đo, câu trả lời là: đất không ốm, đất say. Say lân.',
      ),
      p(
        'Phòng phân tích đất Tam Đài do Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh hỗ trợ, đặt trong trụ sở cũ của lâm trường. Máy móc không có gì xa xỉ: bộ đo pH, máy so màu cầm tay, bếp nung, cân ba số lẻ. Sau ba năm, phòng đã phân tích hơn bốn nghìn mẫu cho chín trăm hộ.',
      ),
      h2('Bón theo thói quen'),
      p(
        'Kết quả gộp cho thấy một nghịch lý. Gần một nửa số mẫu thừa lân, có nơi gấp bốn lần ngưỡng cây cần, trong khi 62% lại chua, pH dưới 5. Đất chua khóa lân lại, cây không hút được; người trồng thấy cây còi, bón thêm lân. Vòng ấy quay nhiều năm, tiền theo nước mưa xuống suối.',
      ),
      table(
        'Kết quả 4.117 mẫu đất ở Tam Đài và vùng lân cận',
        ['Chỉ tiêu', 'Thấp', 'Vừa', 'Cao'],
        ['Độ chua (pH)', '62%', '33%', '5%'],
        ['Chất hữu cơ', '54%', '38%', '8%'],
        ['Lân dễ tiêu', '21%', '31%', '48%'],
        ['Kali trao đổi', '44%', '41%', '15%'],
      ),
      p(
        'Nhóm khuyến nghị thứ tự ngược với thói quen: khử chua bằng vôi trước, trả lại chất hữu cơ, sau đó mới tính đến lân. Tại 38 vườn đối chứng, mỗi vườn chia đôi, nửa bón như cũ, nửa bón theo phiếu. Sau hai vụ, lượng phân giảm 34%, năng suất hai nửa không khác biệt có ý nghĩa thống kê.',
      ),
      quote(
        'Nói “không khác biệt” với bà con nghe chán lắm. Phải nói: bỏ đi một phần ba tiền phân mà cây không biết.',
        'Chị Quàng Thị Minh Lý, phụ trách phòng phân tích',
      ),
      h2('Chỗ chưa chắc'),
      p(
        'Máy so màu cầm tay có sai số lớn ở vùng nồng độ thấp. Mỗi tháng, phòng gửi năm mẫu bất kỳ về một phòng thí nghiệm chuẩn để so; độ lệch trung bình của kali là 11%, của lân 8%. Phiếu trả kết quả vì thế không in số lẻ, chỉ ghi thấp, vừa, cao. Thử nghiệm chia đôi vườn mới kéo dài hai vụ, chưa đủ để nói về lâu dài.',
      ),
      p(
        'Lấy mẫu sai là lỗi hay gặp nhất. Người dân quen xúc một chỗ, thường là chỗ cây xấu. Phòng đã vẽ một tờ hướng dẫn không chữ, gồm năm hình, in lên mặt túi đựng mẫu:',
      ),
      steps(
        'Đi theo hình chữ Z, lấy từ mười đến mười lăm điểm trong vườn.',
        'Gạt lớp lá, đào sâu một gang tay, lấy một thìa ở mỗi điểm.',
        'Trộn đều, bỏ sỏi và rễ, lấy chừng nửa cân.',
        'Hong khô trong bóng râm, không phơi nắng, không sấy bếp.',
        'Ghi tên vườn, cây trồng, lần bón gần nhất.',
      ),
      p(
        'Ông Sầm Văn Khóa, người gửi mẫu số 4.117, nhận phiếu qua cháu nội. Trên phiếu có ba hình: bao phân gạch chéo, bao vôi khoanh tròn, đống rơm ủ khoanh hai vòng. Ông dán lên cột chuồng. Mùa này ông thử nửa vườn. Nửa còn lại, ông nói, để xem phòng thí nghiệm có nói phét không. Nhóm nghiên cứu bảo đó chính xác là điều họ cần.',
      ),
    ],
    tags: ['đất', 'phân bón', 'nông nghiệp'],
    areas: ['tam-dai'],
    credits: [author('tungchi@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop'), done('verified')],
    at: { day: -3, time: '09:00' },
    front: 'lead',
    outputs: [issue(8)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'cheap-water-sensor',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'nghien-cuu',
    genre: 'research',
    headline: 'Cảm biến mực nước giá rẻ của thầy trò trường nghề',
    standfirst: 'Với linh kiện chưa đến hai triệu đồng, nhóm thầy trò Trường Cao đẳng Kỹ thuật Minh Sơn làm ra trạm đo nước suối báo động sớm bốn mươi phút.',
    lead: { picture: 'valley-rain', caption: 'Mưa trên thung lũng suối Thác, nơi đặt ba trạm đo thử nghiệm.' },
    body: [
      p(
        'Trạm đo nước thứ nhất bị trâu húc. Trạm thứ hai bị ong làm tổ. Trạm thứ ba sống được năm tháng thì đêm lũ cuốn mất, nhưng trước đó nó kịp gửi đi bản tin cuối cùng: mực nước tăng 62 cm trong mười phút. Bốn mươi phút sau, nước tới chợ Thác Mây. Lúc ấy chợ đã không còn người.',
      ),
      p(
        'Nhóm thầy trò Khoa Điện tử, Trường Cao đẳng Kỹ thuật Minh Sơn, bắt đầu từ đề bài của UBND xã Thác Mây: có cách nào biết suối lên trước khi nghe tiếng suối không? Trạm chuyên dụng có giá hàng trăm triệu đồng. Suối có bảy nhánh. Xã có hai mươi triệu.',
      ),
      h2('Nhìn nước bằng tiếng'),
      p(
        'Cảm biến siêu âm treo dưới gầm cầu phát một tiếng “tách” tai người không nghe được, đo thời gian tiếng dội về, suy ra khoảng cách đến mặt nước. Nguyên lý ấy rẻ nhưng nhạy với nhiệt độ: không khí nóng lên mười độ, tốc độ âm thanh tăng khoảng 1,8%, ở khoảng cách ba mét nghĩa là sai hơn năm phân. Nhóm lắp thêm một cảm biến nhiệt giá mười tám nghìn đồng để bù.',
      ),
      p(
        'Bài toán khó hơn là tin giả do chính thiên nhiên tạo ra: lá cây trôi, bọt nước, một con cò đứng đúng chỗ. Trạm đo bảy lần trong một phút, bỏ hai số lớn nhất, hai số nhỏ nhất, lấy trung vị phần còn lại. Chỉ khi ba phút liên tiếp cùng tăng mới gọi là tăng.',
      ),
      quote(
        'Báo động sai ba lần thì lần thứ tư không ai chạy. Cho nên chúng tôi dành nửa năm chỉ để dạy nó im.',
        'Thạc sĩ Đái Quốc Thụ, trưởng nhóm nghiên cứu',
      ),
      p(
        'Dữ liệu đi bằng sóng vô tuyến công suất thấp về trạm thu trên nóc nhà văn hóa, cách sáu cây số, không cần mạng di động. Pin mặt trời cỡ bàn tay đủ nuôi trạm qua bảy ngày mưa. Toàn bộ bản vẽ và mã nguồn được công khai để địa phương khác làm theo.',
      ),
      h2('Năm tháng thử nghiệm'),
      bullets(
        'Ba trạm, 61.200 lần đo, tỉ lệ gửi tin thành công 97,1%.',
        'Bốn lần báo động, trong đó ba lần đúng, một lần sai do cành cây mắc dưới đầu đo.',
        'Thời gian báo trước so với lúc nước đến chợ: 38, 40 và 55 phút.',
      ),
      p(
        'Ba lần đúng là con số quá nhỏ để nói thiết bị đáng tin. Nhóm đề nghị xã xem đây là tín hiệu thêm, không thay cho bản tin của cơ quan khí tượng thủy văn và người trực bến. Mùa mưa tới, số trạm sẽ tăng lên mười hai, đặt thành cặp, cách nhau hai trăm mét để kiểm tra lẫn nhau.',
      ),
      p(
        'Sau trận lũ, dân bản Pá Thoong nhặt được vỏ hộp của trạm thứ ba mắc trên ngọn tre, cách chỗ cũ bốn cây số. Mạch hỏng, nhưng thẻ nhớ còn đọc được. Dòng cuối cùng ghi 21 giờ 47 phút 12 giây, mực nước 3,94 mét, pin 71%. Chiếc vỏ giờ đặt ở phòng học của khoa, không lau bùn.',
      ),
    ],
    tags: ['cảm biến', 'cảnh báo lũ', 'sáng chế'],
    areas: ['thac-may', 'dong-thach'],
    credits: [author('tungchi@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai'), done('verified')],
    at: { day: -40, time: '10:20' },
    outputs: [issue(14)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'reishi-sawdust',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'nha-nong',
    genre: 'research',
    headline: 'Trồng nấm linh chi trên mùn cưa gỗ keo: làm được, nhưng đừng vội',
    standfirst:
      'Vùng rừng trồng Minh Sơn thải ra khoảng ba vạn tấn mùn cưa mỗi năm. Một phần có thể thành nấm linh chi, nếu người làm giữ được ba thứ: nhiệt, ẩm và kiên nhẫn.',
    body: [
      p(
        'Nấm linh chi mọc chậm như người già suy nghĩ. Từ lúc cấy giống đến lúc mũ nấm xòe hết, vàng viền, mất ngót trăm ngày. Trong trăm ngày ấy, chỉ một lần mở cửa quên đóng là mốc xanh có thể ăn hết một giàn. Chị Hoa Thị Bưởi ở xã Ngòi Sảo mất cả hai giàn đầu như thế.',
      ),
      p(
        'Minh Sơn có hơn bốn vạn héc-ta rừng keo. Các xưởng xẻ thải ra chừng ba vạn tấn mùn cưa mỗi năm, phần lớn đem đốt. Mùn gỗ keo không có tinh dầu kháng nấm như gỗ thông, sợi mềm, hợp làm giá thể. Trung tâm Ứng dụng khoa học công nghệ tỉnh cùng sáu hộ thử năm công thức trong ba vụ.',
      ),
      h2('Công thức và lý do'),
      table(
        'Công thức cho kết quả tốt nhất (tính theo khối lượng khô)',
        ['Thành phần', 'Tỉ lệ', 'Để làm gì'],
        ['Mùn cưa keo ủ 30 ngày', '82%', 'Giá thể, nguồn xen-lu-lô'],
        ['Cám gạo', '10%', 'Đạm cho sợi nấm'],
        ['Bột ngô', '6%', 'Đường, khởi động nhanh'],
        ['Bột nhẹ', '2%', 'Giữ độ pH gần trung tính'],
      ),
      p(
        'Độ ẩm giá thể khoảng 60–65%: nắm chặt tay, nước rịn kẽ ngón mà không nhỏ giọt. Hấp khử trùng ở 100°C trong mười đến mười hai giờ với lò thủ công; rút ngắn công đoạn này là nguyên nhân của phần lớn thất bại. Nuôi sợi ở 25–28°C, tối. Khi sợi trắng kín bịch mới đưa ra ánh sáng tán xạ, tưới phun sương giữ ẩm không khí trên 80%.',
      ),
      quote(
        'Tôi mất giàn đầu vì sốt ruột, giàn thứ hai vì tiếc củi. Giàn thứ ba tôi ngồi canh lò đủ mười hai tiếng, đọc hết một quyển truyện.',
        'Chị Hoa Thị Bưởi, xã Ngòi Sảo',
      ),
      h2('Lãi bao nhiêu?'),
      p(
        'Với nghìn bịch, chi phí khoảng 9,5 triệu đồng chưa kể công. Sản lượng nấm khô của sáu hộ dao động từ 11 đến 19 kg. Giá bán tại vườn từ 650.000 đến 800.000 đồng một cân tùy độ dày. Hộ giỏi lãi chừng năm triệu đồng, hộ kém lỗ gần ba triệu. Chênh lệch chủ yếu do tỉ lệ nhiễm mốc, từ 6% đến 41%.',
      ),
      p(
        'Về công dụng, cần nói rõ: linh chi được dùng lâu đời trong y học cổ truyền và nhiều hợp chất của nó đang được nghiên cứu, nhưng bằng chứng trên người còn hạn chế. Nấm không thay thuốc điều trị. Người đang dùng thuốc chống đông, thuốc hạ huyết áp cần hỏi bác sĩ. Nhãn hàng không được ghi công dụng chữa bệnh.',
      ),
      p(
        'Lời khuyên của nhóm cho người mới: bắt đầu bằng hai trăm bịch, mua bịch đã cấy của cơ sở có kiểm soát, ghi nhật ký nhiệt và ẩm mỗi ngày. Nếu qua hai vụ tỉ lệ nhiễm dưới 10% hãy nghĩ đến lò hấp riêng. Bịch hỏng đừng vứt: ủ thêm ba tháng, thành phân hữu cơ cho vườn chè.',
      ),
    ],
    tags: ['nấm linh chi', 'phụ phẩm', 'kinh tế hộ'],
    areas: ['ngoi-sao'],
    credits: [author('tungchi@minhson.example')],
    commitments: [done('verified'), done('positive', 'san-pham-ocop')],
    at: { day: -165, time: '08:30' },
    outputs: [issue(22)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
