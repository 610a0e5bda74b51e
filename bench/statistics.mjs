export function quantile(values, q) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

/** Of the numbers among the values; null if there is none. */
export function median(values) {
  return quantile(values.filter((value) => typeof value === 'number'), 0.5);
}

export function summary(values) {
  return { n: values.length, p50: quantile(values, 0.5), p90: quantile(values, 0.9), p95: quantile(values, 0.95), max: quantile(values, 1) };
}

/** Null when one of them is missing: a ratio is never made up. */
export function ratio(value, floor) {
  return typeof value === 'number' && typeof floor === 'number' && floor > 0 ? value / floor : null;
}
