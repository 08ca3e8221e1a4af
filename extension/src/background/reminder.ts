// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../protocol/messages.gen.ts';
import type { Reminded } from '../time/attention.ts';
import type { Reminder } from './usage.ts';

const sites = { facebook: 'Facebook', messenger: 'Messenger', zalo: 'Zalo', tiktok: 'TikTok', youtube: 'YouTube' };

/** The one sentence when a limit of the person's own is reached. */
export function reminded({ limit, minutes }: Reminder, language: Language): Reminded {
	if (language === 'vi') {
		const where = limit === 'day' ? '' : limit === 'work' ? ' trong giờ làm' : ` ở ${sites[limit]}`;
		return { text: `Tới mức ${minutes} phút${where} bạn tự đặt cho hôm nay.`, close: 'Đã rõ' };
	}
	const where = limit === 'day' ? '' : limit === 'work' ? ' in working hours' : ` on ${sites[limit]}`;
	return { text: `That is the ${minutes} minutes${where} you set for today.`, close: 'Got it' };
}
