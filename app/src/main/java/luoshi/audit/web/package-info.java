/** The pages of the journal, of purges, and of the records of signing in and reading. */
package luoshi.audit.web;
