import type { DemoStory } from '../types.ts'
import { author, box, done, h2, p, paper, photo, quote, radio, table, tv, zalo } from './blocks.ts'

/** Kinh tế: farms, markets, products. */
export const economy: readonly DemoStory[] = [
  {
    key: 'tea-online',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Chè Khe Vàng lên sàn: 32 hộ học bán hàng bằng chính giọng mình',
    standfirst:
      'Không thuê người nổi tiếng, 32 hộ trồng chè ở Khe Vàng tự quay, tự kể, tự chốt đơn. Sau tám tháng, giá bán tăng 38% và không còn cảnh chờ thương lái ở đầu dốc.',
    lead: { picture: 'tea-hills', caption: 'Nương chè bậc thoải ở Khe Vàng vào kỳ hái búp.' },
    body: [
      p(
        'Buổi phát trực tiếp đầu tiên của bà Đặng Mùi Pết kéo dài mười một phút, có ba người xem, trong đó hai người là con gái bà. Bà nói chuyện với cái điện thoại như nói với hàng xóm qua hàng rào: hôm nay trời nồm, sao chè lâu khô, ai hỏi mua thì bà bảo khoan, mai hãy mua. Đoạn ghi hình ấy sau này được xem 140.000 lượt.',
      ),
      p(
        'Bà Pết là một trong 32 hộ của Hợp tác xã Chè Khe Vàng. Vùng chè này có 186 ha, trong đó gần một phần ba là cây trên sáu mươi năm tuổi. Chè ngon nhưng nhiều năm bán theo giá thương lái đặt, có vụ 42.000 đồng một cân búp tươi loại một, có vụ tụt còn 25.000 đồng.',
      ),
      h2('Lớp học ở nhà kho'),
      p(
        'Mùa xuân năm nay, hội phụ nữ xã cùng tổ công nghệ số mở lớp bán hàng tại kho chè. Giáo viên là anh Lâm Chấn Vũ, hai mươi sáu tuổi, người bản, từng làm cho một công ty bán lẻ dưới xuôi. Bài đầu tiên của anh không phải là quay phim mà là ghi sổ: hái ngày nào, nương nào, sao mấy giờ, ai sao.',
      ),
      quote(
        'Khách không mua lời quảng cáo. Họ mua cái ngày hái ghi trên gói, rồi họ mở máy xem đúng hôm đó bà Pết có mặc áo mưa đi hái không.',
        'Anh Lâm Chấn Vũ, Giám đốc Hợp tác xã Chè Khe Vàng',
      ),
      p(
        'Mỗi gói chè có một mã, quét vào hiện nhật ký lô: nương, người hái, nhiệt độ sao, ngày đóng gói. Lô nào hỏng, hợp tác xã ghi luôn là hỏng và hạ giá bán làm chè ướp. Tháng Năm, một lô 84 kg bị khê lửa; khách đọc nhật ký, hỏi mua hết trong hai ngày để “uống thử mùi khê”.',
      ),
      table(
        'Hợp tác xã Chè Khe Vàng trước và sau tám tháng',
        ['Chỉ tiêu', 'Trước', 'Hiện nay'],
        ['Giá bán bình quân (đồng/kg chè khô)', '310.000', '428.000'],
        ['Tỉ lệ bán trực tiếp đến người uống', '9%', '57%'],
        ['Đơn hàng bị trả lại', 'Không theo dõi', '1,8%'],
        ['Thu nhập bình quân một hộ mỗi tháng', '5,1 triệu đồng', '8,4 triệu đồng'],
      ),
      h2('Những chỗ vấp'),
      p(
        'Không phải buổi phát nào cũng vui. Có hôm mạng rớt bảy lần. Có người đặt 40 gói rồi không nhận hàng; hợp tác xã phải quy định đơn trên hai triệu đồng đặt cọc ba phần mười. Đầu hè, một trang bán hàng lấy ảnh của bà Pết để bán chè nơi khác, cả bản ngồi viết đơn báo vi phạm, mất mười hai ngày mới gỡ được.',
      ),
      p(
        'Vận chuyển vẫn là nút thắt. Xe nhận hàng chỉ lên Khe Vàng hai chuyến mỗi tuần; khi đèo Gió Hú sạt, hàng nằm lại. Hợp tác xã vừa thuê một gian ở chợ Trung Ngàn làm điểm trung chuyển, chi phí 3,2 triệu đồng mỗi tháng, rút thời gian giao từ năm ngày xuống ba.',
      ),
      p(
        'Điều khiến ông Chảo Láo Sử, bảy mươi mốt tuổi, trưởng nhóm giữ cây cổ thụ, lo hơn cả là bán chạy quá. Ông ngăn con cháu hái búp lứa ba trên những cây già nhất. “Cây nó cho mình hai lứa là nó thương rồi. Lấy lứa ba là mình không thương nó”, ông nói. Hợp tác xã đưa câu ấy vào quy ước: cây trên sáu mươi tuổi chỉ hái hai lứa, ai vi phạm không được gắn mã.',
      ),
      box(
        'Muốn học theo Khe Vàng?',
        'Bộ tài liệu “Bán hàng bằng giọng mình” gồm tám bài, có bản tiếng Dao, phát miễn phí tại hội phụ nữ các xã.',
        'Tổ công nghệ số cộng đồng nhận hướng dẫn tại chỗ cho nhóm từ mười hộ; đăng ký với UBND xã nơi cư trú.',
      ),
      p(
        'Chiều {{-1}}, bà Pết phát buổi thứ sáu mươi hai. Ngoài trời lất phất mưa. Có người hỏi sao hôm nay bà không rao bán gì. Bà xua tay: hôm nay chè chưa khô, bà lên để báo cho mọi người biết thế thôi.',
      ),
    ],
    tags: ['OCOP', 'chè', 'thương mại điện tử', 'Khe Vàng'],
    areas: ['khe-vang'],
    credits: [author('thuylinh@minhson.example'), photo('thevinh@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop'), done('policy-communication', 'ky-nang-so')],
    at: { day: -1, time: '17:05' },
    front: 'second',
    outputs: [paper(4), tv('Nông thôn hôm nay 19:45'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'ocop-round',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'news',
    headline: 'Thêm mười bốn sản phẩm OCOP được công nhận, ba sản phẩm bốn sao',
    standfirst: 'Hội đồng đánh giá cấp tỉnh công nhận mười bốn sản phẩm trong đợt này, nâng tổng số sản phẩm OCOP của Minh Sơn lên 167.',
    body: [
      p(
        'Ngày {{-1}}, Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh công bố kết quả đợt hai năm {{year}}. Trong 19 hồ sơ dự thi, mười bốn sản phẩm của chín xã, phường đạt từ ba sao trở lên.',
      ),
      table(
        'Các sản phẩm đạt bốn sao',
        ['Sản phẩm', 'Chủ thể', 'Địa bàn'],
        ['Miến dong sợi nhỏ', 'Hợp tác xã Tân Mạch', 'Xã Bình Trì'],
        ['Cao gừng mật ong', 'Cơ sở Nhà Tám', 'Xã Hòa Lãm'],
        ['Chè cổ thụ sao tay', 'Hợp tác xã Chè Khe Vàng', 'Xã Khe Vàng'],
      ),
      p('Năm hồ sơ chưa đạt chủ yếu do thiếu kiểm nghiệm định kỳ hoặc nhãn hàng hóa chưa đúng quy định; các chủ thể được hướng dẫn hoàn thiện để dự đợt sau.'),
      p(
        'Theo Chi cục Phát triển nông thôn, doanh thu của 153 sản phẩm đã công nhận trước đó đạt 214 tỉ đồng trong chín tháng, tăng 17% so với cùng kỳ. Tuy nhiên, 22 sản phẩm có doanh thu giảm, phần lớn vì phụ thuộc một đầu mối tiêu thụ.',
      ),
      p(
        'Từ quý tới, sản phẩm bốn sao được hỗ trợ một lần chi phí thiết kế bao bì và tham gia hai hội chợ ngoài tỉnh. Chủ thể có sản phẩm sắp hết hạn công nhận cần nộp hồ sơ đánh giá lại trước 90 ngày.',
      ),
    ],
    tags: ['OCOP', 'nông nghiệp'],
    areas: ['binh-tri', 'hoa-lam', 'khe-vang'],
    credits: [author('duongsam@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop')],
    at: { day: -45, time: '16:20' },
    outputs: [paper(4), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'border-fair',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Chợ phiên biên giới Nà Lĩnh họp lại, nông sản đi về thông suốt',
    standfirst:
      'Sau bảy tháng nâng cấp nền chợ và khu kiểm tra, phiên đầu tiên ở Nà Lĩnh đón hơn hai nghìn lượt người. Hàng qua lại nhanh hơn nhờ khai báo trước một ngày.',
    lead: { picture: 'border-market', caption: 'Một góc chợ phiên vùng cao vào giờ đông nhất.' },
    body: [
      p(
        'Bảy giờ sáng, ở chợ Nà Lĩnh, tiếng mặc cả bằng bốn thứ tiếng trộn vào mùi thảo quả và mùi bánh nếp nướng. Ông Tẩn Seo Phù bày mười hai cái rổ tre lên phản, cái nào cũng gắn một mẩu bìa ghi giá. Ông không biết chữ; đứa cháu lớp Bốn viết hộ từ tối qua, còn vẽ thêm bông hoa vào góc.',
      ),
      p(
        'Chợ Nà Lĩnh họp sáu ngày một phiên, đã có từ lâu đời và tạm dừng bảy tháng để nâng nền, làm mái, tách khu gia súc và xây nhà kiểm tra. Phiên họp lại ngày {{-1}} có 214 hộ bán hàng, trong đó 61 hộ là cư dân phía bên kia biên giới sang theo giấy thông hành.',
      ),
      h2('Khai hôm trước, qua hôm sau'),
      p(
        'Thay đổi lớn nhất nằm ở ô cửa khai báo. Trước đây, người bán xếp hàng từ bốn giờ sáng, mỗi lượt kiểm tra mất hai mươi phút. Nay hàng khai trước một ngày qua tổ hỗ trợ ở bản, sáng chỉ đối chiếu. Thời gian trung bình của 340 lượt trong phiên đầu là sáu phút.',
      ),
      quote(
        'Ngày trước rau tôi đến chợ thì đã héo một nửa. Hôm nay còn sương. Người mua hỏi hái lúc nào, tôi bảo lúc gà gáy, họ tin vì nhìn là biết.',
        'Chị Sùng Thị Mảy, xã Pò Hiên',
      ),
      p(
        'Cán bộ kiểm dịch đặt bàn ngay lối vào khu gia súc. Mỗi con trâu, con lợn có một thẻ đeo tai, quét ra lịch tiêm. Hai con lợn không có thẻ bị đưa sang khu cách ly; chủ hàng được hướng dẫn tiêm và hẹn phiên sau. Không có to tiếng, vì quy định đã đọc trên loa ở các bản suốt ba tuần.',
      ),
      h2('Ba nghìn đồng một chỗ đỗ'),
      p(
        'Giá cả ở chợ được niêm yết trên tấm bảng gỗ: chỗ đỗ xe máy ba nghìn đồng, chỗ ngồi rổ hàng không thu, gian có mái mười lăm nghìn một phiên. Ban quản lý chợ là người của ba bản, chia nhau trực, thu chi dán ngay dưới bảng giá. Phiên đầu thu 6,9 triệu đồng, chi dọn rác và điện 2,4 triệu, còn lại nộp quỹ chợ.',
      ),
      p(
        'Theo UBND xã Nà Lĩnh, giá trị hàng hóa của phiên ước 1,7 tỉ đồng, cao hơn mức trước khi tạm dừng khoảng một phần tư. Mặt hàng bán chạy là gừng, lạc, chè khô, đồ sắt, vải thô. Xã đang thử một quầy cân đối chứng; trong buổi sáng có 47 người mang hàng đến cân lại, chênh lệch lớn nhất 180 gram.',
      ),
      p(
        'Điểm chưa được là bãi xe chật và nước thải khu gia súc chảy tràn lúc trưa. Chủ tịch UBND xã Lèng Văn Chú cho biết hố lắng sẽ đào xong trước phiên thứ ba, bãi xe mở thêm 600 m² trên đất bản cho mượn.',
      ),
      p(
        'Mười một giờ, rổ của ông Phù còn đúng một cái, cái có miếng bìa vẽ hoa. Có người trả cao hơn giá, ông lắc đầu: cái ấy mang về, để phiên sau thằng bé còn biết đường mà viết.',
      ),
    ],
    tags: ['chợ phiên', 'biên giới', 'thương mại'],
    areas: ['na-linh', 'po-hien'],
    credits: [author('quoctruong@minhson.example'), photo('apao@minhson.example')],
    commitments: [done('national-defence', 'bien-gioi'), done('positive')],
    at: { day: -10, time: '09:30' },
    outputs: [paper(4), tv(), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'terrace-harvest',
    agency: 'bao-ptth',
    desk: 'politics-economy',
    section: 'kinh-te',
    genre: 'article',
    headline: 'Được mùa trên ruộng bậc thang Bản Xuyến nhờ giống cũ và lịch mới',
    standfirst: 'Vụ này, 412 ha lúa bậc thang ở Bản Xuyến cho năng suất cao nhất trong sáu năm. Bí quyết là quay về giống nếp cũ và cấy sớm mười hai ngày.',
    lead: { picture: 'terraces', caption: 'Ruộng bậc thang Bản Xuyến mùa lúa chín.' },
    body: [
      p(
        'Tiếng đập lúa vọng từ ruộng này sang ruộng kia, chậm một nhịp so với cái gậy giơ lên. Ở bậc ruộng cao nhất của bản Nà Tông, gia đình anh Mông Văn Thuyên gặt đổi công với chín nhà, hôm nay là ngày thứ tư. Ba nghìn mét vuông, anh ước được mười bảy tạ thóc, hơn năm ngoái gần ba tạ.',
      ),
      p(
        'Theo trạm khuyến nông khu vực, 412 ha lúa bậc thang của Bản Xuyến vụ này đạt bình quân 54,6 tạ một héc-ta, cao nhất trong sáu năm. Kết quả ấy có phần nhờ thời tiết, nhưng hai thay đổi do chính người dân quyết định mới là điều đáng kể.',
      ),
      h2('Giống nếp trong ống tre'),
      p(
        'Bốn năm trước, giống lúa lai năng suất cao được đưa lên ruộng bậc thang. Hai vụ đầu tốt, vụ thứ ba gặp rét sớm, lép gần một nửa. Bà Hà Thị Mo, bảy mươi lăm tuổi, vẫn giữ trong ống tre treo gác bếp giống nếp gọi là khẩu Pụt, hạt ngắn, cây cứng, chịu lạnh. Bà cho mỗi nhà hàng xóm một bát thóc giống.',
      ),
      quote(
        'Người ta bảo giống này thấp sản. Đúng, nó không cho mình nhiều vào năm tốt. Nhưng năm xấu nó vẫn cho. Nhà nghèo thì cần năm xấu hơn cần năm tốt.',
        'Bà Hà Thị Mo, bản Nà Tông, xã Bản Xuyến',
      ),
      p(
        'Trạm khuyến nông không can ngăn mà xin cùng làm: phục tráng giống trên hai héc-ta, chọn bông, so với giống lai trồng ngay ruộng bên cạnh. Sau ba vụ, chênh lệch năng suất chỉ còn 8%, trong khi giá bán gạo nếp cao hơn 60%. Vụ này, 168 trên 412 ha đã cấy khẩu Pụt.',
      ),
      h2('Cấy sớm mười hai ngày'),
      p(
        'Thay đổi thứ hai là lịch. Sổ ghi nhiệt độ bảy năm của thầy giáo về hưu Lường Quang Tập cho thấy đợt rét đầu mùa đến sớm dần, trung bình một ngày rưỡi mỗi năm. Bản họp, quyết định gieo mạ trước mười hai ngày, đổi thứ tự lấy nước giữa ruộng trên và ruộng dưới để đủ nước làm đất.',
      ),
      p(
        'Đổi thứ tự nước là chuyện khó nói nhất. Ruộng trên xưa nay lấy trước. Các trưởng họ ngồi với nhau ba buổi tối, thống nhất luân phiên theo giờ, có một người giữ chìa khóa phai gỗ. Người được chọn là anh Thuyên, vì ruộng nhà anh ở trên cùng: người chịu thiệt nhất cầm chìa khóa thì không ai nghi ngờ.',
      ),
      p(
        'Vụ mùa cũng kéo theo khách. Ba tuần lúa chín, Bản Xuyến đón khoảng 5.200 lượt người đến ngắm ruộng. Bản cắm biển không giẫm bờ, thu phí mười nghìn đồng một lượt, chia một nửa cho các hộ có ruộng ven đường, một nửa sửa mương. Có hôm khách đông quá, bản đóng lối lên đỉnh hai tiếng cho người gặt đi trước.',
      ),
      p(
        'Chiều xuống, anh Thuyên buộc mười hai bông lúa đẹp nhất thành một cụm, đưa cho con gái. Đó là thóc giống. Con bé trèo lên gác bếp, thả từng bông vào ống tre cạnh ống của bà Mo cho năm nào, rồi hỏi bố sao phải cất kỹ thế. Anh bảo: để năm xấu.',
      ),
    ],
    tags: ['nông nghiệp', 'ruộng bậc thang', 'Bản Xuyến'],
    areas: ['ban-xuyen'],
    credits: [author('duongsam@minhson.example'), author('thuylinh@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop')],
    at: { day: -57, time: '10:00' },
    outputs: [paper(4), tv('Nông thôn hôm nay 19:45')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
