/** The page of one matter: what it is, where it stands, who waits for whom, and the forms for what may be done next. */
package luoshi.matter.web;
