/** The pages of the desk. */
package luoshi.desk.web;
