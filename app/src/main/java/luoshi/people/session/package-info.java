/** Signing in, sessions, one's own account, and the interceptor that lets nobody past the door. */
package luoshi.people.session;
