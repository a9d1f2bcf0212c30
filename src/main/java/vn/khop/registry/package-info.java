/**
 * The registry index: built once from the clean persons of the registry file, then read by every run that pins it.
 *
 * <p>A <em>generation</em> ({@link vn.khop.registry.Generations}) is a folder with three Lucene indexes of one segment each and a manifest. In
 * {@code people} a document is a person, the encoded record as a binary doc value; the document number is the row of the registry file. In
 * {@code blocks} a document is a bucket of {@linkplain vn.khop.registry.BlockingKey blocking keys} and its doc value the rows they lead to,
 * and in {@code counts} a bucket of names and numbers and how many people have each.
 *
 * <p>A record's person is found by <em>blocking</em>: {@link vn.khop.registry.CandidateSearch} reads the rows under the record's keys, keeps
 * those found best and gives them in row order. Nothing is scored here; weighing is the business of matching.
 */
@NullMarked
package vn.khop.registry;

import org.jspecify.annotations.NullMarked;
