/** Enterprises: what rules say of them, and how fast that is told. */
package luoshi.enterprise;
