import type { DemoStory } from '../types.ts'
import { author, bullets, done, h2, p, paper, quote, radio, table, tv, zalo } from './blocks.ts'

/** Giáo dục. */
export const education: readonly DemoStory[] = [
  {
    key: 'school-year',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'giao-duc',
    genre: 'article',
    headline: 'Hơn 148.000 học sinh Minh Sơn bước vào năm học mới',
    standfirst: 'Lễ khai giảng ngắn hơn, trống vang sớm hơn, và lần đầu tiên toàn bộ điểm trường lẻ vùng cao có đủ giáo viên ngay ngày đầu.',
    lead: { picture: 'school-yard', caption: 'Sân trường trong buổi sáng đầu năm học.' },
    body: [
      p(
        'Bảy giờ, ở điểm trường Lũng Cao, xã Lũng Pha, tiếng trống phát ra từ một cái thùng phuy bọc vải, vì trống trường chưa kịp chở lên nhà mới. Hai mươi ba học sinh lớp ghép xếp thành hai hàng, hàng nào cũng lệch. Cô giáo Hạng Thị Sua không chỉnh. Cô bảo nhìn thẳng về phía ngọn cờ là thẳng hàng.',
      ),
      p(
        'Sáng {{0}}, 148.320 học sinh từ mầm non đến trung học phổ thông của tỉnh bước vào năm học mới tại 286 trường. So với năm trước, số học sinh tăng 2.140 em, chủ yếu ở các phường và cụm công nghiệp Cẩm Trì.',
      ),
      table(
        'Quy mô năm học mới',
        ['Cấp học', 'Số trường', 'Số học sinh', 'Tăng/giảm so với năm trước'],
        ['Mầm non', '104', '38.460', '+310'],
        ['Tiểu học', '92', '57.180', '+420'],
        ['Trung học cơ sở', '68', '36.970', '+880'],
        ['Trung học phổ thông', '22', '15.710', '+530'],
      ),
      h2('Đủ giáo viên từ ngày đầu'),
      p(
        'Điểm mới đáng chú ý là 118 điểm trường lẻ vùng cao đều có giáo viên ngay ngày khai giảng. Những năm trước, có nơi phải chờ đến tháng Mười. Sở Giáo dục và Đào tạo cho biết đã chốt điều động từ tháng Bảy, trả trước phụ cấp ba tháng đầu cho giáo viên xa nhà, và sửa 64 phòng công vụ.',
      ),
      p(
        'Buổi lễ ở hầu hết các trường gói trong 45 phút. Trường THPT Ngàn Giang bỏ phần diễu hành của đại diện từng lớp, thay bằng một phút đọc tên học sinh lớp 10. Hiệu trưởng Nhâm Đức Ý nói thầy đọc cả thảy 486 cái tên, tập từ tuần trước để không sai tên nào, nhất là tên của các em người Dao, người Mông.',
      ),
      quote(
        'Đọc đúng tên một đứa trẻ là bài học đầu tiên về sự tôn trọng. Tôi đọc sai hai em, đã xin lỗi ngay trên sân khấu.',
        'Thầy Nhâm Đức Ý, Hiệu trưởng Trường THPT Ngàn Giang',
      ),
      h2('Việc còn dở'),
      p(
        'Bên cạnh niềm vui, năm học mới vẫn còn những khoảng trống. Toàn tỉnh thiếu 412 giáo viên so với định mức, nhiều nhất là Tin học, Tiếng Anh và Mỹ thuật. Trường nội trú Khe Vàng chậm tiến độ nên 160 em học tạm tại ba cơ sở. Bảy trường ở vùng trũng ven sông Ngàn chưa có tầng cao để tránh lũ.',
      ),
      p(
        'Năm học này, 31 trường bắt đầu dạy tiếng dân tộc thiểu số như một hoạt động tự chọn, 64 trường có tủ thuốc và nhân viên y tế dùng chung. Mười hai trường nội trú được lắp máy lọc nước từ nguồn đóng góp của các doanh nghiệp trong tỉnh.',
      ),
      p(
        'Sở đã hợp đồng 230 giáo viên, phần còn lại dạy liên trường và trực tuyến cho môn Tin học, Tiếng Anh. Các trường công khai khoản thu ngay bảng tin; phụ huynh có thể phản ánh thu sai quy định qua số 0200 3800 122, được trả lời trong năm ngày làm việc.',
      ),
      p(
        'Ở Lũng Cao, sau lễ khai giảng mười lăm phút, cô Sua dạy bài đầu tiên: đường từ nhà mới đến trường có mấy khúc ngoặt, chỗ nào phải dắt em nhỏ. Cả lớp đi bộ một vòng, vừa đi vừa đếm. Bốn khúc ngoặt, một cây cầu gỗ, không còn đoạn nào dưới vách núi nứt.',
      ),
    ],
    tags: ['năm học mới', 'khai giảng', 'giáo dục vùng cao'],
    areas: ['lung-pha', 'ngan-giang', 'khe-vang'],
    credits: [author('madiep@minhson.example'), author('seolu@minhson.example')],
    commitments: [done('political-task'), done('essential-information')],
    at: { day: -78, time: '11:20' },
    outputs: [paper(1), tv(), radio('11:30'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'boarding-meals',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'giao-duc',
    genre: 'article',
    headline: 'Bữa cơm nội trú có năm món rau tự trồng ở Lũng Pha',
    standfirst:
      'Vẫn mức tiền ăn như cũ, Trường Phổ thông dân tộc nội trú Lũng Pha làm bữa cơm đủ rau, đủ đạm nhờ khu vườn sau lưng bếp và một bảng cân dán công khai.',
    body: [
      p(
        'Mười giờ sáng, ba học sinh lớp 8 đứng cạnh cô cấp dưỡng, tay cầm bút. Các em thuộc tổ giám sát bếp ăn tuần này. Thịt lợn 21,5 kg, đậu phụ 9 kg, cải mèo 26 kg, bí đỏ 14 kg. Cân xong, em Giàng Thị Dợ viết lên bảng ngoài cửa, chữ to, kèm số suất ăn: 312. Bất cứ ai đi qua cũng chia được mỗi bạn bao nhiêu gam thịt.',
      ),
      p(
        'Cách đây một năm rưỡi, bữa ăn của Trường Phổ thông dân tộc nội trú Lũng Pha từng bị phụ huynh phản ánh ít rau, nhiều đồ đông lạnh. Đường xa, xe hàng lên mỗi tuần hai chuyến, rau đến nơi dập một phần ba. Thầy Hiệu trưởng Sình Vạn Lợi họp phụ huynh, đề nghị một việc không cần xin thêm tiền: trồng lấy rau.',
      ),
      h2('Vườn 1.800 mét vuông'),
      p(
        'Bãi đá sau bếp được bố mẹ học sinh gùi đất đổ trong hai tháng, chia mười hai luống cho mười hai lớp. Nước rửa rau, vo gạo chảy qua bể lọc sỏi rồi tưới lại. Mỗi lớp chọn một loại rau, không trùng nhau. Tuần nào cũng có năm món rau khác nhau, lớp nào mất mùa thì xin lớp bạn và ghi nợ.',
      ),
      p(
        'Đến nay vườn đáp ứng 70% nhu cầu rau. Tiền tiết kiệm chuyển sang mua trứng và cá tươi. Theo bảng theo dõi của trạm y tế, tỉ lệ học sinh thấp cân giảm từ 18,6% xuống 13,1% sau ba học kỳ; số ngày nghỉ ốm trung bình giảm gần một nửa. Trạm lưu ý kết quả còn phụ thuộc nhiều yếu tố khác, như tẩy giun và nước sạch.',
      ),
      quote(
        'Ngày trước cháu không ăn rau. Bây giờ luống cải của lớp cháu, cháu phải ăn chứ, không ăn thì lớp 7A bảo lớp cháu trồng dở.',
        'Em Giàng Thị Dợ, học sinh lớp 8B',
      ),
      h2('Tiền ăn nằm trên tường'),
      p(
        'Bảng cân chỉ là một nửa câu chuyện. Nửa kia là tờ hóa đơn: mỗi tối, kế toán dán bản sao hóa đơn trong ngày lên tường nhà ăn, bên cạnh số tiền theo chế độ. Chênh lệch thừa thiếu ghi bằng mực đỏ. Cuối tháng, ba phụ huynh bốc thăm đến đối chiếu với sổ kho. Họ được mời ăn cùng học sinh, ăn đúng suất như học sinh.',
      ),
      p(
        'Lần đối chiếu tháng trước phát hiện thiếu 4 kg lạc. Hóa ra kho bị chuột. Nhà trường công khai luôn chuyện con chuột, học sinh lớp 9 thiết kế một cái nắp thùng bằng tôn cũ. Chuyện nhỏ, nhưng phụ huynh kể đi kể lại, vì trước đây thiếu thì chẳng ai biết thiếu.',
      ),
      p(
        'Mô hình được bảy trường nội trú, bán trú trong tỉnh học theo. Trường ở nơi thiếu đất trồng trên khung tre; trường thiếu nước dùng thùng xốp có lớp giữ ẩm. Điều khó sao chép nhất, theo thầy Lợi, là tấm bảng: “Vườn thì ai cũng làm được. Dán hóa đơn lên tường thì phải quen”.',
      ),
      p(
        'Mười một giờ rưỡi, cơm chín. Trong tiếng muôi thìa, tổ giám sát ghi dòng cuối cùng của ngày: cơm thừa 3,2 kg. Em Dợ ngẫm nghĩ rồi viết thêm, trong ngoặc đơn: “bí hơi mặn”.',
      ),
    ],
    tags: ['trường nội trú', 'dinh dưỡng học đường', 'Lũng Pha'],
    areas: ['lung-pha'],
    credits: [author('seolu@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot'), done('verified')],
    at: { day: -19, time: '09:15' },
    outputs: [paper(3)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'girls-welding',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'giao-duc',
    genre: 'article',
    headline: 'Bảy cô gái lớp hàn và mối nối khó nhất',
    standfirst:
      'Khóa này, lớp hàn của Trường Cao đẳng Kỹ thuật Minh Sơn có bảy nữ sinh, nhiều nhất từ trước đến nay. Ba em đã được doanh nghiệp nhận trước khi tốt nghiệp.',
    body: [
      p(
        'Xưởng số 3 của Trường Cao đẳng Kỹ thuật Minh Sơn lúc nào cũng có mùi kim loại cháy và tiếng rè rè như ve. Mười chín chiếc mặt nạ giống hệt nhau cúi xuống. Chỉ khi hết giờ, mặt nạ lật lên, người lạ mới biết trong lớp có bảy cô gái.',
      ),
      p(
        'Năm ngoái lớp hàn có hai nữ sinh, năm kia không có ai. Số đăng ký tăng không phải vì một chiến dịch nào. Nó bắt đầu từ Cam Thị Thảo, nữ sinh khóa trước, đoạt giải Nhì hội thi tay nghề khu vực và về nói chuyện ở trường cũ của em tại xã Vĩnh Khoan. Thảo mang theo một bông hoa hàn bằng thép vụn. Em bảo đây là bài tập tuần thứ ba.',
      ),
      h2('Tay đều hơn sức'),
      p(
        'Thầy Lưu Phúc Hậu, giáo viên có hai mươi hai năm đứng xưởng, thừa nhận lúc đầu ông ngần ngại. Ngành này nóng, bụi, phải bê vác. Ông đổi ý sau bài kiểm tra mối hàn góc đầu tiên: bốn trong năm bài đều tay nhất là của nữ. “Hàn không cần khỏe bằng cần đều. Tay đều, thở đều, lòng không nóng. Cái đó con trai lớp tôi phải học lại”, ông nói.',
      ),
      quote(
        'Mối nối khó nhất là với bố em. Bố không nói chuyện với em một tháng. Rồi cái cổng nhà em gãy bản lề, em hàn. Bố sờ vào mối hàn, bảo: cũng phẳng.',
        'Em Tô Thị Hồng Gấm, sinh viên năm thứ hai',
      ),
      p(
        'Nhà trường thay đổi những thứ cụ thể: đồ bảo hộ có cỡ nhỏ, phòng thay đồ riêng, giá nâng phôi để không phải bê quá mười lăm cân. Chi phí 86 triệu đồng, ít hơn một máy hàn mới. Sinh viên nam dùng giá nâng còn nhiều hơn sinh viên nữ.',
      ),
      h2('Việc làm và mức lương'),
      p(
        'Nhà máy linh kiện ở Cẩm Trì đã ký nhận trước ba em vào tổ hàn khung giá, lương thử việc 9,2 triệu đồng mỗi tháng, bằng mức của nam. Một em khác được xưởng cơ khí ở Đông Thạch mời về làm lan can cầu thang, trả theo mét mối hàn. Theo khảo sát của trường, 91% học viên nghề hàn tốt nghiệp năm ngoái có việc trong ba tháng, thu nhập bình quân 10,8 triệu đồng.',
      ),
      p(
        'Nghề cũng có mặt trái. Mắt, phổi, lưng là ba thứ người thợ hàn phải giữ. Trường đưa môn an toàn lên ngay tuần đầu, mỗi lỗi bảo hộ trừ thẳng vào điểm thực hành. Gấm từng bị cho về vì quên kính trong. Em ngồi ngoài hành lang hết buổi, chép phạt một câu do em tự nghĩ: “Mắt em đắt hơn mối hàn”.',
      ),
      p(
        'Cuối tháng này, bảy cô gái thi mối hàn ống, bài khó nhất của học kỳ, vì phải hàn cả phía mình không nhìn thấy. Họ tập bằng cách nhắm mắt, nghe tiếng hồ quang. Thầy Hậu đứng sau, thỉnh thoảng gõ nhẹ vào bàn một nhịp. Tiếng ve kim loại trong xưởng ngắt rồi lại nối, càng lúc càng dài.',
      ),
    ],
    tags: ['giáo dục nghề nghiệp', 'bình đẳng giới', 'việc làm'],
    areas: ['dong-thach', 'cam-tri', 'vinh-khoan'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -31, time: '13:50' },
    outputs: [paper(3), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'robot-win',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'giao-duc',
    genre: 'news',
    headline: 'Rô-bốt nhặt rác của học sinh Đông Thạch giành giải Nhất cấp tỉnh',
    standfirst: 'Chiếc rô-bốt làm từ vỏ quạt cũ của bốn học sinh lớp 9 vượt 38 đội tại cuộc thi sáng tạo trẻ của tỉnh.',
    body: [
      p(
        'Chiều {{-1}}, chung kết cuộc thi rô-bốt học sinh trung học tỉnh Minh Sơn khép lại với giải Nhất thuộc về đội Cá Chép của Trường THCS Đông Thạch. Rô-bốt của đội tìm, phân loại và nhặt được 27 trong 30 mẫu rác trong năm phút.',
      ),
      p(
        'Khung máy được làm từ vỏ quạt điện hỏng và bánh xe nôi, tổng chi phí 1,9 triệu đồng, thấp nhất trong mười đội vào chung kết. Phần khó nhất là phân biệt chai nhựa ướt với chai thủy tinh; các em dạy máy bằng 2.400 tấm ảnh tự chụp ở bờ kè sông Ngàn.',
      ),
      quote(
        'Chúng em định làm rô-bốt đá bóng cho vui. Nhưng hôm đi đá bóng ở bờ kè, nhặt rác mất nửa tiếng mới có chỗ đá. Thế là đổi đề tài.',
        'Em Doãn Minh Triết, đội trưởng đội Cá Chép',
      ),
      p(
        'Giải Nhì thuộc về Trường THCS Trung Ngàn với thiết bị đo mực nước mương; giải Ba thuộc về hai trường Vĩnh Khoan và Vân Đài. Đội Cá Chép sẽ dự cuộc thi khu vực vào tháng sau và đã nhận lời chạy thử rô-bốt tại công viên Bến Gạo mỗi sáng Chủ nhật.',
      ),
    ],
    tags: ['STEM', 'học sinh', 'sáng tạo trẻ'],
    areas: ['dong-thach', 'trung-ngan', 'vinh-khoan', 'van-dai'],
    credits: [author('madiep@minhson.example')],
    commitments: [done('positive')],
    at: { day: -8, time: '08:30' },
    outputs: [paper(3), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'mobile-library',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'giao-duc',
    genre: 'news',
    headline: 'Xe thư viện lưu động chạy thêm ba tuyến vùng cao',
    standfirst: 'Ba nghìn cuốn sách cùng máy chiếu và trạm phát internet sẽ đến 36 điểm trường mỗi tháng. Trẻ được mượn sách về nhà, không phải đặt cọc.',
    body: [
      p(
        'Thư viện tỉnh cho biết từ {{+3}}, xe thư viện lưu động mở thêm ba tuyến Khe Vàng – Thác Mây, Nà Lạnh – Mường Dương và Nà Lĩnh – Pò Hiên, nâng số điểm phục vụ lên 36, mỗi điểm một lần trong tháng.',
      ),
      p(
        'Mỗi chuyến chở khoảng ba nghìn cuốn, trong đó một phần năm là sách tranh và truyện song ngữ. Xe có máy chiếu, bộ thí nghiệm khoa học và trạm phát internet để thầy cô tải học liệu.',
      ),
      bullets(
        'Học sinh mượn tối đa ba cuốn, trả vào chuyến sau.',
        'Không thu tiền, không đặt cọc; sách rách vì đọc nhiều không phải đền.',
        'Trường muốn đăng ký điểm dừng gửi phiếu về Thư viện tỉnh trước ngày 15 hằng tháng.',
      ),
      p(
        'Trong học kỳ trước, hai tuyến thí điểm cho mượn 11.200 lượt, tỉ lệ mất sách 0,7%. Cuốn được mượn nhiều nhất là một tập truyện dân gian của người Tày do chính học sinh Bản Xuyến sưu tầm.',
      ),
      p(
        'Giáo viên các điểm trường có thể đặt trước sách theo chủ đề bài học; thư viện xếp riêng vào thùng có tên trường. Thư viện cũng nhận sách thiếu nhi còn tốt do người dân tặng tại số 8 phố Gạo, phường Minh Đường.',
      ),
    ],
    tags: ['thư viện', 'văn hóa đọc', 'vùng cao'],
    areas: ['khe-vang', 'thac-may', 'na-lanh', 'muong-duong', 'na-linh', 'po-hien'],
    credits: [author('seolu@minhson.example')],
    commitments: [done('positive'), done('essential-information')],
    at: { day: -52, time: '14:30' },
    outputs: [radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
