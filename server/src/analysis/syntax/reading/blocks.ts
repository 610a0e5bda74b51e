// Lines, indentation and the blocks they make.

import { exact } from '../../exact.ts';
import type { Block, Stmt } from '../ast.ts';
import { SimpleStatements } from './simple.ts';

const maxBlockDepth = 60;

export abstract class Blocks extends SimpleStatements {
  /** Columns of the line the cursor came to; -1 at the end of the text. */
  protected indent = 0;
  /** Where the comment lines begin that may still belong to the block before. */
  private trivia = 0;
  private blockDepth = 0;

  protected abstract statement(statements: Stmt[]): void;

  protected override begin(text: string): void {
    super.begin(text);
    this.trivia = this.blockDepth = 0;
    this.nextLine();
  }

  /** From the end of a logical line to the first token of the next one. */
  protected nextLine(): void {
    const { text } = this;
    if (this.code() === 0x23) this.comment(this.at);
    this.trivia = this.at;
    for (let columns = 0; ;) {
      const code = text.charCodeAt(this.at);
      if (code === 0x20) columns++;
      else if (code === 0x09) {
        // A tab behind blanks means one thing to the grammar and another to Python.
        if (columns % 8 !== 0) { this.fail(); return; }
        columns += 8;
      } else if (code === 0x0a || code === 0x0d || code === 0x0c) columns = 0;
      else if (code === 0x23) {
        this.at = this.lineEnd(this.at);
        continue;
      } else {
        this.indent = this.at < text.length ? columns : -1;
        return;
      }
      this.at++;
    }
  }

  /** A comment at the end of a block belongs to it, without the carriage return of its line. */
  private comment(from: number): void {
    const end = this.lineEnd(from);
    this.at = end;
    this.last = this.text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
  }

  protected endLine(): void {
    if (this.isLineEnd()) this.nextLine();
    else this.fail();
  }

  /** A colon and what it opens. */
  protected block(outer: number): Block {
    this.expect(0x3a);
    const statements: Stmt[] = [];
    if (!this.isLineEnd()) {
      const start = this.at;
      this.line(statements);
      return { start, end: this.last, statements: exact(statements) };
    }
    this.nextLine();
    if (this.indent <= outer) this.fail();
    this.enterBlock();
    const { indent, at: start } = this;
    while (this.indent === indent && !this.failed) this.statement(statements);
    this.leaveBlock(indent);
    return { start, end: this.last, statements: exact(statements) };
  }

  /** Comments behind a block are part of it as long as they are indented like it. */
  private leave(indent: number): void {
    if (this.indent > indent) this.fail();
    const { text, at } = this;
    let columns = 0;
    for (let from = this.trivia; from < at; from++) {
      const code = text.charCodeAt(from);
      if (code === 0x20) columns++;
      else if (code === 0x09) columns += 8;
      else if (code !== 0x23) columns = 0;
      else if (columns < indent) break;
      else {
        this.comment(from);
        from = this.trivia = this.at;
        columns = 0;
      }
    }
    if (!this.failed) this.at = at;
  }

  protected line(statements: Stmt[]): void {
    for (;;) {
      const statement = this.simple(this.peekWord());
      if (statement !== null) statements.push(statement);
      if (this.code() !== 0x3b) break;
      this.advance(1);
      if (this.isLineEnd()) break;
    }
    this.endLine();
  }

  protected enterBlock(): void {
    if (++this.blockDepth > maxBlockDepth) this.fail();
  }

  /** Behind the last statement of a block whose lines have this indentation. */
  protected leaveBlock(indent: number): void {
    this.leave(indent);
    this.blockDepth--;
  }
}
