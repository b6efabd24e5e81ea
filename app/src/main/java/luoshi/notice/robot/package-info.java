/**
 * 群机器人: tells a group of the city's chat how many things are new, and where to look, at a pace that the robot bears.
 *
 * <p>What is sent are counts and a link, never a name, a title or a content. It waits as rows, so that a stop loses nothing.
 */
package luoshi.notice.robot;
