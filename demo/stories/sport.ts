import type { DemoStory } from '../types.ts'
import { author, done, h2, p, paper, photo, quote, radio, table, tv, zalo } from './blocks.ts'

/** Thể thao. */
export const sport: readonly DemoStory[] = [
  {
    key: 'youth-final',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'the-thao',
    genre: 'article',
    headline: 'Đội trẻ Minh Sơn vào chung kết bằng bàn thắng phút 90+3',
    standfirst: 'Từ thế thua sớm, các cầu thủ U17 Minh Sơn ngược dòng thắng 2–1 trên sân nhà và lần đầu có mặt ở trận chung kết giải trẻ khu vực.',
    lead: { picture: 'football-match', caption: 'Pha tranh bóng trước khung thành trong ánh đèn sân Ngàn Giang.' },
    body: [
      p(
        'Phút 90+3, bóng từ quả phạt góc của Lang Hồng Quý bay qua đầu bốn người, rơi xuống chân Ma Khánh Dương ở cột xa. Em chỉ cần đặt lòng. Sân Ngàn Giang với hơn bảy nghìn người im một nhịp, như để chắc rằng trọng tài biên không giơ cờ, rồi vỡ ra.',
      ),
      p(
        'Chiến thắng 2–1 trước đội Bắc Thượng tối {{-1}} đưa U17 Minh Sơn vào chung kết giải bóng đá trẻ khu vực, thành tích chưa từng có kể từ khi trung tâm đào tạo của tỉnh mở lại cách đây năm năm.',
      ),
      h2('Bốn mươi phút ngược gió'),
      p(
        'Minh Sơn thủng lưới ngay phút 11 từ một sai lầm chuyền về. Huấn luyện viên Chử Tất Đạt không thay người, không đổi sơ đồ. Ông chỉ đứng sát đường biên, giơ hai bàn tay đẩy xuống: chậm lại. Đến phút 52, khi gió đổi chiều, ông mới tung tiền vệ Phàn Văn Hưởng vào. Ba phút sau, chính Hưởng gỡ hòa bằng cú sút từ 22 mét.',
      ),
      quote(
        'Tôi bảo các em: mình không cần chạy nhanh hơn họ, mình cần chạy lâu hơn họ. Ở đây tập dốc quen rồi.',
        'Ông Chử Tất Đạt, Huấn luyện viên trưởng U17 Minh Sơn',
      ),
      p(
        'Bài tập dốc mà ông nhắc là đoạn 1,4 km từ bến xe lên đồi truyền hình, mỗi tuần ba buổi, chạy lên và đi bộ xuống. Số liệu từ thiết bị đeo cho thấy mười lăm phút cuối trận, quãng đường chạy của cầu thủ Minh Sơn chỉ giảm 6% so với hiệp một; đối thủ giảm 19%.',
      ),
      table(
        'Bảng B sau lượt cuối',
        ['Đội', 'Trận', 'Thắng', 'Hòa', 'Thua', 'Hiệu số', 'Điểm'],
        ['Minh Sơn', '4', '3', '1', '0', '+5', '10'],
        ['Bắc Thượng', '4', '3', '0', '1', '+4', '9'],
        ['Hà Trung Sơn', '4', '1', '1', '2', '−1', '4'],
        ['Đông Lĩnh', '4', '1', '0', '3', '−3', '3'],
        ['Tân Biên Hòa', '4', '1', '0', '3', '−5', '3'],
      ),
      h2('Mười một đôi giày, ba cỡ'),
      p(
        'Câu chuyện phía sau còn đáng kể hơn. Mười bốn trong 23 cầu thủ là con em vùng cao, ở nội trú, học văn hóa buổi sáng. Năm đầu, đội chỉ có mười một đôi giày ba cỡ, ai ra sân thì đi. Dương từng đá cả giải trường với đôi giày rộng hai số, nhét giẻ ở mũi. Em nói nhờ thế mà quen đặt lòng, vì sút mu thì giày bay.',
      ),
      p(
        'Trung tâm hiện có 96 vận động viên từ 11 đến 17 tuổi. Kinh phí năm nay 6,8 tỉ đồng, một phần ba từ bốn doanh nghiệp trong tỉnh. Quy định gắt gao nhất là bảng điểm: em nào có môn dưới 5 không được thi đấu tháng sau. Hai trụ cột từng phải ngồi ngoài vì môn Hóa, và một trong số đó chính là người ghi bàn tối qua.',
      ),
      p(
        'Trận chung kết diễn ra lúc 17 giờ ngày {{+4}} trên sân Ngàn Giang, phát trực tiếp trên Truyền hình Minh Sơn và báo điện tử. Vé vào cửa miễn phí, phát tại cổng từ 14 giờ; ban tổ chức đề nghị khán giả đi xe buýt vì bãi xe chỉ đủ một nghìn chỗ.',
      ),
    ],
    tags: ['bóng đá', 'U17', 'sân Ngàn Giang'],
    areas: ['ngan-giang'],
    credits: [author('ductoan@minhson.example'), photo('thevinh@minhson.example')],
    commitments: [done('positive')],
    at: { day: -2, time: '06:30' },
    front: 'second',
    outputs: [paper(7), radio('05:30'), tv('Thể thao 19:00'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'cloud-marathon',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'the-thao',
    genre: 'news',
    headline: 'Hơn 2.400 người chạy giải Đường Mây, người về cuối được chờ lâu nhất',
    standfirst: 'Giải chạy Đường Mây mùa thứ ba diễn ra trên cung Bản Xuyến – đèo Gió Hú với bốn cự ly. Không có ca chấn thương nặng.',
    lead: { picture: 'mountain-pass', caption: 'Cung đường đèo, nơi diễn ra cự ly dài nhất của giải chạy.' },
    body: [
      p(
        'Sáng {{0}}, 2.418 vận động viên dự giải chạy Đường Mây mùa thứ ba tại Bản Xuyến với các cự ly 5, 10, 21 và 42 km. Nhà vô địch 42 km nam là Hù Vần Lìn với 3 giờ 2 phút 47 giây; ở nội dung nữ, Chíu Thị Lan về nhất sau 3 giờ 41 phút 15 giây.',
      ),
      p(
        'Khoảnh khắc được vỗ tay lâu nhất dành cho người về cuối. Bà Tăng Thị Điểm, sáu mươi sáu tuổi, hoàn thành 10 km sau hai giờ năm phút, bên cạnh là ba tình nguyện viên. Bà tập chạy từ khi nghỉ hưu để trị mất ngủ.',
      ),
      quote('Tôi chạy chậm nên nhìn được nhiều. Chỗ cây số bảy có một bụi lan, mấy cô chú chạy nhanh không ai thấy.', 'Bà Tăng Thị Điểm, phường Vân Đài'),
      p(
        'Ban tổ chức bố trí chín trạm nước, không dùng cốc nhựa, thu gom 410 kg rác trong hai giờ sau giải. Nguồn thu 186 triệu đồng được trích làm đường bê tông 300 mét vào điểm trường Nà Tông. Đèo Gió Hú thông xe trở lại từ 10 giờ 30.',
      ),
    ],
    tags: ['chạy bộ', 'du lịch thể thao'],
    areas: ['ban-xuyen', 'khe-vang'],
    credits: [author('ductoan@minhson.example')],
    commitments: [done('positive')],
    at: { day: -24, time: '12:45' },
    outputs: [tv('Thể thao 19:00'), paper(7)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'highland-games',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'the-thao',
    genre: 'news',
    headline: 'Hội thi đẩy gậy, bắn nỏ, tung còn: Lũng Pha nhất toàn đoàn',
    standfirst: 'Mười tám đoàn với 540 vận động viên dự hội thi thể thao các dân tộc tỉnh tại sân vận động Hạ Lũng.',
    body: [
      p(
        'Sau ba ngày tranh tài, hội thi thể thao các dân tộc tỉnh Minh Sơn bế mạc chiều {{0}}. Đoàn Lũng Pha nhất toàn đoàn với chín huy chương vàng, xếp sau là Nà Lĩnh và Bản Xuyến.',
      ),
      p(
        'Trận được chờ đợi nhất là chung kết đẩy gậy hạng 60 kg giữa Ly A Tráng (Lũng Pha) và Lường Văn Hặc (Mường Dương). Hiệp quyết định kéo dài bốn phút mười giây, hai người đứng yên như tượng cho đến khi gậy xê dịch đúng một gang.',
      ),
      p(
        'Ở nội dung bắn nỏ nữ, em Sùng Thị Say, mười bảy tuổi, học sinh nội trú, thắng mẹ ruột ở bán kết rồi giành huy chương vàng. Hai mẹ con dùng chung một chiếc nỏ, thay nhau bắn, khiến trọng tài phải họp để xác nhận điều lệ không cấm.',
      ),
      p(
        'Hội thi còn có 22 gian ẩm thực và phiên giao lưu trò chơi dân gian cho trẻ em. Ngành văn hóa cho biết tung còn và đánh quay sẽ được đưa vào giờ thể dục của 40 trường từ học kỳ sau.',
      ),
      p(
        'Ban tổ chức trao thêm giải “bạn chơi đẹp” cho đoàn Tam Đài, đoàn đã nhường sân tập và cho đối thủ mượn gậy ngay trước trận tứ kết. Lần tới, hội thi diễn ra tại Trung Ngàn.',
      ),
    ],
    tags: ['thể thao dân tộc', 'Lũng Pha'],
    areas: ['lung-pha', 'na-linh', 'ban-xuyen', 'muong-duong', 'ha-lung'],
    credits: [author('ductoan@minhson.example')],
    commitments: [done('positive')],
    at: { day: -44, time: '17:30' },
    outputs: [tv('Thể thao 19:00'), paper(7)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'canvas-pools',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'the-thao',
    genre: 'article',
    headline: 'Học bơi trong bể bạt: mùa hè không còn tin dữ ở Hồng Khê',
    standfirst: 'Hai mươi sáu bể bạt, 5.100 đứa trẻ biết bơi sau hai mùa hè. Ở xã ven suối Hồng Khê, đây là năm đầu tiên không có trẻ đuối nước.',
    body: [
      p(
        'Cái bể bạt xanh rộng bằng nửa sân bóng chuyền nằm giữa sân Trường Tiểu học Hồng Khê. Nước sâu tám mươi phân. Ba mươi đứa trẻ bám thành bể, thổi bong bóng. Thầy Hoàng Nghĩa Vận đếm đến mười, và ở số mười luôn có một cái đầu ngoi lên trước. “Em Tít, dưới nước không có ai đuổi em đâu”, thầy nói.',
      ),
      p(
        'Xã Hồng Khê có suối chảy qua bảy thôn. Suốt mười năm trước đó, không mùa hè nào xã không có tin dữ. Cao nhất là một năm có bốn em. Mùa hè vừa rồi là mùa hè đầu tiên con số bằng không.',
      ),
      h2('Rẻ nhưng phải đủ người'),
      p(
        'Một bể bạt cùng bộ lọc giá 48 triệu đồng, dùng được bốn năm. Khó hơn là thầy. Tỉnh đào tạo 140 giáo viên thể dục và đoàn viên làm hướng dẫn viên, mỗi người phải tự bơi 200 mét, biết cứu đuối và hồi sức. Mỗi lớp mười lăm em có hai người trên bờ, một người dưới nước, không ngoại lệ.',
      ),
      p(
        'Khóa học mười tám buổi. Sáu buổi đầu chỉ học nín thở, thả nổi và gọi người. Bơi xa không phải mục tiêu. Tiêu chuẩn đạt là nổi được ba phút, bơi 25 mét và trả lời đúng một câu hỏi: thấy bạn dưới nước thì làm gì? Đáp án đúng không phải là nhảy xuống.',
      ),
      quote(
        'Bốn em năm ấy, có hai em chết vì nhảy xuống cứu em kia. Cho nên tôi dạy các cháu hét trước, ném sau, nhảy thì không.',
        'Thầy Hoàng Nghĩa Vận, Trường Tiểu học Hồng Khê',
      ),
      p(
        'Sau hai mùa hè, 26 bể ở 19 xã, phường dạy được 5.100 em, tỉ lệ đạt 83%. Toàn tỉnh, số trẻ đuối nước trong ba tháng hè giảm từ mười chín xuống bảy. Ngành y tế nhắc rằng còn có tác động của biển cấm, rào chắn và đội tuần tra suối, nên không thể quy tất cả cho các lớp bơi.',
      ),
      h2('Những buổi chiều ở bến Vối'),
      p(
        'Biết bơi cũng có mặt trái: trẻ bạo nước hơn. Thôn Vối lập tổ trông bến gồm sáu ông bà già, thay nhau ngồi từ ba giờ đến năm giờ chiều. Họ có một cái phao, một cây sào, một chiếc kẻng. Bến có vạch sơn trên tảng đá: nước ngập vạch là cấm xuống. Ông Nghiêm Bá Tuất, trưởng tổ, tự nhận việc gác là việc nhàn nhất đời ông, và ông mong nó cứ nhàn.',
      ),
      p(
        'Những đứa trẻ lớn kèm những đứa trẻ nhỏ. Em nào học xong được phát một sợi dây vải màu cam đeo cổ tay, nghĩa là “tớ biết gọi người lớn”. Cuối hè, cả xã có 340 sợi dây cam.',
      ),
      p(
        'Hè tới, tỉnh thêm mười bể, ưu tiên các xã ven hồ Nà Lạnh. Kinh phí bảo dưỡng bể cũ chưa có dòng riêng, các trường đang xin nguồn xã hội hóa. Học sinh Hồng Khê thì có cách của mình: mỗi em góp một cái chai nhựa mỗi tuần để bán mua hóa chất khử trùng nước.',
      ),
      p(
        'Buổi cuối khóa, thầy Vận ném xuống bể một cái nón lá. Ba mươi đứa thi nhau hét. Không đứa nào nhảy. Thầy cười, lấy sào vớt nón lên đội, nước chảy ròng ròng xuống vai.',
      ),
    ],
    tags: ['bơi lội', 'phòng chống đuối nước', 'trẻ em'],
    areas: ['hong-khe', 'na-lanh'],
    credits: [author('ductoan@minhson.example')],
    commitments: [done('essential-information'), done('positive', 'nguoi-tot-viec-tot'), done('verified')],
    at: { day: -96, time: '08:50' },
    outputs: [paper(7), tv('Thể thao 19:00')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'volleyball-women',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'the-thao',
    genre: 'news',
    headline: 'Bóng chuyền nữ nông dân: Phú Lãm lên ngôi sau năm hiệp đấu',
    standfirst: 'Trận chung kết giải bóng chuyền nữ nông dân tỉnh kéo dài hai giờ mười lăm phút trước hơn ba nghìn khán giả.',
    body: [
      p(
        'Đội Phú Lãm thắng Đồng Vả 3–2 (25–22, 19–25, 25–27, 25–20, 15–12) trong trận chung kết giải bóng chuyền nữ nông dân tỉnh tối {{-1}} tại nhà thi đấu Hạ Lũng.',
      ),
      p(
        'Giải có 22 đội của các xã, phường, điều kiện duy nhất là cầu thủ phải đang làm nông nghiệp. Đội trưởng Phú Lãm Lã Thị Mừng, ba mươi chín tuổi, trồng ba sào hành, được bầu là cầu thủ xuất sắc nhất với 27 điểm ở trận cuối.',
      ),
      quote(
        'Bốn giờ sáng chúng tôi nhổ hành, năm giờ chiều mới tập. Tay đầy mùi hành, bóng cũng có mùi hành. Đối thủ bảo chúng tôi chơi xấu.',
        'Chị Lã Thị Mừng, đội trưởng đội Phú Lãm',
      ),
      p(
        'Đồng Vả nhận giải Nhì; hai giải Ba thuộc về Hòa Lãm và Ngòi Sảo. Toàn bộ tiền vé 42 triệu đồng được dùng mua bóng, lưới cho các thôn chưa có sân. Giải năm sau dự kiến mở thêm nội dung trên 45 tuổi.',
      ),
      p(
        'Theo ban tổ chức, 14 trong số 22 xã, phường dự giải đã có sân tập đủ chuẩn, tăng năm sân so với mùa trước, phần lớn do người dân hiến đất và góp công san nền.',
      ),
    ],
    tags: ['bóng chuyền', 'thể thao quần chúng', 'Phú Lãm'],
    areas: ['phu-lam', 'dong-va', 'ha-lung'],
    credits: [author('ductoan@minhson.example')],
    commitments: [done('positive')],
    at: { day: -61, time: '07:20' },
    outputs: [paper(7)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
