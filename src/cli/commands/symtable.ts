import { symbolBits, type SymbolTable } from '../../symtable/table.js';
import { fileAndOptions, type Command } from '../command.js';
import { printingFaults, startEngine } from '../engine.js';
import { readSource } from '../files.js';

interface TableJson { type: string; name: string; lineno: number; names: Record<string, number>; children: TableJson[] }

/** A table with the flags integer of each name (flag bits, scope above bit 12), in the order of CPython's symtable module. */
function json(table: SymbolTable): TableJson {
  return {
    type: table.type, name: table.name, lineno: table.lineno,
    names: Object.fromEntries([...table.symbols].map(([name, symbol]) => [name, symbolBits(symbol)])),
    children: table.children.map(json),
  };
}

export const symtable: Command = {
  usage: 'symtable FILE                                         symbol tables as JSON',
  async run(args, streams) {
    const { file } = fileAndOptions(args, {});
    const source = await readSource(file);
    const engine = await startEngine();
    await engine.prepare(source);
    const tables = printingFaults(() => engine.symtable(source), file, streams);
    if (tables === null) return 1;
    streams.out(`${JSON.stringify(json(tables.top), null, 1)}\n`);
    return 0;
  },
};
