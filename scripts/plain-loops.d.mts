export function plainLoops(root: string): (file: string, text: string) => string;
