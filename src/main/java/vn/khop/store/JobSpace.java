package vn.khop.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The numbers that a job's rows may have, a hundred million a table: each job has its own, so that processes at work on different jobs never
 * give the same one, and a job's case numbers do not depend on what other jobs hold.
 */
record JobSpace(short job) {

    private static final long SIZE = 100_000_000L;

    /** Before the job's first number. */
    long before() {
        return job * SIZE;
    }

    /** The job's last possible number. */
    long last() {
        return before() + SIZE - 1;
    }

    /** The job's next number in a table: one more than the last that is held. */
    long next(JdbcTemplate jdbc, String table) {
        Long last = jdbc.queryForObject(
                "select max(id) from " + table + " where id > ? and id < ?", Long.class, before(), before() + SIZE);
        long next = (last == null ? before() : last) + 1;
        if (next >= before() + SIZE) {
            throw new IllegalStateException("a job has run out of numbers in " + table);
        }
        return next;
    }

    /** The job's next record number: never one that a case on paper may bear already. */
    long nextRecord(JdbcTemplate jdbc) {
        Long given = jdbc.queryForObject("select last_record from job where no = ?", Long.class, job);
        return Math.max(next(jdbc, "record"), (given == null ? 0 : given) + 1);
    }

    /** A number's place in its job, from 1. */
    static int within(long number) {
        return (int) (number % SIZE);
    }
}
