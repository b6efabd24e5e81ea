/** How a target stands on its way: what was to be reached by a day, and the lamp that says how far it was, by pure functions of figures and a day. */
package luoshi.indicator.course;
