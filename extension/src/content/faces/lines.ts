// SPDX-License-Identifier: Apache-2.0
//
// How the lines under what was found look, light and dark. Bundled into the worker, which hands it to
// each page (protocol/tab.ts). Names: underlines.ts. With forced colours Chromium paints every highlight
// in two colours of its own and no line: there a hint is told from a warning by its gaps (underlines.ts).

const colors = {
	light: { hint: '#34528B', warn: '#94411A' },
	dark: { hint: '#AAC1F0', warn: '#F3AF86' },
};

// Dashed, never dotted: dots merge with the dấu nặng. Solid, never wavy: every Vietnamese word wears
// the browser's red wave already. No skipping of ink: the line would break at each dot below.
const sheetOf = ({ hint, warn }: (typeof colors)['light']) => `
::highlight(a){text-decoration:underline dashed 2px ${hint};text-underline-offset:.28em;text-decoration-skip-ink:none}
::highlight(b){text-decoration:underline solid 3px ${warn};text-underline-offset:.24em;text-decoration-skip-ink:none;background-color:color-mix(in srgb,${warn} 13%,transparent)}
::highlight(c){background-color:color-mix(in srgb,${hint} 26%,transparent)}
::highlight(d){background-color:color-mix(in srgb,${warn} 26%,transparent)}
@media (forced-colors:active){
::highlight(a),::highlight(b){color:CanvasText;background-color:Canvas;text-decoration-color:CanvasText}
::highlight(c),::highlight(d){color:MarkText;background-color:Mark}
}`;

export const lines = { light: sheetOf(colors.light), dark: sheetOf(colors.dark) };
