export const findChromium: (root: string) => Promise<{ path: string; remove: () => void }>
