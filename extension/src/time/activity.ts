// SPDX-License-Identifier: Apache-2.0
//
// What somebody does on a site, from the shape of the address alone. Only the word leaves the page,
// never the address. The first row that fits decides.
import type { Activity, VisitSite } from '../protocol/messages.gen.ts';

const hosts: readonly [RegExp, VisitSite][] = [
	[/(^|\.)messenger\.com$/, 'messenger'],
	[/(^|\.)facebook\.com$/, 'facebook'],
	[/^chat\.zalo\.me$/, 'zalo'],
	[/(^|\.)tiktok\.com$/, 'tiktok'],
	[/(^|\.)youtube\.com$/, 'youtube'],
];

const paths: Record<VisitSite, readonly [RegExp, Activity][]> = {
	facebook: [
		[/^\/marketplace\/(create|you)\b/, 'selling'],
		[/^\/groups\/[^/]+\/(buy_sell_discussion|for_sale_posts|yoursale)/, 'selling'],
		[/^\/(marketplace|commerce|shops?)\b/, 'shopping'],
		[/^\/(watch|reels?|videos?|stories|live)\b|^\/[^/]+\/videos?\//, 'video'],
		[/^\/(gaming|games|instantgames|play)\b/, 'games'],
		[/^\/(groups|events)\b|\/(posts|permalink)\/|^\/(permalink|story|photo)(\.php|\/|$)/, 'discussion'],
		[/^\/(home\.php)?$/, 'feed'],
		[/^\/(settings|help|privacy|notifications|friends|bookmarks|memories|saved)\b/, 'other'],
		[/^\/[\w.]+\/?$/, 'feed'],
	],
	messenger: [[/^/, 'messages']],
	zalo: [[/^/, 'messages']],
	tiktok: [
		[/^\/messages\b/, 'messages'],
		[/^\/(shop|view\/product)\b/, 'shopping'],
		[/^/, 'video'],
	],
	youtube: [
		[/^\/gaming\b|^\/playables\b/, 'games'],
		[/^\/post\/|\/community\b/, 'discussion'],
		[/^\/(watch|shorts|live|embed)\b/, 'video'],
		[/^\/(feed\/.*)?$/, 'feed'],
		[/^/, 'other'],
	],
};

/** The site and activity of an address; undefined where nothing is counted. */
export function whatIs(address: URL | Location): { site: VisitSite; activity: Activity } | undefined {
	const site = hosts.find(([host]) => host.test(address.hostname))?.[1];
	if (!site) return undefined;
	// Facebook's own message pages are Messenger, wherever they are opened.
	if (site === 'facebook' && /^\/messages\b/.test(address.pathname)) return { site: 'messenger', activity: 'messages' };
	const activity = paths[site].find(([path]) => path.test(address.pathname))?.[1] ?? 'other';
	return { site, activity };
}

/** Somebody who writes under a feed or a video is in a discussion, whatever the address says. */
export function whileWriting(activity: Activity): Activity {
	return activity === 'feed' || activity === 'video' ? 'discussion' : activity;
}
