// SPDX-License-Identifier: Apache-2.0
//
// Invented drafts, one for each category, whose panel is to be looked at. A `hint` alone opens no
// panel: those come with a second sentence that does.
const asks = ' Đồ ngu như anh thì biết gì.';

/** category -> the draft */
export const categories = {
	insult: 'Bàn chuyện thì bàn, đồ ngu như anh thì biết gì mà nói.',
	threat: 'Mai tao đến tận nhà đập cho mày một trận, liệu hồn.',
	discrimination: 'Dân nghệ toàn keo kiệt, nói chuyện với họ chán lắm.',
	incitement: 'Anh em kéo đến nhà nó đập cho một trận.',
	profanity: 'Địt mẹ cái quán này làm ăn chán thật.',
	'personal-data': 'Cần hỏi thêm cứ gọi chị Thu bên cấp nước: 0900 000 123.',
	'child-data': 'Con nhà em là bé Na, lớp 1C, trường Tiểu học Ví Dụ, hôm nay đi lạc.',
	'secret-document': 'Trích nghị quyết của ban chấp hành, độ mật A.',
	accusation: 'Shop Thử Nghiệm bán hàng giả nha mọi người.',
	'lookalike-link': 'Đăng nhập https://vietcornbank.com.vn/login là được.',
	'gambling-loan': 'Nhà cái mới ra mắt, đăng ký tặng 100k.',
	'account-trade': 'Ai tốt bụng cho mượn tài khoản ngân hàng nhận lương hộ với.',
	hearsay: `Hàng xóm nhà em kháo nhau là trường sắp đóng cửa.${asks}`,
	'urgent-forward': `Chuyển tới bạn bè để phòng, có nhóm bắt cóc đi xe trắng.${asks}`,
	sensational: `Chấn động: cả xóm phát hiện hầm bí mật dưới giếng.${asks}`,
	'engagement-bait': `Ai đồng ý thì thả tim và chia sẻ nhé.${asks}`,
	'health-claim': `Uống nước lá này mỗi sáng hết mỡ máu.${asks}`,
	'no-source': `Lương giáo viên sẽ tăng 200 phần trăm.${asks}`,
	'agency-voice': `Thay mặt cơ quan tôi khẳng định việc này là đúng quy trình.${asks}`,
	'work-hours-selling': 'Cần bán cái tủ lạnh cũ, giá 2 triệu, ai mua nhắn mình.',
	shouting: `TÔI ĐÃ NÓI RỒI MÀ KHÔNG AI CHỊU NGHE!${asks}`,
};

/** Findings of both tiers, several paragraphs. */
export const several = [
	'Bà con khu phố 3 lưu ý: nghe nói từ mai nước máy phường mình có chất lạ, đã có mấy chục người phải đi viện.',
	'Cần hỏi thêm cứ gọi chị Thu bên cấp nước: 0900 000 123.',
	'Chia sẻ gấp kẻo bị xóa mất!',
];
export const hintOnly = 'Em nghe nói kỳ này cả huyện hoãn nhập học đấy chị ạ.';
export const bothTiers = 'Em nghe nói kỳ này cả huyện hoãn nhập học. Bàn chuyện thì bàn, đồ ngu như anh thì biết gì.';
