import type { DemoPicture } from '../types.ts'

/** Key (also the file's name), title, what a person who cannot see it should hear, caption when a story gives none. */
const drawings = [
  [
    'bridge-dusk',
    'Cầu dây văng lúc hoàng hôn',
    'Cây cầu dây văng bắc qua sông rộng lúc hoàng hôn, đèn cầu vừa bật, ba người đứng ngắm từ bờ.',
    'Cầu Ngàn Giang lúc hoàng hôn.',
  ],
  ['river-mountains', 'Sông giữa núi', 'Dòng sông uốn qua thung lũng có nhà sàn và bụi tre, mặt trời nhô lên sau dãy núi phủ sương.', 'Sông Ngàn buổi sớm.'],
  ['terraces', 'Ruộng bậc thang mùa lúa chín', 'Ruộng bậc thang vàng óng uốn theo sườn núi, ba người gùi lúa về nhà sàn.', 'Ruộng bậc thang Bản Xuyến.'],
  ['tea-hills', 'Nương chè trên đồi', 'Ba người hái chè đeo gùi giữa những luống chè xanh lượn theo sườn đồi.', 'Nương chè Khe Vàng.'],
  ['forest-ridge', 'Rừng và chòi canh lửa', 'Chòi canh bằng gỗ cao hơn ngọn rừng thông, nhiều lớp đồi mờ trong nắng chiều.', 'Chòi canh lửa rừng.'],
  ['mountain-pass', 'Đường đèo quanh co', 'Con đường đèo nhiều khúc cua leo lên sườn núi, ba xe tải nối nhau, có biển báo đá lở.', 'Một đoạn đèo Gió Hú.'],
  [
    'highland-winter',
    'Bản vùng cao ngày rét',
    'Bản vùng cao phủ sương giá; người cha và con mang rơm về chuồng có trâu khoác áo ấm.',
    'Vùng cao ngày rét hại.',
  ],
  ['valley-rain', 'Thung lũng trong mưa', 'Mưa lớn trên thung lũng, suối đục chảy dưới cầu gỗ, bên bờ có cột đo mực nước.', 'Thung lũng suối Thác trong mưa.'],
  ['flood-street', 'Phố ngập nước', 'Phố nhỏ ngập nước trong mưa, lực lượng cứu hộ đưa người già và trẻ em lên thuyền.', 'Phố Bến trong ngày nước lên.'],
  ['border-market', 'Chợ phiên vùng cao', 'Chợ phiên đông người với bốn gian hàng mái sọc, gùi rau quả bày kín sân dưới dãy núi.', 'Chợ phiên vùng cao.'],
  [
    'school-yard',
    'Sân trường buổi sáng',
    'Học sinh khăn quàng đỏ xếp hàng trên sân trường, cờ Tổ quốc tung bay, thầy giáo bên trống trường.',
    'Sân trường đầu năm học.',
  ],
  [
    'hospital-front',
    'Cổng bệnh viện lúc rạng sáng',
    'Trước cổng bệnh viện còn sáng đèn, một bà cụ múc cháo từ hai nồi lớn cho người xếp hàng.',
    'Cổng Bệnh viện Đa khoa tỉnh.',
  ],
  [
    'radio-studio',
    'Phòng thu phát thanh',
    'Hai người dẫn đeo tai nghe ngồi trước micrô trong phòng thu, sau lớp kính là phòng kỹ thuật.',
    'Phòng thu của Phát thanh Minh Sơn.',
  ],
  ['lantern-festival', 'Đêm hội đèn bên sông', 'Đèn cá chép thả trên sông dưới trăng tròn, người lớn và trẻ em cầm đèn đứng trên bờ.', 'Đêm hội đèn cá chép.'],
  [
    'football-match',
    'Trận bóng dưới ánh đèn',
    'Cầu thủ áo đỏ sút bóng trước khung thành, khán đài kín người dưới ánh đèn sân vận động.',
    'Trận đấu trên sân Ngàn Giang.',
  ],
  [
    'factory-line',
    'Dây chuyền lắp ráp',
    'Công nhân đội mũ, đeo khẩu trang đứng hai bên băng chuyền bảng mạch trong nhà xưởng sáng.',
    'Dây chuyền lắp ráp ở Cẩm Trì.',
  ],
  ['solar-roof', 'Mái nhà điện mặt trời', 'Ngôi nhà lợp kín tấm pin mặt trời, một người đứng trên thang lau tấm pin.', 'Điện mặt trời mái nhà ở Bình Trì.'],
  ['laboratory', 'Phòng thí nghiệm', 'Người nghiên cứu cầm bình thủy tinh bên giá ống nghiệm, kính hiển vi và khay mẫu đất.', 'Phòng phân tích đất.'],
  ['loudspeaker', 'Loa truyền thanh đầu bản', 'Cột loa truyền thanh có pin mặt trời giữa bản, một gia đình đi trên con đường đất.', 'Loa truyền thanh ở bản.'],
  ['books-still-life', 'Sách và đèn bàn', 'Cuốn sách mở dưới đèn bàn, chồng sách có cặp kính, ngoài cửa sổ trời mưa đêm.', 'Sách cũ dưới đèn bàn.'],
  ['stilt-house-fire', 'Bếp lửa nhà sàn', 'Bốn người ngồi quanh bếp lửa giữa nhà sàn, trên vách treo cây đàn tính.', 'Bếp lửa nhà sàn.'],
  [
    'council-hall',
    'Hội trường kỳ họp',
    'Hội trường kín đại biểu, đoàn chủ tọa ngồi trước phông đỏ, một người phát biểu tại bục.',
    'Hội trường kỳ họp Hội đồng nhân dân tỉnh.',
  ],
  [
    'interview-portrait',
    'Cuộc trò chuyện',
    'Nữ phóng viên ghi chép khi phỏng vấn một người đàn ông đeo kính, sau lưng là tấm bản đồ.',
    'Cuộc phỏng vấn tại phòng làm việc.',
  ],
  [
    'community-phone',
    'Hướng dẫn dùng điện thoại',
    'Một bạn trẻ hướng dẫn bà cụ dùng điện thoại thông minh tại nhà văn hóa, mọi người cùng xem.',
    'Tổ công nghệ số cộng đồng.',
  ],
  ['village-festival', 'Ngày hội sân đền', 'Đám rước kiệu trước sân đền có cờ ngũ sắc, trống hội, các cô gái múa quạt và người đi hội.', 'Ngày hội sân đền.'],
  ['honey-bees', 'Đõ ong bên triền hoa', 'Ba đõ ong bằng gỗ giữa cánh đồng hoa, người nuôi ong đứng cạnh micrô ghi âm.', 'Đõ ong bên triền hoa.'],
] as const

export type PictureKey = (typeof drawings)[number][0]

/** Drawn for the demo by the platform's own people: nothing to license, nobody to recognise. */
export const pictures: readonly (DemoPicture & { readonly key: PictureKey })[] = drawings.map(([key, title, alt, caption]) => ({
  key,
  file: `${key}.svg`,
  title,
  alt,
  caption,
  credit: 'Minh họa: Hội Tụ',
  author: 'Hội Tụ',
  rights: 'own',
  width: 1600,
  height: 900,
}))
