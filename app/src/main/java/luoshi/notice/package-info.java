/**
 * Notices 消息: who hears of what that others have done, in an inbox and through a group robot.
 *
 * <p>It listens to events and nobody uses it. What it keeps are no facts: what was done, by whom and when is with the matter.
 */
package luoshi.notice;
