// SPDX-License-Identifier: Apache-2.0
//
// Shows Soát at work on a reconstruction of Facebook, in Chromium. With a display it stays open
// until the window is closed; without one it writes a draft, presses Đăng, and keeps a picture of
// what Soát then says in out/demo.png.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './harness/folder.mjs';
import { openSession, waitForPanel } from './harness/session.mjs';

const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const session = await openSession('chromium', { headful: display });
const page = await session.open('https://www.facebook.com/');
await page.click('#ask');
await page.waitForSelector('#post');

if (display) {
	console.log('Trang thử đã mở (đây là trang dựng lại, không phải Facebook thật). Gõ thử, ví dụ:');
	console.log('  Cần hỏi thêm cứ gọi chị Thu: 0900 000 123. Chia sẻ gấp kẻo bị xóa mất!');
	console.log('rồi bấm Đăng. Đóng cửa sổ để kết thúc. (A reconstruction; type, press Đăng, close to end.)');
	await new Promise((resolve) => session.browser.once('disconnected', resolve));
	await session.close().catch(() => {});
} else {
	// The picture is taken at once: nothing may still be fading in.
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
	const draft = fs.readFileSync(path.join(root, 'installer', 'samples', 'nuoc-may.txt'), 'utf8').trim().split('\n');
	await page.focus('#post');
	for (const [index, line] of draft.entries()) {
		if (index > 0) await page.keyboard.press('Enter');
		await page.keyboard.type(line);
	}
	await page.click('#postSend');
	await waitForPanel(page);
	const picture = path.join(root, 'out', 'demo.png');
	fs.mkdirSync(path.dirname(picture), { recursive: true });
	await page.screenshot({ path: picture });
	await session.close();
	console.log(`Không có màn hình; ảnh chụp ở ${picture} (no display; the picture lies there).`);
}
