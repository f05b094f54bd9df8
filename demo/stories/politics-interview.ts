import type { DemoStory } from '../types.ts'
import { ask, author, bullets, done, p, paper, quote, radio, tv } from './blocks.ts'

/** Chính trị: an interview and two short items. */
export const politicsInterview: readonly DemoStory[] = [
  {
    key: 'vice-chair-interview',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'interview',
    headline: 'Phó Chủ tịch UBND tỉnh Hồ Sĩ Tường: “Làm đường trước, nhà máy sẽ tự tìm đến”',
    standfirst:
      'Trao đổi với Báo Minh Sơn, ông Hồ Sĩ Tường nói về thứ tự ưu tiên của vốn đầu tư, chuyện giữ rừng có tiền và vì sao tỉnh từ chối hai dự án lớn trong năm nay.',
    lead: { picture: 'interview-portrait', caption: 'Cuộc trao đổi diễn ra tại phòng họp nhỏ của Văn phòng UBND tỉnh.' },
    body: [
      p(
        'Cuộc hẹn được dời từ phòng khách lớn sang phòng họp nhỏ, vì trên tường phòng họp có tấm bản đồ giao thông mà Phó Chủ tịch UBND tỉnh Hồ Sĩ Tường muốn chỉ. Trong gần một giờ, ông đứng dậy tới bản đồ sáu lần.',
      ),
      ask('Thưa ông, năm nay gần một nửa vốn đầu tư công của tỉnh dành cho đường. Có người nói tỉnh nghèo mà làm đường to thì lãng phí.'),
      p(
        'Tôi hiểu lo ngại ấy. Nhưng xin nhìn vào cái đường này (chỉ tuyến Trung Ngàn – Khe Vàng). Một xe chè từ Khe Vàng ra đến quốc lộ mất ba tiếng rưỡi, chi phí vận chuyển chiếm 11% giá bán. Doanh nghiệp họ tính giỏi hơn mình. Chúng ta mời họ bằng ưu đãi, họ nghe rồi hỏi: đường bao giờ xong? Không có câu trả lời thì mọi ưu đãi chỉ là tờ giấy đẹp.',
      ),
      p(
        'Làm đường trước, nhà máy sẽ tự tìm đến. Nhưng cũng không phải đường nào cũng to. Năm nay chúng tôi cắt quy mô hai tuyến từ bốn làn xuống hai làn, lấy tiền đó làm mười một cây cầu dân sinh.',
      ),
      ask('Việc cắt ấy có bị phản đối không?'),
      p(
        'Có chứ. Hai địa phương viết văn bản đề nghị giữ nguyên. Tôi xuống làm việc cả hai nơi, mang theo số đếm xe ba tháng. Một tuyến chỉ có 900 xe quy đổi một ngày đêm. Bốn làn cho 900 xe thì con cháu sẽ hỏi chúng ta nghĩ gì. Khi có số liệu trên bàn, câu chuyện nhẹ hơn nhiều.',
      ),
      ask('Tỉnh vừa từ chối hai dự án có vốn đăng ký lớn. Trong lúc đang khát đầu tư, vì sao lại từ chối?'),
      p(
        'Một dự án cần lượng nước ngầm bằng một phần ba nhu cầu của cả thị xã cũ. Một dự án đề nghị chuyển đổi 210 ha rừng phòng hộ. Chúng tôi mời tư vấn độc lập, công khai kết quả, rồi trả lời bằng văn bản, nêu lý do. Nhà đầu tư thứ nhất đã quay lại với công nghệ tuần hoàn nước, đang thẩm định tiếp.',
      ),
      quote('Từ chối rõ ràng cũng là một cách mời gọi. Người làm ăn tử tế sợ nhất là nơi cái gì cũng gật.', 'Ông Hồ Sĩ Tường, Phó Chủ tịch UBND tỉnh'),
      ask('Rừng chiếm hơn nửa diện tích tỉnh. Người giữ rừng sống được bằng rừng chưa, thưa ông?'),
      p(
        'Chưa đủ. Bình quân một hộ nhận khoán được 9,4 triệu đồng một năm, nơi cao hai mươi triệu, nơi thấp chưa đến ba triệu. Chênh lệch ấy do lưu vực, không do công sức, nên bà con thấy không công bằng là phải. Chúng tôi đang trình cơ chế điều hòa giữa các lưu vực trong tỉnh, ai cũng có mức sàn.',
      ),
      p(
        'Nhưng tiền khoán chỉ là phần nền. Phải có thu nhập dưới tán rừng: dược liệu, mật ong, du lịch nhỏ. Tôi nói du lịch nhỏ, không phải khách sạn trong rừng. Ở Bản Xuyến có mười chín hộ làm, mỗi đêm nhận không quá sáu khách, giá không rẻ, kín lịch. Đó là hướng tôi tin.',
      ),
      ask('Hơn một năm chính quyền hai cấp, điều ông lo nhất là gì?'),
      p(
        'Là con người ở xã. Chúng ta giao cho xã rất nhiều việc, tôi đã đọc bài khảo sát của quý báo. Con số 38% phải quay lại ở Khe Vàng làm tôi không vui, nhưng tôi cảm ơn vì nó được đo. Đã có kết luận: từ quý tới, tỉnh trả thêm một vị trí công nghệ thông tin cho mỗi cụm ba xã vùng cao, và cán bộ tăng cường được tính thời gian xa nhà vào nâng lương.',
      ),
      ask('Thưa ông, người dân vùng cao sẽ thấy điều gì khác trong một năm tới, nói bằng việc cụ thể?'),
      p(
        'Ba việc. Một là đường từ bản xa nhất ra trung tâm xã đi được xe máy quanh năm, còn chín bản chưa có. Hai là trạm y tế nào cũng có bác sĩ ít nhất hai ngày một tuần, theo lịch dán ở cửa, không phải theo lời hứa. Ba là con em học nội trú không phải học nhờ.',
      ),
      p(
        'Tôi không hứa làm một lúc cả tỉnh. Danh sách chín bản đã công bố, bản nào trước bản nào sau xếp theo số hộ và số học sinh, ai cũng kiểm tra được. Xếp công khai thì người chờ cũng thấy dễ chịu hơn.',
      ),
      ask('Có ý kiến nói tỉnh chậm ở khâu giải phóng mặt bằng vì ngại va chạm?'),
      p(
        'Có phần đúng. Ngại va chạm thì sinh ra chờ. Bây giờ mỗi dự án có một tổ gồm xã, chủ đầu tư và người đại diện của dân, họp ngay tại thực địa, biên bản đọc to trước khi ký. Chỗ nào dân đúng thì điều chỉnh, chỗ nào đã đúng luật mà vẫn không bàn giao thì làm theo luật.',
      ),
      ask('Báo chí hỏi thẳng có làm khó người điều hành?'),
      p(
        'Khó chịu thì có, khó thì không. Một câu hỏi thẳng trên báo rẻ hơn nhiều một sai lầm chín trăm tỉ đồng. Tôi chỉ mong hai điều: hỏi đúng người chịu trách nhiệm, và khi việc đã sửa xong thì quay lại viết một dòng.',
      ),
      ask('Nếu được chọn một việc phải xong trong năm tới?'),
      p(
        'Nước sinh hoạt cho bốn xã vùng cao. Đường chậm ba tháng thì người ta còn đi vòng; nước không vòng đi đâu được. Tôi đã giao cụ thể, và xin nói công khai ở đây để quý báo nhắc:',
      ),
      bullets(
        'Trước mùa khô tới: khoan xong mười bốn giếng dự phòng ở Lũng Pha, Pò Hiên.',
        'Giữa năm: giao 63 công trình cấp nước cho tổ tự quản, có mức khoán.',
        'Cuối năm: không còn trường học vùng cao nào phải chở nước bằng xe máy.',
      ),
      ask('Và nếu không xong?'),
      p('Thì chúng ta ngồi lại ở chính phòng này, trước tấm bản đồ này, và quý báo hỏi câu đầu tiên. Tôi đề nghị ghi câu ấy vào bài.'),
      ask('Xin cảm ơn ông.'),
    ],
    tags: ['phỏng vấn', 'đầu tư công', 'giao thông', 'nước sạch'],
    areas: ['ngan-giang', 'khe-vang', 'lung-pha', 'po-hien'],
    credits: [author('minhtuyet@minhson.example'), author('giabao@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('in-depth')],
    at: { day: -13, time: '07:00' },
    outputs: [paper(3), tv('Đối thoại 20:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'citizen-day',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'news',
    headline: 'Lãnh đạo tỉnh tiếp công dân tại bốn xã vùng cao trong tháng tới',
    standfirst:
      'Lần đầu tiên lịch tiếp công dân định kỳ được tổ chức lưu động. Người dân đăng ký trước qua trưởng bản hoặc điện thoại, có phiên dịch tiếng Mông, tiếng Dao.',
    body: [
      p(
        'Ban Tiếp công dân tỉnh công bố lịch tiếp lưu động tại bốn xã Lũng Pha, Nà Lĩnh, Pò Hiên và Khe Vàng, mỗi xã một buổi, bắt đầu từ {{+9}}. Mỗi buổi kéo dài từ 7 giờ 30 đến 11 giờ 30, chia khung hai mươi phút.',
      ),
      p(
        'Người dân đăng ký qua trưởng bản hoặc số 0200 3800 117 chậm nhất ba ngày trước buổi tiếp, nêu nội dung chính để cơ quan liên quan cử người có thẩm quyền cùng dự. Trường hợp phát sinh vẫn được tiếp sau khung đã đăng ký.',
      ),
      p(
        'Theo Ban Tiếp công dân tỉnh, bốn xã nói trên có 126 đơn trong mười tháng qua, trong đó hơn một nửa là kiến nghị về đất sản xuất, nước sinh hoạt và chế độ người có công. Chỉ mười chín người trực tiếp đến trụ sở ở phường Ngàn Giang, do đường xa và ngại chi phí.',
      ),
      p(
        'Kết quả trả lời được niêm yết tại nhà văn hóa bản và đọc trên loa bằng ba thứ tiếng trong mười ngày làm việc, trừ nội dung liên quan đến bí mật đời tư.',
      ),
    ],
    tags: ['tiếp công dân', 'vùng cao'],
    areas: ['lung-pha', 'na-linh', 'po-hien', 'khe-vang'],
    credits: [author('quoctruong@minhson.example')],
    commitments: [done('policy-communication'), done('essential-information')],
    at: { day: -3, time: '10:15' },
    outputs: [paper(2), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
