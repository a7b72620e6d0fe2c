package org.waymark.bench;

/** The same work again and again, by one of several at a time; it holds what it needs for that. */
interface Job extends AutoCloseable {
  /** Once; throws when the answer is not what it must be. */
  void once() throws Exception;
}
