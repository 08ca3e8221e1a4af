// SPDX-License-Identifier: Apache-2.0
//
// A real input method: ibus with Unikey's Telex, on a display and a message bus of its own, and keys that come from the
// X server, as a keyboard's do. What WebDriver and DevTools type never passes through an input method.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openDisplay } from './display.mjs';
import { removeFolder, temporaryFolder } from './folder.mjs';
import { until } from './wait.mjs';

/** What has to be on PATH, and the Debian package it comes from. */
const needed = { Xvfb: 'xvfb', 'dbus-daemon': 'dbus', 'ibus-daemon': 'ibus', ibus: 'ibus', xdotool: 'xdotool' };
const files = {
	'/usr/share/ibus/component/unikey.xml': 'ibus-unikey',
	'/usr/lib/x86_64-linux-gnu/gtk-3.0/3.0.0/immodules/im-ibus.so': 'ibus-gtk3',
};

/** The Debian packages that are missing for a real input method. */
export function missingForTelex() {
	const onPath = (name) => process.env.PATH.split(':').some((folder) => fs.existsSync(path.join(folder, name)));
	const absent = [...Object.entries(needed).filter(([name]) => !onPath(name)), ...Object.entries(files).filter(([file]) => !fs.existsSync(file))];
	return [...new Set(absent.map(([, name]) => name))];
}

/** Firefox under remote control plays at having the focus, and then tells no input method that it has it. */
export const truthfulFocus = { 'focusmanager.testmode': false };

/**
 * Starts it and leads this process to it, so that a headful browser started afterwards uses it. `type(letters)` and
 * `key(name)` press keys as xdotool names them, `pause` milliseconds apart.
 */
export async function openTelex({ pause = 50 } = {}) {
	const display = await openDisplay();
	const folder = temporaryFolder('ibus');
	const before = { ...process.env };
	Object.assign(process.env, {
		DISPLAY: display.name,
		GTK_IM_MODULE: 'ibus',
		XMODIFIERS: '@im=ibus',
		// Settings of whoever runs the tests are neither read nor written.
		GSETTINGS_BACKEND: 'memory',
		XDG_CONFIG_HOME: folder,
		XDG_CACHE_HOME: folder,
		XDG_RUNTIME_DIR: folder,
		NO_AT_BRIDGE: '1',
	});
	delete process.env.WAYLAND_DISPLAY;
	const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
	process.env.DBUS_SESSION_BUS_ADDRESS = await new Promise((resolve, reject) => {
		bus.once('error', reject);
		bus.stdout.once('data', (said) => resolve(String(said).trim()));
	});
	const daemon = spawn('ibus-daemon', ['--xim', '--replace', '--panel', 'disable', '--emoji-extension', 'disable'], { stdio: 'ignore' });
	// It may fail at setting the keyboard's layout, which is no matter; what engine is on is asked for.
	const ibus = (...words) => spawnSync('ibus', words, { encoding: 'utf8' }).stdout?.trim();
	const xdotool = (...words) => execFileSync('xdotool', words);
	const telex = {
		type: (letters) => xdotool('type', '--delay', String(pause), letters),
		key: (...names) => xdotool('key', '--delay', String(pause), ...names),
		/** A click of the display's own pointer, which ends an open syllable as a hand's does. */
		async click(page, selector) {
			const [x, y] = await page.$eval(selector, (one) => {
				const { x, y, width, height } = one.getBoundingClientRect();
				const left = window.mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2;
				const top = window.mozInnerScreenY ?? screenY + outerHeight - innerHeight;
				return [left + x + width / 2, top + y + height / 2].map(Math.round);
			});
			xdotool('mousemove', String(x), String(y), 'click', '1');
		},
		async close() {
			for (const one of [daemon, bus]) one.kill();
			await display.close();
			for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
			Object.assign(process.env, before);
			removeFolder(folder);
		},
	};
	try {
		await until('Telex', () => {
			ibus('engine', 'Unikey');
			return ibus('engine') === 'Unikey';
		}, 20_000);
	} catch (error) {
		await telex.close();
		throw error;
	}
	// Firefox is given a home of its own, where it would not find the way to ibus.
	process.env.IBUS_ADDRESS = ibus('address');
	return telex;
}
