/** The pages of units and people, signing in, and the filter that lets nobody past the door. */
package luoshi.people.web;
