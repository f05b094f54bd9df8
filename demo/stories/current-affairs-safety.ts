import type { DemoStory } from '../types.ts'
import { author, box, done, h2, p, paper, quote, radio, table, tv, zalo } from './blocks.ts'

/** Thời sự: forest, border, roads, and one story that had to come down. */
export const currentAffairsSafety: readonly DemoStory[] = [
  {
    key: 'forest-fire',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Khống chế đám cháy rừng ở núi Tam Đài sau bảy giờ',
    standfirst: 'Khoảng 2,3 ha rừng keo và thực bì ở sườn tây núi Tam Đài bị cháy. Hơn 260 người tham gia chữa cháy, không có thiệt hại về người.',
    lead: { picture: 'forest-ridge', caption: 'Chòi canh lửa trên dông núi Tam Đài.' },
    body: [
      p(
        'Đám cháy được chòi canh số 2 phát hiện lúc 13 giờ 20 phút ngày {{-1}} tại khoảnh 5, sườn tây núi Tam Đài, xã Tam Đài. Gió tây nam cấp 4 và thực bì khô khiến lửa lan nhanh lên phía dông.',
      ),
      p(
        'Kiểm lâm, công an, bộ đội, dân quân và người dân hai bản gần nhất, tổng cộng hơn 260 người, phát hai đường băng cản lửa dài 900 mét. Xe chữa cháy không tiếp cận được nên nước được chuyển bằng máy bơm tiếp sức qua ba bể trung gian. 20 giờ 30 phút, lửa được khống chế; đến 5 giờ ngày {{0}}, các điểm âm ỉ cuối cùng được dập tắt.',
      ),
      p(
        'Nguyên nhân ban đầu xác định là do đốt dọn nương không báo trước. Hạt Kiểm lâm khu vực đang làm việc với người liên quan. Cấp dự báo cháy rừng ở bảy xã hiện là cấp IV, cấp nguy hiểm.',
      ),
      p(
        'Người dân không đốt nương từ 10 giờ đến 18 giờ; muốn đốt phải báo trưởng bản trước một ngày và có người canh. Phát hiện khói, gọi ngay 114 hoặc số trực kiểm lâm 0200 3800 115.',
      ),
    ],
    tags: ['cháy rừng', 'kiểm lâm', 'cảnh báo'],
    areas: ['tam-dai'],
    credits: [author('vandat@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai')],
    at: { day: -157, time: '06:10' },
    outputs: [radio('05:30'), tv(), paper(1), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'fire-drill',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Khe Vàng diễn tập chữa cháy rừng: 180 người, bốn tình huống',
    standfirst: 'Lần đầu tiên cuộc diễn tập có tình huống mất sóng điện thoại. Lực lượng tại chỗ phải truyền tin bằng bộ đàm và kẻng bản.',
    body: [
      p(
        'Sáng {{-1}}, xã Khe Vàng tổ chức diễn tập chữa cháy rừng mùa khô tại tiểu khu 84 với 180 người tham gia, gồm kiểm lâm, dân quân, đoàn thanh niên và tổ bảo vệ rừng của bốn bản.',
      ),
      p(
        'Kịch bản có bốn tình huống nối nhau: phát hiện khói; lửa lan theo khe gió; mất sóng điện thoại trên toàn khu vực; có người bị bỏng phải đưa xuống trạm y tế. Ở tình huống thứ ba, tin báo từ chòi canh về sở chỉ huy qua ba chặng bộ đàm và kẻng bản mất sáu phút, chậm hơn yêu cầu hai phút.',
      ),
      quote(
        'Chúng tôi muốn biết mình chậm ở đâu khi chưa có lửa thật. Chỗ chậm là bản Hốc, vì kẻng treo khuất gió. Chiều nay đã chuyển kẻng lên đầu dốc.',
        'Ông Bế Văn Thụy, Chủ tịch UBND xã Khe Vàng',
      ),
      p(
        'Toàn xã có 7.900 ha rừng, trong đó 2.100 ha thuộc vùng trọng điểm cháy. Sau diễn tập, xã bổ sung mười bộ đàm, hai máy thổi gió và thống nhất một tần số liên lạc chung với hai xã giáp ranh.',
      ),
    ],
    tags: ['cháy rừng', 'diễn tập'],
    areas: ['khe-vang'],
    credits: [author('tienphuc@minhson.example')],
    commitments: [done('essential-information', 'canh-bao-thien-tai'), done('political-task')],
    at: { day: -20, time: '15:40' },
    outputs: [tv(), paper(2)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'border-patrol',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'reportage',
    headline: 'Đi một đường tuần với người giữ mốc ở Nà Lĩnh',
    standfirst:
      'Mười một cây số, một ngày rưỡi, ba lần lội suối. Đường tuần tra ở Nà Lĩnh năm nay có thêm những người không mặc quân phục: trưởng bản, cô giáo, anh nuôi ong.',
    lead: { picture: 'highland-winter', caption: 'Sương sớm trên tuyến núi giáp biên ở Nà Lĩnh.' },
    body: [
      p(
        'Năm giờ sáng, trạm biên phòng Nà Lĩnh chỉ có hai thứ phát sáng: bếp củi và màn hình đo nhiệt độ, bảy độ. Đại úy Nùng Chí Viễn kiểm tra từng ba lô. Gạo, muối, võng, thuốc, dây thừng, một cuộn sơn đỏ và một cuộn sơn trắng. “Sơn là để mốc lúc nào cũng như mới. Mốc cũ trông buồn lắm”, anh nói, rồi cười như thể vừa lỡ lời.',
      ),
      p(
        'Tổ tuần tra hôm ấy có bảy người, bốn bộ đội và ba người dân. Trưởng bản Phàn Lão Tả đi đầu với con dao phát. Cô giáo Lù Thị Khoa, dạy lớp ghép ở điểm trường cuối cùng trước đường biên, đi giữa. Đi sau là anh Chảo Vần Sếnh, nuôi ong, thuộc từng gốc cây có tổ. Chúng tôi được xếp vào chỗ an toàn nhất, nghĩa là chỗ ai cũng trông thấy.',
      ),
      h2('Lối mòn có nhiều chủ'),
      p(
        'Con đường bắt đầu bằng một cái dốc mà trưởng bản gọi là dốc Quên, vì lên đến đỉnh thì quên hết chuyện định nói. Rừng ở đây chưa từng bị chặt trắng. Mỗi gia đình ở bản Tả nhận trông một đoạn, ranh giới là một khe nước hay một tảng đá có tên. Thấy dấu chân lạ, cành gãy lạ, họ báo cho nhau rồi mới báo cho trạm.',
      ),
      quote(
        'Bộ đội thay ca, còn bản thì không thay. Cái cây đổ hôm qua hay hôm kia, nhìn lá là biết. Bộ đội hỏi thì mình nói, có gì đâu mà bí mật.',
        'Ông Phàn Lão Tả, Trưởng bản Tả',
      ),
      p(
        'Đến khe Nậm Lẹng, nước ngập quá gối. Anh Sếnh buộc dây sang gốc bên kia, từng người bám mà qua. Cô Khoa qua suối nhanh nhất; cô đi đoạn này mỗi tuần hai lần để đến nhà ba học trò ở bản trên. Trong ba lô của cô có hai cuốn sách tập đọc và một gói kẹo, không liên quan gì tới nhiệm vụ tuần tra.',
      ),
      p(
        'Cô bảo học trò của mình biết vẽ bản đồ trước khi biết làm phép nhân. Năm ngoái có đoàn từ dưới tỉnh lên, hỏi em nào biết đường biên ở đâu. Cả lớp chỉ ra cửa sổ. Người hỏi tưởng các em đùa. Đường biên ở ngoài cửa sổ thật, trên cái dông núi thứ hai, nơi buổi chiều mây tụ lại.',
      ),
      h2('Ở chân mốc'),
      p(
        'Mười một giờ rưỡi, tổ đến mốc đầu tiên. Không ai nói gì trong chừng một phút. Rồi công việc bắt đầu: phát quang quanh chân mốc, đo khoảng cách, chụp ảnh bốn hướng, ghi sổ. Thượng sĩ Đèo Quang Mẫn, hai mươi ba tuổi, dùng khăn ướt lau từng chữ khắc trước khi tô lại. Quê em ở đồng bằng; lần đầu lên đây em nghĩ đường biên là một hàng rào.',
      ),
      p(
        '“Hóa ra là một cột đá, một khu rừng và những người quen nhau”, Mẫn nói. Ở thôn bên kia dông núi có người họ hàng xa của trưởng bản. Ngày chợ phiên, họ vẫn gặp nhau, đổi giống lúa, hỏi thăm người ốm. Hai bên có số điện thoại của nhau, nhưng trong vùng lõm sóng thì cách báo tin cũ vẫn dùng: ba tiếng tù và là có việc cần gặp.',
      ),
      p(
        'Việc cần gặp năm nay chủ yếu là trâu lạc và khói đốt nương. Theo trạm biên phòng Nà Lĩnh, mười tháng qua có mười bốn lượt trao đổi thông tin với lực lượng phía bạn, giải quyết xong chín vụ việc nhỏ ngay tại cơ sở. Tổ tự quản đường biên, mốc giới của ba bản có 46 người, cung cấp 31 nguồn tin có giá trị.',
      ),
      h2('Đêm ở lán ong'),
      p(
        'Đêm xuống, tổ ngủ nhờ lán nuôi ong của anh Sếnh. Lán có một bếp, hai phản, tám mươi đõ ong và một con chó tên là Đài, vì hồi nhỏ nó hay nằm cạnh cái đài bán dẫn. Đúng tám giờ tối, anh Sếnh mở đài thật. Bản tin tiếng Dao của tỉnh phát mười lăm phút: giá ngô, lịch tiêm phòng trâu bò, dự báo rét.',
      ),
      p(
        'Anh kể mấy năm trước có người đến bản, rủ thanh niên đi làm thuê chui bên kia, hứa ngày công cao gấp ba. Sáu người đi, hai người về không có tiền, một người phải nhờ đồn đón. Từ đó bản họp, ghi vào hương ước: ai đi làm xa phải có giấy tờ, ai rủ rê thì bản không cho mượn trâu. “Ở đây, không cho mượn trâu là nặng nhất”, anh giải thích.',
      ),
      p(
        'Đại úy Viễn ngồi nghe, thỉnh thoảng ghi vào sổ tay. Sổ của anh có nhiều trang không phải nghiệp vụ: tên các loại ong, giờ mặt trời khuất sau dông theo từng tháng, một danh sách trẻ em sắp đến tuổi vào lớp Một. Anh bảo biết dân cần gì thì dân mới nói cho mình điều mình cần.',
      ),
      box(
        'Tổ tự quản đường biên, mốc giới',
        'Thành viên do dân bản cử, xã ra quyết định công nhận; được hướng dẫn nhận biết dấu hiệu vi phạm, ghi chép và báo tin.',
        'Không thay lực lượng chức năng: không bắt giữ, không khám xét. Phát hiện việc lạ, tổ báo trạm biên phòng hoặc công an xã gần nhất.',
      ),
      p(
        'Sáng hôm sau, đường xuống núi ngắn hơn vì đã biết chỗ nào phải nắm rễ cây. Đến bìa rừng, cô Khoa tách ra, rẽ vào điểm trường cho kịp tiết đầu. Mười một đứa trẻ đứng ở cửa, đồng thanh chào một lượt đủ cả cô giáo, bộ đội, trưởng bản, rồi ngập ngừng trước hai người lạ.',
      ),
      p(
        'Trên tường lớp treo tấm bản đồ các em tự vẽ bằng sáp màu. Con suối màu xanh, lán ong màu vàng, trường học màu đỏ. Ở mép trên cùng là một hàng chấm đen nhỏ, đều đặn, chạy hết khổ giấy. Dưới hàng chấm, em nào đó viết nắn nót hai chữ: nhà mình.',
      ),
    ],
    tags: ['biên giới', 'biên phòng toàn dân', 'Nà Lĩnh'],
    areas: ['na-linh'],
    credits: [author('vandat@minhson.example'), author('apao@minhson.example')],
    commitments: [done('national-defence', 'bien-gioi'), done('in-depth')],
    at: { day: -33, time: '06:00' },
    outputs: [paper(4), tv('Vì chủ quyền an ninh biên giới 20:00')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'traffic-schools',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'article',
    headline: 'Cổng trường bớt tắc nhờ vạch sơn và mười hai phút lệch giờ',
    standfirst:
      'Sau ba tháng thí điểm, số va chạm quanh mười cổng trường giảm gần một nửa. Cách làm rẻ hơn nhiều người nghĩ, nhưng cần phụ huynh đi bộ thêm một đoạn.',
    body: [
      p(
        '16 giờ 40 phút, trước cổng Trường Tiểu học Đông Thạch không có chiếc ô tô nào. Cách đó 140 mét, ở bãi đất cạnh nhà văn hóa, phụ huynh dừng xe, đi bộ vào đón con theo lối kẻ vạch xanh. Ba tháng trước, quãng phố này là nơi lực lượng trực ban ngán nhất phường.',
      ),
      p(
        'Mô hình “cổng trường thoáng” do công an tỉnh phối hợp với ngành giáo dục thí điểm ở mười trường tại năm phường, gồm ba việc: cấm dừng đỗ trong bán kính 100 mét vào giờ tan học; kẻ lối đi bộ riêng; cho các khối tan lệch nhau sáu đến mười hai phút.',
      ),
      table(
        'Mười cổng trường trước và sau thí điểm (tính trong ba tháng)',
        ['Chỉ số', 'Trước', 'Sau', 'Thay đổi'],
        ['Va chạm được ghi nhận', '41', '22', '−46%'],
        ['Thời gian ùn tắc trung bình mỗi chiều', '34 phút', '15 phút', '−56%'],
        ['Xe dừng sai quy định mỗi buổi', '128', '37', '−71%'],
        ['Phụ huynh hài lòng (khảo sát 1.206 người)', '–', '78%', ''],
      ),
      p(
        'Số liệu do tổ công tác đếm trực tiếp tại cổng trường vào bốn ngày ngẫu nhiên mỗi tháng, đối chiếu với nhật ký trực ban của trường. Tổ công tác lưu ý giai đoạn trước có hai tuần mưa lớn, nên mức giảm ùn tắc có thể cao hơn thực tế một chút.',
      ),
      h2('Không phải ai cũng thích đi bộ'),
      p(
        'Trong số phụ huynh chưa hài lòng, phần lớn là người có con học mẫu giáo hoặc phải đón hai con ở hai trường. Chị Ninh Thị Thục ở phường Hạ Lũng đón con lớn lúc 16 giờ 30, con nhỏ lúc 16 giờ 40, hai trường cách nhau hơn một cây số. “Lệch giờ tốt cho đường, nhưng tôi thành ra chạy đua”, chị nói.',
      ),
      p(
        'Hai trường đã mở phòng đọc để học sinh chờ, có giáo viên trông đến 17 giờ 15. Trường THCS Vân Đài lập tổ đi bộ: mười lăm em cùng ngõ về chung, một phụ huynh đi kèm theo lịch luân phiên. Sau một tháng, số xe đón ở trường này giảm thêm gần một phần năm.',
      ),
      quote(
        'Vạch sơn hết mười chín triệu đồng một trường. Cái đắt nhất không phải sơn, mà là buổi họp thuyết phục từng ông bố dừng xe cách cổng hai trăm bước chân.',
        'Thầy Trương Công Kha, Hiệu trưởng Trường Tiểu học Đông Thạch',
      ),
      p(
        'Ở Trường Tiểu học Vân Đài, học sinh lớp 5 tự làm “đội vẫy cờ”: bốn em đứng ở đầu vạch xanh, giơ cờ khi có người qua. Cờ không có giá trị pháp lý, nhưng số xe máy nhường đường đếm được trong một tuần tăng từ 31% lên 64%. Bác bảo vệ thừa nhận các em nghiêm hơn bác.',
      ),
      p(
        'Điểm nghẽn còn lại là các trường nằm sát đường tỉnh, không có chỗ làm bãi dừng. Tại Trường Tiểu học Cẩm Trì, phương án mở cổng phụ sang ngõ sau đã được thống nhất với bảy hộ dân, dự kiến dùng từ học kỳ sau.',
      ),
      p(
        'Theo kế hoạch, mô hình mở rộng ra 34 trường trong năm tới. Trước đó, công an tỉnh sẽ công bố bộ số liệu đếm xe của mười trường để phụ huynh và các phường cùng góp ý, thời hạn đến {{+21}}.',
      ),
    ],
    tags: ['an toàn giao thông', 'trường học', 'dữ liệu'],
    areas: ['dong-thach', 'ha-lung', 'van-dai', 'cam-tri'],
    credits: [author('khanhvy@minhson.example'), author('trikien@minhson.example')],
    commitments: [done('verified'), done('positive')],
    at: { day: -11, time: '08:05' },
    outputs: [paper(3), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'warehouse-fire',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'news',
    headline: 'Cháy kho vật liệu ở phường Cẩm Trì, bước đầu xác định nguyên nhân',
    standfirst:
      'Đám cháy bùng phát lúc rạng sáng tại một kho vật liệu ở phường Cẩm Trì. Thông tin ban đầu về nguyên nhân và người liên quan đang được các lực lượng làm rõ.',
    body: [
      p(
        'Khoảng 3 giờ 15 phút ngày {{0}}, một kho vật liệu xây dựng rộng chừng 300 m² ở tổ 6, phường Cẩm Trì bốc cháy. Ba xe chữa cháy cùng 24 cán bộ, chiến sĩ được điều đến. 4 giờ 40 phút, lửa được dập tắt, không lan sang nhà dân.',
      ),
      p(
        'Theo lời kể của một số người dân gần hiện trường, trước khi cháy có nhóm thiếu niên tụ tập phía sau kho. Bước đầu, nguyên nhân được cho là do nghịch lửa. Thiệt hại ước tính khoảng hai tỉ đồng.',
      ),
      p(
        'Ba hộ liền kề đã được đưa ra ngoài trong đêm và trở về nhà lúc 6 giờ. Điện khu vực tạm cắt để bảo đảm an toàn, dự kiến cấp lại trước 10 giờ cùng ngày. Lực lượng chức năng đang khám nghiệm hiện trường và xác minh những người có mặt.',
      ),
    ],
    tags: ['cháy nổ', 'Cẩm Trì'],
    areas: ['cam-tri'],
    credits: [author('khanhvy@minhson.example')],
    commitments: [],
    at: { day: -40, time: '07:50' },
    outputs: [],
    state: { kind: 'withdrawn' },
    changes: [
      {
        kind: 'withdrawal',
        afterMinutes: 130,
        by: 'ngan@minhson.example',
        replace: [],
        append: [],
        notice:
          'Bài đã được gỡ vì nêu nguyên nhân và người liên quan theo lời kể chưa được kiểm chứng, có thể ảnh hưởng đến trẻ em. Tòa soạn xin lỗi bạn đọc và sẽ thông tin khi có kết luận chính thức.',
      },
    ],
    illustrative: true,
  },
  {
    key: 'dam-rumour',
    agency: 'bao-ptth',
    desk: 'current-affairs',
    section: 'thoi-su',
    genre: 'article',
    headline: 'Hồ Nà Lạnh không “rò rỉ nguy hiểm”: số đo nói gì',
    standfirst:
      'Mấy ngày qua, một đoạn ghi hình lan truyền với lời bình “đập Nà Lạnh sắp vỡ”. Phóng viên đối chiếu số đo thấm, nhật ký vận hành và đi hết chân đập.',
    body: [
      p(
        'Đoạn ghi hình dài 19 giây quay một dòng nước chảy ra từ chân mái đập, kèm giọng nói thúc giục người dân hạ lưu rời nhà. Trong hai ngày, đoạn này được chuyển tiếp trong nhiều nhóm trò chuyện của các xã Nà Lạnh, Mường Dương và Bản Xuyến. Một số gia đình đã đưa con nhỏ đi ở nhờ.',
      ),
      p(
        'Sáng {{-1}}, chúng tôi cùng tổ kỹ thuật của đơn vị quản lý hồ đi bộ 640 mét dọc chân đập. Vị trí trong đoạn ghi hình là cửa ra của rãnh thu nước số 3, nơi nước thấm qua thân đập được gom lại theo thiết kế. Nước trong, không kéo theo đất. Tấm biển “Rãnh đo thấm số 3” nằm ngay phía trên khung hình, đã bị cắt mất.',
      ),
      h2('Ba con số'),
      p(
        'Lưu lượng thấm tổng cộng đo lúc 8 giờ là 11,2 lít mỗi giây, thấp hơn mức cho phép 25 lít và gần như không đổi so với cùng kỳ năm ngoái là 10,9 lít. Mực nước hồ thấp hơn mực dâng bình thường 1,6 mét. Bốn mươi hai mốc quan trắc chuyển vị không có mốc nào vượt ngưỡng cảnh báo.',
      ),
      p(
        'Số liệu trên do đơn vị quản lý hồ cung cấp. Để kiểm tra lại, chúng tôi đề nghị Khoa Công trình của Trường Cao đẳng Kỹ thuật Minh Sơn đo độc lập tại cửa rãnh số 3 bằng thùng đong và đồng hồ bấm giây. Mười lần đo cho trung bình 3,1 lít mỗi giây; sổ trực ghi 3,0.',
      ),
      quote(
        'Đập đất nào cũng thấm. Đáng lo là khi nước đục, khi lưu lượng tăng nhanh, khi xuất hiện chỗ thấm mới. Cả ba dấu hiệu ấy hiện không có.',
        'Thạc sĩ Ngụy Như Bách, Trường Cao đẳng Kỹ thuật Minh Sơn',
      ),
      h2('Vì sao tin đồn đi nhanh'),
      p(
        'Hồ Nà Lạnh từng phải hạ mực nước khẩn cấp năm năm trước để sửa cửa van, và người dân hạ lưu còn nhớ đêm sơ tán ấy. Còi báo xả lũ ở Mường Dương hỏng gần một tháng mà không có thông báo thay thế. Khi kênh chính thức im, đoạn ghi hình 19 giây lấp vào chỗ trống.',
      ),
      p(
        'UBND xã Nà Lạnh đã làm việc với người đăng đầu tiên. Người này thừa nhận quay trong lúc đi câu, thêm lời bình vì lo sợ thật, không có mục đích khác, và đã gỡ. Xã mời chính người này tham gia buổi đo thấm công khai vào sáng {{+2}}.',
      ),
      box(
        'Tự kiểm tra khi nghe tin về hồ, đập',
        'Gọi số trực vận hành hồ Nà Lạnh 0200 3800 116, hoạt động suốt ngày đêm.',
        'Xem mực nước và lưu lượng thấm cập nhật lúc 7 giờ, 19 giờ trên bảng điện tử tại trụ sở ba xã hạ lưu.',
        'Lệnh sơ tán chỉ phát qua loa xã, tin nhắn của Ban Chỉ huy phòng thủ dân sự và còi. Không chuyển tiếp đoạn ghi hình khi chưa rõ nơi, lúc quay.',
      ),
      p(
        'Đơn vị quản lý hồ hẹn thay còi Mường Dương trước {{+5}} và lắp bảng số đo tại cả ba xã. Đó cũng là điều người dân nói với chúng tôi nhiều nhất: họ không cần lời trấn an, họ cần nhìn thấy con số.',
      ),
    ],
    tags: ['hồ Nà Lạnh', 'kiểm chứng', 'tin giả'],
    areas: ['na-lanh', 'muong-duong', 'ban-xuyen'],
    credits: [author('trikien@minhson.example'), author('tienphuc@minhson.example')],
    commitments: [done('rebuttal', 'xac-minh-tin-don'), done('verified'), done('essential-information')],
    at: { day: -53, time: '17:20' },
    outputs: [radio('17:30'), tv(), zalo(), paper(3)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
