/** Khớp: reconciles the records that the sectors hold about a person with the population registry. */
@org.jspecify.annotations.NullMarked
package vn.khop;
