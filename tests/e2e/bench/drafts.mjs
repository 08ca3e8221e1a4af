// SPDX-License-Identifier: Apache-2.0

const clauses = [
	'cảm ơn bà con đã đến dự buổi họp tổ dân phố',
	'tối nay mình gửi lại lịch tuần sau nhé',
	'sáng mai trời nắng đẹp',
	'cả nhà mình về quê thăm ông bà',
	'món canh chua hôm qua ngon lắm',
	'lớp con gái mình vừa tập xong bài hát',
	'hẹn mọi người ở thư viện tỉnh',
	'cây bưởi sau vườn đã ra hoa',
	'mình vừa đọc xong cuốn sách hay',
	'chiều thứ bảy đội bóng tập ở sân trường',
];

/** What people write most: short messages and comments, which no rule has anything to say about. */
export const messages = [
	'dạ em gửi rồi ạ',
	'chiều nay họp nhé',
	'cảm ơn chị nhiều',
	'tối mình gọi lại',
	'Chúc mừng cả nhà!',
	'đường đi dễ lắm',
	'mai con về với bà',
	'ảnh đẹp quá',
	'Vâng, để em xem',
	'hẹn bảy giờ ở cổng trường',
	'mình tới nơi rồi',
	'Sách hay, nên đọc nhé',
];

/** `count` drafts of so many clauses, which no rule has anything to say about; the same for the same seed. */
export function drafts(count, { least = 1, most = 2, seed = 7 } = {}) {
	let state = seed;
	const random = (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
	return Array.from({ length: count }, () =>
		Array.from({ length: least + random(most - least + 1) }, () => clauses[random(clauses.length)]).join(', '),
	);
}

/** The value that `share` (0…1) of the numbers do not exceed. */
export function quantile(numbers, share) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
