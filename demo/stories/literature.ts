import type { DemoOutput, DemoStory } from '../types.ts'
import { author, done, h2, p, quote, verse } from './blocks.ts'

const issue = (page: number): DemoOutput => ({ medium: 'print', channel: 'monthly', slot: `Trang ${page}`, dayAfter: 9 })

/** Tạp chí Văn nghệ Minh Sơn. */
export const literature: readonly DemoStory[] = [
  {
    key: 'last-ferry',
    agency: 'van-nghe',
    desk: 'editorial',
    section: 'van-xuoi',
    genre: 'literary',
    headline: 'Chuyến đò cuối',
    standfirst: 'Truyện ngắn: Ông lái đò bến Gạo còn đúng một chuyến trước ngày thông cầu. Người khách cuối cùng của ông đi đò không phải để sang sông.',
    lead: { picture: 'river-mountains', caption: 'Minh họa cho truyện ngắn “Chuyến đò cuối”.' },
    body: [
      p(
        'Ông Khoát chống sào, hỏi bằng cái cằm. Người khách ngồi xuống mũi đò, đặt cái tráp gỗ lên đầu gối, không nói sang đâu. Bến Gạo chỉ có một chỗ để sang, nên hỏi cũng là thừa.',
      ),
      p(
        'Trời chưa sáng. Trên cao, nhịp cầu mới nối xong đêm qua vắt ngang như một nét mực còn ướt. Mai người ta thử cho xe chạy, ngày kia thôi đò. Ông Khoát đã trả lại giấy phép bến cho phường, được một tờ biên nhận và một cái bắt tay.',
      ),
      p('“Bác đi chợ sớm?”, ông hỏi cho có.'),
      p('“Tôi không đi chợ”, người khách đáp. Giọng đàn bà, đã già. “Tôi đi đò.”'),
      p(
        'Ông nhìn kỹ. Khăn vuông, áo bông, đôi giày vải ướt sương. Bà cụ ngồi đúng chỗ mũi đò mà người quen sông mới dám ngồi, lưng thẳng, hai chân thu lại cho khỏi vướng dây.',
      ),
      p(
        'Đò ra giữa dòng. Nước cuối mùa trong và nhẹ, sào chạm cát nghe sột soạt. Đến chỗ có cái xoáy nhỏ quanh năm không tan, ông Khoát dừng sào theo thói quen, để con đò tự quay nửa vòng. Bố ông dạy thế: đừng chống lại cái xoáy, chào nó một cái rồi đi.',
      ),
      p('Bà cụ gật đầu đúng lúc ấy. Ông giật mình.'),
      p('“Bà là người bến này?”'),
      p('“Tôi ở bên kia, nhưng là người của con đò. Năm tôi mười chín tuổi, tôi lỡ một chuyến.”'),
      p('Ông chờ. Người đi đò thường kể chuyện khi nước rộng. Bà cụ xoay cái tráp, những ngón tay gầy gõ lên nắp như gõ cửa.'),
      p(
        '“Anh ấy đi bộ đội. Hẹn tôi ra bến lúc gà gáy. Tôi ra muộn, chỉ muộn bằng một lần quay lại lấy cái khăn. Đò đã ra đến xoáy. Anh ấy đứng, giơ tay. Đò quay nửa vòng, tôi trông thấy lưng anh ấy, rồi lại trông thấy mặt. Thành ra tôi được chào hai lần.”',
      ),
      p(
        'Ông Khoát im. Ông nhớ bố ông từng kể có một chuyến đò chở mười hai người lính, có cô gái chạy trên bờ, và ông cụ đã cố tình để con đò quay tròn thêm một vòng nữa. “Bố không dám quay lại đón, vì sai lệnh. Nhưng quay một vòng thì chẳng ai cấm.” Ông cụ kể chuyện ấy năm nào cũng vào ngày giỗ trận.',
      ),
      p('“Thế không phải là nửa vòng”, ông nói. “Bố tôi quay một vòng rưỡi.”'),
      p('Bà cụ ngẩng lên. Lần đầu tiên bà nhìn thẳng vào ông.'),
      p('“Ừ”, bà nói rất khẽ. “Tôi nhớ là lâu. Tôi cứ tưởng vì mình thương nên thấy lâu.”'),
      p('Bờ bên kia hiện ra, có cây gạo, có bậc đá. Ông Khoát không ghé. Ông cắm sào, giữ đò đứng yên một lúc giữa hai bờ, rồi nói, như nói với dòng nước:'),
      p('“Chuyến này là chuyến cuối, không ai ghi giờ đâu.”'),
      p(
        'Ông buông sào. Con đò trôi ngược về chỗ xoáy, quay nửa vòng. Bà cụ mở tráp. Trong tráp không có gì ngoài một cái khăn tay cũ, thêu dở một bông lau, mũi kim vẫn gài ở mép. Bà cầm khăn, giơ lên, không cao lắm, vừa tầm một người đứng trên mặt nước nhìn lại.',
      ),
      p(
        'Con đò quay thêm nửa vòng. Bà vẫn giơ tay. Ở phía cầu có tiếng ai gọi nhau, tiếng kim loại gõ vào kim loại, rồi im. Sương loãng dần. Con đò quay nửa vòng nữa.',
      ),
      p('Đủ một vòng rưỡi, ông Khoát mới cầm lại sào.'),
      p('Lúc bước lên bậc đá, bà cụ lục túi. Ông xua tay.'),
      p('“Nhà tôi nợ bà”, ông bảo. “Bố tôi dặn nếu gặp lại cô gái ấy thì đừng lấy tiền đò.”'),
      p(
        'Bà cụ đứng một lúc, rồi tháo cây kim khỏi cái khăn, cắm vào cột đò, chỗ người ta vẫn buộc dây. Cây kim nhỏ đến mức phải nghiêng đầu mới thấy nó lóe lên một chấm, khi mặt trời vừa kịp chạm tới.',
      ),
      p('Mặt trời lên, cầu sáng dần từ hai đầu vào giữa. Đến chỗ nối, ánh sáng dừng lại một thoáng, như thể nó cũng đang quay nửa vòng.'),
    ],
    tags: ['truyện ngắn', 'bến đò', 'ký ức'],
    areas: ['ngan-giang', 'minh-duong'],
    credits: [author('duyan@minhson.example')],
    commitments: [],
    at: { day: -1, time: '19:30' },
    front: 'lead',
    outputs: [issue(24)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'kitchen-smoke',
    agency: 'van-nghe',
    desk: 'editorial',
    section: 'van-xuoi',
    genre: 'feature',
    headline: 'Mùi khói bếp',
    standfirst: 'Tản văn: Có những căn bếp không còn nữa, nhưng mỗi khi trở trời, chiếc áo cất trong hòm vẫn nhắc ta biết mình từng ngồi ở đâu.',
    lead: { picture: 'stilt-house-fire', caption: 'Bếp lửa giữa nhà sàn, nơi ký ức thường bắt đầu.' },
    body: [
      p(
        'Mẹ tôi cất áo mùa đông trong cái hòm gỗ kê trên gác bếp. Đầu mùa rét lấy ra, áo nào cũng có mùi khói. Ra tỉnh học, tôi giặt ba lần không hết. Bạn cùng phòng hỏi mùi gì, tôi bảo mùi nhà tôi. Tôi nói cho qua chuyện, không ngờ đó là câu đúng nhất tôi từng nói về quê mình.',
      ),
      p(
        'Bếp nhà sàn nằm giữa nhà chứ không ở góc. Người lạ đến tưởng bếp để nấu ăn. Thật ra nấu ăn chỉ là việc phụ. Bếp để ngồi. Khách đến, chủ đẩy thanh củi vào một tấc, nghĩa là mời. Câu chuyện hết, chủ rút thanh củi ra, nghĩa là đêm đã khuya. Không ai phải xem đồng hồ, và không ai phải nói lời đuổi khách.',
      ),
      p(
        'Khói có thứ bậc. Khói đầu là khói cay, của củi ướt và của lúc vội. Khói giữa là khói ngọt, khi than đã đỏ, mùi nhựa trám, mùi vỏ bưởi bà tôi ném vào cho thơm. Khói cuối gần như không trông thấy, chỉ là một lớp ấm mỏng, bám vào tóc trẻ con đang ngủ. Lớn lên tôi gặp nhiều loại nước hoa. Không loại nào có tầng cuối dài như thế.',
      ),
      p(
        'Trên gác bếp, mọi thứ đều được giao cho khói giữ hộ: thóc giống, măng khô, thịt trâu, cuốn gia phả bọc lá cọ, cả bộ quần áo cưới của mẹ. Mối mọt không ăn được những gì ám khói. Bà bảo chữ cũng thế, chữ mà không qua lửa thì mọt ăn. Tôi làm nghề chữ nghĩa, càng ngày càng thấy câu ấy không phải nói chơi.',
      ),
      p(
        'Năm tôi mười hai tuổi, nhà có khách dưới xuôi. Ông khách ho sặc, mắt đỏ hoe, cười xin ra hiên. Cha tôi ngượng, hôm sau đục một lỗ thoát khói trên mái. Khói đi thẳng lên trời. Bà ngồi nhìn một buổi rồi bảo: “Thế là nhà mình từ nay để dành cho mây”. Chưa đầy một mùa mưa, thóc giống mọt hết một nửa. Cha lặng lẽ lấy ván bịt lại.',
      ),
      p(
        'Bây giờ nhà tôi nấu bằng ga. Sạch, nhanh, không ai ho. Bếp giữa nhà vẫn còn, tro nguội, chỉ nhóm ngày Tết và ngày có người mất. Lạ là hai ngày ấy mọi người ngồi gần nhau nhất, mắt ai cũng đỏ, và chẳng ai phân biệt được là vì khói hay không vì khói.',
      ),
      p(
        'Tháng trước tôi về, trời đổ rét. Mẹ mở hòm lấy cho tôi cái áo bông của cha. Áo đã nằm trong hòm sáu năm. Tôi úp mặt vào cổ áo. Mùi khói cuối, tầng ấm mỏng nhất, vẫn ở đó. Nó không nói gì. Nó chỉ đẩy vào trong tôi một thanh củi, một tấc.',
      ),
    ],
    tags: ['tản văn', 'nhà sàn', 'mùa đông'],
    areas: ['ban-xuyen'],
    credits: [author('huaphien@minhson.example')],
    commitments: [],
    at: { day: -8, time: '20:00' },
    front: 'second',
    outputs: [issue(40)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'three-poems',
    agency: 'van-nghe',
    desk: 'editorial',
    section: 'tho',
    genre: 'literary',
    headline: 'Ba bài thơ viết ở Lũng Pha',
    standfirst: 'Chùm thơ của Phiên Hứa, viết trong chuyến đi thực tế sáng tác tại ba bản vùng cao.',
    body: [
      h2('Đá tai mèo'),
      verse('Đá mọc trước ngô', 'ngô len giữa đá', 'người đi sau cùng', 'gùi một vốc đất', 'như gùi đứa trẻ', 'đặt xuống chỗ nằm.'),
      verse('Mỗi hạt ngô vàng', 'là một lần đá', 'nhường cho mẹ tôi', 'vừa bằng bàn tay.'),
      h2('Điểm trường'),
      verse('Cô giáo viết chữ mưa', 'mưa rơi ngoài cửa', 'cô giáo viết chữ nắng', 'cả lớp nhìn ra', 'đợi.'),
      verse('Ba đứa bốn đôi dép', 'một đôi để dành', 'cho bạn nghỉ học', 'hôm nào quay lại.'),
      h2('Chợ tan'),
      verse('Con ngựa biết đường về', 'người say thì không', 'vợ đi phía sau', 'cầm ô che ngựa'),
      verse('nắng che cho ngựa', 'ngựa cõng người say', 'người say cõng núi', 'núi cõng chiều đi.'),
      verse('Đến lưng chừng dốc', 'chị thay tay ô', 'bóng nghiêng sang trái', 'chợt thành hai người.'),
    ],
    tags: ['thơ', 'Lũng Pha'],
    areas: ['lung-pha'],
    credits: [author('huaphien@minhson.example')],
    commitments: [],
    at: { day: -20, time: '19:00' },
    front: 'second',
    outputs: [issue(52)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'books-for-mountain-children',
    agency: 'van-nghe',
    desk: 'editorial',
    section: 'nghien-cuu-phe-binh',
    genre: 'research',
    headline: 'Truyện thiếu nhi viết về núi: thiếu thật, hay ta chưa đọc?',
    standfirst:
      'Đọc lại 43 cuốn sách thiếu nhi có bối cảnh vùng cao trong thư viện tỉnh, người viết nhận ra trẻ em miền núi thường là người được thương hơn là người được hỏi.',
    lead: { picture: 'books-still-life', caption: 'Sách cũ, đèn bàn và một buổi tối đọc lại.' },
    body: [
      p(
        'Trong 43 cuốn truyện thiếu nhi có bối cảnh miền núi mà tôi mượn được ở Thư viện tỉnh, có 31 cuốn mở đầu bằng sương. Mười chín cuốn có một thầy cô giáo từ dưới xuôi lên. Mười bốn cuốn có một đứa trẻ đi chân đất. Và chỉ có năm cuốn, trong đó đứa trẻ ấy là người kể chuyện.',
      ),
      p(
        'Tôi đếm không phải để trách. Sương là có thật, thầy cô là có thật, chân đất từng là có thật. Nhưng khi một hình ảnh lặp lại đủ nhiều, nó thôi làm công việc của hình ảnh và bắt đầu làm công việc của một cái khung. Đứa trẻ vùng cao bị đóng trong khung ấy: được thương, được mang chữ đến, được tặng áo ấm. Hiếm khi em được hỏi em muốn gì.',
      ),
      h2('Ai đang kể'),
      p(
        'Hầu hết những cuốn sách này được viết với lòng tốt không thể nghi ngờ. Song lòng tốt cũng có điểm nhìn. Người kể đứng ở dưới dốc nhìn lên nên thấy dốc cao, thấy sương, thấy vất vả. Đứa trẻ sống trên dốc thì thấy cái khác: thấy con đường nào trượt bằng mo cau nhanh nhất, thấy con bò nhà ai hay nhầm chuồng. Trong một cuốn hiếm hoi do tác giả người bản địa viết, cả chương dài chỉ kể chuyện hai anh em cãi nhau xem tiếng vọng trong hang là của ai. Không có một giọt nước mắt. Tôi đọc cho cháu gái nghe, nó bắt đọc lại ba lần.',
      ),
      p(
        'Ngôn ngữ là chuyện khác nữa. Nhân vật người Mông, người Dao trong nhiều truyện nói thứ tiếng Việt cụt, thiếu chủ ngữ, như thể các em nghĩ cũng cụt như thế. Các em nói tiếng mẹ đẻ trôi chảy, đầy ví von. Dịch một câu trôi chảy thành một câu ngọng là một lựa chọn, và nó không vô hại.',
      ),
      quote(
        'Học sinh của tôi đọc truyện xong hỏi: cô ơi, bạn này ở đâu mà nói buồn cười thế? Tôi bảo bạn ấy ở bản mình. Các em không tin.',
        'Một giáo viên tiểu học ở xã Nà Lĩnh',
      ),
      h2('Thiếu người đọc hay thiếu cách đưa sách'),
      p(
        'Cũng phải nói cho công bằng: sách hay không phải không có. Trong 43 cuốn, tôi chọn ra chín cuốn muốn in lại ngay. Bảy trong chín cuốn ấy ba năm nay không ai mượn. Chúng nằm trong kho ở tỉnh lỵ, cách đứa trẻ trong truyện tám mươi cây số đường đèo. Xe thư viện lưu động có chở sách lên, nhưng danh mục thường chọn theo năm xuất bản, sách cũ bị loại trước.',
      ),
      p(
        'Tôi đề nghị ba việc nhỏ. Thứ nhất, Hội Văn học Nghệ thuật chọn mỗi năm hai cuốn cũ, in lại khổ bỏ túi, song ngữ. Thứ hai, mở một trại viết mà người viết là học sinh nội trú, người lớn chỉ chép và hỏi. Thứ ba, ban giám khảo các cuộc thi truyện thiếu nhi nên có ít nhất hai giám khảo dưới mười lăm tuổi, với quyền phủ quyết.',
      ),
      p(
        'Có lần tôi hỏi một cậu bé ở Lũng Pha rằng nếu viết truyện, em sẽ viết về gì. Cậu nghĩ một lúc rồi nói: về một thành phố. Ở đó có nhiều sương khói, người ta đi giày mà vẫn đau chân, và có một bạn nhỏ rất đáng thương, vì cả năm không được ai cho trèo cây. Tôi cười, rồi thôi cười. Cậu bé đã học được cái khung ấy của chúng ta và treo nó lên bức tường đối diện.',
      ),
    ],
    tags: ['phê bình', 'văn học thiếu nhi', 'văn hóa đọc'],
    areas: ['na-linh', 'lung-pha'],
    credits: [author('ngoclan@minhson.example')],
    commitments: [done('in-depth')],
    at: { day: -54, time: '20:15' },
    outputs: [issue(60)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
  {
    key: 'last-typesetter',
    agency: 'van-nghe',
    desk: 'editorial',
    section: 'chan-dung',
    genre: 'feature',
    headline: 'Người xếp chữ chì cuối cùng của Minh Sơn',
    standfirst: 'Bút ký: Ở tuổi bảy mươi chín, ông Thế vẫn giữ bốn ngăn chữ chì trong gầm giường. Ông bảo chữ nặng thì người ta mới cân nhắc.',
    body: [
      p(
        'Ông Vưu Đình Thế chìa bàn tay phải cho tôi xem. Đầu ngón cái có một vết chai xám, không kỳ sạch được. Ba mươi mốt năm xếp chữ chì ở xưởng in tỉnh, mỗi ngày trung bình chín nghìn con chữ đi qua ngón tay ấy. Nhẩm ra, ông bảo, chừng tám mươi triệu. “Tôi đọc báo bằng tay trước khi thiên hạ đọc bằng mắt.”',
      ),
      p(
        'Xưởng in nay là quán cà phê. Máy cũ bán sắt vụn, riêng bốn ngăn chữ ông xin lại được, kê dưới gầm giường, phủ vải dầu. Ông kéo ra một ngăn. Những con chữ lùn, nặng, nằm theo ô: chữ nào hay dùng nằm gần tay. Chữ “n” nhiều nhất. Ô của chữ “q” bé bằng bao diêm.',
      ),
      p(
        'Ông dạy tôi xếp một dòng. Phải đọc ngược, từ phải sang trái, chữ lật như trong gương. Tay trái giữ khung, tay phải nhặt, ngón cái chặn. Dòng đầu tiên của tôi mất bốn phút, sai hai dấu. Ông không sửa ngay. Ông chấm mực, dập lên giấy, để tôi tự thấy dấu ngã nằm ngửa như con thuyền lật.',
      ),
      h2('Đêm nước vào xưởng'),
      p(
        'Ông kể năm nước lớn, sông Ngàn tràn vào xưởng lúc nửa đêm. Trang nhất đang xếp dở là bản tin báo lũ. Mười hai người thợ đứng trong nước đến bụng, chuyền tay nhau từng khay chữ lên gác. Điện mất. Họ thắp đèn bão, xếp nốt bản tin trên gác xép, cỡ chữ to nhất còn lại, chỉ một trăm hai mươi chữ. Máy in ngập, họ lăn mực bằng con lăn bột mì của vợ một người thợ, in tay được bốn trăm tờ.',
      ),
      p(
        '“Chữ ‘lũ’ hôm ấy thiếu dấu ngã cỡ to. Tôi lấy dấu sắc bẻ cong bằng kìm”, ông cười, đưa tôi xem cái dấu ấy, vẫn giữ trong hộp kim. Bốn trăm tờ được chèo thuyền đi phát. Ông không biết tờ báo ấy cứu được ai không. Nhưng sáng hôm sau có một bà lội nước đến xưởng, đưa cho thợ in một nải chuối, không nói vì sao.',
      ),
      p(
        'Những năm cuối, chế bản điện tử về. Ông được cử đi học đánh máy, ngồi cạnh những cô gái kém mình ba chục tuổi. Ông gõ chậm, nhưng không sai. Người ta ngạc nhiên, ông thì không: xếp chì mà sai, phải tháo cả dòng; tay ông đã quen sợ. Bây giờ gõ sai, bấm một phím là mất. Ông không chê. Ông chỉ thấy lạ, vì cái sai biến đi mà không để lại vết chai nào.',
      ),
      quote(
        'Chữ nặng thì người ta mới cân nhắc. Ngày ấy mỗi chữ mấy gam, tin dài một chút là mỏi tay. Cho nên người viết với người xếp đều biết thương nhau.',
        'Ông Vưu Đình Thế, phường Minh Đường',
      ),
      p(
        'Chiều hôm ấy có cậu cháu nội đi học về. Nó mười một tuổi, đang học bài chính tả, hay lẫn hỏi với ngã. Ông không giảng quy tắc. Ông mở ngăn chữ, bảo cháu tìm dấu ngã. Cậu bé lục mãi, cuối cùng đưa lên con chữ bé nhất, cái dấu bẻ cong bằng kìm. Ông cầm lấy, đặt vào lòng bàn tay nó rồi gập những ngón tay nó lại.',
      ),
      p('“Cháu thấy nặng không?”'),
      p('Thằng bé lắc đầu. Rồi, sau một lúc, nó gật.'),
    ],
    tags: ['bút ký', 'nghề in', 'chân dung'],
    areas: ['minh-duong', 'ngan-giang'],
    credits: [author('duyan@minhson.example')],
    commitments: [done('positive', 'nguoi-tot-viec-tot')],
    at: { day: -142, time: '19:45' },
    outputs: [issue(34)],
    state: { kind: 'published' },
    changes: [],
    illustrative: true,
  },
]
