import type { DemoStory } from '../types.ts'
import { author, box, bullets, done, h2, p, paper, photo, quote, radio, table, tv, zalo } from './blocks.ts'

/** Thời sự: the freshest stories, the ones a visitor meets first. */
export const currentAffairsToday: readonly DemoStory[] = [
  {
    key: 'bridge-closed',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'article',
    headline: 'Hợp long cầu Ngàn Giang: đôi bờ nối lại sau hai mươi sáu tháng',
    standfirst:
      'Đốt bê tông cuối cùng dài hai mét đã nối nhịp chính cầu Ngàn Giang trong đêm. Người dân hai phường bên sông sắp thôi phải đi vòng mười một cây số qua cầu cũ.',
    lead: { picture: 'bridge-dusk', caption: 'Nhịp chính cầu Ngàn Giang lúc chiều muộn, nhìn từ bờ phường Minh Đường.' },
    body: [
      p(
        '22 giờ 40 phút ngày {{-1}}, chuyến xe bồn thứ chín đổ những khối bê tông cuối cùng xuống khoang hợp long. Trên mặt cầu, gần bốn mươi người thợ không ai nói to. Chỉ khi kỹ sư trắc đạc giơ tay báo hai đầu dầm lệch nhau bốn milimét, nằm trong giới hạn cho phép, tiếng vỗ tay mới vang lên lẫn trong tiếng gió từ lòng sông.',
      ),
      p(
        'Cầu Ngàn Giang bắc qua sông Ngàn, nối phường Ngàn Giang với phường Minh Đường, dài 586 mét, bốn làn xe và hai lề đi bộ. Công trình khởi công cách đây hai mươi sáu tháng, chậm so với kế hoạch ban đầu bốn tháng vì hai mùa lũ liên tiếp làm ngập bãi đúc dầm.',
      ),
      h2('Bốn tháng chậm và một quyết định khó'),
      p(
        'Theo Ban Quản lý dự án giao thông tỉnh, trận lũ năm ngoái cuốn trôi hệ sàn đạo ở trụ T4. Nhà thầu đứng trước hai lựa chọn: làm lại như cũ cho kịp mốc, hoặc dừng sáu tuần để nâng cao độ bãi đúc thêm một mét tám. Họ chọn cách thứ hai.',
      ),
      quote(
        'Lúc ấy ai cũng sốt ruột. Nhưng nếu không nâng bãi thì năm nay lại ngập đúng chỗ đó, có khi còn chậm hơn. Mùa lũ vừa rồi nước lên ngang mép bãi mới, không mất một thanh thép nào.',
        'Kỹ sư Phí Đăng Quyết, chỉ huy trưởng công trường',
      ),
      p(
        'Phần việc còn lại gồm căng cáp dự ứng lực khoang hợp long, thi công lan can, lớp phủ mặt cầu và 1,2 km đường dẫn phía Minh Đường. Đoạn đường dẫn này vừa bàn giao xong mặt bằng của hộ cuối cùng ngày {{-9}}. Nếu thời tiết thuận, cầu sẽ được thử tải sau mười tuần nữa.',
      ),
      table(
        'Cầu Ngàn Giang qua các mốc',
        ['Mốc', 'Kế hoạch', 'Thực tế'],
        ['Xong mố, trụ', 'Tháng thứ 13', 'Tháng thứ 15'],
        ['Hợp long nhịp chính', 'Tháng thứ 22', 'Tháng thứ 26'],
        ['Thử tải', 'Tháng thứ 25', 'Dự kiến tháng thứ 29'],
        ['Thông xe', 'Tháng thứ 26', 'Dự kiến tháng thứ 30'],
      ),
      h2('Mười một cây số mỗi ngày'),
      p(
        'Ở bờ Minh Đường, bà Nhữ Thị Gấm bán bún từ bốn giờ sáng. Mỗi ngày bà chở hàng đi vòng qua cầu cũ, cả đi lẫn về hơn hai mươi cây số, dù chợ Bến chỉ cách nhà một tầm mắt. “Đứng cửa nhà trông thấy cả biển hiệu quán bên kia. Đêm qua nghe tiếng vỗ tay, tôi biết là nối được rồi”, bà nói.',
      ),
      p(
        'Cầu cũ chỉ có hai làn, đã cắm biển hạn chế xe trên mười tấn từ ba năm nay. Giờ tan tầm, dòng xe xếp hàng có hôm kéo dài đến cổng Trường THPT Minh Đường. Phường đã phải bố trí học sinh lớp 12 tan muộn hơn hai mươi phút để giãn dòng.',
      ),
      p(
        'Ông Chế Văn Lượng, Phó Giám đốc Ban Quản lý dự án giao thông tỉnh, cho biết sau khi thông cầu mới, cầu cũ sẽ đóng ba tháng để sửa gối cầu và mặt đường, rồi dành cho xe máy, xe đạp và người đi bộ. Phương án tổ chức giao thông hai cầu được lấy ý kiến người dân hai phường trong ba mươi ngày, bắt đầu từ {{+3}}.',
      ),
      box(
        'Góp ý phương án giao thông ở đâu?',
        'Bản vẽ và phiếu góp ý đặt tại bộ phận một cửa phường Ngàn Giang và phường Minh Đường, đồng thời đăng trên cổng thông tin của hai phường.',
        'Ý kiến nhận đến hết ngày {{+33}}. Mọi ý kiến đều được trả lời bằng văn bản.',
      ),
      p(
        'Sáng nay, mặt cầu vẫn còn ướt nước bảo dưỡng bê tông. Mấy người thợ tháo ván khuôn dừng lại chụp chung một tấm ảnh ở đúng chỗ hôm kia còn là khoảng không. Phía dưới, con đò ngang cuối cùng của bến Gạo vẫn chạy chuyến đầu ngày.',
      ),
    ],
    tags: ['cầu Ngàn Giang', 'hạ tầng giao thông', 'đầu tư công'],
    areas: ['ngan-giang', 'minh-duong'],
    credits: [author('maianh@minhson.example'), photo('thevinh@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('verified')],
    at: { minutesAgo: 95 },
    front: 'lead',
    outputs: [paper(1), radio('11:30'), tv(), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'cold-spell',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Vùng cao Minh Sơn đón rét hại: đưa trâu bò về chuồng trước đêm {{+1}}',
    standfirst:
      'Không khí lạnh mạnh tràn về từ đêm {{+1}}, vùng trên 800 mét có nơi dưới 5°C. Sáu xã vùng cao được yêu cầu hoàn thành che chắn chuồng trại và dự trữ thức ăn.',
    lead: { picture: 'highland-winter', caption: 'Bản vùng cao trong sương lạnh đầu mùa.' },
    body: [
      p(
        'Theo bản tin của Đài Khí tượng thủy văn tỉnh phát lúc 5 giờ ngày {{0}}, bộ phận không khí lạnh mạnh sẽ ảnh hưởng đến Minh Sơn từ chiều và đêm {{+1}}. Nhiệt độ thấp nhất phổ biến 9–12°C; các xã Lũng Pha, Nà Lĩnh, Pò Hiên có nơi dưới 5°C, đề phòng sương muối ở khe thấp. Đợt rét kéo dài bốn đến năm ngày.',
      ),
      p(
        'Ban Chỉ huy phòng thủ dân sự tỉnh yêu cầu sáu xã vùng cao hoàn thành che chắn chuồng trại trước 17 giờ ngày {{+1}}. Toàn tỉnh hiện có khoảng 61.000 con trâu, bò, trong đó gần một phần ba vẫn thả rông trên bãi chăn.',
      ),
      bullets(
        'Không thả gia súc khi nhiệt độ dưới 12°C; cho uống nước ấm pha muối.',
        'Không đốt than, củi trong phòng kín; nhà có người già, trẻ nhỏ cần để hở cửa thông khí.',
        'Che phủ mạ và rau màu bằng ni lông, tưới rửa sương muối trước khi mặt trời lên.',
      ),
      p(
        'Các trường mầm non, tiểu học được chủ động cho học sinh nghỉ khi nhiệt độ dưới 10°C và phải báo phụ huynh trước 6 giờ 30 phút. Người dân cần hỗ trợ gọi số trực của xã hoặc đường dây 0200 3800 112.',
      ),
    ],
    tags: ['rét hại', 'thời tiết', 'chăn nuôi'],
    areas: ['lung-pha', 'na-linh', 'po-hien', 'khe-vang', 'thac-may', 'na-lanh'],
    credits: [author('tienphuc@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai')],
    at: { minutesAgo: 34 },
    front: 'second',
    outputs: [paper(1), radio('05:30'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'water-cut',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Tạm dừng cấp nước ở ba phường trong đêm để đấu nối đường ống mới',
    standfirst:
      'Từ 22 giờ ngày {{+1}} đến 5 giờ ngày {{+2}}, nước sạch tạm dừng ở một phần các phường Ngàn Giang, Minh Đường và Hạ Lũng. Bệnh viện Đa khoa tỉnh được cấp nước bằng xe bồn.',
    body: [
      p(
        'Công ty Cấp nước Minh Sơn thông báo tạm dừng cấp nước bảy giờ để đấu nối tuyến ống D400 mới với trạm bơm Bến Gạo. Khoảng 7.600 khách hàng bị ảnh hưởng.',
      ),
      table(
        'Khu vực tạm dừng cấp nước',
        ['Phường', 'Khu vực', 'Số khách hàng'],
        ['Ngàn Giang', 'Tổ 1 đến tổ 9, khu chợ Bến', '3.900'],
        ['Minh Đường', 'Tổ 4 đến tổ 7', '2.150'],
        ['Hạ Lũng', 'Khu tập thể nhà máy, tổ 2', '1.550'],
      ),
      p(
        'Trong thời gian này, hai xe bồn túc trực tại Bệnh viện Đa khoa tỉnh và Trung tâm Bảo trợ xã hội. Hộ có người ốm nặng, trẻ sơ sinh có thể đăng ký nước miễn phí qua tổng đài 0200 3800 113 trước 18 giờ ngày {{+1}}.',
      ),
      p(
        'Khi có nước trở lại, người dân nên xả bỏ nước đầu vòi khoảng năm phút. Nước có thể đục nhẹ trong một đến hai giờ nhưng vẫn bảo đảm tiêu chuẩn sinh hoạt; nếu nước đục kéo dài quá 10 giờ ngày {{+2}}, cần báo ngay cho tổng đài để được súc rửa đường ống.',
      ),
    ],
    tags: ['nước sạch', 'dịch vụ đô thị'],
    areas: ['ngan-giang', 'minh-duong', 'ha-lung'],
    credits: [author('khanhvy@minhson.example')],
    commitments: [done('essential-information')],
    at: { minutesAgo: 250 },
    outputs: [paper(2), radio('11:30'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'pass-truck-ban',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Tạm cấm xe tải trên đèo Gió Hú để xử lý sạt taluy dương',
    standfirst:
      'Xe tải trên năm tấn không được qua đèo Gió Hú trong khung giờ ban ngày suốt bốn ngày tới. Xe khách, xe con và xe cấp cứu vẫn lưu thông có điều tiết.',
    lead: { picture: 'mountain-pass', caption: 'Đoạn cua tay áo trên đèo Gió Hú, tuyến Trung Ngàn – Khe Vàng.' },
    body: [
      p(
        'Sở Xây dựng tỉnh thông báo tạm cấm xe tải trên năm tấn qua đèo Gió Hú, đoạn Km31 đến Km34 tuyến Trung Ngàn – Khe Vàng, từ 7 giờ đến 19 giờ hằng ngày, bắt đầu ngày {{+1}} và kết thúc ngày {{+4}}.',
      ),
      p(
        'Nguyên nhân là khối đất đá khoảng 1.400 m³ trên taluy dương tại Km32+250 xuất hiện vết nứt sau đợt mưa đầu tuần. Đơn vị quản lý đường sẽ bạt mái, hạ tải và đặt lưới chắn đá. Hai đầu đoạn tuyến có người điều tiết, xe con và xe khách chờ tối đa hai mươi phút mỗi lượt.',
      ),
      p(
        'Xe tải đi Khe Vàng, Thác Mây có thể đi vòng qua Bản Xuyến, quãng đường dài thêm 18 km, hoặc qua đèo ban đêm. Xe chở hàng tươi sống có giấy xác nhận của xã được ưu tiên vào hai khung 11 giờ 30 và 16 giờ 30. Đường dây nóng của tuyến: 0200 3800 114.',
      ),
    ],
    tags: ['đèo Gió Hú', 'giao thông', 'sạt lở'],
    areas: ['trung-ngan', 'khe-vang'],
    credits: [author('vandat@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai')],
    at: { day: -4, time: '09:20' },
    outputs: [paper(2), radio('11:30'), tv()],
    state: { kind: 'published' },
    changes: [
      {
        kind: 'correction',
        afterMinutes: 205,
        by: 'huukhang@minhson.example',
        replace: [
          { from: 'Xe tải trên năm tấn không được qua', to: 'Xe tải trên ba tấn rưỡi không được qua' },
          { from: 'tạm cấm xe tải trên năm tấn qua', to: 'tạm cấm xe tải trên ba tấn rưỡi qua' },
        ],
        append: [],
        notice:
          'Bản đầu của tin viết cấm xe tải trên năm tấn. Đúng là cấm xe tải trên ba tấn rưỡi, theo văn bản của Sở Xây dựng tỉnh. Tòa soạn cáo lỗi bạn đọc và các lái xe.',
      },
    ],
    illustrative: true,
  },
]
