import type { DemoOutput, DemoStory } from '../types.ts'
import { author, box, bullets, done, h2, p, quote, steps, table } from './blocks.ts'

const issue = (page: number): DemoOutput => ({ medium: 'print', channel: 'bimonthly', slot: `Trang ${page}`, dayAfter: 12 })

/** Tạp chí Khoa học và Đời sống Minh Sơn: bees, sleep, slopes. */
export const scienceLife: readonly DemoStory[] = [
  {
    key: 'listening-to-bees',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'nha-nong',
    genre: 'research',
    headline: 'Nghe ong để đoán mùa hoa',
    standfirst:
      'Đàn ong sắp chia, đàn ong mất chúa, đàn ong đói: mỗi trạng thái có một âm sắc. Người nuôi ong ở Nà Lĩnh đang ghi lại chúng bằng chiếc micrô giá rẻ.',
    lead: { picture: 'honey-bees', caption: 'Đõ ong gỗ bên triền hoa, nơi đặt micrô thu âm.' },
    body: [
      p(
        'Anh Chảo Vần Sếnh áp tai vào thành đõ, nhắm mắt ba giây rồi nói: đàn này mai kia chia. Anh học cách nghe ấy từ bố. Bố anh gọi là tiếng “gọi nhau ra cửa”. Còn trên màn hình máy tính của nhóm nghiên cứu, tiếng ấy là một dải sáng mảnh quanh 400 héc, dày lên từng chiều.',
      ),
      p(
        'Ong giao tiếp bằng mùi, bằng điệu múa và cả bằng rung động. Từ lâu người nuôi ong đã biết ong chúa non kêu “tút tút” trước khi đàn chia. Điều mới là micrô và bộ nhớ đủ rẻ để ghi suốt ngày đêm mà không phải mở nắp, việc vốn làm lạnh tổ và khiến ong bỏ đi.',
      ),
      h2('Mười hai đõ, tám tháng'),
      p(
        'Nhóm của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh đặt micrô vào mười hai đõ ở Nà Lĩnh, thu mỗi giờ một phút. Song song, anh Sếnh ghi sổ theo cách của mình: gạch, chấm, khoanh tròn. Cuối mùa, hai bên đem so. Trong chín lần chia đàn, sổ của anh báo trước được tám, máy báo trước được bảy, và có hai lần máy báo mà đàn không chia.',
      ),
      quote('Máy nghe giỏi ban đêm, lúc tôi ngủ. Tôi nghe giỏi lúc trời sắp mưa, máy chịu. Hai bên làm bạn được.', 'Anh Chảo Vần Sếnh, bản Tả, xã Nà Lĩnh'),
      p(
        'Kết quả thú vị hơn đến từ chỗ không ai chờ. Cường độ tiếng vo ve lúc mười giờ sáng bám sát ngày nở của cây hoa chân rừng, chênh không quá hai ngày. Nhờ vậy, nhóm lần ra rằng mùa hoa năm nay đến sớm hơn ghi chép cũ chín ngày. Một năm thì chưa nói được gì về khí hậu, nhưng đủ để nhắc người nuôi ong chuyển đõ lên cao sớm hơn.',
      ),
      h2('Muốn thử tại nhà'),
      bullets(
        'Điện thoại cũ bọc túi vải, đặt sát vách sau của đõ, ghi một phút lúc 10 giờ và 20 giờ.',
        'Ghi cùng giờ mỗi ngày, kèm thời tiết; giữ ít nhất hai tuần mới so sánh.',
        'Tiếng cao, gắt kéo dài sau khi gõ nhẹ có thể là dấu hiệu mất chúa; hãy kiểm tra khung trứng trước khi kết luận.',
      ),
      p(
        'Nhóm đã công bố bộ âm thanh gồm 2.100 đoạn có chú thích để trường học và người nuôi ong dùng tự do. Trong thư mục có một đoạn đặt tên “không biết”. Đó là một đêm tháng Tư, cả mười hai đõ cùng im gần bốn phút. Anh Sếnh bảo đêm ấy có cú về. Nhóm nghiên cứu ghi: chưa kiểm chứng.',
      ),
    ],
    tags: ['nuôi ong', 'âm thanh', 'sinh thái'],
    areas: ['na-linh'],
    credits: [author('tungchi@minhson.example')],
    commitments: [done('positive')],
    at: { day: -5, time: '14:00' },
    front: 'second',
    outputs: [issue(30)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'evening-light',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'doi-song',
    genre: 'research',
    headline: 'Ánh sáng buổi tối và giấc ngủ: điều đã biết, điều chưa chắc',
    standfirst:
      'Màn hình có phải thủ phạm duy nhất làm ta khó ngủ? Bài viết phân biệt những kết luận vững với những lời khuyên được lặp lại nhiều hơn mức bằng chứng cho phép.',
    body: [
      p(
        'Câu hỏi được gửi về chuyên mục nhiều nhất trong quý là của phụ huynh: kính lọc ánh sáng xanh có giúp con ngủ sớm hơn không? Câu trả lời ngắn: có thể một chút, nhưng tắt điện thoại giúp nhiều hơn, và lý do không hẳn nằm ở màu của ánh sáng.',
      ),
      h2('Điều đã biết khá chắc'),
      p(
        'Trong võng mạc có những tế bào không dùng để nhìn mà để báo cho não biết đang là ngày hay đêm. Chúng nhạy nhất với ánh sáng xanh lam. Ánh sáng mạnh buổi tối làm chậm việc tiết melatonin, hoóc-môn báo hiệu giờ ngủ, và đẩy lùi đồng hồ sinh học. Ngược lại, ánh sáng buổi sáng kéo đồng hồ ấy về sớm hơn.',
      ),
      p(
        'Độ sáng quan trọng. Ngoài trời nắng có thể tới hàng chục nghìn lux, trong phòng buổi tối thường một hai trăm, còn màn hình điện thoại đưa tới mắt vài chục. Vì vậy đèn trần sáng trắng nhiều khi ảnh hưởng chẳng kém chiếc điện thoại.',
      ),
      h2('Điều chưa chắc'),
      p(
        'Các thử nghiệm về kính lọc ánh sáng xanh cho kết quả không thống nhất; nhiều nghiên cứu nhỏ, thời gian ngắn. Chế độ màu ấm trên điện thoại làm ta dễ chịu hơn, song tác dụng lên giấc ngủ đo được còn yếu. Một khả năng là nội dung mới là thứ giữ ta thức: tin nhắn, trò chơi, tranh cãi.',
      ),
      quote(
        'Bệnh nhân hay hỏi tôi mua kính loại nào. Tôi hỏi lại: buổi sáng anh chị ra ngoài trời lúc mấy giờ? Phần lớn không trả lời được.',
        'Bác sĩ Nhữ Thế Khang, phòng khám giấc ngủ, Bệnh viện Đa khoa tỉnh',
      ),
      h2('Làm gì tối nay'),
      steps(
        'Ra ngoài trời ít nhất hai mươi phút trong hai giờ đầu sau khi thức dậy, kể cả hôm nhiều mây.',
        'Từ một tiếng trước giờ ngủ, chuyển sang đèn vàng, thấp, chiếu gián tiếp; tắt đèn trần.',
        'Để điện thoại sạc ngoài phòng ngủ. Nếu cần báo thức, mua một chiếc đồng hồ.',
        'Giữ giờ dậy cố định, kể cả cuối tuần chỉ chênh không quá một tiếng.',
        'Nếu mất ngủ trên ba đêm mỗi tuần, kéo dài quá ba tháng, hãy đi khám.',
      ),
      p(
        'Chúng tôi thử bốn bước đầu với một lớp 10 ở phường Vân Đài trong ba tuần. Trung bình các em báo ngủ thêm 34 phút mỗi đêm. Xin đừng coi đó là nghiên cứu: không có nhóm đối chứng, các em tự khai, và tuần cuối là tuần không kiểm tra. Nhưng có một em viết vào phiếu: “Em nghe được tiếng gà, lâu lắm rồi”.',
      ),
      box(
        'Đọc tin sức khỏe thế nào?',
        'Hỏi ba câu: bao nhiêu người tham gia, có nhóm đối chứng không, khác biệt lớn cỡ nào. Tít báo có chữ “đột phá” mà không trả lời được cả ba, nên đọc chậm lại.',
        'Nội dung bài có tính tham khảo, không thay cho tư vấn của bác sĩ.',
      ),
    ],
    tags: ['giấc ngủ', 'sức khỏe', 'kiểm chứng'],
    areas: ['van-dai'],
    credits: [author('thuctrinh@minhson.example')],
    commitments: [done('verified')],
    at: { day: -26, time: '20:00' },
    front: 'second',
    outputs: [issue(40)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'landslide-signs',
    agency: 'khoa-hoc',
    desk: 'editorial',
    section: 'phong-tranh-thien-tai',
    genre: 'research',
    headline: 'Bảy dấu hiệu sạt lở quanh nhà mà ai cũng tự kiểm tra được',
    standfirst: 'Trước khi trượt, sườn đất thường “nói” trước vài giờ, có khi vài tuần. Một sợi dây, hai cái cọc và cuốn vở là đủ để nghe.',
    lead: { picture: 'mountain-pass', caption: 'Taluy bên đường đèo, nơi các vết nứt thường xuất hiện sau mưa dài.' },
    body: [
      p(
        'Sạt lở hiếm khi xảy ra hoàn toàn bất ngờ. Mái dốc bão hòa nước thường biến dạng chậm trước khi trượt nhanh. Biến dạng ấy để lại dấu vết mà người sống tại chỗ nhìn thấy sớm hơn bất kỳ thiết bị nào. Vấn đề là biết mình đang nhìn cái gì.',
      ),
      h2('Bảy dấu hiệu'),
      bullets(
        'Vết nứt mới trên đất, nền nhà, tường, nhất là nứt hình vòng cung phía trên dốc.',
        'Cây, cột điện, hàng rào nghiêng dần; gốc cây cong lên.',
        'Cửa đi, cửa sổ bỗng kẹt hoặc hở một góc.',
        'Nước mạch đổi màu đục, đổi chỗ, hoặc đột ngột ngừng chảy.',
        'Chân dốc phình ra, mặt đường gồ lên.',
        'Tiếng nứt, tiếng lục cục trong đất; chó, gia súc bồn chồn.',
        'Suối đang mưa mà nước rút nhanh: có thể thượng nguồn bị chặn, phải rời đi ngay.',
      ),
      p(
        'Dấu hiệu cuối cùng nguy hiểm nhất vì trái với trực giác. Nước cạn khi trời còn mưa nghĩa là ở đâu đó phía trên có một con đập bằng đất đá vừa hình thành, và nó sẽ không đứng lâu.',
      ),
      h2('Thước đo hai cái cọc'),
      p(
        'Tìm thấy vết nứt, hãy đóng hai cọc hai bên, cách nhau chừng một mét, vuông góc với vết nứt. Đo khoảng cách mỗi ngày vào một giờ, ghi vở. Ở bản Sảng, xã Lũng Pha, thước đo kiểu này do học sinh trông coi từng ghi được khoảng cách tăng từ hai milimét một ngày lên mười một milimét trong tuần mưa lớn, và cả bản rời đi trước bốn hôm.',
      ),
      table(
        'Đọc kết quả đo',
        ['Tốc độ giãn', 'Việc nên làm'],
        ['Không đổi trong bốn tuần', 'Đo mỗi tuần một lần, giữ rãnh thoát nước'],
        ['Dưới 2 mm mỗi ngày', 'Báo xã, đo mỗi ngày, phủ bạt vết nứt'],
        ['Từ 2 đến 10 mm mỗi ngày', 'Không ngủ lại khi mưa, chuyển tài sản quan trọng'],
        ['Trên 10 mm mỗi ngày, hoặc tăng gấp đôi sau một ngày', 'Rời đi ngay, không chờ lệnh'],
      ),
      p(
        'Các ngưỡng trên là kinh nghiệm làm tròn để dễ nhớ, không thay cho khảo sát địa chất. Đất sét, đất phong hóa, đá nứt nẻ ứng xử khác nhau. Nguyên tắc chung là nhìn gia tốc: không phải rộng bao nhiêu, mà là có nhanh lên hay không.',
      ),
      h2('Ba việc làm trước mùa mưa'),
      steps(
        'Khơi rãnh đỉnh dốc để nước không đổ vào vết nứt; bịt vết nứt bằng đất sét, phủ bạt.',
        'Không đào chân dốc, không chất vật nặng trên đỉnh, không để nước thải thấm vào sườn.',
        'Thống nhất trong nhà: đi lối nào, gặp nhau ở đâu, ai bế ai.',
      ),
      quote('Đừng hỏi bao giờ nó sạt. Hãy hỏi đêm nay mình ngủ ở đâu.', 'Tiến sĩ Mẫn Đức Khoan, Hội Địa chất tỉnh'),
      p(
        'Bài in kèm tờ gấp có hình vẽ, phát tại trụ sở các xã vùng cao. Bạn đọc gửi ảnh vết nứt cùng kích thước và địa điểm về tòa soạn sẽ được chuyên gia góp ý; trường hợp khẩn cấp, gọi trước cho xã và số 112.',
      ),
    ],
    tags: ['sạt lở', 'kỹ năng', 'thiên tai'],
    areas: ['lung-pha', 'khe-vang', 'thac-may'],
    credits: [author('thuctrinh@minhson.example'), author('tungchi@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai'), done('verified')],
    at: { day: -130, time: '08:00' },
    outputs: [issue(4)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
