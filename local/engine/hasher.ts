/** A fast 106-bit hash of cell values: two independent 53-bit streams (after cyrb53, public domain). */
export class Hasher {
  private readonly bits = new DataView(new ArrayBuffer(8));
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;
  private c = 0x9e3779b9;
  private d = 0x85ebca6b;

  size(columns: number, rows: number): this {
    return this.word(0x53495a45).word(columns).word(rows);
  }

  cell(value: string | number | boolean | null, isDate: boolean): this {
    if (value === null) return this.word(1);
    if (typeof value === 'boolean') return this.word(value ? 2 : 3);
    if (typeof value === 'number') {
      this.bits.setFloat64(0, value);
      return this.word(isDate ? 4 : 5)
        .word(this.bits.getInt32(0))
        .word(this.bits.getInt32(4));
    }
    this.word(6).word(value.length);
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
    return this;
  }

  text(): string {
    return [this.a, this.b, this.c, this.d].map((word) => (word >>> 0).toString(36)).join('.');
  }

  private word(word: number): this {
    this.a = Math.imul(this.a ^ word, 2654435761);
    this.b = Math.imul(this.b ^ word, 1597334677);
    this.c = Math.imul((this.c ^ word) + this.a, 2246822507);
    this.d = Math.imul((this.d ^ word) + this.b, 3266489909);
    this.a = (this.a << 13) | (this.a >>> 19);
    this.b = (this.b << 17) | (this.b >>> 15);
    return this;
  }
}
