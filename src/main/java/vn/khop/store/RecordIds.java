package vn.khop.store;

import java.util.Collection;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * A page of record ids as a table to join with. An array joined by {@code unnest} is looked up id by id in both databases; H2 2.5 reads
 * {@code = any(?)} six times slower, and a page by {@code order by … fetch first} over a join sorts the whole job for each page.
 */
final class RecordIds {

    /** The one parameter of the query, as table {@code u} with the column {@code id}. */
    static final String FROM = " from unnest(?) u(id)";

    private RecordIds() {}

    /** Sets the ids. */
    static PreparedStatementSetter are(Collection<Long> ids) {
        return statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids.toArray()));
    }
}
