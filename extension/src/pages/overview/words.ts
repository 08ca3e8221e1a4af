// SPDX-License-Identifier: Apache-2.0
const vi = {
	title: 'Tổng quan',
	opening: 'Đang mở…',
	today: 'Hôm nay',
	week: 'Tuần này',
	todaySays: (time: string, work: string) =>
		`Hôm nay ${time} trên mạng xã hội, ${work ? `trong đó ${work} trong giờ làm` : 'không phút nào trong giờ làm'}.`,
	todayNone: 'Hôm nay chưa có phút nào được đếm.',
	weekSays: (time: string, days: number) => `Tuần này ${time}, tính đến nay ${days} ngày.`,
	drafts: 'Bài và tin, tuần này',
	draftsMore: (n: number) => (n === 0 ? 'không có điều nào đáng nhắc' : `${n} lần có điều đáng nhắc`),
	lastEntries: 'Ba mục nhật ký gần nhất',
	openLog: 'Mở nhật ký',
	openTime: 'Xem thời gian',
	noEntries: 'Chưa có gì ở đây. Nhật ký chỉ ghi bài có điều đáng nhắc hoặc chưa kiểm tra.',
	deed: 'Một việc tốt mỗi ngày',
	deedMore: 'Mục tiêu của riêng bạn: chia sẻ một điều tử tế, giúp ai đó kiểm lại một tin. Chỉ tính theo lời bạn.',
	deedOffer: 'Có thể lấy làm mục tiêu của riêng mình: mỗi ngày chia sẻ một điều tử tế. Chỉ tính theo lời bạn.',
	deedStart: 'Lấy làm mục tiêu',
	deedToday: 'Hôm nay mình đã làm một việc tốt',
	deedDone: 'có',
	deedWeek: (n: number) => `${n} ngày trong tuần này.`,
	firstRun: 'Xem lại phần mở đầu',
	tryBox: 'Mở ô thử',
};

const en: typeof vi = {
	title: 'Overview',
	opening: 'Opening…',
	today: 'Today',
	week: 'This week',
	todaySays: (time, work) =>
		`Today: ${time} on social networks, ${work ? `${work} of it` : 'none of it'} in working hours.`,
	todayNone: 'Nothing counted yet today.',
	weekSays: (time, days) => `This week: ${time}, over ${days} ${days === 1 ? 'day' : 'days'} so far.`,
	drafts: 'Drafts, this week',
	draftsMore: (n) => (n === 0 ? 'nothing worth noting' : `${n} with something to note`),
	lastEntries: 'The last three log entries',
	openLog: 'Open the log',
	openTime: 'See time',
	noEntries: 'Nothing here yet. The log keeps only drafts with a finding, or unchecked ones.',
	deed: 'One good deed a day',
	deedMore: 'Your own goal: share something kind, help someone check a story. Counted on your word alone.',
	deedOffer: 'You may make it your own goal: one kind thing shared a day. Counted on your word alone.',
	deedStart: 'Make it my goal',
	deedToday: 'I did a good deed today',
	deedDone: 'done',
	deedWeek: (n) => `${n} ${n === 1 ? 'day' : 'days'} this week.`,
	firstRun: 'See the introduction again',
	tryBox: 'Open the try-it box',
};

export const overviewWords = { vi, en };
