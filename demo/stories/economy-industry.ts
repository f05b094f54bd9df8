import type { DemoStory } from '../types.ts'
import { author, bullets, done, h2, p, paper, quote, radio, table, tv } from './blocks.ts'

/** Kinh tế: factories, energy, prices. */
export const economyIndustry: readonly DemoStory[] = [
  {
    key: 'cam-tri-factory',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Dây chuyền mới ở Cẩm Trì tuyển 600 lao động, ưu tiên người trong tỉnh',
    standfirst:
      'Nhà máy linh kiện ở cụm công nghiệp Cẩm Trì mở dây chuyền thứ ba và cam kết 70% lao động là người địa phương. Điều người lao động hỏi nhiều nhất là nhà trẻ.',
    lead: { picture: 'factory-line', caption: 'Dây chuyền lắp ráp linh kiện tại cụm công nghiệp Cẩm Trì.' },
    body: [
      p(
        'Cuối ca sáng, bảng tin trước cổng nhà máy ở cụm công nghiệp Cẩm Trì dán thêm một tờ giấy: tuyển 600 công nhân vận hành, 40 kỹ thuật viên, không yêu cầu kinh nghiệm. Dưới dòng lương cơ bản có một dòng chữ nhỏ hơn mà nhiều người dừng lại đọc kỹ: có chỗ gửi trẻ từ mười tám tháng tuổi.',
      ),
      p(
        'Dây chuyền thứ ba, vốn đầu tư 310 tỉ đồng, lắp ráp cụm dây dẫn và cảm biến, dự kiến chạy thử từ {{+20}}. Khi đủ công suất, nhà máy có khoảng 1.900 lao động, trở thành nơi sử dụng nhiều lao động nhất tỉnh.',
      ),
      h2('Bảy mươi phần trăm người địa phương'),
      p(
        'Trong thỏa thuận với UBND tỉnh, doanh nghiệp cam kết ít nhất 70% lao động tuyển mới có nơi thường trú tại Minh Sơn, và tự chịu chi phí đào tạo sáu tuần. Đổi lại, tỉnh làm đoạn đường gom 900 mét và bố trí hai tuyến xe buýt theo ca từ Trung Ngàn và Vĩnh Khoan.',
      ),
      p(
        'Đến ngày {{-1}}, Trung tâm Dịch vụ việc làm nhận 1.043 hồ sơ, trong đó 372 người đang làm việc ở tỉnh khác muốn trở về. Chị Mạc Thị Nhâm, hai mươi chín tuổi, làm công nhân xa nhà bảy năm, tính từng khoản: lương ở quê thấp hơn khoảng 1,6 triệu đồng mỗi tháng, nhưng bớt 1,4 triệu tiền trọ và được ăn tối cùng con.',
      ),
      quote('Chênh nhau hai trăm nghìn. Hai trăm nghìn ấy em mua được ba mươi bữa cơm có mặt con. Em về.', 'Chị Mạc Thị Nhâm, lao động trở về xã Vĩnh Khoan'),
      h2('Chỗ gửi trẻ và chỗ rửa tay'),
      p(
        'Nhà trẻ của cụm công nghiệp có 120 chỗ, trông theo ca, kể cả ca tối đến 22 giờ 30. Đây là kết quả của cuộc khảo sát do công đoàn cơ sở làm năm ngoái: trong 640 nữ công nhân nghỉ việc hai năm liền, 41% nêu lý do không có người trông con.',
      ),
      p(
        'Công đoàn còn đưa vào thỏa ước lao động tập thể những điều nhỏ: ghế có tựa ở vị trí kiểm tra bằng mắt, mười phút nghỉ giữa giờ, chỗ rửa tay nước ấm mùa lạnh. Ông Hoàng Trọng Sửu, Chủ tịch công đoàn, nói những điều ấy không lên tít báo nhưng giữ chân được người.',
      ),
      p(
        'Doanh nghiệp cũng ký với Trường Cao đẳng Kỹ thuật Minh Sơn nhận 80 sinh viên thực tập mỗi năm, trả phụ cấp 3,5 triệu đồng một tháng, và mời hai kỹ sư của nhà máy đứng lớp những môn gắn với dây chuyền.',
      ),
      p(
        'Vấn đề chưa giải xong là nhà ở. Quanh cụm công nghiệp có chừng 900 phòng trọ, một phần ba không đạt yêu cầu phòng cháy. Phường Cẩm Trì vận động chủ trọ cải tạo, đã xong 118 phòng, và đang lập danh sách nguy cơ cao để kiểm tra trước khi dây chuyền mới vận hành.',
      ),
      p(
        'Hồ sơ tuyển dụng nhận đến hết {{+12}} tại Trung tâm Dịch vụ việc làm và năm điểm ở Trung Ngàn, Vĩnh Khoan, Bình Trì, Hòa Lãm, Phú Lãm. Ứng viên không phải nộp bất cứ khoản phí nào; mọi lời mời nộp tiền giữ chỗ đều là lừa đảo.',
      ),
    ],
    tags: ['việc làm', 'công nghiệp', 'Cẩm Trì'],
    areas: ['cam-tri', 'vinh-khoan', 'trung-ngan'],
    credits: [author('quoctruong@minhson.example')],
    commitments: [done('positive'), done('essential-information')],
    at: { day: -28, time: '08:10' },
    outputs: [paper(4), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'solar-roofs',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Những mái nhà làm ra điện ở Bình Trì',
    standfirst:
      'Bảy mươi hai hộ và ba trường học ở xã Bình Trì lắp điện mặt trời tự dùng. Hóa đơn giảm, nhưng bài toán pin lưu trữ và vệ sinh tấm pin vẫn cần lời giải.',
    lead: { picture: 'solar-roof', caption: 'Mái nhà lắp tấm pin mặt trời giữa vùng trung du.' },
    body: [
      p(
        'Mỗi sáng, việc đầu tiên của ông Ninh Khắc Đạm là nhìn cái hộp nhỏ gắn ở hiên. Số nhảy từ 0,2 lên 0,5 khi mặt trời qua khỏi rặng tre. Ông đọc to cho cả nhà nghe, như đọc nhiệt độ. Hôm nào trời đẹp, con số giữa trưa lên 4,1 kW, đủ chạy máy xát, tủ lạnh và hai cái quạt chuồng gà mà công tơ gần như đứng yên.',
      ),
      p(
        'Nhà ông Đạm là một trong 72 hộ ở xã Bình Trì lắp điện mặt trời mái nhà để tự dùng trong hai năm qua. Tổng công suất 346 kWp, cộng với ba trường học và trạm bơm là 512 kWp. Theo điện lực khu vực, lượng điện mua từ lưới của nhóm hộ này giảm bình quân 43%.',
      ),
      h2('Tính đúng trước khi lắp'),
      p(
        'Không phải nhà nào lắp cũng lợi. Hợp tác xã Dịch vụ Bình Trì lập một bảng tính đơn giản, đến từng nhà hỏi ba điều: ban ngày dùng bao nhiêu điện, mái hướng nào, có bóng cây không. Trong 131 hộ đăng ký, 59 hộ được khuyên chưa nên lắp, vì ban ngày đi làm cả, điện làm ra không ai dùng.',
      ),
      table(
        'Ba hộ, ba cách tính (số bình quân mỗi tháng)',
        ['Hộ', 'Công suất', 'Điện tự dùng', 'Tiền điện giảm', 'Thời gian hoàn vốn ước tính'],
        ['Chăn nuôi gà', '6,0 kWp', '81%', '1.240.000 đồng', '5 năm 2 tháng'],
        ['Xưởng mộc nhỏ', '8,2 kWp', '74%', '1.530.000 đồng', '5 năm 8 tháng'],
        ['Gia đình đi làm công sở', '3,0 kWp', '33%', '260.000 đồng', 'Trên 11 năm'],
      ),
      quote(
        'Có người giận vì tôi bảo đừng lắp. Sáu tháng sau họ đem quà đến. Nói thật với dân thì lúc đầu mất lòng, sau được lòng.',
        'Anh Vi Khắc Tuân, Hợp tác xã Dịch vụ Bình Trì',
      ),
      h2('Mái trường thành bài học'),
      p(
        'Ở Trường THCS Bình Trì, học sinh lớp 8 được giao ghi số hằng ngày. Các em phát hiện sản lượng tụt 9% sau mười ngày không mưa, đề nghị lau tấm pin, rồi đo lại: tăng 7%. Thầy dạy Vật lý treo biểu đồ ngoài hành lang, phía dưới ghi tên nhóm đo. Tiền điện tiết kiệm được, nhà trường mua sách và trả công người lau mái.',
      ),
      p(
        'Khó khăn còn nhiều. Pin lưu trữ đắt nên phần lớn hộ không lắp, buổi tối vẫn mua điện lưới. Hai đợt giông làm hỏng bốn bộ biến tần; bảo hành kéo dài gần một tháng. Và câu hỏi về tấm pin hết hạn sau hai mươi năm mới chỉ được ghi vào hợp đồng ở dạng “bên bán có trách nhiệm thu hồi”.',
      ),
      p(
        'Sở Công Thương cho biết sẽ ban hành mẫu hợp đồng khuyến nghị trong quý tới, trong đó nêu rõ thời hạn bảo hành, trách nhiệm thu hồi và yêu cầu an toàn cháy. Trong lúc chờ, người dân nên:',
      ),
      bullets(
        'Chỉ lắp khi dùng nhiều điện ban ngày; xin bảng tính trước khi ký.',
        'Đăng ký với điện lực và có nghiệm thu an toàn điện, chống sét.',
        'Lau tấm pin lúc sáng sớm, không đứng trực tiếp lên mái, ngắt cầu dao trước khi làm.',
      ),
    ],
    tags: ['điện mặt trời', 'năng lượng', 'Bình Trì'],
    areas: ['binh-tri'],
    credits: [author('thuylinh@minhson.example')],
    commitments: [done('positive'), done('verified')],
    at: { day: -50, time: '14:15' },
    outputs: [paper(4)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'cold-store',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Kho lạnh chung giữ giá na cho nông dân Hòa Lãm',
    standfirst:
      'Một kho lạnh 80 tấn do 46 hộ góp vốn giúp na Hòa Lãm không còn bán tháo trong mười ngày chín rộ. Quy ước ai gửi trước, ai gửi sau được viết trên cửa kho.',
    body: [
      p(
        'Na chín không đợi ai. Mười ngày giữa vụ, cả vùng Hòa Lãm cùng hái, xe thương lái xếp hàng dọc đường liên xã, sáng giá 38.000 đồng, chiều còn 24.000 đồng. Ông Kha Văn Ruệ, trồng na đã mười tám năm, gọi đó là mười ngày đi thi: học cả năm, hỏng trong một buổi.',
      ),
      p(
        'Vụ này ông thi khác. Hai tạ na hái sáng {{-4}} được đưa vào ngăn số 7 của kho lạnh Gò Trại, giữ ở 13°C, bốn ngày sau bán được 41.000 đồng một cân, khi vườn của những xã bên đã vãn. Trừ phí gửi, ông được thêm gần ba triệu đồng.',
      ),
      h2('Góp từ một triệu'),
      p(
        'Kho lạnh có sức chứa 80 tấn, giá 1,9 tỉ đồng, trong đó 46 hộ góp 740 triệu đồng, hộ ít nhất một triệu, hộ nhiều nhất 40 triệu; phần còn lại vay quỹ hỗ trợ hợp tác xã. Điều lệ quy định mỗi hộ một phiếu, không theo số tiền góp.',
      ),
      p(
        'Quy ước xếp hàng được viết bằng sơn trên cửa kho, sáu dòng. Dòng đầu: ai báo trước ba ngày được trước. Dòng cuối: na dập không nhận, dù là của chủ nhiệm. Đầu vụ, chủ nhiệm hợp tác xã Ngân Bá Lợi bị trả về hai sọt, bà con kể lại chuyện ấy nhiều hơn mọi buổi tập huấn.',
      ),
      quote(
        'Kho lạnh không làm na ngon hơn. Nó chỉ cho mình thêm bốn ngày để không phải gật. Bốn ngày ấy là cả cái giá.',
        'Ông Kha Văn Ruệ, thôn Gò Trại, xã Hòa Lãm',
      ),
      p(
        'Theo sổ của hợp tác xã, trong 24 ngày, kho luân chuyển 212 tấn, giá bán bình quân qua kho cao hơn giá bán tại vườn 29%. Tỉ lệ hỏng 4,6%, cao hơn dự tính, chủ yếu do hái quá chín hoặc xếp sọt quá đầy. Hợp tác xã đã đổi sang sọt thấp 12 kg và dán bảng màu độ chín ở từng vườn.',
      ),
      h2('Hết mùa na thì làm gì'),
      p(
        'Kho chỉ bận hai tháng, mười tháng còn lại tiền điện và khấu hao vẫn chạy. Hợp tác xã ký với hai trường học và một bếp ăn công nghiệp trữ rau củ, cho các hộ Vĩnh Khoan thuê trữ bưởi. Dự tính sau bốn năm sẽ trả xong nợ, với điều kiện mỗi năm kho chạy ít nhất bảy tháng.',
      ),
      p(
        'Sở Nông nghiệp và Môi trường đánh giá mô hình phù hợp cho vùng sản xuất 150–300 ha cây ăn quả. Ba xã khác đã đến xem, trong đó Vĩnh Khoan đang họp dân lấy ý kiến góp vốn. Câu hỏi nhiều nhất không phải là tiền, mà là “ai giữ chìa khóa”. Ở Gò Trại, chìa khóa có ba chiếc, phải đủ hai người mới mở được cửa.',
      ),
      p(
        'Một lợi ích ít ai tính trước là thông tin. Bảng giá ngày dán ở cửa kho do thư ký hợp tác xã gọi điện hỏi năm chợ, cập nhật lúc năm giờ sáng. Người không gửi kho cũng đến xem rồi mới quyết định hái.',
      ),
      p(
        'Chập tối, ông Ruệ đến kho xem nhiệt kế dù không phải phiên. Bảng điện tử báo 13,1 độ. Ông gật gù, ghi vào mẩu giấy gài trên mũ, rồi đóng nhẹ cánh cửa như đóng cửa buồng có người đang ngủ.',
      ),
    ],
    tags: ['hợp tác xã', 'kho lạnh', 'cây ăn quả'],
    areas: ['hoa-lam', 'vinh-khoan'],
    credits: [author('duongsam@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop')],
    at: { day: -84, time: '09:00' },
    outputs: [paper(4), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'vegetable-prices',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'news',
    headline: 'Giá rau xanh ở các chợ trung tâm hạ nhiệt, thịt lợn đi ngang',
    standfirst: 'Rau ăn lá giảm 15–30% so với tuần trước khi vùng rau Phú Lãm vào lứa thu hoạch. Giá trứng nhích nhẹ.',
    body: [
      p(
        'Khảo sát sáng {{0}} tại bốn chợ ở phường Ngàn Giang, Minh Đường và Đông Thạch cho thấy giá rau ăn lá giảm rõ so với một tuần trước, nguồn cung từ Phú Lãm và Thanh Khoang về đều mỗi ngày khoảng 46 tấn.',
      ),
      table(
        'Giá bán lẻ phổ biến (đồng/kg, riêng trứng: đồng/chục)',
        ['Mặt hàng', 'Tuần trước', 'Hôm nay'],
        ['Rau cải ngọt', '22.000', '15.000'],
        ['Rau muống', '18.000', '14.000'],
        ['Cà chua', '27.000', '23.000'],
        ['Thịt ba chỉ', '142.000', '142.000'],
        ['Trứng gà ta', '38.000', '40.000'],
      ),
      p(
        'Ban quản lý chợ Bến cho biết hàng hóa dồi dào, không có tình trạng ép giá. Đội quản lý thị trường số 1 kiểm tra 37 quầy, nhắc nhở bốn quầy không niêm yết giá.',
      ),
      p(
        'Theo các hộ trồng rau, giá có thể tăng trở lại nếu rét đậm kéo dài. Vùng rau Phú Lãm đang phủ ni lông cho 70 ha rau lứa sau để giữ nguồn cung trong hai tuần tới. Người tiêu dùng phát hiện cân thiếu, hàng không rõ nguồn gốc có thể gọi 0200 3800 118.',
      ),
    ],
    tags: ['giá cả', 'thị trường', 'chợ'],
    areas: ['ngan-giang', 'minh-duong', 'dong-thach', 'phu-lam'],
    credits: [author('quoctruong@minhson.example')],
    commitments: [done('essential-information')],
    at: { day: -2, time: '10:40' },
    outputs: [paper(4), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'policy-credit',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'news',
    headline: 'Vốn chính sách đến với 1.280 hộ trong quý, tỉ lệ nợ quá hạn 0,12%',
    standfirst: 'Nguồn vốn ưu đãi tập trung cho chăn nuôi, trồng rừng gỗ lớn và nước sạch. Điểm giao dịch lưu động mở thêm tại ba xã biên giới.',
    body: [
      p(
        'Chi nhánh Ngân hàng Chính sách xã hội tỉnh Minh Sơn cho biết trong quý vừa qua đã giải ngân 74,6 tỉ đồng cho 1.280 hộ, nâng tổng dư nợ lên 3.118 tỉ đồng. Tỉ lệ nợ quá hạn 0,12%, giảm 0,03 điểm phần trăm so với đầu năm.',
      ),
      p(
        'Vốn vay tập trung cho chăn nuôi trâu bò sinh sản, trồng rừng gỗ lớn, công trình nước sạch và hỗ trợ học sinh, sinh viên. Tại Mường Dương, 42 hộ vay trồng quế theo nhóm, được bao tiêu vỏ và lá.',
      ),
      p(
        'Từ {{+5}}, điểm giao dịch lưu động mở thêm tại nhà văn hóa ba xã Lũng Pha, Nà Lĩnh, Pò Hiên, mỗi tháng hai buổi vào ngày chợ phiên, giúp người dân không phải xuống trung tâm cũ cách 30–45 km.',
      ),
      p(
        'Chi nhánh lưu ý người vay chỉ giao dịch tại điểm công khai, nhận biên lai in, không đưa sổ vay vốn hoặc mã xác thực cho người khác. Mọi khoản “phí làm hồ sơ nhanh” đều không có trong quy định; phản ánh về số 0200 3800 119.',
      ),
    ],
    tags: ['tín dụng chính sách', 'giảm nghèo'],
    areas: ['muong-duong', 'lung-pha', 'na-linh', 'po-hien'],
    credits: [author('giabao@minhson.example')],
    commitments: [done('policy-communication'), done('essential-information')],
    at: { day: -110, time: '15:10' },
    outputs: [paper(4), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
