/** The course of a matter: which moves are allowed, what each needs, and where a matter and its parts stand after their steps. Pure: no store, no clock. */
package luoshi.matter.course;
