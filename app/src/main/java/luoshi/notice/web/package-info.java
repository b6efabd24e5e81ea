/**
 * The page of the inbox.
 */
package luoshi.notice.web;
