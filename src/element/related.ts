/** What belongs together: a name, a cell or an object, every link of it, and every other place it is named. */
import type { Link, NodeId, Scene, SceneNode } from '../scene/model.js';
import type { Hit, Lights } from '../stage/lights.js';
import { portKey } from '../stage/pen.js';
import type { Variable } from './variables.js';

/** What the reader points at: a variable wherever it stands, or a box or one of its rows. */
export type Subject = { variable: Variable } | Hit;

/** What is lit: in the diagram, and in the code. */
export interface Related extends Lights { variables: ReadonlySet<Variable> }

/** The variable that a row of a box, or a cell itself (row ''), stands for; null where it stands for none. */
export type VariableOf = (node: SceneNode, row: string) => Variable | null;

class Relation {
  readonly nodes = new Set<NodeId>();
  readonly rows = new Set<string>();
  readonly links = new Set<Link['id']>();
  readonly variables = new Set<Variable>();
  private readonly boxes: ReadonlyMap<NodeId, SceneNode>;

  constructor(private readonly scene: Scene, private readonly variableOf: VariableOf) {
    this.boxes = new Map(scene.nodes.map((node) => [node.id, node]));
  }

  /** All rows and cells of a variable, and where they lead. */
  addVariable(variable: Variable): void {
    this.variables.add(variable);
    for (const node of this.scene.nodes) {
      if (node.kind === 'cell' && this.variableOf(node, '') === variable) this.addCell(node);
      for (const { key } of node.rows) if (this.variableOf(node, key) === variable) this.addRow(node, key);
    }
  }

  /** A row, and what it leads to; through a cell on to what that holds. */
  addRow(node: SceneNode, row: string): void {
    this.rows.add(portKey(node.id, row));
    const variable = this.variableOf(node, row);
    if (variable) this.variables.add(variable);
    for (const link of this.scene.links) if (link.from === node.id && link.row === row) this.follow(link);
  }

  /** An object or cell, all that refers to it, and the names of that. */
  addNode(node: SceneNode): void {
    if (node.kind === 'cell') this.addCell(node);
    this.nodes.add(node.id);
    for (const link of this.scene.links) {
      if (link.to !== node.id) continue;
      this.links.add(link.id);
      this.addHolder(link);
    }
  }

  private addHolder({ from, row }: Link): void {
    const holder = this.boxes.get(from);
    if (!holder) return;
    if (holder.kind === 'cell') this.addNode(holder);
    else this.addName(holder, row);
  }

  private addName(node: SceneNode, row: string): void {
    this.rows.add(portKey(node.id, row));
    const variable = this.variableOf(node, row);
    if (variable) this.variables.add(variable);
  }

  private addCell(cell: SceneNode): void {
    if (this.nodes.has(cell.id)) return;
    this.nodes.add(cell.id);
    const variable = this.variableOf(cell, '');
    if (variable) this.variables.add(variable);
    for (const link of this.scene.links) {
      if (link.from === cell.id) this.follow(link);
      if (link.to === cell.id) this.links.add(link.id);
    }
  }

  private follow(link: Link): void {
    this.links.add(link.id);
    const target = this.boxes.get(link.to);
    if (target?.kind === 'cell') this.addCell(target);
    else if (target) this.nodes.add(target.id);
  }
}

/** What belongs to a subject in a scene; null where the scene has nothing of it and no variable is meant. */
export function related(scene: Scene, subject: Subject, variableOf: VariableOf): Related | null {
  const relation = new Relation(scene, variableOf);
  if ('variable' in subject) {
    relation.addVariable(subject.variable);
    return relation;
  }
  const node = scene.nodes.find(({ id }) => id === subject.node);
  if (!node) return null;
  if (subject.row !== '' && node.rows.some(({ key }) => key === subject.row)) relation.addRow(node, subject.row);
  else if (node.kind !== 'frame') relation.addNode(node);
  else return null;
  return relation;
}
