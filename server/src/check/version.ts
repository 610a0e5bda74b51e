// Filled in by the build; absent when the sources run directly.
declare const PRODUCT_VERSION: string | undefined;

export const version = typeof PRODUCT_VERSION === 'string' ? PRODUCT_VERSION : '0.0.0';
