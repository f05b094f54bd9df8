import type { DemoStory } from '../types.ts'
import { author, box, done, h2, p, quote, table } from './blocks.ts'

/** Stories still inside the newsroom: one being written, three waiting at one level each, one returned. */
export const inProgress: readonly DemoStory[] = [
  {
    key: 'pig-price-draft',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Giá lợn hơi nhích lên, người chăn nuôi Vĩnh Khoan vẫn dè dặt vào đàn',
    standfirst: 'Giá lợn hơi tại chuồng tăng bốn nghìn đồng một cân sau ba tuần, nhưng nhiều hộ ở Vĩnh Khoan chỉ nuôi nửa chuồng.',
    body: [
      p(
        'Chuồng nhà anh Sằm Văn Lợi có tám mươi ô, sáng {{0}} chỉ ba mươi tư ô có lợn. Thương lái gọi từ sáu giờ, trả 61.000 đồng một cân hơi, cao nhất từ đầu quý. Anh Lợi hẹn tuần sau.',
      ),
      p(
        'Theo thú y xã, tổng đàn lợn của Vĩnh Khoan hiện khoảng 9.800 con, bằng 72% cùng kỳ. Số hộ nuôi giảm từ 640 xuống 415, nhưng quy mô bình quân mỗi hộ tăng.',
      ),
      h2('Nửa chuồng cho chắc'),
      p('Phần này chờ số liệu giá thức ăn của đại lý Khánh Lộc và ý kiến của chi cục thú y; hẹn phỏng vấn chiều {{0}}.'),
    ],
    tags: ['chăn nuôi', 'giá lợn'],
    areas: ['vinh-khoan'],
    credits: [author('quoctruong@minhson.example')],
    commitments: [done('essential-information')],
    at: { minutesAgo: 22 },
    outputs: [],
    state: { kind: 'draft' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'night-bus-awaiting',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Thử nghiệm xe buýt đêm cho công nhân tan ca lúc 22 giờ 30',
    standfirst: 'Hai tuyến xe buýt đêm nối cụm công nghiệp Cẩm Trì với Trung Ngàn và Vĩnh Khoan chạy thử ba tháng, giá vé 7.000 đồng.',
    body: [
      p(
        'Từ {{+6}}, hai tuyến xe buýt đêm phục vụ công nhân tan ca muộn bắt đầu chạy thử nghiệm ba tháng. Tuyến Đ1 từ cụm công nghiệp Cẩm Trì đi Trung Ngàn dài 19 km, tuyến Đ2 đi Vĩnh Khoan dài 14 km.',
      ),
      table(
        'Giờ chạy hai tuyến xe buýt đêm',
        ['Tuyến', 'Xuất bến', 'Số điểm dừng', 'Chuyến cuối'],
        ['Đ1 Cẩm Trì – Trung Ngàn', '22:40', '11', '23:20'],
        ['Đ2 Cẩm Trì – Vĩnh Khoan', '22:45', '9', '23:25'],
      ),
      p(
        'Giá vé 7.000 đồng một lượt, công nhân có thẻ được giảm một nửa. Mỗi xe có nhân viên hỗ trợ và nút gọi khẩn cấp. Xe dừng theo yêu cầu ở đoạn không có nhà dân để phụ nữ đi một mình được xuống gần ngõ.',
      ),
      p(
        'Khảo sát của công đoàn cụm công nghiệp cho thấy 1.120 công nhân tan ca sau 22 giờ, hai phần ba đi xe máy qua đoạn đường thiếu đèn. Nếu đạt bình quân 25 khách một chuyến, tuyến sẽ chạy chính thức.',
      ),
    ],
    tags: ['xe buýt', 'công nhân', 'Cẩm Trì'],
    areas: ['cam-tri', 'trung-ngan', 'vinh-khoan'],
    credits: [author('khanhvy@minhson.example')],
    commitments: [done('essential-information'), done('positive')],
    at: { minutesAgo: 48 },
    outputs: [],
    state: { kind: 'awaiting', level: 'desk_head' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'village-doctor-awaiting',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'article',
    headline: 'Bác sĩ tuyến tỉnh khám cùng trạm xã qua màn hình',
    standfirst:
      'Mỗi chiều thứ Ba và thứ Năm, mười bốn trạm y tế vùng cao nối hình với Bệnh viện Đa khoa tỉnh. Sau bốn tháng, số ca phải chuyển tuyến giảm gần một phần tư.',
    lead: { picture: 'hospital-front', caption: 'Bệnh viện Đa khoa tỉnh, đầu cầu của các buổi hội chẩn từ xa.' },
    body: [
      p(
        'Hai giờ chiều thứ Năm, màn hình ở trạm y tế xã Pò Hiên hiện lên khuôn mặt bác sĩ Vi Quốc Anh, khoa Tim mạch. Đường truyền trễ nửa giây. Ông cụ Lù Sín Phử, bảy mươi tư tuổi, chào rất to vì nghĩ bác sĩ ở xa. Y sĩ Hạng A Dế đặt ống nghe điện tử lên ngực ông, và ở đầu bên kia, cách tám mươi hai cây số, bác sĩ Quốc Anh nghe tiếng tim.',
      ),
      p(
        'Từ bốn tháng nay, mười bốn trạm y tế vùng cao nối hình với Bệnh viện Đa khoa tỉnh hai buổi mỗi tuần. Đã có 1.064 lượt hội chẩn, nhiều nhất là tim mạch, da liễu, nội tiết. Tỉ lệ phải chuyển người bệnh xuống tỉnh giảm từ 31% xuống 24%.',
      ),
      h2('Không chỉ là cái màn hình'),
      p(
        'Thiết bị mỗi trạm hết 46 triệu đồng, gồm máy tính, ống nghe, máy đo điện tim và máy soi da. Nhưng thứ làm nên khác biệt là tờ phiếu hai mặt mà y sĩ xã phải điền trước buổi khám: triệu chứng, thuốc đang dùng, câu hỏi. Buổi đầu, mỗi ca mất hai mươi lăm phút; nay còn mười một.',
      ),
      quote(
        'Trước đây gặp ca khó tôi chỉ biết viết giấy chuyển. Bây giờ tôi phải trình bày, phải đoán bệnh trước khi bác sĩ nói. Sai thì xấu hổ, mà xấu hổ thì nhớ.',
        'Y sĩ Hạng A Dế, trạm y tế xã Pò Hiên',
      ),
      p(
        'Bệnh viện bố trí bác sĩ trực màn hình thành ca chính thức, tính vào giờ làm. Thời gian đầu nhiều khoa ngại, vì phòng khám tại chỗ đã đông. Sau khi số người bệnh nhẹ từ vùng cao xuống giảm rõ, chính các khoa đề nghị thêm buổi.',
      ),
      p(
        'Chị Giàng Thị Pàng, hai mươi hai tuổi, mang thai tháng thứ bảy, trước đây mỗi lần siêu âm phải dậy từ ba giờ sáng. Lần này chị đến trạm xã lúc một giờ rưỡi, khám xong còn kịp đón con lớn tan học. Bác sĩ ở tỉnh xem hình, dặn hai điều, và hẹn chị xuống viện đúng một lần trước khi sinh, thay vì năm lần như lịch cũ.',
      ),
      p(
        'Hạn chế cũng rõ. Bốn trạm hay mất điện, hai trạm đường truyền không đủ cho hình ảnh siêu âm. Thanh toán bảo hiểm cho lượt hội chẩn chưa có mã riêng, bệnh viện đang ghi nhận như hoạt động chỉ đạo tuyến. Sở Y tế đã đề nghị hướng dẫn cụ thể.',
      ),
      p(
        'Tỉnh dự kiến mở rộng ra toàn bộ trạm y tế trong năm tới và thêm khoa Sản. Riêng Pò Hiên xin một việc không tốn tiền: cho trạm được mời người bệnh cũ ngồi cùng người bệnh mới để kể buổi đầu mình sợ cái ống nghe thế nào.',
      ),
      p('Cuối buổi, ông cụ Phử được kê thêm một loại thuốc, hẹn hai tuần. Ông đứng dậy, cúi chào màn hình, rồi hỏi nhỏ y sĩ: bác sĩ ấy đã ăn cơm chưa.'),
    ],
    tags: ['y tế từ xa', 'trạm y tế', 'Pò Hiên'],
    areas: ['po-hien', 'ngan-giang'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('positive'), done('policy-communication', 'ky-nang-so')],
    at: { minutesAgo: 130 },
    outputs: [],
    state: { kind: 'awaiting', level: 'secretary', note: 'Đề nghị đăng trước 17 giờ để kịp trang 3 số ngày mai.' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'budget-plan-awaiting',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'article',
    headline: 'Dự toán ngân sách năm tới: thêm cho xã, bớt hội họp',
    standfirst: 'Dự thảo dự toán trình HĐND tỉnh dành 41% chi thường xuyên cho cấp xã, cắt 12% chi hội nghị và lập quỹ bảo dưỡng trường, trạm.',
    body: [
      p(
        'Dự thảo dự toán ngân sách tỉnh năm {{year+1}} vừa được UBND tỉnh công bố lấy ý kiến trước khi trình HĐND. Tổng thu trên địa bàn dự kiến 9.840 tỉ đồng, tăng 8,3% so với ước thực hiện năm nay; tổng chi cân đối 14.260 tỉ đồng.',
      ),
      table(
        'Cơ cấu chi ngân sách dự kiến (tỉ đồng)',
        ['Khoản chi', 'Năm nay (ước)', 'Năm tới (dự thảo)', 'Thay đổi'],
        ['Đầu tư phát triển', '4.120', '4.610', '+11,9%'],
        ['Giáo dục, đào tạo', '3.870', '4.090', '+5,7%'],
        ['Y tế, dân số', '1.240', '1.330', '+7,3%'],
        ['Bảo vệ môi trường', '310', '352', '+13,5%'],
        ['Quản lý hành chính', '1.960', '1.905', '−2,8%'],
        ['Các khoản khác', '1.880', '1.973', '+4,9%'],
      ),
      p(
        'Điểm thay đổi lớn nhất là phần dành cho cấp xã: 41% chi thường xuyên, tăng năm điểm phần trăm, đi cùng khối lượng việc đã chuyển giao. Mức khoán tính theo dân số, diện tích, số điểm trường và độ xa, thay cho mức đồng đều như trước. Sáu xã vùng cao được cộng thêm hệ số đi lại.',
      ),
      h2('Quỹ bảo dưỡng thay cho chờ hỏng'),
      p(
        'Lần đầu tiên tỉnh đề xuất quỹ bảo dưỡng 120 tỉ đồng cho trường học, trạm y tế, công trình nước. Theo Sở Tài chính, mỗi đồng bảo dưỡng đúng hạn tiết kiệm khoảng bốn đồng sửa chữa lớn; con số này tính từ hồ sơ của 214 công trình trong sáu năm.',
      ),
      quote(
        'Xây thì có lễ cắt băng, bảo dưỡng thì không có lễ nào. Vì thế phải có tên riêng trong dự toán, nếu không nó luôn là khoản bị cắt đầu tiên.',
        'Ông Uông Đình Cảnh, Giám đốc Sở Tài chính',
      ),
      p(
        'Để có nguồn, dự thảo cắt 12% chi hội nghị, tiếp khách, in ấn; dừng mua mới xe ô tô trong một năm; gộp 23 cuộc họp chuyên đề thành họp trực tuyến. Ban Kinh tế – Ngân sách của HĐND đánh giá hướng này đúng nhưng đề nghị nêu rõ danh mục cuộc họp bị cắt để giám sát.',
      ),
      p(
        'Vấn đề còn tranh luận là nguồn thu từ đất, chiếm 27% tổng thu dự kiến. Một số ý kiến cho rằng thị trường còn chậm, nên để tối đa 20% và coi phần vượt là nguồn tăng thêm. UBND tỉnh sẽ trình hai phương án kèm danh mục dự án phải giãn nếu hụt thu.',
      ),
      box(
        'Góp ý dự toán',
        'Bản tóm tắt bốn trang dành cho người dân, có biểu đồ, đặt tại bộ phận một cửa 24 xã, phường và trên cổng thông tin tỉnh.',
        'Thời gian nhận ý kiến: đến hết {{+18}}.',
      ),
      p(
        'Bản tóm tắt cho người dân năm ngoái có 312 lượt góp ý, trong đó 41 ý được tiếp thu, nổi bật là việc tách riêng tiền điện của các trạm bơm. Năm nay, tỉnh cam kết trả lời từng nhóm ý kiến trước ngày HĐND họp.',
      ),
      p(
        'Dự thảo cũng công bố danh mục 19 nhiệm vụ chi không bố trí nguồn năm tới cùng lý do, để các ngành và người dân cùng biết điều gì chưa làm. Đây là phần được các đại biểu hội đồng đề nghị đưa vào từ kỳ họp giữa năm.',
      ),
    ],
    tags: ['ngân sách', 'HĐND tỉnh', 'dự toán'],
    areas: ['ngan-giang'],
    credits: [author('giabao@minhson.example'), author('trikien@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('policy-communication'), done('verified')],
    at: { minutesAgo: 75 },
    outputs: [],
    state: { kind: 'awaiting', level: 'leader', note: 'Hẹn đăng 18:00, sau giờ họp báo.' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'landfill-returned',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'article',
    headline: 'Bãi rác Đồi Cọ quá tải, người dân Thanh Khoang mong có lịch đóng cửa',
    standfirst: 'Bãi rác tiếp nhận gấp rưỡi công suất thiết kế. Người dân hai thôn gần bãi cho biết mùi và nước rỉ đã ảnh hưởng đến giếng ăn.',
    body: [
      p(
        'Bốn giờ chiều, gió đổi hướng, chị Đường Thị Hậu ở thôn Cọ Trong đóng cửa sổ dù trời nóng. Bãi rác Đồi Cọ cách nhà chị hơn tám trăm mét. Chị kể từ đầu mùa mưa, giếng nhà chị nổi váng, phải mua nước bình để nấu ăn.',
      ),
      p(
        'Bãi rác Đồi Cọ vận hành mười một năm, thiết kế 60 tấn mỗi ngày, hiện tiếp nhận khoảng 92 tấn từ sáu xã, phường. Hai ô chôn lấp đã đầy, ô thứ ba còn chừng mười bốn tháng.',
      ),
      h2('Nước rỉ đi đâu'),
      p(
        'Người dân chỉ cho phóng viên một rãnh nước sẫm màu chảy ra mương. Nhiều người cho rằng hệ thống xử lý nước rỉ không hoạt động vào ban đêm. Theo một số ý kiến, hàm lượng chất ô nhiễm trong mương cao gấp nhiều lần cho phép.',
      ),
      p(
        'Đơn vị vận hành cho biết trạm xử lý công suất 120 m³ mỗi ngày chạy liên tục, riêng hai đợt mưa lớn vượt công suất đã phải lưu chứa tạm. Đơn vị đề nghị phóng viên vào xem nhật ký vận hành.',
      ),
      p(
        'UBND xã Thanh Khoang xác nhận nhận 27 đơn trong năm, đã hai lần kiến nghị có lịch đóng bãi. Theo kế hoạch của tỉnh, nhà máy xử lý rác ở Phú Lãm chạy thử vào quý III năm sau; khi ấy Đồi Cọ chỉ còn nhận xà bần.',
      ),
      quote(
        'Chúng tôi không đòi đóng ngay, biết rác cũng phải có chỗ. Chúng tôi xin một cái lịch, để biết mình phải chịu đến bao giờ.',
        'Ông Lều Văn Khuê, Bí thư chi bộ xóm Đoài, xã Thanh Khoang',
      ),
      p(
        'Trong lúc chờ, người dân đề nghị ba việc: phủ bạt ô đang chôn vào cuối ngày, không vận chuyển rác sau 19 giờ, và cấp nước sạch cho 64 hộ gần bãi. Đơn vị vận hành đồng ý hai việc đầu; việc thứ ba thuộc thẩm quyền của công ty cấp nước và xã.',
      ),
      p('Ban Quản lý bãi rác thừa nhận chưa có đường dây tiếp nhận phản ánh riêng, người dân phải gọi về xã rồi xã mới chuyển lên.'),
      p(
        'Trưởng thôn Cọ Trong giữ một cuốn sổ ghi mùi, mỗi ngày ba lần, bằng thang điểm từ không đến năm do bà con tự đặt. Tháng vừa rồi có mười chín ngày được chấm điểm bốn trở lên, chủ yếu vào buổi chiều, khi gió thổi từ đồi xuống. Cuốn sổ không phải tài liệu khoa học, nhưng là thứ duy nhất ở đây ghi chép đều đặn.',
      ),
      p(
        'Sở Nông nghiệp và Môi trường cho biết kết quả quan trắc định kỳ được đăng mỗi quý trên trang thông tin của Sở, song người dân hai thôn nói chưa ai biết địa chỉ ấy. Xã nhận trách nhiệm in kết quả và niêm yết ở nhà văn hóa, bắt đầu từ kỳ tới.',
      ),
      p(
        'Chị Hậu vẫn giữ thói quen rửa rau hai lần bằng nước bình. Chị bảo không mong hết mùi ngay. Chị chỉ muốn có người đến đo cái giếng nhà chị, ghi con số lên giấy, rồi nói cho chị biết con số ấy nghĩa là gì.',
      ),
    ],
    tags: ['rác thải', 'môi trường', 'Thanh Khoang'],
    areas: ['thanh-khoang', 'phu-lam'],
    credits: [author('vandat@minhson.example')],
    commitments: [done('verified')],
    at: { minutesAgo: 190 },
    outputs: [],
    state: {
      kind: 'returned',
      by: 'thuha@minhson.example',
      level: 'secretary',
      reason:
        'Đoạn “cao gấp nhiều lần cho phép” chưa có kết quả đo. Xem nhật ký vận hành, xin mẫu nước của trung tâm quan trắc và ý kiến Sở Nông nghiệp và Môi trường rồi gửi lại.',
    },
    changes: [],
    illustrative: true,
  },
]
