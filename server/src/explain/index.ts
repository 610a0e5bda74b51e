// Rule pages: where they are and how they look outside of an editor. Pure functions on text.
export { pageIn, packPath, type PageKind } from './pack.ts';
export { conceptPath, firstDrawing, firstParagraph, pageBody, pagePath, pageTitle, pageUrl } from './page.ts';
export { plainStyle, toPlain, toTerminal, type Style } from './terminal.ts';
export { displayParts, displayWidth, padDisplay } from './width.ts';
