import type { DemoStory } from '../types.ts'
import { author, box, bullets, done, h2, image, p, paper, quote, radio, tv, zalo } from './blocks.ts'

/** Thời sự: high water and what came after. */
export const currentAffairsFlood: readonly DemoStory[] = [
  {
    key: 'flood-warning',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Nước sông Ngàn lên báo động 2, chín xã ven sông sẵn sàng sơ tán',
    standfirst:
      'Mực nước sông Ngàn tại trạm Trung Ngàn lúc 16 giờ ngày {{0}} vượt báo động 2 là 14 cm và còn lên. Hơn 1.100 hộ ở vùng trũng được hướng dẫn kê đồ, chuẩn bị rời nhà.',
    lead: { picture: 'flood-street', caption: 'Nước tràn vào phố Bến ở phường Ngàn Giang khi mưa chưa dứt.' },
    body: [
      p(
        'Mưa lớn từ đêm {{-1}} đến chiều {{0}} ở thượng nguồn đạt 160–220 mm, riêng Thác Mây 247 mm. Đài Khí tượng thủy văn tỉnh dự báo đỉnh lũ về Trung Ngàn trong khoảng 22 giờ ngày {{0}} đến 2 giờ ngày {{+1}}, ở mức xấp xỉ báo động 3.',
      ),
      p(
        'Chín xã, phường ven sông đã rà soát 1.126 hộ ở vùng trũng. Đến 16 giờ 30 phút, 214 hộ có người già, trẻ nhỏ ở Trung Ngàn, Thanh Khoang và Phú Lãm đã đến nhà văn hóa, trường học. Bến đò Gạo dừng hoạt động; hai ngầm tràn ở Hồng Khê có người gác.',
      ),
      p('Người dân vùng ven sông cần làm ngay:'),
      bullets(
        'Ngắt cầu dao điện tầng một trước khi nước vào nhà.',
        'Không vớt củi, không qua ngầm tràn khi nước chảy xiết.',
        'Để sẵn túi gồm giấy tờ, thuốc đang dùng, đèn pin, nước uống đủ một ngày.',
        'Gọi 112 hoặc số trực của xã khi cần cứu nạn.',
      ),
      p('Hồ Nà Lạnh đang xả 180 m³/giây, còn dung tích phòng lũ 21 triệu m³. Tin tiếp theo lúc 20 giờ.'),
    ],
    tags: ['lũ sông Ngàn', 'thiên tai', 'cảnh báo'],
    areas: ['trung-ngan', 'thanh-khoang', 'phu-lam', 'ngan-giang', 'hong-khe', 'thac-may'],
    credits: [author('vandat@minhson.example'), author('tienphuc@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai')],
    at: { day: -68, time: '16:45' },
    outputs: [radio('17:30'), tv(), zalo(), paper(1)],
    state: { kind: 'published' },
    changes: [
      {
        kind: 'update',
        afterMinutes: 205,
        by: 'huukhang@minhson.example',
        headline: 'Lũ sông Ngàn tiến sát báo động 3, hơn 600 hộ đã rời vùng trũng',
        standfirst:
          'Lúc 20 giờ ngày {{0}}, mực nước sông Ngàn tại Trung Ngàn chỉ còn thấp hơn báo động 3 là 21 cm, tốc độ lên đã chậm lại. Hơn 600 hộ ở vùng trũng đã đến nơi an toàn.',
        replace: [{ from: 'Tin tiếp theo lúc 20 giờ.', to: 'Tin tiếp theo lúc 23 giờ.' }],
        append: [
          p(
            'Cập nhật 20 giờ 10: mực nước tại Trung Ngàn thấp hơn báo động 3 là 21 cm, tốc độ lên chậm lại còn 6 cm mỗi giờ. 612 hộ đã đến nơi an toàn. Điện lực tỉnh cắt điện chủ động ba trạm biến áp ở Thanh Khoang.',
          ),
        ],
      },
      {
        kind: 'update',
        afterMinutes: 380,
        by: 'huukhang@minhson.example',
        headline: 'Đỉnh lũ sông Ngàn dưới báo động 3, chưa ghi nhận thiệt hại về người',
        standfirst:
          'Mực nước sông Ngàn đạt đỉnh lúc 22 giờ 40 ngày {{0}}, dưới báo động 3 là 9 cm và đang xuống chậm. 684 hộ ở lại điểm sơ tán qua đêm, chỉ về nhà khi có lệnh của xã.',
        replace: [{ from: 'Tin tiếp theo lúc 23 giờ.', to: '' }],
        append: [
          p(
            'Cập nhật 23 giờ 05: mực nước đạt đỉnh lúc 22 giờ 40, dưới báo động 3 là 9 cm và đang xuống chậm. 684 hộ ở tại điểm sơ tán qua đêm; lực lượng xung kích chỉ cho người dân về nhà khi có lệnh của xã.',
          ),
        ],
      },
    ],
    illustrative: true,
  },
  {
    key: 'after-flood-market',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'reportage',
    headline: 'Sau lũ, người Thác Mây dựng lại chợ',
    standfirst: 'Ba ngày sau khi nước rút, phiên chợ đầu tiên ở Thác Mây họp trên nền bùn còn ướt. Hàng ít, người đông, và chuyện được trao nhiều hơn tiền.',
    lead: { picture: 'valley-rain', caption: 'Thung lũng Thác Mây trong màn mưa cuối đợt lũ.' },
    body: [
      p(
        'Bốn giờ sáng, bà Lò Thị Phấn soi đèn pin đi dọc dãy lều chợ, đếm những cây cột còn đứng. Hai mươi ba trên sáu mươi. Bà ghi con số ấy vào lòng bàn tay bằng bút bi, rồi ngồi xuống bậc thềm nhà ban quản lý chợ đợi trời sáng. Năm nay bà sáu mươi hai tuổi, bán muối và kim chỉ ở chợ Thác Mây đã bốn mươi năm.',
      ),
      p(
        'Trận lũ đêm {{-3}} đi qua chợ trong chưa đầy hai giờ. Nước suối Thác dâng, kéo theo một thân gỗ lớn chắn ngang cống, rồi tràn qua nền chợ cao ngang ngực người. Không ai thiệt mạng, vì từ chập tối loa của xã đã gọi ba lần và dân quân gõ cửa từng nhà. Nhưng ba mươi bảy gian lều, hai kho hàng và gần như toàn bộ bàn ghế của chợ đã ở đâu đó dưới hạ lưu.',
      ),
      h2('Cái sổ nợ không bị ướt'),
      p(
        'Thứ bà Phấn cứu được là một túi ni lông buộc kín, bên trong có cuốn sổ nợ. Bà mở ra cho chúng tôi xem: những cái tên viết bằng nét chữ to, bên cạnh là số cân muối, số cuộn chỉ, có chỗ chỉ vẽ một con gà.',
      ),
      quote(
        'Người ta nợ tôi bốn triệu hai. Tôi cũng nợ người dưới phố sáu triệu. Mất sổ thì mất hết tin nhau, chứ mất muối thì còn mua lại được.',
        'Bà Lò Thị Phấn, tiểu thương chợ Thác Mây',
      ),
      p(
        'Sáng hôm ấy, người nợ đến trước người mua. Anh Giàng A Sính đi bộ từ Pá Cung xuống, mang trả hai cân muối bằng một bao ngô nếp. Chị Vi Thị Én trả ba mươi nghìn và xin khất phần còn lại đến vụ lạc. Bà Phấn gạch từng dòng, tay run vì lạnh.',
      ),
      p(
        'Ở đầu chợ, chuyện cũng gần như vậy. Quán phở duy nhất không có thịt, chỉ có nước dùng xương và rau cải, bán mười nghìn một bát. Chủ quán, anh Khổng Minh Đức, bảo bán cho có khói. “Chợ mà không có khói thì giống cái bãi, người ta đến nhìn một cái rồi về”, anh nói.',
      ),
      h2('Sáu mươi cây cột'),
      p(
        'Bí thư Đảng ủy xã Mùa Thị Dở đến chợ từ năm giờ, ủng ngập bùn. Việc đầu tiên xã làm không phải là dựng lều mà là đo. Cán bộ địa chính cùng hai kỹ sư của Sở Xây dựng căng dây từ vết nước trên tường trạm y tế sang nền chợ, ra con số một mét ba mươi tám. Nền chợ mới phải cao hơn mức ấy, hoặc chợ phải chuyển lên bãi bóng của trường cũ, cách hai trăm mét.',
      ),
      p(
        'Cuộc họp dân diễn ra ngay trên bãi, chín mươi hai hộ dự. Một nửa muốn ở lại vì gần bến xe. Một nửa muốn lên cao. Tranh luận suốt hai tiếng, có lúc căng thẳng, cho đến khi ông Lò Văn Ún, tám mươi mốt tuổi, xin nói. Ông kể năm ông mười sáu tuổi, chợ cũng ở chỗ này và cũng bị cuốn một lần, rồi mọi người quên.',
      ),
      quote('Nước nhớ đường của nó lâu hơn mình nhớ. Mình đi chỗ khác thì con cháu khỏi phải nhớ hộ.', 'Ông Lò Văn Ún, bản Pá Thoong'),
      p(
        'Biểu quyết giơ tay: bảy mươi mốt hộ đồng ý chuyển. Xã ghi biên bản, đọc lại bằng tiếng Kinh và tiếng Thái, ai cũng ký. Bản vẽ chợ mới có sáu mươi cây cột như cũ, nền cao hơn đỉnh lũ tám mươi phân, hai lối thoát thay vì một.',
      ),
      image('river-mountains', 'Suối Thác đổ ra sông Ngàn, đoạn qua Thác Mây.'),
      h2('Ai góp gì'),
      p(
        'Tiền dựng chợ lấy từ ba nguồn: dự phòng ngân sách xã, hỗ trợ của tỉnh và phần dân góp công. Bảng phân công viết phấn trên cánh cửa kho còn sót lại: bản Pá Thoong góp gỗ, bản Cung góp đá kê chân cột, đoàn thanh niên dọn cống, giáo viên hai trường nấu cơm trưa. Bộ đội địa phương mang lên một máy xúc nhỏ, loại duy nhất qua được đèo Gió Hú lúc này.',
      ),
      p(
        'Không phải việc gì cũng suôn sẻ. Mười hai hộ có gian lều kiên cố ở chợ cũ đề nghị được đền bù, trong khi hồ sơ giao đất chưa đầy đủ. Chủ tịch UBND xã hẹn trả lời từng hộ trong mười lăm ngày và niêm yết kết quả ở chợ. Một vài người lắc đầu, nói đã nghe hẹn nhiều lần. Lần này, tờ giấy hẹn có đóng dấu được bọc ni lông, đinh lên cột số một.',
      ),
      p(
        'Việc khó hơn là con suối. Thân gỗ mắc ở miệng cống không phải từ trên trời rơi xuống: mùa khô vừa rồi, một đoạn rừng ven suối bị phát trái phép để trồng sắn. Hạt Kiểm lâm khu vực đã lập biên bản ba hộ. Xã cùng các hộ này ký cam kết trồng lại tre dọc bờ, tám trăm gốc, trong hai mùa mưa.',
      ),
      box(
        'Thác Mây sau trận lũ',
        'Thiệt hại ban đầu: 37 gian lều chợ, 11 ngôi nhà hư hỏng, 26 ha lúa sắp thu hoạch, hai cống qua đường. Không có thiệt hại về người.',
        'Đã thông: điện, nước, đường từ trung tâm xã ra quốc lộ. Chưa thông: đường vào bản Pá Cung, xe máy phải đi vòng bốn cây số.',
        'Đóng góp: tài khoản và danh sách hàng cần (ưu tiên giống rau, chăn mỏng, thuốc khử khuẩn nước) niêm yết tại trụ sở UBND xã.',
      ),
      p(
        'Chín giờ, mặt trời lọt qua được một kẽ mây. Trên nền bùn, người ta kê ván làm sạp. Có gạo, có dưa, một rổ cá suối, hai con lợn con kêu inh ỏi. Mấy đứa trẻ tìm được một chiếc ghế nhựa mắc trên cành vối, reo lên như bắt được của.',
      ),
      p(
        'Bà Phấn bán được bảy cân muối. Bà bảo thế là phiên to, vì phiên nào đầu tiên cũng là phiên to. Trước khi về, bà chùi lòng bàn tay cho sạch con số hai mươi ba, rồi viết lại vào trang sau của cuốn sổ nợ, bằng chữ cho khỏi nhòe: hai mươi ba cột, còn đứng.',
      ),
    ],
    tags: ['lũ sông Ngàn', 'tái thiết', 'chợ vùng cao'],
    areas: ['thac-may'],
    credits: [author('maianh@minhson.example'), author('apao@minhson.example')],
    commitments: [done('in-depth'), done('positive', 'nguoi-tot-viec-tot'), done('verified')],
    at: { day: -65, time: '06:30' },
    outputs: [paper(4), radio('11:30'), tv('Phóng sự 20:10')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'resettlement',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'article',
    headline: 'Bốn mươi bảy hộ Lũng Pha về nơi ở mới trước mùa mưa',
    standfirst:
      'Sau hai năm sống dưới chân vách núi nứt, 47 hộ bản Sảng đã nhận nhà tại khu tái định cư Lũng Cao. Điều họ lo bây giờ là nước và đất làm nương.',
    body: [
      p(
        'Chuyến xe cuối cùng chở cánh cửa, chum nước và một con mèo. Ông Thào Vảng Dình ngồi trên thùng xe giữ cả ba thứ, đi hết bốn cây số đường mới mở từ bản Sảng lên Lũng Cao. Đến nơi, ông lắp cánh cửa cũ vào ngôi nhà mới, vừa khít vì thợ đã đo từ trước.',
      ),
      p(
        'Vết nứt trên vách núi sau bản Sảng được phát hiện hai năm trước, dài 180 mét, có chỗ rộng hơn gang tay. Mỗi mùa mưa, 47 hộ với 231 người phải sơ tán ba đến năm lần, có lần lúc nửa đêm. Khảo sát địa chất kết luận khối trượt khoảng 90.000 m³ và không thể gia cố với chi phí hợp lý.',
      ),
      h2('Nhà do dân chọn mẫu'),
      p(
        'Khu tái định cư Lũng Cao rộng 6,4 ha, mỗi hộ 300 m² đất ở. Xã đưa ra ba mẫu nhà để các hộ chọn; 39 hộ chọn mẫu ba gian có gác, gần với nhà trình tường cũ. Chi phí bình quân 178 triệu đồng một nhà, trong đó hỗ trợ của Nhà nước 100 triệu đồng, phần còn lại là công của dòng họ và vay ưu đãi.',
      ),
      quote('Chúng tôi không muốn một dãy nhà giống nhau như trại. Cửa nhà ai quay về phía nhà nấy, theo ý người già.', 'Bà Ly Thị Chở, Trưởng bản Sảng'),
      p(
        'Đường nội bộ, điện và điểm trường mầm non đã xong. Ngày dọn nhà, giáo viên điểm trường đến từng hộ dán số điện thoại lên cửa. Trạm y tế xã cử một y sĩ ở lại tuần đầu, vì nhiều người già lạ nước, lạ gió.',
      ),
      h2('Còn hai việc chưa yên'),
      p(
        'Bể nước chung lấy từ mó Lũng Cao cho 0,6 lít mỗi giây vào mùa này, đủ dùng. Nhưng theo trí nhớ của người trong vùng, mó cạn vào tháng Hai. Sở Nông nghiệp và Môi trường đang khoan thăm dò một giếng dự phòng, kết quả có sau sáu tuần. Trong lúc chờ, mỗi hộ được cấp một téc 2 m³.',
      ),
      p(
        'Việc thứ hai là đất sản xuất. Nương cũ cách nơi ở mới năm cây số, đi bộ hơn một giờ. Bà con xin được dựng lán trông nương ở bản Sảng trong mùa vụ. Xã đồng ý với điều kiện: không ngủ lại khi có cảnh báo mưa lớn, và lán phải nằm ngoài đường ranh đỏ đã cắm mốc.',
      ),
      p(
        'Trong lúc chờ phương án lâu dài, 12 hộ ít đất nhất được ưu tiên nhận khoán rừng và vào tổ trồng gừng dưới tán. Hợp tác xã ở trung tâm xã ứng giống, cam kết mua theo giá chợ, không thấp hơn giá sàn ghi trong hợp đồng.',
      ),
      p(
        'Ông Hầu Seo Sùng, Chủ tịch UBND xã Lũng Pha, nói xã giữ nguyên tổ trực của bản Sảng cho đến hết mùa mưa: “Người đã lên hết, nhưng còn trâu, còn ngô. Đêm mưa thế nào cũng có người muốn xuống xem. Tổ trực là để ngăn đúng một lần ấy”.',
      ),
      p(
        'Chiều {{-1}}, đám trẻ Lũng Cao đá quả bóng đầu tiên trên khoảng sân chưa kịp đầm. Ông Dình ngồi bên cánh cửa cũ nhìn ra. Từ đây trông về, vách núi có vết nứt chỉ còn là một vạch sẫm, như ai kẻ bằng bút chì.',
      ),
    ],
    tags: ['tái định cư', 'sạt lở', 'vùng cao'],
    areas: ['lung-pha'],
    credits: [author('tienphuc@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -121, time: '07:15' },
    outputs: [paper(3), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
