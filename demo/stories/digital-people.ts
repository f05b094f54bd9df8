import type { DemoStory } from '../types.ts'
import { author, done, h2, p, paper, quote, radio, steps, tv } from './blocks.ts'

/** Chuyển đổi số: people and their telephones, a newsroom and its studio. */
export const digitalPeople: readonly DemoStory[] = [
  {
    key: 'birth-certificate-night',
    agency: 'bao-ptth',
    desk: 'digital',
    section: 'chuyen-doi-so',
    genre: 'article',
    headline: 'Làm giấy khai sinh lúc mười giờ đêm, chuyện không chỉ của chiếc điện thoại',
    standfirst:
      'Bốn trong năm giấy khai sinh ở phường Vân Đài nay được đăng ký trực tuyến. Đằng sau con số là một chị hộ tịch, một nhóm trò chuyện và tờ giấy hướng dẫn dán ở khoa Sản.',
    body: [
      p(
        'Mười giờ đêm, khi con ngủ, anh Lường Đức Thiện mở điện thoại khai giấy khai sinh cho con gái. Đến ô “quê quán”, anh dừng mười phút vì vợ chồng chưa thống nhất. Ở đầu kia, hệ thống lưu bản nháp. Sáng hôm sau anh khai tiếp, hai ngày sau nhận kết quả tại nhà. Anh không phải nghỉ ca nào ở nhà máy.',
      ),
      p(
        'Mười tháng qua, phường Vân Đài đăng ký khai sinh cho 612 trẻ, 82% làm trực tuyến hoàn toàn, cao nhất tỉnh. Ba năm trước tỉ lệ này là 11%. Thiết bị hầu như không thay đổi. Cái thay đổi là cách người ta được chỉ dẫn.',
      ),
      h2('Bắt đầu từ tờ giấy ở khoa Sản'),
      p(
        'Chị Nghiêm Thị Thu Cúc, công chức tư pháp – hộ tịch, ngồi đếm lý do hồ sơ bị trả lại trong một tháng: 61% do ảnh giấy chứng sinh mờ, 22% do sai tên nơi sinh, còn lại do chưa thống nhất tên con. Chị viết một tờ hướng dẫn khổ A5, chữ to, chỉ có ba mục, xin bệnh viện dán ở đầu giường khoa Sản.',
      ),
      steps(
        'Chụp giấy chứng sinh ban ngày, cạnh cửa sổ, không bật đèn máy.',
        'Thống nhất tên con trước khi mở điện thoại.',
        'Vướng ở đâu, chụp màn hình gửi vào nhóm của phường, có người trả lời trước 22 giờ.',
      ),
      p(
        'Nhóm trò chuyện có chị Cúc, hai cán bộ trẻ và năm “mẹ đi trước” tình nguyện. Câu hỏi nhiều nhất vào buổi tối là mật khẩu. Câu hỏi cảm động nhất là của một bà ngoại: cháu đặt tên Thương có phải xin phép ai không. Chị Cúc trả lời: không ạ, chỉ cần thương thật.',
      ),
      quote('Tôi không số hóa được ai cả. Tôi chỉ làm cho người ta đỡ ngại hỏi. Hết ngại thì tự họ làm được.', 'Chị Nghiêm Thị Thu Cúc, phường Vân Đài'),
      h2('Những người không thể trực tuyến'),
      p(
        '18% còn lại là những trường hợp phải gặp mặt: mẹ chưa có giấy tờ, cha xác nhận con khi không đăng ký kết hôn, trẻ bị bỏ rơi, người già làm khai sinh lần đầu. Phường dành hai buổi sáng mỗi tuần cho nhóm này, có phòng kín. Việc trực tuyến đông lên chính là để có thời gian cho họ.',
      ),
      p(
        'Mô hình được nhân ra chín xã, phường. Kết quả không giống nhau. Ở Khe Vàng, tỉ lệ trực tuyến mới 34%, do nhiều mẹ sinh ở trạm xã, sóng yếu và dùng chung điện thoại với chồng. Xã chọn cách khác: cán bộ đến trạm mỗi chiều thứ Năm, khai cùng người mẹ, in tại chỗ.',
      ),
      p(
        'Theo Sở Tư pháp, năm tới tỉnh sẽ liên thông khai sinh, thẻ bảo hiểm y tế và hỗ trợ sinh con trong một lần khai, không phải nộp thêm giấy tờ. Việc còn thiếu là kết nối từ trạm y tế xã, nơi vẫn viết giấy chứng sinh bằng tay.',
      ),
      p(
        'Cô bé trong câu chuyện đầu bài nay được hai tháng. Quê quán cuối cùng ghi theo mẹ, vì bố thua cuộc bốc thăm bằng hai que diêm. Anh Thiện bảo ô ấy đáng giá mười phút nhất đời anh.',
      ),
    ],
    tags: ['dịch vụ công trực tuyến', 'hộ tịch', 'Vân Đài'],
    areas: ['van-dai', 'khe-vang'],
    credits: [author('thaonguyen@minhson.example')],
    commitments: [done('policy-communication', 'ky-nang-so'), done('positive')],
    at: { day: -21, time: '10:05' },
    outputs: [paper(5), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'newsroom-studio',
    agency: 'bao-ptth',
    desk: 'radio',
    section: 'chuyen-doi-so',
    genre: 'article',
    headline: 'Phòng thu nhỏ, sóng đi xa: một tin, ba cách kể',
    standfirst:
      'Từ căn phòng tám mét vuông, ê-kíp phát thanh, báo điện tử và truyền hình của tỉnh cùng làm một bản tin. Thính giả trẻ tăng gấp đôi, nhưng áp lực cũng vậy.',
    lead: { picture: 'radio-studio', caption: 'Phòng thu của Phát thanh Minh Sơn trước giờ lên sóng.' },
    body: [
      p(
        'Bốn giờ bốn mươi sáng, đèn đỏ ngoài cửa phòng thu số 2 bật lên. Trong phòng có một bàn tròn, ba micrô, một máy quay cỡ nắm tay và cái ấm siêu tốc không được phép sôi khi đang ghi. Biên tập viên Lý Thanh Xuân đọc thử câu đầu. Kỹ thuật viên giơ ngón cái. Cùng lúc, ở phòng bên, bản chữ của bản tin ấy được đăng lên báo điện tử.',
      ),
      p(
        'Từ khi hai cơ quan hợp nhất, Báo và phát thanh, truyền hình Minh Sơn làm tin theo một quy trình: một đề tài, một người chịu trách nhiệm, nhiều sản phẩm. Phóng viên gửi về một bộ gồm chữ, ảnh, tiếng động và hình. Bản tin sáng lên sóng lúc năm rưỡi, được cắt thành bảy đoạn ngắn cho nền tảng số trước sáu giờ.',
      ),
      h2('Cái bàn tròn'),
      p(
        'Trước đây ba bộ phận ở ba tầng nhà. Cùng một trận lũ, có hôm ba người gọi cho một chủ tịch xã, hỏi cùng một câu. Bây giờ mỗi ngày có một cuộc họp mười lăm phút quanh bàn tròn lúc 16 giờ 45, không ghế. Ai nói quá hai phút, cái đồng hồ trứng kêu. Kế hoạch ngày mai được chốt tại đó, ai cũng nhìn thấy trên một bảng chung.',
      ),
      quote(
        'Khó nhất không phải máy móc. Khó nhất là người viết chịu nghe người thu thanh bảo câu này dài quá, đọc hết hơi. Nghe được rồi thì bài viết cũng hay hơn.',
        'Bà Hà Thị Kim Thoa, Trưởng ban Phát thanh',
      ),
      p(
        'Sau mười tám tháng, lượng nghe qua nền tảng số đạt bình quân 21.000 lượt mỗi ngày, gấp hơn hai lần năm trước; nhóm dưới 35 tuổi chiếm 44%. Chuyên mục được nghe nhiều nhất không phải thời sự mà là “Hỏi giúp bà con”, bốn phút mỗi sáng, trả lời đúng một câu hỏi của thính giả.',
      ),
      h2('Nhanh hơn, và mệt hơn'),
      p(
        'Một phóng viên hiện phải làm trung bình 2,3 sản phẩm cho mỗi đề tài. Khảo sát nội bộ cho thấy 58% thấy việc nặng hơn. Lãnh đạo cơ quan đã điều chỉnh: không bắt buộc mọi tin đều đủ ba loại hình; trực đêm được nghỉ bù trọn ngày; mỗi người có một tuần trong quý chỉ làm một đề tài dài.',
      ),
      p(
        'Sai sót cũng đi nhanh hơn. Đầu năm, một con số nhầm trong bản chữ được cả ba kênh phát theo trong mười một phút. Từ đó có thêm quy tắc “một người không ở trong phòng”: trước giờ phát, một biên tập viên không tham gia làm tin đọc lại từ đầu. Quy tắc ấy đến nay chặn được 37 lỗi, có sổ ghi.',
      ),
      p(
        'Kênh tiếng dân tộc là điều ê-kíp tự hào nhất. Bản tin tiếng Mông, tiếng Dao không còn là bản dịch đọc sau cùng mà được viết riêng, phát cùng giờ. Cộng tác viên ở bản gửi tiếng động về bằng điện thoại: tiếng suối đang lên, tiếng chợ họp, tiếng gà ở một nơi vừa có điện.',
      ),
      p(
        'Năm giờ hai mươi chín phút, trong phòng không ai nói. Nhạc hiệu vang lên, vẫn là đoạn đàn tính ghi từ thời băng cối. Người đọc hít một hơi. Ngoài kia, đâu đó trên đèo, một bác tài vặn to thêm một nấc.',
      ),
    ],
    tags: ['tòa soạn hội tụ', 'phát thanh số', 'đa nền tảng'],
    areas: ['ngan-giang'],
    credits: [author('nhatduy@minhson.example')],
    commitments: [done('political-task')],
    at: { day: -35, time: '10:50' },
    outputs: [paper(5)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'digital-teams',
    agency: 'bao-ptth',
    desk: 'digital',
    section: 'chuyen-doi-so',
    genre: 'article',
    headline: 'Tổ công nghệ số cộng đồng: gõ cửa từng nhà, dạy một việc',
    standfirst:
      'Thay vì dạy mười kỹ năng trong một buổi, các tổ công nghệ số ở Đồng Vả chỉ dạy một việc mỗi lần đến. Người học nhớ lâu hơn và bắt đầu dạy lại nhau.',
    lead: { picture: 'community-phone', caption: 'Một buổi hướng dẫn dùng điện thoại ở nhà văn hóa thôn.' },
    body: [
      p(
        'Bà Nguyễn Thị Chắt, bảy mươi hai tuổi, biết đúng một việc trên điện thoại thông minh: gọi có hình cho con trai ở xa. Bà học việc ấy trong bốn mươi phút, vào một buổi tối mưa, từ cậu học sinh lớp 11 ở đầu ngõ. Tuần sau cậu quay lại, không dạy gì mới, chỉ hỏi bà gọi được mấy lần. Sáu lần. Thế là được ghi vào sổ.',
      ),
      p(
        'Cách dạy một việc ấy do xã Đồng Vả nghĩ ra sau một năm thất bại. Năm đầu, 34 tổ công nghệ số mở lớp tại nhà văn hóa, mỗi buổi giới thiệu mười kỹ năng. Ba tháng sau xã gọi lại 200 người học: 11% làm lại được một kỹ năng nào đó. “Chúng tôi dạy để báo cáo chứ chưa phải dạy để dùng”, Phó Chủ tịch UBND xã Hàn Ngọc Diễn nói thẳng.',
      ),
      h2('Một nhà, một việc, hai lần'),
      p(
        'Năm nay, tổ đến tận nhà, hỏi người dân muốn làm được việc gì nhất, dạy đúng việc ấy, một tuần sau quay lại kiểm tra. Trong 2.640 lượt dạy, năm việc được yêu cầu nhiều nhất là gọi có hình, xem tiền điện, đặt lịch khám, nhận lương hưu qua tài khoản và đọc báo cho mắt kém. Tỉ lệ làm lại được sau ba tháng là 76%.',
      ),
      quote(
        'Bà bảo học thêm làm gì, bà có chết vì không biết chuyển tiền đâu. Nhưng bà biết gọi rồi, bà đi dạy bà Thìn bên cạnh. Thế là tổ em tự nhiên có thêm một giáo viên bảy mươi hai tuổi.',
        'Em Lục Gia Khiêm, thành viên tổ công nghệ số thôn Vả Thượng',
      ),
      h2('Dạy cả cách nghi ngờ'),
      p(
        'Bài bắt buộc duy nhất của tổ là bài nghi ngờ. Thành viên tổ gọi thử bằng một số lạ, giả làm “nhân viên ngân hàng”. Ai đọc mã thì bị cười, cả nhà cùng cười, rồi viết lên mẩu giấy dán cạnh điện thoại: “Mã là chìa khóa cửa. Không đưa ai”. Sau ba đợt gọi thử, số người đọc mã giảm từ 38% xuống 6%.',
      ),
      p(
        'Công an xã ghi nhận trong nửa năm chỉ có một vụ mất tiền qua mạng, so với bảy vụ cùng kỳ. Xã không cho rằng đó hoàn toàn do lớp học, vì ngân hàng cũng siết xác thực. Nhưng trong cuộc họp thôn nào, bài nghi ngờ cũng được xin dạy lại, vì vui.',
      ),
      p(
        'Mỗi hộ có một tấm thẻ giấy ghi việc đã học, ngày quay lại, người dạy. Thẻ do người dân giữ, không nộp về xã. Cuối quý, tổ chỉ báo lên một con số duy nhất: bao nhiêu người vẫn làm được việc đã học.',
      ),
      p(
        'Các tổ hoạt động không lương. Học sinh tham gia được tính hoạt động trải nghiệm; người lớn được hỗ trợ gói dữ liệu 70.000 đồng mỗi tháng. Khó nhất là giữ người: một phần ba thành viên rời tổ khi đi học, đi làm xa. Xã bù bằng cách chọn trong chính những người học giỏi nhất, kể cả khi họ đã bảy mươi hai tuổi.',
      ),
      p(
        'Hôm chúng tôi đến, bà Chắt đang học việc thứ hai trong đời. Bà muốn biết trời ngày mai, không phải để đi đâu, mà để nói cho con trai ở xa biết quê nhà mai nắng hay mưa.',
      ),
    ],
    tags: ['tổ công nghệ số', 'kỹ năng số', 'Đồng Vả'],
    areas: ['dong-va'],
    credits: [author('thaonguyen@minhson.example')],
    commitments: [done('policy-communication', 'ky-nang-so'), done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -49, time: '08:35' },
    outputs: [paper(5), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
