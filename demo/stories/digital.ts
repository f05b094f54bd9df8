import type { DemoStory } from '../types.ts'
import { author, box, bullets, data, done, h2, p, paper, quote, radio, steps, table, zalo } from './blocks.ts'

/** Chuyển đổi số. */
export const digital: readonly DemoStory[] = [
  {
    key: 'fake-power-calls',
    agency: 'bao-ptth',
    desk: 'digital',
    section: 'chuyen-doi-so',
    genre: 'news',
    headline: 'Cảnh báo cuộc gọi giả danh nhân viên điện lực dọa cắt điện trong ngày',
    standfirst: 'Trong ba ngày, 41 người dân trình báo nhận cuộc gọi dọa cắt điện, yêu cầu cài ứng dụng lạ. Bốn người đã mất tiền.',
    body: [
      p(
        'Công an tỉnh Minh Sơn cho biết từ {{-3}} đến {{-1}}, 41 người dân ở các phường Đông Thạch, Cẩm Trì và xã Trung Ngàn trình báo bị người tự xưng nhân viên điện lực gọi điện, dọa cắt điện trong ngày nếu không cài ứng dụng “cập nhật hợp đồng”. Bốn người làm theo, thiệt hại tổng cộng 138 triệu đồng.',
      ),
      p(
        'Ứng dụng lạ chiếm quyền điều khiển máy, đọc tin nhắn xác thực rồi chuyển tiền. Điện lực tỉnh khẳng định không gọi điện yêu cầu cài ứng dụng ngoài kho chính thức và luôn báo trước lịch ngừng điện bằng văn bản, tin nhắn định danh.',
      ),
      p('Khi nhận cuộc gọi như vậy, người dân cần:'),
      steps(
        'Dừng cuộc gọi, không đọc mã xác thực, không bấm đường liên kết.',
        'Tự gọi lại số chăm sóc khách hàng in trên hóa đơn điện.',
        'Nếu đã cài: ngắt mạng, tắt máy, gọi ngân hàng khóa tài khoản, đến công an xã, phường gần nhất.',
      ),
      p('Con cháu nên cài giúp người lớn tuổi tính năng chặn cài đặt từ nguồn lạ và dán số điện thoại của công an xã ở nơi dễ thấy.'),
    ],
    tags: ['lừa đảo', 'an toàn thông tin', 'cảnh báo'],
    areas: ['dong-thach', 'cam-tri', 'trung-ngan'],
    credits: [author('thaonguyen@minhson.example')],
    commitments: [done('essential-information'), done('policy-communication', 'ky-nang-so')],
    at: { minutesAgo: 415 },
    outputs: [radio('05:30'), zalo(), paper(2)],
    state: { kind: 'published' },
    changes: [
      {
        kind: 'update',
        afterMinutes: 130,
        by: 'nhatduy@minhson.example',
        replace: [
          { from: '41 người dân ở các phường', to: '47 người dân ở các phường' },
          { from: '41 người dân trình báo', to: '47 người dân trình báo' },
        ],
        append: [p('Cập nhật: Công an phường Đông Thạch đã phối hợp với ngân hàng phong tỏa kịp thời 62 triệu đồng của một người bị hại.')],
      },
    ],
    illustrative: true,
  },
  {
    key: 'smart-loudspeakers',
    agency: 'bao-ptth',
    desk: 'radio',
    section: 'chuyen-doi-so',
    genre: 'article',
    headline: 'Loa bản nói tiếng Mông, tiếng Dao: giọng người vẫn là chính',
    standfirst:
      'Sau khi thay 214 cụm loa bằng loại kết nối mạng, tỉnh phát hiện điều người nghe cần nhất không phải công nghệ mới, mà là giọng quen và đúng giờ.',
    lead: { picture: 'loudspeaker', caption: 'Cụm loa truyền thanh ở đầu bản trong nắng sớm.' },
    body: [
      p(
        'Năm giờ rưỡi sáng, cụm loa đầu bản Sảng Mới, xã Lũng Pha, cất tiếng bằng tiếng Mông. Giọng nữ chậm, thỉnh thoảng hắng giọng. Bà Và Thị Mỷ ngừng thái rau lợn để nghe: mai tiêm phòng trâu bò, ngày kia cán bộ về làm thẻ, đêm nay rét. Bà biết người đọc là chị Mùi. Ở bản ai cũng gọi chị Mùi như gọi người nhà, dù đa số chưa gặp mặt.',
      ),
      p(
        'Biên tập viên Triệu Thị Mùi ngồi cách đó 74 cây số, trong phòng thu của Báo và phát thanh, truyền hình Minh Sơn. Mỗi tối chị đọc ba bản tin, Dao, Mông, và một bản tiếng Việt chậm. Hệ thống tách tin theo xã, gửi xuống 214 cụm loa kết nối mạng của 18 xã. Loa hỏng, bản đồ trên tường phòng kỹ thuật hiện chấm đỏ.',
      ),
      h2('Giọng máy và giọng chị Mùi'),
      p(
        'Lúc đầu, dự án định dùng giọng đọc tổng hợp cho tất cả. Giọng máy rõ, không ốm, không nghỉ phép. Sau một tháng thử ở sáu bản, tổ khảo sát hỏi 380 người nghe. Với tin tiếng Việt, 71% thấy giọng máy nghe được. Với tin tiếng Mông và tiếng Dao, chỉ 23%. Nhiều người nói giọng ấy “không có bụng”.',
      ),
      quote(
        'Bản tin rét, tôi phải đọc cho người ta thấy rét. Máy đọc năm độ với đọc ba mươi độ giống nhau, thì ai đi lấy rơm che chuồng?',
        'Chị Triệu Thị Mùi, biên tập viên, phát thanh viên',
      ),
      p(
        'Cuối cùng, giọng máy chỉ dùng cho ba loại tin có mẫu cố định bằng tiếng Việt: lịch cắt điện, giá nông sản, số trực. Mỗi lần phát đều có câu giới thiệu “tin do máy đọc”. Tin dân tộc thiểu số, tin cảnh báo, tin buồn nhất thiết do người đọc. Khi chị Mùi nghỉ, hai cộng tác viên ở Nà Lĩnh thu bằng điện thoại trong tủ quần áo để không có tiếng vọng.',
      ),
      h2('Đúng giờ, đúng bản'),
      p(
        'Loa mới biết phát riêng cho từng bản. Hôm suối Thác dâng, tin sơ tán chỉ phát ở bốn bản ven suối, ba lần liền, không đánh thức mười một bản trên cao. Dữ liệu máy cho thấy tỉ lệ cụm loa hoạt động đạt 96,4%, thời gian sửa trung bình giảm từ chín ngày xuống hai ngày rưỡi, nhờ mỗi xã có một người được tập huấn thay bộ nguồn.',
      ),
      p(
        'Vẫn còn điều chưa hợp. Hộ gần loa kêu to, hộ xa kêu nhỏ. Có nơi loa phát trùng giờ cúng. Các bản được quyền chọn giờ và âm lượng, ghi vào quy ước; 37 bản đã đổi lịch buổi chiều. Ba bản đề nghị tắt hẳn buổi trưa cho trẻ ngủ.',
      ),
      p(
        'An toàn cũng được đặt lên trước. Mỗi lần phát phải có hai người xác nhận, mã hóa đường truyền, khóa vật lý tại cụm loa. Tháng trước, hệ thống chặn mười chín lượt thử đăng nhập lạ. Kỹ sư Mạc Đình Phong, phụ trách hạ tầng, nói điều ông lo nhất không phải tin tặc mà là sét, và mùa giông này đã thay 28 bộ chống sét.',
      ),
      p(
        'Năm giờ bốn lăm, bản tin hết. Chị Mùi trong loa chúc bà con một ngày ấm. Bà Mỷ ngước lên cây cột, đáp lại một tiếng ừ, như vẫn đáp từ hồi cái loa cũ còn rè.',
      ),
    ],
    tags: ['truyền thanh cơ sở', 'tiếng dân tộc', 'phát thanh'],
    areas: ['lung-pha', 'na-linh', 'thac-may'],
    credits: [author('kimthoa@minhson.example')],
    commitments: [done('political-task'), done('positive'), done('policy-communication', 'ky-nang-so')],
    at: { day: -16, time: '09:00' },
    outputs: [radio('11:30'), paper(5)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'feedback-data',
    agency: 'bao-ptth',
    desk: 'digital',
    section: 'chuyen-doi-so',
    genre: 'article',
    headline: 'Dữ liệu nói gì về 1.914 phản ánh của người dân trong nửa năm',
    standfirst:
      'Chúng tôi đọc và phân loại toàn bộ phản ánh công khai gửi qua ứng dụng của tỉnh. Rác, đèn đường và ổ gà đứng đầu; điều gây bực nhất lại là không được trả lời.',
    body: [
      p(
        'Trong sáu tháng, người dân gửi 1.914 phản ánh công khai lên ứng dụng phản ánh hiện trường của tỉnh. Mỗi phản ánh có nơi chốn, thời gian, ảnh, và một dòng trạng thái. Nhóm dữ liệu của Báo Minh Sơn tải toàn bộ, bỏ 96 bản trùng, phân loại bằng tay 1.818 bản còn lại, hai người làm độc lập rồi đối chiếu.',
      ),
      table(
        'Sáu loại phản ánh nhiều nhất',
        ['Loại', 'Số lượng', 'Trả lời đúng hạn', 'Thời gian xử lý trung vị'],
        ['Rác thải, vệ sinh', '462', '88%', '2 ngày'],
        ['Đèn đường hỏng', '318', '91%', '3 ngày'],
        ['Mặt đường hư hỏng', '287', '64%', '17 ngày'],
        ['Tiếng ồn', '203', '52%', '6 ngày'],
        ['Thoát nước, ngập', '171', '69%', '11 ngày'],
        ['Lấn chiếm vỉa hè', '148', '73%', '5 ngày'],
      ),
      h2('Nơi phản ánh nhiều chưa chắc là nơi kém'),
      p(
        'Phường Ngàn Giang chiếm 27% số phản ánh nhưng dân số cũng đông nhất và dùng điện thoại thông minh nhiều nhất. Tính trên mười nghìn dân, cao nhất là phường Cẩm Trì. Ngược lại, sáu xã vùng cao cộng lại chỉ có 39 phản ánh. Không thể kết luận ở đó ít vấn đề hơn: khi chúng tôi gọi cho 60 người dân ở hai xã, 46 người chưa từng nghe về ứng dụng.',
      ),
      p(
        'Điều bất ngờ nằm ở ô đánh giá sau xử lý. Với phản ánh được giải quyết chậm nhưng có giải thích từng bước, điểm hài lòng trung bình là 3,9 trên 5. Với phản ánh giải quyết nhanh nhưng chỉ ghi “đã xử lý”, điểm là 3,1. Còn khi không ai trả lời, điểm rơi xuống 1,4, và 212 người trong nhóm này không gửi thêm lần nào nữa.',
      ),
      quote(
        'Tôi báo nắp cống vỡ. Ba tuần sau vẫn vỡ, nhưng hôm nào cũng có người nhắn đang chờ nắp đúng cỡ. Tôi chờ được. Còn cái đèn trước ngõ, họ thay ngay hôm sau mà chẳng nói gì, tôi tưởng nó tự sáng.',
        'Ông Thiều Quang Mậu, phường Hạ Lũng',
      ),
      h2('Ba đề xuất từ số liệu'),
      bullets(
        'Tách phản ánh về mặt đường thành hai loại: vá tạm trong 48 giờ và sửa lâu dài có kế hoạch. Hai loại đang bị đo chung một hạn.',
        'Cho phép gửi phản ánh qua trưởng bản và loa bản, vì ứng dụng gần như vắng mặt ở vùng cao.',
        'Không cho đóng phản ánh bằng hai chữ “đã xử lý”; phải có một câu nói rõ đã làm gì và một tấm ảnh.',
      ),
      p(
        'Chúng tôi gửi kết quả cho Trung tâm Điều hành thông minh của tỉnh trước khi đăng. Trung tâm xác nhận số liệu, cho biết sẽ thực hiện đề xuất thứ ba từ {{+10}} và đang tính cách làm đề xuất thứ nhất. Với đề xuất thứ hai, trung tâm cho rằng cần thêm nhân sự trực ở xã.',
      ),
      box(
        'Cách làm và giới hạn',
        'Dữ liệu chỉ gồm phản ánh được công khai; phản ánh có thông tin cá nhân không nằm trong tệp. Hai người phân loại độc lập, độ thống nhất 0,84 (hệ số Krippendorff).',
        'Tệp dữ liệu đã bỏ tên người gửi, bảng phân loại và mã tính toán đăng kèm bài trên trang điện tử. Bạn đọc phát hiện sai sót xin gửi về dulieu@baominhson.example.',
      ),
      p(
        'Bản đồ tương tác theo từng phường, xã sẽ được cập nhật vào tuần đầu mỗi tháng. Câu hỏi tiếp theo của chúng tôi: trong số đường được báo hỏng, bao nhiêu đoạn vừa sửa chưa đầy hai năm?',
      ),
    ],
    tags: ['báo chí dữ liệu', 'phản ánh hiện trường', 'đô thị'],
    areas: ['ngan-giang', 'cam-tri', 'ha-lung'],
    credits: [author('trikien@minhson.example'), data('trikien@minhson.example'), author('thaonguyen@minhson.example')],
    commitments: [done('in-depth', 'tuyen-bai-chuyen-sau'), done('verified')],
    at: { day: -29, time: '07:25' },
    outputs: [paper(5), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
