/** How long each rule took. The clock is the host's: the core has none. It is asked from the second look on: a start has no time for that. */
export class RuleTimes {
  private times = new Map<string, number>();
  private runs = false;

  constructor(private readonly now: () => number) {}

  measure(rule: string, run: () => void): void {
    if (!this.runs) return run();
    const from = this.now();
    try {
      run();
    } finally {
      this.times.set(rule, (this.times.get(rule) ?? 0) + this.now() - from);
    }
  }

  /** The rule that took longest since the last call. */
  takeSlowest(): { readonly rule: string; readonly ms: number } | null {
    let slowest: { readonly rule: string; readonly ms: number } | null = null;
    for (const [rule, ms] of this.times) if (slowest === null || ms > slowest.ms) slowest = { rule, ms };
    this.times = new Map();
    this.runs = true;
    return slowest;
  }
}
