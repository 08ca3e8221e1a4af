// SPDX-License-Identifier: Apache-2.0
const vi = {
	pages: 'Các trang',
	names: {
		overview: 'Tổng quan',
		time: 'Thời gian',
		log: 'Nhật ký',
		rules: 'Quy tắc',
		handbook: 'Sổ tay',
		settings: 'Cài đặt',
	},
	skip: 'Tới nội dung',
	checking: 'Đang kiểm tra',
	notChecking: 'Chưa kiểm tra',
	pausedUntil: (time: string) => `Tạm dừng đến ${time}`,
};
const en: typeof vi = {
	pages: 'Pages',
	names: {
		overview: 'Overview',
		time: 'Time',
		log: 'Log',
		rules: 'Rules',
		handbook: 'Handbook',
		settings: 'Settings',
	},
	skip: 'Skip to content',
	checking: 'Checking',
	notChecking: 'Not checking',
	pausedUntil: (time) => `Paused until ${time}`,
};
export const dashboardWords = { vi, en };
export type PageName = keyof typeof vi.names;
