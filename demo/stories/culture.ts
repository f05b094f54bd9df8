import type { DemoStory } from '../types.ts'
import { author, box, bullets, done, h2, image, p, paper, photo, quote, radio, tv, zalo } from './blocks.ts'

/** Văn hóa – Du lịch. */
export const culture: readonly DemoStory[] = [
  {
    key: 'lantern-night',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'photo',
    headline: 'Đêm hội đèn cá chép trên sông Ngàn',
    standfirst: 'Hai trăm chiếc đèn cá chép do trẻ em mười hai tổ dân phố tự làm đã trôi kín khúc sông trước phố Bến trong đêm trăng tròn nhất mùa thu.',
    lead: { picture: 'lantern-festival', caption: 'Đèn lồng và người xem hội bên bờ sông Ngàn.' },
    body: [
      p(
        'Bảy giờ tối {{-1}}, trống con nổi lên từ đầu phố Bến. Những chiếc đèn cá chép làm bằng nan tre, giấy bóng và chai nhựa cũ được trẻ em rước qua ba phố rồi thả xuống nước.',
      ),
      p(
        'Mỗi con cá dài từ bốn mươi phân đến hai mét, bên trong là đèn pin mặt trời thay cho nến. Đội dân phòng chăng dây phao cách bờ mười lăm mét để thu lại toàn bộ đèn sau hội, không để trôi xuống hạ lưu.',
      ),
      image('bridge-dusk', 'Cầu Ngàn Giang đang thi công, nhìn từ bến thả đèn lúc nhá nhem.'),
      p(
        'Con cá to nhất thuộc về tổ 7 phường Ngàn Giang, vảy cắt từ 1.160 mẩu bìa vở cũ, mỗi vảy ghi một điều ước. Ông Mai Thế Truyền, tám mươi ba tuổi, người duy nhất còn biết uốn khung theo lối xưa, ngồi trên ghế nhựa chỉ cho đám trẻ cách buộc lạt.',
      ),
      quote(
        'Cá ngày trước chỉ có một mắt tròn, một mắt dẹt. Mắt tròn nhìn lên trăng, mắt dẹt nhìn xuống bùn. Trẻ con bây giờ làm hai mắt tròn, tôi cũng không sửa.',
        'Ông Mai Thế Truyền, phường Ngàn Giang',
      ),
      image('river-mountains', 'Khúc sông Ngàn lúc trăng lên, sau khi những chiếc đèn được thu về.'),
      p(
        'Mười giờ đêm, 197 trên 200 chiếc đèn được vớt lên, lau khô, cất vào nhà văn hóa để năm sau dùng lại. Ba chiếc còn thiếu, sáng hôm sau người thả lưới ở bến Gạo tìm thấy hai.',
      ),
    ],
    tags: ['lễ hội', 'đèn cá chép', 'sông Ngàn'],
    areas: ['ngan-giang'],
    credits: [author('thevinh@minhson.example'), photo('thevinh@minhson.example')],
    commitments: [done('positive')],
    at: { day: -57, time: '07:00' },
    outputs: [paper(8), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'then-class',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'article',
    headline: 'Lớp hát then của nghệ nhân bảy mươi tám tuổi',
    standfirst:
      'Ba buổi tối mỗi tuần, nhà sàn của bà Hoàng Thị Vuông ở Bản Xuyến sáng đèn. Học trò nhỏ nhất chín tuổi, lớn nhất sáu mươi hai, không ai đóng học phí bằng tiền.',
    lead: { picture: 'stilt-house-fire', caption: 'Bếp lửa nhà sàn, nơi lớp học hát then bắt đầu lúc bảy giờ tối.' },
    body: [
      p(
        'Cây tính của bà Hoàng Thị Vuông có ba mươi bảy năm tuổi, bầu đàn vá hai chỗ. Bà so dây bằng cách gảy một tiếng rồi im, nghe nó tan hết mới vặn. Học trò ngồi quanh bếp cũng phải im. Bà bảo bài đầu tiên của then không phải là hát, mà là đợi cho tiếng trước đi hẳn.',
      ),
      p(
        'Lớp học mở bốn năm trước, ban đầu có hai cháu ngoại. Bây giờ có 29 người, chia hai nhóm. Học phí là một bó củi, một gùi rau, hoặc một buổi chép lời bằng chữ quốc ngữ cho những người không biết tiếng Tày. Tập lời chép tay đã dày bốn quyển.',
      ),
      h2('Chép lại trước khi quên'),
      p(
        'Bà Vuông thuộc mười một chương của một cuộc then dài, nhiều chương chưa từng được ghi âm. Cán bộ văn hóa xã Kiều Văn Thuận cùng ba học trò lớn ghi từng chương, mỗi chương thu hai lần cách nhau một tháng. So hai bản, họ phát hiện bà không hát lại y nguyên: mùa gặt khác mùa cấy, nhà có cưới khác nhà có tang.',
      ),
      quote(
        'Bài hát như con suối, hôm nay với hôm qua đâu phải một nước. Nhưng bờ thì phải giữ. Tôi dạy các cháu giữ bờ.',
        'Nghệ nhân Hoàng Thị Vuông, bản Nà Tông, xã Bản Xuyến',
      ),
      p(
        'Vì thế bản ghi không được gọi là “bản chuẩn”. Mỗi tệp âm thanh kèm ngày, nơi, dịp, người hát, người nghe. Bảo tàng tỉnh đã nhận lưu một bộ, cho phép tra cứu tại chỗ; việc đưa lên mạng chỉ làm với những chương bà và các dòng họ đồng ý, vì có đoạn chỉ hát trong lễ.',
      ),
      h2('Điện thoại để ngoài hiên'),
      p(
        'Quy định của lớp là điện thoại bỏ vào cái rổ ngoài hiên. Em Nông Gia Huy, mười lăm tuổi, lúc đầu khó chịu, sau thành người giữ rổ. Em học đàn nhanh nhất lớp nhưng chưa dám hát. Bà Vuông không ép, chỉ giao cho em phần đệm. Tháng trước, giữa bài, bà bỗng ngừng hát. Huy hát tiếp được bốn câu rồi mới giật mình.',
      ),
      p(
        'Lớp cũng tranh cãi. Một nhóm trẻ muốn phối đàn tính với trống và ghi-ta để biểu diễn cho khách du lịch. Người già phản đối. Cuối cùng thống nhất: biểu diễn thì gọi là biểu diễn, không mặc áo lễ, không hát đoạn lễ, và người dẫn phải giải thích điều đó cho khách.',
      ),
      p(
        'Xã dự định hỗ trợ lớp mười lăm cây tính, đặt làm tại bản bên với giá 1,1 triệu đồng một cây. Bà Vuông xin thêm một việc: trồng lại giàn bầu, vì bầu làm đàn phải là giống quả tròn vỏ dày, cả vùng chỉ còn ba gốc. Hạt giống đã được chia cho mười bốn nhà.',
      ),
      p(
        'Năm ngoái, bốn học trò của lớp hát trọn một chương tại hội xuân của xã, lần đầu tiên sau hơn hai mươi năm có người trẻ hát hết chương ấy mà không cầm giấy. Bà Vuông đứng cuối sân, quay mặt đi. Người ta tưởng bà không vừa ý. Hóa ra bà đang hát nhẩm, sợ các em quên.',
      ),
      p(
        'Chín giờ tối, lớp tan. Đèn pin xuống chân thang, tỏa ra bốn hướng. Bà Vuông ngồi lại, gảy một tiếng, nghe nó đi qua sàn, qua vườn bầu mới gieo, rồi mới tắt đèn.',
      ),
    ],
    tags: ['hát then', 'di sản', 'Bản Xuyến'],
    areas: ['ban-xuyen'],
    credits: [author('kieuthuan@minhson.example'), author('haiyen@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -12, time: '10:10' },
    outputs: [paper(6), tv('Sắc màu văn hóa 20:15')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'small-tourism',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'article',
    headline: 'Du lịch Bản Xuyến: ba điều không ghi trong tờ rơi',
    standfirst: 'Mười chín nhà đón khách, mỗi đêm không quá sáu người. Bản Xuyến chọn cách làm du lịch chậm và kín phòng trước hai tháng.',
    lead: { picture: 'river-mountains', caption: 'Thung lũng Bản Xuyến buổi sớm, nhìn từ đường lên nương.' },
    body: [
      p(
        'Tờ rơi của Bản Xuyến chỉ có một mặt: bản đồ vẽ tay, số điện thoại của tổ đón khách, và dòng chữ “mời bác đi chậm”. Không có ảnh bể bơi, vì không có bể bơi. Không có bảng giá theo mùa, vì bản không tăng giá theo mùa. Những điều làm nên nơi này đều không ghi trong đó.',
      ),
      h2('Điều thứ nhất: khách không được chọn nhà'),
      p(
        'Mười chín hộ đón khách quay vòng theo thứ tự bốc thăm đầu quý. Khách gọi đến, tổ đón khách xếp nhà theo lượt, chỉ đổi khi có người già hoặc trẻ nhỏ cần phòng tầng thấp. Cách này khiến không nhà nào phải hạ giá tranh khách, cũng không nhà nào xây to lên để hút khách.',
      ),
      quote(
        'Năm đầu có nhà được đánh giá nhiều sao, khách xếp hàng, nhà bên cạnh vắng, hàng xóm không nhìn mặt nhau. Bản họp, bỏ sao. Bây giờ đánh giá là đánh giá cả bản.',
        'Anh Mông Văn Thuyên, tổ trưởng tổ đón khách Bản Xuyến',
      ),
      h2('Điều thứ hai: một phần tư tiền phòng không thuộc về chủ nhà'),
      p(
        'Giá một người một đêm gồm bữa tối là 480.000 đồng. Chủ nhà giữ 75%. Phần còn lại chia ba: quỹ mương và đường, quỹ học sinh, quỹ cho những hộ không đón khách nhưng có ruộng, có vườn khách đi qua. Năm ngoái quỹ thứ ba chi cho 64 hộ, mỗi hộ từ 600.000 đến 2,1 triệu đồng, kèm danh sách dán ở nhà văn hóa.',
      ),
      p(
        'Nhờ vậy, ông Lý Phúc Thành, người từng rào lối đi ngang ruộng, đã tự tay dỡ rào và đặt ghế tre ở đầu bờ. Ghế của ông giờ là chỗ nhiều người chụp ảnh nhất bản. Ông không thu tiền chụp ảnh, chỉ nhắc: ngồi thì được, đứng lên ghế thì không.',
      ),
      h2('Điều thứ ba: có những ngày bản đóng cửa'),
      p(
        'Mỗi năm bản đóng cửa với khách bốn mươi ngày: mười ngày cấy, mười lăm ngày gặt, còn lại là việc họ, việc làng. Những ngày ấy, tổ đón khách giới thiệu khách sang các xã bên. Doanh thu mất khoảng 190 triệu đồng một năm, theo sổ của tổ. Chưa ai đề nghị bỏ.',
      ),
      p(
        'Không phải mọi chuyện đều êm. Rác nhựa vẫn theo khách lên bản, mỗi tuần gùi xuống hai chuyến. Một đoàn khách mở loa đến nửa đêm bị trưởng bản mời tắt, đăng lời chê trên mạng. Tổ đón khách trả lời bằng đúng một câu, được hơn bốn nghìn lượt thích: “Bác ơi, trâu nhà em ngủ từ tám giờ”.',
      ),
      p(
        'Theo Sở Văn hóa, Thể thao và Du lịch, Bản Xuyến đón 7.900 lượt khách lưu trú trong mười tháng, công suất 71%, khách quay lại lần hai chiếm gần một phần tư. Sở đang soạn bộ nguyên tắc du lịch cộng đồng dựa trên kinh nghiệm của bản và lấy ý kiến năm xã khác.',
      ),
      box(
        'Nếu bạn định đến',
        'Gọi tổ đón khách trước ít nhất hai tuần; mùa lúa chín nên gọi trước hai tháng. Bản nhận tối đa 114 khách mỗi đêm.',
        'Mang giày bám, áo ấm, bình nước riêng. Hỏi trước khi chụp ảnh người. Không cho tiền, kẹo trẻ em; muốn tặng sách vở, gửi tại nhà văn hóa.',
      ),
    ],
    tags: ['du lịch cộng đồng', 'Bản Xuyến', 'trải nghiệm'],
    areas: ['ban-xuyen'],
    credits: [author('kieuthuan@minhson.example')],
    commitments: [done('positive'), done('in-depth')],
    at: { day: -7, time: '09:40' },
    outputs: [paper(6), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'museum-evening',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'news',
    headline: 'Bảo tàng tỉnh mở cửa buổi tối thứ Sáu, trẻ em vào miễn phí',
    standfirst: 'Từ tuần này, Bảo tàng tỉnh mở thêm khung 18–21 giờ thứ Sáu hằng tuần với hướng dẫn viên là học sinh và người cao tuổi.',
    body: [
      p(
        'Bảo tàng tỉnh Minh Sơn bắt đầu mở cửa buổi tối thứ Sáu hằng tuần, từ 18 giờ đến 21 giờ. Trẻ em dưới 16 tuổi và người trên 60 tuổi vào miễn phí; vé người lớn 20.000 đồng.',
      ),
      p(
        'Mỗi tối có một phòng trưng bày được “mở khóa” theo chuyên đề: nghề rèn ở Tam Đài, thuyền độc mộc trên sông Ngàn, chiếc loa sắt của đài truyền thanh đầu tiên. Người kể chuyện là 24 học sinh và mười một cụ già đã tập huấn ba tháng, kể theo trí nhớ gia đình mình, có ghi nguồn để người nghe phân biệt với tư liệu của bảo tàng.',
      ),
      quote(
        'Ban ngày người ta đến bảo tàng vì phải đến. Chúng tôi muốn có những người đến vì tối nay không biết đi đâu.',
        'Bà Thạch Kim Liên, Giám đốc Bảo tàng tỉnh',
      ),
      p(
        'Đêm mở đầu {{-1}} có 630 lượt khách, gấp sáu lần một ngày thường. Nhóm từ mười người nên đặt trước qua số 0200 3800 123. Xe buýt tuyến trung tâm kéo dài thêm hai chuyến, chuyến cuối lúc 21 giờ 20.',
      ),
    ],
    tags: ['bảo tàng', 'văn hóa', 'phường Ngàn Giang'],
    areas: ['ngan-giang'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('positive'), done('essential-information')],
    at: { day: -27, time: '08:20' },
    outputs: [paper(6), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'brocade-bags',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'article',
    headline: 'Hoa văn có chủ: chuyện những người dệt thổ cẩm Nà Lĩnh',
    standfirst: 'Khi mẫu hoa văn của bản xuất hiện trên túi xách bán khắp nơi, mười bảy người dệt ở Nà Lĩnh không kiện. Họ làm một cuốn sổ.',
    body: [
      p(
        'Cuốn sổ dày 96 trang, bìa vải chàm, nằm trong tủ kính của nhà văn hóa xã Nà Lĩnh. Mỗi trang là một mẫu hoa văn: tên gọi, ai dạy, dùng vào dịp nào, được phép bán hay không. Trang 14 có hình con bướm tám cánh, bên cạnh ghi: của nhà bà Lò Mẩy, chỉ thêu cho con gái trước ngày cưới, không bán.',
      ),
      p(
        'Chính con bướm tám cánh ấy, hai năm trước, nằm trên một mẫu túi xách in máy bán ở khu du lịch cách đây hơn ba trăm cây số. Cháu gái bà Mẩy chụp ảnh gửi về. Bà nhìn một lúc rồi hỏi: “Nó có biết nó bay ngược không?”. Trên túi, con bướm bị in lộn đầu.',
      ),
      h2('Không kiện, mà kể'),
      p(
        'Nhóm dệt mười bảy người bàn nhau ba buổi. Đi kiện thì không có giấy tờ, cũng không biết kiện ai. Cô giáo dạy Mỹ thuật Ngô Lệ Quyên gợi ý làm ngược lại: viết hết ra, mẫu nào của chung, mẫu nào của nhà nào, mẫu nào thiêng. Có sổ rồi mới nói chuyện với người ta được.',
      ),
      p(
        'Việc ghi chép mất mười một tháng. Ba mẫu bị tranh cãi vì cả hai bản cùng nhận. Cách giải quyết là ghi tên cả hai và kể cả hai câu chuyện. Bảy mẫu được thống nhất không đưa ra ngoài. 41 mẫu được phép bán, kèm điều kiện: giữ đúng chiều, ghi tên người dệt, trích 5% cho quỹ dạy nghề.',
      ),
      quote('Tôi không tiếc con bướm. Tôi tiếc người ta đeo nó mà không biết nó đang về nhà chồng.', 'Bà Lò Mẩy, xã Nà Lĩnh'),
      h2('Hợp đồng đầu tiên'),
      p(
        'Có sổ trong tay, nhóm dệt tìm đến chính xưởng túi nọ. Chủ xưởng, chị Vòng Ái Châu, bất ngờ vì khách không đến để mắng. Chị thừa nhận lấy hình trên mạng, đồng ý thu hồi mẫu cũ, ký hợp đồng dùng sáu mẫu trong sổ. Lô đầu 300 chiếc túi dùng vải dệt tay, mỗi chiếc có thẻ tên người dệt và một câu chuyện ngắn. Giá gấp ba túi in. Bán hết trong năm tuần.',
      ),
      p(
        'Thu nhập của người dệt tăng từ 90.000 lên 170.000 đồng mỗi ngày công. Quan trọng hơn, mười hai cô gái trẻ xin học lại nghề. Người thầy khó tính nhất là bà Mẩy: ai thêu sai chiều phải tháo hết, dù chỉ một mũi. Bà dạy bằng cách lật mặt trái. Mặt trái đẹp thì mặt phải không cần nhìn.',
      ),
      p(
        'Sở Khoa học và Công nghệ đang giúp nhóm đăng ký nhãn hiệu tập thể. Đó là con đường dài; trong lúc chờ, cuốn sổ đã được sao ba bản, một bản gửi bảo tàng tỉnh. Trang cuối để trống với dòng ghi chú của người ghi: “Dành cho mẫu nào nhớ ra sau”.',
      ),
      p(
        'Hôm chúng tôi đến, bà Mẩy vừa nhớ ra một mẫu. Bà lấy que vạch lên nền đất: một hàng răng cưa, một hàng chấm. Cô cháu gái cúi xuống, chưa kịp vẽ thì con gà chạy qua xóa mất nửa hàng. Bà vạch lại, lần này vạch lên lòng bàn tay cháu.',
      ),
    ],
    tags: ['thổ cẩm', 'sở hữu trí tuệ', 'nghề truyền thống'],
    areas: ['na-linh'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('positive', 'san-pham-ocop'), done('national-defence', 'bien-gioi')],
    at: { day: -38, time: '14:00' },
    outputs: [paper(6)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'spring-temple-fair',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'van-hoa',
    genre: 'news',
    headline: 'Lễ hội đền Thượng Ngàn năm tới: bỏ cỗ to, thêm hội nước và chợ giống',
    standfirst: 'Kế hoạch lễ hội được niêm yết lấy ý kiến người dân đến {{+14}}. Bãi xe, giá dịch vụ và phương án thoát người được công bố trước ba tháng.',
    lead: { picture: 'village-festival', caption: 'Ngày hội bên sân đền với cờ ngũ sắc và người đi hội.' },
    body: [
      p(
        'Ban Tổ chức lễ hội đền Thượng Ngàn, xã Trung Ngàn, vừa niêm yết dự thảo kế hoạch lễ hội năm tới. Phần lễ giữ nguyên ba nghi thức; phần hội bỏ tiệc cỗ tập trung, thêm lễ rước nước trên sông Ngàn và phiên chợ đổi giống cây của mười hai xã.',
      ),
      bullets(
        'Không đốt vàng mã trong khuôn viên; mỗi người một nén hương.',
        'Giá gửi xe máy 5.000 đồng, ô tô 20.000 đồng, niêm yết tại ba bãi.',
        'Hai lối thoát người rộng bốn mét, không bày hàng; y tế trực ba điểm.',
      ),
      p(
        'Năm nay, lễ hội đón khoảng 46.000 lượt người trong ba ngày, cao điểm chiều ngày chính hội bị ùn ở cổng tam quan gần một giờ. Phương án mới tách lối vào, lối ra và hiển thị số người trong sân đền trên bảng điện tử.',
      ),
      p(
        'Người dân góp ý tại nhà văn hóa thôn, trang thông tin của xã hoặc số 0200 3800 124 đến hết {{+14}}. Ban Tổ chức cam kết trả lời chung trước {{+24}} và công khai thu chi công đức trong mười ngày sau lễ hội.',
      ),
    ],
    tags: ['lễ hội', 'đền Thượng Ngàn', 'Trung Ngàn'],
    areas: ['trung-ngan'],
    credits: [author('kieuthuan@minhson.example')],
    commitments: [done('essential-information'), done('policy-communication')],
    at: { day: -1, time: '09:10' },
    outputs: [paper(6), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
