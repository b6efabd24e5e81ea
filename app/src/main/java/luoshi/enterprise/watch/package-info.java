/** 关注名单: which enterprises of somebody's scope are to be looked at and why, and what is opened from there: a visit, or a question for figures. */
package luoshi.enterprise.watch;
