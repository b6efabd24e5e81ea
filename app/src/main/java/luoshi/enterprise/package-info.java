/** Enterprises: the register of legal units with what sources state of them, and what rules say of that. */
package luoshi.enterprise;
