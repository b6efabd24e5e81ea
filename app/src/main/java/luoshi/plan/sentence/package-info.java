/** Sentences through editions: which sentence of a newer text is which of an older one, and what became of it. Pure functions of two texts. */
package luoshi.plan.sentence;
