/** The rule that took longest over one unit. The clock is the host's: the core has none. It is asked from the second look on: a start has no time for that. */
export class RuleTimes {
  private slowest: { readonly rule: string; readonly ms: number } | null = null;
  private runs = false;
  private last = 0;

  constructor(private readonly now: () => number) {}

  begin(): void {
    if (this.runs) this.last = this.now();
  }

  /** What a rule took since `begin`, or since the rule before it. */
  took(rule: string): void {
    if (!this.runs) return;
    const now = this.now();
    if (now - this.last > (this.slowest?.ms ?? -1)) this.slowest = { rule, ms: now - this.last };
    this.last = now;
  }

  /** Since the last call. */
  takeSlowest(): { readonly rule: string; readonly ms: number } | null {
    const { slowest } = this;
    this.slowest = null;
    this.runs = true;
    return slowest;
  }
}
