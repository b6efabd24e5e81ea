/** Invents enterprises that try a rule set where it can go wrong: on its borders, just below and just above them. */
package luoshi.enterprise.invented;
