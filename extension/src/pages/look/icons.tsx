// SPDX-License-Identifier: Apache-2.0
//
// Drawn on 20 × 20, line 1.6, in the colour of the text. An icon never stands without its word.

const shapes = {
	mark: (
		<>
			<circle cx="10" cy="9.6" r="4.6" stroke-width="2" />
			<path d="M12.1 2.9 14 1.2" stroke-width="2" />
			<path d="M4 17.6h12" stroke-width="2" />
		</>
	),
	trace: (
		<>
			<circle cx="4.6" cy="15.2" r="1.7" fill="currentColor" stroke="none" />
			<path d="M7 13.9c3.2-1 1.4-4.6 4.2-5.6" stroke-dasharray="2.2 2.6" />
			<circle cx="14.3" cy="6" r="3.2" />
		</>
	),
	speech: (
		<>
			<path d="M4.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5L6 16.6v-3.1H4.5A1.5 1.5 0 0 1 3 12V5a1.5 1.5 0 0 1 1.5-1.5Z" />
			<path d="M6.5 8.5h7" />
		</>
	),
	private: (
		<>
			<rect x="2.5" y="5.7" width="15" height="8.6" rx="2.2" />
			<circle cx="6.3" cy="10" r="1" fill="currentColor" stroke="none" />
			<circle cx="10" cy="10" r="1" fill="currentColor" stroke="none" />
			<circle cx="13.7" cy="10" r="1" fill="currentColor" stroke="none" />
		</>
	),
	role: (
		<>
			<rect x="4.5" y="4.5" width="11" height="13" rx="1.8" />
			<path d="M8.2 2.5h3.6v3H8.2z" />
			<circle cx="10" cy="10" r="1.7" />
			<path d="M7.2 14.6c.5-1.3 1.5-1.8 2.8-1.8s2.3.5 2.8 1.8" />
		</>
	),
	next: (
		<>
			<path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
		</>
	),
	down: (
		<>
			<path d="m4.5 7.5 5.5 5.5 5.5-5.5" />
		</>
	),
	prev: (
		<>
			<path d="M12.5 4.5 7 10l5.5 5.5" />
		</>
	),
	check: (
		<>
			<path d="m4 10.5 4 4 8-9" />
		</>
	),
	out: (
		<>
			<path d="M8 4.5H4.5v11h11V12M11.5 4h4.5v4.5M16 4l-7 7" />
		</>
	),
	pause: (
		<>
			<path d="M7 4.5v11M13 4.5v11" />
		</>
	),
	clock: (
		<>
			<circle cx="10" cy="10" r="6.8" />
			<path d="M10 6.2V10l2.6 1.8" />
		</>
	),
	book: (
		<>
			<path d="M10 5.2C8.3 4 5.8 3.7 3 4v11.3c2.8-.3 5.3 0 7 1.2 1.7-1.2 4.2-1.5 7-1.2V4c-2.8-.3-5.3 0-7 1.2Zm0 0v11.3" />
		</>
	),
	list: (
		<>
			<path d="M3.5 5.5h.1M3.5 10h.1M3.5 14.5h.1" stroke-width="2.2" />
			<path d="M7 5.5h9.5M7 10h9.5M7 14.5h6" />
		</>
	),
	home: (
		<>
			<path d="M3.5 9 10 3.8 16.5 9v7.2h-13z" />
			<path d="M7 13h6" />
		</>
	),
	rule: (
		<>
			<path d="M4 5.5h12M4 10h12M4 14.5h6" />
			<path d="m12.5 14.5 1.5 1.5 3-3.2" />
		</>
	),
	gear: (
		<>
			<path d="M3 6.5h7M14.5 6.5H17M3 13.5h2.5M10 13.5h7" />
			<circle cx="12.2" cy="6.5" r="2.2" />
			<circle cx="7.8" cy="13.5" r="2.2" />
		</>
	),
	search: (
		<>
			<circle cx="8.8" cy="8.8" r="5" />
			<path d="m12.6 12.6 4 4" />
		</>
	),
	lock: (
		<>
			<rect x="4.5" y="9" width="11" height="7.5" rx="1.8" />
			<path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
		</>
	),
	note: (
		<>
			<path d="M4 16.2 4.7 13 13.3 4.4l2.5 2.5L7.2 15.5 4 16.2Z" />
		</>
	),
	save: (
		<>
			<path d="M10 3.5v8.5M6.5 8.8 10 12.3l3.5-3.5M4 16h12" />
		</>
	),
	erase: (
		<>
			<path d="M3.5 6h13M8 6V3.8h4V6M5.5 6l.8 10.5h7.4L14.5 6" />
		</>
	),
	unseen: (
		<>
			<circle cx="10" cy="10" r="6.8" stroke-dasharray="2.6 2.2" />
			<path d="M6.8 10h6.4" />
		</>
	),
	warn: (
		<>
			<path d="M10 3.2 16.8 10 10 16.8 3.2 10Z" />
			<path d="M10 7.2v3.4M10 13v.1" stroke-width="1.9" />
		</>
	),
	hint: (
		<>
			<circle cx="10" cy="8" r="4.2" />
			<path d="M4 16.5h12" stroke-dasharray="2.6 2.1" />
		</>
	),
	back: (
		<>
			<path d="M8 5 4 9l4 4M4.5 9H12a4 4 0 0 1 4 4v2" />
		</>
	),
	copy: (
		<>
			<rect x="7" y="7" width="9" height="9.5" rx="1.6" />
			<path d="M4 12.5V5A1.5 1.5 0 0 1 5.5 3.5H12" />
		</>
	),
	leaf: (
		<>
			<path d="M4.5 15.5C3.5 8.5 8 4 16 4c.3 8-4 12.5-10.5 11.3M4 17l6-7" />
		</>
	),
	table: (
		<>
			<rect x="3" y="4" width="14" height="12" rx="1.5" />
			<path d="M3 8.3h14M9 8.3V16" />
		</>
	),
};

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
	return (
		<svg
			class="i"
			width={size}
			height={size}
			viewBox="0 0 20 20"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			{shapes[name]}
		</svg>
	);
}

/** The mark: a ring, a dấu sắc, a line beneath. Unchecked: the same, grey, the ring broken. */
export function Mark({ size = 30, whole = true }: { size?: number; whole?: boolean }) {
	return (
		<svg class="tile" width={size} height={size} viewBox="0 0 28 28" fill="none" stroke-linecap="round" role="img">
			<title>Soát</title>
			<rect width="28" height="28" rx="8" fill={whole ? 'var(--teal)' : 'var(--grey)'} />
			<g stroke={whole ? 'var(--onteal)' : 'var(--card)'} stroke-width="2.5">
				<circle
					cx="14"
					cy="13.6"
					r="5.2"
					{...(whole ? {} : { 'stroke-linecap': 'butt', 'stroke-dasharray': '5.2 2.97' })}
				/>
				<path d="m16.5 5.9 2.3-2" />
				<path d="M7.5 22.7h13" />
			</g>
		</svg>
	);
}
