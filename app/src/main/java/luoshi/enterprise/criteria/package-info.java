/** Criteria for enterprises as dated rules: read from files, run over what is known of one enterprise, explained line by line, and run backwards to what it lacks. Pure: no database, no clock. */
package luoshi.enterprise.criteria;
