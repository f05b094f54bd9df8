import type { DemoStory } from '../types.ts'
import { author, box, bullets, done, h2, p, paper, photo, quote, radio, steps, table, tv, zalo } from './blocks.ts'

/** Xã hội. */
export const society: readonly DemoStory[] = [
  {
    key: 'vaccination-days',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'news',
    headline: 'Lịch tiêm chủng bù cho trẻ tại 24 xã, phường trong tuần tới',
    standfirst: 'Trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi sởi được tiêm miễn phí từ {{+2}}. Phụ huynh mang theo sổ tiêm; mất sổ vẫn được tiêm.',
    body: [
      p(
        'Trung tâm Kiểm soát bệnh tật tỉnh thông báo đợt tiêm bù vắc-xin sởi cho trẻ từ 1 đến 10 tuổi chưa tiêm đủ, miễn phí, tại toàn bộ trạm y tế và một số trường học.',
      ),
      table(
        'Lịch tiêm theo khu vực',
        ['Ngày', 'Khu vực', 'Giờ tiêm'],
        ['{{+2}}', '6 phường', '7:00–11:00 và 13:30–16:30'],
        ['{{+3}}', 'Phú Lãm, Trung Ngàn, Thanh Khoang, Hồng Khê, Đồng Vả, Vĩnh Khoan', '7:00–11:00'],
        ['{{+4}}', 'Bình Trì, Hòa Lãm, Ngòi Sảo, Tam Đài, Bản Xuyến, Mường Dương', '7:00–11:00'],
        ['{{+5}} và {{+6}}', 'Sáu xã vùng cao, tiêm tại bản', 'Theo thông báo của trưởng bản'],
      ),
      p(
        'Trẻ đang sốt, đang dùng thuốc điều trị hoặc từng phản ứng nặng với vắc-xin cần báo cán bộ y tế trước khi tiêm. Sau tiêm, trẻ ở lại theo dõi ba mươi phút và được theo dõi tại nhà ít nhất 24 giờ.',
      ),
      p(
        'Theo số liệu rà soát, toàn tỉnh còn khoảng 3.400 trẻ chưa tiêm đủ, trong đó hai phần ba ở vùng cao. Phụ huynh tra mũi tiêm của con qua sổ sức khỏe điện tử hoặc gọi 0200 3800 120.',
      ),
    ],
    tags: ['tiêm chủng', 'y tế', 'trẻ em'],
    areas: ['ngan-giang', 'lung-pha', 'na-linh', 'po-hien'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('essential-information'), done('policy-communication')],
    at: { minutesAgo: 160 },
    outputs: [paper(2), radio('11:30'), zalo()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'insurance-team',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'article',
    headline: 'Tổ lưu động đưa thẻ bảo hiểm y tế về tận bản',
    standfirst:
      'Chín nghìn người ở vùng cao Minh Sơn từng gián đoạn bảo hiểm y tế khi thay đổi diện hỗ trợ. Một tổ năm người đi xe máy đang tìm họ, từng nhà một.',
    lead: { picture: 'community-phone', caption: 'Tổ lưu động hướng dẫn bà con tại nhà văn hóa bản.' },
    body: [
      p(
        'Cái loa kẹp nách của chị Phùng Thị Nhài chỉ nói một câu bằng ba thứ tiếng: ai có giấy đỏ, giấy xanh, giấy gì của bệnh viện thì mang ra đây. Mười phút sau, nhà văn hóa bản Cọ, xã Mường Dương, đầy những tờ giấy gập tư: sổ hộ nghèo cũ, giấy ra viện, thẻ hết hạn, có cả hóa đơn mua xe máy.',
      ),
      p(
        'Chị Nhài là nhân viên thu của Bảo hiểm xã hội tỉnh, làm cùng tổ lưu động gồm một cán bộ xã, một y sĩ, một đoàn viên và một người phiên dịch. Từ đầu năm, tổ đi được 96 bản, giúp 4.370 người nối lại thẻ bảo hiểm y tế.',
      ),
      h2('Vì sao có thẻ rồi lại mất'),
      p(
        'Phần lớn những người bị gián đoạn không từ chối tham gia. Họ đổi diện: hộ thoát nghèo chuyển sang mức hỗ trợ khác, xã ra khỏi danh sách đặc biệt khó khăn, con đủ mười tám tuổi, người đi làm xa nghỉ việc. Thẻ cũ hết hạn, thẻ mới không tự đến. Nhiều người chỉ biết khi đã nằm viện.',
      ),
      p(
        'Ông Vừ Chúa Pó, năm mươi bảy tuổi, ở bản Cọ, vào viện mổ ruột thừa tháng trước và phải trả hơn mười một triệu đồng, bằng một con bò non. Ông thuộc diện hộ mới thoát cận nghèo, được hỗ trợ phần lớn mức đóng, nhưng ông không biết. “Cái giấy báo gửi qua điện thoại. Điện thoại thằng con giữ, nó đi làm tận đâu”, ông kể.',
      ),
      quote(
        'Chính sách đã có tiền hỗ trợ, chỉ thiếu mười lăm phút ngồi với người ta. Chúng tôi đi để đem mười lăm phút ấy đến.',
        'Chị Phùng Thị Nhài, tổ lưu động bảo hiểm y tế',
      ),
      h2('Ba bước ở chiếc bàn nhựa'),
      p('Tổ làm việc theo quy trình dán ngay mặt bàn, vẽ bằng hình để ai cũng hiểu:'),
      steps(
        'Tra: nhập số định danh, xem thẻ còn hạn hay không, đang thuộc diện nào.',
        'Nói: người phiên dịch giải thích mức hỗ trợ, phần phải đóng, quyền lợi khi khám ở trạm xã và khi chuyển tuyến.',
        'Nối: ai đồng ý thì khai tại chỗ, nhận biên lai in; người chưa đủ tiền được ghi hẹn và báo lại cho xã tìm nguồn giúp.',
      ),
      p(
        'Y sĩ đi cùng đo huyết áp cho những người trên bốn mươi tuổi. Ở bản Cọ sáng hôm ấy, trong 63 người được đo có 17 người huyết áp cao mà chưa từng biết. Họ được hẹn xuống trạm vào ngày có bác sĩ luân phiên, và đó là lúc tấm thẻ vừa nối có việc để dùng.',
      ),
      p(
        'Theo Bảo hiểm xã hội tỉnh, tỉ lệ bao phủ bảo hiểm y tế toàn tỉnh đạt 95,8%, nhưng ở bốn xã vùng cao chỉ 91–93%. Nguồn quỹ hỗ trợ phần đóng còn lại cho hộ khó khăn đến từ ngân sách tỉnh và các nhà hảo tâm, đủ cho khoảng hai nghìn người trong năm nay.',
      ),
      box(
        'Cần biết khi thẻ sắp hết hạn',
        'Tra hạn thẻ: ứng dụng của ngành bảo hiểm xã hội hoặc hỏi trạm y tế xã, không mất tiền.',
        'Hộ vừa thay đổi diện (thoát nghèo, cận nghèo, xã đổi khu vực) nên hỏi UBND xã về mức hỗ trợ trước ngày thẻ hết hạn.',
        'Tham gia liên tục được giữ quyền lợi; gián đoạn quá ba tháng, thẻ mới có thể phải chờ mới có giá trị.',
      ),
      p(
        'Tối muộn, tổ rời bản với 58 bộ hồ sơ buộc trong túi chống nước. Ông Pó đứng ở đầu dốc, giơ tấm thẻ mới về phía đèn xe, như muốn hỏi có đúng mặt này không. Chị Nhài bấm còi hai tiếng: đúng rồi, cất đi bác.',
      ),
    ],
    tags: ['bảo hiểm y tế', 'an sinh', 'vùng cao'],
    areas: ['muong-duong'],
    credits: [author('madiep@minhson.example')],
    commitments: [done('policy-communication', 'bao-hiem-y-te'), done('essential-information'), done('positive')],
    at: { day: -5, time: '08:00' },
    outputs: [paper(3), tv(), radio('11:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'hospital-porridge',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'reportage',
    headline: 'Nồi cháo lúc năm giờ sáng ở cổng bệnh viện',
    standfirst:
      'Chín năm, hơn ba nghìn buổi sáng, chưa nghỉ hôm nào kể cả mồng Một Tết. Nồi cháo ở cổng Bệnh viện Đa khoa tỉnh có những quy tắc không viết ra giấy.',
    lead: { picture: 'hospital-front', caption: 'Cổng Bệnh viện Đa khoa tỉnh lúc trời chưa sáng hẳn.' },
    body: [
      p(
        'Hai giờ rưỡi sáng, bếp nhà bà Khúc Thị Vượng đã đỏ. Sáu cân gạo vo từ tối, xương ninh từ chiều, đậu xanh ngâm riêng cho người kiêng thịt. Bà Vượng sáu mươi tám tuổi, người nhỏ, tay dài hơn cái muôi. Bà nấu không nếm. Bà nghe. “Cháo sôi to là chưa được, cháo nói nhỏ mới là chín”, bà bảo.',
      ),
      p(
        'Năm giờ kém mười, xe ba bánh của ông Cấn Văn Giới dừng trước cửa. Hai cái nồi tám mươi lít được khiêng lên, bọc chăn bông cũ. Quãng đường tới cổng Bệnh viện Đa khoa tỉnh dài 1,3 km. Họ đi chậm, vì từng có một lần đi nhanh: nồi nghiêng, mất nửa nồi, và bốn mươi người phải nhịn.',
      ),
      p(
        'Nồi cháo ấy đã có mặt ở cổng bệnh viện chín năm, mỗi sáng khoảng 220 suất. Không có biển hiệu. Ai mới đến chăm người nhà, cứ hỏi bảo vệ “cháo bà Vượng đâu” là được chỉ.',
      ),
      h2('Người đầu tiên trong hàng'),
      p(
        'Chuyện bắt đầu từ một cái bát đi mượn. Năm ấy chồng bà Vượng nằm khoa Hô hấp bốn mươi mốt ngày. Giường bên là một người đàn ông trẻ ở Pò Hiên chăm mẹ, cả ngày ăn một gói mì pha nước vòi. Sáng nào bà cũng san cho anh ta nửa bát. Đến hôm chồng bà mất, người ấy đem trả cái bát, rửa sạch, bên trong có hai quả trứng luộc.',
      ),
      quote(
        'Tôi cầm cái bát về, mấy hôm không nấu cơm được. Rồi nghĩ nhà mình hết người cần cháo, nhưng ở đó thì còn. Thế là nấu.',
        'Bà Khúc Thị Vượng, phường Ngàn Giang',
      ),
      p(
        'Tháng đầu bà nấu một mình bằng tiền lương hưu, mỗi sáng hai mươi suất. Tháng thứ hai có thêm bà Mão bán hành. Tháng thứ tư, một người không xưng tên để lại cái nồi tám mươi lít trước cửa, bên trong có mảnh giấy: “Nồi này của quán phở, quán nghỉ rồi”. Bây giờ nhóm có ba mươi tư người, chia bảy tổ, mỗi tổ một ngày trong tuần.',
      ),
      h2('Những quy tắc không viết ra'),
      p(
        'Quy tắc thứ nhất: không hỏi. Không hỏi nghèo hay không nghèo, không hỏi bệnh gì, không hỏi quê đâu. Có lần một người mặc com-lê xếp hàng, vài người nhìn. Ông Giới múc đầy bát như mọi bát khác. Hóa ra người ấy vừa từ đám cưới con chạy thẳng vào viện vì mẹ đột quỵ.',
      ),
      p('Quy tắc thứ hai: không chụp ảnh người nhận. Chúng tôi cũng phải theo. Mọi hình minh họa trong bài này chỉ có cái cổng, cái nồi và hơi nước.'),
      p(
        'Quy tắc thứ ba: ai ăn xong muốn giúp thì giúp, nhưng chỉ được rửa bát. Tiền để vào hòm, không ghi sổ tên; chi thì ghi từng đồng, dán ở gốc bàng. Tháng vừa rồi thu 21,4 triệu đồng, chi 19,8 triệu, phần dư mua chăn cho khoa Nhi. Tờ giấy dán ngoài trời, mưa nhòe, người ta lại dán tờ mới.',
      ),
      p(
        'Quy tắc thứ tư mới có từ ba năm nay, do bác sĩ Tiêu Thế Kỷ ở khoa Dinh dưỡng đề nghị. Mỗi nồi có nhãn: nồi thường và nồi nhạt, ít muối, cho người bệnh thận, bệnh tim. Bác sĩ Kỷ xuống gốc bàng hai lần mỗi tháng, cầm cái khúc xạ kế đo độ mặn, bà Vượng nhìn máy rồi nhìn ông: “Máy anh đo đúng đấy, nhưng tôi nghe cũng ra”.',
      ),
      h2('Sáu giờ kém năm'),
      p(
        'Lúc đông nhất là sáu giờ kém năm, ngay trước giờ thay ca. Điều dưỡng trực đêm ra, mắt trũng, được nhường lên đầu hàng theo lệ. Người nhà bệnh nhân nặng được mang vào tận cửa. Một cậu bé chừng mười tuổi lấy ba suất, đi rất khẽ, mắt không rời mặt cháo.',
      ),
      p(
        'Chị Lò Thị Inh, ở Thác Mây, chăm con ở khoa Nhi đã ba tuần. Chị bảo ngày đầu không dám xếp hàng vì nghĩ phải có phiếu. Bây giờ chị rửa bát, mỗi sáng bốn mươi cái, tay nứt nẻ nhưng nhất định không đeo găng: “Đeo găng rửa không sạch, người ốm ăn vào tội”.',
      ),
      p(
        'Người nhận nhiều nhất không phải lúc nào cũng là người nghèo nhất, mà là người mệt nhất. Ông Giới, từng lái xe tải đường dài, bảo có những người đàn ông to lớn đứng cầm bát cháo mà khóc, không phải vì đói. Ông không nói gì, chỉ múc thêm một muôi.',
      ),
      h2('Ai giữ lửa'),
      p(
        'Điều bà Vượng lo là tuổi. Lưng bà đã gập, hai đầu gối tiêm ba đợt. Năm ngoái bà ngã, phải nằm nhà mười ngày. Mười ngày ấy nồi cháo vẫn ra cổng đúng năm giờ, do sáu sinh viên Trường Cao đẳng Y tế nấu. Ngày đầu cháo khê, ngày thứ hai loãng, ngày thứ ba một người trong hàng quay lại xin thêm.',
      ),
      p(
        'Từ đó, mỗi tổ phải có ít nhất một người dưới ba mươi tuổi. Bà Vượng dạy họ nghe cháo. Em Thân Nhật Lệ, sinh viên năm hai, ghi vào điện thoại hẳn một đoạn tiếng nồi cháo sôi nhỏ, đặt làm nhạc chuông. “Mỗi lần có người gọi là em tưởng đến giờ dậy”, em cười.',
      ),
      p(
        'Bảy giờ, nồi cạn. Người ta úp bát lên giàn tre, quét lá bàng, gấp chăn. Trên vòm cổng, đèn chữ thập tắt cùng lúc với đèn đường. Bà Vượng ngồi xuống bậc thềm, lúc này mới ăn bát cháo của mình, bát vét đáy nồi, hơi cháy cạnh. Bà bảo ngon. Rồi bà ghé tai sát miệng bát một thoáng, theo thói quen.',
      ),
    ],
    tags: ['thiện nguyện', 'bệnh viện', 'người tốt việc tốt'],
    areas: ['ngan-giang'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot'), done('in-depth')],
    at: { day: -22, time: '06:00' },
    outputs: [paper(5), radio('11:30'), tv('Phóng sự 20:10')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'safe-houses',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'article',
    headline: 'Xóa xong 812 nhà tạm: chuyện ở những ngôi nhà cuối danh sách',
    standfirst:
      'Nhà dễ làm đã làm trước. Những căn cuối cùng trong danh sách của tỉnh là nhà không đất, không người làm, không đường. Xong được chúng mới là xong.',
    body: [
      p(
        'Số thứ tự 812 là nhà của anh Triệu Vần Phấu ở xóm Kéo, xã Pò Hiên. Muốn đến đó phải đi bộ hai tiếng từ chỗ xe máy dừng. Mười bảy tấn vật liệu lên xóm Kéo bằng lưng người và sáu con ngựa thồ, trong bốn mươi hai ngày. Hôm lợp xong, cả xóm kéo đến ngồi dưới mái nghe mưa thử.',
      ),
      p(
        'Với căn nhà ấy, chương trình xóa nhà tạm, nhà dột nát của tỉnh hoàn thành 812 căn sau mười bốn tháng. Ban chỉ đạo gọi nhóm cuối cùng là “nhóm 57”: 57 căn không thể làm theo cách thông thường.',
      ),
      h2('Không đất, không người, không đường'),
      p(
        'Trong 57 trường hợp, 24 hộ vướng đất: ở nhờ, đất tranh chấp hoặc nằm trong vùng sạt lở. 19 hộ neo đơn, không còn sức lao động, không có vốn đối ứng. 14 hộ ở nơi đường chưa tới. Mỗi nhóm một cách gỡ, không nhóm nào gỡ được chỉ bằng tiền.',
      ),
      p(
        'Ở xã Đồng Vả, ba dòng họ nhường tổng cộng 640 m² đất vườn cho bốn gia đình, ghi biên bản tại nhà thờ họ. Ở Ngòi Sảo, đội thợ nề gồm mười hai cựu chiến binh nhận xây cho những cụ già ở một mình, lấy công bằng nửa giá, nửa còn lại tính là “công nghĩa”.',
      ),
      quote(
        'Cụ bảo làm cho cụ cái cửa thấp thôi, cụ còng. Nhà mẫu thì cửa hai mét hai. Chúng tôi họp ngay tại chỗ, làm cửa thấp. Nhà của cụ chứ có phải nhà của mẫu đâu.',
        'Ông Quản Trọng Nghĩa, đội thợ cựu chiến binh xã Ngòi Sảo',
      ),
      h2('Kiểm tra sau một mùa mưa'),
      p(
        'Để tránh xây xong lại hỏng, tỉnh yêu cầu kiểm tra lần hai sau ít nhất một mùa mưa. Đến ngày {{-1}}, đã kiểm 498 căn: 463 căn đạt, 35 căn phải sửa, chủ yếu dột ở chỗ nối mái và nền lún. Đơn vị thi công sửa trong mười lăm ngày, không tính tiền. Danh sách 35 căn được công khai ở từng xã.',
      ),
      p(
        'Kinh phí bình quân 84 triệu đồng một căn, trong đó ngân sách và quỹ vận động 60 triệu, gia đình cùng cộng đồng lo phần còn lại bằng gỗ, cát, công. Tổng số ngày công giúp nhau được ghi sổ là 61.300. Một số xã ghi cả tên người giúp lên mặt sau tấm biển nhà.',
      ),
      p(
        'Ông Lê Khả Doãn, phụ trách theo dõi chương trình ở Ủy ban Mặt trận Tổ quốc tỉnh, lưu ý con số 812 là của danh sách lập mười bốn tháng trước. Qua đợt lũ vừa rồi có thêm 38 nhà hư hỏng nặng, sẽ hỗ trợ theo nguồn khác. “Chúng tôi không nói hết nhà tạm mãi mãi. Chúng tôi nói hết danh sách ấy, và đã có danh sách mới để làm tiếp”, ông nói.',
      ),
      p(
        'Ở xóm Kéo, anh Phấu khoe chúng tôi bậu cửa sổ. Anh xin thợ để rộng hơn bản vẽ một gang tay. Chỗ ấy vừa đủ cho hai đứa nhỏ ngồi học, quay lưng vào nhau, nhìn ra hai phía núi.',
      ),
    ],
    tags: ['nhà ở', 'an sinh', 'giảm nghèo'],
    areas: ['po-hien', 'dong-va', 'ngoi-sao'],
    credits: [author('madiep@minhson.example'), author('tienphuc@minhson.example')],
    commitments: [done('political-task', 'nghi-quyet-dai-hoi'), done('positive', 'nguoi-tot-viec-tot'), done('verified')],
    at: { day: -42, time: '07:40' },
    outputs: [paper(3), tv()],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'dengue-home',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'news',
    headline: 'Sốt xuất huyết tăng ở ba phường, ba việc mỗi nhà cần làm ngay',
    standfirst: 'Tuần qua ghi nhận 64 ca sốt xuất huyết, gấp đôi tuần trước, tập trung ở Ngàn Giang, Hạ Lũng và Đông Thạch. Chưa có ca tử vong.',
    body: [
      p(
        'Theo Trung tâm Kiểm soát bệnh tật tỉnh, trong bảy ngày qua toàn tỉnh có 64 ca sốt xuất huyết, trong đó 51 ca ở ba phường Ngàn Giang, Hạ Lũng và Đông Thạch. Chỉ số bọ gậy tại mười hai tổ dân phố vượt ngưỡng nguy cơ.',
      ),
      p('Ngành y tế phun hóa chất diện rộng tại 19 ổ dịch nhỏ từ {{+1}} đến {{+4}} và đề nghị mỗi gia đình làm ngay ba việc:'),
      bullets(
        'Mỗi tuần một lần đổ nước đọng trong chậu cây, lốp xe, máng xối; đậy kín chum, bể.',
        'Ngủ màn cả ban ngày, nhất là trẻ nhỏ và phụ nữ mang thai.',
        'Sốt cao đột ngột từ hai ngày: đến trạm y tế, không tự truyền dịch, không tự dùng aspirin hoặc ibuprofen.',
      ),
      p(
        'Dấu hiệu phải đưa ngay đến bệnh viện: đau bụng nhiều, nôn liên tục, chảy máu, chân tay lạnh, li bì. Đường dây tư vấn hoạt động suốt ngày đêm: 0200 3800 120.',
      ),
    ],
    tags: ['sốt xuất huyết', 'y tế dự phòng'],
    areas: ['ngan-giang', 'ha-lung', 'dong-thach'],
    credits: [author('haiyen@minhson.example')],
    commitments: [done('essential-information')],
    at: { day: -92, time: '10:30' },
    outputs: [radio('11:30'), zalo(), paper(2)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'blood-donation',
    agency: 'bao-ptth',
    desk: 'culture-society',
    section: 'xa-hoi',
    genre: 'news',
    headline: 'Một ngày 640 đơn vị máu, người hiến lần thứ năm mươi là tài xế xe buýt',
    standfirst: 'Ngày hội hiến máu tại Nhà văn hóa Lao động tỉnh thu 640 đơn vị, đủ cho nhu cầu điều trị khoảng ba tuần.',
    body: [
      p(
        'Ngày hội hiến máu do Hội Chữ thập đỏ tỉnh tổ chức ngày {{-1}} thu hút 812 người đăng ký, 640 người đủ điều kiện hiến. Đây là kết quả cao nhất trong bốn năm gần đây.',
      ),
      p(
        'Người hiến nhiều lần nhất hôm nay là ông Bạch Đăng Khởi, năm mươi mốt tuổi, tài xế xe buýt tuyến Ngàn Giang – Phú Lãm, hiến lần thứ năm mươi. Ông bắt đầu từ lần chở một sản phụ băng huyết đi cấp cứu và được bác sĩ hỏi nhóm máu ngay ở cổng.',
      ),
      quote('Xe tôi chạy đúng giờ là một việc. Máu có sẵn đúng lúc là một việc. Việc nào làm được thì làm.', 'Ông Bạch Đăng Khởi, phường Minh Đường'),
      p(
        'Theo khoa Huyết học, Bệnh viện Đa khoa tỉnh, nhóm máu O và AB thường thiếu vào dịp lễ, tết. Người từ đủ 18 tuổi, khỏe mạnh, có thể đăng ký hiến dự bị qua số 0200 3800 121 để được gọi khi cần. Đợt tiếp theo diễn ra tại Trung Ngàn ngày {{+14}}.',
      ),
    ],
    tags: ['hiến máu', 'sức khỏe cộng đồng'],
    areas: ['ngan-giang', 'minh-duong'],
    credits: [author('madiep@minhson.example'), photo('thevinh@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -48, time: '16:00' },
    outputs: [paper(3), radio('17:30')],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
