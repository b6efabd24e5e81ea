/**
 * Immutable values that every capability speaks with: quantities with their unit, the days that are worked, and the one clock. No I/O.
 *
 * <p>A value moves in here when three capabilities need it, and not before.
 */
package luoshi.kernel;
