// SPDX-License-Identifier: Apache-2.0
declare module '*.css?raw' {
	const text: string;
	// biome-ignore lint/style/noDefaultExport: how bundlers name a file's text
	export default text;
}
