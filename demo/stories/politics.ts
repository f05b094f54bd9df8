import type { DemoStory } from '../types.ts'
import { author, box, done, h2, p, paper, quote, radio, steps, table, tv } from './blocks.ts'

/** Chính trị. */
export const politics: readonly DemoStory[] = [
  {
    key: 'council-questions',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'article',
    headline: 'Chất vấn về vốn đầu tư chậm: từng dự án phải có tên người chịu trách nhiệm',
    standfirst: 'Phiên chất vấn của HĐND tỉnh dành trọn buổi sáng cho câu hỏi vì sao mười một dự án giải ngân dưới 40%. Câu trả lời được ghi thành hạn cụ thể.',
    lead: { picture: 'council-hall', caption: 'Hội trường kỳ họp trước giờ chất vấn.' },
    body: [
      p(
        '“Tôi không hỏi tỉ lệ chung, tôi hỏi dự án kè Hồng Khê bao giờ xong và ai ký vào mốc ấy”. Câu chất vấn của đại biểu Đàm Thị Quế, tổ đại biểu Hồng Khê, mở đầu phiên họp sáng {{-1}} và gần như định hình cả buổi. Sau câu hỏi đó, không đại biểu nào nói về con số bình quân nữa.',
      ),
      p(
        'Theo báo cáo trình kỳ họp, đến hết tháng {{month-1}} toàn tỉnh giải ngân 71,4% kế hoạch vốn đầu tư công, cao hơn cùng kỳ năm trước 6,2 điểm phần trăm. Tuy vậy, 11 trong số 86 dự án đạt dưới 40%, tập trung ở lĩnh vực thủy lợi và trường học.',
      ),
      table(
        'Nhóm dự án theo mức giải ngân',
        ['Mức giải ngân', 'Số dự án', 'Vốn kế hoạch (tỉ đồng)', 'Đã giải ngân (tỉ đồng)'],
        ['Từ 80% trở lên', '49', '1.312', '1.147'],
        ['Từ 40% đến dưới 80%', '26', '968', '611'],
        ['Dưới 40%', '11', '254', '52'],
        ['Cộng', '86', '2.534', '1.810'],
      ),
      h2('Ba nguyên nhân, ba cách gỡ'),
      p(
        'Trả lời chất vấn, Giám đốc Sở Tài chính Uông Đình Cảnh chia mười một dự án thành ba nhóm. Năm dự án vướng giá đất sau khi bảng giá mới áp dụng. Bốn dự án phải điều chỉnh thiết kế vì địa chất. Hai dự án do nhà thầu yếu, đã bị nhắc bằng văn bản lần thứ hai.',
      ),
      p(
        'Với nhóm thứ nhất, các xã cam kết niêm yết phương án bồi thường trước {{+15}}. Nhóm thứ hai sẽ được thẩm định theo hồ sơ rút gọn đúng quy định, thời hạn tối đa hai mươi ngày làm việc. Nhóm cuối, chủ đầu tư sẽ cắt khối lượng để giao đơn vị khác nếu sau ba mươi ngày không chuyển biến.',
      ),
      quote(
        'Hứa thì phải có chỗ để người khác nhắc. Từ kỳ họp này, mỗi lời hứa tại nghị trường được đưa lên trang theo dõi, có ngày, có tên, có trạng thái. Cử tri vào xem được.',
        'Bà Doãn Thị Mỹ Dung, Phó Chủ tịch HĐND tỉnh',
      ),
      p(
        'Đại biểu Triệu Tòn Sính, tổ Khe Vàng, đề nghị bổ sung một cột mà báo cáo nào cũng thiếu: dự án chậm thì người dân thiệt gì. Ông lấy ví dụ trường nội trú Khe Vàng chậm hai quý, 160 học sinh phải học nhờ ở ba nơi. Đề nghị này được chủ tọa chấp thuận, áp dụng từ báo cáo quý tới.',
      ),
      p(
        'Phần chất vấn thứ hai liên quan đến nước sinh hoạt vùng cao. Trong 63 công trình cấp nước tập trung được kiểm tra, 17 công trình hoạt động cầm chừng, chủ yếu do không có người trông coi và không thu được tiền điện bơm. Sở Nông nghiệp và Môi trường sẽ thử giao cho tổ tự quản với mức khoán theo mét khối tại bốn xã.',
      ),
      p(
        'Phiên họp được truyền hình trực tiếp. Đường dây nóng của kỳ họp nhận 73 ý kiến trong buổi sáng, nhiều nhất về tiền đền bù và đường nông thôn. Thư ký kỳ họp đọc to ba ý kiến ngay trước giờ nghỉ, trong đó có một cử tri hỏi vì sao kè Hồng Khê ba lần đổi ngày khánh thành.',
      ),
      p(
        'Kết thúc phiên, kỳ họp thông qua nghị quyết về chất vấn với 14 mốc việc. Mốc gần nhất là {{+15}}, mốc xa nhất là cuối quý II năm sau. Báo Minh Sơn sẽ theo dõi và cập nhật từng mốc trên trang điện tử.',
      ),
    ],
    tags: ['HĐND tỉnh', 'đầu tư công', 'chất vấn'],
    areas: ['ngan-giang', 'hong-khe', 'khe-vang'],
    credits: [author('giabao@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('verified')],
    at: { day: -6, time: '07:30' },
    outputs: [paper(1), tv(), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'two-tier',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'reportage',
    headline: 'Hơn một năm chính quyền hai cấp: cán bộ xuống bản, hồ sơ ra một cửa',
    standfirst:
      'Không còn cấp huyện, xã nhận thêm hơn một nghìn đầu việc. Chúng tôi đo thời gian chờ ở sáu xã, phường trong ba tuần và hỏi 412 người dân vừa bước ra khỏi bộ phận một cửa.',
    body: [
      p(
        'Bảy giờ kém mười, cửa Trung tâm Phục vụ hành chính công xã Trung Ngàn chưa mở, nhưng ghế đá ngoài hiên đã có bốn người. Ông Viên Đình Tấn đến sớm nhất, từ sáu giờ. Ông xin cấp đổi giấy chứng nhận quyền sử dụng đất, việc mà ngày trước phải đi 23 cây số ra huyện. “Giờ gần hơn. Nhưng tôi vẫn đi sớm, quen rồi”, ông nói.',
      ),
      p(
        'Thói quen ấy là một trong nhiều thứ chưa kịp thay đổi sau hơn một năm vận hành mô hình chính quyền địa phương hai cấp. Trên giấy, phần lớn thủ tục đã về xã. Ngoài đời, khoảng cách giữa “đã giao” và “làm được” ở mỗi nơi một khác, và người dân cảm nhận khoảng cách ấy bằng đồng hồ.',
      ),
      h2('Ba tuần bấm giờ'),
      p(
        'Từ {{-24}} đến {{-5}}, nhóm phóng viên ngồi ở sáu bộ phận một cửa, ba phường và ba xã, mỗi nơi ba buổi sáng. Chúng tôi ghi giờ lấy số, giờ được gọi, giờ rời quầy của 412 người đồng ý cho ghi, rồi hỏi họ hai câu: có phải quay lại không, và có ai hướng dẫn không.',
      ),
      table(
        'Thời gian chờ và tỉ lệ phải quay lại tại sáu bộ phận một cửa',
        ['Nơi khảo sát', 'Số người', 'Chờ trung vị', 'Phải quay lại'],
        ['Phường Ngàn Giang', '96', '11 phút', '14%'],
        ['Phường Đông Thạch', '81', '18 phút', '19%'],
        ['Phường Cẩm Trì', '74', '26 phút', '27%'],
        ['Xã Trung Ngàn', '67', '9 phút', '22%'],
        ['Xã Bản Xuyến', '52', '7 phút', '31%'],
        ['Xã Khe Vàng', '42', '14 phút', '38%'],
      ),
      p(
        'Kết quả cho thấy nơi chờ ngắn không hẳn là nơi dễ xong việc. Ở Bản Xuyến, người dân chỉ đợi bảy phút nhưng gần một phần ba phải quay lại, phần lớn vì thiếu một tờ giấy nằm ở cơ quan khác. Ở Ngàn Giang, lượng khách đông gấp đôi nhưng tỉ lệ quay lại thấp nhất, nhờ có bàn kiểm tra hồ sơ trước khi lấy số.',
      ),
      h2('Người ở giữa'),
      p(
        'Chị Lương Thị Hảo, ba mươi tư tuổi, là công chức tư pháp của huyện cũ, nay về Khe Vàng. Nhà chị ở phường Đông Thạch, cách chỗ làm 58 cây số. Chị thuê một phòng cạnh trạm y tế, cuối tuần mới về. Một mình chị giải quyết hộ tịch, chứng thực, hòa giải; đầu tháng còn trực bộ phận tiếp dân.',
      ),
      quote(
        'Ở huyện tôi biết rất sâu một việc. Ở xã tôi phải biết vừa đủ hai mươi việc. Cái khó không phải học thêm, mà là biết lúc nào mình chưa biết để hỏi.',
        'Chị Lương Thị Hảo, công chức tư pháp – hộ tịch xã Khe Vàng',
      ),
      p(
        'Trong số 25 xã, phường và đơn vị được Sở Nội vụ rà soát, vị trí thiếu nhiều nhất là địa chính – xây dựng và công nghệ thông tin. Tỉnh đã điều động có thời hạn 61 cán bộ từ các sở về xã. Một nửa số này hết hạn vào cuối năm, và câu hỏi ai thay họ vẫn chưa có câu trả lời đầy đủ.',
      ),
      p(
        'Ở chiều ngược lại, có những việc chạy nhanh hơn hẳn. Cấp phép xây dựng nhà ở riêng lẻ tại phường Đông Thạch trước đây mất mười lăm ngày, nay trung bình tám ngày, vì cán bộ đi thực địa ngay trong phường. Hồ sơ bảo trợ xã hội ở Trung Ngàn giảm từ mười chín ngày xuống mười một.',
      ),
      h2('Một tờ giấy đi đâu'),
      p(
        'Chúng tôi lần theo hồ sơ của chị Lầu Thị Sua ở Bản Xuyến, xin xác nhận để con được miễn học phí. Hồ sơ cần một trích lục mà bản gốc đang ở kho lưu trữ của huyện cũ, nay thuộc trung tâm lưu trữ tỉnh. Xã gửi yêu cầu qua hệ thống điện tử lúc 9 giờ 12 phút thứ Hai. Kho nhận, nhưng bản giấy nằm trong thùng chưa số hóa. Đến thứ Sáu, cán bộ kho chụp gửi lên. Chị Sua đi ba chuyến, tổng cộng 54 cây số.',
      ),
      p(
        'Theo Sở Nội vụ, còn khoảng 1,9 triệu trang hồ sơ của các huyện cũ chưa số hóa; với tốc độ hiện nay cần hai mươi tháng nữa. Sở đang ưu tiên ba nhóm giấy tờ người dân hỏi nhiều nhất: hộ tịch, đất đai, người có công. Nếu xong ba nhóm này, tỉ lệ phải quay lại ở các xã vùng cao có thể giảm ngay một nửa.',
      ),
      p(
        'Phó Giám đốc Sở Nội vụ Lỗ Quang Hợp thừa nhận cách đo của ngành lâu nay thiên về hồ sơ đúng hạn, một chỉ số luôn trên 98%. “Đúng hạn mà người dân đi ba lần thì chưa gọi là phục vụ. Quý tới, chúng tôi đưa số lần đi lại vào bảng điểm của từng xã”, ông nói.',
      ),
      h2('Điều người dân xin'),
      p(
        'Câu hỏi mở cuối phiếu khảo sát là: “Bác muốn đổi một việc gì?”. Chúng tôi nhận được 287 câu trả lời. Nhiều nhất không phải là nhanh hơn, mà là được biết trước: biết phải mang giấy gì, biết ai giải quyết, biết bao giờ xong. Thứ hai là có người ngồi cùng khi khai trên máy. Thứ ba, mười bảy người viết cùng một ý: giữ nguyên cô ở bàn số hai.',
      ),
      box(
        'Khảo sát được làm thế nào?',
        'Thời gian ghi từ lúc lấy số đến lúc được gọi; trung vị là mức mà một nửa số người chờ ít hơn. Phỏng vấn khi rời quầy, không ghi tên, không hỏi nội dung hồ sơ.',
        'Mẫu 412 người không đại diện cho toàn tỉnh. Bảng số liệu đầy đủ và phiếu hỏi được đăng kèm trên trang điện tử để bạn đọc kiểm tra.',
      ),
      p(
        'Bàn số hai ở Trung Ngàn là chỗ của chị Ngần Thị Thoa, người kiểm tra giấy tờ trước khi bà con lấy số. Bàn ấy không có trong sơ đồ, do xã tự kê thêm từ một chiếc bàn học cũ. Chín giờ, ông Tấn bước ra với tờ hẹn trong tay. Ông đến sớm hai tiếng, xong việc trong mười phút, và bảo lần sau sẽ đi muộn hơn.',
      ),
    ],
    tags: ['chính quyền hai cấp', 'một cửa', 'khảo sát', 'dịch vụ công'],
    areas: ['trung-ngan', 'ban-xuyen', 'khe-vang', 'ngan-giang', 'dong-thach', 'cam-tri'],
    credits: [author('giabao@minhson.example'), author('trikien@minhson.example'), author('thuylinh@minhson.example')],
    commitments: [done('in-depth', 'tuyen-bai-chuyen-sau'), done('political-task', 'nghi-quyet-dai-hoi'), done('verified')],
    at: { day: -25, time: '06:45' },
    outputs: [paper(5), radio('11:30')],
    state: { kind: 'published' },
    changes: [
      {
        kind: 'typo',
        afterMinutes: 48,
        by: 'thaonguyen@minhson.example',
        replace: [{ from: 'Trong số 25 xã, phường và đơn vị', to: 'Trong số 24 xã, phường' }],
        append: [],
      },
    ],
    illustrative: true,
  },
  {
    key: 'on-time-commentary',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'commentary',
    headline: 'Gần dân, bắt đầu từ một lời hẹn đúng giờ',
    standfirst:
      'Người dân đo sự tôn trọng bằng những thứ rất nhỏ: cuộc hẹn có đúng giờ không, lá đơn có ai trả lời không, lời hứa năm ngoái có còn ai nhớ không.',
    body: [
      p(
        'Có một chi tiết trong cuộc tiếp dân ở xã Hồng Khê tuần trước mà không biên bản nào ghi. Lịch hẹn là tám giờ. Tám giờ kém năm, người chủ trì đã ngồi vào bàn. Tám giờ đúng, ông đứng dậy mời người đầu tiên. Bà cụ được gọi tên lúng túng mất một lúc, vì bà quen rằng tám giờ nghĩa là gần chín giờ.',
      ),
      p(
        'Không ai viết một nghị quyết về việc đến đúng giờ. Nhưng nếu phải chọn một thước đo đơn giản cho hai chữ “gần dân”, có lẽ nên chọn cái đồng hồ. Trễ hẹn với cấp trên, ai cũng biết là lỗi. Trễ hẹn với dân, lâu nay nhiều nơi coi là chuyện thường, thậm chí là quyền của người bận việc lớn.',
      ),
      p(
        'Thời gian của một người nông dân không hề rẻ hơn. Buổi sáng chờ ở trụ sở là nửa công cấy, là chuyến hàng lỡ chợ, là đứa trẻ gửi nhờ hàng xóm. Khi cuộc hẹn bị dời mà không báo, người ta mất nửa ngày; khi dời đến lần thứ ba, cái mất lớn hơn: họ thôi không hẹn nữa. Sự xa cách hiếm khi bắt đầu bằng một cuộc to tiếng. Nó bắt đầu bằng việc người dân nghĩ rằng đến cũng thế thôi.',
      ),
      p(
        'Nghị quyết của Đảng bộ tỉnh nói nhiều về đổi mới phương thức lãnh đạo, về lấy sự hài lòng của người dân làm thước đo. Những điều ấy đúng và cần. Nhưng giữa một câu văn đúng và một buổi sáng của bà cụ ở Hồng Khê là cả chuỗi việc nhỏ phải có người làm: ghi lịch, nhắc lịch, đến trước, nghe hết, ghi lại, trả lời, và quay lại xem việc đã xong chưa.',
      ),
      p(
        'Có ý kiến cho rằng cán bộ xã giờ quá tải, đòi hỏi từng phút là khắt khe. Quả thật khối lượng việc đã tăng, nhiều người làm đến tối. Song chính vì thế lời hẹn càng phải chắc. Hẹn ít mà đúng vẫn hơn hẹn nhiều mà lỡ. Ở phường Ngàn Giang, lịch tiếp dân được chia thành khung hai mươi phút, ai không kịp thì được nhắn trước một ngày. Chẳng tốn thêm biên chế nào, chỉ tốn một cuốn sổ và một thói quen.',
      ),
      p(
        'Cũng cần nói thêm về những lời hứa dài hơn. Một con mương hứa nạo vét trước mùa mưa, một bóng đèn hứa thay trước Tết, một câu trả lời hứa gửi trong mười ngày. Với người hứa, đó là một dòng trong sổ công tác. Với người được hứa, đó là điều họ kể lại ở bữa cơm. Không giữ được lời vì lý do chính đáng không phải là điều đáng xấu hổ. Điều đáng xấu hổ là không quay lại nói một câu.',
      ),
      p(
        'Kỷ luật với lời hẹn cũng là cách cán bộ tự bảo vệ mình. Nơi nào có lịch công khai, biên bản công khai, hạn trả lời công khai thì nơi đó ít đơn thư vượt cấp, ít lời đồn, ít những cuộc gọi lúc nửa đêm. Minh bạch, xét cho cùng, tiết kiệm sức người hơn mọi bài phát biểu.',
      ),
      p(
        'Bà cụ ở Hồng Khê trình bày xong trong mười hai phút: chuyện cái cống đầu xóm bị lấp. Trưởng thôn được gọi vào ngay, hẹn khơi cống trong tuần. Hôm qua chúng tôi hỏi lại, cống đã khơi, sớm hơn hẹn một ngày. Bà cụ không nói gì về nghị quyết. Bà chỉ bảo: “Lần này họ nhớ”.',
      ),
      p('Ba chữ ấy, nếu nhiều người cùng nói được, thì đã là một thành tựu.'),
    ],
    tags: ['xây dựng Đảng', 'tiếp dân', 'bình luận'],
    areas: ['hong-khe'],
    credits: [author('minhtuyet@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi')],
    at: { day: -9, time: '06:20' },
    outputs: [paper(1), radio('05:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'one-cell-one-task',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'chinh-tri',
    genre: 'article',
    headline: 'Mỗi chi bộ chọn một việc: nghị quyết nằm trên bảng tin đầu xóm',
    standfirst: 'Ở Thanh Khoang, 21 chi bộ đăng ký 21 việc có thể nhìn thấy được, viết lên bảng tin và mời dân chấm. Nửa năm qua, mười bảy việc đã xong.',
    body: [
      p(
        'Bảng tin xóm Đoài, xã Thanh Khoang, có một ô kẻ bằng sơn đỏ không bao giờ dán thông báo khác. Trong ô chỉ có ba dòng: việc chi bộ chọn, người chịu trách nhiệm, ngày hẹn xong. Bên dưới là cây bút dạ buộc dây để ai đi qua cũng viết được nhận xét.',
      ),
      p(
        'Việc của xóm Đoài là thắp sáng 1,2 km đường ra đồng trước vụ thu. Bí thư chi bộ Lều Văn Khuê kể lúc đầu các đảng viên đề xuất chín việc, việc nào cũng đúng. “Họp đến mười giờ đêm mới thấy chín việc nghĩa là chẳng việc nào. Cuối cùng biểu quyết lấy một, tám việc kia ghi sổ để năm sau”, ông nói.',
      ),
      h2('Việc nhỏ, hạn rõ'),
      p(
        'Cách làm bắt đầu sau khi Đảng ủy xã học tập nghị quyết của Đảng bộ tỉnh. Thay vì chương trình hành động dày mấy chục trang, xã yêu cầu mỗi chi bộ trả lời ba câu hỏi trong một mặt giấy:',
      ),
      steps(
        'Trong sáu tháng tới, người dân trong xóm sẽ nhìn thấy điều gì thay đổi?',
        'Ai chịu trách nhiệm chính, ai giúp, tiền ở đâu?',
        'Nếu không xong thì nói với dân thế nào?',
      ),
      p(
        'Câu hỏi thứ ba gây tranh cãi nhất. Một số người cho rằng hỏi thế là chưa làm đã tính chuyện thua. Nhưng chính nhờ nó, chi bộ Trại Mới dám viết lên bảng rằng chưa lát được sân nhà văn hóa vì giá gạch tăng, xin lùi hai tháng, và xin thêm ý kiến: lát nửa sân trước hay chờ đủ tiền. Dân chọn lát nửa sân.',
      ),
      quote(
        'Tôi không phải đảng viên, nhưng tôi cầm bút chấm. Tháng trước tôi viết “đèn cột bảy nháy”. Hôm sau có người ra thay. Thế là tôi thấy cái bảng ấy có người đọc.',
        'Bà Cù Thị Lụa, xóm Đoài, xã Thanh Khoang',
      ),
      p(
        'Sau nửa năm, mười bảy trên 21 việc đã xong, hai việc chậm có lý do, hai việc phải đổi. Tổng kinh phí 2,86 tỉ đồng, trong đó người dân góp 41% bằng tiền, ngày công và đất. Việc rẻ nhất là của chi bộ Trường THCS: lập tủ sách ở ba quán nước. Việc đắt nhất là đoạn kè 140 mét ở xóm Bãi.',
      ),
      h2('Chấm điểm nhau'),
      p(
        'Quý một lần, bí thư các chi bộ đi xem chéo. Không có báo cáo, chỉ có một buổi đi bộ và một mảnh giấy ghi hai điều học được, một điều nên sửa. Bí thư xóm Bãi mang về từ xóm Đoài cách ghi công khai từng hóa đơn dây điện; xóm Đoài học lại cách xóm Bãi giao đoạn đường cho từng ngõ trông.',
      ),
      p(
        'Theo Bí thư Đảng ủy xã Khâu Thị Hường, khó nhất là giữ nhịp khi hết mới lạ. Kỳ đăng ký thứ hai, ba chi bộ nộp việc quá dễ, xã trả lại đề nghị chọn việc khác. “Nghị quyết không đi vào cuộc sống bằng việc dễ”, bà nói. Danh sách 21 việc mới sẽ lên bảng tin từ {{+10}}, bút dạ cũng được thay loại không phai nắng.',
      ),
    ],
    tags: ['nghị quyết', 'chi bộ', 'Thanh Khoang'],
    areas: ['thanh-khoang'],
    credits: [author('thuylinh@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -17, time: '08:40' },
    outputs: [paper(2), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
