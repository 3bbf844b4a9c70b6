/**
 * What an execution of the script needs of the world around it. Every method takes and gives plain
 * data and returns at once, so that an execution can run in another thread and reach these over a
 * wire, and so that a scheduler may hold any of them back.
 */

import type { Ask, MenuNode, Reply, Session, StoredTrigger, UiEvent, User } from './host-types';
import type { Project } from './project';
import type { PropertyScope } from './property-store';
import type { Store } from './store';

export type AuthorizationMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

/** Names one execution among all that a workbook has seen. */
export type ExecutionId = string;

export interface Services {
  readonly store: Store;
  readonly project: Project;
  readonly properties: Properties;
  readonly cache: Cache;
  readonly locks: Locks;
  readonly screen: Screen;
  readonly clock: Clock;
  readonly triggers: Triggers;
  readonly people: People;
  /**
   * Called before each service call, such as 'Range.setValues', with nothing of it done yet.
   *
   * @param worked how long the execution has worked until now, in Google's milliseconds
   */
  beforeCall(path: string, execution: ExecutionId, worked: number): void;
  /** A menu that onOpen made for the person. */
  menu(session: Session, menu: MenuNode): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Time goes by while the execution does nothing. */
  sleep(milliseconds: number, execution: ExecutionId): void;
  /** An execution has worked until then: it is not earlier for whoever comes after it. */
  jumpTo(instant: number): void;
}

/** Texts by name. */
export interface Properties {
  get(scope: PropertyScope): Readonly<Record<string, string>>;
  set(scope: PropertyScope, values: Readonly<Record<string, string>>): void;
}

/** Texts that expire, in caches of their own ('script', …); times in milliseconds since 1970. */
export interface Cache {
  get(scope: string, key: string, now: number): string | null;
  put(scope: string, key: string, value: string, until: number): void;
  remove(scope: string, key: string): void;
}

/** Locks shut out other executions, never people. */
export interface Locks {
  /**
   * Whether the execution holds the lock in the end; taking it again is fine.
   *
   * @param patience how long it may wait for the lock, in milliseconds
   */
  take(name: string, execution: ExecutionId, patience: number): boolean;
  holds(name: string, execution: ExecutionId): boolean;
  /** Whether the execution could take the lock now, or has it. */
  isFree(name: string, execution: ExecutionId): boolean;
  /** One lock, or all that the execution holds. */
  release(execution: ExecutionId, name?: string): void;
}

/** Installed triggers of everybody. */
export interface Triggers {
  list(): readonly StoredTrigger[];
  add(trigger: StoredTrigger): void;
  remove(id: string): void;
}

/** Everybody with whom the file is shared, as far as the host has met them. */
export interface People {
  list(): readonly User[];
}

/** How the host reaches the person of a session. `ask` blocks. */
export interface Screen {
  ask(session: Session, ask: Ask): Reply;
  show(session: Session, event: UiEvent): void;
}
