/**
 * Immutable values that every capability speaks with: quantities with their unit, and the one clock. No I/O.
 *
 * <p>A value moves in here when three capabilities need it, and not before.
 */
package luoshi.kernel;
