/** The pages by which a bureau looks over its enterprises: how they stand by a rule set, and whether a plan's number of them can be reached and by whom. */
package luoshi.enterprise.bureau;
