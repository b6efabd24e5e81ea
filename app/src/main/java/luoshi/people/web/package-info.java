/** The pages of units, people and their posts. */
package luoshi.people.web;
