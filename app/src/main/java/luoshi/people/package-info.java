/** 单位和人员: units, posts and their holders, signing in, and the one door that answers who may do what. */
package luoshi.people;
